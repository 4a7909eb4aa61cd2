"""How long answers take: what the platforms report, and what is kept of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain.answer_times import AnswerCount, Entry
from bot.domain.people import Platform


class Timings(Protocol):
    """Takes note of answers; never waits, and never fails."""

    def answered(self, platform: Platform, entry: Entry, took_s: float) -> None:
        """Take note of an answer that is about to be sent, so long after the request came."""


class TimingStore(Protocol):
    """Keeps the counts of all processes; StoreUnavailable as in CaseStore."""

    async def add(self, counts: Collection[AnswerCount]) -> None:
        """Add these to what is kept of their hours; all of them, or none."""

    async def between(self, begin: datetime, end: datetime) -> tuple[AnswerCount, ...]:
        """Return what is kept of the hours from `begin` on and before `end`."""

    async def drop_older(self, before: datetime) -> int:
        """Forget the hours before this time; return how many counts they had."""
