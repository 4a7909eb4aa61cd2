"""Impacts: what a change of the rules would make of an open case, by the walk that back-tests use.

What people answered stands, and so does what was found, but for what is about to change.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.approvals import ASKING_ROLES, Gates
from bot.domain.back_tests import Finding, NowFound, Retracer, Trail, way_of
from bot.domain.cases import PAST, Case
from bot.domain.checks import CHECKS, IBAN_KNOWN, Evidence, OrderFacts, bank_verdicts, run_check
from bot.domain.flows import Flow
from bot.domain.orders import Action, Bank, Banks, OrderState
from bot.domain.people import Role
from bot.domain.policy import asks_bank, needs_second_person, refusal


class Leave(StrEnum):
    """What somebody may do with an action: alone, with a second person, or nothing."""

    ALONE = "alone"
    SECOND = "second"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFacts:
    """What administrators decide that an open case depends on.

    `roles` are those that are asked about, None for somebody without any; `tenants` are the ones
    whose people see the cases of an office, by its code.
    """

    banks: Banks
    gates: Gates = frozenset()
    roles: tuple[Role | None, ...] = ASKING_ROLES
    tenants: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RightChange:
    """An action that the card of a case offers, and what those of a role may do with it."""

    action: Action
    role: Role | None
    before: Leave
    after: Leave


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """What a change would make of one case.

    It stands at `now`, and would stand `at` another step or outcome; they are one where it stays.
    `seen_by` is how many tenants see it before and after. One that is not `is_sure` depends on its
    order, which was not read.
    """

    case: str
    order: str
    now: str
    at: str
    rights: tuple[RightChange, ...]
    seen_by: tuple[int, int]
    is_sure: bool

    @property
    def by_action(self) -> Mapping[tuple[Action, Leave, Leave], tuple[Role | None, ...]]:
        """Return each action with what may be done with it before and after, and by whom."""
        found: dict[tuple[Action, Leave, Leave], tuple[Role | None, ...]] = {}
        for one in self.rights:
            change = one.action, one.before, one.after
            found[change] = (*found.get(change, ()), one.role)
        return found


class ImpactFinder:
    """Finds what becomes of cases when the rules change from `before` to `after`."""

    def __init__(self, before: RuleFacts, after: RuleFacts, now: datetime) -> None:
        self._before, self._after, self._now = before, after, now
        self._retracers: dict[str, Retracer] = {}
        # Most cases went a way that others went before them.
        self._known: dict[tuple[object, ...], tuple[Trail, Trail]] = {}

    def find(
        self,
        case: Case,
        flow: Flow | None,
        states: Collection[OrderState],
        read: OrderFacts | None = None,
    ) -> Impact | None:
        """Return what would be otherwise; None where nothing would.

        `states` are those in which the order may be, `read` is what was read of it, if anything.
        """
        if case.status in PAST:
            return None
        at, lacks_order = self._at(case, flow, read)
        possible = {read.order.state} if read else set(states)
        found = {state: self._rights(case, flow, state) for state in possible}
        rights = tuple(dict.fromkeys(one for each in found.values() for one in each))
        seen_by = self._seen_by(case)
        if at == case.at and not rights and seen_by[0] == seen_by[1]:
            return None
        return Impact(
            case=case.id,
            order=case.order,
            now=case.at,
            at=at,
            rights=rights,
            seen_by=(len(seen_by[0]), len(seen_by[1])),
            is_sure=not lacks_order and len(set(found.values())) <= 1,
        )

    def _at(self, case: Case, flow: Flow | None, read: OrderFacts | None) -> tuple[str, bool]:
        """Return where a case would stand, and whether its order has to be read to know more."""
        old, new = self._before.banks[case.bank], self._after.banks[case.bank]
        if flow is None or not case.bank or old == new:
            return case.at, False
        before, after = self._trails(case, flow, read)
        if (before.passed, before.at) == (after.passed, after.at):
            return case.at, False
        return after.at, after.lack is Finding.NO_VERDICT

    def _trails(self, case: Case, flow: Flow, read: OrderFacts | None) -> tuple[Trail, Trail]:
        way = (case.bank, *way_of(case, flow))
        if read is None and way in self._known:
            return self._known[way]
        retracer = self._retracers.setdefault(flow.version, Retracer(flow))
        old, new = self._before.banks[case.bank], self._after.banks[case.bank]
        before, after = (
            retracer.retrace(case, flow, self._found(bank, other, read))
            for bank, other in ((old, new), (new, old))
        )
        if read is None:
            self._known[way] = before, after
        return before, after

    def _found(self, bank: Bank, other: Bank, read: OrderFacts | None) -> NowFound:
        """Return what the checks find under the rule of a bank, which has `other` beside it."""
        if read:
            facts = replace(read, bank=bank)
            return {check: run_check(check, facts, self._now) for check in CHECKS}
        verdicts = bank_verdicts(bank)
        found: dict[str, Evidence | None] = {
            check: Evidence(check=check, verdict=verdict, key="", arguments={}, found_at=self._now)
            for check, verdict in verdicts.items()
        }
        if bank.activates_in_app is not other.activates_in_app:
            # What it found then was found under one of the two; without an app it never finds any.
            no_app = None if bank.activates_in_app else found["activates_in_app"]
            found[IBAN_KNOWN] = no_app and replace(no_app, check=IBAN_KNOWN)
        return found

    def _rights(self, case: Case, flow: Flow | None, state: OrderState) -> tuple[RightChange, ...]:
        changes = (
            RightChange(
                action,
                old,
                _leave(self._before, case, old, action, state),
                _leave(self._after, case, new, action, state),
            )
            for action in offered(case, flow)
            for old, new in zip(self._before.roles, self._after.roles, strict=True)
        )
        return tuple(one for one in changes if one.before is not one.after)

    def _seen_by(self, case: Case) -> tuple[frozenset[str], frozenset[str]]:
        nobody = frozenset[str]()
        before, after = (
            facts.tenants.get(case.office, nobody) for facts in (self._before, self._after)
        )
        return before, after


def offered(case: Case, flow: Flow | None) -> tuple[Action, ...]:
    """Return what the card of a case offers where it stands, as far as its flow says so."""
    if flow is None:
        return tuple(Action)
    outcome = flow.outcomes.get(case.at)
    return outcome.actions if outcome else ()


def _leave(
    facts: RuleFacts, case: Case, role: Role | None, action: Action, state: OrderState
) -> Leave:
    bank = facts.banks[case.bank]
    lacks_bank = asks_bank(action) and bool(case.bank) and not bank.supported
    if role is None or lacks_bank or refusal(role, action, state):
        return Leave.REFUSED
    is_gated = needs_second_person(facts.gates, role, action, state)
    return Leave.SECOND if is_gated else Leave.ALONE
