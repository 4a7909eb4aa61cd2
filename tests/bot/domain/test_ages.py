"""Ages: counted in days of the offices' calendar, also over the change of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ages import age_in_days, older_than

_BEGIN = datetime(2020, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("since", "now", "days"),
    [
        ("2026-03-02T09:00", "2026-03-02T10:00", 0),
        # Ten minutes to midnight in Brussels, and twenty minutes later.
        ("2026-03-02T22:50", "2026-03-02T23:10", 1),
        # The clocks change that night: 23:20 there is 21:20 here.
        ("2026-03-28T22:50", "2026-03-29T21:20", 1),
        ("2026-03-28T22:50", "2026-03-29T22:10", 2),
        ("2026-02-28T12:00", "2026-03-30T12:00", 30),
        ("2026-03-03T12:00", "2026-03-02T12:00", 0),
    ],
)
def test_days_change_at_midnight_in_brussels(since: str, now: str, days: int) -> None:
    then, here = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (since, now))
    assert age_in_days(then, here) == days


@given(
    st.integers(0, 5_000_000).map(lambda minutes: _BEGIN + timedelta(minutes=minutes)),
    st.integers(0, 500),
    st.integers(0, 600 * 24 * 60),
)
def test_what_is_over_so_many_days_old_was_before_that_moment(
    now: datetime, days: int, minutes: int
) -> None:
    since = now - timedelta(minutes=minutes)
    assert (since < older_than(days, now)) is (age_in_days(since, now) > days)
