"""One reference at two companies: each card names the other order, and hears what became of it."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.calls import AnswerStep, AskAction, GoBack, OpenCase, SubmitForm
from bot.desk.replies import Place, Reply
from bot.domain.actions import Result
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import AGENT, LEAD, World, actions, calls, words
from tests.fakes.orders import make_order
from tests.harness.plain import as_read

OTHER = replace(make_order().company, code="MAES001", name="Bakkerij Maes")


def twins(state: OrderState = OrderState.PROBLEM) -> World:
    world = World()
    world.office.add(make_order(id="CARO-2", company=OTHER, state=state))
    return world


async def ask_company(world: World, order: str, identity: Identity = AGENT) -> Reply:
    """Walk to the question whose name stands on the statement, and stay there."""
    opened = await world.call(OpenCase(order), identity)
    return await world.call(AnswerStep(opened.case, "digits", "same"), identity)


async def test_each_card_names_the_other_order_and_company() -> None:
    world = twins()
    first, second = await ask_company(world, "CARO-1"), await ask_company(world, "CARO-2")
    assert "order CARO-2 of Bakkerij Maes" in words(first)
    assert "order CARO-1 of Dupont & Fils" in words(second)
    assert Action.CANCEL not in actions(first), "it is asked, not concluded"


async def test_an_active_twin_settles_it_and_nothing_is_ordered_twice() -> None:
    world = twins(OrderState.ACTIVE)
    settled = await ask_company(world, "CARO-1")
    assert "CARO-2 of Bakkerij Maes" in words(settled)
    assert actions(settled) == [Action.CANCEL, Action.CONTACT_SUPPORT]
    assert "nothing has to be ordered anew" in words(settled)
    assert "Order for the company" not in words(settled)


async def test_without_a_twin_nothing_is_said_of_one() -> None:
    world = World()
    assert "Bakkerij Maes" not in words(await ask_company(world, "CARO-1"))


async def test_after_one_is_cancelled_the_others_card_says_that_it_is_the_only_one_left() -> None:
    world = twins()
    first = await ask_company(world, "CARO-1")
    outcome = await world.call(AnswerStep(first.case, "company", "no"))
    assert "order CARO-2 of Bakkerij Maes, which is open" in words(outcome)
    second = await ask_company(world, "CARO-2", LEAD)
    advised = await world.call(AnswerStep(second.case, "company", "no"), LEAD)
    await world.desk.settle(LEAD, advised, Place("second", "there"))
    world.shown.brought.clear()
    await world.call(AskAction("CARO-1", 1, Action.CANCEL, first.case))
    brought = [card for place, card in world.shown.brought if place.card_key == "second"]
    told = as_read(repr(brought[-1]))
    assert "CARO-1 of Dupont & Fils for the same reference is cancelled" in told
    assert "the only one left" in told
    again = await world.call(GoBack(second.case, world.cases.cases[second.case].revision), LEAD)
    assert "the only one left" in words(again)
    assert calls(again, AnswerStep)


async def test_a_job_ends_although_its_twins_cannot_be_told() -> None:
    world = twins()
    await ask_company(world, "CARO-2")
    done = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL))
    await world.desk.settle(AGENT, done, Place("card", "there"))
    world.office.failing["same_reference"] = BackOfficeUnavailable("down")
    await world.jobs.perform(done.job)
    assert world.jobs.endings[done.job].result is Result.DONE
    assert "Done" in repr(world.shown.brought[-1][1])


async def test_an_action_under_way_on_the_twin_is_left_alone() -> None:
    world = twins()
    await world.desk.handle(LEAD, SubmitForm("CARO-2", 1, Action.RESEND_INVITATION))
    before = dict(world.cases.cases)
    await world.call(AskAction("CARO-1", 1, Action.CANCEL))
    twin = next(case for case in before.values() if case.order == "CARO-2")
    assert world.cases.cases[twin.id] == twin
