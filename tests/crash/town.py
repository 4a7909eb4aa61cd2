"""The town of these tests: both platforms, a seeded database, and what the databases hold."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle
from time import monotonic
from typing import Any

import asyncpg  # type: ignore[import-untyped]

from adapters import backoffice, storage
from adapters.backoffice.local_models import OrderRow
from adapters.jobs.place import Place
from adapters.playground import SlackStandIn, TeamsStandIn
from bot.domain.actions import LogEntry
from bot.domain.orders import Action, Order, OrderState
from tests.conftest import APPS, SECRET_KEY
from tests.crash.people import PATIENCE_S, Accountant, Agent
from tests.crash.processes import Program
from tests.fakes.clock import FakeClock

_WAITING = [
    state.value
    for state in (OrderState.INVITATION_SENT, OrderState.INVITATION_EXPIRED, OrderState.PROBLEM)
]
LEAD = "U90000001"
_WITHOUT_CARO = ("ING", "BEOBANK", "VDK", "NAGELMACKERS")


def tenant_of(office: str) -> str:
    """Return the tenant that is linked to an office."""
    return f"00000000-0000-0000-0000-000000000{office.removeprefix('OFF')}"


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


@dataclass(slots=True)
class Town:
    """Slack and Teams, the orders that nobody has acted on, and the programs that were started."""

    settings: dict[str, str]
    slack: SpreadSlack
    teams: SpreadTeams
    orders: list[Order]
    programs: list[Program] = field(default_factory=list)
    people: int = 0

    async def start(self, command: tuple[str, ...], **settings: str) -> Program:
        """Start a program that serves; from now on it is the one that the platforms reach."""
        program = Program(command, {**self.settings, **settings})
        self.programs.append(program)
        await program.start()
        self.turn_to(program)
        return program

    def turn_to(self, *programs: Program) -> None:
        """Let the platforms reach these programs in turn, as a load balancer does."""
        self.slack.spread_over([f"{program.address}/slack/events" for program in programs])
        self.teams.spread_over([f"{program.address}/api/messages" for program in programs])

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

    @asynccontextmanager
    async def books(self) -> AsyncIterator[Books]:
        """Open the databases beside the programs."""
        async with open_stores(self.settings["CARO_DATABASE_URL"]) as stores:
            yield Books(Place(self.settings["CARO_DATABASE_URL"]), stores)


@asynccontextmanager
async def open_stores(url: str) -> AsyncIterator[storage.Stores]:
    """Open the desk's stores."""
    settings = storage.StorageSettings(database_url=url, secret_key=SECRET_KEY)
    office = backoffice.LocalBackOffice(FakeClock())
    async with storage.connect(settings, APPS, has_office=office.has_office) as stores:
        yield stores


@dataclass(slots=True)
class Books:
    """What the databases hold."""

    place: Place
    stores: storage.Stores

    async def order(self, order_id: str) -> Order:
        """Read an order."""
        return await backoffice.LocalBackOffice(FakeClock()).find_order(order_id)

    async def replacing(self, order: Order) -> list[int]:
        """Return the numbers of the orders that were placed in the place of one."""
        number = int(order.id.removeprefix("CARO-"))
        placed = await OrderRow.filter(replaces=number).values_list("id", flat=True)
        return [int(str(one)) for one in placed]

    async def move(self, order: Order, state: OrderState) -> None:
        """Let something happen to an order elsewhere, as when a cardholder consents."""
        row = await OrderRow.get(id=int(order.id.removeprefix("CARO-")))
        row.state, row.revision = state.value, row.revision + 1
        await row.save()

    async def log(self, order: Order) -> list[LogEntry]:
        """Read the action log of an order."""
        return list(await self.stores.log.entries(order=order.id))

    async def disturb(self, write: str) -> None:
        """Let the back office fail at each `INSERT` or `UPDATE` of an order, until it is mended."""
        begin = f"CREATE TRIGGER disturbed_{write} BEFORE {write} ON orders"
        if self.place.sqlite_file:
            script = f"{begin} BEGIN SELECT * FROM what_is_not_there; END"
        else:
            fail = "RAISE EXCEPTION 'disturbed' USING ERRCODE = 'cannot_connect_now'"
            script = (
                "CREATE OR REPLACE FUNCTION disturb() RETURNS trigger LANGUAGE plpgsql AS"
                f" $$ BEGIN {fail}; END $$; {begin} FOR EACH ROW EXECUTE FUNCTION disturb()"
            )
        await self.stores.database.execute_script(script)

    async def mend(self) -> None:
        """Let the back office take all writes again."""
        table = "" if self.place.sqlite_file else " ON orders"
        for write in ("INSERT", "UPDATE"):
            await self.stores.database.execute_script(
                f"DROP TRIGGER IF EXISTS disturbed_{write}{table}"
            )

    async def forms(self) -> int:
        """Count the sealed forms that are still kept."""
        _rows, found = await self.stores.database.execute_query("SELECT id FROM sealed_forms")
        return len(found)

    async def forms_of_jobs(self) -> set[str]:
        """Return the forms that are still kept although a job has been done with them."""
        _rows, found = await self.stores.database.execute_query("SELECT id FROM sealed_forms")
        inputs = str(await self.ask("SELECT inputs FROM {}workflow_status"))
        return {form["id"] for form in found if form["id"] in inputs}

    async def jobs(self) -> dict[str, str]:
        """Return what the jobs' own database says of each job and look."""
        statement = "SELECT workflow_uuid, status FROM {}workflow_status"
        return dict(await self.ask(statement))

    async def ask(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the jobs' own database; `{}` stands for its schema."""
        if file := self.place.sqlite_file:
            with sqlite3.connect(file, timeout=30) as opened:
                return opened.execute(statement.format("")).fetchall()
        connection = await asyncpg.connect(self.place.database_url)
        try:
            return [tuple(row) for row in await connection.fetch(statement.format("dbos."))]
        finally:
            await connection.close()


async def eventually(check: Callable[[], Awaitable[bool]], *, within_s: float = PATIENCE_S) -> None:
    """Wait for what happens in a database."""
    end_s = monotonic() + within_s
    while not await check():
        assert monotonic() < end_s, "nothing came of it"
        await asyncio.sleep(0.05)


def key_of(action: Action, order: Order) -> str:
    """Return the id of the job of an action on an order as it is."""
    return f"{order.id}:{action}:{order.revision}"


async def usable_orders(url: str) -> list[Order]:
    """Return the orders on which every action is possible, and which a look-up finds alone."""
    async with open_stores(url):
        rows = await OrderRow.all().prefetch_related("company").order_by("id")
        references = [row.reference for row in rows]
        alone = {one for one in references if references.count(one) == 1 and len(one) == 10}
        office = backoffice.LocalBackOffice(FakeClock())
        found = [
            row.id
            for row in rows
            if row.reference in alone and row.state in _WAITING and row.mobile
            if row.bank not in _WITHOUT_CARO
        ]
        orders = [await office.find_order(f"CARO-{number}") for number in found]
    return [order for order in orders if not order.company.ineligible_because]
