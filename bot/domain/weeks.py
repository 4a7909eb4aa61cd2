"""Weeks of the offices' calendar: from Monday on, numbered as ISO 8601 does, in Brussels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.ages import OFFICE_TIME

_WRITTEN = re.compile(r"(20[0-9]{2})-W([0-9]{2})")


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """One week of a year; `str` writes it as `2026-W09`, which sorts as the weeks do."""

    year: int
    number: int

    @classmethod
    def of(cls, moment: datetime) -> Week:
        """Return the week in which a moment lies in Brussels."""
        return cls.with_day(moment.astimezone(OFFICE_TIME).date())

    @classmethod
    def with_day(cls, day: date) -> Week:
        """Return the week that a day belongs to."""
        year, number, _weekday = day.isocalendar()
        return cls(year, number)

    @classmethod
    def read(cls, text: str) -> Week | None:
        """Read what `str` writes; None where it is no week of this century."""
        match = _WRITTEN.fullmatch(text)
        if match is None:
            return None
        week = cls(int(match[1]), int(match[2]))
        return week if _is_in_calendar(week) else None

    @property
    def monday(self) -> date:
        """Its first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def begins_at(self) -> datetime:
        """When it begins, which is when the one before it ends."""
        return datetime.combine(self.monday, time(), OFFICE_TIME).astimezone(UTC)

    def later(self, weeks: int) -> Week:
        """Return the week that comes so many weeks after it, or before it if negative."""
        return Week.with_day(self.monday + timedelta(weeks=weeks))

    def until(self, last: Week) -> tuple[Week, ...]:
        """Return the weeks from this one to `last`, both with them."""
        count = (last.monday - self.monday).days // 7 + 1
        return tuple(self.later(number) for number in range(count))

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02d}"


def _is_in_calendar(week: Week) -> bool:
    try:
        return Week.with_day(week.monday) == week
    except ValueError:
        return False
