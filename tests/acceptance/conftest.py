"""The real program as a subprocess between the stand-ins of both platforms, over real HTTP."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio

from adapters import backoffice, storage
from adapters.playground.recording import wait_until
from adapters.playground.slack import SlackStandIn
from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_connector import Shown
from adapters.playground.teams_wire import TENANT
from bot.domain.actions import LogEntry
from bot.domain.orders import ClientReference, Order
from bot.domain.people import LANGUAGES
from bot.domain.search import Query, QueryKind
from tests.conftest import APPS, SECRET_KEY, postgres_database
from tests.fakes.clock import FakeClock
from tests.flows.shipped import TEXTS

ROOT = Path(__file__).parents[2]
# What a card offers, in any language, as long as its action has not ended.
LOOK_AGAIN = [TEXTS.phrases(language).get("button-look-again") for language in LANGUAGES]
OTHER_TENANT = "99999999-2222-3333-4444-555555555555"
LEAD = "U00000009"
SAMPLE_ORDERS = 1500
_WITHOUT_CARO = {"ING", "BEOBANK", "VDK", "NAGELMACKERS"}
_CARO = [sys.executable, "-m", "config"]


@dataclass(slots=True)
class Town:
    """Everything that runs: the desk, and Slack and Teams as their people use them."""

    settings: dict[str, str]
    slack: SlackStandIn
    teams: TeamsStandIn
    printed: bytearray = field(default_factory=bytearray)
    taken: set[str] = field(default_factory=set)

    async def take_problem(self) -> Order:
        """Return an ordinary order of OFF001 in Problem that no other story has used."""
        async with self._database():
            office = backoffice.LocalBackOffice(FakeClock())
            hits = await office.list_problems(office="OFF001", limit=SAMPLE_ORDERS)
            for order in hits.orders:
                fits = order.reference.is_well_formed and order.cardholder.mobile
                alone = not await office.same_reference(order)
                able = not order.company.ineligible_because and order.bank not in _WITHOUT_CARO
                if fits and alone and able and order.id not in self.taken:
                    self.taken.add(order.id)
                    return order
        raise LookupError("all sample orders in Problem are used")

    def _database(self) -> AbstractAsyncContextManager[storage.Stores]:
        """Open the program's database for one look: a process can hold one open at a time."""
        settings = storage.StorageSettings(database_url=self.settings["CARO_DATABASE_URL"])
        office = backoffice.LocalBackOffice(FakeClock())
        return storage.connect(settings, APPS, has_office=office.has_office)

    async def order(self, reference: str) -> Order:
        """Read the newest order of a reference from the database."""
        query = Query(QueryKind.REFERENCE, ClientReference(reference))
        async with self._database():
            hits = await backoffice.LocalBackOffice(FakeClock()).search(query)
        return max(hits.orders, key=lambda order: int(order.id.removeprefix("CARO-")))

    async def log(self, order: Order) -> list[LogEntry]:
        """Read the action log of an order from the database."""
        async with self._database() as stores:
            return list(await stores.log.entries(order=order.id))

    async def ask_in_teams(self, text: str, **parts: str) -> Shown:
        """Write to the bot in Teams and wait for its answer."""
        seen = len(self.teams.messages)
        answer = await self.teams.message(text, **parts)
        assert answer.status == 200
        await wait_until(lambda: len(self.teams.messages) > seen)
        return self.teams.messages[-1]

    async def link(self, tenant: str, office: str) -> None:
        """Link a tenant as an administrator does."""
        await caro(self.settings, "office", "link", tenant, office)


def has_ended(card: object) -> bool:
    """Say whether no action is under way on a card any more."""
    return not any(label in str(card) for label in LOOK_AGAIN)


def environment(settings: dict[str, str]) -> dict[str, str]:
    """The environment of this machine without settings of the desk, and these."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CARO_")}
    return {**clean, "PYTHONPATH": str(ROOT), **settings}


async def caro(settings: dict[str, str], *words: str) -> str:
    """Run a command of the program to its end and return what it printed."""
    running = await asyncio.create_subprocess_exec(
        *_CARO,
        *words,
        env=environment(settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    printed, wrong = await running.communicate()
    assert running.returncode == 0, wrong.decode()
    return printed.decode()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def seeded_url(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A database of each kind in turn, made by the program itself; OFF001 is linked."""
    if request.param == "postgres":
        server = request.getfixturevalue("postgres_server")
        with postgres_database(server, "template1") as url:
            asyncio.run(_fill({"CARO_DATABASE_URL": url}))
            yield url
        return
    url = f"sqlite://{tmp_path_factory.mktemp('town')}/caro.sqlite3"
    asyncio.run(_fill({"CARO_DATABASE_URL": url}))
    yield url


async def _fill(settings: dict[str, str]) -> None:
    await caro(settings, "migrate")
    await caro(settings, "seed", "--orders", str(SAMPLE_ORDERS))
    await caro(settings, "office", "link", TENANT, "OFF001")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def town(seeded_url: str) -> AsyncIterator[Town]:
    """The program, serving between both stand-ins; it has to stop quietly at the end.

    All stories of a database share it, as all people share the desk: each takes its own order.
    """
    async with SlackStandIn() as slack, TeamsStandIn() as teams:
        settings = {
            "CARO_HTTP__PORT": "0",
            "CARO_DATABASE_URL": seeded_url,
            "CARO_SECRET_KEY": SECRET_KEY.get_secret_value(),
            "CARO_SLACK__SIGNING_SECRET": slack.signing_secret,
            "CARO_SLACK__BOT_TOKEN": slack.bot_token,
            "CARO_SLACK__API_BASE_URL": slack.api_url,
            "CARO_SLACK__LEADS": LEAD,
            "CARO_TEAMS__APP_ID": teams.app_id,
            "CARO_TEAMS__APP_PASSWORD": teams.app_password,
            "CARO_TEAMS__OPENID_METADATA_URL": teams.openid_metadata_url,
            "CARO_TEAMS__TOKEN_URL": teams.token_url,
            "CARO_TEAMS__SERVICE_URL_HOSTS": teams.host,
        }
        built = Town(settings, slack, teams)
        async with _serve(built) as address:
            slack.desk_url = f"{address}/slack/events"
            teams.bot_url = f"{address}/api/messages"
            yield built


@asynccontextmanager
async def _serve(town: Town) -> AsyncIterator[str]:
    server = await asyncio.create_subprocess_exec(
        *_CARO,
        "serve",
        env=environment(town.settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert server.stdout
    first = await server.stdout.readline()
    reading = asyncio.create_task(_collect(server.stdout, town.printed))
    try:
        yield first.decode().split()[-1]
    finally:
        server.send_signal(signal.SIGTERM)
        code = await asyncio.wait_for(server.wait(), 15)
        await reading
    assert code == 0
    assert b"Traceback" not in town.printed


async def _collect(stream: asyncio.StreamReader, into: bytearray) -> None:
    while line := await stream.readline():
        into.extend(line)
