"""The store of how long answers took: the counts of all processes, by hour and week."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from itertools import chain

from adapters.sql import execute, read_moment, select
from adapters.storage.errors import translate_errors
from adapters.storage.models import AnswerCountRow
from bot.domain.answer_times import AnswerCount, Entry, Span, StepCount
from bot.domain.people import Platform

_NAMES = "span, begins_at, platform, entry, up_to_ms, count, most_ms"
_ADD = (
    " ON CONFLICT (span, begins_at, platform, entry, up_to_ms) DO UPDATE SET"
    " count = answer_counts.count + excluded.count, most_ms = CASE WHEN"
    " excluded.most_ms > answer_counts.most_ms THEN excluded.most_ms ELSE answer_counts.most_ms END"
)
_BETWEEN = f"SELECT {_NAMES} FROM answer_counts WHERE span = ? AND begins_at >= ? AND begins_at < ?"
_WEEKS = (
    "SELECT begins_at, platform, up_to_ms, SUM(count) AS count, MAX(most_ms) AS most_ms"
    " FROM answer_counts WHERE span = ? AND begins_at >= ? AND begins_at < ?"
    " GROUP BY begins_at, platform, up_to_ms"
)


class Timings:
    """Keeps how long answers took."""

    async def add(self, counts: Collection[AnswerCount]) -> None:
        """Add these to what is kept of their spans; all of them, or none."""
        if not counts:
            return
        # In one order, so that two processes never wait for each other.
        ordered = sorted(
            (
                one.span.value,
                one.begins_at,
                one.platform.value,
                one.entry.value,
                one.up_to_ms,
                one.count,
                one.most_ms,
            )
            for one in counts
        )
        places = ", ".join(["(?, ?, ?, ?, ?, ?, ?)"] * len(ordered))
        # One statement, and no transaction: a database that falls silent leaves nothing half open.
        statement = f"INSERT INTO answer_counts ({_NAMES}) VALUES {places}{_ADD}"
        with translate_errors():
            await execute(AnswerCountRow, statement, list(chain.from_iterable(ordered)))

    async def between(self, span: Span, begin: datetime, end: datetime) -> tuple[AnswerCount, ...]:
        """Return what is kept of the spans that began from `begin` on and before `end`."""
        with translate_errors():
            rows = await select(AnswerCountRow, _BETWEEN, [span.value, begin, end])
        return tuple(
            AnswerCount(
                span=span,
                begins_at=read_moment(row["begins_at"]),
                platform=Platform(row["platform"]),
                entry=Entry(row["entry"]),
                up_to_ms=row["up_to_ms"],
                count=row["count"],
                most_ms=row["most_ms"],
            )
            for row in rows
        )

    async def weeks(self, begin: datetime, end: datetime) -> tuple[StepCount, ...]:
        """Return the same of weeks, all entries together."""
        with translate_errors():
            rows = await select(AnswerCountRow, _WEEKS, [Span.WEEK.value, begin, end])
        return tuple(
            StepCount(
                begins_at=read_moment(row["begins_at"]),
                platform=Platform(row["platform"]),
                up_to_ms=row["up_to_ms"],
                count=int(row["count"]),
                most_ms=row["most_ms"],
            )
            for row in rows
        )

    async def drop_older(self, span: Span, before: datetime) -> int:
        """Forget the spans that began before this time; return how many counts they had."""
        with translate_errors():
            return await AnswerCountRow.filter(span=span.value, begins_at__lt=before).delete()
