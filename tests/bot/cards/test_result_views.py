"""Tests of a result: what was done, what comes next and when, and where to go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction, NextProblem, ShowOrder
from bot.cards.elements import Buttons, Card, Notice, Paragraph, Style
from bot.cards.result_views import result_card
from bot.domain.actions import Result
from bot.domain.cases import new_case
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import Audience, Platform, Role
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.stations import read_as

ACCOUNTANT = read_as("en", Role.ACCOUNTANT, Platform.TEAMS)
DONE = JobStatus(
    job="CARO-1:resend_invitation:1",
    order="CARO-1",
    action=Action.RESEND_INVITATION,
    actor=ACCOUNTANT.actor.id,
    actor_name="Ann",
    audience=Audience.OFFICE,
    asked_at=NOW,
    stage=JobStage.ENDED,
    result=Result.DONE,
)
INVITED = make_order(state=OrderState.INVITATION_SENT)


def draw(order: Order, work: JobStatus) -> Card | None:
    case = replace(new_case("CASE-1", order, ACCOUNTANT.actor.id, NOW), work=work)
    return result_card(ACCOUNTANT, order, case)


def test_a_result_has_three_lines() -> None:
    card = draw(replace(INVITED, invitation_expires_at=NOW + timedelta(days=30)), DONE)
    assert card
    done, following, buttons = card.elements
    assert isinstance(done, Notice)
    assert "sent again" in done.text
    assert isinstance(following, Paragraph)
    assert ACCOUNTANT.phrases.day(NOW + timedelta(days=30)) in following.text
    assert isinstance(buttons, Buttons)
    assert [button.call for button in buttons.buttons] == [
        NextProblem("CARO-1"),
        ShowOrder("CARO-1"),
    ]
    assert buttons.buttons[0].style is Style.PRIMARY


@pytest.mark.parametrize(
    ("action", "company"), [(Action.RESEND_INVITATION, 1), (Action.ORDER_FOR, 0)]
)
def test_a_result_says_nothing_twice(action: Action, company: int) -> None:
    card = draw(INVITED, replace(DONE, action=action, created="CARO-2"))
    assert card
    done, following, _ = card.elements
    assert isinstance(done, Notice)
    assert isinstance(following, Paragraph)
    assert INVITED.reference.spaced in done.text
    assert INVITED.reference.spaced not in following.text
    assert following.text.count(f"{INVITED.company.name} · ") == company
    assert (INVITED.company.name in done.text) is not bool(company)


def test_what_was_just_done_is_not_offered_once_more() -> None:
    card = draw(INVITED, DONE)
    assert card
    (row,) = [e for e in card.elements if isinstance(e, Buttons)]
    offered = [button.call.action for button in row.more if isinstance(button.call, AskAction)]
    assert offered == [Action.CONTACT_SUPPORT, Action.UPDATE_CARDHOLDER]


def test_after_a_cancellation_nobody_waits_for_anything() -> None:
    card = draw(make_order(state=OrderState.CANCELLED), replace(DONE, action=Action.CANCEL))
    assert "Nothing more has to be done" in repr(card)
    assert "can be placed again at any time" in repr(card)


def test_an_order_at_a_bank_without_caro_cannot_be_placed_again_at_any_time() -> None:
    order = make_order(state=OrderState.CANCELLED, bank="ING")
    card = draw(order, replace(DONE, action=Action.CANCEL))
    assert "once ING supports it" in repr(card)
    assert "at any time" not in repr(card)


@pytest.mark.parametrize(
    "work",
    [
        replace(DONE, stage=JobStage.WORKING, result=None),
        replace(DONE, result=Result.REFUSED, reason="work-moved"),
        replace(DONE, result=Result.HALF_DONE, reason="work-moved"),
        replace(DONE, news="news-active"),
        replace(DONE, action=Action.CONTACT_SUPPORT),
    ],
)
def test_what_is_not_simply_done_is_told_with_the_order(work: JobStatus) -> None:
    assert draw(INVITED, work) is None
