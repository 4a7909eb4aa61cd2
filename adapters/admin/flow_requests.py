"""Requests to publish flows: what waits, one of them, the forms to decide, and the rule itself."""

from __future__ import annotations

from functools import partial

from adapters.admin.pages import language_of
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn, change_or_ask
from bot.domain.people import Role
from bot.domain.reasons import REASON_CHARS
from bot.errors import FlowsBarred, FlowsWrong, InputInvalid


async def show_requests(turn: Turn) -> Answer:
    """List the requests that wait, or those that have ended."""
    is_open = turn.asked("state") != "ended"
    page = await turn.console.flow_requests.page(is_open=is_open, start=turn.asked("start"))
    keep = {} if is_open else {"state": "ended"}
    return Page("flow_requests.html", {"page": page, "is_open": is_open, "keep": keep})


async def show_request(turn: Turn) -> Answer:
    """Show one request, with what this visitor may say to it."""
    return await _sheet(turn)


async def decide(turn: Turn) -> Answer:
    """Take what somebody says to a request."""
    flow, request = turn.part("flow"), turn.part("request")
    said, reason = turn.form.get("verdict", ""), turn.form.get("reason", "")
    requests = turn.console.flow_requests
    try:
        await requests.decide(turn.who, language_of(turn), flow, request, said, reason)
    except InputInvalid as error:
        return await _sheet(turn, error)
    except (FlowsWrong, FlowsBarred) as error:
        return await _sheet(turn, barred=error)
    return Redirect(f"/flows/{flow}/requests/{request}", "console-told-approval")


async def _sheet(
    turn: Turn,
    error: InputInvalid | None = None,
    barred: FlowsWrong | FlowsBarred | None = None,
) -> Page:
    sheet = await turn.console.flow_requests.sheet(
        turn.who, language_of(turn), turn.part("flow"), turn.part("request")
    )
    shown = {
        "sheet": sheet,
        "error": error,
        "errors": barred.errors if isinstance(barred, FlowsWrong) else (),
        "obstacles": barred.obstacles if isinstance(barred, FlowsBarred) else (),
        "typed": turn.form,
        "most": REASON_CHARS,
    }
    return Page("flow_request.html", shown, 422 if error else 409 if barred else 200)


async def show_rule(turn: Turn) -> Answer:
    """Show whether publishing takes a second person."""
    return await _rule(turn)


async def change_rule(turn: Turn) -> Answer:
    """Keep whether publishing takes a second person."""
    change = turn.console.gates.change_publishing(turn.who, turn.form)
    done = Redirect("/rights/publishing", "console-told-gate")
    return await change_or_ask(change, done, partial(_rule, turn))


async def _rule(turn: Turn, error: InputInvalid | None = None) -> Answer:
    shown = {
        "gate": await turn.console.gates.publishing(),
        # Who may decide only those read who may see people.
        "approvers": await turn.console.gates.approvers() if turn.who.may(Role.LEAD) else (),
        "waiting": await turn.console.flow_requests.waiting(),
        "typed": turn.form,
        "error": error,
    }
    return Page("publishing.html", shown, 422 if error else 200)


ROUTES = (
    Route(Kind.PAGE, "/flows-to-publish", Role.VIEWER, show_requests),
    Route(Kind.PAGE, "/flows/{flow}/requests/{request}", Role.VIEWER, show_request),
    Route(Kind.CHANGE, "/flows/{flow}/requests/{request}", Role.LEAD, decide),
    Route(Kind.PAGE, "/rights/publishing", Role.VIEWER, show_rule),
    Route(Kind.CHANGE, "/rights/publishing", Role.ADMIN, change_rule),
)
