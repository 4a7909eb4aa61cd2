"""An order for another company: from its form to its two halves, their end and their undoing."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.calls import SignalJob
from bot.desk.replies import Place
from bot.domain.actions import Result
from bot.domain.job_status import Signal
from bot.domain.orders import Action, Cardholder, OrderState
from bot.errors import ActionRefused, BackOfficeUnavailable
from tests.bot.kit import AGENT, MAES, ORDER_FOR, World, actions, calls, words
from tests.fakes.orders import make_order

DOWN = BackOfficeUnavailable("down")


def results(world: World) -> list[str]:
    return [line.result for line in world.log.lines]


def steer(world: World, how: Signal) -> SignalJob:
    (case,) = world.cases.cases
    return SignalJob(case, how)


async def test_the_right_company_gets_the_order_and_the_wrong_one_is_cancelled(
    world: World,
) -> None:
    done = await world.call(ORDER_FOR)
    old, new = world.office.orders["CARO-1"], world.office.orders["CARO-2"]
    assert (old.state, old.replaced_by) == (OrderState.CANCELLED, "CARO-2")
    assert (new.company, new.reference, new.bank) == (MAES, "6012345678", "KBC")
    assert new.state is OrderState.INVITATION_SENT
    assert new.cardholder == Cardholder("Els Maes", "els@example.be", iban="BE68539007547034")
    told = words(done)
    assert "order CARO-1 is cancelled, and order CARO-2 was placed for Bakkerij Maes" in told
    assert "601 234 56 78" in told
    line = world.log.lines[-1]
    assert (line.action, line.result, line.order) == ("order_for", Result.DONE, "CARO-1")
    assert world.forms.kept == {}


async def test_a_company_that_is_archived_meanwhile_keeps_the_old_order(world: World) -> None:
    reply = await world.desk.handle(AGENT, ORDER_FOR)
    world.office.companies[:] = [replace(MAES, archived=True)]
    await world.desk.settle(AGENT, reply, Place("card", "there"))
    await world.jobs.perform(reply.job)
    assert world.jobs.endings[reply.job].reason == "refused-company-archived"
    assert world.office.orders["CARO-1"].state is OrderState.PROBLEM
    assert "archived in MyCodaBox" in repr(world.shown.brought[-1][1])


async def test_an_order_for_another_company_is_finished_or_undone_like_any_of_two_halves(
    world: World,
) -> None:
    world.office.failing["create_order"] = DOWN
    half = await world.call(ORDER_FOR)
    assert "Half done: order CARO-1 is cancelled" in words(half)
    world.office.failing.clear()
    undone = await world.call(steer(world, Signal.UNDO))
    assert "Undone" in words(undone)
    new = world.office.orders["CARO-2"]
    assert (new.company, new.cardholder.name) == (make_order().company, "Anna Peeters")
    assert results(world) == [Result.HALF_DONE, Result.UNDONE]


async def test_a_refused_order_for_another_company_can_be_placed_for_a_third_or_undone(
    world: World,
) -> None:
    world.office.failing["create_order"] = ActionRefused("refused-company", company=MAES.name)
    half = await world.call(ORDER_FOR)
    assert "the order for the other company was not placed" in words(half)
    assert "Bakkerij Maes cannot have CARO now" in words(half)
    assert Action.ORDER_FOR in actions(half)
    world.office.failing.clear()
    again = await world.call(replace(ORDER_FOR, revision=2))
    assert "was placed for Bakkerij Maes" in words(again)
    assert world.office.orders["CARO-2"].company == MAES


async def test_what_was_refused_half_way_is_placed_once_more_as_it_was(world: World) -> None:
    world.office.failing["create_order"] = ActionRefused("refused-company", company=MAES.name)
    half = await world.call(ORDER_FOR)
    world.office.failing.clear()
    await world.call(next(call for call in calls(half, SignalJob)))
    new = world.office.orders["CARO-2"]
    assert (new.company, new.reference) == (make_order().company, "6012345678")
