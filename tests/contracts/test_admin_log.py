"""What the administrators' log promises by its port, on SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tortoise.exceptions import BaseORMException

from adapters import storage
from bot.domain.accounts import LINK_LASTS, Account, SignInLink
from bot.domain.admin_log import BEGINNING, AdminEntry, SealedEntry, first_broken
from bot.domain.cases import CaseStatus
from bot.domain.people import Role
from bot.errors import StoreConflict
from tests.contracts.test_stores import make_case
from tests.harness.databases import open_stores
from tests.harness.processes import ROOT

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ENTRY = AdminEntry(
    at=datetime(2026, 3, 2, 9, 30, 0, 125, tzinfo=UTC),
    actor="console:link:ada",
    actor_name="Ada",
    action="link-made",
    subject="console:link:louis",
    before="agent",
    after="lead",
    reason="he leads from now on",
)
_WRITER = """
import asyncio, sys
from dataclasses import replace
from tests.contracts.test_admin_log import ENTRY
from tests.harness.databases import open_stores

async def write():
    async with open_stores(sys.argv[1]) as stores:
        for number in range(int(sys.argv[2])):
            await stores.admin_log.append(replace(ENTRY, subject=f"{sys.argv[3]}-{number}"))

asyncio.run(write())
"""


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh database of each kind in turn."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def stores(url: str) -> AsyncIterator[storage.Stores]:
    """Empty stores over each database."""
    async with open_stores(url) as opened:
        yield opened


async def every_line(stores: storage.Stores) -> list[SealedEntry]:
    return [line async for line in stores.admin_log.export()]


async def run(stores: storage.Stores, *statements: str) -> None:
    for statement in statements:
        await stores.database.execute_query(statement)


async def unguard(stores: storage.Stores) -> None:
    """Take away what keeps the lines, as somebody with all rights on the database could."""
    if stores.database.capabilities.dialect == "sqlite":
        names = ("admin_log_refuses_update", "admin_log_refuses_delete", "admin_log_keeps_lines")
        await run(stores, *(f"DROP TRIGGER {name}" for name in names))
    else:
        await run(stores, "DROP TRIGGER admin_log_refuses ON admin_log")


async def test_lines_read_back_equal_and_each_seals_the_last(stores: storage.Stores) -> None:
    assert await every_line(stores) == []
    for number in range(1, 4):
        line = await stores.admin_log.append(replace(ENTRY, subject=f"subject {number}"))
        assert line.number == number
    lines = await every_line(stores)
    assert [line.entry.subject for line in lines] == ["subject 1", "subject 2", "subject 3"]
    assert lines[0].digest == lines[0].entry.seal(BEGINNING)
    assert first_broken(lines) is None
    assert [line.number for line in await stores.admin_log.entries()] == [3, 2, 1]
    assert [line.number for line in await stores.admin_log.entries(before=3, limit=1)] == [2]
    other = await stores.admin_log.append(replace(ENTRY, action="bank-changed"))
    of_banks = await stores.admin_log.entries(actions=("bank-changed", "nothing"))
    assert [line.number for line in of_banks] == [other.number]
    assert await stores.admin_log.entries(actions=("nothing",)) == ()


async def test_of_many_writers_at_once_one_chain_comes_without_gaps(
    stores: storage.Stores,
) -> None:
    entries = [replace(ENTRY, subject=f"subject {number}") for number in range(12)]
    written = await asyncio.gather(*(stores.admin_log.append(entry) for entry in entries))
    assert sorted(line.number for line in written) == list(range(1, 13))
    lines = await every_line(stores)
    assert first_broken(lines) is None
    assert {line.entry.subject for line in lines} == {entry.subject for entry in entries}


@pytest.mark.full
async def test_of_several_processes_one_chain_comes_without_gaps(url: str) -> None:
    async def write(name: str) -> int:
        words = (sys.executable, "-c", _WRITER, url, "8", name)
        process = await asyncio.create_subprocess_exec(*words, cwd=ROOT)
        return await process.wait()

    assert await asyncio.gather(*map(write, ("one", "two", "three"))) == [0, 0, 0]
    async with open_stores(url) as stores:
        lines = await every_line(stores)
    assert [line.number for line in lines] == list(range(1, 25))
    assert first_broken(lines) is None
    assert len({line.entry.subject for line in lines}) == 24


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE admin_log SET reason = 'another'",
        "UPDATE admin_log SET reason = reason WHERE number = 1",
        "DELETE FROM admin_log WHERE number = 1",
        "DELETE FROM admin_log",
    ],
)
async def test_the_database_itself_refuses_to_change_a_line(
    stores: storage.Stores, statement: str
) -> None:
    line = await stores.admin_log.append(ENTRY)
    with pytest.raises(BaseORMException):
        await run(stores, statement)
    assert await every_line(stores) == [line]


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE admin_log SET reason = 'another' WHERE number = 2", 2),
        ("UPDATE admin_log SET at = '2026-03-02 09:30:01+00:00' WHERE number = 2", 2),
        ("UPDATE admin_log SET actor = 'console:link:eve' WHERE number = 3", 3),
        ("DELETE FROM admin_log WHERE number = 2", 3),
        ("DELETE FROM admin_log WHERE number = 1", 2),
        ("UPDATE admin_log SET digest = 'x' WHERE number = 1", 1),
    ],
)
async def test_what_was_changed_behind_the_guards_back_is_found(
    stores: storage.Stores, statement: str, found: int
) -> None:
    for number in range(1, 4):
        await stores.admin_log.append(replace(ENTRY, subject=f"subject {number}"))
    await unguard(stores)
    await run(stores, statement)
    broken = first_broken(await every_line(stores))
    assert broken
    assert broken.number == found


async def test_no_character_keeps_a_line_from_being_written(stores: storage.Stores) -> None:
    for strange in ("\x00", "\ud83d", "\u202e", "<script>", "é" * 10_000):
        await stores.admin_log.append(replace(ENTRY, actor_name=strange, reason=strange))
    assert first_broken(await every_line(stores)) is None


async def test_a_change_and_its_line_are_kept_both_or_neither(stores: storage.Stores) -> None:
    case = await stores.cases.add(make_case())
    link = SignInLink(name="Louis", role=Role.LEAD, ends_at=NOW + LINK_LASTS)

    async def save() -> None:
        await stores.cases.save(case.close(NOW))
        await stores.sessions.keep_link("secret", link)

    async def fail() -> None:
        await save()
        raise StoreConflict("somebody was first")

    with pytest.raises(StoreConflict):
        await stores.admin_log.append(ENTRY, fail)
    assert await every_line(stores) == []
    assert await stores.cases.get(case.id) == case
    assert await stores.sessions.look_at_link("secret", NOW) is None
    await stores.admin_log.append(ENTRY, save)
    assert len(await every_line(stores)) == 1
    closed = await stores.cases.get(case.id)
    assert closed
    assert closed.status is CaseStatus.CLOSED
    assert await stores.sessions.look_at_link("secret", NOW) == link


async def test_a_role_is_changed_of_an_account_only_as_it_was_read(stores: storage.Stores) -> None:
    read = Account(provider="link", subject="wim", name="Wim", role=Role.LEAD, made_at=NOW)
    await stores.accounts.save(read)
    agent, ended = replace(read, role=Role.AGENT), replace(read, ended_at=NOW)
    await stores.accounts.change_role(read, agent)
    for late in (agent, ended):
        with pytest.raises(StoreConflict):
            await stores.accounts.change_role(read, late)
    assert await stores.accounts.find(read.id) == agent
    await stores.accounts.change_role(agent, replace(agent, ended_at=NOW))
    with pytest.raises(StoreConflict):
        await stores.accounts.change_role(agent, read)
    await stores.accounts.keep_zone(read.id, "Asia/Kathmandu")
    found = await stores.accounts.find(read.id)
    assert found == replace(agent, ended_at=NOW, zone="Asia/Kathmandu")
