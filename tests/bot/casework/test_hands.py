"""Whoever of support has a case has it until they give it back, or are not of support."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.cards.hold_calls import GiveBack, TakeCase
from bot.domain.actions import LogEntry
from bot.domain.people import Identity, Platform, Role
from bot.errors import (
    StoreUnavailable,
)
from bot.ports.accounts import Also
from tests.bot.casework.channel import (
    SOON,
    hand_over,
    look,
    support_world,
)
from tests.bot.kit import AGENT, World

CONSOLE = Identity(platform=Platform.CONSOLE, space="link", person="arno", name="Arno")


@pytest.fixture
def world() -> World:
    """A desk whose support has a channel."""
    return support_world()


async def test_nobody_is_reminded_of_what_somebody_has(world: World) -> None:
    case = await hand_over(world)
    await look(world)
    await world.call(TakeCase(case))
    await look(world, timedelta(days=1))
    assert not world.announcer.beneath
    assert not world.announcer.told
    await world.call(GiveBack(case))
    await look(world, SOON)
    assert len(world.announcer.beneath) == 1, "it waits again"


async def test_what_was_given_back_is_reminded_of_although_the_desk_died_just_then(
    world: World,
) -> None:
    case = await hand_over(world)
    await look(world)
    await world.call(TakeCase(case))
    await look(world, SOON)
    append = world.log.append

    async def append_and_die(entry: LogEntry, *, key: str = "", also: Also | None = None) -> None:
        await append(entry, key=key, also=also)
        raise StoreUnavailable("gone")

    world.log.append = append_and_die  # type: ignore[method-assign]
    await world.call(GiveBack(case))
    world.log.append = append  # type: ignore[method-assign]
    assert world.cases.cases[case].hold is None
    await look(world, SOON)
    assert len(world.announcer.beneath) == 1


async def test_who_has_no_account_any_more_has_no_case_and_the_channel_is_reminded(
    world: World,
) -> None:
    world.directory.roles[CONSOLE.id] = Role.AGENT
    case = await hand_over(world)
    await look(world)
    await world.call(TakeCase(case), CONSOLE)
    await look(world)
    assert world.cases.cases[case].hold
    del world.directory.roles[CONSOLE.id]
    await look(world)
    assert world.cases.cases[case].hold is None
    await look(world, SOON)
    assert len(world.announcer.beneath) == 1


@pytest.mark.parametrize("role", [None, Role.VIEWER])
async def test_a_case_is_free_at_once_if_the_account_of_whoever_has_it_lost_its_role(
    world: World, role: Role | None
) -> None:
    world.directory.roles[CONSOLE.id] = Role.AGENT
    case = await hand_over(world)
    await world.call(TakeCase(case), CONSOLE)
    await world.call(TakeCase(case))
    assert (hold := world.cases.cases[case].hold)
    assert hold.holder == CONSOLE.id
    world.directory.roles[CONSOLE.id] = role
    await world.call(TakeCase(case))
    assert (hold := world.cases.cases[case].hold)
    assert hold.holder == AGENT.id
