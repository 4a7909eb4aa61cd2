"""The log within its database: what that refuses, and what comes over from an older one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import pytest
from tortoise.context import TortoiseContext
from tortoise.exceptions import IntegrityError
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget

from adapters.storage import StorageSettings, Stores, connect, tortoise_config
from adapters.storage.models import LogRow
from bot.domain.actions import LogEntry
from tests.adapters.storage.child import OFFICE
from tests.adapters.storage.test_database import MIGRATIONS, children, finish
from tests.conftest import APPS
from tests.contracts.test_action_log import listed, make_entry

INSERT = """
INSERT INTO action_log
(at, actor, actor_name, role, platform, "order", revision, action, result, "case", evidence)
VALUES ('2026-03-02 09:30:00.000125+00:00', 'slack:T1:U1', 'Bert', 'agent', 'slack',
'CARO-1', {revision}, 'cancel', 'done', 'CASE-1', '["bank=yes (bot)", "reference=typo"]')
"""


async def read_all(stores: Stores) -> Sequence[LogEntry]:
    return await listed(stores.log.export())


def dialect(stores: Stores) -> str:
    return stores.database.capabilities.dialect


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE action_log SET result = 'failed'",
        "UPDATE action_log SET result = 'failed' WHERE \"order\" = 'CARO-1'",
        "DELETE FROM action_log",
        "DELETE FROM action_log WHERE id = 1",
    ],
)
async def test_the_database_refuses_to_change_a_line(stores: Stores, statement: str) -> None:
    await stores.log.append(make_entry())
    with pytest.raises(IntegrityError, match="append-only"):
        await stores.database.execute_query(statement)
    assert await read_all(stores) == [make_entry()]


async def test_the_models_own_ways_are_refused_as_well(stores: Stores) -> None:
    await stores.log.append(make_entry())
    row = await LogRow.get()
    for attempt in (LogRow.all().update(result="failed"), LogRow.all().delete(), row.delete()):
        with pytest.raises(IntegrityError, match="append-only"):
            await attempt
    assert await read_all(stores) == [make_entry()]


async def test_an_insert_cannot_take_the_place_of_a_line(stores: Stores) -> None:
    await stores.log.append(make_entry(), key="key-1")
    if dialect(stores) == "sqlite":
        by_id = "INSERT OR REPLACE INTO action_log (id, {0}) SELECT id, {1} FROM action_log"
        by_key = 'INSERT OR REPLACE INTO action_log ("key", {0}) SELECT "key", {1} FROM action_log'
    else:
        end = "ON CONFLICT ({2}) DO UPDATE SET result = 'failed'"
        by_id = f"INSERT INTO action_log (id, {{0}}) SELECT id, {{1}} FROM action_log {end}"
        by_key = f'INSERT INTO action_log ("key", {{0}}) SELECT "key", {{1}} FROM action_log {end}'
    names = 'at, actor, actor_name, role, platform, "order", revision, action, "case", evidence'
    columns = (f"{names}, result", f"{names}, 'failed'")
    with pytest.raises(IntegrityError, match="append-only"):
        await stores.database.execute_query(by_id.format(*columns, "id"))
    # SQLite leaves such an insert out, as if it were written already.
    with suppress(IntegrityError):
        await stores.database.execute_query(by_key.format(*columns, '"key"'))
    assert await read_all(stores) == [make_entry()]


async def test_postgres_refuses_to_empty_the_log_also_as_a_replica(
    postgres_url: str,
) -> None:
    settings = StorageSettings(database_url=postgres_url)
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        await stores.log.append(make_entry())
        for statement in ("TRUNCATE action_log", "DELETE FROM action_log"):
            as_replica = f"SET session_replication_role = replica; {statement}"
            for attempt in (statement, as_replica):
                with pytest.raises(IntegrityError, match="append-only"):
                    await stores.database.execute_script(attempt)
        assert await read_all(stores) == [make_entry()]


async def test_two_processes_write_the_lines_of_a_job_once(
    stores: Stores, database_url: str
) -> None:
    async with children("append", database_url, 2) as processes:
        await finish(processes)
    revisions = [line.revision for line in await read_all(stores)]
    assert sorted(revisions) == list(range(50))


@pytest.mark.full
async def test_lines_of_an_older_database_stay_when_processes_migrate_it_at_once(
    empty_database_url: str,
) -> None:
    settings = StorageSettings(database_url=empty_database_url)
    config = tortoise_config(settings, APPS)
    async with TortoiseContext() as context:
        await context.init(config)
        executor = MigrationExecutor(context.db(), config["apps"])
        await executor.migrate([MigrationTarget(label, "0001_initial") for label in APPS])
        for revision in range(3):
            await context.db().execute_query(INSERT.format(revision=revision))
    async with children("migrate", empty_database_url, 3) as processes:
        done = sorted(await finish(processes))
    assert done == ["0", "0", str(len(MIGRATIONS) - len(APPS))]
    async with connect(settings, APPS, has_office=OFFICE.has_office) as stores:
        await stores.log.append(make_entry(revision=3), key="key-3")
        assert await read_all(stores) == [make_entry(revision=number) for number in range(4)]
        with pytest.raises(IntegrityError, match="append-only"):
            await stores.database.execute_query("DELETE FROM action_log")
