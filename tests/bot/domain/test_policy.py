"""Tests of who may do what, in which state, at which bank, for which company."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.orders import Action, Bank, OrderState
from bot.domain.people import Actor, Platform, Role
from bot.domain.policy import possible_actions, refusal, refuse_unless_allowed
from bot.errors import ActionRefused
from tests.fakes.orders import make_order

BANK = Bank("BELFIUS", "Belfius")
LEAD = Actor(id="slack:T:U1", name="Lea", role=Role.LEAD, platform=Platform.SLACK, language="en")
AGENT = Actor(id="slack:T:U2", name="Tom", role=Role.AGENT, platform=Platform.SLACK, language="en")

S = OrderState
R, O, C, U = Action.RECREATE, Action.ORDER_FOR, Action.CANCEL, Action.UPDATE_CARDHOLDER  # noqa: E741
I, H = Action.RESEND_INVITATION, Action.CONTACT_SUPPORT  # noqa: E741 - short for a table

TABLE: dict[OrderState, dict[str, tuple[Action, ...]]] = {
    S.NOT_ORDERED: {"everybody": (H,), "leads": (H,)},
    S.INVITATION_SENT: {"everybody": (R, O, C, U, I, H), "leads": (R, O, C, U, I, H)},
    S.INVITATION_EXPIRED: {"everybody": (R, O, C, U, I, H), "leads": (R, O, C, U, I, H)},
    S.PROBLEM: {"everybody": (R, O, C, U, I, H), "leads": (R, O, C, U, I, H)},
    S.ACTIVE: {"everybody": (H,), "leads": (C, H)},
    S.CANCELLED: {"everybody": (R, O, H), "leads": (R, O, H)},
}


READERS = (Role.VIEWER, Role.ONLOOKER)


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("role", [role for role in Role if role not in READERS])
def test_role_may_do_what_the_table_says(role: Role, state: S) -> None:
    who = "leads" if role in (Role.LEAD, Role.ADMIN) else "everybody"
    allowed = tuple(action for action in Action if not refusal(role, action, state))
    assert allowed == TABLE[state][who]


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("role", READERS)
def test_who_only_reads_does_nothing_to_an_order(role: Role, state: S) -> None:
    assert all(refusal(role, action, state) for action in Action)


def test_refusal_tells_the_state_from_the_role() -> None:
    assert refusal(Role.AGENT, C, S.ACTIVE) == "refused-active-cancel"
    assert refusal(Role.LEAD, C, S.ACTIVE) == ""
    assert refusal(Role.LEAD, C, S.CANCELLED) == "refused-state-cancel"
    assert refusal(Role.ACCOUNTANT, U, S.ACTIVE) == "refused-state-update-cardholder"


def test_only_a_lead_cancels_an_active_order() -> None:
    active = make_order(state=OrderState.ACTIVE)
    refuse_unless_allowed(LEAD, Action.CANCEL, active, BANK)
    with pytest.raises(ActionRefused) as caught:
        refuse_unless_allowed(AGENT, Action.CANCEL, active, BANK)
    assert caught.value.key == "refused-active-cancel"


def test_nobody_is_invited_for_a_company_that_cannot_have_caro_but_for_another() -> None:
    order = make_order()
    archived = replace(order, company=replace(order.company, archived=True))
    assert possible_actions(Role.LEAD, archived, BANK) == (
        Action.ORDER_FOR,
        Action.CANCEL,
        Action.CONTACT_SUPPORT,
    )


def test_a_bank_without_caro_leaves_cancelling_and_another_bank() -> None:
    unsupported = Bank("ING", "ING", supported=False)
    assert possible_actions(Role.AGENT, make_order(bank="ING"), unsupported) == (
        Action.RECREATE,
        Action.ORDER_FOR,
        Action.CANCEL,
        Action.CONTACT_SUPPORT,
    )
