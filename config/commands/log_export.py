"""The action log on paper: as a table to look at, as CSV or JSON Lines to take elsewhere."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TextIO

import typer

from adapters.log_export import FileFormat, written
from adapters.printable import printable
from bot.domain.actions import LogEntry, Period


class Format(StrEnum):
    """How the log is written."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


_SHOWN = ("at", "order", "revision", "action", "result", "actor", "name", "role", "evidence")
_PIPE_CHARS = 400


def read_period(since: str, until: str) -> Period:
    """Read the ends of a period as typed: `until` holds its whole day if it is a date.

    Raises:
        BadParameter: which end is wrong, and why.
    """
    period = Period(
        _read_moment(since, "--since", timedelta(0)),
        _read_moment(until, "--until", timedelta(days=1)),
    )
    if period.since and period.until and period.since >= period.until:
        raise typer.BadParameter("is not before --until", param_hint="--since")
    return period


def _read_moment(text: str, name: str, day: timedelta) -> datetime | None:
    if not text:
        return None
    try:
        try:
            on = date.fromisoformat(text)
        except ValueError:
            at = datetime.fromisoformat(text)
            return at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
        return datetime.combine(on, time(), UTC) + day
    except (ValueError, OverflowError) as error:
        problem = f"{text!r} is neither a date like 2026-03-31 nor a time like 2026-03-31T17:30"
        raise typer.BadParameter(problem, param_hint=name) from error


async def write_lines(lines: AsyncIterator[LogEntry], layout: Format, file: TextIO) -> None:
    """Write lines one by one as CSV or JSON Lines; see `adapters.log_export`."""
    async for text in written(lines, FileFormat(layout)):
        file.write(text)


def write_table(entries: Iterable[LogEntry], file: TextIO) -> None:
    """Write lines as a table, as wide as the terminal."""
    # Imported here alone: what draws on a terminal is in no process that serves.
    from rich.console import Console
    from rich.table import Table

    table = Table(*_SHOWN, box=None, pad_edge=False)
    for entry in entries:
        shown = (
            entry.at.isoformat(timespec="seconds"),
            entry.order,
            str(entry.revision),
            entry.action,
            entry.result,
            entry.actor,
            entry.actor_name,
            entry.role,
            ", ".join(entry.evidence),
        )
        table.add_row(*map(printable, shown))
    # A pipe has no width: print whole lines there instead of folding them.
    width = None if file.isatty() else _PIPE_CHARS
    console = Console(file=file, width=width, markup=False, emoji=False, highlight=False)
    with console.capture() as drawn:
        console.print(table)
    file.write(drawn.get())
