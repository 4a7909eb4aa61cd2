"""The action log: filtered by the address, page by page, and given away as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from adapters.admin.downloads import send_file
from adapters.admin.pieces import Piece
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from adapters.log_export import FileFormat, written
from bot.console.filters import holds_secret
from bot.domain.actions import LogEntry, LogFilter, Period, Result
from bot.domain.ages import OFFICE_TIME
from bot.domain.holds import HoldKind
from bot.domain.orders import Action
from bot.domain.paging import Slice
from bot.domain.people import Role
from bot.domain.typed_text import clean_text
from bot.errors import InputInvalid

REVEAL = "reveal"
"""What the log calls it when somebody has contact data shown."""
_ACTIONS = (*Action, REVEAL, *(f"case_{kind}" for kind in HoldKind))
_TEXT_CHARS = 200
_TYPES = {FileFormat.CSV: "text/csv", FileFormat.JSONL: "application/x-ndjson"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A filter as it was asked for; `wrong_days` names the days that cannot be read."""

    wanted: LogFilter
    fields: Mapping[str, str]
    wrong_days: tuple[str, ...] = ()


async def show_log(turn: Turn) -> Answer:
    """Show the newest lines that are wanted."""
    asked = read_filter(turn.request.query, turn.who.zone)
    start = turn.asked("start")
    page = await turn.console.log.page(asked.wanted, start)
    shown = {
        "page": page,
        "lines": _lines(page),
        "start": start,
        "asked": asked,
        "keep": {name: value for name, value in asked.fields.items() if value},
        "actions": _ACTIONS,
        "results": tuple(Result),
        "layouts": tuple(FileFormat) if turn.who.may(Role.LEAD) else (),
    }
    return Page("log.html", shown, 422 if asked.wrong_days else 200)


async def export_log(turn: Turn) -> Answer:
    """Give exactly the lines away that the page was asked for; who took them is written down."""
    asked = read_filter(turn.form, turn.who.zone)
    if asked.wrong_days:
        # Rather nothing than more than was meant.
        page = await turn.console.log.page(asked.wanted)
        shown = {"page": page, "start": "", "asked": asked, "keep": {}, "layouts": ()}
        shown |= {"lines": _lines(page), "actions": _ACTIONS, "results": tuple(Result)}
        return Page("log.html", shown, 422)
    layout = FileFormat.JSONL if turn.form.get("layout") == FileFormat.JSONL else FileFormat.CSV
    lines = turn.console.log.export(turn.who, asked.wanted, layout)
    return await send_file(
        turn.request, written(lines, layout), f"action-log.{layout}", _TYPES[layout]
    )


def _lines(page: Slice[LogEntry]) -> Piece:
    return Piece("log_lines.html", page.rows, lambda: {"rows": page.rows})


def read_filter(said: Mapping[str, str], zone: tzinfo = OFFICE_TIME) -> Asked:
    """Read the fields of a filter; the days are those of a zone, and the last one counts.

    Raises:
        InputInvalid: it holds a card number or a code: the filter of an export is kept for good.
    """
    fields = {name: clean_text(said.get(name, ""))[:_TEXT_CHARS] for name in _NAMES}
    for name, text in fields.items():
        if name not in _DAYS and holds_secret(text):
            raise InputInvalid("refused-secret-terminal", name)
    # The last day counts whole: it ends where the next one begins.
    ends = {
        "from": _begin(fields["from"], 0, zone),
        "until": _begin(fields["until"], 1, zone),
    }
    wrong = tuple(name for name in _DAYS if fields[name] and ends[name] is None)
    fields |= {name: "" for name in wrong if holds_secret(fields[name])}
    wanted = LogFilter(
        order=fields["order"],
        person=fields["person"],
        action=fields["action"],
        result=fields["result"],
        period=Period(ends["from"], ends["until"]),
    )
    return Asked(wanted, fields, wrong)


_DAYS = ("from", "until")
_NAMES = ("order", "person", "action", "result", *_DAYS)


def _begin(day: str, later_days: int, zone: tzinfo) -> datetime | None:
    """Return when a day begins in a zone, or one so many days later; None if it is no day."""
    try:
        begins_on = date.fromisoformat(day) + timedelta(days=later_days)
        return datetime.combine(begins_on, time(), zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


ROUTES = (
    Route(Kind.PAGE, "/log", Role.VIEWER, show_log),
    Route(Kind.FILE, "/log/export", Role.LEAD, export_log),
)
