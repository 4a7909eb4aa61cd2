"""What was saved by whoever died is shown by whoever looks, for as long as it reached nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.errand_calls import SubmitDecline
from bot.casework.closings import Closings
from bot.domain.holds import HoldKind
from bot.domain.people import Platform
from bot.errors import BackOfficeUnavailable, PlatformUnavailable
from tests.bot.casework.channel import open_channel
from tests.bot.desk.asking import CASE, PROPOSE, act, taken_world
from tests.bot.desk.hearing import told_to
from tests.bot.kit import ACCOUNTANT, World


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
    await world.desk.untold.look()


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


async def test_a_process_that_writes_to_no_platform_leaves_it_to_the_others(world: World) -> None:
    messenger = world.desk._live_cards._updates._messengers.pop(Platform.TEAMS)
    await world.desk._live_cards.broadcast(CASE)
    assert world.cases.untold_s
    world.desk.add_messenger(Platform.TEAMS, messenger)
    await look(world)
    assert not world.cases.untold_s


async def test_whom_nobody_has_written_to_of_a_proposal_and_its_answer_is_written_to_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = await taken_world(agents=frozenset({"U1"}))
    open_channel(world)
    await look(world)
    monkeypatch.setattr(Closings, "tell", lambda *_of, **_why: None)
    await act(world, PROPOSE)
    world.shown.messages.clear()
    await look(world)
    assert not world.shown.messages, "whoever asked may be writing to them still"
    assert world.cases.untold_s
    world.clock.at += timedelta(minutes=2)
    world.shown.failing = PlatformUnavailable("away")
    await look(world)
    assert world.cases.untold_s
    world.shown.failing = None
    await look(world)
    await look(world)
    assert [place.identity.person for place, _card in world.shown.messages] == ["aad-1"]
    assert "voorgesteld door Codabox-support" in told_to(world, "aad-1")
    assert not world.cases.untold_s
    monkeypatch.setattr(world.desk._support.keeping, "tell", nothing)
    await act(world, SubmitDecline(CASE, 1, {"reason": "No"}), ACCOUNTANT)
    monkeypatch.undo()
    world.shown.messages.clear()
    world.clock.at += timedelta(minutes=2)
    await look(world)
    assert [place.identity.person for place, _card in world.shown.messages] == ["U1"]
    assert "declined" in told_to(world, "U1")


async def nothing(*_of: object) -> None:
    """Tell nothing, as whoever dies does."""
