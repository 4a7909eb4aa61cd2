"""Processes of the tests: forked from one that has loaded the product, or started from nothing.

Loading the product takes a second, which a forked process does not spend again. All else is as
with `python -m …`: its environment, words and exit code, and what a signal does to it.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

ROOT = Path(__file__).parents[2]

# A program that is started from nothing is not measured: that takes thrice its time, and all that
# it does is done by a forked one as well, which is.
_HIDDEN = ("CARO_", "COVERAGE_")

_forking = multiprocessing.get_context("forkserver")
_forking.set_forkserver_preload(["tests.harness.preloaded"])


def without_settings() -> dict[str, str]:
    """Return the environment of this machine without settings of the desk."""
    return {name: value for name, value in os.environ.items() if not name.startswith(_HIDDEN)}


@dataclass(frozen=True, slots=True)
class Command:
    """What is to run: a module as `python -m` takes it with the words after it, and where."""

    line: Sequence[str]
    settings: Mapping[str, str]
    folder: Path = ROOT

    @property
    def environment(self) -> dict[str, str]:
        """The environment of this machine without settings of the desk, and these."""
        return {**without_settings(), "PYTHONPATH": str(ROOT), **self.settings}


@dataclass(frozen=True, slots=True)
class Process:
    """A process that runs, or has ended; to be used by one thread alone."""

    pid: int
    poll: Callable[[], int | None]
    """Return its exit code, below 0 for a signal, or None while it runs."""


Launch = Callable[[Command, int, int, int], Process]
"""Starts a command with these files, by their numbers, as its input, output and errors."""


def execute(command: Command, stdin: int, stdout: int, stderr: int) -> Process:
    """Start a program as a person does, with nothing loaded before."""
    started = subprocess.Popen(
        [sys.executable, "-m", *command.line],
        env=command.environment,
        cwd=command.folder,
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
    )
    return Process(started.pid, started.poll)


def fork(command: Command, stdin: int, stdout: int, stderr: int) -> Process:
    """Fork a program from the process that has loaded it."""
    place = (tuple(command.line), command.environment, str(command.folder))
    with ExitStack() as ours:
        # What multiprocessing hands to another process: it asks nothing of what it is.
        files = [
            ours.enter_context(Connection(os.dup(number))) for number in (stdin, stdout, stderr)
        ]
        # As a daemon it does not outlive these tests, whatever becomes of them.
        forked = _forking.Process(target=_become, args=(*place, files), daemon=True)
        forked.start()
    assert forked.pid
    return Process(forked.pid, lambda: forked.exitcode)


def _become(
    line: Sequence[str], environment: Mapping[str, str], folder: str, files: Sequence[Connection]
) -> None:
    """Turn this forked process into a program."""
    for number, file in enumerate(files):
        with file:
            os.dup2(file.fileno(), number)
    streams = (
        open(number, mode, buffering, encoding="utf-8", closefd=False)  # noqa: SIM115
        for number, mode, buffering in ((0, "r", -1), (1, "w", -1), (2, "w", 1))
    )
    sys.stdin, sys.stdout, sys.stderr = streams
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = list(line)
    runpy.run_module(line[0], run_name="__main__", alter_sys=True)
