"""`caro backoffice serve` as a person starts it, and a desk that asks it over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiohttp
import pytest

from config.backoffice_server import listen
from config.settings.model import Settings
from tests.config.conftest import Caro, CaroBeside
from tests.harness.databases import copy_database
from tests.harness.programs import SERVE_OFFICE, Program
from tests.harness.waiting import until

TENANT = "11111111-2222-3333-4444-555555555555"
Load = Callable[..., Settings]


@pytest.fixture
async def served(sqlite_samples: Path, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a back office of its own, with sample orders and a token."""
    (tmp_path / "office").mkdir()
    file = copy_database(sqlite_samples, tmp_path / "office")
    settings = {
        "CARO_DATABASE_URL": f"sqlite://{file}",
        "CARO_BACKOFFICE__SERVE_PORT": "0",
        "CARO_BACKOFFICE__SERVE_TOKEN": "secret",
    }
    server = await Program(SERVE_OFFICE, settings).start()
    try:
        yield server.address
        await server.stop()
        assert server.lines[1:] == ["It serves the orders of this database, and needs the token"]
    finally:
        await server.destroy()


@pytest.mark.more
async def test_desk_without_orders_of_its_own_asks_the_served_one(
    served: str, sqlite_url: str, caro_beside: CaroBeside
) -> None:
    async with aiohttp.ClientSession(served) as session, session.get("/healthz") as answer:
        assert answer.status == 200
    there = {
        "CARO_BACKOFFICE__KIND": "http",
        "CARO_BACKOFFICE__URL": served,
        "CARO_BACKOFFICE__TOKEN": "secret",
    }
    walked = await caro_beside("walk", "6012345678", **there)
    assert (walked.returncode, "CARO-1" in walked.stdout) == (0, True)
    assert "CARO-1" not in (await caro_beside("walk", "6012345678")).stdout
    for office, code in (("OFF001", 0), ("OFF999", 1)):
        assert (await caro_beside("office", "link", TENANT, office, **there)).returncode == code
    wrong = {**there, "CARO_BACKOFFICE__TOKEN": "wrong"}
    stranger = await caro_beside("walk", "6012345678", **wrong)
    assert "does not answer right now" in " ".join(stranger.stdout.split())
    assert "CARO_BACKOFFICE__TOKEN" in stranger.stderr


def test_it_does_not_start_where_others_reach_it_without_a_token(
    sqlite_url: str, caro: Caro
) -> None:
    refused = caro("backoffice", "serve", CARO_BACKOFFICE__SERVE_HOST="0.0.0.0")
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert "CARO_BACKOFFICE__SERVE_TOKEN is missing" in refused.stderr


async def test_address_that_is_taken_is_named(
    load: Load, sqlite_url: str, caro_beside: CaroBeside
) -> None:
    settings = load(CARO_DATABASE_URL=sqlite_url, CARO_BACKOFFICE__SERVE_PORT="0")
    async with listen(settings, "secret") as address:
        port = address.rsplit(":", 1)[1]
        refused = await caro_beside("backoffice", "serve", CARO_BACKOFFICE__SERVE_PORT=port)
    assert refused.returncode == 1
    assert "CARO_BACKOFFICE__SERVE_PORT: 127.0.0.1, port" in refused.stderr
    assert "another program listens there already" in refused.stderr
    assert "set CARO_BACKOFFICE__SERVE_PORT to another one" in refused.stderr


async def test_without_a_token_one_is_made_and_told(sqlite_url: str) -> None:
    settings = {"CARO_DATABASE_URL": sqlite_url, "CARO_BACKOFFICE__SERVE_PORT": "0"}
    server = await Program(SERVE_OFFICE, settings).start()
    try:
        await until(lambda: len(server.lines) == 2)
        words, _, token = server.lines[1].rpartition(" ")
        assert words.endswith("needs this token, made for this run:")
        assert len(token) >= 43
        async with aiohttp.ClientSession(server.address) as session:
            for host in ("127.0.0.1", "elsewhere.example.be"):
                async with session.get("/v1/banks", headers={"Host": host}) as answer:
                    assert answer.status == 401
            given = {"Authorization": f"Bearer {token}"}
            async with session.get("/v1/banks", headers=given) as answer:
                assert answer.status == 200
        await server.stop()
    finally:
        await server.destroy()
