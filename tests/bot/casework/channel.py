"""A desk whose support has a channel: cases are handed over, and it looks at what is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.cards.calls import AskAction
from bot.domain.duties import SupportRules
from bot.domain.orders import Action
from tests.bot.kit import ACCOUNTANT, World

CHANNEL = "C0SUPPORT1"
SOON, LATER = timedelta(hours=1), timedelta(hours=3)


def open_channel(world: World, channel: str = CHANNEL) -> None:
    support = SupportRules(channel=channel, language="nl")
    world.rules.book = replace(world.rules.book, support=support)


async def hand_over(world: World) -> str:
    """Let an office ask for support; return the case."""
    reply = await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    return reply.case


async def look(world: World, after: timedelta = timedelta()) -> None:
    world.clock.at += after
    for look_at in (
        world.desk.closings.tell_ends,
        world.desk.untold.look,
        world.desk.arrivals.look,
    ):
        while await look_at():
            pass


def support_world() -> World:
    """Return a desk whose support has a channel."""
    world = World()
    open_channel(world)
    return world
