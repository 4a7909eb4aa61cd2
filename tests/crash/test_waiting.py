"""A job that waits for the back office: it survives a crash, and can be steered after it."""

from __future__ import annotations

import pytest

from bot.domain.actions import Result
from bot.domain.orders import Action, Order, OrderState
from tests.crash.conftest import ON_SQLITE
from tests.harness.books import Books
from tests.harness.people import Agent
from tests.harness.programs import SERVE
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.crash
# So long that nothing but a steering hand ends the pause within a test.
_PATIENT = {
    "CARO_JOBS__FIRST_PAUSE_S": "300",
    "CARO_JOBS__LONGEST_PAUSE_S": "300",
    "CARO_JOBS__TELL_AFTER_S": "0",
}


async def die_and_come_back(town: Town, **settings: str) -> None:
    """Die with whatever waits, and start anew."""
    town.programs[-1].kill()
    await town.programs[-1].end()
    await town.start(SERVE, **settings)


async def wait_with(town: Town, action: Action, told: str) -> tuple[Agent, Order]:
    """Ask for an action that then has to wait."""
    agent, order = town.agent(), town.orders.pop()
    await agent.look_up(order)
    await agent.ask(action, order)
    await until(lambda: told in agent.shows())
    return agent, order


async def results(books: Books, order: Order) -> list[str]:
    """Return what the action log says of an order, the oldest first."""
    return [line.result for line in reversed(await books.log(order))]


@pytest.mark.more
@ON_SQLITE
async def test_what_was_left_half_done_goes_on_by_itself_after_a_crash(town: Town) -> None:
    await town.start(SERVE)
    async with town.books() as books:
        await books.disturb("INSERT")
        agent, order = await wait_with(town, Action.RECREATE, "Half done")
        await die_and_come_back(town)
        assert (await books.order(order.id)).state is OrderState.CANCELLED
        assert await results(books, order) == [Result.HALF_DONE]
        assert "Half done" in agent.shows()
        await books.mend()
        await until(lambda: "Done: order" in agent.shows())
        assert len(await books.replacing(order)) == 1
        assert await results(books, order) == [Result.HALF_DONE, Result.DONE]
        assert await books.forms_of_jobs() == set()


@pytest.mark.full
async def test_what_waits_can_be_steered_after_a_crash(town: Town) -> None:
    await town.start(SERVE, **_PATIENT)
    async with town.books() as books:
        await books.disturb("INSERT")
        finished = await wait_with(town, Action.RECREATE, "Half done")
        undone = await wait_with(town, Action.RECREATE, "Half done")
        await books.disturb("UPDATE")
        stopped = await wait_with(town, Action.CANCEL, "has to wait")
        await die_and_come_back(town, **_PATIENT)
        await send_signal(town, stopped, "Stop it", "was stopped by")
        await books.mend()
        await send_signal(town, finished, "Finish now", "Done: order")
        await send_signal(town, undone, "Undo", "Undone: order")
        assert await results(books, finished[1]) == [Result.HALF_DONE, Result.DONE]
        assert await results(books, undone[1]) == [Result.HALF_DONE, Result.UNDONE]
        for (_agent, old), kept in ((finished, False), (undone, True)):
            (placed,) = await books.replacing(old)
            assert ((await books.order(f"CARO-{placed}")).reference == old.reference) == kept
        assert await books.forms_of_jobs() == set()
        await cancel_again(town, books, *stopped)


async def send_signal(town: Town, waiting: tuple[Agent, Order], label: str, told: str) -> None:
    """Let a lead find an action that waits and say what it is to do; both hear of it."""
    lead = town.lead()
    agent, order = waiting
    await lead.look_up(order)
    await lead.choose(label)
    await until(lambda: told in agent.shows())
    await until(lambda: told in lead.shows())


async def cancel_again(town: Town, books: Books, agent: Agent, order: Order) -> None:
    """Nothing was changed, so the same may be asked for again."""
    assert (await books.order(order.id)).revision == order.revision
    assert await results(books, order) == [Result.STOPPED]
    await agent.look_up(order)
    await agent.ask(Action.CANCEL, order)
    await until(lambda: "Done: order" in agent.shows())
    assert await results(books, order) == [Result.STOPPED, Result.DONE]
