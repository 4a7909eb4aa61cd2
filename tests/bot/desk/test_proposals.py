"""A proposal meets all that the office's own press meets, and whoever proposed it is no second."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.approval_calls import DecideApproval
from bot.cards.calls import AskAction, SubmitForm
from bot.cards.errand_calls import ChooseProposal, ConfirmProposal, SubmitDecline, WithdrawErrand
from bot.domain.actions import Result
from bot.domain.approvals import Gate, Verdict, approval_id
from bot.domain.cases import CaseStatus
from bot.domain.errands import ErrandEnd
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity, Platform, Role
from tests.bot.desk.asking import CASE, PROPOSE, accept_confirmed, act, state, taken_world
from tests.bot.desk.hearing import labels, told_to
from tests.bot.kit import ACCOUNTANT, LEAD, World, form, words

OTHER = Identity(platform=Platform.SLACK, space="T1", person="U8", name="Olga Other")
RECREATE = AskAction("CARO-1", 1, Action.RECREATE, CASE, proposes=True)
VALUES = {"reference": "6987654321", "bank": "BELFIUS"}
FILLED = SubmitForm("CARO-1", 1, Action.RECREATE, CASE, VALUES, proposes=True)


@pytest.fixture
async def world() -> World:
    """A desk with two leads, one of whom has a case that an office has handed over."""
    return await taken_world(LEAD, leads=frozenset({"U9", "U8"}))


async def test_a_form_is_filled_in_and_kept_sealed_until_it_is_confirmed(world: World) -> None:
    asked = await act(world, RECREATE, LEAD)
    assert form(asked).submit.label == "Propose"
    wrong = await act(
        world, SubmitForm("CARO-1", 1, Action.RECREATE, CASE, {}, proposes=True), LEAD
    )
    assert form(wrong).errors
    await act(world, FILLED, LEAD)
    assert state(world) is OrderState.PROBLEM
    (form_id,) = [one for one in world.forms.kept if one]
    assert "6987654321" not in repr(world.cases.cases[CASE])
    assert "6987654321" not in repr(world.log.lines)
    assert "6987654321" in told_to(world, "aad-1")
    await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    assert state(world) is OrderState.CANCELLED
    assert form_id not in world.forms.kept
    assert any(one.reference == "6987654321" for one in world.office.orders.values())


async def test_withdrawn_its_values_are_dropped(world: World) -> None:
    await act(world, FILLED, LEAD)
    await act(world, WithdrawErrand(CASE, 1), LEAD)
    assert not world.forms.kept


async def test_who_proposed_it_is_no_second_person(world: World) -> None:
    gate = Gate(Role.ACCOUNTANT, Action.CANCEL, OrderState.PROBLEM)
    world.rules.book = replace(world.rules.book, gates=frozenset({gate}))
    await act(world, PROPOSE, LEAD)
    await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    job = "CARO-1:cancel:1"
    approve = DecideApproval(approval_id(job), Verdict.APPROVE)
    own = await act(world, approve, LEAD)
    assert state(world) is OrderState.PROBLEM
    assert "Approve" not in labels(own)
    await act(world, approve, OTHER)
    await world.jobs.perform(job)
    assert state(world) is OrderState.CANCELLED


async def test_what_was_declined_at_the_instant_of_the_press_is_not_done(world: World) -> None:
    await act(world, PROPOSE, LEAD)
    job = await accept_confirmed(world, LEAD)
    await act(world, SubmitDecline(CASE, 1), ACCOUNTANT)
    world.jobs.release(job)
    await world.jobs.perform(job)
    assert state(world) is OrderState.PROBLEM
    case = world.cases.cases[CASE]
    assert (case.errands[-1].end, case.status) == (ErrandEnd.DECLINED, CaseStatus.HANDED_OVER)
    assert [one.result for one in world.log.lines if one.action == Action.CANCEL] == [
        Result.REFUSED
    ]


async def test_a_process_that_dies_after_the_press_leaves_it_to_its_job(world: World) -> None:
    await act(world, PROPOSE, LEAD)
    job = await accept_confirmed(world, LEAD)
    world.jobs.release(job)
    await world.jobs.perform(job)
    assert state(world) is OrderState.CANCELLED
    assert world.cases.cases[CASE].errands[-1].end is ErrandEnd.CONFIRMED


async def test_an_accountant_is_offered_nothing_that_they_may_not_do(world: World) -> None:
    world.office.add(replace(world.office.orders["CARO-1"], state=OrderState.ACTIVE))
    chosen = await act(world, ChooseProposal(CASE), LEAD)
    assert "Cancel the order" not in labels(chosen)
    refused = await act(world, PROPOSE, LEAD)
    assert "lead" in words(refused).lower()
    assert not world.cases.cases[CASE].errands


@pytest.mark.parametrize("call", [PROPOSE, FILLED])
async def test_sent_twice_it_is_proposed_once_and_shown_so(
    world: World, call: AskAction | SubmitForm
) -> None:
    await act(world, call, LEAD)
    kept = dict(world.forms.kept)
    again = await act(world, call, LEAD)
    assert "was proposed to the office" in words(again)
    assert "already" not in words(again)
    assert world.forms.kept == kept
    assert len(world.cases.cases[CASE].errands) == 1


async def test_with_other_values_it_is_another_proposal(world: World) -> None:
    await act(world, FILLED, LEAD)
    other = replace(FILLED, values={**VALUES, "reference": "6123123123"})
    assert "asked something already" in words(await act(world, other, LEAD))


async def test_to_ask_for_support_cannot_be_proposed(world: World) -> None:
    forged = SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT, CASE, proposes=True)
    assert "nothing that the office could do" in words(await act(world, forged, LEAD))
    assert not world.cases.cases[CASE].errands


async def test_of_whom_support_has_no_role_any_more_nothing_is_confirmed(world: World) -> None:
    await act(world, FILLED, OTHER)
    staff = replace(world.rules.book.staff, leads=frozenset({"U9"}))
    world.rules.book = replace(world.rules.book, staff=staff)
    late = await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    assert "ingetrokken door Codabox-support" in words(late)
    assert state(world) is OrderState.PROBLEM
    assert world.cases.cases[CASE].errands[-1].end is ErrandEnd.WITHDRAWN
    assert not world.forms.kept
