"""Loads a past that somebody has invented: closed cases and lines of the log, many at once."""

from __future__ import annotations

from collections.abc import Sequence

from tortoise.transactions import in_transaction

from adapters.sql import execute_many
from adapters.storage.cases import ADD_CASE, values_of
from adapters.storage.changes import by_its_clock
from adapters.storage.errors import translate_errors
from adapters.storage.log import APPEND_LINE, line_values
from adapters.storage.models import CaseRow, LogRow
from bot.domain.actions import LogEntry
from bot.domain.cases import Case


async def seed_past(cases: Sequence[Case], lines: Sequence[LogEntry]) -> None:
    """Add cases at the revisions they have, and lines in their order: all of them or nothing.

    Raises:
        StoreConflict: one of the cases is there already.
    """
    with translate_errors():
        async with in_transaction():
            rows = [[*values_of(one), one.id] for one in cases]
            await execute_many(CaseRow, by_its_clock(ADD_CASE), rows)
            await execute_many(LogRow, APPEND_LINE, [[*line_values(one), None] for one in lines])
