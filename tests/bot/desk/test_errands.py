"""Support asks an office a question or proposes an action, and the office answers it once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.cards.ending_calls import EndCase
from bot.cards.errand_calls import (
    AskOffice,
    ChooseProposal,
    ConfirmProposal,
    DeclineProposal,
    SubmitDecline,
    SubmitQuestion,
    WithdrawErrand,
)
from bot.cards.hold_calls import GiveBack, LookAtCase, TakeCase, TakeOver
from bot.desk.replies import Reply
from bot.domain.cases import CaseStatus
from bot.domain.duties import SupportRules
from bot.domain.errands import ErrandEnd
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity, Platform
from bot.errors import StoreUnavailable
from tests.bot.casework.channel import look
from tests.bot.desk.asking import CASE, PROPOSE, act, state, taken_world
from tests.bot.desk.hearing import labels, told_to
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, STRANGER, World, calls, form, words

BEA = Identity(platform=Platform.SLACK, space="T1", person="U2", name="bea")
COLLEAGUE = replace(ACCOUNTANT, person="aad-7", name="Cas Boeken")
SENTENCE = "Please look at the statement"


@pytest.fixture
async def world() -> World:
    """A desk with two agents, one of whom has a case that an office has handed over."""
    return await taken_world(agents=frozenset({"U1", "U2"}), leads=frozenset({"U9"}))


async def question(world: World, sentence: str = SENTENCE) -> Reply:
    """Ask the office the question that is open."""
    asked = await act(world, AskOffice(CASE))
    step = form(asked).fields[0].options[0].value
    return await act(world, SubmitQuestion(CASE, {"step": step, "sentence": sentence}))


def end_of(world: World, number: int = -1) -> ErrandEnd | None:
    return world.cases.cases[CASE].errands[number].end


async def test_the_office_is_asked_exactly_that_and_who_asked_reads_the_answer(
    world: World,
) -> None:
    world.shown.brought.clear()
    assert "waits for the office" in words(await question(world))
    told = told_to(world, "aad-1")
    assert "Een vraag voor u, gesteld door Codabox-support" in told
    assert SENTENCE in told
    assert "Ann" not in told
    shown = await act(world, LookAtCase(CASE), ACCOUNTANT)
    answers = calls(shown, AnswerStep)
    world.shown.brought.clear()
    await act(world, answers[0], ACCOUNTANT)
    kept = world.cases.cases[CASE]
    assert (end_of(world), kept.status) == (ErrandEnd.ANSWERED, CaseStatus.HANDED_OVER)
    assert kept.errands[-1].ended_by_name == "Bob Books"
    told = told_to(world, "U1")
    assert "was answered by Bob Books" in told


async def test_a_question_that_was_answered_is_asked_again_and_only_its_answer_goes_back(
    world: World,
) -> None:
    await act(world, OpenCase("CARO-1"))
    await act(world, AnswerStep(CASE, "digits", "same"))
    at = world.cases.cases[CASE].at
    assert at != "digits"
    await act(world, SubmitQuestion(CASE, {"step": "digits"}))
    assert world.cases.cases[CASE].at == at
    shown = await act(world, LookAtCase(CASE), ACCOUNTANT)
    assert AnswerStep(CASE, "digits", "typo") in calls(shown, AnswerStep)
    await act(world, AnswerStep(CASE, "digits", "typo"), ACCOUNTANT)
    kept = world.cases.cases[CASE]
    assert kept.at == "wrong_reference"
    assert [(one.choice, one.name) for one in kept.answers if one.step == "digits"] == [
        ("typo", "Bob Books")
    ]
    assert end_of(world) is ErrandEnd.ANSWERED


async def test_whoever_asked_may_answer_it_themselves(world: World) -> None:
    await question(world)
    await act(world, AnswerStep(CASE, "digits", "same"))
    assert end_of(world) is ErrandEnd.ANSWERED
    late = await act(world, AnswerStep(CASE, "digits", "typo"), ACCOUNTANT)
    assert "beantwoord door Codabox-support" in words(late)
    assert world.cases.cases[CASE].errands[-1].choice == "same"


async def test_a_step_that_is_not_offered_is_refused(world: World) -> None:
    reply = await act(world, SubmitQuestion(CASE, {"step": "iban"}))
    assert form(reply).errors["step"]


async def test_a_first_name_is_read_where_that_is_wanted(world: World) -> None:
    world.rules.book = replace(world.rules.book, support=SupportRules(names_holder=True))
    world.shown.brought.clear()
    await question(world)
    assert "Ann van Codabox-support" in told_to(world, "aad-1")


async def test_only_whoever_has_the_case_or_a_lead_asks_and_one_thing_at_a_time(
    world: World,
) -> None:
    refused = await act(world, AskOffice(CASE), BEA)
    assert "Only whoever has this case" in words(refused)
    assert "Ask the office" not in labels(refused)
    assert "Enkel support" in words(await act(world, AskOffice(CASE), ACCOUNTANT))
    await question(world)
    again = await act(world, AskOffice(CASE), LEAD)
    assert "asked something already" in words(again)
    assert "asked something already" in words(await act(world, PROPOSE))
    assert len(world.cases.cases[CASE].errands) == 1


@pytest.mark.parametrize("typed", ["Card 4111 1111 1111 1111", "write to els@example.be"])
async def test_a_sentence_with_secrets_or_contact_data_is_refused(world: World, typed: str) -> None:
    reply = await question(world, typed)
    assert form(reply).errors["sentence"]
    assert typed not in words(reply) or "4111" not in typed
    assert not world.cases.cases[CASE].errands


async def test_a_question_is_withdrawn_and_the_office_reads_so(world: World) -> None:
    await question(world)
    world.shown.brought.clear()
    done = await act(world, WithdrawErrand(CASE, 1))
    assert "withdrawn by you" in words(done)
    assert "ingetrokken door Codabox-support" in told_to(world, "aad-1")
    late = await act(world, WithdrawErrand(CASE, 1))
    assert "withdrawn by you" in words(late)


async def test_given_back_or_ended_nothing_is_left_to_answer(world: World) -> None:
    await question(world)
    await act(world, GiveBack(CASE))
    assert end_of(world) is ErrandEnd.WITHDRAWN
    await act(world, TakeCase(CASE))
    await act(world, PROPOSE)
    await act(world, EndCase(CASE, {"kind": "solved"}))
    assert end_of(world) is ErrandEnd.VOID
    await act(world, ConfirmProposal(CASE, 2), ACCOUNTANT)
    assert state(world) is OrderState.PROBLEM


async def test_taken_over_the_question_stays_and_the_new_one_may_withdraw_it(world: World) -> None:
    await question(world)
    await act(world, TakeOver(CASE, {"reason": "agreed"}), BEA)
    assert end_of(world) is None
    await act(world, WithdrawErrand(CASE, 1))
    assert end_of(world) is None, "it is not theirs any more"
    await act(world, WithdrawErrand(CASE, 1), BEA)
    assert end_of(world) is ErrandEnd.WITHDRAWN


async def test_what_is_proposed_is_done_once_as_the_action_of_whoever_confirms(
    world: World,
) -> None:
    chosen = await act(world, ChooseProposal(CASE))
    assert "Cancel the order" in labels(chosen)
    world.shown.brought.clear()
    await act(world, PROPOSE)
    assert state(world) is OrderState.PROBLEM
    told = told_to(world, "aad-1")
    assert "Probleem → Geannuleerd" in told
    assert "voorgesteld door Codabox-support" in told
    await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    await act(world, ConfirmProposal(CASE, 1), COLLEAGUE)
    assert state(world) is OrderState.CANCELLED
    assert end_of(world) is ErrandEnd.CONFIRMED
    done = [line for line in world.log.lines if line.action == Action.CANCEL]
    assert [(one.actor_name, one.result) for one in done] == [("Bob Books", "done")]
    assert f"proposed_by={AGENT.id}" in done[0].evidence


async def test_declined_with_a_reason_the_agent_hears_it(world: World) -> None:
    await act(world, PROPOSE)
    asked = await act(world, DeclineProposal(CASE, 1), ACCOUNTANT)
    assert not form(asked).fields[0].required
    world.shown.brought.clear()
    why = {"reason": "The client wants to keep it"}
    await act(world, SubmitDecline(CASE, 1, why), ACCOUNTANT)
    assert "The client wants to keep it" in told_to(world, "U1")
    assert end_of(world) is ErrandEnd.DECLINED
    late = await act(world, ConfirmProposal(CASE, 1), COLLEAGUE)
    assert "afgewezen" in words(late)
    assert state(world) is OrderState.PROBLEM


async def test_another_office_and_support_itself_confirm_nothing(world: World) -> None:
    await act(world, PROPOSE)
    stranger = await act(world, ConfirmProposal(CASE, 1), STRANGER)
    assert "CARO-1" not in words(stranger)
    refused = await act(world, ConfirmProposal(CASE, 1))
    assert "Only the office" in words(refused)
    assert end_of(world) is None


async def test_an_order_that_changed_meanwhile_makes_it_void(world: World) -> None:
    await act(world, PROPOSE)
    world.office.add(replace(world.office.orders["CARO-1"], revision=2))
    await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    assert end_of(world) is ErrandEnd.VOID
    assert state(world) is OrderState.PROBLEM


async def test_its_time_ends_it_by_itself_and_both_sides_read_so(world: World) -> None:
    await look(world)
    await act(world, PROPOSE)
    world.shown.brought.clear()
    await look(world, timedelta(hours=71))
    assert end_of(world) is None
    await look(world, timedelta(hours=2))
    await act(world, LookAtCase(CASE))
    assert end_of(world) is ErrandEnd.EXPIRED
    assert "not confirmed in time" in told_to(world, "U1")
    assert "niet op tijd" in told_to(world, "aad-1")


async def test_who_only_looks_reads_it_without_a_button(world: World) -> None:
    await act(world, PROPOSE)
    world.directory.lists["OFF001"] = (False, 1)
    shown = await act(world, LookAtCase(CASE), ACCOUNTANT)
    assert "Probleem → Geannuleerd" in words(shown)
    assert "Bevestigen" not in labels(shown)
    refused = await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    assert "Bevestigen" not in labels(refused)
    assert end_of(world) is None
    assert state(world) is OrderState.PROBLEM


async def test_after_its_time_it_cannot_be_confirmed(world: World) -> None:
    await act(world, PROPOSE)
    world.clock.at += timedelta(hours=73)
    late = await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    assert "niet op tijd" in words(late)
    assert end_of(world) is ErrandEnd.EXPIRED


async def test_a_question_that_is_sent_twice_is_asked_once(world: World) -> None:
    await question(world)
    step = world.cases.cases[CASE].errands[-1].step
    again = await act(world, SubmitQuestion(CASE, {"step": step, "sentence": SENTENCE}))
    assert "waits for the office" in words(again)
    assert len(world.cases.cases[CASE].errands) == 1
    other = await act(world, SubmitQuestion(CASE, {"step": step, "sentence": "Another one"}))
    assert "asked something already" in words(other)


async def test_who_asks_an_office_that_has_no_card_reads_so(world: World) -> None:
    for place in list(world.surfaces.shown.values()):
        if place.platform is Platform.TEAMS:
            await world.surfaces.forget(place.card_key)
    assert "Nobody of the office has a card" in words(await question(world))


async def test_a_confirmed_proposal_is_answered_although_its_line_in_the_thread_fails(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_of: object) -> None:
        raise StoreUnavailable("away")

    await act(world, PROPOSE)
    monkeypatch.setattr(world.desk._support.keeping, "tell", fails)
    await act(world, ConfirmProposal(CASE, 1), ACCOUNTANT)
    assert state(world) is OrderState.CANCELLED
