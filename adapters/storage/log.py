"""The action log: lines are added and read, there is no way to change or remove one."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import astuple, fields
from typing import Any

from tortoise.expressions import Q
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from adapters.sql import execute, storable
from adapters.storage.errors import translate_errors
from adapters.storage.models import LogRow
from bot.domain.actions import ALWAYS, EVERY_LINE, LogEntry, LogFilter, Period
from bot.domain.paging import PAGE_ROWS, Slice
from bot.ports.accounts import Also

_NAMES = tuple(entry.name for entry in fields(LogEntry))
APPEND_LINE = (
    'INSERT INTO action_log (at, actor, actor_name, role, platform, "order", revision, action,'
    f' result, "case", evidence, key) VALUES ({", ".join("?" * 12)}) ON CONFLICT DO NOTHING'
)
_PAGE_LINES = 1000
_SEARCHED_LINES = 20_000
_ID = re.compile("[0-9]{1,18}", re.ASCII)


class Log:
    """Keeps the action log; the database itself refuses to change a line."""

    async def append(self, entry: LogEntry, *, key: str = "", also: Also | None = None) -> None:
        """Write one line, and do what it tells of; see `bot.ports.records`."""
        values = [*line_values(entry), key or None]
        with translate_errors():
            if also is None:
                await execute(LogRow, APPEND_LINE, values)
                return
            async with in_transaction(LogRow._meta.db.connection_name):
                # It writes first, so that SQLite waits here for whoever else writes.
                await also()
                await execute(LogRow, APPEND_LINE, values)

    async def entries(
        self, *, order: str = "", period: Period = ALWAYS, limit: int = 100
    ) -> Sequence[LogEntry]:
        """Return the newest lines, newest first, of one order only if `order` is given."""
        with translate_errors():
            rows = await _lines(order, period).order_by("-id").limit(limit)
        return tuple(_read_entry(row) for row in rows)

    async def page(
        self, wanted: LogFilter = EVERY_LINE, *, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[LogEntry]:
        """Return the newest lines that are wanted, newest first, or those from `start` on.

        A part of a name is looked for in so many lines at once, so that it never takes long.
        """
        lines = _wanted(wanted)
        with translate_errors():
            before = int(start) if _ID.fullmatch(start) else None
            if wanted.person and before is None:
                before = await _next_id()
            if before is not None:
                lines = lines.filter(id__lt=before)
            searched = before - _SEARCHED_LINES if wanted.person and before else 0
            if searched > 0:
                lines = lines.filter(id__gte=searched)
            rows = await lines.order_by("-id").limit(limit + 1)
        more = str(searched) if searched > 1 else ""
        if len(rows) > limit:
            more = str(rows[limit - 1].id)
        return Slice(tuple(map(_read_entry, rows[:limit])), more)

    async def export(
        self, wanted: LogFilter = EVERY_LINE, *, limit: int | None = None
    ) -> AsyncIterator[LogEntry]:
        """Yield the lines as they were written, oldest first; the newest `limit` if it is given."""
        lines = _wanted(wanted)
        seen = await _id_before(lines, limit) if limit else 0
        while True:
            with translate_errors():
                page = await lines.filter(id__gt=seen).order_by("id").limit(_PAGE_LINES)
            for row in page:
                yield _read_entry(row)
            if len(page) < _PAGE_LINES:
                return
            seen = page[-1].id


def line_values(entry: LogEntry) -> list[Any]:
    """Return what is kept of a line besides its key, in the order of `APPEND_LINE`."""
    *values, evidence = astuple(entry)
    return [*values, json.dumps(storable(evidence))]


def _wanted(wanted: LogFilter) -> QuerySet[LogRow]:
    lines = _lines(wanted.order, wanted.period)
    if wanted.action:
        lines = lines.filter(action=storable(wanted.action))
    if wanted.result:
        lines = lines.filter(result=storable(wanted.result))
    if wanted.person:
        person = storable(wanted.person)
        lines = lines.filter(Q(actor=person) | Q(actor_name__icontains=person))
    return lines


async def _next_id() -> int:
    newest = await LogRow.all().order_by("-id").first()
    return newest.id + 1 if newest else 1


def _lines(order: str, period: Period) -> QuerySet[LogRow]:
    wanted = {"order": storable(order) or None, "at__gte": period.since, "at__lt": period.until}
    return LogRow.filter(**{name: value for name, value in wanted.items() if value is not None})


async def _id_before(lines: QuerySet[LogRow], limit: int) -> int:
    """Return the id that stands before the newest `limit` lines, 0 if there are not more."""
    with translate_errors():
        before = await lines.order_by("-id").offset(limit).first()
    return before.id if before else 0


def _read_entry(row: LogRow) -> LogEntry:
    values = {name: getattr(row, name) for name in _NAMES}
    return LogEntry(**{**values, "evidence": tuple(row.evidence)})
