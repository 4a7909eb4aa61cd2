"""The five checks of an order in Problem, each told from its look-up to what became of it.

Support and the office of the order look at it side by side; README.md tells the same stories.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import pytest
import pytest_asyncio

from bot.domain.orders import Order, OrderState
from tests.acceptance.conftest import ACCEPTANCE
from tests.acceptance.remedies import (
    BY_MAIL,
    STATEMENT,
    WITHOUT_CARO,
    Fill,
    Press,
    SlackPlayer,
    TeamsPlayer,
    choice,
    statement,
    take,
)
from tests.harness.databases import Seeded
from tests.harness.kinds import kinds
from tests.harness.people import new_reference
from tests.harness.towns import Town, open_town
from tests.harness.waiting import eventually, until

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.slow,
    pytest.mark.parametrize(
        "seeded", kinds(quick="sqlite", group=ACCEPTANCE), indirect=True, scope="session"
    ),
]
_ELS = {"name": "Els Maes", "email": "els@example.be"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def attentive_town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town whose desk looks all the time at the orders that were acted on."""
    async with open_town(own_url, seeded.orders, CARO_JOBS__WATCH_EVERY_S="0.5") as town:
        await town.start()
        yield town
        await town.programs[-1].stop()


@dataclass(slots=True)
class Story:
    """An order in Problem before both who may repair it."""

    town: Town
    order: Order
    agent: SlackPlayer
    accountant: TeamsPlayer

    async def ends_with(self, *words: str) -> None:
        """Wait until both read the same end."""
        await until(
            lambda: all(
                word in one.shows() for one in (self.agent, self.accountant) for word in words
            )
        )

    async def newest(self) -> Order:
        """Return the order, or the one that was placed in its stead."""
        async with self.town.books() as books:
            placed = await books.replacing(self.order)
            return await books.order(f"CARO-{placed[0]}" if placed else self.order.id)

    async def cardholder_consents(self, state: OrderState = OrderState.ACTIVE) -> None:
        """Let the cardholder use a card: the matching one, or another one."""
        order = await self.newest()
        async with self.town.books() as books:
            await books.move(order, state)


async def begin(town: Town, banks: Sequence[str] = BY_MAIL) -> Story:
    """Let an agent and an accountant look up the same order, which nobody has acted on."""
    order = await take(town, banks)
    agent, accountant = SlackPlayer(town, "en"), TeamsPlayer(town, "en", order)
    await agent.ask_in_own_talk(order)
    await accountant.look_up(order)
    return Story(town, order, agent, accountant)


async def test_the_bank_is_not_supported(attentive_town: Town) -> None:
    """Nobody is asked anything: it is said at once, and waiting changes nothing."""
    story = await begin(attentive_town, WITHOUT_CARO)
    for player in (story.agent, story.accountant):
        assert "does not support CARO" in player.shows()
    assert await story.newest() == story.order
    await story.accountant.move(Press("action-cancel"))
    await story.ends_with("Done", "cancelled")
    assert (await story.newest()).state is OrderState.CANCELLED


@pytest.mark.more
async def test_the_reference_holds_a_typing_error(attentive_town: Town) -> None:
    story = await begin(attentive_town)
    right = new_reference(story.order)
    await story.accountant.move(choice("digits", "typo"))
    await story.accountant.move(Fill({"reference": right}))
    await story.ends_with("Done")
    placed = await story.newest()
    assert (str(placed.reference), placed.company.code) == (right, story.order.company.code)
    await story.cardholder_consents()
    await story.ends_with(placed.id, "is active")


@pytest.mark.more
async def test_the_reference_is_of_another_company(attentive_town: Town) -> None:
    story = await begin(attentive_town)
    await story.agent.move(choice("digits", "same"))
    await story.agent.move(choice("company", "no"))
    await story.agent.move(Fill(_ELS, finds="company"))
    await story.ends_with("Done")
    placed = await story.newest()
    assert placed.reference == story.order.reference
    assert placed.company.code != story.order.company.code
    assert placed.company.office == story.order.company.office
    await story.cardholder_consents()
    await story.ends_with(placed.id, "is active")


@pytest.mark.more
async def test_the_card_is_of_another_cardholder(attentive_town: Town) -> None:
    story = await begin(attentive_town)
    await story.accountant.move(STATEMENT)
    await story.accountant.move(statement(story.order, cardholder="no"))
    await story.accountant.move(Fill(_ELS))
    await story.ends_with("Done")
    now = await story.newest()
    assert (now.id, now.state) == (story.order.id, OrderState.INVITATION_SENT)
    assert (now.cardholder.name, now.cardholder.email) == (_ELS["name"], _ELS["email"])
    await story.cardholder_consents()
    await story.ends_with("is active")


@pytest.mark.more
async def test_another_card_was_used_and_then_support_is_asked(attentive_town: Town) -> None:
    story = await begin(attentive_town)
    await story.agent.move(STATEMENT)
    await story.agent.move(statement(story.order))
    await story.agent.move(choice("card", "other"))
    await story.agent.move(Fill())
    await story.ends_with("Done")
    assert (await story.newest()).cardholder == story.order.cardholder
    await story.cardholder_consents(OrderState.PROBLEM)
    await story.ends_with("is in Problem again")
    await story.accountant.look_up(story.order)
    await story.accountant.move(STATEMENT)
    await story.accountant.move(statement(story.order))
    await story.accountant.move(choice("card", "matching"))
    await story.accountant.move(Fill({"note": "The bank did not say why."}))
    await until(lambda: "Support has your case" in story.accountant.shows())
    await eventually(lambda: _is_handed_over(story))


async def _is_handed_over(story: Story) -> bool:
    async with story.town.books() as books:
        case = await books.stores.cases.find_open(story.order.id)
    return case is not None and case.status.value == "handed_over"
