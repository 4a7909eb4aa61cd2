"""The towns of these tests: each has a database with orders to itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from bot.domain.orders import Order
from tests.harness.databases import Seeded, copy_database, postgres_database
from tests.harness.kinds import kinds
from tests.harness.towns import Town, open_town

_QUICK = {
    "CARO_JOBS__FIRST_PAUSE_S": "0.1",
    "CARO_JOBS__LONGEST_PAUSE_S": "0.5",
    "CARO_JOBS__TAKEOVER_S": "0.5",
}


def _open(url: str, orders: tuple[Order, ...]) -> AbstractAsyncContextManager[Town]:
    return open_town(url, orders, **_QUICK)


ON_SQLITE = pytest.mark.parametrize("town_of", kinds(quick="sqlite"), indirect=True)
"""Marks a test whose other half, on PostgreSQL, takes too long for every day."""
ON_POSTGRES = pytest.mark.parametrize("town_of", kinds(quick="postgres"), indirect=True)
"""Marks a test whose other half, on SQLite, takes too long for every day."""


@pytest.fixture(params=kinds())
def town_of(request: pytest.FixtureRequest) -> AbstractAsyncContextManager[Town]:
    """A town that is not open yet, on a database of each kind in turn."""
    found: AbstractAsyncContextManager[Town] = request.getfixturevalue(f"{request.param}_town_of")
    return found


@pytest.fixture
def sqlite_town_of(sqlite_seeded: Seeded, tmp_path: Path) -> AbstractAsyncContextManager[Town]:
    """A town on SQLite that is not open yet."""
    assert isinstance(sqlite_seeded.source, Path)
    return _open(f"sqlite://{copy_database(sqlite_seeded.source, tmp_path)}", sqlite_seeded.orders)


@pytest.fixture
def postgres_town_of(
    postgres_server: Any, postgres_seeded: Seeded
) -> Iterator[AbstractAsyncContextManager[Town]]:
    """A town on PostgreSQL that is not open yet."""
    assert isinstance(postgres_seeded.source, str)
    with postgres_database(postgres_server, postgres_seeded.source) as url:
        yield _open(url, postgres_seeded.orders)


@pytest.fixture
async def town(town_of: AbstractAsyncContextManager[Town]) -> AsyncIterator[Town]:
    """Both platforms and a database with orders; the test starts the programs."""
    async with town_of as opened:
        yield opened


@pytest.fixture
async def shared_town(postgres_town_of: AbstractAsyncContextManager[Town]) -> AsyncIterator[Town]:
    """The same on PostgreSQL alone, for several programs."""
    async with postgres_town_of as opened:
        yield opened


@pytest.fixture
async def bare_town(empty_database_url: str) -> AsyncIterator[Town]:
    """The same on a database without any table."""
    async with _open(empty_database_url, ()) as opened:
        yield opened
