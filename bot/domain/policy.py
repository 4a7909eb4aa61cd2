"""Who may do what, on which order, in which state; and why not."""

from __future__ import annotations

from bot.domain.approvals import Gate, Gates
from bot.domain.cases import Case
from bot.domain.job_status import JobStage, JobStatus, Signal
from bot.domain.orders import ACTION_STATES, Action, Bank, Order, OrderState
from bot.domain.people import Actor, Role
from bot.errors import ActionRefused

_ALL_STATES = frozenset(OrderState)

_NOT_ACTIVE = _ALL_STATES - {OrderState.ACTIVE}

_EVERY_ACTION = dict.fromkeys(Action, _ALL_STATES)

ROLE_ACTIONS: dict[Role, dict[Action, frozenset[OrderState]]] = {
    Role.ACCOUNTANT: {**_EVERY_ACTION, Action.CANCEL: _NOT_ACTIVE},
    Role.ONLOOKER: {},
    Role.VIEWER: {},
    Role.AGENT: {**_EVERY_ACTION, Action.CANCEL: _NOT_ACTIVE},
    Role.LEAD: _EVERY_ACTION,
    Role.ADMIN: _EVERY_ACTION,
}


_READERS = {Role.ONLOOKER: "refused-onlooker", Role.VIEWER: "refused-viewer"}
"""Who may do nothing at all, and how they are told."""


def refusal(role: Role, action: Action, state: OrderState) -> str:
    """Return the key of the sentence why `role` may not do `action` in `state`, or "" if it may."""
    if state not in ACTION_STATES[action]:
        return f"refused-state-{action.replace('_', '-')}"
    if role in _READERS:
        return _READERS[role]
    if state not in ROLE_ACTIONS[role][action]:
        return "refused-active-cancel"
    return ""


_INVITING = frozenset({Action.RECREATE, Action.UPDATE_CARDHOLDER, Action.RESEND_INVITATION})


def obstacle(role: Role, action: Action, order: Order, bank: Bank) -> str:
    """Return the key of the sentence why `action` cannot be done now, or "" if it can.

    Besides the table role × action × state: nobody is invited for a company or a bank that cannot
    have CARO. The bank of a new order is chosen in its form, and so is another company.
    """
    if key := refusal(role, action, order.state):
        return key
    if asks_company(action) and order.company.ineligible_because:
        return "refused-company"
    if asks_bank(action) and not bank.supported:
        return "refused-bank"
    return ""


def asks_company(action: Action) -> bool:
    """Say whether an action needs a company that can have CARO."""
    return action in _INVITING


def asks_bank(action: Action) -> bool:
    """Say whether an action needs the order's bank to take part; that of a new one is chosen."""
    return action in _INVITING and action is not Action.RECREATE


def possible_actions(role: Role, order: Order, bank: Bank) -> tuple[Action, ...]:
    """Return what `role` may do to an order now, in the order of the buttons."""
    return tuple(action for action in Action if not obstacle(role, action, order, bank))


def possible_in_case(role: Role, order: Order, bank: Bank, case: Case) -> tuple[Action, ...]:
    """Return what `role` may do at the end of a walk.

    What is ordered for the right company already is not ordered for it once more.
    """
    settled = {Action.ORDER_FOR} if case.is_settled_elsewhere else set()
    return tuple(action for action in possible_actions(role, order, bank) if action not in settled)


def refuse_unless_allowed(actor: Actor, action: Action, order: Order, bank: Bank) -> None:
    """Refuse what `obstacle` names.

    Raises:
        ActionRefused: the order, the actor's role, the company or the bank stands in the way.
    """
    if key := obstacle(actor.role, action, order, bank):
        raise ActionRefused(key, company=order.company.name, bank=bank.name)


LEADS = frozenset({Role.LEAD, Role.ADMIN})
"""Who may be the second person, and do without one in an emergency."""

_SUPPORT = LEADS | {Role.AGENT}


def needs_second_person(gates: Gates, role: Role, action: Action, state: OrderState) -> bool:
    """Say whether an action takes a second person: asked when it is accepted, and in its job."""
    return Gate(role, action, state) in gates


def allowed_signals(role: Role, work: JobStatus) -> tuple[Signal, ...]:
    """Return what `role` may tell this work now, in the order of the buttons."""
    allowed: tuple[Signal, ...] = ()
    if role not in _SUPPORT:
        return allowed
    if work.stage in (JobStage.WAITING, JobStage.HALF_DONE):
        allowed += (Signal.NOW,)
    if work.is_half_done:
        return (*allowed, Signal.UNDO)
    # What has changed nothing yet can still be called off; by a lead, since somebody asked for it.
    if work.stage is JobStage.WAITING and role in LEADS:
        allowed += (Signal.STOP,)
    return allowed
