"""The connection and the migrations, from several processes at once as well."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tortoise.context import TortoiseContext
from tortoise.migrations.autodetector import MigrationAutodetector

from adapters import backoffice, jobs
from adapters.backoffice.local_models import OrderRow
from adapters.storage import (
    StorageSettings,
    Stores,
    connect,
    migrate,
    pending_migrations,
    tortoise_config,
)
from bot.errors import StoreUnavailable
from tests.adapters.storage.child import OFFICE, resend_all
from tests.conftest import APPS
from tests.harness.processes import ROOT
from tests.harness.programs import Program


@asynccontextmanager
async def children(work: str, url: str, number: int) -> AsyncIterator[list[Program]]:
    """Processes that are ready to do the same to a database."""
    line = ("tests.adapters.storage.child", work, url)
    programs = [Program(line, {}).begin() for _ in range(number)]
    try:
        for program in programs:
            await program.says("ready")
        yield programs
    finally:
        for program in programs:
            await program.destroy()


async def finish(programs: list[Program]) -> list[str]:
    """Let the processes go all at once; return what each says in the end."""
    for program in programs:
        await program.tell("go")
    assert [await program.end() for program in programs] == [0] * len(programs)
    return [program.lines[-1] for program in programs]


MIGRATIONS = sorted(
    f"{label}.{file.stem}"
    for label, folder in (("desk", "storage"), ("backoffice", "backoffice"))
    for file in (ROOT / "adapters" / folder / "migrations").glob("[0-9]*.py")
)


@pytest.mark.full
async def test_migrating_makes_the_folder_for_our_account_and_is_done_once(tmp_path: Path) -> None:
    settings = StorageSettings(database_url=f"sqlite://{tmp_path}/new/folder/caro.sqlite3")
    assert sorted(await pending_migrations(settings, APPS)) == MIGRATIONS
    assert sorted(await migrate(settings, APPS)) == MIGRATIONS
    jobs.migrate(settings.database_url)
    assert modes(tmp_path / "new" / "folder") == {0o600}
    assert await migrate(settings, APPS) == []
    assert await pending_migrations(settings, APPS) == []


def modes(folder: Path) -> set[int]:
    return {file.stat().st_mode & 0o777 for file in folder.iterdir()}


def open_to_all(folder: Path) -> None:
    for file in folder.iterdir():
        file.chmod(0o644)


async def test_every_file_of_the_database_is_for_our_account_alone(
    sqlite_url: str, tmp_path: Path
) -> None:
    settings = StorageSettings(database_url=sqlite_url)
    await migrate(settings, APPS)
    jobs.migrate(settings.database_url)
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        await stores.ping()
        stores.forms.unlock()
        assert modes(tmp_path) == {0o600}
        open_to_all(tmp_path)
    jobs.migrate(settings.database_url)
    await migrate(settings, APPS)
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        stores.forms.unlock()
        assert modes(tmp_path) == {0o600}


async def test_a_file_that_cannot_be_made_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    settings = StorageSettings(database_url=f"sqlite://{tmp_path}/file/caro.sqlite3")
    with pytest.raises(StoreUnavailable, match=r"file/caro\.sqlite3: Not a directory"):
        await migrate(settings, APPS)
    settings = StorageSettings(database_url=f"sqlite://{tmp_path}")
    with pytest.raises(StoreUnavailable, match="Is a directory"):
        await migrate(settings, APPS)
    (tmp_path / "text.sqlite3").write_text("no database, and longer than its head would be" * 9)
    settings = StorageSettings(database_url=f"sqlite://{tmp_path}/text.sqlite3")
    with pytest.raises(StoreUnavailable, match="SQLITE_NOTADB"):
        await migrate(settings, APPS)


@pytest.mark.full
async def test_processes_that_start_together_migrate_once(
    empty_database_url: str,
) -> None:
    async with children("migrate", empty_database_url, 3) as processes:
        assert sorted(await finish(processes)) == [
            "0",
            "0",
            str(len(MIGRATIONS)),
        ]
    settings = StorageSettings(database_url=empty_database_url)
    assert await pending_migrations(settings, APPS) == []


async def test_migrations_hold_all_that_the_models_say(tmp_path: Path) -> None:
    settings = StorageSettings(database_url=f"sqlite://{tmp_path}/caro.sqlite3")
    config = tortoise_config(settings, APPS)
    async with TortoiseContext() as context:
        await context.init(config, init_connections=False)
        assert context.apps
        assert await MigrationAutodetector(context.apps, config["apps"]).changes() == []


async def test_writes_of_two_processes_wait_for_one_another(
    back_office: backoffice.LocalBackOffice, database_url: str
) -> None:
    async with children("resend", database_url, 1) as others:
        theirs = asyncio.ensure_future(finish(others))
        ours = await resend_all("ours")
        changed = ours + int((await theirs)[0])
    assert changed == await OrderRow.filter(revision=2).count() >= 50
    assert await OrderRow.filter(revision__gt=2).count() == 0


async def test_sqlite_is_set_up_for_several_processes(sqlite_url: str) -> None:
    settings = StorageSettings(database_url=sqlite_url)
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        found = {}
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout"):
            _, rows = await stores.database.execute_query(f"PRAGMA {name}")
            found[name] = tuple(rows[0])[0]
    assert found == {
        "journal_mode": "wal",
        "synchronous": 1,
        "foreign_keys": 1,
        "busy_timeout": 5_000,
    }


async def test_stores_serve_tasks_that_did_not_open_the_database(stores: Stores) -> None:
    job = asyncio.create_task(stores.forms.drop("none"), context=contextvars.Context())
    await job
    await stores.ping()


async def test_database_can_be_opened_again(sqlite_url: str) -> None:
    settings = StorageSettings(database_url=sqlite_url)
    for _ in range(2):
        async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
            await stores.ping()


@pytest.mark.parametrize("url", ["postgres://anna:s3cret@127.0.0.1:1/caro", "sqlite:///dev/null/x"])
async def test_database_out_of_reach_is_said_without_its_password(url: str) -> None:
    settings = StorageSettings(database_url=url)
    for attempt in (migrate(settings, APPS), pending_migrations(settings, APPS)):
        with pytest.raises(StoreUnavailable) as unavailable:
            await attempt
        assert "s3cret" not in str(unavailable.value)
    with pytest.raises(StoreUnavailable):
        async with connect(settings, APPS, has_office=OFFICE.has_office):
            pass


async def test_database_that_goes_away_makes_the_store_unavailable(stores: Stores) -> None:
    await stores.ping()
    await stores.database.execute_script("DROP TABLE sealed_forms")
    with pytest.raises(StoreUnavailable):
        await stores.forms.drop("key")


async def test_cardholder_data_stay_out_of_the_log_at_debug(
    back_office: backoffice.LocalBackOffice, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        values = {"email": "eva.maes@example.be"}
        await back_office.update_cardholder("CARO-1", values, revision=1, key="k1")
    assert "eva.maes" not in caplog.text


async def test_an_open_database_tells_its_time_and_its_migrations(database_url: str) -> None:
    settings = StorageSettings(database_url=database_url)
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        before = datetime.now(UTC) - timedelta(seconds=1)
        assert before < await stores.tell_time() < datetime.now(UTC) + timedelta(seconds=1)
        found = await stores.compare_migrations()
        assert (found.known, found.missing, found.unknown) == (len(MIGRATIONS), (), ())


async def test_migrations_of_another_program_are_told_from_those_that_are_missing(
    database_url: str,
) -> None:
    settings = StorageSettings(database_url=database_url)
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        await stores.database.execute_script(
            "UPDATE tortoise_migrations SET name = '9999_later'"
            f" WHERE app || '.' || name = '{MIGRATIONS[-1]}'"
        )
        found = await stores.compare_migrations()
        app = MIGRATIONS[-1].partition(".")[0]
        assert (found.missing, found.unknown) == ((MIGRATIONS[-1],), (f"{app}.9999_later",))
