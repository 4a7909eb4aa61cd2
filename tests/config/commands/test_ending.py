"""The end of the process: it waits for nobody who waits for ever, and keeps its exit code."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.harness.processes import ROOT
from tests.harness.waiting import PATIENCE_S

_LEAVE = """
import sys, threading, time
from config.commands.ending import leave_threads
threading.Thread(target=time.sleep, args=({sleeps_s},)).start()
try:
    {end}
finally:
    leave_threads()
"""


@pytest.mark.parametrize(
    ("end", "code"), [("pass", 0), ("sys.exit()", 0), ("sys.exit(4)", 4), ("sys.exit('no')", 1)]
)
def test_a_thread_that_waits_for_ever_keeps_nobody_from_ending(end: str, code: int) -> None:
    ended = _run(_LEAVE.format(sleeps_s=10_000, end=end))
    assert ended.returncode == code
    assert "threads that still wait for it: 1" in ended.stderr


def test_a_thread_that_is_through_soon_is_waited_for() -> None:
    ended = _run(_LEAVE.format(sleeps_s=0.01, end="print('ends')"))
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "ends\n", "")


def _run(program: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", program]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S)
