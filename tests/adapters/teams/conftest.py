"""Fixtures of the Teams tests: the stand-in, a desk, and the adapter between them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.playground.teams import TeamsStandIn
from bot.domain.cases import Surface
from bot.domain.people import Platform
from bot.ports import Messenger
from tests.adapters.teams.kit import FakeDesk, make_surface, run_adapter
from tests.harness.waiting import until


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
async def teams(desk: FakeDesk) -> AsyncIterator[TeamsStandIn]:
    async with TeamsStandIn() as stand_in, run_adapter(stand_in, desk):
        yield stand_in


@pytest.fixture
async def surface(teams: TeamsStandIn, desk: FakeDesk) -> Surface:
    """A case that is shown in a chat."""
    await teams.message("6012345678")
    await until(lambda: desk.settled)
    place = desk.settled[0][2]
    assert place is not None
    return make_surface(place.address)


@pytest.fixture
def messenger(desk: FakeDesk, teams: TeamsStandIn) -> Messenger:
    return desk.messengers[Platform.TEAMS]
