"""Clicks: one button pressed as people press it, timed to its answer and to the card of its end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from adapters.playground.recording import RecordedRequest, wait_until
from adapters.playground.slack import SlackStandIn
from adapters.playground.slack_workspace import Message
from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_connector import Shown
from bot.domain.orders import ClientReference
from tests.bench.traffic import Sample, WrongAnswer
from tests.harness.plain import as_read

SHOW_ORDER = "Show the order"
LABEL = "Cancel the order"
_WORKING, _LOOK_AGAIN = "Working on it", "Look again"
_ENDED = "is cancelled."
_WITHIN_S = 300.0

CardT = TypeVar("CardT", Message, Shown)


@dataclass(frozen=True, slots=True)
class Took:
    """How long a click took: to the answer of its HTTP request, and to the card of its end."""

    answer_ms: float
    end_ms: float


class Clicks(Protocol[CardT]):
    """The people of one platform, each before an order of their own."""

    async def look_up(self, order: Sample) -> CardT:
        """Return the card of an order as a new person is shown it."""

    async def press(self, order: Sample, card: CardT) -> Took:
        """Ask for the action, and wait for its end.

        Raises:
            WrongAnswer: one of the cards is not what had to come.
        """

    def forget(self) -> None:
        """Forget what was shown, so that nothing has to be found among more and more."""


class SlackClicks:
    """Support agents in Slack."""

    def __init__(self, slack: SlackStandIn) -> None:
        self._slack = slack
        self._ends: _Ends[Message] = _Ends(lambda card: str(card.blocks), slack.requests)
        slack.workspace.listeners.append(self._ends.look)

    async def look_up(self, order: Sample) -> Message:
        """Type the reference, and turn from the first question to the order."""
        person = f"U{order.id.removeprefix('CARO-'):0>8}"
        answer = await self._slack.command(order.reference, user=person)
        if answer.status != 200 or answer.problems:
            raise WrongAnswer(f"{order.id} is not shown: {answer}")
        card = self._slack.seen(person)[-1]
        await self._slack.press(card, SHOW_ORDER)
        await wait_until(lambda: card.versions == 2, within_s=_WITHIN_S)
        return card

    async def press(self, order: Sample, card: Message) -> Took:
        """Press; the answer is empty, and both cards come to the response address."""
        with self._ends.of(card) as ended:
            began_s = time.monotonic()
            answer = await self._slack.press(card, LABEL)
            if answer.status != 200 or answer.body:
                raise WrongAnswer(f"the press on {order.id} got {answer}")
            async with asyncio.timeout(_WITHIN_S):
                end_s = await ended
        # Two looks, the card of the work, and that of the end: none is missing, none came twice.
        require_end(order, str(card.blocks), is_complete=card.versions == 4)
        return Took(answer.ms, (end_s - began_s) * 1000)

    def forget(self) -> None:
        """Forget messages and requests."""
        self._slack.messages.clear()
        self._slack.requests.clear()


class TeamsClicks:
    """Accountants in Teams, each in the tenant of the order's office."""

    def __init__(self, teams: TeamsStandIn) -> None:
        self._teams = teams
        self._ends: _Ends[Shown] = _Ends(lambda card: str(card.card), teams.requests)
        teams.connector.listeners.append(self._ends.look)

    async def look_up(self, order: Sample) -> Shown:
        """Write the reference, and turn from the first question to the order."""
        seen = len(self._teams.messages)
        await self._teams.message(order.reference, user=order.id, tenant=order.tenant)
        await wait_until(lambda: len(self._teams.messages) > seen, within_s=_WITHIN_S)
        card = self._teams.messages[-1]
        await self._teams.invoke(card, SHOW_ORDER, user=order.id, tenant=order.tenant)
        return card

    async def press(self, order: Sample, card: Shown) -> Took:
        """Press; the answer carries the card of the work, and that of the end replaces it."""
        with self._ends.of(card) as ended:
            began_s = time.monotonic()
            answer = await self._teams.invoke(card, LABEL, user=order.id, tenant=order.tenant)
            if answer.status != 200 or answer.problems or _WORKING not in str(answer.card):
                raise WrongAnswer(f"the press on {order.id} got {answer}")
            async with asyncio.timeout(_WITHIN_S):
                end_s = await ended
        require_end(order, str(card.card), is_complete=card.versions == 4)
        return Took(answer.ms, (end_s - began_s) * 1000)

    def forget(self) -> None:
        """Forget messages, requests and answers."""
        self._teams.messages.clear()
        self._teams.requests.clear()
        self._teams.answers.clear()


def require_end(order: Sample, shown: str, *, is_complete: bool) -> None:
    """Refuse a card that does not tell the end of this order's action.

    Raises:
        WrongAnswer: it does not, or cards before it were missing or came twice.
    """
    shown = as_read(shown)
    wanted = (_ENDED, order.id, as_read(ClientReference(order.reference).spaced))
    if not is_complete or _LOOK_AGAIN in shown or any(part not in shown for part in wanted):
        raise WrongAnswer(f"the end of {order.id} is not told: {shown[:300]}")


class _Ends(Generic[CardT]):
    """Notes when the platform received the end of each card that is waited for."""

    def __init__(self, read: Callable[[CardT], str], requests: list[RecordedRequest]) -> None:
        self._read: Callable[[CardT], str] = read
        self._requests = requests
        self._waiting: dict[int, tuple[CardT, asyncio.Future[float]]] = {}
        self._versions: dict[int, int] = {}

    @contextmanager
    def of(self, card: CardT) -> Iterator[asyncio.Future[float]]:
        """Return what will hold the moment at which the end of this card was received."""
        ended: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._waiting[id(card)] = card, ended
        self._versions[id(card)] = card.versions
        try:
            yield ended
        finally:
            del self._waiting[id(card)], self._versions[id(card)]

    def look(self) -> None:
        """Look at the cards that were drawn again."""
        for name, (card, ended) in self._waiting.items():
            if card.versions == self._versions[name]:
                continue
            self._versions[name] = card.versions
            if not ended.done() and _ENDED in self._read(card):
                # What changed the card is the request that came in last.
                ended.set_result(self._requests[-1].at)
