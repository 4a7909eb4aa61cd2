"""What others see, where not all can be read, and whose look cannot be asked for."""

from __future__ import annotations

import pytest

from bot.cards.calls import AnswerStep, OpenCase
from bot.console.looks import Asked, Looks, read_person
from bot.domain.people import Audience, Platform, Role
from bot.errors import BackOfficeUnavailable, InputInvalid, OrderNotFound
from tests.bot.kit import ACCOUNTANT, World


@pytest.fixture
def looks(world: World) -> Looks:
    return Looks(world.ports, world.desk.pictures)


async def _walked(world: World) -> str:
    opened = await world.call(OpenCase("CARO-1"))
    await world.call(AnswerStep(opened.case, "digits", "same"))
    return opened.case


@pytest.mark.parametrize(
    ("error", "lack"),
    [(BackOfficeUnavailable("away"), "away"), (OrderNotFound("CARO-1"), "gone")],
)
async def test_a_case_without_its_order_says_why_it_has_no_cards(
    world: World, looks: Looks, error: Exception, lack: str
) -> None:
    case = await _walked(world)
    world.office.failing["find_order"] = error
    look = await looks.of_case(case, Audience.OFFICE, "en")
    assert (look.lack, dict(look.cards)) == (lack, {})


async def test_its_office_and_support_see_the_card_each_in_their_way(
    world: World, looks: Looks
) -> None:
    case = await _walked(world)
    before = await world.cases.get(case)
    for audience in Audience:
        look = await looks.of_case(case, audience, "nl")
        assert set(look.cards) == {Platform.SLACK, Platform.TEAMS}
    with pytest.raises(OrderNotFound):
        await looks.of_case("order:CARO-1", Audience.SUPPORT, "en")
    assert await world.cases.get(case) == before
    assert await world.surfaces.of_case(case) == ()


async def test_a_person_is_shown_what_they_would_get_and_nothing_is_kept(
    world: World, looks: Looks
) -> None:
    theirs = await looks.of_order("CARO-1", Asked(person=ACCOUNTANT.id), "nl")
    anybodys = await looks.of_order("CARO-1", Asked(role="accountant"), "nl")
    assert theirs.picture
    assert anybodys.picture
    assert (theirs.role, theirs.platform) == (Role.ACCOUNTANT, Platform.TEAMS)
    assert theirs.office == theirs.order.company.office.code
    assert theirs.picture.card == anybodys.picture.card
    assert theirs.picture.buttons
    foreign = await looks.of_order("CARO-1", Asked(role="accountant", office="OFF999"), "nl")
    assert foreign.picture
    assert not foreign.picture.sees_order
    assert foreign.rights == ()
    assert await world.cases.find_open("CARO-1") is None
    assert await world.log.entries(order="CARO-1") == []


@pytest.mark.parametrize(
    "said", ["", "x", "slack:T1", "slack:T1: ", "terminal::x", "carrier:a:b", "a:" * 400]
)
def test_what_is_nobodys_id_is_refused(said: str) -> None:
    with pytest.raises(InputInvalid):
        read_person(said, "en")
