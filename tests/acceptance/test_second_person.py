"""Four eyes in Slack: an active order is cancelled by two people, or by one who says why."""

from __future__ import annotations

import pytest

from bot.domain.actions import Result
from bot.domain.orders import Order, OrderState
from tests.acceptance.slack_talk import labels, look_up, open_form
from tests.harness.people import Agent
from tests.harness.towns import SECOND_LEAD, Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def ask_to_cancel(town: Town) -> tuple[Agent, Agent, Order]:
    """Let a lead ask for what takes two; return both of them, once the second one has a card."""
    order = await make_active(town)
    lead, second = town.lead(), Agent(town.slack, SECOND_LEAD)
    await look_up(town, order.reference, lead.id)
    view = await open_form(town, "Cancel the order", lead.id)
    answer = await town.slack.submit(view, {"typed_reference": order.reference})
    assert (answer.status, view.errors) == (200, {})
    await until(lambda: "waits for a second person" in lead.cards()[-1])
    await until(lambda: order.id in second.cards()[-1] if second.cards() else False)
    return lead, second, order


async def make_active(town: Town) -> Order:
    """Let a cardholder consent; return their order."""
    order = town.take_invited()
    async with town.books() as books:
        await books.move(order, OrderState.ACTIVE)
        return await books.order(order.id)


async def results(town: Town, order: Order) -> list[str]:
    """Return what the log says of an order, the oldest first."""
    return [line.result for line in reversed(await town.log(order))]


async def state(town: Town, order: Order) -> OrderState:
    async with town.books() as books:
        return (await books.order(order.id)).state


async def test_a_second_lead_allows_it_and_both_see_who_and_when(town: Town) -> None:
    lead, second, order = await ask_to_cancel(town)
    told = second.cards()[-1]
    assert "Active → Cancelled" in told
    assert order.cardholder.email not in told
    assert {"Approve", "Refuse"} <= set(labels(second.card()))
    assert await state(town, order) is OrderState.ACTIVE
    await second.choose("Approve")
    await until(lambda: "Done" in lead.cards()[-1])
    await until(lambda: "approved* by you" in second.cards()[-1])
    assert await state(town, order) is OrderState.CANCELLED
    assert await results(town, order) == [Result.ASKED, Result.APPROVED, Result.DONE]
    assert "Approve" not in labels(second.card())


@pytest.mark.more
async def test_a_refusal_takes_a_reason_which_whoever_asked_reads(town: Town) -> None:
    lead, second, order = await ask_to_cancel(town)
    view = await open_form(town, "Refuse", second.id)
    await town.slack.submit(view, {"reason": "PIN 1234"})
    assert "code" in view.errors["reason"]
    await town.slack.submit(view, {"reason": "The office has not agreed"})
    await until(lambda: "The office has not agreed" in lead.cards()[-1])
    await until(lambda: "refused* by you" in second.cards()[-1])
    assert await state(town, order) is OrderState.ACTIVE
    assert await results(town, order) == [Result.ASKED, Result.DECLINED, Result.REFUSED]


async def test_whoever_asked_takes_it_back(town: Town) -> None:
    lead, second, order = await ask_to_cancel(town)
    await lead.choose("Take it back")
    await until(lambda: "taken back" in second.cards()[-1])
    assert "Approve" not in labels(second.card())
    assert await state(town, order) is OrderState.ACTIVE


@pytest.mark.more
async def test_an_order_that_changed_meanwhile_is_left_alone(town: Town) -> None:
    lead, second, order = await ask_to_cancel(town)
    async with town.books() as books:
        await books.move(order, OrderState.PROBLEM)
    await second.choose("Approve")
    await until(lambda: "void" in second.cards()[-1])
    await until(lambda: "has changed before a second person" in lead.cards()[-1])
    assert await state(town, order) is OrderState.PROBLEM
    assert (await results(town, order))[:2] == [Result.ASKED, Result.VOID]


async def test_in_an_emergency_one_lead_does_it_and_the_others_read_why(town: Town) -> None:
    order = await make_active(town)
    lead, second = town.lead(), Agent(town.slack, SECOND_LEAD)
    await look_up(town, order.reference, lead.id)
    view = await open_form(town, "In an emergency: Cancel the order", lead.id)
    sent = {"typed_reference": order.reference, "reason": "The card was stolen"}
    await town.slack.submit(view, sent | {"reason": "PIN 1234"})
    assert set(view.errors) == {"reason"}
    await town.slack.submit(view, sent)
    await until(lambda: any("The card was stolen" in one for one in second.cards()))
    await until(lambda: "Done" in lead.cards()[-1])
    assert await state(town, order) is OrderState.CANCELLED
    assert await results(town, order) == [Result.EMERGENCY, Result.DONE]
