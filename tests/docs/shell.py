"""Runs command lines of the documents, in a folder and with settings of their own."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from tests.docs.documents import ROOT
from tests.harness.processes import without_settings
from tests.harness.waiting import PATIENCE_S


def installed_here(folder: Path) -> Path:
    """Let a folder look as if the program were installed in it; return it."""
    (folder / ".venv").symlink_to(sys.prefix)
    return folder


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """The environment of this machine without settings of the desk; programs of `.venv` first."""
    clean = without_settings()
    path = f"{folder / '.venv' / 'bin'}{os.pathsep}{clean['PATH']}"
    return {**clean, "PATH": path, "PYTHONPATH": str(ROOT), **settings}


def run(line: str, folder: Path, **settings: str) -> None:
    """Run one line to its end, which has to be a good one."""
    answer = subprocess.run(
        _words(line),
        cwd=folder,
        env=environment(folder, **settings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, f"{line}: {answer.stderr[-500:]}"


class Server:
    """A line that serves until it is stopped."""

    def __init__(self, line: str, folder: Path, **settings: str) -> None:
        self._program = subprocess.Popen(
            _words(line),
            cwd=folder,
            env=environment(folder, **settings),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )

    def read_line(self) -> str:
        """Return the next line that it says; "" when it has ended."""
        assert self._program.stdout
        return self._program.stdout.readline()

    def stop(self) -> int:
        """Stop it as an operator does and return its exit code."""
        self._program.terminate()
        with self._program:
            return self._program.wait(timeout=PATIENCE_S)


def _words(line: str) -> list[str]:
    # `env` reads the settings before a command as a shell does.
    return ["env", *shlex.split(line)]
