"""One statement in either dialect, and the times that come back from it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from adapters.sql import execute, read_day, read_moment, select
from adapters.storage import Stores
from adapters.storage.models import WeekFiguresRow
from adapters.storage.people_models import OfficeLinkRow

AT = datetime(2026, 3, 2, 9, 30, 0, 125, tzinfo=UTC)
ADD = "INSERT INTO week_figures (id, changes, figures) VALUES (?, ?, ?)"
MOVE = "UPDATE week_figures SET changes = ? WHERE id < ? AND figures = ?"


async def test_each_mark_takes_the_value_at_its_place(stores: Stores) -> None:
    for number in ("1", "2", "3"):
        await execute(WeekFiguresRow, ADD, [number, int(number), "figures ? é"])
    rows = await select(
        WeekFiguresRow, "SELECT changes, figures FROM week_figures WHERE id = ?", ["2"]
    )
    assert [(row["changes"], row["figures"]) for row in rows] == [(2, "figures ? é")]


async def test_a_change_tells_how_many_rows_it_changed(stores: Stores) -> None:
    for number in ("1", "2", "3"):
        await execute(WeekFiguresRow, ADD, [number, 0, "same"])
    assert (await execute(WeekFiguresRow, MOVE, [9, "3", "same"]))[0] == 2
    assert (await execute(WeekFiguresRow, MOVE, [9, "3", "other"]))[0] == 0


async def test_a_time_reads_back_as_it_was_written(stores: Stores) -> None:
    await OfficeLinkRow.create(tenant="tenant-1", office="OFF001", linked_at=AT)
    (row,) = await select(OfficeLinkRow, "SELECT linked_at FROM office_links", [])
    assert read_moment(row["linked_at"]) == AT


@pytest.mark.parametrize("kept", [AT, "2026-03-02 09:30:00.000125+00:00"])
def test_a_time_may_be_text(kept: datetime | str) -> None:
    assert read_moment(kept) == AT


@pytest.mark.parametrize("kept", [date(2026, 3, 2), "2026-03-02"])
def test_a_day_may_be_text(kept: date | str) -> None:
    assert read_day(kept) == date(2026, 3, 2)
