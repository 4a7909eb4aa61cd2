"""Fixtures of the Teams tests: the stand-in, a desk, and the adapter between them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.playground.teams import TeamsStandIn
from tests.adapters.teams.kit import FakeDesk, run_adapter


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
async def teams(desk: FakeDesk) -> AsyncIterator[TeamsStandIn]:
    async with TeamsStandIn() as stand_in, run_adapter(stand_in, desk):
        yield stand_in
