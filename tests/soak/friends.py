"""The friends: agents and accountants who look orders up, act, and are told how it ended."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass, field
from itertools import count, cycle
from time import monotonic, perf_counter

from adapters.playground import SlackStandIn, TeamsStandIn
from bot.domain.orders import Action, Order
from tests.acceptance.cards import has_ended
from tests.bench.child import Child
from tests.bench.load import Run, play
from tests.bench.traffic import require_ok, require_slack_cards, slack_commands
from tests.harness.databases import tenant_of
from tests.harness.people import Accountant, Agent
from tests.harness.waiting import until

_LOOK_UPS_A_SECOND = 20
_PRESS_EVERY_S = 1.0
_ACT_EVERY_S = 5.0
_STORM_EVERY_S = 15.0
_STORM_LASTS_S = 5.0
_STORM_CALLS = 20
_AGENTS, _ACCOUNTANTS = 8, 8


@dataclass(slots=True)
class Friends:
    """The desk between its platforms, and what its friends have met there."""

    desk: Child
    slack: SlackStandIn
    teams: TeamsStandIn
    look_ups: Iterator[Order]
    actions: Iterator[Order]
    until_s: float = 0.0
    runs: list[Run] = field(default_factory=list)
    met: Counter[str] = field(default_factory=Counter)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @classmethod
    def of(
        cls, desk: Child, slack: SlackStandIn, teams: TeamsStandIn, orders: tuple[Order, ...]
    ) -> Friends:
        """Let some orders be looked up, and act on each of the others once."""
        half = len(orders) // 4
        return cls(desk, slack, teams, cycle(orders[:half]), iter(orders[half:]))

    @property
    def is_on(self) -> bool:
        """Say whether there is time left."""
        return monotonic() < self.until_s

    async def come(self, lasts_s: float) -> None:
        """Be there for a while, in all weathers."""
        self.until_s = monotonic() + lasts_s
        await asyncio.gather(self._look_up(), self._press(), self._act(), self._storm())

    async def look_up_once(self) -> Run:
        """Let an agent look an order up, on a connection of their own, and see its card."""
        reference = next(self.look_ups).reference
        run = await play(self.desk.address, slack_commands([reference]), connections=1)
        if require_ok(run).answers[0].body:
            return require_slack_cards(run, [reference])
        # The desk was too slow to answer with the card itself, which comes after.
        self.met["late"] += 1
        return run

    async def act_once(self) -> None:
        """Let somebody act on an order, and read how that ended."""
        number, order = next(self._numbers), next(self.actions)
        who = (
            Agent(self.slack, f"U1{number % _AGENTS:07d}")
            if number % 2
            else Accountant(self.teams, number % _ACCOUNTANTS, tenant_of(order.company.office.code))
        )
        await who.look_up(order)
        await who.ask(Action.CONTACT_SUPPORT, order)
        await until(lambda: any(order.id in card and has_ended(card) for card in who.cards()))
        self.met["actions"] += 1

    async def _look_up(self) -> None:
        while self.is_on:
            began_s = perf_counter()
            self.runs.append(await self.look_up_once())
            left_s = 1.0 / _LOOK_UPS_A_SECOND - (perf_counter() - began_s)
            await asyncio.sleep(max(0.0, left_s))

    async def _press(self) -> None:
        """Accountants look up as well, each in a talk of their own."""
        while self.is_on:
            order = next(self.look_ups)
            who = Accountant(
                self.teams, 100 + self.met["talks"], tenant_of(order.company.office.code)
            )
            self.met["talks"] += 1
            await self._hopefully(who.look_up(order))
            await asyncio.sleep(_PRESS_EVERY_S)

    async def _act(self) -> None:
        while self.is_on:
            await self._hopefully(self.act_once())
            await asyncio.sleep(_ACT_EVERY_S)

    async def _hopefully(self, story: Awaitable[None]) -> None:
        """Count a story in which somebody waited in vain, and go on with the next."""
        try:
            await story
        except TimeoutError:
            self.met["unanswered"] += 1

    async def _storm(self) -> None:
        """Let both platforms ask for patience for a while, again and again."""
        while self.is_on:
            for platform in (self.slack, self.teams):
                platform.answer_next(429, retry_after="1", times=_STORM_CALLS)
            self.met["storms"] += 1
            await asyncio.sleep(_STORM_LASTS_S)
            for platform in (self.slack, self.teams):
                platform.heal()
            await asyncio.sleep(_STORM_EVERY_S - _STORM_LASTS_S)
