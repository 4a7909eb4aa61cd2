"""The connection to the database, and its migrations under a lock."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import aiosqlite
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.context import TortoiseContext
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor
from tortoise.transactions import in_transaction

from adapters.private_files import make_private_database
from adapters.sql import read_moment
from adapters.storage.errors import translate_errors
from adapters.storage.settings import StorageSettings
from bot.errors import StoreUnavailable
from bot.ports.readiness import Migrations

Apps = Mapping[str, Mapping[str, Any]]
"""Tortoise's apps: the `APP` of each adapter under its name."""

# At DEBUG these write every statement with its values, which may be cardholder data.
_SPEAKING_LOGGERS = ("tortoise.db_client", "aiosqlite")
_MIGRATION_TIMEOUT_S = 600.0
_CLOSE_S = 2.0
# Any number, as long as nothing else on the same PostgreSQL database locks it.
_MIGRATION_LOCK = 1_128_354_383
_PG_TIME = "SELECT clock_timestamp() AS told"
_SQLITE_TIME = "SELECT strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') AS told"


def tortoise_config(settings: StorageSettings, apps: Apps) -> dict[str, Any]:
    """Return Tortoise's configuration; nothing is opened."""
    connection = _sqlite(settings) if settings.sqlite_file else _postgres(settings)
    name = _connection_name(settings)
    joined = {label: {**app, "default_connection": name} for label, app in apps.items()}
    return {"connections": {name: connection}, "apps": joined, "use_tz": True}


def _connection_name(settings: StorageSettings) -> str:
    # Tortoise keeps finished SQL under this name, so each dialect has its own.
    return "sqlite" if settings.sqlite_file else "postgres"


def _sqlite(settings: StorageSettings) -> dict[str, Any]:
    # In this order: the switch to WAL itself may have to wait for another process.
    pragmas = {
        "busy_timeout": int(settings.busy_timeout_s * 1000),
        "journal_mode": "WAL",
        "synchronous": "NORMAL",
        "foreign_keys": "ON",
        "cache_size": -16 * 1024,
        "journal_size_limit": 16 * 1024 * 1024,
    }
    credentials = {"file_path": str(settings.sqlite_file), **pragmas}
    return {"engine": "tortoise.backends.sqlite", "credentials": credentials}


def _postgres(settings: StorageSettings) -> dict[str, Any]:
    expanded = expand_db_url(settings.database_url)
    credentials = expanded["credentials"]
    if "sslmode" in credentials:
        credentials["ssl"] = credentials.pop("sslmode")
    pool = {
        "minsize": 1,
        "maxsize": settings.pool_connections,
        "timeout": settings.command_timeout_s,
        "command_timeout": settings.command_timeout_s,
        "reset": _leave_as_it_is,
    }
    return {**expanded, "credentials": {**pool, **credentials}}


async def _leave_as_it_is(_connection: object) -> None:
    """Save a round trip after every statement: nothing here changes a session, but transactions.

    The driver itself ends one that is still open.
    """


@asynccontextmanager
async def open_database(settings: StorageSettings, apps: Apps) -> AsyncIterator[BaseDBAsyncClient]:
    """Open the database for every task of the process, and for one owner at a time.

    Raises:
        StoreUnavailable: it does not answer.
    """
    context = TortoiseContext()
    try:
        # The fallback serves jobs, which run outside the context that opened the database.
        with context:
            database = await _open(context, settings, apps, whole_process=True)
        yield database
    finally:
        await _close(context)


async def _close(context: TortoiseContext) -> None:
    """Close the connections; those of a database that says nothing are broken off."""
    try:
        async with asyncio.timeout(_CLOSE_S):
            await context.close_connections()
    except TimeoutError:
        # They are broken off by now, and nothing is waited for any more.
        await context.close_connections()


async def _open(
    context: TortoiseContext, settings: StorageSettings, apps: Apps, *, whole_process: bool
) -> BaseDBAsyncClient:
    for name in _SPEAKING_LOGGERS:
        logging.getLogger(name).setLevel(logging.INFO)
    if settings.sqlite_file:
        _make_file(settings.sqlite_file)
    with translate_errors():
        config = tortoise_config(settings, apps)
        await context.init(config, _enable_global_fallback=whole_process)
        database = context.db()
    await ping(database)
    return database


def _make_file(file: Path) -> None:
    """Make sure that there is a file, which holds contact data, for our account alone."""
    try:
        make_private_database(file)
    except OSError as error:
        raise StoreUnavailable(f"{file}: {error.strerror or error}") from error


async def ping(database: BaseDBAsyncClient) -> None:
    """Do nothing but raise StoreUnavailable if the database does not answer."""
    with translate_errors():
        await database.execute_query("SELECT 1")


async def tell_time(database: BaseDBAsyncClient) -> datetime:
    """Return what time it is for the database; SQLite has that of this machine."""
    is_postgres = database.capabilities.dialect == "postgres"
    with translate_errors():
        _, rows = await database.execute_query(_PG_TIME if is_postgres else _SQLITE_TIME)
    return read_moment(rows[0]["told"])


async def compare_migrations(database: BaseDBAsyncClient, apps: Apps) -> Migrations:
    """Return which migrations an open database has, and lacks."""
    with translate_errors():
        _, rows = await database.execute_query("SELECT app, name FROM tortoise_migrations")
    applied = {f"{row['app']}.{row['name']}" for row in rows}
    known = {
        f"{label}.{name}" for label, app in apps.items() for name in _modules(app["migrations"])
    }
    missing, unknown = sorted(known - applied), sorted(applied - known)
    return Migrations(known=len(known), missing=tuple(missing), unknown=tuple(unknown))


@cache
def _modules(package: str) -> tuple[str, ...]:
    """Return the names of the migrations in a package, which stay the same in a process."""
    return tuple(one.name for one in iter_modules(import_module(package).__path__))


async def pending_migrations(settings: StorageSettings, apps: Apps) -> list[str]:
    """Return the names of the migrations that were not applied yet, as `<app>.<name>`."""
    async with TortoiseContext() as context:
        database = await _open(context, settings, apps, whole_process=False)
        with translate_errors():
            steps = await _executor(database, settings, apps).plan()
    return [f"{step.migration.app_label}.{step.migration.name}" for step in steps]


async def migrate(settings: StorageSettings, apps: Apps) -> list[str]:
    """Apply what is missing and return its names; several processes may do so at once."""
    applied: list[str] = []

    def note(event: str, app: str, name: str) -> None:
        if event == "apply_done":
            applied.append(f"{app}.{name}")

    patient = settings.model_copy(update={"command_timeout_s": _MIGRATION_TIMEOUT_S})
    async with TortoiseContext() as context:
        database = await _open(context, patient, apps, whole_process=False)
        with translate_errors(), _seldom_cleared():
            async with _migration_lock(patient, database) as locked:
                await _executor(locked, settings, apps).migrate(progress=note)
    return applied


@contextmanager
def _seldom_cleared() -> Iterator[None]:
    """Look for what can be let go when there is a lot: each step leaves all models it knew.

    With Python's own measure that takes half of the time.
    """
    usual = gc.get_threshold()
    gc.set_threshold(50_000, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _executor(
    database: BaseDBAsyncClient, settings: StorageSettings, apps: Apps
) -> MigrationExecutor:
    return MigrationExecutor(database, tortoise_config(settings, apps)["apps"])


@asynccontextmanager
async def _migration_lock(
    settings: StorageSettings, database: BaseDBAsyncClient
) -> AsyncIterator[BaseDBAsyncClient]:
    """Let one process at a time in; the lock ends with the process that holds it."""
    if settings.sqlite_file is None:
        async with in_transaction() as transaction:
            await transaction.execute_query(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
            # The library reads its own table before making it, which ends a transaction.
            await MigrationRecorder(transaction).ensure_schema(AsyncpgSchemaEditor(transaction))
            yield transaction
        return
    # SQLite's scripts commit as they go, so the lock is on a file beside the database.
    beside = settings.sqlite_file.with_name(f"{settings.sqlite_file.name}.migrating")
    _make_file(beside)
    async with aiosqlite.connect(
        beside, timeout=_MIGRATION_TIMEOUT_S, isolation_level=None
    ) as lock:
        await lock.execute("BEGIN EXCLUSIVE")
        yield database
