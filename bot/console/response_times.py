"""How long people waited for the first answer, beside how long their platform waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk.timekeeper import Timekeeper
from bot.domain.answer_times import AnswerTimes, hour_of, sum_up
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
        hour = hour_of(self._clock.now())
        since = hour - _HOUR
        own = [one for one in self._own.counts() if one.hour_at >= since]
        kept = await self._store.between(since, hour + _HOUR)
        return RecentTimes(since, sum_up([*kept, *own]))
