"""The people of an office: who may act there, and who only looks."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn, change_or_ask
from bot.domain.office_people import Right
from bot.domain.people import Role
from bot.errors import InputInvalid

_PATH = "/offices/{office}/people"


async def show_people(turn: Turn) -> Answer:
    """List who is known of an office."""
    return await _list(turn)


async def give_right(turn: Turn) -> Answer:
    """Say what somebody of the office may do."""
    change = turn.console.office_people.give_right(turn.who, turn.part("office"), turn.form)
    return await change_or_ask(change, _done(turn), partial(_list, turn))


async def let_others_act(turn: Turn) -> Answer:
    """Say what those may do whom nobody has named."""
    change = turn.console.office_people.let_others_act(turn.who, turn.part("office"), turn.form)
    return await change_or_ask(change, _done(turn), partial(_list, turn))


def _done(turn: Turn) -> Redirect:
    office = quote(turn.part("office"), safe="")
    return Redirect(f"/offices/{office}/people", "console-told-office-people")


async def _list(turn: Turn, error: InputInvalid | None = None) -> Answer:
    office = turn.part("office")
    shown = {
        "people": await turn.console.office_people.people(office),
        "rights": tuple(Right),
        "others": (Right.ACTS, Right.LOOKS),
        "here": f"/offices/{quote(office, safe='')}/people",
        "typed": turn.form,
        "error": error,
    }
    return Page("office_people.html", shown, 422 if error else 200)


ROUTES = (
    Route(Kind.PAGE, _PATH, Role.LEAD, show_people),
    Route(Kind.CHANGE, f"{_PATH}/right", Role.LEAD, give_right),
    Route(Kind.CHANGE, f"{_PATH}/others", Role.LEAD, let_others_act),
)
