"""What was saved by whoever died is shown by whoever looks, for as long as it reached nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.casework.untold import Untold
from bot.domain.holds import HoldKind
from bot.errors import BackOfficeUnavailable, PlatformUnavailable
from tests.bot.desk.asking import CASE, taken_world
from tests.bot.kit import World


@pytest.fixture
async def world() -> World:
    """A desk in which somebody has a case, and died after they had changed it."""
    world = await taken_world(agents=frozenset({"U1"}))
    case = world.cases.cases[CASE]
    back = replace(case.holds[-1], kind=HoldKind.GIVEN_BACK, holder="", holder_name="")
    await world.cases.save(replace(case, holds=(*case.holds, back)))
    return world


async def look(world: World) -> None:
    """Look as long after that as nobody else can be telling it."""
    world.cases.untold_s = dict.fromkeys(world.cases.untold_s, (0.0, 0.0))
    await Untold(world.cases, world.desk._live_cards).look()


async def test_it_is_shown_once(world: World) -> None:
    assert world.cases.untold_s
    await look(world)
    assert not world.cases.untold_s


async def test_what_reached_nobody_or_could_not_be_drawn_is_shown_later(world: World) -> None:
    world.shown.failing = PlatformUnavailable("away")
    await look(world)
    assert world.cases.untold_s
    world.shown.failing = None
    world.office.failing["find_order"] = BackOfficeUnavailable("away")
    await look(world)
    assert world.cases.untold_s
    world.office.failing.clear()
    await look(world)
    assert not world.cases.untold_s
