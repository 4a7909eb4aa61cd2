"""The action log: lines are added and read, there is no way to change or remove one."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import astuple, fields

from tortoise.queryset import QuerySet

from adapters.sql import execute, storable
from adapters.storage.errors import translate_errors
from adapters.storage.models import LogRow
from bot.domain.actions import ALWAYS, LogEntry, Period

_NAMES = tuple(entry.name for entry in fields(LogEntry))
_APPEND = (
    'INSERT INTO action_log (at, actor, actor_name, role, platform, "order", revision, action,'
    f' result, "case", evidence, key) VALUES ({", ".join("?" * 12)}) ON CONFLICT DO NOTHING'
)
_PAGE_LINES = 1000


class Log:
    """Keeps the action log; the database itself refuses to change a line."""

    async def append(self, entry: LogEntry, *, key: str = "") -> None:
        """Write one line; a second one with the same `key` is not written, and no error."""
        *values, evidence = astuple(entry)
        with translate_errors():
            await execute(LogRow, _APPEND, [*values, json.dumps(storable(evidence)), key or None])

    async def entries(
        self, *, order: str = "", period: Period = ALWAYS, limit: int = 100
    ) -> Sequence[LogEntry]:
        """Return the newest lines, newest first, of one order only if `order` is given."""
        with translate_errors():
            rows = await _lines(order, period).order_by("-id").limit(limit)
        return tuple(_read_entry(row) for row in rows)

    async def export(
        self, *, order: str = "", period: Period = ALWAYS, limit: int | None = None
    ) -> AsyncIterator[LogEntry]:
        """Yield the lines as they were written, oldest first; the newest `limit` if it is given."""
        lines = _lines(order, period)
        seen = await _id_before(lines, limit) if limit else 0
        while True:
            with translate_errors():
                page = await lines.filter(id__gt=seen).order_by("id").limit(_PAGE_LINES)
            for row in page:
                yield _read_entry(row)
            if len(page) < _PAGE_LINES:
                return
            seen = page[-1].id


def _lines(order: str, period: Period) -> QuerySet[LogRow]:
    wanted = {"order": order or None, "at__gte": period.since, "at__lt": period.until}
    return LogRow.filter(**{name: value for name, value in wanted.items() if value is not None})


async def _id_before(lines: QuerySet[LogRow], limit: int) -> int:
    """Return the id that stands before the newest `limit` lines, 0 if there are not more."""
    with translate_errors():
        before = await lines.order_by("-id").offset(limit).first()
    return before.id if before else 0


def _read_entry(row: LogRow) -> LogEntry:
    values = {name: getattr(row, name) for name in _NAMES}
    return LogEntry(**{**values, "evidence": tuple(row.evidence)})
