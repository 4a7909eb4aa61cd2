"""How long answers take: what the platforms report, and what is kept of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain.answer_times import AnswerCount, Entry, Span, StepCount
from bot.domain.people import Platform


class Timings(Protocol):
    """Takes note of answers; never waits, and never fails."""

    def answered(self, platform: Platform, entry: Entry, took_s: float) -> None:
        """Take note of an answer that is about to be sent, so long after the request came."""


class TimingStore(Protocol):
    """Keeps the counts of all processes; StoreUnavailable as in CaseStore."""

    async def add(self, counts: Collection[AnswerCount]) -> None:
        """Add these to what is kept of their spans; all of them, or none."""

    async def between(self, span: Span, begin: datetime, end: datetime) -> tuple[AnswerCount, ...]:
        """Return what is kept of the spans that began from `begin` on and before `end`."""

    async def weeks(self, begin: datetime, end: datetime) -> tuple[StepCount, ...]:
        """Return the same of weeks, all entries together: those of years are many."""

    async def drop_older(self, span: Span, before: datetime) -> int:
        """Forget the spans that began before this time; return how many counts they had."""
