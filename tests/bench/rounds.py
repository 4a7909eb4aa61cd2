"""The rounds: which run is made against which server, ours and stock in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from adapters.playground.teams import TeamsStandIn
from tests.bench import traffic
from tests.bench.child import Child
from tests.bench.load import Run, play
from tests.bench.traffic import Sample

_PREFIX_CHARS = (3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: the requests of one run, the rounds, and the seconds of a rest.

    A draft is tried on so many `walked` cases, and so many `people` keep ten pages open each.
    """

    rounds: int
    slow: int
    usual: int
    many: int
    acts: int
    acts_many: int
    rest_s: float
    walked: int
    people: int


FULL = Size(
    rounds=5,
    slow=150,
    usual=1500,
    many=5000,
    acts=40,
    acts_many=160,
    rest_s=20,
    walked=10_000,
    people=10,
)
QUICK = Size(
    rounds=1, slow=20, usual=60, many=200, acts=3, acts_many=16, rest_s=1, walked=200, people=2
)


@dataclass(frozen=True, slots=True)
class Servers:
    """Every server that is measured, each in a process of its own."""

    desk: Child
    grown: Child
    bolt: Child
    bare_slack: Child
    botbuilder: Child
    bare_teams: Child


@dataclass(slots=True)
class Rounds:
    """Plays the runs and keeps their figures, those of each round by name."""

    servers: Servers
    teams: TeamsStandIn
    samples: list[Sample]
    names: list[str]
    size: Size
    random: Random = field(default_factory=lambda: Random(1))
    figures: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    tokens_made: int = 0

    async def warm_up(self) -> None:
        """Let every server meet what it will be asked, and forget the figures."""
        size, self.size = self.size, replace(self.size, slow=20, usual=200, many=300)
        await self.run()
        self.size = size
        self.figures.clear()

    async def run(self) -> None:
        """Play one round."""
        await self._slack_one()
        await self._slack_many()
        await self._teams_press()
        await self._teams_tokens()
        await self._search_names()

    async def _slack_one(self) -> None:
        servers, size = self.servers, self.size
        await self._look_up("slack_1", servers.desk, size.usual, connections=1)
        await self._look_up("grown_1", servers.grown, size.usual, connections=1)
        await self._no_op("bolt_1", servers.bolt, size.slow, connections=1)

    async def _slack_many(self) -> None:
        servers, count = self.servers, self.size.many
        await self._look_up("slack_64", servers.desk, count, connections=64)
        await self._no_op("bolt_64", servers.bolt, count, connections=64)
        await self._no_op("bare_slack", servers.bare_slack, count, connections=64)

    async def _look_up(self, name: str, server: Child, count: int, *, connections: int) -> None:
        references = [order.reference for order in self.random.choices(self.samples, k=count)]
        commands = traffic.slack_commands(references)
        run = await self._play(name, server, commands, connections)
        traffic.require_slack_cards(run, references)

    async def _no_op(self, name: str, server: Child, count: int, *, connections: int) -> None:
        commands = traffic.slack_commands(["6012345678"] * count)
        traffic.require_ok(await self._play(name, server, commands, connections))

    async def _teams_press(self) -> None:
        size, servers = self.size, self.servers
        tokens = traffic.teams_tokens(self.teams, 16)
        await self._press("teams", size.many, tokens)
        await self._press("teams_one", size.usual, tokens[:1])
        for name, server, count in (
            ("botbuilder", servers.botbuilder, size.slow),
            ("bare_teams", servers.bare_teams, size.many),
        ):
            requests = traffic.teams_presses(self.teams, self._linked(count), tokens)
            traffic.require_ok(await self._play(name, server, requests, 16))

    async def _teams_tokens(self) -> None:
        count = self.size.usual // 2
        tokens = traffic.teams_tokens(self.teams, count, begin=1_000_000 + self.tokens_made)
        self.tokens_made += count
        await self._press("teams_new", count, tokens)

    async def _press(self, name: str, count: int, tokens: list[str]) -> None:
        orders = self._linked(count)
        requests = traffic.teams_presses(self.teams, orders, tokens)
        run = await self._play(name, self.servers.desk, requests, 16)
        traffic.require_teams_cards(run, orders)

    def _linked(self, count: int) -> list[Sample]:
        linked = [order for order in self.samples if order.tenant]
        return self.random.choices(linked, k=count)

    async def _search_names(self) -> None:
        """Search as somebody does who types: by the first letters of a company's name."""
        chosen = self.random.choices(self.names, k=self.size.usual // 3)
        typed = [name[: self.random.choice(_PREFIX_CHARS)] for name in chosen]
        commands = traffic.slack_commands(typed)
        traffic.require_slack_hits(await self._play("names", self.servers.desk, commands, 1))

    async def _play(
        self, name: str, server: Child, requests: Sequence[bytes], connections: int
    ) -> Run:
        """Play one run and keep its figures; the answers are for the caller to check."""
        before_s = server.cpu_s
        run = await play(server.address, requests, connections=connections)
        figures = {
            "p50": run.took_ms(0.5),
            "p99": run.took_ms(0.99),
            "rate": run.a_second,
            "cpu": (server.cpu_s - before_s) * 1000 / len(requests),
        }
        for kind, value in figures.items():
            self.figures[f"{name}_{kind}"].append(value)
        return run
