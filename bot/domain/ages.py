"""How old something is in days of the offices' calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OFFICE_TIME = ZoneInfo("Europe/Brussels")


def age_in_days(since: datetime, now: datetime) -> int:
    """Return how many days ago something was: 0 today, 1 yesterday."""
    return max(0, (_day(now) - _day(since)).days)


def older_than(days: int, now: datetime) -> datetime:
    """Return the moment before which everything is over so many days old."""
    begun = datetime.combine(_day(now) - timedelta(days=days), time(), OFFICE_TIME)
    return begun.astimezone(UTC)


def _day(moment: datetime) -> date:
    return moment.astimezone(OFFICE_TIME).date()
