"""What the tests of Teams share: a desk that answers as told, and the adapter on a free port."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

from aiohttp import web

from adapters.playground.teams import TeamsStandIn
from adapters.teams import TeamsSettings, setup
from bot.cards.calls import Call, FindOptions, OpenCase, Reveal, ShowHelp
from bot.cards.elements import Button, Buttons, Card, Confirm, Form, Heading, Notice, Option
from bot.desk.deliveries import Deliveries
from bot.desk.desk import Desk
from bot.desk.replies import Place, Reply, silence
from bot.desk.standings import Register
from bot.desk.timekeeper import Timekeeper
from bot.domain.cases import Surface
from bot.domain.people import Identity, Platform
from bot.domain.talks import Written
from bot.ports import Messenger
from tests.fakes.clock import FakeClock
from tests.fakes.deliveries import FakeDeliveries
from tests.harness.waiting import PATIENCE_S, until

QUESTION = Confirm("Sure?", "The order is cancelled.", "Yes, do it", "No")
ORDER_CARD = Card(
    summary="Order 6012345678",
    elements=(
        Heading("Order 6012345678"),
        Buttons(
            (
                Button("Start the check", OpenCase("order-1")),
                Button("Reveal", Reveal("order-1"), confirm=QUESTION),
            )
        ),
    ),
)


class FakeOptions:
    """Finds what a test puts in, and keeps what was looked for."""

    def __init__(self) -> None:
        self.found: tuple[Option, ...] = ()
        self.asked: list[tuple[Identity, FindOptions]] = []

    async def find(self, identity: Identity, call: FindOptions) -> tuple[Option, ...]:
        self.asked.append((identity, call))
        return self.found


@dataclass
class FakeDesk:
    """A desk with the desk's own shape; `answer` decides what it says."""

    answer: Callable[[Call], Card | Form] = lambda _call: ORDER_CARD
    case: str = "case-1"
    changed: bool = False
    beside: bool = False
    pauses: asyncio.Event | None = None
    calls: list[tuple[Identity, Call]] = field(default_factory=list)
    settled: list[tuple[Identity, Reply, Place | None]] = field(default_factory=list)
    left: list[Place] = field(default_factory=list)
    messengers: dict[Platform, Messenger] = field(default_factory=dict)
    registers: dict[Platform, Register] = field(default_factory=dict)
    deliveries: Deliveries = field(
        default_factory=lambda: Deliveries(FakeDeliveries(), FakeClock())
    )
    options: FakeOptions = field(default_factory=FakeOptions)
    timekeeper: Timekeeper = field(default_factory=lambda: Timekeeper(FakeClock()))

    async def handle(
        self,
        identity: Identity,
        call: Call | None,
        place: Place | None = None,
        written: Written | None = None,
    ) -> Reply:
        if call is None:
            return silence("fr")
        self.calls.append((identity, call))
        if self.pauses:
            await self.pauses.wait()
        case = "" if isinstance(call, ShowHelp) else self.case
        return Reply(self.answer(call), "fr", case, self.changed, beside=self.beside)

    async def leave(self, place: Place) -> None:
        self.left.append(place)

    async def settle(self, identity: Identity, reply: Reply, place: Place | None) -> None:
        self.settled.append((identity, reply, place))

    def notice(self, key: str, language: str, **arguments: str) -> Card:
        return Card(key, (Notice(f"{key} in {language}"),))

    def unsure(self, call: Call | None, language: str) -> Card:
        buttons = [Buttons((Button("Look again", call),))] if call else []
        return Card("unsure", (Notice("unsure"), *buttons))

    def add_register(self, platform: Platform, register: Register) -> None:
        self.registers[platform] = register

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        self.messengers[platform] = messenger


@asynccontextmanager
async def run_adapter(
    teams: TeamsStandIn, desk: FakeDesk, **settings: Any
) -> AsyncIterator[TeamsSettings]:
    """Serve the adapter on a free port and let the stand-in speak to it."""
    known = {
        "app_id": teams.app_id,
        "app_password": teams.app_password,
        "openid_metadata_url": teams.openid_metadata_url,
        "token_url": teams.token_url,
        "service_url_hosts": (teams.host,),
        "retry_delay_s": 0.01,
        "timeout_s": PATIENCE_S,
        "drain_s": PATIENCE_S,
    }
    used = TeamsSettings.model_validate(known | settings)
    app = web.Application()
    setup(app, cast(Desk, desk), used)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    teams.bot_url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages"
    try:
        yield used
    finally:
        await runner.cleanup()


async def show_order(teams: TeamsStandIn, desk: FakeDesk) -> None:
    """Let a person look an order up, and forget how that went."""
    await teams.message("6012345678")
    await until(lambda: desk.settled)
    desk.calls.clear()
    desk.settled.clear()


def make_surface(address: str) -> Surface:
    identity = Identity(platform=Platform.TEAMS, space="tenant", person="anna")
    shown_at = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    return Surface(
        case="case-1",
        platform=Platform.TEAMS,
        card_key="card",
        address=address,
        identity=identity,
        language="fr",
        shown_at=shown_at,
    )


def sent(teams: TeamsStandIn) -> list[str]:
    return [one.method for one in teams.requests if "/activities" in one.path]
