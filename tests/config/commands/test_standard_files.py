"""Standard files that are closed or nobody reads: nothing else takes their place, nothing fails."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.harness.processes import ROOT

_REST = "from config.commands.standard_files import *; "


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_file_that_is_opened_does_not_take_a_closed_ones_place(closed: str) -> None:
    program = (
        f"{_REST}make_reliable(); import os, sys; print('lost'); sys.stdin.read()\n"
        "sys.exit(0 if os.open(os.devnull, os.O_RDONLY) > 2 else 1)"
    )
    line = f'exec {sys.executable} -c "$0" {closed}'
    done = subprocess.run(["sh", "-c", line, program], cwd=ROOT, stdin=subprocess.DEVNULL)
    assert done.returncode == 0


def test_what_nobody_reads_any_more_is_no_error() -> None:
    program = (
        f"{_REST}import sys\n"
        "sys.stdin.read()\n"
        "print('x' * 10); flush_output(); print('x'); sys.stdout.flush()"
    )
    line = f'echo | {sys.executable} -E -c "$0" | true; exit ${{PIPESTATUS[1]}}'
    done = subprocess.run(["bash", "-c", line, program], cwd=ROOT, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
