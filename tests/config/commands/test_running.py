"""`caro serve`: what it says and answers, and how it stops."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

from tests.harness.processes import Command, execute
from tests.harness.programs import SERVE, Program

_STOPPED_AT_ONCE = (
    "import asyncio, os, signal\n"
    "from config.server import serve\n"
    "from config.settings.model import load_settings\n"
    "stop = lambda _line: os.kill(os.getpid(), signal.SIGTERM)\n"
    "asyncio.run(serve(load_settings(), stop))"
)


@pytest.fixture
def settings(sqlite_url: str) -> dict[str, str]:
    """A database of its own, and any free port."""
    return {"CARO_DATABASE_URL": sqlite_url, "CARO_HTTP__PORT": "0"}


def test_a_stop_that_comes_as_soon_as_it_listens_is_a_quiet_one(
    settings: dict[str, str], tmp_path: Path
) -> None:
    # This machine's environment without settings of the desk, and these.
    environment = Command((), settings).environment
    line = [sys.executable, "-c", _STOPPED_AT_ONCE]
    answer = subprocess.run(line, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (answer.returncode, answer.stderr) == (os.EX_OK, b"")


async def test_the_server_says_what_is_off_answers_health_and_stops_quietly(
    settings: dict[str, str], tmp_path: Path
) -> None:
    server = await Program(SERVE, settings, folder=tmp_path, launch=execute).start()
    try:
        async with aiohttp.ClientSession(server.address) as session:
            for path in ("/healthz", "/readyz"):
                async with session.get(path) as answer:
                    assert answer.status == 200
            async with session.post("/slack/events", data=b"{}") as answer:
                assert answer.status == 404
        assert ["off; set CARO_" in line for line in server.lines[1:3]] == [True, True]
        await server.stop()
    finally:
        await server.destroy()
