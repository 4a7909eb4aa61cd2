"""All who may decide on a request to publish are told once, whoever asked and from wherever."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.casework.flow_request_news import FlowRequestNews
from bot.domain.deliveries import DeliveryState
from bot.domain.flow_versions import Origin
from bot.errors import StoreUnavailable
from tests.bot.casework.test_flow_requests import ask, gated_world
from tests.bot.kit import World
from tests.fakes.deliveries import FakeDeliveries


class _BreaksOff(FakeDeliveries):
    """A database that is away for the first who would tell."""

    async def take(self, key: str, at: datetime, *, lost: datetime, old: datetime) -> DeliveryState:
        if not self.taken:
            self.taken["tried"] = (at, True)
            raise StoreUnavailable("the database does not answer")
        return await super().take(key, at, lost=lost, old=old)


def told(world: World) -> list[str]:
    """Whoever was written to."""
    return sorted(place.identity.person for place, _card in world.shown.messages)


def processes(world: World) -> tuple[FlowRequestNews, FlowRequestNews]:
    """What two processes tell by."""
    one, other = (
        FlowRequestNews(world.ports, world.desk.approvals.announce) for _process in range(2)
    )
    return one, other


async def test_what_a_shell_asks_is_told_once_by_a_process_that_looks() -> None:
    world = gated_world()
    await ask(world, origin=Origin.SHELL, author="shell:lea")
    assert told(world) == []
    one, other = processes(world)
    for news in (one, other, one):
        await news.look()
        world.clock.at += timedelta(minutes=1)
    assert told(world) == ["U8", "U9"]


async def test_what_the_console_asks_is_told_at_once_and_not_again() -> None:
    world = gated_world()
    await ask(world)
    assert told(world) == ["U8"]
    await ask(world)
    for news in processes(world):
        await news.look()
        world.clock.at += timedelta(minutes=1)
    assert told(world) == ["U8"]


async def test_what_could_not_be_told_at_once_is_asked_and_told_at_the_next_look() -> None:
    world = gated_world()
    world.ports = replace(world.ports, deliveries=_BreaksOff())
    await ask(world)
    assert told(world) == []
    for news in processes(world):
        await news.look()
    assert told(world) == ["U8"]


async def test_whoever_dies_while_telling_is_followed_by_another() -> None:
    world = gated_world()
    asked = await ask(world, origin=Origin.SHELL, author="shell:lea")
    now = world.clock.now()
    await world.deliveries.take(f"flow-request-{asked.id}", now, lost=now, old=now)
    one, _other = processes(world)
    await one.look()
    assert told(world) == []
    world.clock.at += timedelta(minutes=1)
    await one.look()
    assert told(world) == ["U8", "U9"]
