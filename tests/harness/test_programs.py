"""A forked program does what one does that was started from nothing."""

from __future__ import annotations

import signal

import pytest

from tests.harness.processes import Launch, execute, fork
from tests.harness.programs import SERVE, Program, caro, caro_beside
from tests.harness.waiting import until


@pytest.fixture(params=[fork, pytest.param(execute, marks=pytest.mark.full)])
def launch(request: pytest.FixtureRequest) -> Launch:
    """Each way to start a program in turn."""
    found: Launch = request.param
    return found


@pytest.fixture
def settings(sqlite_url: str) -> dict[str, str]:
    """The settings of a desk without platforms."""
    return {"CARO_DATABASE_URL": sqlite_url, "CARO_HTTP__PORT": "0"}


def test_a_command_says_what_it_did_and_how_it_ended(
    launch: Launch, settings: dict[str, str]
) -> None:
    done = caro(settings, "migrate", launch=launch)
    assert (done.returncode, done.stdout) == (0, "the database is up to date\n")
    assert done.stderr == ""
    wrong = caro(settings, "walk", "6012345678", "--language", "xx", launch=launch)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "--language" in wrong.stderr
    away = {**settings, "CARO_DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
    refused = caro(away, "migrate", launch=launch)
    assert (refused.returncode, refused.stdout) == (4, "")
    assert refused.stderr.startswith("caro: CARO_DATABASE_URL: ")


async def test_nothing_of_one_program_is_left_in_the_next(settings: dict[str, str]) -> None:
    told = await caro_beside({**settings, "CARO_SECRET_KEY": "x"}, "serve")
    assert "CARO_SECRET_KEY" in told.stderr
    program = await Program(SERVE, settings).start()
    await program.stop()


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 0), (signal.SIGKILL, -signal.SIGKILL)]
)
async def test_a_signal_ends_a_program_that_serves(
    launch: Launch, settings: dict[str, str], sent: signal.Signals, code: int
) -> None:
    program = await Program(SERVE, settings, launch=launch).start()
    assert program.address.startswith("http://127.0.0.1:")
    await until(lambda: len(program.lines) == 4)
    program.freeze()
    program.thaw()
    program.send(sent)
    assert await program.end() == code
    assert len(program.lines) == 4
    assert "Traceback" not in program.text
