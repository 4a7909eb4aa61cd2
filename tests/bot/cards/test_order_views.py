"""Tests of an order's card: whom it shows what, and which buttons it has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AskAction, Call, NextProblem, OpenCase, Reveal, ShowOrder
from bot.cards.elements import Button, Buttons, Card, Style
from bot.cards.order_views import action_button, order_card
from bot.domain.actions import Result
from bot.domain.cases import new_case
from bot.domain.checks import find_cause
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import Action, Bank, OrderState
from bot.domain.people import Audience, Platform, Role
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import FLOWS
from tests.flows.stations import read_as
from tests.harness.plain import as_read

ACCOUNTANT = read_as("en", Role.ACCOUNTANT, Platform.TEAMS)
AGENT = read_as("en", Role.AGENT, Platform.SLACK)
LEAD = read_as("en", Role.LEAD, Platform.SLACK)


WORK = JobStatus(
    job="CARO-1:cancel:1",
    order="CARO-1",
    action=Action.CANCEL,
    actor=AGENT.actor.id,
    actor_name="Ann Agent",
    audience=Audience.SUPPORT,
    asked_at=NOW,
)


def calls(card: Card) -> list[Call]:
    rows = [element for element in card.elements if isinstance(element, Buttons)]
    return [button.call for row in rows for button in row.all]


def asked_for(card: Card) -> list[Action]:
    return [call.action for call in calls(card) if isinstance(call, AskAction)]


def test_support_sees_contact_data_masked_until_they_are_revealed() -> None:
    for revealed in (False, True):
        card = order_card(AGENT, make_order(), revealed=revealed)
        assert ("anna@example.be" in repr(card)) is revealed
        assert (Reveal("CARO-1") in calls(card)) is not revealed


def test_an_office_is_shown_masks_alone_and_no_way_to_reveal() -> None:
    card = order_card(ACCOUNTANT, make_order())
    assert "anna@example.be" not in repr(card)
    assert "+32460001212" not in repr(card)
    assert Reveal("CARO-1") not in calls(card)


def test_support_sees_whose_order_it_is() -> None:
    assert "Fidu Nord" in repr(order_card(AGENT, make_order()))
    assert "Fidu Nord" not in repr(order_card(ACCOUNTANT, make_order()))


@pytest.mark.parametrize("state", OrderState)
def test_a_walk_is_offered_where_there_is_a_flow_for_it(state: OrderState) -> None:
    card = order_card(AGENT, make_order(state=state))
    walked = {state for flow in FLOWS.values() for state in flow.states}
    assert (OpenCase("CARO-1") in calls(card)) is (state in walked)


def test_only_a_lead_is_offered_to_cancel_an_active_order() -> None:
    active = make_order(state=OrderState.ACTIVE)
    assert Action.CANCEL in asked_for(order_card(LEAD, active))
    assert Action.CANCEL not in asked_for(order_card(AGENT, active))


def test_while_an_action_is_under_way_there_are_no_other_buttons() -> None:
    case = replace(new_case("CASE-1", make_order(), AGENT.actor.id, NOW), work=WORK)
    again = Button("Look again", ShowOrder("CARO-1"))
    assert calls(order_card(AGENT, make_order(), case=case, work=(again,))) == [again.call]


@pytest.mark.parametrize(
    ("stage", "result", "is_said"),
    [
        (JobStage.WORKING, None, False),
        (JobStage.HALF_DONE, None, False),
        (JobStage.ENDED, Result.HALF_DONE, False),
        (JobStage.ENDED, Result.DONE, True),
    ],
)
def test_nobody_is_told_to_order_anew_what_is_being_recreated(
    stage: JobStage, result: Result | None, is_said: bool
) -> None:
    work = replace(WORK, action=Action.RECREATE, stage=stage, result=result)
    order = make_order(state=OrderState.CANCELLED)
    case = replace(new_case("CASE-1", order, AGENT.actor.id, NOW), work=work)
    shown = repr(order_card(AGENT, order, case=case))
    assert "Cancelled" in shown
    assert ("placed again" in shown) is is_said


def test_cancelling_is_confirmed_unless_a_form_asks_again() -> None:
    waiting = action_button(LEAD, make_order(), Action.CANCEL)
    active = action_button(LEAD, make_order(state=OrderState.ACTIVE), Action.CANCEL)
    assert waiting.confirm
    assert "601 234 56 78" in as_read(waiting.confirm.text)
    assert (active.confirm, active.style) == (None, Style.DANGER)
    resend = action_button(LEAD, make_order(), Action.RESEND_INVITATION, primary=True)
    assert (resend.confirm, resend.style) == (None, Style.PRIMARY)


def test_the_reason_of_a_problem_is_named_where_the_order_shows_it() -> None:
    order = make_order(bank="ING")
    cause = find_cause(order, Bank("ING", "ING", supported=False), NOW)
    told = repr(order_card(AGENT, order, cause=cause))
    assert "ING does not support CARO" in told
    assert "does not match" not in told
    assert "does not match" in repr(order_card(AGENT, make_order()))


def test_an_order_shows_what_is_likely_and_keeps_the_rest_in_its_menu() -> None:
    order = make_order(replaced_by="CARO-9")
    (row,) = [e for e in order_card(AGENT, order).elements if isinstance(e, Buttons)]
    assert row.buttons[0].style is Style.PRIMARY
    assert [button.call for button in row.more] == [
        AskAction("CARO-1", 1, Action.ORDER_FOR),
        AskAction("CARO-1", 1, Action.CONTACT_SUPPORT),
        Reveal("CARO-1"),
        ShowOrder("CARO-9"),
        NextProblem("CARO-1"),
    ]


def test_a_cancelled_order_leads_to_the_one_that_took_its_place() -> None:
    order = make_order(state=OrderState.CANCELLED, replaced_by="CARO-9")
    (row,) = [e for e in order_card(ACCOUNTANT, order).elements if isinstance(e, Buttons)]
    assert (row.buttons[0].call, row.buttons[0].style) == (ShowOrder("CARO-9"), Style.PRIMARY)


def test_an_order_without_any_action_shows_the_way_to_support() -> None:
    active = order_card(ACCOUNTANT, make_order(state=OrderState.ACTIVE))
    (row,) = [e for e in active.elements if isinstance(e, Buttons)]
    assert AskAction("CARO-1", 1, Action.CONTACT_SUPPORT) in [b.call for b in row.buttons]
