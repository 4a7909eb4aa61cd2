"""Approvals: which actions need a second person, who that may be, and how each request stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.actions import ActionRequest
from bot.domain.orders import ACTION_STATES, Action, OrderState
from bot.domain.people import Actor, Role

ASKING_ROLES = (Role.ACCOUNTANT, Role.AGENT, Role.LEAD, Role.ADMIN)
"""The roles that act on orders, each of which may have to be allowed it by a second person."""


@dataclass(frozen=True, slots=True)
class Gate:
    """An action of a role in a state of the order that takes a second person."""

    role: Role
    action: Action
    state: OrderState


@dataclass(frozen=True, slots=True)
class PublishingGate:
    """Publishing a flow, which takes a second person whoever does it."""


PUBLISHING = PublishingGate()

AnyGate = Gate | PublishingGate
Gates = frozenset[AnyGate]

SHIPPED: Gates = frozenset(Gate(role, Action.CANCEL, OrderState.ACTIVE) for role in ASKING_ROLES)
"""What takes a second person until somebody decides otherwise."""


@dataclass(frozen=True, slots=True)
class GateRule:
    """What an administrator decided about one gate; `revision` grows with each change, from 1."""

    gate: AnyGate
    needed: bool
    revision: int = 0


def with_gate_rules(gates: Gates, rules: Iterable[GateRule]) -> Gates:
    """Return the gates with what was decided about each of them since."""
    decided = {rule.gate: rule.needed for rule in rules}
    kept = {gate for gate in gates if decided.get(gate, True)}
    return frozenset(kept | {gate for gate, needed in decided.items() if needed})


def possible_gates() -> tuple[Gate, ...]:
    """Return every gate that there could be; asking for support changes no order."""
    return tuple(
        Gate(role, action, state)
        for action in Action
        if action is not Action.CONTACT_SUPPORT
        for state in OrderState
        if state in ACTION_STATES[action]
        for role in ASKING_ROLES
    )


class Verdict(StrEnum):
    """What somebody says to a request; whoever asked takes it back by `WITHDRAW`."""

    APPROVE = "approve"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


class ApprovalState(StrEnum):
    """How a request stands; the log names its end by the same word."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    VOID = "void"
    """The order changed before anybody had decided."""
    EMERGENCY = "emergency"
    """A lead did it alone, with a reason."""

    @property
    def lets_go_on(self) -> bool:
        """Say whether the action is done after this."""
        return self in (ApprovalState.APPROVED, ApprovalState.EMERGENCY)


@dataclass(frozen=True, slots=True)
class Decision:
    """The one end of a request: by whom, None where nobody decided, and why."""

    state: ApprovalState
    at: datetime
    by: Actor | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A request that a second person allows an action: it holds for one revision of an order.

    `form` names the sealed values of the action; none of them are here. `decided` is its end.
    `known_by` is every id of the asker when it was asked, also of those that they unlink since.
    """

    id: str
    job: str
    case: str
    order: str
    revision: int
    order_state: OrderState
    action: Action
    asker: Actor
    known_by: frozenset[str] = frozenset()
    asked_at: datetime
    ends_at: datetime
    evidence: tuple[str, ...] = ()
    form: str = ""
    decided: Decision | None = None

    @property
    def asker_ids(self) -> frozenset[str]:
        """Every id by which the asker was known."""
        return self.known_by | {self.asker.id}

    @property
    def state(self) -> ApprovalState:
        """How it stands."""
        return self.decided.state if self.decided else ApprovalState.OPEN

    @property
    def is_open(self) -> bool:
        """Say whether nobody has decided yet."""
        return self.decided is None

    @property
    def reminds_at(self) -> datetime:
        """When those who may decide are reminded: at half of its time."""
        return self.asked_at + (self.ends_at - self.asked_at) / 2

    def is_for(self, wanted: ActionRequest) -> bool:
        """Say whether it is about the same action on the same revision of an order."""
        asked = (self.order, self.revision, self.action)
        return asked == (wanted.order, wanted.revision, wanted.action)

    def ended(self, decision: Decision) -> Approval:
        """Return it with its end, unless it has one."""
        return self if self.decided else replace(self, decided=decision)


def approval_id(job: str) -> str:
    """Return the id of a job's request: it fits into a button, and a repeated step meets it."""
    return hashlib.sha256(job.encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class ApprovalPolicy:
    """How long a second person has."""

    hours: float = 24.0

    @property
    def lasts(self) -> timedelta:
        """The time from asking until nobody can allow it any more."""
        return timedelta(hours=self.hours)


DEFAULT_POLICY = ApprovalPolicy()
