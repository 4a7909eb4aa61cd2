"""The rounds of actions: from a click to its end, on both platforms and both databases."""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from adapters.playground.slack import SlackStandIn
from adapters.playground.teams import TeamsStandIn
from tests.bench.action_places import ActionPlace, Changed
from tests.bench.child import Child, finished
from tests.bench.clicks import Clicks, SlackClicks, TeamsClicks, Took
from tests.bench.rounds import Size
from tests.bench.traffic import Sample, WrongAnswer

AT_ONCE = 16
Serve = Callable[[str, str], AbstractAsyncContextManager[Child]]
"""Runs the program over a database; the other is the name of its log."""
Platforms = dict[str, Clicks[Any]]


@dataclass(slots=True)
class Actions:
    """Plays the rounds in one database and keeps their figures, those of each round by name."""

    place: ActionPlace
    serve: Serve
    slack: SlackStandIn
    teams: TeamsStandIn
    samples: list[Sample]
    size: Size
    past: int
    log: Path
    figures: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    done: dict[str, list[Sample]] = field(default_factory=lambda: defaultdict(list))

    async def measure(self) -> dict[str, list[float]]:
        """Play all rounds; return their figures by the database's and the run's name.

        Raises:
            WrongAnswer: an order was not changed exactly once, or a card is not the right one.
        """
        platforms: Platforms = {"slack": SlackClicks(self.slack), "teams": TeamsClicks(self.teams)}
        async with self.serve(self.place.url, f"{self.place.kind}-first") as desk:
            await self._act("first_slack", desk, self.place.url, platforms["slack"], 4, 2)
        await self.place.grow(self.past)
        async with (
            self.serve(self.place.url, f"{self.place.kind}-desk") as desk,
            self.serve(self.place.grown_url, f"{self.place.kind}-grown") as grown,
        ):
            await self._warm_up(desk, grown, platforms)
            for _ in range(self.size.rounds):
                for name, clicks in platforms.items():
                    await self._act(f"{name}_1", desk, self.place.url, clicks, self.size.acts, 1)
                    many = self.size.acts_many
                    await self._act(f"{name}_16", desk, self.place.url, clicks, many, AT_ONCE)
                slow, past = self.size.acts, self.place.grown_url
                await self._act("grown_1", grown, past, platforms["slack"], slow, 1)
                await self._stock()
        for url, orders in self.done.items():
            require_once(orders, await self.place.changed(url))
        return {f"{self.place.kind}_{name}": values for name, values in self.figures.items()}

    async def _warm_up(self, desk: Child, grown: Child, platforms: Platforms) -> None:
        for clicks in platforms.values():
            await self._act("warm", desk, self.place.url, clicks, AT_ONCE, 4)
        await self._act("warm", grown, self.place.grown_url, platforms["slack"], AT_ONCE, 4)
        self.figures.clear()

    async def _act(
        self, name: str, desk: Child, url: str, clicks: Clicks[Any], count: int, at_once: int
    ) -> None:
        """Let people ask for the action, each for an order that nobody has acted on."""
        orders, self.samples = self.samples[:count], self.samples[count:]
        if len(orders) < count:
            raise LookupError("all orders that can be acted on are used")
        self.slack.desk_url = f"{desk.address}/slack/events"
        self.teams.bot_url = f"{desk.address}/api/messages"
        asked = iter([(order, await clicks.look_up(order)) for order in orders])
        took: list[Took] = []

        async def click() -> None:
            for order, card in asked:
                took.append(await clicks.press(order, card))

        with _undisturbed():
            cpu_s, began_s = desk.cpu_s, time.perf_counter()
            await asyncio.gather(*(click() for _ in range(at_once)))
            elapsed_s = time.perf_counter() - began_s
        self.done[url].extend(orders)
        clicks.forget()
        self._keep(name, took, count / elapsed_s, (desk.cpu_s - cpu_s) * 1000 / count)

    def _keep(self, name: str, took: list[Took], rate: float, cpu_ms: float) -> None:
        for kind, times in (
            ("answer", sorted(one.answer_ms for one in took)),
            ("end", sorted(one.end_ms for one in took)),
        ):
            for share in (50, 99):
                at = min(len(times) - 1, len(times) * share // 100)
                self.figures[f"{name}_{kind}_p{share}"].append(times[at])
        self.figures[f"{name}_rate"].append(rate)
        self.figures[f"{name}_cpu"].append(cpu_ms)

    async def _stock(self) -> None:
        size = (await self.place.steps(), self.size.acts, self.size.acts_many, AT_ONCE)
        command = [sys.executable, "-m", "tests.bench.stock_jobs", self.place.empty_url]
        written = await finished([*command, *map(str, size)], self.log, {})
        for kind, value in orjson.loads(written).items():
            self.figures[f"stock_{kind}"].append(value)


@contextmanager
def _undisturbed() -> Iterator[None]:
    # A collection here would count as the server's time.
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def require_once(orders: list[Sample], changed: Changed) -> None:
    """Refuse figures that came of an order changed more or less than once, or logged so.

    Raises:
        WrongAnswer: there is such an order.
    """
    for order in orders:
        if changed.get(order.id) != (2, 1):
            raise WrongAnswer(f"{order.id}: revision and lines are {changed.get(order.id)}")
