"""A job that waits for the back office: it survives a crash, and can be steered after it."""

from __future__ import annotations

import pytest

from adapters.playground.recording import wait_until
from bot.actions import Result
from bot.orders import Action, Order, OrderState
from tests.crash.people import PATIENCE_S, Agent
from tests.crash.processes import SERVE
from tests.crash.town import Books, Town

pytestmark = [pytest.mark.crash, pytest.mark.timeout(120)]
# So long that nothing but a steering hand ends the pause within a test.
_PATIENT = {"CARO_JOBS__FIRST_PAUSE_S": "300", "CARO_JOBS__TELL_AFTER_S": "0"}


async def ask_while_disturbed(
    town: Town, books: Books, action: Action, write: str, told: str, **settings: str
) -> tuple[Agent, Order]:
    """Ask for an action that then waits; die while it does, and come back."""
    program = await town.start(SERVE, **settings)
    agent, order = town.agent(), town.orders.pop()
    await agent.look_up(order)
    await books.disturb(write)
    await agent.ask(action, order)
    await wait_until(lambda: told in agent.shows(), within_s=PATIENCE_S)
    program.kill()
    await program.end()
    await town.start(SERVE, **settings)
    return agent, order


async def results(books: Books, order: Order) -> list[str]:
    """Return what the action log says of an order, the oldest first."""
    return [line.result for line in reversed(await books.log(order))]


async def test_what_was_left_half_done_goes_on_by_itself_after_a_crash(town: Town) -> None:
    async with town.books() as books:
        agent, order = await ask_while_disturbed(
            town, books, Action.RECREATE, "INSERT", "Half done"
        )
        assert (await books.order(order.id)).state is OrderState.CANCELLED
        assert await results(books, order) == [Result.HALF_DONE]
        assert "Half done" in agent.shows()
        await books.mend()
        await wait_until(lambda: "Done: order" in agent.shows(), within_s=PATIENCE_S)
        assert len(await books.replacing(order)) == 1
        assert await results(books, order) == [Result.HALF_DONE, Result.DONE]
        assert await books.forms() == 0


@pytest.mark.parametrize(
    ("label", "told", "result"),
    [("Finish now", "Done: order", Result.DONE), ("Undo", "Undone: order", Result.UNDONE)],
)
async def test_what_was_left_half_done_can_be_steered_after_a_crash(
    town: Town, label: str, told: str, result: Result
) -> None:
    async with town.books() as books:
        agent, order = await ask_while_disturbed(
            town, books, Action.RECREATE, "INSERT", "Half done", **_PATIENT
        )
        await books.mend()
        other = town.agent()
        await other.look_up(order)
        await other.choose(label)
        await wait_until(lambda: told in agent.shows(), within_s=PATIENCE_S)
        await wait_until(lambda: told in other.shows())
        (placed,) = await books.replacing(order)
        kept = (await books.order(f"CARO-{placed}")).reference == order.reference
        assert kept == (result is Result.UNDONE)
        assert await results(books, order) == [Result.HALF_DONE, result]
        assert await books.forms() == 0


async def test_what_waits_can_be_stopped_by_a_lead_after_a_crash(town: Town) -> None:
    async with town.books() as books:
        agent, order = await ask_while_disturbed(
            town, books, Action.CANCEL, "UPDATE", "has to wait", **_PATIENT
        )
        lead = town.lead()
        await lead.look_up(order)
        await lead.choose("Stop it")
        await wait_until(lambda: "was stopped by" in agent.shows(), within_s=PATIENCE_S)
        await books.mend()
        assert (await books.order(order.id)).revision == order.revision
        assert await results(books, order) == [Result.STOPPED]
        # Nothing was changed, so the same may be asked for again.
        await agent.look_up(order)
        await agent.ask(Action.CANCEL, order)
        await wait_until(lambda: "Done: order" in agent.shows(), within_s=PATIENCE_S)
        assert await results(books, order) == [Result.STOPPED, Result.DONE]
