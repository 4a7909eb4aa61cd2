"""The action log on paper: as a table to look at, as CSV or JSON Lines to take elsewhere."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, TextIO

import typer

from adapters.printable import printable
from bot.domain.actions import LogEntry, Period


class Format(StrEnum):
    """How the log is written."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


COLUMNS = (
    "at",
    "order",
    "revision",
    "action",
    "result",
    "actor",
    "actor_name",
    "role",
    "platform",
    "case",
    "evidence",
)
"""What an export holds of each line, in this order."""

_SHOWN = ("at", "order", "revision", "action", "result", "actor", "name", "role", "evidence")
_PIPE_CHARS = 400
# Where a spreadsheet program begins a cell, with the separators of all countries, and what it may
# skip there.
_BEGIN = re.compile(
    r"(^|[;,|])(?=[\s\"\N{REPLACEMENT CHARACTER}]*([^\s\"\N{REPLACEMENT CHARACTER}]))"
)
# It runs what begins so, also in a wide, small or raised form; a dash may count as a minus.
_FORMULA = frozenset("=+-@\N{MINUS SIGN}")


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
    """Write lines one by one as CSV or JSON Lines; none is held longer than that.

    CSV is that of RFC 4180 with a header. There an apostrophe stands before what a spreadsheet
    program would take for a formula, whatever separator it looks for, and what cannot be seen is
    replaced.
    """
    if layout is Format.CSV:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        async for entry in lines:
            rows.writerow([_cell(value) for value in _values(entry).values()])
    else:
        async for entry in lines:
            file.write(_escape(json.dumps(_values(entry), ensure_ascii=False)) + "\n")


def _values(entry: LogEntry) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(entry, name) for name in COLUMNS}
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    return {**values, "at": at.replace("+00:00", "Z"), "evidence": list(entry.evidence)}


def _escape(line: str) -> str:
    """Write what cannot be seen as JSON's escapes, which a reader takes for the same."""
    if line.isprintable():
        return line
    return "".join(s if s.isprintable() else json.dumps(s)[1:-1] for s in line)


def _cell(value: object) -> object:
    text = "; ".join(value) if isinstance(value, list) else value
    return _BEGIN.sub(_mark, printable(text)) if isinstance(text, str) else text


def _mark(begin: re.Match[str]) -> str:
    """Put an apostrophe before a formula: a cell that begins with one is a text."""
    runs = unicodedata.normalize("NFKC", begin[2])[0] in _FORMULA
    return f"{begin[1]}'" if runs or unicodedata.category(begin[2]) == "Pd" else begin[1]


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
