"""Every fault against the running desk: done once, nothing lost, and the person is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, Protocol

import pytest

from adapters.playground import SlackStandIn, StandIn, TeamsStandIn
from adapters.playground.slack_workspace import Message
from adapters.playground.teams_cards import find_button
from bot.domain.orders import Order
from tests.acceptance.cards import has_ended
from tests.acceptance.conftest import ACCEPTANCE
from tests.harness.kinds import kinds
from tests.harness.people import SHOW_ORDER
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

# Of all faults on both kinds of database, those on one are for every day.
_MOSTLY_QUICK = pytest.mark.parametrize(
    "seeded", kinds(quick="sqlite", group=ACCEPTANCE), indirect=True, scope="session"
)
BUTTON = "Cancel the order"
FAULTS = [
    (kind.platform, fault) for kind in (SlackStandIn, TeamsStandIn) for fault in kind.known_faults
]
# Every day one half of them.
_BY_TURNS = [
    pytest.param(*one, marks=pytest.mark.full if at % 2 else ()) for at, one in enumerate(FAULTS)
]
# Slack's new secret is one that the desk has not been told: Slack itself says that it failed.
UNHEARD = {("slack", "rotate-signing-key")}
# Without its token the desk cannot ask Slack whether somebody whom it has never met is a guest.
UNSURE = {("slack", "revoke-token")}
# Whether a message has arrived nobody knows then: Teams has no way to look, so the person does.
UNCERTAIN = {("teams", fault) for fault in ("answer-500", "answer-502", "answer-504", "hang")}


class Side(Protocol):
    """A person on one platform before an order of this story alone."""

    order: Order

    @property
    def stand_in(self) -> StandIn:
        """The platform itself."""

    async def look_up(self) -> None:
        """Ask for the order."""

    async def show_order(self) -> None:
        """Turn from the first question to the order."""

    async def press(self) -> None:
        """Press the button on the card as it was first shown."""

    async def look_again(self) -> None:
        """Press what is offered where an answer may not have arrived."""

    def shows(self) -> str:
        """Return everything that the person sees."""

    def drawings(self) -> int:
        """Count how often anything was drawn for the person."""

    def keep(self) -> None:
        """Remember the newest card as it is now."""


class SlackSide:
    """An agent in Slack."""

    def __init__(self, town: Town, order: Order) -> None:
        self.stand_in: StandIn = town.slack
        self.order = order
        self._slack = town.slack
        self._agent = town.agent()

    async def look_up(self) -> None:
        await self._slack.command(self.order.reference, user=self._agent.id)

    async def show_order(self) -> None:
        await self._agent.choose(SHOW_ORDER)

    async def press(self) -> None:
        await self._slack.press(self._card, BUTTON, user=self._agent.id)

    async def look_again(self) -> None:
        """Slack lets the desk look for what may have arrived."""

    def shows(self) -> str:
        return self._agent.shows()

    def drawings(self) -> int:
        return sum(message.versions for message in self._seen())

    def keep(self) -> None:
        self._card = self._agent.card()

    def _seen(self) -> list[Message]:
        return self._slack.seen(self._agent.id)


class TeamsSide:
    """An accountant in Teams."""

    def __init__(self, town: Town, order: Order) -> None:
        self.stand_in: StandIn = town.teams
        self.order = order
        self._teams = town.teams
        self._accountant = town.accountant(order)

    async def look_up(self) -> None:
        await self._teams.message(self.order.reference, **self._accountant.parts)

    async def show_order(self) -> None:
        await self._accountant.choose(SHOW_ORDER)

    async def press(self) -> None:
        button = find_button(self._card, BUTTON)
        pressed: dict[str, Any] = {**self._accountant.parts, "message": self._shown}
        await self._teams.execute(button["verb"], button["data"], **pressed)

    async def look_again(self) -> None:
        await self._accountant.choose("Look again")

    def shows(self) -> str:
        return self._accountant.shows()

    def drawings(self) -> int:
        return sum(shown.versions for shown in self._accountant.messages())

    def keep(self) -> None:
        self._shown = self._accountant.messages()[-1]
        self._card = self._shown.card


@pytest.fixture
def side(town: Town, platform: str) -> Iterator[Side]:
    """A person of a platform; what the story did to the platform is mended at its end."""
    sides: dict[str, Callable[[Town, Order], Side]] = {"slack": SlackSide, "teams": TeamsSide}
    made = sides[platform](town, town.take_invited())
    yield made
    made.stand_in.heal()


async def look_up(side: Side) -> None:
    """Look the order up, wait for its card, and keep that."""
    await side.look_up()
    await until(lambda: SHOW_ORDER in side.shows())
    await side.show_order()
    await until(lambda: BUTTON in side.shows())
    side.keep()


async def suffer(side: Side, fault: str, do: Callable[[], Awaitable[None]]) -> None:
    """Do something while a fault strikes; one that is held needs another one to follow."""
    side.stand_in.cause(fault)
    doing = asyncio.ensure_future(do())
    if fault == "deliver-out-of-order":
        # It goes as far as to where it is held.
        await asyncio.sleep(0)
        await side.look_up()
    await doing


async def times_done(side: Side, town: Town) -> int:
    """Count how often the order was changed by the story."""
    return (await town.order(side.order.reference)).revision - side.order.revision


async def press_once_more(side: Side) -> None:
    """Press again on a platform that works, and wait for what is answered."""
    side.stand_in.heal()
    drawings = side.drawings()
    await side.press()
    await until(lambda: side.drawings() > drawings)


@pytest.mark.full
@_MOSTLY_QUICK
@pytest.mark.parametrize(("platform", "fault"), FAULTS)
async def test_a_look_up_is_answered(side: Side, platform: str, fault: str) -> None:
    await suffer(side, fault, side.look_up)
    if (platform, fault) in UNHEARD:
        assert "failed" in side.stand_in.notice
        assert SHOW_ORDER not in side.shows()
        return
    if (platform, fault) in UNSURE:
        assert "not set up completely" in side.shows()
        return
    if (platform, fault) in UNCERTAIN:
        await until(lambda: "not certain" in side.shows())
        await side.look_again()
    await until(lambda: SHOW_ORDER in side.shows())


@_MOSTLY_QUICK
@pytest.mark.parametrize(("platform", "fault"), _BY_TURNS)
async def test_an_action_is_done_once_and_the_person_hears_of_it(
    town: Town, side: Side, platform: str, fault: str
) -> None:
    async def done() -> bool:
        return await times_done(side, town) == 1

    def told() -> bool:
        # The loser of a race may be answered before the winner has finished, but it is not left so.
        answers = ("Done", "already", "This order changed")
        return any(words in side.shows() for words in answers) and has_ended(side.shows())

    await look_up(side)
    await suffer(side, fault, side.press)
    if (platform, fault) in UNHEARD:
        assert side.stand_in.notice
        assert await times_done(side, town) == 0
        side.stand_in.heal()
        await side.press()
    await eventually(done)
    if fault == "stale-card":
        # The person saw nothing change, and presses once more.
        await side.press()
    await until(told)
    await press_once_more(side)
    assert await times_done(side, town) == 1


@pytest.mark.more
@pytest.mark.parametrize("platform", ["slack", "teams"])
async def test_a_press_that_is_sent_again_after_a_restart_is_not_done_again(
    town: Town, side: Side
) -> None:
    await look_up(side)
    await side.press()
    await town.restart()
    await press_once_more(side)
    assert await times_done(side, town) == 1


async def test_an_expired_trigger_is_explained_and_the_next_press_opens_the_form(
    town: Town,
) -> None:
    agent = town.agent()
    await agent.look_up(town.take_invited())
    card = agent.card()
    town.slack.cause("expire-trigger")
    await town.slack.press(card, "Recreate", user=agent.id)
    await until(lambda: len(agent.cards()) == 2)
    assert not agent.forms()
    await town.slack.press(card, "Recreate", user=agent.id)
    await until(agent.forms)
