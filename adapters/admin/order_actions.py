"""Actions on an order: their forms and questions, what comes back of them, and what they are told.

Every form carries the revision of the order that it was drawn for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from adapters.admin.orders import answer_with_order
from adapters.admin.pages import language_of
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from bot.console.action_forms import ActionForm, ChangeChoice, Filled
from bot.console.order_actions import Answered, Outcome
from bot.domain.job_status import Signal
from bot.domain.orders import Action, Change
from bot.domain.people import Role
from bot.errors import OrderNotFound

_TYPED = "typed-"
_LOOKED_FOR = "search-"
_FOUND = "found-"
_REVISION_DIGITS = 18
E = TypeVar("E", Action, Signal)


async def ask(turn: Turn) -> Answer:
    """Show what an action asks before it is accepted."""
    action, change = _named(turn, "action", Action), _change(turn.asked("change"))
    actions = turn.console.order_actions
    order = turn.part("order")
    outcome = await actions.ask(
        turn.who,
        language_of(turn),
        order,
        action,
        change,
        emergency=turn.asked("emergency") == "yes",
    )
    return await _answer(turn, outcome, status=200)


async def submit(turn: Turn) -> Answer:
    """Have an action accepted, or show its form once more with what is wrong or was looked for."""
    action, order, filled = _named(turn, "action", Action), turn.part("order"), _filled(turn)
    actions, language = turn.console.order_actions, language_of(turn)
    if field := _looked_for(turn.form):
        text = turn.form.get(f"{_LOOKED_FOR}{field}", "")
        asked = (turn.who, language, order, action, filled, field, text)
        return await _answer(turn, await actions.find(*asked), status=200)
    outcome = await actions.submit(turn.who, language, order, action, filled)
    return await _answer(turn, outcome, status=409)


async def _answer(turn: Turn, outcome: Outcome, status: int) -> Answer:
    """Draw an outcome; `status` is that of a form that is shown although nothing in it is wrong."""
    match outcome:
        case Answered():
            return await answer_with_order(turn, outcome)
        case ActionForm():
            shown = {"order": turn.part("order"), "form": outcome}
            return Page("order_form.html", shown, 422 if outcome.is_wrong else status)
        case ChangeChoice():
            return Page("order_choice.html", {"order": turn.part("order"), "choice": outcome})


def _looked_for(form: Mapping[str, str]) -> str:
    """Return the field for which something is looked for, or "".

    The Enter key looks for what was typed into a search since, and else does what the form is for.
    """
    if "entered" not in form:
        return form.get("find", "")
    searches = (name.removeprefix(_LOOKED_FOR) for name in form if name.startswith(_LOOKED_FOR))
    is_new = (
        (one, form[f"{_LOOKED_FOR}{one}"].strip() != form.get(f"{_FOUND}{one}", "").strip())
        for one in searches
    )
    return next((one for one, new in is_new if new), "")


def _filled(turn: Turn) -> Filled:
    """Read what came back of a form; without a revision of its own it is one of long ago."""
    form = turn.form
    revision = form.get("revision", "")
    is_number = revision.isascii() and revision.isdigit() and len(revision) <= _REVISION_DIGITS
    typed = {name.removeprefix(_TYPED): form[name] for name in form if name.startswith(_TYPED)}
    return Filled(
        revision=int(revision) if is_number else 0,
        change=_change(form.get("change", "")),
        values=typed,
        confirmed=form.get("confirmed") == "yes",
        emergency=form.get("emergency") == "yes",
    )


def _change(said: str) -> Change:
    return Change(said) if said in set(Change) else Change.UNKNOWN


def _named(turn: Turn, part: str, kind: type[E]) -> E:
    """Return the action or signal that an address names.

    Raises:
        OrderNotFound: there is none of this name.
    """
    name = turn.part(part)
    if name not in set(kind):
        raise OrderNotFound(turn.part("order"))
    return kind(name)


async def ask_signal(turn: Turn) -> Answer:
    """Ask whether an action that waits is really to be told this."""
    signal, order = _named(turn, "signal", Signal), turn.part("order")
    bare = await turn.console.orders.bare(turn.who, language_of(turn), order)
    ways = bare.work.ways if bare else ()
    way = next((one for one in ways if one.signal is signal), None)
    if bare is None or way is None:
        # No action waits under this name, so that only the reason comes back.
        actions = turn.console.order_actions
        answered = await actions.signal(turn.who, language_of(turn), order, signal, job="")
        return await answer_with_order(turn, answered)
    return Page("order_signal.html", {"order": order, "way": way, "job": bare.work.job})


async def send_signal(turn: Turn) -> Answer:
    """Tell an action that waits to go on now, to stop, or to undo its first half."""
    signal, order = _named(turn, "signal", Signal), turn.part("order")
    if signal is not Signal.NOW and turn.form.get("confirmed") != "yes":
        return await ask_signal(turn)
    job = turn.form.get("job", "")
    actions = turn.console.order_actions
    answered = await actions.signal(turn.who, language_of(turn), order, signal, job)
    return await answer_with_order(turn, answered)


ROUTES = (
    Route(Kind.PAGE, "/orders/{order}/actions/{action}", Role.AGENT, ask, only_asks=True),
    Route(Kind.CHANGE, "/orders/{order}/actions/{action}", Role.AGENT, submit),
    Route(Kind.PAGE, "/orders/{order}/job/{signal}", Role.AGENT, ask_signal, only_asks=True),
    Route(Kind.CHANGE, "/orders/{order}/job/{signal}", Role.AGENT, send_signal),
)
