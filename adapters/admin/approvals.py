"""Approvals: what waits for a second person, what was decided, and the forms to decide."""

from __future__ import annotations

from adapters.admin.pages import language_of
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.approvals import Said
from bot.domain.approvals import Verdict
from bot.domain.people import Role
from bot.domain.reasons import REASON_CHARS
from bot.errors import OrderNotFound


async def show_approvals(turn: Turn) -> Answer:
    """List the requests that wait, or those that have ended."""
    is_open = turn.asked("state") != "ended"
    page = await turn.console.approvals.page(is_open=is_open, start=turn.asked("start"))
    keep = {} if is_open else {"state": "ended"}
    shown = {"page": page, "is_open": is_open, "keep": keep, "start": turn.asked("start")}
    # A request begins and ends with what its job waits for.
    return Page("approvals.html", shown, live=("job", ""))


async def show_approval(turn: Turn) -> Answer:
    """Show one request, with what this visitor may say to it."""
    return await _sheet(turn, Said())


async def decide(turn: Turn) -> Answer:
    """Take what somebody says to a request."""
    verdict, known = turn.form.get("verdict", ""), set(Verdict)
    if verdict not in known:
        raise OrderNotFound(turn.part("approval"))
    approval, language = turn.part("approval"), language_of(turn)
    reason = turn.form.get("reason", "")
    said = await turn.console.approvals.decide(
        turn.who, language, approval, Verdict(verdict), reason
    )
    if said.error or said.wrong:
        return await _sheet(turn, said)
    return Redirect(f"/approvals/{approval}", "console-told-approval")


async def _sheet(turn: Turn, said: Said) -> Page:
    pages = turn.console.approvals
    sheet = await pages.sheet(turn.who, language_of(turn), turn.part("approval"))
    shown = {"sheet": sheet, "said": said, "typed": turn.form, "most": REASON_CHARS}
    status = 422 if said.error else 409 if said.wrong else 200
    # What was answered to a form has no address to be asked for once more.
    live = ("job", sheet.approval.job) if status == 200 else None
    return Page("approval.html", shown, status, live)


ROUTES = (
    Route(Kind.PAGE, "/approvals", Role.VIEWER, show_approvals),
    Route(Kind.PAGE, "/approvals/{approval}", Role.VIEWER, show_approval),
    Route(Kind.CHANGE, "/approvals/{approval}", Role.AGENT, decide),
)
