"""`caro serve`: what it says and answers, and how it stops."""

from __future__ import annotations

import asyncio
import os
import shlex
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from tests.harness.processes import Command, Launch, Process
from tests.harness.programs import SERVE, Program
from tests.harness.waiting import until

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


@pytest.mark.full
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
    server = await Program(SERVE, settings, folder=tmp_path).start()
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


async def _last_words(settings: dict[str, str], folder: Path) -> str:
    """Start the server, stop it, and return the last line that it has said before."""
    server = await Program(SERVE, settings, folder=folder).start()
    try:
        await until(lambda: server.lines[3:])
        said = server.lines[3]
        await server.stop()
    finally:
        await server.destroy()
    return said


def _do(told: str, folder: Path, settings: dict[str, str]) -> None:
    environment = Command((), settings).environment
    line = shlex.split(told)
    done = subprocess.run(line, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.full
@pytest.mark.slow
async def test_what_the_start_suggests_can_be_done(
    settings: dict[str, str], tmp_path: Path
) -> None:
    empty = await _last_words(settings, tmp_path)
    assert empty.startswith("There are no orders yet: ")
    seed = empty.removeprefix("There are no orders yet: ").partition(" loads")[0]
    _do(f"{seed} --orders 20", tmp_path, settings)
    full = await _last_words(settings, tmp_path)
    walk = full.removeprefix("Without either, try it in a terminal: ")
    assert walk.endswith("walk 6012345678")
    _do(walk, tmp_path, settings)


def _with_files(number: int) -> Launch:
    """Start a program as a person does who may open so few files."""

    def start(command: Command, stdin: int, stdout: int, stderr: int) -> Process:
        line = f"ulimit -n {number} && exec {sys.executable} -m {' '.join(command.line)}"
        started = subprocess.Popen(
            ["/bin/sh", "-c", line],
            env=command.environment,
            cwd=command.folder,
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
        )
        return Process(started.pid, started.poll)

    return start


@pytest.mark.full
async def test_idle_connections_do_not_use_up_the_files(settings: dict[str, str]) -> None:
    server = await Program(SERVE, settings, launch=_with_files(64)).start()
    try:
        assert "only 16 connections at a time instead of 512" in server.text
        port = urlsplit(server.address).port
        idle = [await asyncio.open_connection("127.0.0.1", port) for _ in range(80)]
        for path in ("/healthz", "/readyz"):
            async with aiohttp.request("GET", server.address + path) as answer:
                assert answer.status == 200
        await until(lambda: "closed a connection that waits, as 16 are open" in server.text)
        for _reader, writer in idle:
            writer.close()
        await server.stop()
    finally:
        await server.destroy()


@pytest.mark.full
async def test_too_few_files_are_told_before_anything_is_opened(
    settings: dict[str, str],
) -> None:
    server = Program(SERVE, settings, launch=_with_files(40)).begin()
    assert await server.end() == 1
    assert server.text == (
        "caro: this process may open 40 files and needs 64 at least: raise that"
        " (ulimit -n, LimitNOFILE)\n"
    )
