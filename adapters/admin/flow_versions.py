"""The versions of a flow: their history, one of them, and the move of its open cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from adapters.admin import chart_rows
from adapters.admin.flow_plots import BOX_HEIGHT_PX, BOX_PX, draw_drop_off
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.flow_versions import MOST_READ, FlowHistory, VersionSheet
from bot.console.version_moves import MOST_LOOKED_AT, MoveSheet, Seen
from bot.domain.case_lists import MOST_COUNTED
from bot.domain.drop_offs import Stop, Visits
from bot.domain.people import Role
from bot.errors import InputInvalid, OrderNotFound

_FIELD = "case-"


async def show_versions(turn: Turn) -> Answer:
    """Show what was published of a flow."""
    history = await turn.console.flow_versions.history(turn.part("flow"))
    # The newest number of each version, beneath which its cases are counted.
    again = {one.publication.version: one.publication.number for one in reversed(history.lines)}
    shown = {"history": history, "again": again, "most_counted": MOST_COUNTED}
    return Page("flow_versions.html", shown)


async def show_version(turn: Turn) -> Answer:
    """Show one version with what became of its cases."""
    flow, version = turn.part("flow"), turn.part("version")
    sheet = await turn.console.flow_versions.sheet(flow, version)
    shown = {
        "sheet": sheet,
        "moves": await _moves(turn, sheet.history),
        "visited": tuple(_visited(sheet)),
        "stops": tuple(Stop),
        "marks": chart_rows,
        "drawing": draw_drop_off(sheet.drop),
        "box_width": BOX_PX,
        "box_height": BOX_HEIGHT_PX,
        "most_read": MOST_READ,
        "most_counted": MOST_COUNTED,
        "most_moves": MOST_LOOKED_AT,
    }
    return Page("flow_version.html", shown)


async def _moves(turn: Turn, history: FlowHistory) -> MoveSheet | None:
    """Return which cases could go over to the live version; None where it is that one."""
    if turn.part("version") == history.live:
        return None
    try:
        return await turn.console.version_moves.sheet(history.flow, turn.part("version"))
    except OrderNotFound:
        return None


def _visited(sheet: VersionSheet) -> Iterator[Visits]:
    """Yield how often cases came to each station, in the order of the file."""
    visits, flow = dict(sheet.drop.visits), sheet.flow
    for at in (*flow.steps, *flow.outcomes) if flow else ():
        if at in visits:
            yield visits.pop(at)
    yield from visits.values()


async def ask_to_move(turn: Turn) -> Answer:
    """List exactly the cases that a move would be about."""
    return await _ask(turn)


async def move(turn: Turn) -> Answer:
    """Move the cases that the form names, as they were listed."""
    flow, seen = turn.part("flow"), tuple(_seen(turn.form))
    if not seen:
        return await _ask(turn, InputInvalid("console-told-jobs-none"))
    moves, live = turn.console.version_moves, turn.form.get("live", "")
    try:
        ended = await moves.move(turn.who, flow, live, seen, turn.form.get("reason", ""))
    except InputInvalid as error:
        return await _ask(turn, error)
    if len(ended) == 1 and ended[0].bar is None:
        return Redirect(f"/cases/{quote(ended[0].case, safe='')}", "console-told-flow-moved")
    return Page("flow_moved.html", {"flow": flow, "ended": ended})


async def _ask(turn: Turn, error: InputInvalid | None = None) -> Page:
    sheet = await turn.console.version_moves.sheet(turn.part("flow"), turn.part("version"))
    ticked = {one.case for one in _seen(turn.form)} if error else None
    shown = {"sheet": sheet, "typed": turn.form, "ticked": ticked, "error": error}
    return Page("flow_move.html", shown | {"most_moves": MOST_LOOKED_AT}, 422 if error else 200)


def _seen(form: Mapping[str, str]) -> Iterator[Seen]:
    """Yield the cases that were ticked, each once, at the revision at which they were listed."""
    for ticked in dict.fromkeys(value for name, value in form.items() if name.startswith(_FIELD)):
        revision, _, case = ticked.partition(":")
        if revision.isascii() and revision.isdigit() and len(revision) < 10 and case:
            yield Seen(case, int(revision))


ROUTES = (
    Route(Kind.PAGE, "/flows/{flow}/versions", Role.VIEWER, show_versions),
    Route(Kind.PAGE, "/flows/{flow}/versions/{version}", Role.VIEWER, show_version),
    Route(
        Kind.PAGE, "/flows/{flow}/versions/{version}/move", Role.LEAD, ask_to_move, only_asks=True
    ),
    Route(Kind.CHANGE, "/flows/{flow}/versions/{version}/move", Role.LEAD, move),
)
