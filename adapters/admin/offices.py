"""Offices: which Teams tenant is which office."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn, change_or_ask
from bot.console.impacts import ImpactReport
from bot.domain.people import Role, is_tenant, read_tenant
from bot.errors import InputInvalid


async def show_offices(turn: Turn) -> Answer:
    """List the links, and who knocked; the form may begin with the tenant of the address."""
    tenant = turn.asked("tenant")
    return await _list(turn, typed={"tenant": read_tenant(tenant)} if is_tenant(tenant) else {})


async def ask_link(turn: Turn) -> Answer:
    """Ask once more where a tenant is linked elsewhere or cases are hit, or link it at once."""
    offices, tenant = turn.console.offices, turn.form.get("tenant", "")
    was = await offices.linked_office(tenant)
    is_seen = turn.form.get("was", "") == was and (bool(was) or "sure" in turn.form)
    if not is_seen:
        cases = await _hit(turn, turn.form.get("office", ""))
        if was or cases.total:
            shown = {"typed": turn.form, "was": was, "cases": cases}
            return Page("office_move.html", shown)
    done = Redirect("/offices", "console-told-linked")
    return await change_or_ask(offices.link(turn.who, turn.form), done, partial(_list, turn))


async def ask_unlink(turn: Turn) -> Answer:
    """Say what it means to unlink a tenant, or do it once that was read."""
    offices, tenant = turn.console.offices, turn.form.get("tenant", "")
    was = await offices.linked_office(tenant)
    error = None
    if "sure" in turn.form:
        try:
            await offices.unlink(turn.who, turn.form)
            return Redirect("/offices", "console-told-unlinked")
        except InputInvalid as wrong:
            error = wrong
    cases = await _hit(turn, "")
    shown = {"typed": turn.form, "was": was, "tenant": tenant, "error": error, "cases": cases}
    return Page("office_unlink.html", shown, 422 if error else 200)


async def _hit(turn: Turn, office: str) -> ImpactReport:
    """Return whose cases more people see, or fewer, once the tenant is linked to an office."""
    before, after = await turn.console.offices.moved(turn.form.get("tenant", ""), office)
    return await turn.console.impacts.of_links(before, after)


async def make_code(turn: Turn) -> Answer:
    """Make a code, and show it this once: not in an address, and kept by no browser."""
    try:
        made = await turn.console.office_codes.make(turn.who, turn.form)
    except InputInvalid as error:
        return await _list(turn, error)
    return Page("office_code.html", {"made": made})


async def revoke_code(turn: Turn) -> Answer:
    """Let a code work no more."""
    change = turn.console.office_codes.revoke(turn.who, turn.form.get("code", ""))
    done = Redirect("/offices", "console-told-code-revoked")
    return await change_or_ask(change, done, partial(_list, turn))


async def _list(
    turn: Turn, error: InputInvalid | None = None, typed: Mapping[str, str] | None = None
) -> Answer:
    shown = {
        "links": await turn.console.offices.links(),
        "problems": await turn.console.offices.problems(),
        "codes": await turn.console.office_codes.unused(),
        "names_people": turn.who.may(Role.LEAD),
        "knocks": await turn.console.offices.knocks(),
        "typed": turn.form if typed is None else typed,
        "error": error,
    }
    return Page("offices.html", shown, 422 if error else 200)


ROUTES = (
    Route(Kind.PAGE, "/offices", Role.VIEWER, show_offices),
    Route(Kind.CHANGE, "/offices/link", Role.ADMIN, ask_link),
    Route(Kind.CHANGE, "/offices/unlink", Role.ADMIN, ask_unlink),
    Route(Kind.CHANGE, "/offices/code", Role.ADMIN, make_code),
    Route(Kind.CHANGE, "/offices/code/revoke", Role.ADMIN, revoke_code),
)
