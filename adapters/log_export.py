"""The logs as files: CSV for spreadsheets, JSON Lines for programs, written line by line."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import AsyncIterator, Iterable
from contextlib import aclosing
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, cast

from adapters.printable import printable
from bot.domain.actions import LogEntry
from bot.domain.admin_log import SealedEntry


class FileFormat(StrEnum):
    """How the log is written into a file."""

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

_OF_ADMINISTRATORS = ("actor", "actor_name", "action", "subject", "before", "after", "reason")
# Where a spreadsheet program begins a cell, with the separators of all countries, and what it may
# skip there.
_BEGIN = re.compile(
    r"(^|[;,|])(?=[\s\"\N{REPLACEMENT CHARACTER}]*([^\s\"\N{REPLACEMENT CHARACTER}]))"
)
# It runs what begins so, also in a wide, small or raised form; a dash may count as a minus.
_FORMULA = frozenset("=+-@\N{MINUS SIGN}")


async def written(lines: AsyncIterator[LogEntry], layout: FileFormat) -> AsyncIterator[str]:
    """Yield lines one by one as CSV or JSON Lines; none is held longer than that.

    CSV is that of RFC 4180 with a header. There an apostrophe stands before what a spreadsheet
    program would take for a formula, whatever separator it looks for, and what cannot be seen is
    replaced.
    """
    async with aclosing(cast(Any, lines)):
        if layout is FileFormat.CSV:
            yield _row(COLUMNS)
        async for entry in lines:
            yield _write(entry, layout)


def _write(entry: LogEntry, layout: FileFormat) -> str:
    values = _values(entry)
    if layout is FileFormat.CSV:
        return _row([_cell(value) for value in values.values()])
    return _json_line(values)


def write_sealed(line: SealedEntry) -> str:
    """Return a line of the administrators' log as one of JSON Lines."""
    values: dict[str, Any] = {"number": line.number, "at": _moment(line.entry.at)}
    values |= {name: getattr(line.entry, name) for name in _OF_ADMINISTRATORS}
    return _json_line(values | {"digest": line.digest})


def write_cells(cells: Iterable[object]) -> str:
    """Return one line of CSV, in which no cell is taken for a formula."""
    return _row([_cell(str(cell)) for cell in cells])


def _row(cells: Any) -> str:
    file = io.StringIO(newline="")
    csv.writer(file).writerow(cells)
    return file.getvalue()


def _values(entry: LogEntry) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(entry, name) for name in COLUMNS}
    return {**values, "at": _moment(entry.at), "evidence": list(entry.evidence)}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _json_line(values: dict[str, Any]) -> str:
    return _escape(json.dumps(values, ensure_ascii=False)) + "\n"


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
