"""How the address of the log is read: days are those of Brussels, and nonsense is said."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from adapters.admin.log import read_filter
from bot.domain.actions import EVERY_LINE, Period


def test_nothing_asked_for_is_every_line() -> None:
    assert read_filter({}).wanted == EVERY_LINE
    assert read_filter({"order": "  ", "from": ""}).wanted == EVERY_LINE


def test_days_begin_in_brussels_and_the_last_one_counts_whole() -> None:
    winter = read_filter({"from": "2026-01-10", "until": "2026-01-10"}).wanted.period
    assert winter == Period(
        datetime(2026, 1, 9, 23, tzinfo=UTC), datetime(2026, 1, 10, 23, tzinfo=UTC)
    )
    # The day on which the clocks go back has 25 hours.
    longest = read_filter({"from": "2026-10-25", "until": "2026-10-25"}).wanted.period
    assert longest == Period(
        datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 23, tzinfo=UTC)
    )


def test_days_begin_in_the_zone_of_whoever_asks() -> None:
    said = {"from": "2026-01-10", "until": "2026-01-10"}
    there = read_filter(said, ZoneInfo("America/New_York")).wanted.period
    assert there == Period(
        datetime(2026, 1, 10, 5, tzinfo=UTC), datetime(2026, 1, 11, 5, tzinfo=UTC)
    )


@pytest.mark.parametrize("day", ["soon", "2026-02-30", "31/03/2026", "0001-01-01", "-1"])
def test_a_beginning_that_is_no_day_is_named(day: str) -> None:
    assert read_filter({"from": day}).wrong_days == ("from",)


@pytest.mark.parametrize("day", ["soon", "9999-12-31", "2026-13-01"])
def test_an_end_that_is_no_day_is_named(day: str) -> None:
    assert read_filter({"until": day}).wrong_days == ("until",)


def test_what_is_too_long_is_cut() -> None:
    assert len(read_filter({"person": "x" * 10_000}).wanted.person) == 200
