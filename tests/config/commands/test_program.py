"""The program's name is one that can be typed where it was typed before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config.commands.program import program_name
from tests.harness.processes import ROOT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The present folder, with a program in it that nobody has on the path."""
    program = tmp_path / "a bin" / "caro"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.defpath)
    return tmp_path


def test_a_program_on_the_path_is_called_by_its_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(folder / "a bin"))
    monkeypatch.setattr(sys, "argv", [str(folder / "a bin" / "caro")])
    assert program_name() == "caro"


def test_another_is_called_by_the_way_to_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [str(folder / "a bin" / "caro")])
    assert program_name() == "'a bin/caro'"


def test_a_module_is_called_by_its_python() -> None:
    told = "from config.commands.program import program_name; import sys\n"
    told += f"sys.argv[0] = {str(ROOT / 'config/__main__.py')!r}; print(program_name())"
    line = [sys.executable, "-c", told]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("python -m config")
