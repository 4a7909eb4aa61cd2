"""A desk over in-memory ports with its surroundings, and how its cards are read in tests."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass, field
from pathlib import Path

from adapters.jobs import connect
from bot.calls import (
    AskAction,
    Call,
)
from bot.cards import Button, Buttons, Card, Form, Item, Notice
from bot.desk import Desk, Reply, Rules
from bot.orders import (
    Action,
    Bank,
    Banks,
    ContactField,
)
from bot.people import LANGUAGES, Identity, Platform, Staff
from bot.ports import Ports
from bot.texts import Texts
from tests.fakes import (
    FakeBackOffice,
    FakeCases,
    FakeClaims,
    FakeClock,
    FakeDirectory,
    FakeLog,
    make_order,
)

FLOWS = Path(__file__).parents[2] / "flows"
BANKS = Banks(
    {
        "BELFIUS": Bank("BELFIUS", "Belfius"),
        "KBC": Bank("KBC", "KBC", contact_field=ContactField.IBAN),
        "ING": Bank("ING", "ING", supported=False),
    }
)
AGENT = Identity(Platform.SLACK, "T1", "U1", "Ann Agent")
LEAD = Identity(Platform.SLACK, "T1", "U9", "Lea Lead")
ACCOUNTANT = Identity(Platform.TEAMS, "tenant-1", "aad-1", "Bob Books", "nl-BE")
STRANGER = Identity(Platform.TEAMS, "tenant-2", "aad-2", "Eve Else")


@functools.cache
def read_texts() -> Texts:
    """The real texts, read once for all tests."""
    return Texts(
        {
            code: "\n".join(f.read_text() for f in sorted((FLOWS / "texts").glob(f"*{code}.ftl")))
            for code in LANGUAGES
        }
    )


@dataclass
class World:
    """A desk with everything that surrounds it."""

    office: FakeBackOffice = field(default_factory=FakeBackOffice)
    cases: FakeCases = field(default_factory=FakeCases)
    log: FakeLog = field(default_factory=FakeLog)
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    staff: Staff = Staff(frozenset({"U1"}), frozenset({"U9"}))

    def __post_init__(self) -> None:
        self.directory.offices = {"tenant-1": "OFF001", "tenant-2": "OFF002"}
        clock = FakeClock()
        numbers = itertools.count(1)
        ports = Ports(
            self.office,
            self.cases,
            self.directory,
            self.log,
            connect(self.office, FakeClaims(), self.log, clock, BANKS),
            clock,
            lambda: f"CASE-{next(numbers)}",
        )
        flows = {file.name: file.read_text() for file in FLOWS.glob("*.yaml")}
        rules = Rules(read_texts(), flows, BANKS, self.staff, "help@example.be")
        self.desk = Desk(ports, rules)
        self.office.add(make_order())

    async def call(self, call: Call, identity: Identity = AGENT) -> Reply:
        return await self.desk.handle(identity, call)


def card(reply: Reply) -> Card:
    assert isinstance(reply.content, Card)
    return reply.content


def form(reply: Reply) -> Form:
    assert isinstance(reply.content, Form)
    return reply.content


def buttons(content: Card | Form) -> list[Button]:
    found: list[Button] = []
    for element in content.elements:
        if isinstance(element, Buttons):
            found.extend(element.buttons)
        elif isinstance(element, Item):
            found.append(element.button)
    return found


def calls(reply: Reply, kind: type[Call]) -> list[Call]:
    return [b.call for b in buttons(reply.content) if isinstance(b.call, kind)]


def actions(reply: Reply) -> list[Action]:
    return [call.action for call in calls(reply, AskAction) if isinstance(call, AskAction)]


def words(reply: Reply) -> str:
    return repr(reply.content)


def notices(reply: Reply) -> list[str]:
    return [e.text for e in reply.content.elements if isinstance(e, Notice)]
