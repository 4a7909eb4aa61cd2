"""A proposal meets all that the office's own press meets, and whoever proposed it is no second."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.cards.approval_calls import DecideApproval
from bot.cards.calls import AskAction, Call, SubmitForm
from bot.cards.errand_calls import ChooseProposal, ConfirmProposal, SubmitDecline, WithdrawErrand
from bot.cards.hold_calls import TakeCase
from bot.desk.replies import Place, Reply
from bot.domain.actions import ActionRequest, Result
from bot.domain.approvals import Gate, Verdict, approval_id
from bot.domain.cases import CaseStatus
from bot.domain.errands import ErrandEnd
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity, Platform, Role, Staff
from tests.bot.desk.hearing import labels, told_to
from tests.bot.kit import ACCOUNTANT, LEAD, World, form, words

CASE = "CASE-1"
OTHER = Identity(platform=Platform.SLACK, space="T1", person="U8", name="Olga Other")
CANCEL = AskAction("CARO-1", 1, Action.CANCEL, CASE, proposes=True)
RECREATE = AskAction("CARO-1", 1, Action.RECREATE, CASE, proposes=True)
VALUES = {"reference": "6987654321", "bank": "BELFIUS"}


@pytest.fixture
async def world() -> World:
    """A desk with two leads, one of whom has a case that an office has handed over."""
    world = World(staff=Staff(frozenset({"U1"}), frozenset({"U9", "U8"})))
    world.announcer.names = {"U8": "Olga Other", "U9": "Lea Lead"}
    await act(world, AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    await act(world, SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT, CASE), ACCOUNTANT)
    await act(world, TakeCase(CASE))
    return world


async def act(world: World, call: Call, who: Identity = LEAD) -> Reply:
    """Make a call, let its job go on, and let others hear of it."""
    reply = await world.desk.handle(who, call)
    await world.desk.settle(who, reply, Place(f"card-of-{who.person}", "there"))
    if reply.job:
        await world.jobs.perform(reply.job)
    for _turn in range(40):
        await asyncio.sleep(0)
    return reply


def state(world: World) -> OrderState:
    return world.office.orders["CARO-1"].state


async def test_a_form_is_filled_in_and_kept_sealed_until_it_is_confirmed(world: World) -> None:
    asked = await act(world, RECREATE)
    assert form(asked).submit.label == "Propose"
    wrong = await act(world, SubmitForm("CARO-1", 1, Action.RECREATE, CASE, {}, proposes=True))
    assert form(wrong).errors
    sent = replace(form(asked).submit.call, values=VALUES)
    await act(world, sent)
    assert state(world) is OrderState.PROBLEM
    (form_id,) = [one for one in world.forms.kept if one]
    assert "6987654321" not in repr(world.cases.cases[CASE])
    assert "6987654321" not in repr(world.log.lines)
    assert "698 765 43 21" in told_to(world, "aad-1") or "6987654321" in told_to(world, "aad-1")
    await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    assert state(world) is OrderState.CANCELLED
    assert form_id not in world.forms.kept
    assert any(one.reference == "6987654321" for one in world.office.orders.values())


async def test_withdrawn_its_values_are_dropped(world: World) -> None:
    asked = await act(world, RECREATE)
    await act(world, replace(form(asked).submit.call, values=VALUES))
    await act(world, WithdrawErrand(CASE, 1))
    assert not world.forms.kept


async def test_who_proposed_it_is_no_second_person(world: World) -> None:
    gate = Gate(Role.ACCOUNTANT, Action.CANCEL, OrderState.PROBLEM)
    world.rules.book = replace(world.rules.book, gates=frozenset({gate}))
    await act(world, CANCEL)
    await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    job = "CARO-1:cancel:1"
    approve = DecideApproval(approval_id(job), Verdict.APPROVE)
    own = await act(world, approve)
    assert state(world) is OrderState.PROBLEM
    assert "Approve" not in labels(own)
    await act(world, approve, OTHER)
    await world.jobs.perform(job)
    assert state(world) is OrderState.CANCELLED


async def test_what_was_declined_at_the_instant_of_the_press_is_not_done(world: World) -> None:
    await act(world, CANCEL)
    viewer = await world.desk.viewers.find(ACCOUNTANT)
    request = ActionRequest(
        order="CARO-1",
        revision=1,
        action=Action.CANCEL,
        actor=viewer.actor,
        case=CASE,
        errand=1,
        proposer=LEAD.id,
    )
    accepted = await world.jobs.submit(request)
    await act(world, SubmitDecline(CASE, 1), ACCOUNTANT)
    world.jobs.release(accepted.status.job)
    await world.jobs.perform(accepted.status.job)
    assert state(world) is OrderState.PROBLEM
    case = world.cases.cases[CASE]
    assert (case.errands[-1].end, case.status) == (ErrandEnd.DECLINED, CaseStatus.HANDED_OVER)
    assert [one.result for one in world.log.lines if one.action == Action.CANCEL] == [
        Result.REFUSED
    ]


async def test_a_process_that_dies_after_the_press_leaves_it_to_its_job(world: World) -> None:
    await act(world, CANCEL)
    viewer = await world.desk.viewers.find(ACCOUNTANT)
    request = ActionRequest(
        order="CARO-1",
        revision=1,
        action=Action.CANCEL,
        actor=viewer.actor,
        case=CASE,
        errand=1,
        proposer=LEAD.id,
    )
    accepted = await world.jobs.submit(request)
    world.jobs.release(accepted.status.job)
    await world.jobs.perform(accepted.status.job)
    assert state(world) is OrderState.CANCELLED
    assert world.cases.cases[CASE].errands[-1].end is ErrandEnd.CONFIRMED


async def test_an_accountant_is_offered_nothing_that_they_may_not_do(world: World) -> None:
    world.office.add(replace(world.office.orders["CARO-1"], state=OrderState.ACTIVE))
    chosen = await act(world, ChooseProposal(CASE))
    assert "Cancel the order" not in labels(chosen)
    refused = await act(world, CANCEL)
    assert "lead" in words(refused).lower()
    assert not world.cases.cases[CASE].errands
