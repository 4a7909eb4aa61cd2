"""What is due for support is done beside each other: what hangs holds up only what it gets."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace

from bot.cards.elements import Card
from bot.desk.desk import Desk
from bot.domain.cases import Surface
from bot.domain.people import Platform
from tests.bot.casework.channel import open_channel
from tests.bot.desk.asking import CASE, taken_world
from tests.bot.kit import read_texts
from tests.fakes.orders import make_order
from tests.harness.waiting import until


class Hangs:
    """A platform that takes what it is sent and never answers."""

    async def update(self, surface: Surface, card: Card) -> None:
        await asyncio.Event().wait()

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        await asyncio.Event().wait()
        return "", ""


async def test_a_new_case_is_announced_at_once_while_teams_hangs() -> None:
    world = await taken_world(agents=frozenset({"U1"}))
    open_channel(world)
    # Nobody waits for that long: what the hanging platform holds up comes to no end here.
    desk = Desk(world.ports, read_texts(), place_patience_s=3600.0)
    desk.add_messenger(Platform.TEAMS, Hangs())
    desk.add_messenger(Platform.SLACK, world.shown)
    desk.add_announcer(world.announcer)
    case = world.cases.cases[CASE]
    (place,) = [one for one in world.surfaces.shown.values() if one.platform is Platform.TEAMS]
    for number in range(100, 120):
        world.office.add(make_order(id=f"CARO-{number}"))
        other = replace(case, id=f"CASE-{number}", order=f"CARO-{number}")
        world.cases.cases[other.id] = other
        world.cases.untold_s[other.id] = (0.0, 0.0)
        key = f"card-{number}"
        world.surfaces.shown[key] = replace(place, case=other.id, card_key=key)
    looking = asyncio.create_task(desk.keep_looking(0.01))
    await until(lambda: world.announcer.posted)
    looking.cancel()
    with suppress(asyncio.CancelledError):
        await looking
