"""Assignments: who of support has a case, as people of the console say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cards import hold_views
from bot.cards.calls import Call
from bot.cards.hold_calls import AssignCase, GiveBack, TakeCase, TakeOver
from bot.console.changes import Changes
from bot.console.visitors import Visitor
from bot.desk.desk import Desk
from bot.domain.cases import Case
from bot.domain.duties import can_be_held
from bot.domain.holds import Hold, HoldReason, is_of_support
from bot.domain.people import Identity, Role, read_identity
from bot.errors import InputInvalid, OrderNotFound, StoreConflict
from bot.ports import Ports

PERSON, REASON = "person", "reason"
NOBODY = "nobody"
"""What is chosen to have a case no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignable:
    """A case with to whom it can be given by somebody: `me`, or `colleagues`, by ids and names.

    `me` is "" for whoever has it; they may let it go. `asks_why` where it is taken over from
    a colleague.
    """

    case: Case
    me: str
    may_let_go: bool
    asks_why: bool
    colleagues: Mapping[str, str]

    @property
    def seen(self) -> str:
        """Return when the case had changed hands last, "" if it never had."""
        return self.case.holds[-1].at.isoformat() if self.case.holds else ""

    @property
    def is_possible(self) -> bool:
        """Say whether anything can be chosen."""
        return bool(self.me or self.may_let_go or self.colleagues)


class Assignments:
    """Gives cases to people of support, as they do it themselves in chat."""

    def __init__(self, ports: Ports, changes: Changes, desk: Desk) -> None:
        self._cases = ports.cases
        self._rules = ports.rules
        self._changes = changes
        self._desk = desk

    async def options(self, visitor: Visitor, case_id: str) -> Assignable:
        """Return to whom this visitor can give a case; leads to any colleague in chat.

        Raises:
            OrderNotFound: there is no such case.
        """
        case = await self._cases.get(case_id)
        if case is None:
            raise OrderNotFound(case_id)
        me, holder, can = _in_chat(visitor).id, await self._holder(case), can_be_held(case)
        has_it = holder is not None and holder.holder == me
        colleagues: dict[str, str] = {}
        if can and visitor.may(Role.LEAD):
            people = await self._desk.takings.colleagues(await self._rules.current())
            taken = {me, holder.holder if holder else ""}
            colleagues = {one.id: one.name or one.person for one in people if one.id not in taken}
        return Assignable(
            case=case,
            me=me if can and not has_it else "",
            may_let_go=can and has_it,
            asks_why=can and holder is not None and not has_it,
            colleagues=colleagues,
        )

    async def _holder(self, case: Case) -> Hold | None:
        """Return who has a case, None once they are not of support any more."""
        staff = (await self._rules.current()).staff
        return case.hold if case.hold and is_of_support(case.hold.holder, staff) else None

    async def assign(
        self, visitor: Visitor, case_id: str, seen: str, person: str, reason: str
    ) -> None:
        """Give a case to somebody, by their id, or to nobody, as it was `seen` last.

        To whoever has it already it is given no second time.

        Raises:
            InputInvalid: who or why is none of what was offered.
            OrderNotFound: there is no such case.
            StoreConflict: it cannot be given to anybody now, or somebody else has it meanwhile.
        """
        asked = await self.options(visitor, case_id)
        if _has_it(asked.case) == person and can_be_held(asked.case):
            return
        if not asked.is_possible or asked.seen != seen:
            raise StoreConflict(case_id)
        call = _call(asked, person, reason)
        before = asked.case.hold
        was = before.holder_name if before else "–"
        name = visitor.account.name if person == asked.me else asked.colleagues.get(person, "–")
        # Written first, since whoever dies in between would leave a change that nobody made.
        await self._changes.keep(visitor, "case-assigned", case_id, before=was, after=name)
        identity = _in_chat(visitor)
        reply = await self._desk.handle(identity, call)
        await self._desk.settle(identity, reply, None)
        now = await self._cases.get(case_id)
        if now is None or _has_it(now) != person:
            await self._changes.keep(visitor, "case-not-assigned", case_id)
            raise StoreConflict(case_id)


def _has_it(case: Case) -> str:
    """Return who has a case, by their id."""
    return case.hold.holder if case.hold else NOBODY


def _call(asked: Assignable, person: str, reason: str) -> Call:
    """Return what whoever asks would press in chat."""
    case = asked.case.id
    if person == NOBODY and asked.may_let_go:
        return GiveBack(case)
    if person in asked.colleagues:
        return AssignCase(case, {hold_views.ASSIGNEE: read_identity(person).person})
    if not person or person != asked.me:
        raise InputInvalid("refused-assignee", PERSON)
    if not asked.asks_why:
        return TakeCase(case)
    if reason not in set(HoldReason):
        raise InputInvalid("refused-hold-reason", REASON)
    return TakeOver(case, {hold_views.REASON: reason})


def _in_chat(visitor: Visitor) -> Identity:
    """Return as whom somebody has cases: in chat, where that is who their account is."""
    account = visitor.account
    return read_identity(account.chat) if account.chat else visitor.identity
