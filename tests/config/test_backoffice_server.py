"""`caro backoffice serve` as a person starts it, and a desk that asks it over HTTP."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters import backoffice, storage
from adapters.backoffice import LocalBackOffice
from adapters.storage import StorageSettings
from config.backoffice_server import listen
from config.settings.model import Settings
from tests.conftest import APPS, BANKS
from tests.fakes.clock import NOW, FakeClock

ROOT = Path(__file__).parents[2]
TENANT = "11111111-2222-3333-4444-555555555555"
_LINE = [sys.executable, "-m", "config"]
Load = Callable[..., Settings]


def environment(url: str, **settings: str) -> dict[str, str]:
    """The environment of this machine without settings of the desk, and these."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CARO_")}
    return {**clean, "PYTHONPATH": str(ROOT), "CARO_DATABASE_URL": url, **settings}


def caro(url: str, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `caro` to its end."""
    line, env = [*_LINE, *words], environment(url, **settings)
    return subprocess.run(line, env=env, capture_output=True, text=True, timeout=50, check=False)


async def _seed(url: str) -> None:
    office = LocalBackOffice(FakeClock())
    settings = StorageSettings(database_url=url)
    async with storage.connect(settings, APPS, has_office=office.has_office):
        await backoffice.seed(30, now=NOW, banks=BANKS, progress=lambda _done, _all: None)


@pytest.fixture
def served(sqlite_template: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a back office of its own, with sample orders and a token."""
    file = tmp_path / "office.sqlite3"
    shutil.copyfile(sqlite_template, file)
    url = f"sqlite://{file}"
    asyncio.run(_seed(url))
    own = {"CARO_BACKOFFICE__SERVE_PORT": "0", "CARO_BACKOFFICE__SERVE_TOKEN": "secret"}
    server = subprocess.Popen(
        [*_LINE, "backoffice", "serve"],
        env=environment(url, **own),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout
    yield server.stdout.readline().split()[-1]
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=10) == 0
    assert server.stdout.read() == "It serves the orders of this database, and needs the token\n"
    server.stdout.close()


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_desk_without_orders_of_its_own_asks_the_served_one(served: str, sqlite_url: str) -> None:
    with urllib.request.urlopen(f"{served}/healthz", timeout=5) as answer:
        assert answer.status == 200
    there = {
        "CARO_BACKOFFICE__KIND": "http",
        "CARO_BACKOFFICE__URL": served,
        "CARO_BACKOFFICE__TOKEN": "secret",
    }
    walked = caro(sqlite_url, "walk", "6012345678", **there)
    assert (walked.returncode, "CARO-1" in walked.stdout) == (0, True)
    assert "CARO-1" not in caro(sqlite_url, "walk", "6012345678").stdout
    assert caro(sqlite_url, "office", "link", TENANT, "OFF001", **there).returncode == 0
    assert caro(sqlite_url, "office", "link", TENANT, "OFF999", **there).returncode == 1
    stranger = caro(
        sqlite_url, "walk", "6012345678", **{**there, "CARO_BACKOFFICE__TOKEN": "wrong"}
    )
    assert "does not answer right now" in " ".join(stranger.stdout.split())
    assert "token or certificate is wrong" in stranger.stderr


def test_it_does_not_start_where_others_reach_it_without_a_token(sqlite_url: str) -> None:
    refused = caro(sqlite_url, "backoffice", "serve", CARO_BACKOFFICE__SERVE_HOST="0.0.0.0")
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert "CARO_BACKOFFICE__SERVE_TOKEN is missing" in refused.stderr


async def test_address_that_is_taken_is_named(load: Load, sqlite_url: str) -> None:
    settings = load(CARO_DATABASE_URL=sqlite_url, CARO_BACKOFFICE__SERVE_PORT="0")
    async with listen(settings) as address:
        port = address.rsplit(":", 1)[1]
        refused = await asyncio.to_thread(
            caro, sqlite_url, "backoffice", "serve", CARO_BACKOFFICE__SERVE_PORT=port
        )
    assert refused.returncode == 1
    assert "CARO_BACKOFFICE__SERVE_PORT: " in refused.stderr
