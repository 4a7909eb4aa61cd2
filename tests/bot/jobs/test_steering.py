"""Steering what waits: an action that is stopped, hurried, finished or undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction, Call, OpenCase, ShowOrder, SignalJob, SubmitForm
from bot.desk.replies import Place
from bot.domain.actions import Result
from bot.domain.job_status import Signal
from bot.domain.orders import Action, Change, OrderState
from bot.errors import ActionRefused, BackOfficeUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, actions, calls, words
from tests.fakes.orders import make_order

RECREATE = SubmitForm("CARO-1", 1, Action.RECREATE, "", {"reference": "6012345687"})
UPDATE = SubmitForm(
    "CARO-1", 1, Action.UPDATE_CARDHOLDER, "", {"email": "els@example.be"}, change=Change.EMAIL
)
CANCEL = AskAction("CARO-1", 1, Action.CANCEL)
DOWN = BackOfficeUnavailable("down")


def results(world: World) -> list[str]:
    return [line.result for line in world.log.lines]


def steer(world: World, how: Signal) -> SignalJob:
    (case,) = world.cases.cases
    return SignalJob(case, how)


async def test_a_lead_stops_a_job_that_waits_and_an_agent_may_not(world: World) -> None:
    world.office.failing["cancel_order"] = DOWN
    reply = await world.call(CANCEL, waits=4)
    assert Signal.STOP not in [call.steer for call in calls(reply, SignalJob)]
    refused = await world.call(steer(world, Signal.STOP))
    assert "only a lead of support can stop" in words(refused)
    stopped = await world.call(steer(world, Signal.STOP), LEAD)
    assert "stopped by you" in words(stopped)
    assert "Nothing was changed" in words(stopped)
    assert [(line.result, line.actor_name) for line in world.log.lines] == [
        (Result.STOPPED, "Lea Lead")
    ]
    seen = [card for place, card in world.shown.brought if place.identity == AGENT]
    assert "Lea Lead" in repr(seen[-1])


async def test_a_stop_says_so_when_nobody_knows_what_came_of_it(world: World) -> None:
    world.office.failing["cancel_order"] = DOWN
    await world.call(CANCEL, waits=4)
    world.office.failing["find_order"] = DOWN
    stopped = await world.call(steer(world, Signal.STOP), LEAD)
    assert "look the order up" in words(stopped)


async def test_a_stop_that_comes_after_a_lost_answer_says_that_it_was_done(world: World) -> None:
    world.office.answers_too_late = True
    reply = await world.call(CANCEL)
    world.office.failing["cancel_order"] = DOWN
    await world.jobs.perform(reply.job, waits=3)
    world.office.failing.clear()
    stopped = await world.call(steer(world, Signal.STOP), LEAD)
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED
    assert results(world) == [Result.DONE]
    assert "Done" in words(stopped)


async def test_an_agent_may_let_a_job_try_at_once(world: World) -> None:
    world.office.failing["cancel_order"] = DOWN
    await world.call(CANCEL, waits=4)
    world.office.failing.clear()
    assert "Done" in words(await world.call(steer(world, Signal.NOW)))


async def test_a_job_of_which_nothing_is_known_does_not_hold_its_order_for_ever(
    world: World,
) -> None:
    world.office.failing["cancel_order"] = DOWN
    await world.call(CANCEL, waits=4)
    world.jobs.jobs.clear()
    lost = await world.desk.handle(AGENT, steer(world, Signal.NOW))
    assert Action.CANCEL in actions(lost)


@pytest.mark.parametrize(
    "press",
    [ShowOrder("CARO-1"), SubmitForm("CARO-1", 1, Action.RESEND_INVITATION)],
    ids=["look", "ask"],
)
async def test_a_waiting_job_that_nobody_does_any_more_is_found_by_whoever_comes_by(
    world: World, press: Call
) -> None:
    opened = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, opened, Place("teams-card", "here"))
    world.office.failing["cancel_order"] = DOWN
    await world.call(CANCEL, waits=4)
    world.clock.at += timedelta(minutes=2)
    assert "has to wait" in words(await world.call(ShowOrder("CARO-1"))), "it is being done"
    world.jobs.jobs.clear()
    found = await world.desk.handle(AGENT, press)
    assert Action.CANCEL in actions(found)
    assert results(world) == [Result.FAILED]
    await world.desk.settle(AGENT, found, Place("slack-card", "there"))
    seen = [card for place, card in world.shown.brought if place.card_key == "teams-card"]
    assert "is niet uitgevoerd" in repr(seen[-1])


async def test_half_done_work_that_nobody_does_any_more_can_still_be_undone(world: World) -> None:
    world.office.failing["create_order"] = DOWN
    await world.call(RECREATE)
    world.office.failing.clear()
    world.jobs.jobs.clear()
    world.clock.at += timedelta(minutes=2)
    found = await world.call(ShowOrder("CARO-1"))
    assert "Half done" in words(found)
    undo = next(call for call in calls(found, SignalJob))
    await world.call(undo)
    assert world.office.orders["CARO-2"].reference == "6012345678"
    assert results(world) == [Result.HALF_DONE, Result.DONE]


@pytest.mark.parametrize("while_it_waits", [True, False])
async def test_a_second_undo_says_who_was_first_and_when(
    world: World, while_it_waits: bool
) -> None:
    refused = ActionRefused("refused-reference-open", order="CARO-9")
    world.office.failing["create_order"] = DOWN if while_it_waits else refused
    half = await world.call(RECREATE)
    undo = next(
        call for call in calls(half, SignalJob) if getattr(call, "steer", "") == Signal.UNDO
    )
    world.office.failing.clear()
    await world.call(undo, LEAD)
    second = await world.call(undo)
    assert "cannot be steered" not in words(second)
    assert "already done by Lea Lead on 2 March 2026 at 10:30" in words(second)
    assert ("“Undo”" in words(second)) is while_it_waits


async def test_a_stop_after_a_stop_says_who_was_first(world: World) -> None:
    world.office.failing["cancel_order"] = DOWN
    await world.call(CANCEL, waits=4)
    await world.call(steer(world, Signal.STOP), LEAD)
    again = await world.call(steer(world, Signal.STOP), replace(LEAD, name="Other"))
    assert "“Stop it” was already done by you" in words(again)


async def test_an_undo_of_a_reference_that_was_ordered_again_says_so(world: World) -> None:
    world.office.failing["create_order"] = ActionRefused("refused-reference-open", order="CARO-9")
    half = await world.call(RECREATE)
    undo = next(call for call in calls(half, SignalJob))
    world.office.failing.clear()
    world.office.add(make_order(id="CARO-7", state=OrderState.INVITATION_SENT))
    refused = await world.call(undo)
    assert "CARO-7" in words(refused)
    assert "already has an open order" in words(refused)


async def test_half_done_is_shown_logged_and_goes_on_by_itself(world: World) -> None:
    world.office.failing["create_order"] = DOWN
    half = await world.call(RECREATE)
    assert "Half done" in words(half)
    assert "goes on by itself" in words(half)
    seen = await world.call(ShowOrder("CARO-1"), ACCOUNTANT)
    assert "Half klaar" in words(seen)
    assert calls(seen, SignalJob) == []
    assert results(world) == [Result.HALF_DONE]
    world.office.failing.clear()
    await world.jobs.perform(half.job, waits=1)
    assert world.office.orders["CARO-2"].reference == "6012345687"
    assert results(world) == [Result.HALF_DONE, Result.DONE]


async def test_half_done_can_be_undone_while_it_waits(world: World) -> None:
    world.office.failing["create_order"] = DOWN
    await world.call(RECREATE)
    world.office.failing.clear()
    undone = await world.call(steer(world, Signal.UNDO))
    assert "Undone" in words(undone)
    new = world.office.orders["CARO-2"]
    assert (new.reference, new.state) == ("6012345678", OrderState.INVITATION_SENT)
    assert results(world) == [Result.HALF_DONE, Result.UNDONE]


async def test_undo_comes_too_late_where_the_new_order_is_there_already(world: World) -> None:
    world.office.failing["create_order"] = DOWN
    half = await world.call(RECREATE)
    old = world.office.orders["CARO-1"]
    created = replace(old, id="CARO-2", state=OrderState.INVITATION_SENT, replaces="CARO-1")
    world.office.add(created, replace(old, replaced_by="CARO-2", revision=old.revision + 1))
    world.office.failing["create_order"] = ActionRefused("refused-reference-open", order="CARO-2")
    late = await world.call(steer(world, Signal.UNDO))
    assert world.jobs.endings[half.job].result is Result.DONE
    assert "The new order was there already, so nothing was undone." in words(late)
    assert world.jobs.endings[half.job].order == "CARO-2"


async def test_a_refused_second_half_can_be_finished_with_other_data_or_undone(
    world: World,
) -> None:
    world.office.failing["create_order"] = ActionRefused("refused-reference-open", order="CARO-9")
    half = await world.call(RECREATE)
    assert "Half done" in words(half)
    assert "CARO-9" in words(half)
    assert Action.RECREATE in actions(half)
    assert results(world) == [Result.HALF_DONE]
    again = await world.call(ShowOrder("CARO-1"))
    assert "Half done" in words(again)
    world.office.failing.clear()
    undo = next(call for call in calls(again, SignalJob))
    await world.call(undo)
    assert world.office.orders["CARO-2"].reference == "6012345678"


async def test_an_undo_that_the_order_does_not_allow_any_more_says_why(world: World) -> None:
    world.office.failing["create_order"] = ActionRefused("refused-reference-open", order="CARO-9")
    half = await world.call(RECREATE)
    undo = next(call for call in calls(half, SignalJob))
    order = world.office.orders["CARO-1"]
    world.office.add(replace(order, company=replace(order.company, archived=True)))
    refused = await world.call(undo)
    assert "cannot have CARO" in words(refused)
    assert "went wrong" not in words(refused)
    assert "CARO-1" in words(refused)


async def test_an_action_that_is_said_to_be_worked_on_by_no_job_is_ended_by_a_look_up(
    world: World,
) -> None:
    world.office.failing["cancel_order"] = DOWN
    await world.call(CANCEL)
    world.jobs.jobs.clear()
    world.clock.at += timedelta(minutes=2)
    looked = await world.call(ShowOrder("CARO-1"))
    assert "Something went wrong on our side" in words(looked)
    assert results(world) == [Result.FAILED]


async def test_a_last_word_takes_back_nothing_that_was_told(world: World) -> None:
    steps, reply = world.jobs.job_steps, await world.call(CANCEL)
    assert steps
    await steps.write_off(world.jobs.jobs[reply.job])
    assert results(world) == [Result.DONE]
    seen = [card for place, card in world.shown.brought if place.identity == AGENT]
    assert "Something went wrong" not in repr(seen)


async def test_a_job_that_cannot_go_on_gets_its_last_word(world: World) -> None:
    world.office.failing["update_cardholder"] = DOWN
    steps, reply = world.jobs.job_steps, await world.call(UPDATE)
    assert steps
    await steps.write_off(world.jobs.jobs[reply.job])
    assert results(world) == [Result.FAILED]
    assert world.forms.kept == {}
    seen = [card for place, card in world.shown.brought if place.identity == AGENT]
    assert "Something went wrong on our side" in repr(seen[-1])
