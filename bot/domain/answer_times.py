"""How long answers took: counted by platform, entry, hour and week, in steps that stay few."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.people import Platform
from bot.domain.weeks import Week

STEPS_MS = (5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000)
"""An answer counts to the first of these that it did not pass; the last step holds the rest."""
SLOWER_MS = 10_000_000
DEADLINES_MS = {Platform.SLACK: 3000, Platform.TEAMS: 10_000}
"""How long each platform waits for an answer before it tells the person that there is none."""


class Entry(StrEnum):
    """What somebody did that has to be answered in time."""

    COMMAND = "command"
    PRESS = "press"
    FORM = "form"
    SEARCH = "search"
    MESSAGE = "message"


class Span(StrEnum):
    """Over how long answers are counted together."""

    HOUR = "hour"
    WEEK = "week"

    def begin(self, moment: datetime) -> datetime:
        """Return when the hour, or the week in Brussels, began in which a moment lies."""
        if self is Span.WEEK:
            return Week.of(moment).begins_at
        return moment.replace(minute=0, second=0, microsecond=0)


KEPT = {Span.HOUR: timedelta(days=8), Span.WEEK: timedelta(weeks=106)}
"""How long counts are kept: hours for a look at these days, weeks for the charts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCount:
    """So many answers took up to `up_to_ms`; the slowest of them took `most_ms`."""

    begins_at: datetime
    platform: Platform
    up_to_ms: int
    count: int
    most_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCount(StepCount):
    """The answers of one entry within one span."""

    span: Span
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTimes:
    """The answers of one platform: half and 99 of 100 took no longer than these.

    `entry` is what was answered, None where all entries are taken together.
    """

    platform: Platform
    entry: Entry | None
    count: int
    p50_ms: int
    p99_ms: int
    most_ms: int

    @property
    def deadline_ms(self) -> int:
        """How long the platform waits."""
        return DEADLINES_MS[self.platform]

    @property
    def is_late(self) -> bool:
        """Say whether any answer came after the platform had given up."""
        return self.most_ms > self.deadline_ms


def step_of(took_ms: float) -> int:
    """Return the step that an answer counts to."""
    place = bisect_left(STEPS_MS, took_ms)
    return STEPS_MS[place] if place < len(STEPS_MS) else SLOWER_MS


def sum_up(counts: Iterable[AnswerCount]) -> tuple[AnswerTimes, ...]:
    """Return what these counts say of each platform and entry, in the order of their names."""
    groups: dict[tuple[Platform, Entry], list[AnswerCount]] = {}
    for one in counts:
        groups.setdefault((one.platform, one.entry), []).append(one)
    return tuple(_sum_up(groups[key], key[1]) for key in sorted(groups))


def sum_up_weeks(counts: Iterable[StepCount]) -> Mapping[Platform, Mapping[Week, AnswerTimes]]:
    """Return what counts of weeks say of each platform, all entries together."""
    groups: dict[Platform, dict[datetime, list[StepCount]]] = {}
    for one in counts:
        groups.setdefault(one.platform, {}).setdefault(one.begins_at, []).append(one)
    return {
        platform: {Week.of(begin): _sum_up(weeks[begin], None) for begin in sorted(weeks)}
        for platform, weeks in sorted(groups.items())
    }


def _sum_up(counts: Sequence[StepCount], entry: Entry | None) -> AnswerTimes:
    steps: dict[int, int] = {}
    for one in counts:
        steps[one.up_to_ms] = steps.get(one.up_to_ms, 0) + one.count
    most_ms = max(one.most_ms for one in counts)
    return AnswerTimes(
        platform=counts[0].platform,
        entry=entry,
        count=sum(steps.values()),
        p50_ms=_reached(steps, 0.5, most_ms),
        p99_ms=_reached(steps, 0.99, most_ms),
        most_ms=most_ms,
    )


def _reached(steps: dict[int, int], share: float, most_ms: int) -> int:
    """Return the step by which this share was answered; no step says more than the slowest took."""
    missing = share * sum(steps.values())
    for step in sorted(steps):
        missing -= steps[step]
        if missing <= 0:
            return min(step, most_ms)
    return most_ms
