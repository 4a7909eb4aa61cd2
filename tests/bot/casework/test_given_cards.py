"""A press while news are on their way to its card: nothing older comes after its answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.cards.calls import AnswerStep, OpenCase
from bot.cards.elements import Card
from bot.desk.replies import Place, Reply
from bot.domain.cases import Surface
from bot.domain.orders import Order
from bot.domain.people import Identity
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.messenger import FakeMessenger

CARD, ELSEWHERE = Place("card", "there"), Place("elsewhere", "here")
Meanwhile = Callable[[], Awaitable[object]]


class Office(FakeBackOffice):
    """A back office during whose reading of an order something else happens, once."""

    meanwhile: Meanwhile | None = None

    async def find_order(self, order_id: str) -> Order:
        order = await super().find_order(order_id)
        if meanwhile := self.meanwhile:
            self.meanwhile = None
            await meanwhile()
        return order


@dataclass
class Slack(FakeMessenger):
    """A platform during whose change of a card something else happens, once."""

    meanwhile: Meanwhile | None = None

    async def update(self, surface: Surface, card: Card) -> None:
        await super().update(surface, card)
        if meanwhile := self.meanwhile:
            self.meanwhile = None
            await meanwhile()


class Story:
    """A case before an agent and an accountant, who answer its questions one after the other."""

    def __init__(self) -> None:
        self.office, self.slack = Office(), Slack()
        self.world = World(office=self.office)
        self.world.desk.add_messenger(AGENT.platform, self.slack)
        self.case = ""

    async def open(self) -> None:
        for who, place in ((AGENT, CARD), (ACCOUNTANT, ELSEWHERE)):
            opened = await self.world.desk.handle(who, OpenCase("CARO-1"), place)
            await self.world.desk.settle(who, opened, place)
            self.case = opened.case

    async def answer(self, who: Identity, step: str, choice: str, place: Place) -> Reply:
        return await self.world.desk.handle(who, AnswerStep(self.case, step, choice), place)

    def brought(self) -> list[str]:
        """Return the titles of what was brought to the card of the agent."""
        return [card.summary for place, card in self.slack.brought if place.card_key == "card"]


async def test_news_read_before_a_press_do_not_cover_its_answer() -> None:
    story = Story()
    await story.open()
    first = await story.answer(ACCOUNTANT, "digits", "same", ELSEWHERE)
    story.office.meanwhile = lambda: story.answer(AGENT, "company", "yes", CARD)
    await story.world.desk.settle(ACCOUNTANT, first, ELSEWHERE)
    assert story.brought()
    assert all("Cardholder" in title for title in story.brought()), story.brought()


async def test_news_told_once_more_do_not_cover_an_answer_that_came_since() -> None:
    story = Story()
    await story.open()
    first = await story.answer(ACCOUNTANT, "digits", "same", ELSEWHERE)

    async def go_on() -> None:
        await story.answer(LEAD, "company", "yes", Place("lead", "of the lead"))
        story.office.meanwhile = lambda: story.answer(AGENT, "cardholder", "yes", CARD)

    story.slack.meanwhile = go_on
    await story.world.desk.settle(ACCOUNTANT, first, ELSEWHERE)
    told, *later = story.brought()
    assert "Company" in told
    assert later
    assert all("Company" not in title and "Cardholder" not in title for title in later), later
