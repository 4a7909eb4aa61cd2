"""A desk that answers as a test says, and the cards that the tests show."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from aiohttp import web

from adapters.playground.slack import PERSON, SlackStandIn
from adapters.playground.slack_workspace import Message
from adapters.slack.client import Client
from bot.cards.calls import (
    AskAction,
    Call,
    FindOptions,
    GoBack,
    LookUp,
    OpenCase,
    ShowOrder,
    SubmitForm,
)
from bot.cards.elements import Button, Buttons, Card, Field, Form, Heading, Notice, Option
from bot.desk.deliveries import Deliveries
from bot.desk.replies import Place, Reply, silence
from bot.desk.standings import Register
from bot.desk.timekeeper import Timekeeper
from bot.domain.cases import Surface
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform
from bot.domain.talks import Written
from bot.ports import Announcer, Messenger
from tests.fakes.clock import FakeClock
from tests.fakes.deliveries import FakeDeliveries
from tests.harness.waiting import PATIENCE_S, until

FORM_TYPE = "application/x-www-form-urlencoded"
ASK = AskAction("o1", 3, Action.RECREATE, "c1")
SUBMIT = SubmitForm("o1", 3, Action.RECREATE, "c1")
ORDER = Card(
    "Order 6012345678",
    (
        Heading("6012345678"),
        Buttons((Button("Check", OpenCase("o1")), Button("Recreate", ASK))),
    ),
)
CASE = Card("Step 1", (Notice("Step 1"), Buttons((Button("Back", GoBack("c1", 2)),))))


def form(error: str = "", *names: str) -> Form:
    fields = tuple(Field(name, name, error=error) for name in names or ("reference",))
    leave = Button("Close", ShowOrder("o1"))
    return Form("Recreate", (), fields, Button("Recreate", SUBMIT), leave)


class FakeOptions:
    """Finds what a test puts in, and keeps what was looked for."""

    def __init__(self) -> None:
        self.found: tuple[Option, ...] = ()
        self.asked: list[tuple[Identity, FindOptions]] = []

    async def find(self, identity: Identity, call: FindOptions) -> tuple[Option, ...]:
        self.asked.append((identity, call))
        return self.found


class FakeDesk:
    """Answers every call with the reply of its kind, and keeps what it was asked and told."""

    def __init__(self) -> None:
        self.replies: dict[type[Call], Card | Form] = {}
        self.form: Form | None = None
        self.case = ""
        self.beside = False
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.failures = 0
        self.fails = False
        self.asked: list[tuple[Identity, Call]] = []
        self.settled: list[tuple[Reply, Place | None]] = []
        self.messengers: dict[Platform, Messenger] = {}
        self.registers: dict[Platform, Register] = {}
        self.deliveries = Deliveries(FakeDeliveries(), FakeClock())
        self.options = FakeOptions()
        self.heard: list[Written] = []
        self.timekeeper = Timekeeper(FakeClock())

    @property
    def calls(self) -> list[Call]:
        return [call for _identity, call in self.asked]

    async def handle(
        self,
        identity: Identity,
        call: Call | None,
        place: Place | None = None,
        written: Written | None = None,
    ) -> Reply:
        if written:
            self.heard.append(written)
        if call is None:
            return silence("fr")
        self.asked.append((identity, call))
        await self.may_answer.wait()
        if self.failures:
            self.failures -= 1
            raise RuntimeError("the desk is broken")
        content = self.replies.get(type(call), Card(type(call).__name__, (Notice("answered"),)))
        beside = self.beside or self.fails
        return Reply(content, "fr", self.case, changed=True, beside=beside, form=self.form)

    async def settle(self, identity: Identity, reply: Reply, place: Place | None) -> None:
        self.settled.append((reply, place))

    def notice(self, key: str, language: str, **arguments: str) -> Card:
        return Card(f"{key} {language}".strip(), (Notice(key),))

    def add_register(self, platform: Platform, register: Register) -> None:
        self.registers[platform] = register

    def add_announcer(self, announcer: Announcer) -> None:
        self.announcer = announcer

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        self.messengers[platform] = messenger


Serve = Callable[..., Awaitable[web.AppRunner]]


async def look_up(slack: SlackStandIn, desk: FakeDesk) -> Message:
    desk.replies[LookUp] = ORDER
    assert (await slack.command("6012345678")).status == 200
    return slack.seen()[-1]


async def open_form(slack: SlackStandIn, desk: FakeDesk) -> Message:
    desk.replies[AskAction] = form()
    message = await look_up(slack, desk)
    await slack.press(message, "Recreate")
    await until(lambda: slack.views)
    return message


def make_client(
    slack: SlackStandIn, bot_token: str = "", timeout_s: float = PATIENCE_S, pause_s: float = 0.3
) -> Client:
    return Client(
        bot_token=bot_token or slack.bot_token,
        signing_secret=slack.signing_secret,
        api_base_url=slack.api_url,
        timeout_s=timeout_s,
        pause_s=pause_s,
    )


def make_surface(address: str, key: str = "D1:1") -> Surface:
    identity = Identity(platform=Platform.SLACK, space="T1", person=PERSON)
    return Surface(
        case="c1",
        platform=Platform.SLACK,
        card_key=key,
        address=address,
        identity=identity,
        language="en",
        shown_at=datetime.now(UTC),
    )


def url_of(slack: SlackStandIn, message_ts: str = "") -> str:
    name = slack.workspace.new_response_url(PERSON, "D1", message_ts)
    return slack.api_url.replace("/api/", f"/respond/{name}")
