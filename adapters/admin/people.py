"""People and rights: who has which role, and what each role may do."""

from __future__ import annotations

from functools import partial

from adapters.admin.pieces import Piece
from adapters.admin.routes import Answer, Kind, Page, Redirect, Route, Turn, change_or_ask
from bot.console.gates import GateLine
from bot.console.impacts import ImpactReport
from bot.console.people import STAFF_ROLES, RoleChange
from bot.console.rights import rights
from bot.domain.accounts import CONSOLE_ROLES
from bot.domain.approvals import Gate
from bot.domain.people import Role
from bot.errors import InputInvalid

_ROLE_GIVEN = Redirect("/people", "console-told-role")


async def show_people(turn: Turn) -> Answer:
    """List everybody with a role."""
    return await _board(turn)


async def give_role_in_slack(turn: Turn) -> Answer:
    """Give a member of the workspace a role, or take it; first say whose cases that hits."""
    if asked := await _ask_first(turn, await turn.console.people.role_in_slack(turn.form)):
        return asked
    change = turn.console.people.give_role_in_slack(turn.who, turn.form)
    return await change_or_ask(change, _ROLE_GIVEN, partial(_board, turn))


async def change_account(turn: Turn) -> Answer:
    """Give an account another role, or end it; first say which of its cases that hits."""
    if asked := await _ask_first(turn, await turn.console.people.role_of_account(turn.form)):
        return asked
    change = turn.console.people.change_account(turn.who, turn.form)
    return await change_or_ask(change, _ROLE_GIVEN, partial(_board, turn))


async def _ask_first(turn: Turn, change: RoleChange) -> Answer | None:
    """Return what is to be read before a role is changed, if there is anything."""
    if "sure" in turn.form:
        return None
    cases = await turn.console.impacts.of_role(change.ids, change.before, change.after)
    if not cases.total:
        return None
    return Page("role_impact.html", {"change": change, "cases": cases, "typed": turn.form})


async def add_account(turn: Turn) -> Answer:
    """Make an account for a person of a sign-in provider."""
    change = turn.console.provider_people.add(turn.who, turn.form)
    done = Redirect("/people", "console-told-account-made")
    return await change_or_ask(change, done, partial(_board, turn))


async def show_rights(turn: Turn) -> Answer:
    """Show what each role may do in which state."""
    gates = await turn.console.gates.needed()
    needed = {(one.role, one.action, one.state) for one in gates if isinstance(one, Gate)}
    shown = {"rows": rights(), "roles": tuple(Role), "gates": needed}
    return Page("rights.html", {"table": Piece("rights_table.html", shown, lambda: shown)})


async def show_right(turn: Turn) -> Answer:
    """Show why one role may do something in one state, or may not."""
    return await _right(turn)


async def change_gate(turn: Turn) -> Answer:
    """Keep whether an action of a role in a state takes a second person."""
    where = _place(turn)
    change = turn.console.gates.change(turn.who, where, turn.form)
    done = Redirect(f"/rights/{'/'.join(where)}", "console-told-gate")
    return await change_or_ask(change, done, partial(_right, turn))


async def _right(turn: Turn, error: InputInvalid | None = None) -> Answer:
    where, console = _place(turn), turn.console
    gate = await console.gates.line(*where)
    shown = {
        "cell": await console.rights.cell(*where),
        "gate": gate,
        "cases": await _of_gate(turn, gate) if gate else None,
        # Who has which role only those read who may see people.
        "names_people": turn.who.may(Role.LEAD),
        "typed": turn.form,
        "error": error,
    }
    return Page("right.html", shown, 422 if error else 200)


async def _of_gate(turn: Turn, gate: GateLine) -> ImpactReport | None:
    """Return what it would do to turn a gate, for those who may."""
    if not turn.who.may(Role.ADMIN) or not isinstance(gate.gate, Gate):
        return None
    return await turn.console.impacts.of_gate(gate.gate, needed=not gate.needed)


def _place(turn: Turn) -> tuple[str, str, str]:
    return turn.part("role"), turn.part("action"), turn.part("state")


async def _board(turn: Turn, error: InputInvalid | None = None) -> Answer:
    shown = {
        "board": await turn.console.people.board(),
        "identities": await turn.console.provider_people.by_account(),
        "providers": tuple(turn.console.provider_sign_in.spaces),
        "staff_roles": STAFF_ROLES,
        "console_roles": CONSOLE_ROLES,
        "typed": turn.form,
        "error": error,
    }
    return Page("people.html", shown, 422 if error else 200)


ROUTES = (
    Route(Kind.PAGE, "/people", Role.LEAD, show_people),
    Route(Kind.CHANGE, "/people/slack", Role.ADMIN, give_role_in_slack),
    Route(Kind.CHANGE, "/people/account", Role.ADMIN, change_account),
    Route(Kind.CHANGE, "/people/provider", Role.ADMIN, add_account),
    Route(Kind.PAGE, "/rights", Role.VIEWER, show_rights),
    Route(Kind.PAGE, "/rights/{role}/{action}/{state}", Role.VIEWER, show_right),
    Route(Kind.CHANGE, "/rights/{role}/{action}/{state}", Role.ADMIN, change_gate),
)
