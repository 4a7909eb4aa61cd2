"""How long people waited for the first answer, beside how long their platform waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk.timekeeper import Timekeeper
from bot.domain.answer_times import AnswerCount, AnswerTimes, Span, sum_up, sum_up_weeks
from bot.domain.people import Platform
from bot.domain.weeks import Week
from bot.ports import Clock
from bot.ports.timings import TimingStore

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class RecentTimes:
    """What was answered since the hour before this one began, by platform and entry."""

    since: datetime
    lines: tuple[AnswerTimes, ...]


class ResponseTimes:
    """Reads how long answers took, in every process."""

    def __init__(self, store: TimingStore, own: Timekeeper, clock: Clock) -> None:
        self._store = store
        self._own = own
        self._clock = clock

    async def recent(self) -> RecentTimes:
        """Return the times of this hour and of the one before.

        Those of this process are there at once, those of others within a minute.
        """
        hour = Span.HOUR.begin(self._clock.now())
        since, end = hour - _HOUR, hour + _HOUR
        own = self._counted(Span.HOUR, since, end)
        return RecentTimes(since, sum_up([*await self._store.between(Span.HOUR, since, end), *own]))

    async def weeks(self, first: Week, last: Week) -> Mapping[Platform, Mapping[Week, AnswerTimes]]:
        """Return the times of each platform in each of these weeks that had any answers."""
        begin, end = first.begins_at, last.later(1).begins_at
        own = self._counted(Span.WEEK, begin, end)
        return sum_up_weeks([*await self._store.weeks(begin, end), *own])

    def _counted(self, span: Span, begin: datetime, end: datetime) -> list[AnswerCount]:
        """Return what this process has counted and not yet given to the store."""
        return [
            one for one in self._own.counts() if one.span is span and begin <= one.begins_at < end
        ]
