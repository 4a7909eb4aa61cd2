"""A back office that is away on purpose answers nothing, and all of it when it is back."""

from __future__ import annotations

import pytest

from adapters.backoffice import BackOfficeSettings, Interruption, connect
from bot.errors import BackOfficeUnavailable
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.clock import FakeClock
from tests.fakes.orders import make_order


async def test_it_is_away_from_beginning_to_end() -> None:
    interruption, fake = Interruption(), FakeBackOffice()
    fake.add(make_order())
    office = interruption.over(fake)
    assert (await office.find_order("CARO-1")).id == "CARO-1"
    interruption.begin(60.0)
    assert 0 < interruption.left_s <= 60
    with pytest.raises(BackOfficeUnavailable):
        await office.find_order("CARO-1")
    interruption.end()
    assert (await office.find_order("CARO-1")).id == "CARO-1"


async def test_it_comes_back_by_itself() -> None:
    interruption = Interruption()
    interruption.begin(0.0)
    assert interruption.left_s == 0


async def test_the_local_back_office_can_be_interrupted_as_a_whole() -> None:
    interruption = Interruption()
    interruption.begin(60.0)
    async with connect(BackOfficeSettings(), FakeClock(), interruption) as office:
        with pytest.raises(BackOfficeUnavailable):
            await office.has_office("OFF001")
        with pytest.raises(BackOfficeUnavailable):
            await office.list_problems()
