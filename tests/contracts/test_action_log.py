"""What the action log promises by its port, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.storage.log import Log
from bot.domain.actions import LogEntry, LogFilter, Period
from bot.ports import ActionLog
from tests.contracts.conftest import AnyStores

NOW = datetime(2026, 3, 2, 9, 30, 0, 125, tzinfo=UTC)
HOUR = timedelta(hours=1)


def make_entry(**changes: object) -> LogEntry:
    entry = LogEntry(
        at=NOW,
        actor="slack:T1:U1",
        actor_name="Bert",
        role="agent",
        platform="slack",
        order="CARO-1",
        revision=3,
        action="cancel",
        result="done",
        case="CASE-1",
        evidence=("bank=yes (bot)", "reference=typo"),
    )
    return replace(entry, **changes)  # type: ignore[arg-type]


@pytest.fixture
def log(stores: AnyStores) -> ActionLog:
    """An empty log, over each database and in memory."""
    return stores.log


async def written(log: ActionLog, count: int) -> list[LogEntry]:
    """Write lines of two orders, an hour apart; return them as they were written."""
    lines = [
        make_entry(order=f"CARO-{number % 2}", revision=number, at=NOW + number * HOUR)
        for number in range(count)
    ]
    for line in lines:
        await log.append(line)
    return lines


async def listed(lines: AsyncIterator[LogEntry]) -> list[LogEntry]:
    return [line async for line in lines]


async def test_lines_read_back_equal_newest_first(log: ActionLog) -> None:
    lines = await written(log, 4)
    assert list(await log.entries()) == lines[::-1]
    assert list(await log.entries(limit=1)) == lines[:2:-1]
    assert list(await log.entries(order="CARO-0")) == [lines[2], lines[0]]


async def test_a_line_with_the_same_key_is_written_once(log: ActionLog) -> None:
    for result in ("done", "failed"):
        await log.append(make_entry(result=result), key="CARO-1:cancel:3")
    await log.append(make_entry(revision=4), key="CARO-1:cancel:4")
    assert list(await log.entries()) == [make_entry(revision=4), make_entry()]


async def test_lines_without_a_key_are_all_written(log: ActionLog) -> None:
    for _ in range(2):
        await log.append(make_entry())
    assert list(await log.entries()) == [make_entry()] * 2


async def test_the_same_key_at_once_is_written_once(log: ActionLog) -> None:
    entries = [make_entry(revision=number) for number in range(8)]
    await asyncio.gather(*(log.append(entry, key="same") for entry in entries))
    (line,) = await log.entries()
    assert line in entries


async def test_a_period_holds_its_beginning_but_not_its_end(log: ActionLog) -> None:
    lines = await written(log, 5)
    period = Period(lines[1].at, lines[3].at)
    assert list(await log.entries(period=period)) == [lines[2], lines[1]]
    assert await listed(log.export(LogFilter(period=period))) == lines[1:3]
    assert await listed(log.export(LogFilter(period=Period(since=lines[3].at)))) == lines[3:]
    assert await listed(log.export(LogFilter(period=Period(until=lines[1].at)))) == lines[:1]


async def test_export_goes_from_the_oldest_line_to_the_newest(log: ActionLog) -> None:
    lines = await written(log, 5)
    assert await listed(log.export()) == lines
    assert await listed(log.export(LogFilter(order="CARO-1"))) == [lines[1], lines[3]]
    assert await listed(log.export(limit=2)) == lines[3:]
    assert await listed(log.export(limit=9)) == lines
    assert await listed(log.export(LogFilter(order="CARO-0"), limit=1)) == [lines[4]]


async def test_export_of_an_empty_log_is_empty(log: ActionLog) -> None:
    assert await listed(log.export()) == await listed(log.export(limit=1)) == []


def test_there_is_no_way_to_change_a_line() -> None:
    public = {name for name in vars(Log) if not name.startswith("_")}
    assert public == {"append", "entries", "export", "page"}


@pytest.mark.parametrize("chars", [256, 5000])
async def test_no_name_is_too_long_for_a_line(log: ActionLog, chars: int) -> None:
    line = make_entry(actor="a" * chars, actor_name="é" * chars, evidence=("x" * chars,))
    await log.append(line, key="key-1")
    assert await listed(log.export()) == [line]


@pytest.mark.parametrize(
    "strange",
    ["\x00", "\ud83d", "a\udc00b", "\\u0000"],
    ids=["nul", "half", "other half", "written out"],
)
async def test_no_character_keeps_a_line_from_being_written(log: ActionLog, strange: str) -> None:
    line = make_entry(actor=strange, actor_name=f"Els {strange}", evidence=(strange,))
    await log.append(line, key="key-1")
    (kept,) = await listed(log.export())
    assert kept.order == "CARO-1"
    assert kept.actor_name.startswith("Els ")


async def test_pages_follow_one_another_newest_first(log: ActionLog) -> None:
    lines = await written(log, 5)
    first = await log.page(limit=2)
    second = await log.page(start=first.more, limit=2)
    last = await log.page(start=second.more, limit=2)
    assert [*first.rows, *second.rows, *last.rows] == lines[::-1]
    assert (bool(first.more), bool(second.more), last.more) == (True, True, "")
    await log.append(make_entry(order="CARO-9"))
    assert await log.page(start=first.more, limit=2) == second


async def test_a_page_holds_what_is_wanted_alone(log: ActionLog) -> None:
    lines = [
        make_entry(),
        make_entry(order="CARO-2", actor="slack:T1:U2", actor_name="Élise Maes", revision=4),
        make_entry(action="recreate", result="half_done", revision=5, at=NOW + HOUR),
    ]
    for line in lines:
        await log.append(line)
    for wanted, numbers in (
        (LogFilter(order="CARO-2"), [1]),
        (LogFilter(person="slack:T1:U2"), [1]),
        (LogFilter(person="lise ma"), [1]),
        (LogFilter(person="bert"), [2, 0]),
        (LogFilter(person="%"), []),
        (LogFilter(action="recreate"), [2]),
        (LogFilter(result="half_done", person="Bert"), [2]),
        (LogFilter(period=Period(since=NOW + HOUR)), [2]),
        (LogFilter(order="CARO-2", action="recreate"), []),
    ):
        assert list((await log.page(wanted)).rows) == [lines[at] for at in numbers], wanted
        assert await listed(log.export(wanted)) == [lines[at] for at in numbers[::-1]], wanted


@pytest.mark.parametrize("start", ["x", "-1", "1e5", "9" * 40, "\x00", "\u0665"])
async def test_a_page_that_begins_nowhere_is_the_first(log: ActionLog, start: str) -> None:
    lines = await written(log, 2)
    assert list((await log.page(start=start)).rows) == lines[::-1]
