"""The page that gives a case to somebody of support."""

from __future__ import annotations

from urllib.parse import quote

from adapters.admin.cases import show_late
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.assignments import NOBODY, PERSON, REASON
from bot.domain.holds import HoldReason
from bot.domain.people import Role
from bot.errors import InputInvalid, StoreConflict


async def ask_to_assign(turn: Turn) -> Answer:
    """Ask who is to have a case."""
    return await _ask(turn)


async def assign(turn: Turn) -> Answer:
    """Give a case to somebody; whoever was too late sees how it stands."""
    case, asked = turn.part("case"), turn.form
    try:
        person, why = asked.get(PERSON, ""), asked.get(REASON, "")
        await turn.console.assignments.assign(turn.who, case, asked.get("seen", ""), person, why)
    except InputInvalid as error:
        return await _ask(turn, error)
    except StoreConflict:
        return await show_late(turn)
    return Redirect(f"/cases/{quote(case, safe='')}", "console-told-case-assigned")


async def _ask(turn: Turn, wrong: InputInvalid | None = None) -> Page:
    found = await turn.console.assignments.options(turn.who, turn.part("case"))
    if not found.is_possible:
        return await show_late(turn)
    shown = {"found": found, "case": found.case, "nobody": NOBODY, "reasons": tuple(HoldReason)}
    shown |= {"typed": turn.form, "wrong": wrong}
    return Page("case_assign.html", shown, 422 if wrong else 200)


ROUTES = (
    Route(Kind.PAGE, "/cases/{case}/assign", Role.AGENT, ask_to_assign, only_asks=True),
    Route(Kind.CHANGE, "/cases/{case}/assign", Role.AGENT, assign),
)
