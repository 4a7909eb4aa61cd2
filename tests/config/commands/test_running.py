"""`caro serve`: what it says, answers, loads, and how it stops."""

from __future__ import annotations

import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.config.commands.conftest import LINE, environment


@pytest.mark.slow
def test_a_stop_that_comes_as_soon_as_it_listens_is_a_quiet_one(
    sqlite_url: str, tmp_path: Path
) -> None:
    program = (
        "import asyncio, os, signal\n"
        "from config.server import serve\n"
        "from config.settings.model import load_settings\n"
        "stop = lambda _line: os.kill(os.getpid(), signal.SIGTERM)\n"
        "asyncio.run(serve(load_settings(), stop))"
    )
    env = environment(sqlite_url, CARO_HTTP__PORT="0")
    line = [sys.executable, "-c", program]
    answer = subprocess.run(line, cwd=tmp_path, env=env, capture_output=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, b"")


@pytest.mark.slow
def test_the_server_says_what_is_off_answers_health_and_stops_quietly(
    sqlite_url: str, tmp_path: Path
) -> None:
    env = environment(sqlite_url, CARO_HTTP__PORT="0")
    server = subprocess.Popen(
        [*LINE, "serve"], env=env, cwd=tmp_path, stdout=subprocess.PIPE, text=True
    )
    try:
        assert server.stdout
        address = server.stdout.readline().split()[-1]
        lines = [server.stdout.readline() for _ in range(2)]
        assert all("off; set CARO_" in line for line in lines)
        for path in ("/healthz", "/readyz"):
            with urllib.request.urlopen(f"{address}{path}", timeout=5) as answer:
                assert answer.status == 200
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{address}/slack/events", data=b"{}", timeout=5)
    finally:
        server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=10) == 0
    assert server.stdout
    server.stdout.close()
