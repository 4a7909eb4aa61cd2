"""A seeded database of each kind to be copied, and the town that each test has to itself."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from adapters import backoffice
from bot.domain.orders import Order
from bot.domain.people import OfficeLink
from config.settings.model import load_settings
from tests.conftest import SECRET_KEY, postgres_database
from tests.crash.town import (
    LEAD,
    SpreadSlack,
    SpreadTeams,
    Town,
    open_stores,
    tenant_of,
    usable_orders,
)

_ORDERS = 1500
_OFFICES = 8


async def _fill(url: str) -> None:
    now = datetime.now(UTC)
    banks = load_settings().banks
    async with open_stores(url) as stores:
        await backoffice.seed(_ORDERS, now=now, banks=banks, progress=lambda _done, _all: None)
        for number in range(1, _OFFICES + 1):
            office = f"OFF{number:03d}"
            await stores.directory.link_office(
                OfficeLink(tenant=tenant_of(office), office=office, linked_at=now)
            )


@pytest.fixture(scope="session")
def sqlite_seeded(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with orders, to be copied."""
    folder = tmp_path_factory.mktemp("seeded")
    shutil.copytree(sqlite_template.parent, folder, dirs_exist_ok=True)
    file = folder / sqlite_template.name
    asyncio.run(_fill(f"sqlite://{file}"))
    return file


@pytest.fixture(scope="session")
def postgres_seeded(postgres_server: Any) -> Iterator[str]:
    """The name of a PostgreSQL database with orders, to be copied."""
    with postgres_database(postgres_server, "caro_template") as url:
        asyncio.run(_fill(url))
        yield urlsplit(url).path.removeprefix("/")


@pytest.fixture(params=["sqlite", "postgres"])
def town_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with orders, of each kind in turn."""
    if request.param == "postgres":
        yield request.getfixturevalue("postgres_town_url")
        return
    seeded: Path = request.getfixturevalue("sqlite_seeded")
    shutil.copytree(seeded.parent, tmp_path, dirs_exist_ok=True)
    yield f"sqlite://{tmp_path / seeded.name}"


@pytest.fixture
def postgres_town_url(postgres_server: Any, postgres_seeded: str) -> Iterator[str]:
    """A PostgreSQL database with orders."""
    with postgres_database(postgres_server, postgres_seeded) as url:
        yield url


@pytest.fixture
async def town(town_url: str) -> AsyncIterator[Town]:
    """Both platforms and a database with orders; the test starts the programs."""
    async for built in _build(town_url, await usable_orders(town_url)):
        yield built


@pytest.fixture
async def shared_town(postgres_town_url: str) -> AsyncIterator[Town]:
    """The same on PostgreSQL alone, for several programs."""
    async for built in _build(postgres_town_url, await usable_orders(postgres_town_url)):
        yield built


@pytest.fixture
async def bare_town(empty_database_url: str) -> AsyncIterator[Town]:
    """The same on a database without any table."""
    async for built in _build(empty_database_url, []):
        yield built


async def _build(url: str, orders: list[Order]) -> AsyncIterator[Town]:
    async with SpreadSlack(patience_s=10.0) as slack, SpreadTeams() as teams:
        settings = {
            "CARO_HTTP__PORT": "0",
            "CARO_DATABASE_URL": url,
            "CARO_SECRET_KEY": SECRET_KEY.get_secret_value(),
            "CARO_SLACK__SIGNING_SECRET": slack.signing_secret,
            "CARO_SLACK__BOT_TOKEN": slack.bot_token,
            "CARO_SLACK__API_BASE_URL": slack.api_url,
            "CARO_SLACK__LEADS": LEAD,
            "CARO_TEAMS__APP_ID": teams.app_id,
            "CARO_TEAMS__APP_PASSWORD": teams.app_password,
            "CARO_TEAMS__OPENID_METADATA_URL": teams.openid_metadata_url,
            "CARO_TEAMS__TOKEN_URL": teams.token_url,
            "CARO_TEAMS__SERVICE_URL_HOSTS": teams.host,
            "CARO_JOBS__FIRST_PAUSE_S": "0.1",
            "CARO_JOBS__LONGEST_PAUSE_S": "0.5",
            "CARO_JOBS__TAKEOVER_S": "0.5",
        }
        built = Town(settings, slack, teams, orders)
        try:
            yield built
        finally:
            for program in built.programs:
                await program.destroy()
