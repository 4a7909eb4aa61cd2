"""Banks: what holds for each, and its change with what that would do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn
from bot.console.banks import BankLine
from bot.domain.orders import ContactField
from bot.domain.people import Role
from bot.errors import InputInvalid


async def show_banks(turn: Turn) -> Answer:
    """List every bank."""
    lines = await turn.console.banks.lines()
    return Page("banks.html", {"lines": lines, "now": turn.console.clock.now()})


async def show_bank(turn: Turn) -> Answer:
    """Show one bank with the form to change it."""
    line = await turn.console.banks.line(turn.part("bank"))
    return _form(line, _typed(line, turn.who.zone))


async def change_bank(turn: Turn) -> Answer:
    """Show what a change would do, or do it once it was looked at."""
    banks, code = turn.console.banks, turn.part("bank")
    line = await banks.line(code)
    try:
        if "sure" in turn.form:
            await banks.change(turn.who, code, turn.form)
            return Redirect(f"/banks/{line.bank.code}", "console-told-bank")
        impact = await banks.impact(code, turn.form, turn.who.zone)
    except InputInvalid as error:
        return _form(line, turn.form, error)
    cases = await turn.console.impacts.of_bank(line.bank, impact.once_begun)
    return Page("bank_impact.html", {"impact": impact, "typed": turn.form, "cases": cases})


def _form(line: BankLine, typed: Mapping[str, str], error: InputInvalid | None = None) -> Page:
    shown = {"line": line, "typed": typed, "contact_fields": tuple(ContactField), "error": error}
    return Page("bank.html", shown, 422 if error else 200)


def _typed(line: BankLine, zone: tzinfo) -> dict[str, str]:
    """Return what the form holds when it is opened."""
    rule = line.rule
    begin, end = (
        moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M") if moment else ""
        for moment in (rule.incident_from, rule.incident_until)
    )
    return {
        "supported": "yes" if rule.supported else "no",
        "contact_field": rule.contact_field,
        "incident_from": begin,
        "incident_until": end,
        "revision": str(rule.revision),
        "reason": "",
    }


ROUTES = (
    Route(Kind.PAGE, "/banks", Role.VIEWER, show_banks),
    Route(Kind.PAGE, "/banks/{bank}", Role.VIEWER, show_bank),
    Route(Kind.CHANGE, "/banks/{bank}", Role.LEAD, change_bank),
)
