"""Weeks of the offices: where they begin, how they are written, and what is none."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.weeks import Week

_MOMENTS = st.datetimes(datetime(2001, 1, 8), datetime(2098, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(_MOMENTS)
def test_a_moment_lies_in_its_week(moment: datetime) -> None:
    week = Week.of(moment)
    assert week.begins_at <= moment < week.later(1).begins_at
    assert Week.read(str(week)) == week


@given(_MOMENTS, st.integers(-60, 60))
def test_weeks_are_written_as_they_follow_each_other(moment: datetime, weeks: int) -> None:
    week = Week.of(moment)
    other = week.later(weeks)
    assert (str(week) < str(other), week < other) == (weeks > 0, weeks > 0)
    assert len(week.until(other)) == max(0, weeks + 1)
    assert other.monday - week.monday == timedelta(weeks=weeks)


@pytest.mark.parametrize(
    ("moment", "week"),
    [
        # In Brussels Monday has begun.
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), "2026-W14"),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), "2026-W13"),
        # The days around New Year belong to a week of the one year or the other.
        (datetime(2027, 1, 3, 12, 0, tzinfo=UTC), "2026-W53"),
        (datetime(2024, 12, 30, 12, 0, tzinfo=UTC), "2025-W01"),
    ],
)
def test_weeks_begin_on_monday_in_brussels(moment: datetime, week: str) -> None:
    assert str(Week.of(moment)) == week


def test_a_week_knows_its_monday() -> None:
    assert Week(2026, 1).monday == date(2025, 12, 29)


@pytest.mark.parametrize(
    "text",
    ["", "2026-W54", "2027-W53", "2026-W00", "1999-W01", "2026-W1", "٢٠٢٦-W01", "2026-W01 "],
)
def test_what_is_no_week_is_none(text: str) -> None:
    assert Week.read(text) is None
