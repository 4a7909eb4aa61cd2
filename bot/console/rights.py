"""Rights: what each role may do in which state, why, and since when by whose decision."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.console.banks import BankBoard
from bot.console.people import ROLE_CHANGED, People, PeopleBoard
from bot.domain.admin_log import AdminEntry
from bot.domain.orders import ACTION_STATES, Action, OrderState
from bot.domain.people import Role
from bot.domain.policy import asks_bank, asks_company, refusal
from bot.errors import OrderNotFound
from bot.ports.accounts import AdminLog

# More changes of one kind than this nobody has made; the newest count.
_LINES = 1000
_BANK_CHANGED = "bank-changed"
# What somebody got the role of their account by.
_ROLE_GIVEN = (ROLE_CHANGED, "link-made", "account-made")


@dataclass(frozen=True, slots=True)
class RightsRow:
    """An action in one state of an order: for each role the key of why not, "" if it may."""

    action: Action
    state: OrderState
    refusals: Mapping[Role, str]


class Origin(StrEnum):
    """Where something was decided."""

    SETTINGS = "settings"
    CONSOLE = "console"


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that was decided: by the settings, or here, with its line where that is known."""

    name: str
    origin: Origin
    line: AdminEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsCell:
    """One right with all that decides it.

    `refusal` is the key of why not, "" if it may. `rule` names the rule of the program. `banks`
    are those that take no part, where that stands in the way; `holders` have the role, and
    `everybody` in the workspace besides where the settings say so.
    """

    role: Role
    action: Action
    state: OrderState
    refusal: str
    rule: str
    asks_company: bool
    asks_bank: bool
    banks: tuple[Decision, ...]
    holders: tuple[Decision, ...]
    everybody: bool


class Rights:
    """Explains what each role may do."""

    def __init__(self, people: People, banks: BankBoard, log: AdminLog) -> None:
        self._people = people
        self._banks = banks
        self._log = log

    async def cell(self, role: str, action: str, state: str) -> RightsCell:
        """Return why a role may do an action in a state, or may not.

        Raises:
            OrderNotFound: there is no such role, action or state.
        """
        if role not in set(Role) or action not in set(Action) or state not in set(OrderState):
            raise OrderNotFound(f"{role}/{action}/{state}")
        who, what, where = Role(role), Action(action), OrderState(state)
        why_not = refusal(who, what, where)
        needs_bank = not why_not and asks_bank(what)
        board = await self._people.board()
        return RightsCell(
            role=who,
            action=what,
            state=where,
            refusal=why_not,
            rule=_rule(who, what, where, why_not),
            asks_company=not why_not and asks_company(what),
            asks_bank=needs_bank,
            banks=await self._closed_banks() if needs_bank else (),
            holders=await self._holders(who, board),
            everybody=who is Role.AGENT and board.everybody,
        )

    async def _closed_banks(self) -> tuple[Decision, ...]:
        """Return the banks that take no part, each with who decided so."""
        lines = await self._newest((_BANK_CHANGED,))
        return tuple(
            Decision(one.bank.name, Origin.CONSOLE, lines.get(one.bank.code))
            if one.rule.revision
            else Decision(one.bank.name, Origin.SETTINGS)
            for one in await self._banks.lines()
            if not one.bank.supported
        )

    async def _holders(self, role: Role, board: PeopleBoard) -> tuple[Decision, ...]:
        """Return who has a role, each with the line by which they got it."""
        lines = await self._newest(_ROLE_GIVEN, after=role)
        # Whoever has their role in chat is among those of Slack.
        named = [
            Decision(one.name, Origin.CONSOLE, lines.get(one.id))
            for one in board.accounts
            if one.is_open and not one.chat and one.role == role
        ]
        named += [
            Decision(one.member, Origin.SETTINGS)
            if one.pinned
            else Decision(one.member, Origin.CONSOLE, lines.get(f"slack:{one.member}"))
            for one in board.staff
            if one.role == role
        ]
        return tuple(named)

    async def _newest(self, actions: Collection[str], after: str = "") -> dict[str, AdminEntry]:
        """Return the newest line about each subject, of those that led to `after`."""
        lines = await self._log.entries(limit=_LINES, actions=actions)
        wanted = (line.entry for line in lines if not after or line.entry.after == after)
        return _first_of(wanted)


def _first_of(entries: Iterable[AdminEntry]) -> dict[str, AdminEntry]:
    found: dict[str, AdminEntry] = {}
    for entry in entries:
        found.setdefault(entry.subject, entry)
    return found


def _rule(role: Role, action: Action, state: OrderState, why_not: str) -> str:
    """Name the rule by which a right is as it is."""
    if not why_not:
        return "allowed"
    if state not in ACTION_STATES[action]:
        return "state"
    return "viewer" if role in (Role.VIEWER, Role.ONLOOKER) else "role"


def rights() -> tuple[RightsRow, ...]:
    """Return what each role may do in which state."""
    return tuple(
        RightsRow(action, state, {role: refusal(role, action, state) for role in Role})
        for action in Action
        for state in OrderState
    )
