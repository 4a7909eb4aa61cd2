"""Places that can be changed for a while only say in time that they follow no longer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, OpenCase, ShowOrder
from bot.cards.elements import Card
from bot.desk.replies import Place
from bot.domain.cases import Surface
from bot.domain.people import Identity, Platform
from bot.errors import PlaceEnding
from tests.bot.kit import ACCOUNTANT, AGENT, World, read_texts
from tests.fakes.messenger import FakeMessenger
from tests.harness.plain import as_read
from tests.harness.waiting import until

CARD = Place("card", "address 1", lasts_s=0.0)
FOR_GOOD = Place("teams", "here")


class Aged(FakeMessenger):
    """A platform whose place takes one card more, and messages."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[Identity] = []

    async def update(self, surface: Surface, card: Card) -> None:
        if not surface.address.startswith("last"):
            raise PlaceEnding("old", last_address=f"last {surface.address}")
        await super().update(surface, card)

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        self.written.append(surface.identity)
        return "talk", "last talk"


@pytest.fixture
def slack(world: World) -> Aged:
    slack = Aged()
    world.desk.add_messenger(Platform.SLACK, slack)
    return slack


def says(slack: Aged) -> str:
    return as_read(repr(slack.brought[-1][1])) if slack.brought else ""


async def show(world: World, call: OpenCase | ShowOrder, place: Place = CARD) -> str:
    reply = await world.desk.handle(AGENT, call, place)
    await world.desk.settle(AGENT, reply, place)
    return reply.case


async def test_what_was_looked_up_says_as_of_when_it_is_and_is_forgotten(
    world: World, slack: Aged
) -> None:
    await show(world, ShowOrder("CARO-1"))
    await until(lambda: not world.surfaces.shown)
    assert "As of 10:30, 2 March 2026" in says(slack)
    assert "Dupont" in says(slack)
    assert "your own messages" not in says(slack)
    opened = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, opened, FOR_GOOD)
    assert not slack.written, "nobody asked to be written to"


@pytest.mark.parametrize("language", ["en", "fr", "nl", "de"])
async def test_a_case_says_where_it_goes_on_and_goes_on_there(
    world: World, slack: Aged, language: str
) -> None:
    world.directory.languages[AGENT.id] = language
    case = await show(world, OpenCase("CARO-1"))
    await until(lambda: slack.brought)
    assert read_texts().phrases(language).get("place-fades") in says(slack)
    assert AnswerStep(case, "digits", "same") in _calls(slack), "it can be gone on with"
    step = await world.desk.handle(ACCOUNTANT, AnswerStep(case, "digits", "same"), FOR_GOOD)
    await world.desk.settle(ACCOUNTANT, step, FOR_GOOD)
    assert slack.written == [AGENT]


def _calls(slack: Aged) -> list[object]:
    rows = (getattr(element, "buttons", ()) for element in slack.brought[-1][1].elements)
    return [button.call for row in rows for button in row]


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda surfaces: surfaces.shown.clear(),
        lambda surfaces: surfaces.shown.update(
            {key: replace(one, address="address 2") for key, one in surfaces.shown.items()}
        ),
    ],
    ids=["left", "pressed in another process"],
)
async def test_a_place_that_is_left_or_was_pressed_since_is_not_covered(
    world: World, slack: Aged, meanwhile: Callable[[object], None]
) -> None:
    await show(world, OpenCase("CARO-1"))
    meanwhile(world.surfaces)
    await show(world, ShowOrder("CARO-1"), Place("other", "address", lasts_s=0.0))
    await until(lambda: slack.brought)
    assert {surface.card_key for surface, _card in slack.brought} == {"other"}


async def test_each_press_begins_the_time_anew(world: World, slack: Aged) -> None:
    await show(world, ShowOrder("CARO-1"), replace(CARD, lasts_s=0.0))
    await show(world, ShowOrder("CARO-1"), Place("card", "address 2", lasts_s=3600.0))
    await show(world, ShowOrder("CARO-1"), Place("other", "address", lasts_s=0.0))
    await until(lambda: slack.brought)
    assert {surface.card_key for surface, _card in slack.brought} == {"other"}
