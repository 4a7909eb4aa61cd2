"""How a story presses and reads in Slack."""

from __future__ import annotations

from adapters.playground.slack import PERSON
from adapters.playground.slack_workspace import Message, View
from tests.acceptance.cards import has_ended
from tests.harness.people import SHOW_ORDER
from tests.harness.towns import Town
from tests.harness.waiting import until


def shown(town: Town, person: str = PERSON) -> Message:
    """Return the newest message that this person sees."""
    return town.slack.seen(person)[-1]


def labels(message: Message) -> list[str]:
    """Return the labels of all buttons, in their order."""
    return [button["text"]["text"] for button in message.buttons]


def heading(message: Message) -> str:
    """Return the first header of a message."""
    headers = [block for block in message.blocks if block["type"] == "header"]
    return str(headers[0]["text"]["text"]) if headers else ""


async def look_up(town: Town, text: str, person: str = PERSON) -> Message:
    """Type the slash command and return what it shows."""
    answer = await town.slack.command(text, user=person)
    assert (answer.status, answer.problems) == (200, ())
    return shown(town, person)


async def show_order(town: Town, text: str, person: str = PERSON) -> Message:
    """Look an order up, and turn from its first question to the order itself."""
    await look_up(town, text, person)
    return await press(town, SHOW_ORDER, person)


async def press(town: Town, button: str, person: str = PERSON) -> Message:
    """Press a button of the newest message and wait until it shows what has come of it."""
    message = shown(town, person)
    before = message.blocks
    answer = await town.slack.press(message, button, user=person)
    assert answer.status == 200
    # What others do may let it be drawn again as it was.
    await until(lambda: message.blocks != before and has_ended(message.blocks))
    return message


async def open_form(town: Town, button: str, person: str = PERSON) -> View:
    """Press a button and wait for its modal."""
    open_before = len(town.slack.views)
    await town.slack.press(shown(town, person), button, user=person)
    await until(lambda: len(town.slack.views) > open_before)
    return town.slack.views[-1]


async def send_form(town: Town, view: View, person: str = PERSON, **values: str) -> Message:
    """Send a filled modal that must be right, and wait for its result on the message."""
    message = shown(town, person)
    before = message.blocks
    answer = await town.slack.submit(view, values)
    assert (answer.status, answer.problems, view.errors, view.open) == (200, (), {}, False)
    # What others do may let it be drawn again as it was.
    await until(lambda: message.blocks != before and has_ended(message.blocks))
    return message
