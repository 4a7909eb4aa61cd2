"""A job in its steps: once whatever dies, patient with what may pass, honest in its last word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction, Call, ShowOrder, SubmitForm
from bot.desk.replies import Place
from bot.domain.actions import Result
from bot.domain.cases import Case, CaseStatus
from bot.domain.job_status import JobStage
from bot.domain.orders import Action, Change, OrderState
from bot.domain.people import Role
from bot.errors import ActionRefused, BackOfficeBusy, BackOfficeUnavailable, StoreUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, ORDER_FOR, World, actions, notices, words
from tests.fakes.cases import FakeCases
from tests.fakes.jobs import CutOff
from tests.fakes.orders import make_order

RECREATE = SubmitForm("CARO-1", 1, Action.RECREATE, "", {"reference": "6012345687"})
CANCEL = AskAction("CARO-1", 1, Action.CANCEL)
UPDATE = SubmitForm(
    "CARO-1", 1, Action.UPDATE_CARDHOLDER, "", {"email": "els@example.be"}, change=Change.EMAIL
)
RESEND = SubmitForm("CARO-1", 1, Action.RESEND_INVITATION)
SUPPORT = SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT)
DOWN = BackOfficeUnavailable("down")


def results(world: World) -> list[str]:
    return [line.result for line in world.log.lines]


async def test_nothing_is_done_before_the_click_is_answered(world: World) -> None:
    reply = await world.desk.handle(AGENT, CANCEL)
    assert "Working on it" in words(reply)
    assert actions(reply) == []
    await world.jobs.perform(reply.job)
    assert world.office.orders["CARO-1"].revision == 1
    await world.desk.settle(AGENT, reply, None)
    await world.jobs.perform(reply.job)
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED


async def test_a_press_between_the_change_and_its_log_line_reads_who_does_it(world: World) -> None:
    reply = await world.desk.handle(AGENT, CANCEL)
    world.jobs.journal(reply.job).dies_at = 3
    world.jobs.release(reply.job)
    await world.jobs.perform(reply.job)
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED
    assert results(world) == []
    assert "Ann Agent" in words(await world.desk.handle(LEAD, CANCEL))


async def test_the_end_is_told_even_if_the_click_was_never_answered(world: World) -> None:
    reply = await world.desk.handle(AGENT, CANCEL, Place("card-1", "there"))
    world.jobs.release(reply.job)
    await world.jobs.perform(reply.job)
    place, card = world.shown.brought[-1]
    assert place.card_key == "card-1"
    assert "Done" in repr(card)


async def test_others_are_told_at_once_that_somebody_is_at_it(world: World) -> None:
    await world.desk.handle(AGENT, CANCEL)
    seen = await world.call(ShowOrder("CARO-1"), ACCOUNTANT)
    assert actions(seen) == []
    assert "Codabox" in words(seen)
    second = await world.desk.handle(LEAD, CANCEL)
    assert "Ann Agent" in words(second)
    other = await world.desk.handle(LEAD, RESEND)
    assert "Ann Agent" in words(other)
    assert list(world.jobs.jobs) == ["CARO-1:cancel:1"]


@pytest.mark.parametrize("call", [RECREATE, ORDER_FOR, CANCEL, UPDATE, RESEND, SUPPORT])
@pytest.mark.parametrize("boundary", range(14))
async def test_a_job_that_dies_at_any_boundary_is_done_once_and_told(
    call: Call, boundary: int
) -> None:
    world = World()
    reply = await world.desk.handle(AGENT, call)
    assert reply.job
    world.jobs.journal(reply.job).dies_at = boundary
    world.jobs.release(reply.job)
    await world.jobs.perform(reply.job)
    await world.jobs.perform(reply.job)
    assert results(world) == [Result.DONE]
    assert len(world.office.done) <= 2
    assert world.forms.kept == {}
    case = world.cases.cases[reply.case]
    assert case.work
    assert (case.work.stage, case.work.result) == (JobStage.ENDED, Result.DONE)


@dataclass
class BrittleCases(FakeCases):
    """Cases of which the first that would tell of an end is not kept."""

    fails_with: Exception | None = None

    async def save(self, case: Case) -> Case:
        failure, has_ended = self.fails_with, case.work is not None and not case.under_way
        if failure and has_ended:
            self.fails_with = None
            raise failure
        return await super().save(case)


@pytest.mark.parametrize("failure", [CutOff(), StoreUnavailable("away")])
async def test_what_fails_after_the_log_line_is_made_up_for(failure: Exception) -> None:
    world = World(cases=BrittleCases(fails_with=failure))
    reply = await world.desk.handle(AGENT, UPDATE)
    world.jobs.release(reply.job)
    await world.jobs.perform(reply.job, waits=1)
    await world.jobs.perform(reply.job, waits=1)
    assert results(world) == [Result.DONE]
    assert world.forms.kept == {}
    work = world.cases.cases[reply.case].work
    assert work
    assert (work.stage, work.result) == (JobStage.ENDED, Result.DONE)


async def test_what_may_pass_is_tried_again_with_growing_pauses(world: World) -> None:
    world.office.failing["cancel_order"] = DOWN
    began = world.clock.at
    await world.call(CANCEL, waits=4)
    assert world.clock.at - began == timedelta(seconds=1 + 2 + 4 + 8)
    world.office.failing.clear()
    assert "Done" in words(await world.call(CANCEL, waits=9))
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED


async def test_a_busy_back_office_is_left_alone_as_long_as_it_asks(world: World) -> None:
    world.office.failing["cancel_order"] = BackOfficeBusy("429", retry_after_s=40.0)
    began = world.clock.at
    reply = await world.call(CANCEL, waits=1)
    assert world.clock.at - began == timedelta(seconds=40)
    assert "busy" in words(reply)


async def test_whoever_waits_ten_seconds_is_told_why_and_until_when(world: World) -> None:
    world.office.failing["cancel_order"] = DOWN
    reply = await world.call(CANCEL, waits=2)
    assert "Working on it" in words(reply)
    await world.jobs.perform(reply.job, waits=1)
    told = await world.call(ShowOrder("CARO-1"))
    assert "does not answer" in words(told)
    assert "10:30:15" in words(told)


async def test_without_the_order_the_card_still_says_why_it_waits(world: World) -> None:
    world.office.failing["cancel_order"] = DOWN
    reply = await world.call(CANCEL, waits=2)
    world.office.failing["find_order"] = DOWN
    world.shown.brought.clear()
    await world.jobs.perform(reply.job, waits=3)
    assert "does not answer" in repr(world.shown.brought[-1][1])
    assert "CARO-1" in repr(world.shown.brought[-1][1])


async def test_a_job_is_given_up_with_a_last_word_and_may_be_asked_for_again(
    world: World,
) -> None:
    world.office.failing["cancel_order"] = DOWN
    reply = await world.call(CANCEL, waits=1000)
    assert "was not done" in words(reply)
    assert "for too long" in words(reply)
    assert results(world) == [Result.FAILED]
    world.office.failing.clear()
    assert "Done" in words(await world.call(CANCEL))
    assert list(world.jobs.jobs) == ["CARO-1:cancel:1", "CARO-1:cancel:1:2"]


async def test_a_refusal_is_not_tried_again(world: World) -> None:
    world.office.failing["cancel_order"] = ActionRefused("refused-state-cancel")
    reply = await world.call(CANCEL, waits=9)
    assert "nothing to cancel" in words(reply)
    assert Action.RESEND_INVITATION in actions(reply)
    assert results(world) == [Result.REFUSED]


async def test_an_order_that_changed_before_the_job_began_is_left_alone(world: World) -> None:
    reply = await world.desk.handle(AGENT, CANCEL)
    world.office.add(replace(world.office.orders["CARO-1"], revision=2))
    world.jobs.release(reply.job)
    await world.jobs.perform(reply.job)
    assert results(world) == [Result.REFUSED]
    assert world.office.orders["CARO-1"].state is OrderState.PROBLEM


async def test_an_answer_that_was_lost_is_found_again_by_its_key(world: World) -> None:
    world.office.answers_too_late = True
    assert "Done" in words(await world.call(CANCEL, waits=1))
    assert world.office.orders["CARO-1"].revision == 2


async def test_a_look_at_an_order_finds_out_that_its_job_was_lost(world: World) -> None:
    reply = await world.desk.handle(AGENT, CANCEL)
    world.jobs.jobs.clear()
    assert actions(await world.call(ShowOrder("CARO-1"))) == []
    world.clock.at += timedelta(minutes=2)
    assert Action.CANCEL in actions(await world.call(ShowOrder("CARO-1")))
    assert results(world) == [Result.FAILED]
    assert [(line.actor, line.role) for line in world.log.lines] == [(AGENT.id, Role.AGENT)]
    assert reply.job == "CARO-1:cancel:1"


async def test_of_two_actions_at_once_the_card_tells_the_one_that_was_done(world: World) -> None:
    first = await world.desk.handle(AGENT, CANCEL)
    # The other process has read the case before this action was kept with it.
    world.cases.cases[first.case] = replace(world.cases.cases[first.case], work=None)
    second = await world.desk.handle(LEAD, RESEND)
    for reply in (first, second):
        world.jobs.release(reply.job)
    await world.jobs.perform(second.job)
    await world.jobs.perform(first.job)
    assert sorted(results(world)) == [Result.DONE, Result.REFUSED]
    (case,) = world.cases.cases.values()
    assert case.work
    assert (case.work.action, case.work.result) == (Action.RESEND_INVITATION, Result.DONE)


async def test_the_case_moves_on_with_the_order_that_was_created(world: World) -> None:
    done = await world.call(RECREATE)
    case = world.cases.cases[done.case]
    assert (case.order, case.status) == ("CARO-2", CaseStatus.FOLLOWED)
    assert "CARO-2" in notices(done)[0]
    assert await world.cases.find_open("CARO-2") == case


async def test_a_form_that_cannot_be_read_any_more_is_asked_for_again(world: World) -> None:
    reply = await world.desk.handle(AGENT, UPDATE)
    world.forms.kept.clear()
    world.jobs.release(reply.job)
    await world.jobs.perform(reply.job)
    assert results(world) == [Result.REFUSED]
    assert world.office.orders["CARO-1"].revision == 1


async def test_an_error_that_nobody_foresaw_ends_the_job_with_a_word(world: World) -> None:
    world.office.failing["cancel_order"] = KeyError("anna@example.be")
    reply = await world.call(CANCEL)
    assert "our side" in words(reply)
    assert "anna" not in words(reply)
    assert results(world) == [Result.FAILED]


async def test_contacting_support_hands_the_case_over_as_a_job_does(world: World) -> None:
    reply = await world.call(SUPPORT)
    assert reply.case in words(reply)
    assert world.cases.cases[reply.case].status is CaseStatus.HANDED_OVER
    world.office.add(make_order(id="CARO-5"))
