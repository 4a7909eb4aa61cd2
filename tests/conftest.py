"""The databases of the tests: a fresh, migrated SQLite file or PostgreSQL database for each."""

from __future__ import annotations

import asyncio
import importlib
import signal
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage
from hypothesis import settings

from adapters import backoffice, storage
from adapters.storage import StorageSettings
from bot.domain.orders import Bank, ContactField
from tests.fakes.clock import NOW, FakeClock
from tests.harness.databases import (
    APPS,
    SECRET_KEY,
    Seeded,
    copy_database,
    made_once,
    migrate,
    migrated_postgres,
    new_folder,
    open_stores,
    postgres_database,
    run_postgres,
    run_sql,
    seed_postgres,
    seed_sqlite,
)

pytest_plugins = ["tests.proofs"]

_TESTS = Path(__file__).parent
# The same few examples on each desk; the whole check thinks of more, and of others each time.
settings.register_profile("quick", settings.get_profile("ci"), max_examples=25)

__all__ = ["APPS", "SECRET_KEY", "copy_database", "postgres_database"]


def pytest_configure() -> None:
    """Hear Ctrl-C again where a shell has begun this in the background, which ignores it.

    Every program that a test starts would ignore it as well.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Let each worker begin with files of its own: what one has compiled, the others read."""
    worker = getattr(session.config, "workerinput", None)
    if worker is None or session.config.args != session.config.getini("testpaths"):
        return
    number, count = int(worker["workerid"].removeprefix("gw")), worker["workercount"]
    for file in sorted(_TESTS.rglob("test_*.py"))[number::count]:
        importlib.import_module(".".join(file.relative_to(_TESTS.parent).with_suffix("").parts))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each file to one worker: what a file makes for its tests is made once.

    What has a group stands before all others: the longest of that takes as long as all the rest.
    """
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(str(item.path.relative_to(_TESTS))))


def pytest_sessionfinish() -> None:
    """Keep what was covered before a worker says that it is through: it may be killed after."""
    if covering := Coverage.current():
        covering.stop()
        covering.save()


@pytest.fixture(scope="session")
def common(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of what all workers use, and the first to need it makes."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def sqlite_template(common: Path) -> Path:
    """A migrated SQLite file, to be copied."""

    def make() -> Path:
        file = new_folder(common) / "caro.sqlite3"
        migrate(f"sqlite://{file}")
        return file

    return made_once(common / "sqlite-template", make)


@pytest.fixture(scope="session")
def postgres_server(testrun_uid: str, common: Path) -> Iterator[Any]:
    """A PostgreSQL server of this run of the tests, which its workers share."""
    with run_postgres(testrun_uid, common) as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_seeded(sqlite_template: Path, common: Path) -> Seeded:
    """A SQLite file with sample orders, to be copied."""
    return made_once(
        common / "sqlite-seeded", lambda: seed_sqlite(sqlite_template, new_folder(common))
    )


@pytest.fixture(scope="session")
def postgres_seeded(postgres_server: Any) -> Seeded:
    """A PostgreSQL database with sample orders, to be copied."""
    return made_once(postgres_server.pgdata / "seeded", lambda: seed_postgres(postgres_server))


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A fresh, migrated SQLite database."""
    return f"sqlite://{copy_database(sqlite_template, tmp_path)}"


@pytest.fixture
def postgres_url(postgres_server: Any) -> Iterator[str]:
    """A fresh, migrated PostgreSQL database."""
    with postgres_database(postgres_server, migrated_postgres(postgres_server)) as url:
        yield url


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
    """A fresh, migrated database of each kind in turn; with the samples if a test needs them."""
    samples = "_samples" if "back_office" in request.fixturenames else ""
    url: str = request.getfixturevalue(f"{request.param}{samples}_url")
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


async def _load_samples(url: str) -> None:
    async with open_stores(url):
        await backoffice.seed(
            SAMPLE_ORDERS, now=NOW, banks=BANKS, progress=lambda _done, _all: None
        )


@pytest.fixture(scope="session")
def sqlite_samples(sqlite_template: Path, common: Path) -> Path:
    """A SQLite file with sample orders, the examples first, to be copied."""

    def make() -> Path:
        file = copy_database(sqlite_template, new_folder(common))
        asyncio.run(_load_samples(f"sqlite://{file}"))
        return file

    return made_once(common / "sqlite-samples", make)


@pytest.fixture
def sqlite_samples_url(sqlite_samples: Path, tmp_path: Path) -> str:
    """A fresh SQLite database with sample orders."""
    return f"sqlite://{copy_database(sqlite_samples, tmp_path)}"


@pytest.fixture(scope="session")
def postgres_samples(postgres_server: Any) -> str:
    """The name of a PostgreSQL database with sample orders, to be copied."""

    def make() -> str:
        template = migrated_postgres(postgres_server)
        name = f"{template}_samples"
        run_sql(postgres_server, f"CREATE DATABASE {name} TEMPLATE {template}")
        asyncio.run(_load_samples(postgres_server.get_uri(database=name)))
        return name

    return made_once(postgres_server.pgdata / "samples", make)


@pytest.fixture
def postgres_samples_url(postgres_server: Any, postgres_samples: str) -> Iterator[str]:
    """A fresh PostgreSQL database with sample orders."""
    with postgres_database(postgres_server, postgres_samples) as url:
        yield url


@pytest.fixture
def back_office(stores: storage.Stores, clock: FakeClock) -> backoffice.LocalBackOffice:
    """The local back office with sample orders, loaded an hour ago."""
    clock.at += timedelta(hours=1)
    return backoffice.LocalBackOffice(clock)
