"""Loads a past that somebody has invented: cases, lines of the log, and how long answers took."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tortoise.transactions import in_transaction

from adapters.sql import execute_many
from adapters.storage.case_rows import values_of
from adapters.storage.cases import ADD_CASE
from adapters.storage.changes import by_its_clock
from adapters.storage.errors import translate_errors
from adapters.storage.log import APPEND_LINE, line_values
from adapters.storage.models import CaseRow, LogRow
from adapters.storage.timings import Timings
from bot.domain.actions import LogEntry
from bot.domain.answer_times import AnswerCount
from bot.domain.cases import Case


async def seed_past(
    cases: Sequence[Case], lines: Sequence[LogEntry], answers: Collection[AnswerCount]
) -> None:
    """Add cases at the revisions they have, lines in their order, and counts: all or nothing.

    Raises:
        StoreConflict: one of the cases is there already.
    """
    with translate_errors():
        async with in_transaction():
            rows = [[*values_of(one), one.id] for one in cases]
            await execute_many(CaseRow, by_its_clock(ADD_CASE), rows)
            await execute_many(LogRow, APPEND_LINE, [[*line_values(one), None] for one in lines])
            await Timings().add(answers)
