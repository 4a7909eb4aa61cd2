"""The command line as a whole: wrong calls and settings, and how each ends."""

from __future__ import annotations

import socket
import subprocess
import sys
from contextlib import closing

import pytest

from tests.config.conftest import Caro, CaroBeside
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


async def test_an_address_that_is_taken_is_named_with_the_reason(
    caro_beside: CaroBeside, sqlite_url: str
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        called = await caro_beside("serve", CARO_HTTP__PORT=port, CARO_DATABASE_URL=sqlite_url)
    assert (called.returncode, called.stderr) == (
        1,
        f"caro: CARO_HTTP__HOST, CARO_HTTP__PORT: 127.0.0.1, port {port}: another program listens"
        " there already; set CARO_HTTP__PORT to another one\n",
    )


def test_a_database_that_cannot_be_made_is_named_with_the_reason(caro: Caro) -> None:
    called = caro("migrate", CARO_DATABASE_URL="sqlite:///dev/null/caro.sqlite3")
    assert called.returncode == 4
    assert called.stderr == "caro: CARO_DATABASE_URL: /dev/null/caro.sqlite3: Not a directory\n"


_ENDS = {
    "OSError(13, 'Permission denied', 'cards.yaml')": "cards.yaml: Permission denied",
    "OSError(24, 'Too many open files')": "Too many open files; this process may open",
    "OSError(98, 'Address already in use')": "Address already in use",
    "ValueError('4111 1111')": "something went wrong that nobody foresaw",
}
_END = """
def app():
    raise {error}
main.app = app
try:
    main.main()
except SystemExit as end:
    print(end.code)
"""


@pytest.mark.full
def test_what_ends_it_is_told_as_what_it_is() -> None:
    program = "from config.commands import main" + "".join(
        _END.format(error=error) for error in _ENDS
    )
    line = [sys.executable, "-c", program]
    answer = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["1"] * len(_ENDS)
    told = [line for line in answer.stderr.splitlines() if line.startswith("caro: ")]
    for said, expected in zip(told, _ENDS.values(), strict=True):
        assert expected in said
    assert "CARO_HTTP" not in answer.stderr
    assert "4111" not in answer.stderr


_RARE = (
    "rich", "dbos", "adapters.terminal", "adapters.playground", "config.playground",
    "adapters.backoffice.server", "config.backoffice_server",
)  # fmt: skip
_OF_THE_CONSOLE = ("bot.console", "adapters.admin.site", "jinja2", "config.readiness")


@pytest.mark.full
@pytest.mark.parametrize(
    ("module", "rare"),
    [("config.commands.main", (*_RARE, *_OF_THE_CONSOLE)), ("config.server", _OF_THE_CONSOLE)],
)
def test_what_only_some_need_is_loaded_by_those_alone(module: str, rare: tuple[str, ...]) -> None:
    program = f"import sys, {module}\nprint(*[name for name in {rare} if name in sys.modules])"
    line = [sys.executable, "-c", program]
    answer = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.split() == []
