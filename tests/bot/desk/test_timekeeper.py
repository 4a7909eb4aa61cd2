"""The timekeeper: counts what was answered, and loses nothing while nothing can be kept."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import pytest

from bot.desk.timekeeper import Timekeeper
from bot.domain.answer_times import AnswerCount, Entry, sum_up
from bot.domain.people import Platform
from bot.errors import StoreUnavailable
from tests.fakes.clock import FakeClock


class _Store:
    """Keeps counts while it is there."""

    def __init__(self) -> None:
        self.kept: list[AnswerCount] = []
        self.is_away = False

    async def add(self, counts: Collection[AnswerCount]) -> None:
        if self.is_away:
            raise StoreUnavailable("away")
        self.kept += counts

    async def between(self, begin: datetime, end: datetime) -> tuple[AnswerCount, ...]:
        return tuple(one for one in self.kept if begin <= one.hour_at < end)

    async def drop_older(self, before: datetime) -> int:
        return 0


async def test_what_could_not_be_kept_is_kept_the_next_time() -> None:
    keeper, store = Timekeeper(FakeClock()), _Store()
    for took_s in (0.004, 0.0042, 0.031):
        keeper.answered(Platform.TEAMS, Entry.PRESS, took_s)
    assert len(keeper.counts()) == 2
    store.is_away = True
    with pytest.raises(StoreUnavailable):
        await keeper.hand_over(store)
    store.is_away = False
    keeper.answered(Platform.TEAMS, Entry.PRESS, 0.002)
    await keeper.hand_over(store)
    (line,) = sum_up(store.kept)
    assert (line.count, line.most_ms, keeper.counts()) == (4, 31, ())
