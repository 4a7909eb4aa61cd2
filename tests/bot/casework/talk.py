"""A desk in which somebody of support has a case, and an office is shown it: both can write."""

from __future__ import annotations

import itertools

from bot.cards.commands import read_words
from bot.cards.elements import Card
from bot.cards.hold_calls import TakeCase
from bot.desk.replies import Reply
from bot.domain.people import Identity
from bot.domain.talks import Written, WrittenKind
from tests.bot.casework.channel import CHANNEL, hand_over, look, support_world
from tests.bot.kit import ACCOUNTANT, AGENT, World
from tests.harness.plain import as_read

CASE = "CASE-1"
THREAD = f"{CHANNEL}:0"
_numbers = itertools.count(1)


async def talk_world(*, taken: bool = True) -> World:
    """Return a desk with a case in the channel of support, which Ann has if it is `taken`."""
    world = support_world()
    world.announcer.names = {"U1": "Ann Agent"}
    assert await hand_over(world) == CASE
    await look(world)
    if taken:
        await world.call(TakeCase(CASE))
        await bring(world)
    return world


async def bring(world: World) -> None:
    """Bring all that is due now."""
    await world.desk.talks.look()
    await world.desk.talks.settle()


def beneath(text: str, source: str = "", **more: object) -> Written:
    """Return a line beneath the card of the case in Slack."""
    source = source or f"slack:{next(_numbers)}"
    parts = {"source": source, "thread": THREAD, "address": f"message:{THREAD}", "text": text}
    return Written(**(parts | more))  # type: ignore[arg-type]


def in_chat(text: str, source: str = "", **more: object) -> Written:
    """Return a line in a chat of Teams."""
    parts = {"source": source or f"teams:{next(_numbers)}", "address": "there", "text": text}
    return Written(**(parts | more))  # type: ignore[arg-type]


async def say(world: World, text: str, who: Identity = AGENT, **more: object) -> Reply:
    """Let somebody write beneath the card, and bring that."""
    reply = await world.desk.handle(who, None, None, beneath(text, **more))  # type: ignore[arg-type]
    await bring(world)
    return reply


async def write(world: World, text: str, who: Identity = ACCOUNTANT, **more: object) -> Reply:
    """Let somebody write in Teams, where it would be a look-up otherwise, and bring that."""
    written = in_chat(text, **more)  # type: ignore[arg-type]
    call = read_words(text) if written.kind is WrittenKind.NEW else None
    reply = await world.desk.handle(who, call, None, written)
    await bring(world)
    return reply


def said(card: Card) -> str:
    """Return all that a card says."""
    return as_read(repr(card.elements))


def chat(world: World, about: str = "") -> list[str]:
    """Return what the accountants were brought, by the messenger, that holds this."""
    return [text for _place, card in world.shown.brought if about in (text := said(card))]


def thread(world: World, about: str = "") -> list[str]:
    """Return what was posted beneath the card that holds this."""
    return [text for _mark, _to, card in world.announcer.threads if about in (text := said(card))]
