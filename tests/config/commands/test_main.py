"""The command line as a whole: wrong calls and settings, and how each ends."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.config.conftest import Caro
from tests.harness.processes import ROOT


@pytest.mark.parametrize(
    "words",
    [
        ["walk", "6012345678", "--language", "xx"],
        ["seed", "--orders", "0"],
        ["flows", "graph", "nothing"],
        ["dance"],
    ],
)
def test_a_wrong_call_says_what_may_stand_there(caro: Caro, words: list[str]) -> None:
    called = caro(*words)
    assert called.returncode == 2
    assert "Traceback" not in called.stderr


def test_a_wrong_setting_is_named_in_one_line(caro: Caro) -> None:
    called = caro("serve", CARO_HTTP__PORT="abc")
    assert (called.returncode, called.stderr.count("\n")) == (1, 1)
    assert "CARO_HTTP__PORT" in called.stderr


def test_what_only_some_commands_need_is_loaded_by_those_alone() -> None:
    program = (
        "import sys, config.commands.main\n"
        "rare = ('rich', 'dbos', 'adapters.terminal', 'adapters.playground', 'config.playground',"
        " 'adapters.backoffice.server', 'config.backoffice_server')\n"
        "print(*[name for name in rare if name in sys.modules])"
    )
    line = [sys.executable, "-c", program]
    answer = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.split() == []
