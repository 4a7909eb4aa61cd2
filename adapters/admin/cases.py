"""The pages of cases: the list, one case, and the two changes that are made from there."""

from __future__ import annotations

from dataclasses import asdict, fields
from functools import partial
from typing import Any
from urllib.parse import quote

from adapters.admin.chart_rows import ChartRows
from adapters.admin.pages import language_of
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.case_filters import ENDINGS, FREE, ROUGH_ENDINGS, CaseFilters
from bot.domain.actions import Result
from bot.domain.case_lists import WITH_OFFICE
from bot.domain.cases import BOT, NOTHING_DONE, CaseStatus
from bot.domain.duties import can_be_held
from bot.domain.orders import Action
from bot.domain.people import Platform, Role
from bot.domain.reasons import REASON_CHARS
from bot.errors import InputInvalid, StoreConflict

_CHIPS = (
    {"status": "", "free": ""},
    {"status": CaseStatus.HANDED_OVER, "free": FREE},
    {"status": CaseStatus.HANDED_OVER, "free": ""},
    *({"status": one, "free": ""} for one in (WITH_OFFICE, CaseStatus.FOLLOWED, CaseStatus.CLOSED)),
)
"""Whose turn it is."""
_KNOWN = {"actions": frozenset(map(str, Action)), "results": frozenset(map(str, Result))}
_CLOSE, _HAND_OVER = "close", "hand-over"


async def show_cases(turn: Turn) -> Answer:
    """Show the newest cases that answer to the filters of the address."""
    asked = CaseFilters(**{one.name: turn.asked(one.name) for one in fields(CaseFilters)})
    found = await turn.console.cases.list(asked)
    kept = {name: value for name, value in asdict(found.filters).items() if value}
    kept.pop("start", None)
    shown = {"found": found, "kept": kept, "endings": ENDINGS, "nothing": NOTHING_DONE}
    shown |= {"chips": _CHIPS, "rough": ROUGH_ENDINGS, "platforms": tuple(Platform)}
    return Page("cases.html", shown, live=("case", ""))


async def show_case(turn: Turn) -> Answer:
    """Show one case."""
    return await _show(turn)


async def ask_to_close(turn: Turn) -> Answer:
    """Ask whether a case is to be closed, and why."""
    return await _ask(turn, _CLOSE)


async def close(turn: Turn) -> Answer:
    """Close a case; whoever was too late sees how it stands."""
    revision, reason = turn.number("revision"), turn.form.get("reason", "")
    try:
        await turn.console.cases.close(turn.who, turn.part("case"), revision, reason)
    except InputInvalid as error:
        return await _ask(turn, _CLOSE, error)
    except StoreConflict:
        return await show_late(turn)
    return Redirect(_path(turn), "console-told-case-closed")


async def ask_to_hand_over(turn: Turn) -> Answer:
    """Ask whether a case is to be handed over to support, and what is to be said of it."""
    return await _ask(turn, _HAND_OVER)


async def hand_over(turn: Turn) -> Answer:
    """Hand a case over; whoever was too late sees how it stands."""
    try:
        reason = turn.form.get("reason", "")
        await turn.console.cases.hand_over(turn.who, turn.part("case"), reason)
    except InputInvalid as error:
        return await _ask(turn, _HAND_OVER, error)
    except StoreConflict:
        return await show_late(turn)
    return Redirect(_path(turn), "console-told-case-handed-over")


async def show_late(turn: Turn) -> Page:
    """Show a case to whoever came too late with a change, as it stands now."""
    return await _show(turn, late=True)


async def _show(turn: Turn, *, late: bool = False) -> Page:
    story = await turn.console.cases.story(turn.part("case"), language_of(turn), turn.who.zone)
    shown: dict[str, Any] = {"story": story, "case": story.case, "late": late, "bot": BOT}
    shown |= {"typed": turn.form.get("reason", ""), "rows_in": partial(ChartRows, {})}
    shown["assignable"] = can_be_held(story.case)
    shown["talk"] = await turn.console.talks.of_case(turn.who, story.case.id)
    # What was answered to a form has no address to be asked for once more.
    live = None if late else ("case", story.case.id)
    return Page("case.html", shown | _KNOWN, 409 if late else 200, live)


async def _ask(turn: Turn, change: str, wrong: InputInvalid | None = None) -> Page:
    """Show the form of a change; what looked like a secret is not shown once more."""
    story = await turn.console.cases.story(turn.part("case"), language_of(turn), turn.who.zone)
    possible = story.may_be_closed if change == _CLOSE else story.may_be_handed_over
    if not possible:
        return await show_late(turn)
    is_secret = wrong is not None and wrong.key.endswith("-secret")
    typed = "" if is_secret else turn.form.get("reason", "")
    shown = {"story": story, "case": story.case, "change": change, "wrong": wrong}
    status = 422 if wrong else 200
    return Page("case_change.html", shown | {"typed": typed, "most": REASON_CHARS}, status)


def _path(turn: Turn) -> str:
    return f"/cases/{quote(turn.part('case'), safe='')}"


ROUTES = (
    Route(Kind.PAGE, "/cases", Role.VIEWER, show_cases),
    Route(Kind.PAGE, "/cases/{case}", Role.VIEWER, show_case),
    Route(Kind.PAGE, "/cases/{case}/close", Role.LEAD, ask_to_close, only_asks=True),
    Route(Kind.CHANGE, "/cases/{case}/close", Role.LEAD, close),
    Route(Kind.PAGE, "/cases/{case}/hand-over", Role.AGENT, ask_to_hand_over, only_asks=True),
    Route(Kind.CHANGE, "/cases/{case}/hand-over", Role.AGENT, hand_over),
)
