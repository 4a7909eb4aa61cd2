"""A town: both platforms with their people, a database with orders, and the programs between."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

from adapters import backoffice
from adapters.jobs.place import Place
from adapters.playground import SlackStandIn, TeamsStandIn
from adapters.playground.teams_connector import Shown
from adapters.playground.teams_wire import PERSON as TEAMS_PERSON
from bot.domain.actions import LogEntry
from bot.domain.orders import ClientReference, Order, OrderState
from bot.domain.search import Query, QueryKind
from tests.fakes.clock import FakeClock
from tests.harness.books import Books
from tests.harness.databases import SECRET_KEY, open_stores, tenant_of
from tests.harness.people import Accountant, Agent
from tests.harness.processes import Launch, fork
from tests.harness.programs import SERVE, Program
from tests.harness.waiting import PATIENCE_S, until

LEAD = "U90000001"
SECOND_LEAD = "U90000002"


class SpreadSlack(SlackStandIn):
    """Slack, whose requests reach several programs in turn."""

    def spread_over(self, addresses: list[str]) -> None:
        """Send the next requests to these addresses."""
        self._addresses = cycle(addresses)

    @property
    def desk_url(self) -> str:
        return next(self._addresses)

    @desk_url.setter
    def desk_url(self, address: str) -> None:
        self.spread_over([address])


class SpreadTeams(TeamsStandIn):
    """Teams, whose requests reach several programs in turn."""

    def spread_over(self, addresses: list[str]) -> None:
        """Send the next requests to these addresses."""
        self._addresses = cycle(addresses)

    @property
    def bot_url(self) -> str:
        return next(self._addresses)

    @bot_url.setter
    def bot_url(self, address: str) -> None:
        self.spread_over([address])


def settings_of(url: str, slack: SlackStandIn, teams: TeamsStandIn) -> dict[str, str]:
    """Return the settings of a desk over a database, between both platforms."""
    return {
        "CARO_HTTP__PORT": "0",
        "CARO_DATABASE_URL": url,
        "CARO_SECRET_KEY": SECRET_KEY.get_secret_value(),
        "CARO_ADMIN__ENABLED": "true",
        "CARO_SLACK__SIGNING_SECRET": slack.signing_secret,
        "CARO_SLACK__BOT_TOKEN": slack.bot_token,
        "CARO_SLACK__API_BASE_URL": slack.api_url,
        "CARO_SLACK__AGENTS": "*",
        "CARO_SLACK__LEADS": f"{LEAD},{SECOND_LEAD}",
        "CARO_TEAMS__APP_ID": teams.app_id,
        "CARO_TEAMS__APP_PASSWORD": teams.app_password,
        "CARO_TEAMS__OPENID_METADATA_URL": teams.openid_metadata_url,
        "CARO_TEAMS__TOKEN_URL": teams.token_url,
        "CARO_TEAMS__SERVICE_URL_HOSTS": teams.host,
    }


@dataclass(slots=True)
class Town:
    """Slack and Teams, the orders that nobody has acted on, and the programs that were started."""

    settings: dict[str, str]
    slack: SpreadSlack
    teams: SpreadTeams
    orders: list[Order]
    programs: list[Program] = field(default_factory=list)
    people: int = 0
    launch: Launch = fork

    async def start(self, line: Sequence[str] = SERVE, **settings: str) -> Program:
        """Start a program that serves; from now on it is the one that the platforms reach."""
        program = Program(line, {**self.settings, **settings}, launch=self.launch)
        self.programs.append(program)
        await program.start()
        self.turn_to(program)
        return program

    async def restart(self) -> None:
        """Stop the newest program, and start another one in its place."""
        try:
            await self.programs[-1].stop()
        finally:
            # Whatever was wrong with it, the other stories of the town need one.
            await self.start()

    def turn_to(self, *programs: Program) -> None:
        """Let the platforms reach these programs in turn, as a load balancer does."""
        self.slack.spread_over([f"{program.address}/slack/events" for program in programs])
        self.teams.spread_over([f"{program.address}/api/messages" for program in programs])

    def take_problem(self) -> Order:
        """Return an order in Problem, of the office of whoever has no other, for one story."""
        return self._take(
            order
            for order in self.orders
            if (order.state, order.company.office.code) == (OrderState.PROBLEM, "OFF001")
        )

    def take_problem_elsewhere(self) -> Order:
        """Return an order in Problem of another office than that, for one story."""
        return self._take(
            order
            for order in self.orders
            if order.state is OrderState.PROBLEM and order.company.office.code != "OFF001"
        )

    def take_invited(self) -> Order:
        """Return an order whose cardholder was invited, of any office, for one story."""
        return self._take(order for order in self.orders if order.state is not OrderState.PROBLEM)

    def _take(self, fitting: Iterator[Order]) -> Order:
        order = next(fitting, None)
        assert order, "all orders of this kind are taken"
        self.orders.remove(order)
        return order

    def agent(self) -> Agent:
        """Return a new support agent."""
        self.people += 1
        return Agent(self.slack, f"U1{self.people:07d}")

    def lead(self) -> Agent:
        """Return the support lead."""
        return Agent(self.slack, LEAD)

    def accountant(self, order: Order) -> Accountant:
        """Return a new accountant of the office that an order belongs to."""
        self.people += 1
        return Accountant(self.teams, self.people, tenant_of(order.company.office.code))

    async def ask_in_teams(self, text: str, **parts: Any) -> Shown:
        """Write to the bot in Teams and wait for its answer."""
        conversation = f"a:{parts.get('user', TEAMS_PERSON)}"

        def shown() -> list[Shown]:
            return [one for one in self.teams.messages if one.conversation == conversation]

        seen = len(shown())
        answer = await self.teams.message(text, **parts)
        assert answer.status == 200
        await until(lambda: len(shown()) > seen)
        return shown()[-1]

    @asynccontextmanager
    async def books(self) -> AsyncIterator[Books]:
        """Open the databases beside the programs; only one of them at a time."""
        async with open_stores(self.settings["CARO_DATABASE_URL"]) as stores:
            yield Books(Place(self.settings["CARO_DATABASE_URL"]), stores)

    async def order(self, reference: str) -> Order:
        """Read the newest order of a reference from the database."""
        query = Query(QueryKind.REFERENCE, ClientReference(reference))
        async with self.books():
            hits = await backoffice.LocalBackOffice(FakeClock()).search(query)
        return max(hits.orders, key=lambda order: int(order.id.removeprefix("CARO-")))

    async def log(self, order: Order) -> list[LogEntry]:
        """Read the action log of an order from the database."""
        async with self.books() as books:
            return await books.log(order)


@asynccontextmanager
async def open_town(url: str, orders: Iterable[Order], **settings: str) -> AsyncIterator[Town]:
    """Both platforms around a database; whoever opens it starts the programs."""
    async with SpreadSlack(patience_s=PATIENCE_S) as slack, SpreadTeams() as teams:
        town = Town(settings_of(url, slack, teams) | settings, slack, teams, list(orders))
        slack.delivery.restart = teams.delivery.restart = town.restart
        try:
            yield town
        finally:
            for program in town.programs:
                await program.destroy()
