"""Walks of flows: a draft walked by hand, and the starred walks that it has to pass."""

from __future__ import annotations

from dataclasses import asdict
from urllib.parse import quote

from adapters.admin.drawings import draw
from adapters.admin.looks import card_language, renderers_of
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.starred_walks import COVERED_CASES, asked_of, read_asked
from bot.domain.cases import BOT
from bot.domain.flow_walks import NAME_CHARS, WALKERS
from bot.domain.people import Role
from bot.errors import FlowError, InputInvalid


async def show_walks(turn: Turn) -> Answer:
    """List the starred walks of a flow, and what becomes of each on the visitor's draft."""
    board = await turn.console.starred_walks.board(turn.who, turn.part("flow"))
    return Page("flow_walks.html", {"board": board, "flow": turn.part("flow")})


async def show_coverage(turn: Turn) -> Answer:
    """Show what of a flow starred walks and past cases cover."""
    covered = await turn.console.starred_walks.coverage(turn.who, turn.part("flow"))
    shown = {"covered": covered, "board": covered.board, "most": COVERED_CASES}
    return Page("flow_walk_coverage.html", shown | {"flow": turn.part("flow")})


async def show_walk(turn: Turn) -> Answer:
    """Show one starred walk: its way, and that of the draft."""
    return await _walk(turn)


async def rehearse(turn: Turn) -> Answer:
    """Show where the walk of the address leads, and how it can go on."""
    return await _rehearse(turn)


async def star(turn: Turn) -> Answer:
    """Keep the walk that the form holds."""
    flow = turn.part("flow")
    try:
        await turn.console.starred_walks.star(turn.who, flow, turn.form)
    except InputInvalid as error:
        return await _rehearse(turn, error)
    return Redirect(_walks_of(flow), "console-told-flow-walk-starred")


async def mend(turn: Turn) -> Answer:
    """Keep a walk as it was gone once more."""
    flow, walk = turn.part("flow"), turn.part("walk")
    try:
        await turn.console.starred_walks.mend(turn.who, flow, walk, turn.form)
    except InputInvalid as error:
        return await _rehearse(turn, error)
    return Redirect(_walks_of(flow), "console-told-flow-walk-mended")


async def unstar(turn: Turn) -> Answer:
    """Take a walk away."""
    flow, walk = turn.part("flow"), turn.part("walk")
    try:
        await turn.console.starred_walks.unstar(turn.who, flow, walk, turn.form)
    except InputInvalid as error:
        return await _walk(turn, error)
    return Redirect(_walks_of(flow), "console-told-flow-walk-unstarred")


async def _walk(turn: Turn, error: InputInvalid | None = None) -> Page:
    flow = turn.part("flow")
    board, result = await turn.console.starred_walks.result(turn.who, flow, turn.part("walk"))
    shown = {"flow": flow, "board": board, "result": result, "walk": result.walk}
    shown |= {"again": _query(asdict(asked_of(result.walk))), "error": error, "typed": turn.form}
    return Page("flow_walk.html", shown, 422 if error else 200)


async def _rehearse(turn: Turn, error: InputInvalid | None = None) -> Page:
    """Show a rehearsal; what the address does not say right is said, and the walk begins anew."""
    console, flow = turn.console, turn.part("flow")
    typed = turn.form if turn.form else turn.request.query
    asked, language = read_asked(typed), card_language(turn, typed.get("language", ""))
    try:
        shown = await console.rehearsals.show(turn.who, flow, asked, language)
    except InputInvalid as wrong:
        error = wrong
        shown = await console.rehearsals.show(turn.who, flow, read_asked({}), language)
    except FlowError as wrong_flow:
        return Page("flow_walk_wrong.html", {"flow": flow, "wrong": wrong_flow}, 422)
    drawings = [
        draw(renderers_of(turn), platform, card, language) for platform, card in shown.cards.items()
    ]
    walk = await console.starred_walks.walk(flow, shown.asked.walk) if shown.asked.walk else None
    about = {
        "flow": flow,
        "shown": shown,
        "walked": shown.walked,
        "drawings": drawings,
        "card_language": language,
        "roles": WALKERS,
        "walk": walk,
        "bot": BOT,
        "leads": lambda to: _query({**asdict(to), "language": language}),
        "fields": asdict(shown.asked),
        "error": error,
        "typed": turn.form,
        "most": NAME_CHARS,
    }
    return Page("flow_rehearsal.html", about, 422 if error else 200)


def _query(asked: dict[str, str]) -> dict[str, str]:
    """Return what an address has to say: nothing that is empty."""
    return {name: said for name, said in asked.items() if said}


def _walks_of(flow: str) -> str:
    return f"/flows/{quote(flow, safe='')}/walks"


ROUTES = (
    Route(Kind.PAGE, "/flows/{flow}/walks", Role.VIEWER, show_walks),
    Route(Kind.PAGE, "/flows/{flow}/walks/coverage", Role.VIEWER, show_coverage),
    Route(Kind.PAGE, "/flows/{flow}/walks/try", Role.LEAD, rehearse),
    Route(Kind.PAGE, "/flows/{flow}/walks/{walk}", Role.VIEWER, show_walk),
    Route(Kind.CHANGE, "/flows/{flow}/walks", Role.LEAD, star),
    Route(Kind.CHANGE, "/flows/{flow}/walks/{walk}", Role.LEAD, mend),
    Route(Kind.CHANGE, "/flows/{flow}/walks/{walk}/unstar", Role.LEAD, unstar),
)
