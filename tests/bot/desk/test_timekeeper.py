"""The timekeeper: counts what was answered, and loses nothing while nothing can be kept."""

from __future__ import annotations

import pytest

from bot.desk.timekeeper import Timekeeper
from bot.domain.answer_times import Entry, Span, sum_up
from bot.domain.people import Platform
from bot.errors import StoreUnavailable
from tests.fakes.clock import FakeClock
from tests.fakes.timings import FakeTimings


async def test_what_could_not_be_kept_is_kept_the_next_time() -> None:
    keeper, store = Timekeeper(FakeClock()), FakeTimings()
    for took_s in (0.004, 0.0042, 0.031):
        keeper.answered(Platform.TEAMS, Entry.PRESS, took_s)
    # Two steps, each for its hour and its week.
    assert len(keeper.counts()) == 4
    store.is_away = True
    with pytest.raises(StoreUnavailable):
        await keeper.hand_over(store)
    store.is_away = False
    keeper.answered(Platform.TEAMS, Entry.PRESS, 0.002)
    await keeper.hand_over(store)
    for span in Span:
        (line,) = sum_up(one for one in store.kept.values() if one.span is span)
        assert (line.count, line.most_ms) == (4, 31)
    assert keeper.counts() == ()
