"""What the README promises a newcomer: a fresh copy runs, and installs, with its own commands."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.docs.documents import ROOT, Document
from tests.docs.shell import environment
from tests.harness.waiting import PATIENCE_S
from tests.test_layout import tracked_files

pytestmark = pytest.mark.full
_README = Document(ROOT / "README.md")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what git has into a folder with a space in its name."""
    target = tmp_path / "a fresh copy"
    for file in tracked_files():
        place = target / file.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, place)
    return target


@contextmanager
def serving(line: str, folder: Path) -> Iterator[str]:
    """Run a line that serves, in a shell; yield the first line that it says, and stop it."""
    program = subprocess.Popen(
        ["bash", "-euc", line],
        cwd=folder,
        env={**environment(folder, CARO_HTTP__PORT="0"), "PYTHONPATH": ""},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert program.stdout
        yield program.stdout.readline()
    finally:
        os.killpg(program.pid, signal.SIGTERM)
        with program:
            program.wait(timeout=PATIENCE_S)
    assert program.returncode in (0, -signal.SIGTERM)


def status_of(address: str) -> int:
    with urllib.request.urlopen(address, timeout=PATIENCE_S) as answer:
        return int(answer.status)


def test_make_run_serves_the_playground(copy: Path) -> None:
    assert "make run" in _README.shell_lines()
    line = "make run | tee said.txt | grep --line-buffered /playground"
    with serving(line, copy) as said:
        assert status_of(said.split()[-1]) == 200
    assert "loaded 200 sample orders" in (copy / "said.txt").read_text()


def test_it_is_installed_as_the_readme_says(copy: Path) -> None:
    lines = _README.shell_lines()
    install, migrate, serve = lines[lines.index("caro serve") - 2 :][:3]
    subprocess.run([sys.executable, "-m", "venv", ".venv"], cwd=copy, check=True)
    line = f"{{ {install}; {migrate}; }} >&2; exec {serve}"
    with serving(line, copy) as said:
        assert status_of(f"{said.split()[-1]}/readyz") == 200
