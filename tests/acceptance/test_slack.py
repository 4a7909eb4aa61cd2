"""A support agent's stories in Slack, from the slash command to the changed database."""

from __future__ import annotations

from adapters.playground.recording import wait_until
from adapters.playground.slack import PERSON
from adapters.playground.slack_workspace import Message
from bot.orders import OrderState
from tests.acceptance.conftest import LEAD, Town


def shown(town: Town, person: str = PERSON) -> Message:
    return town.slack.seen(person)[-1]


def labels(message: Message) -> list[str]:
    return [button["text"]["text"] for button in message.buttons]


async def press(town: Town, button: str, person: str = PERSON) -> Message:
    """Press a button of the newest message and wait until it has changed."""
    message = shown(town, person)
    versions = message.versions
    answer = await town.slack.press(message, button, user=person)
    assert answer.status == 200
    await wait_until(lambda: shown(town, person).versions > versions)
    return shown(town, person)


async def test_an_agent_finds_a_typing_error_and_recreates_the_order(town: Town) -> None:
    answer = await town.slack.command("6012345678")
    assert (answer.status, answer.problems) == (200, ())
    assert "Problem" in str(shown(town).blocks)
    card = await press(town, "Find the cause")
    assert "3 of 6" in str(card.blocks)
    card = await press(town, "It differs: a typing error")
    await town.slack.press(card, "Recreate")
    await wait_until(lambda: bool(town.slack.views))
    view = town.slack.views[-1]
    refused = await town.slack.submit(view, {"reference": "60123A5678"})
    assert refused.status == 200
    assert "letter" in view.errors["reference"]
    versions = card.versions
    done = await town.slack.submit(view, {"reference": "601 234 56 87"})
    assert (done.status, done.problems, town.slack.views) == (200, (), [])
    await wait_until(lambda: shown(town).versions > versions)
    assert "Done" in str(shown(town).blocks)
    old, new = await town.order("6012345678"), await town.order("6012345687")
    assert (old.state, new.state) == (OrderState.CANCELLED, OrderState.INVITATION_SENT)
    assert (old.replaced_by, new.replaces) == (new.id, old.id)


async def test_an_agent_speaks_french_after_asking_for_it(town: Town) -> None:
    await town.slack.command("language fr")
    await town.slack.command("6012345678")
    assert "Problème" in str(shown(town).blocks)


async def test_cancelling_asks_first_and_happens_once(town: Town) -> None:
    await town.slack.command("6112345678")
    card = shown(town)
    button = next(b for b in card.buttons if b["text"]["text"] == "Cancel the order")
    assert "cancelled" in button["confirm"]["text"]["text"]
    before = await town.order("6112345678")
    town.slack.deliver_again(3)
    await town.slack.press(card, "Cancel the order")
    await wait_until(lambda: "already" in str(shown(town).blocks))
    order = await town.order("6112345678")
    assert (order.state, order.revision) == (OrderState.CANCELLED, before.revision + 1)


async def test_only_a_lead_cancels_an_active_order(town: Town) -> None:
    await town.slack.command("6512345678")
    assert "Cancel the order" not in labels(shown(town))
    await town.slack.command("6512345678", user=LEAD)
    await town.slack.press(shown(town, LEAD), "Cancel the order", user=LEAD)
    await wait_until(lambda: bool(town.slack.views))
    await town.slack.submit(town.slack.views[-1], {"typed_reference": "6512345678"})
    assert (await town.order("6512345678")).state is OrderState.CANCELLED


async def test_problems_are_listed_and_one_of_them_opened(town: Town) -> None:
    await town.slack.command("problems")
    assert "in Problem" in str(shown(town).blocks)
    opened = town.slack.seen()[-1].buttons[0]["action_id"]
    card = await press(town, opened)
    assert "Find the cause" in labels(card)


async def test_a_written_line_looks_up_as_well(town: Town) -> None:
    await town.slack.write("6012345678")
    await wait_until(lambda: bool(town.slack.seen()))
    assert "Find the cause" in labels(shown(town))


async def test_a_card_number_is_refused_and_kept_nowhere(town: Town) -> None:
    await town.slack.command("4111 1111 1111 1111")
    text = str(shown(town).blocks)
    assert "card number" in text
    assert "4111" not in text
