"""How a story reads the channel of support, and presses there."""

from __future__ import annotations

import re

from adapters.playground.slack_workspace import Message
from bot.domain.orders import Action, Order
from tests.harness.people import Accountant, Agent
from tests.harness.plain import as_read
from tests.harness.towns import Town
from tests.harness.waiting import until

CHANNEL = "C0SUPPORT1"


def posted(town: Town, about: str = "") -> list[Message]:
    """Return what all see in the channel that is about this."""
    shown = [one for one in town.slack.messages.get(CHANNEL, []) if not one.ephemeral]
    return [one for one in shown if about in text_of(one)]


# Of a hash, which may hold the digits that are looked for.
_BLOCK_ID = re.compile(r'"block_id": "[^"]*", ')


def text_of(message: Message) -> str:
    """Return all that a message says."""
    return _BLOCK_ID.sub("", as_read(message.blocks))


def alone(town: Town, agent: Agent) -> list[str]:
    """Return what an agent alone sees in the channel."""
    shown = town.slack.seen(agent.id, CHANNEL)
    return [text_of(one) for one in shown if one.ephemeral]


async def arrived(town: Town, order: Order) -> Message:
    """Wait for the one card of an order's case in the channel."""
    company = order.company.name
    await until(lambda: posted(town, company))
    return posted(town, company)[0]


async def hand_over(town: Town, order: Order) -> tuple[Accountant, Message]:
    """Let the accountant of an order ask for support; return them with the card that arrives."""
    accountant = town.accountant(order)
    await accountant.look_up(order)
    assert await accountant.ask(Action.CONTACT_SUPPORT, order) == 200
    card = await arrived(town, order)
    await until(lambda: "Support has your case" in accountant.shows())
    return accountant, card


async def press(town: Town, card: Message, label: str, agent: Agent) -> None:
    """Press a button of a card that all see."""
    answer = await town.slack.press(card, label, user=agent.id)
    assert (answer.status, answer.problems) == (200, ())
