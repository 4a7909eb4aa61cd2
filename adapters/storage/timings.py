"""The store of how long answers took: the counts of all processes, hour by hour."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from itertools import chain

from adapters.sql import execute, read_moment, select
from adapters.storage.errors import translate_errors
from adapters.storage.models import AnswerTimeRow
from bot.domain.answer_times import AnswerCount, Entry
from bot.domain.people import Platform

_NAMES = "hour_at, platform, entry, up_to_ms, count, most_ms"
_ADD = (
    " ON CONFLICT (hour_at, platform, entry, up_to_ms) DO UPDATE SET"
    " count = answer_times.count + excluded.count, most_ms = CASE WHEN"
    " excluded.most_ms > answer_times.most_ms THEN excluded.most_ms ELSE answer_times.most_ms END"
)
_BETWEEN = f"SELECT {_NAMES} FROM answer_times WHERE hour_at >= ? AND hour_at < ?"


class Timings:
    """Keeps how long answers took."""

    async def add(self, counts: Collection[AnswerCount]) -> None:
        """Add these to what is kept of their hours; all of them, or none."""
        if not counts:
            return
        # In one order, so that two processes never wait for each other.
        ordered = sorted(
            (one.hour_at, one.platform.value, one.entry.value, one.up_to_ms, one.count, one.most_ms)
            for one in counts
        )
        places = ", ".join(["(?, ?, ?, ?, ?, ?)"] * len(ordered))
        # One statement, and no transaction: a database that falls silent leaves nothing half open.
        statement = f"INSERT INTO answer_times ({_NAMES}) VALUES {places}{_ADD}"
        with translate_errors():
            await execute(AnswerTimeRow, statement, list(chain.from_iterable(ordered)))

    async def between(self, begin: datetime, end: datetime) -> tuple[AnswerCount, ...]:
        """Return what is kept of the hours from `begin` on and before `end`."""
        with translate_errors():
            rows = await select(AnswerTimeRow, _BETWEEN, [begin, end])
        return tuple(
            AnswerCount(
                hour_at=read_moment(row["hour_at"]),
                platform=Platform(row["platform"]),
                entry=Entry(row["entry"]),
                up_to_ms=row["up_to_ms"],
                count=row["count"],
                most_ms=row["most_ms"],
            )
            for row in rows
        )

    async def drop_older(self, before: datetime) -> int:
        """Forget the hours before this time; return how many counts they had."""
        with translate_errors():
            return await AnswerTimeRow.filter(hour_at__lt=before).delete()
