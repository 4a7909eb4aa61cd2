"""A desk over in-memory ports with its surroundings, and how its cards are read in tests."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from bot.cards.calls import (
    AskAction,
    Call,
    SubmitForm,
)
from bot.cards.elements import Button, Buttons, Card, Form, Item, Notice
from bot.cards.texts import Texts
from bot.casework.flow_publishing import FlowPublishing
from bot.desk.desk import Desk
from bot.desk.replies import Place, Reply
from bot.domain.accounts import Account
from bot.domain.flow_versions import Origin, Publishing
from bot.domain.orders import (
    Action,
    Bank,
    Banks,
    ContactField,
)
from bot.domain.people import LANGUAGES, Identity, Platform, Staff
from bot.domain.rules import Rulebook
from bot.domain.watch import WatchPolicy
from bot.jobs.retry import RetryPolicy
from bot.ports import Ports
from config.flow_files import TEXT_LIMITS, shipped_flows
from tests.fakes.admin_log import FakeAdminLog
from tests.fakes.announcer import FakeAnnouncer
from tests.fakes.approvals import FakeApprovals, FakeIdentities, Listed
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.back_tests import FakeBackTests
from tests.fakes.cases import FakeCases
from tests.fakes.clock import FakeClock
from tests.fakes.deliveries import FakeDeliveries
from tests.fakes.directory import FakeDirectory
from tests.fakes.duties import FakeDuties
from tests.fakes.flow_requests import FakeFlowRequests
from tests.fakes.flow_walks import FakeWalks
from tests.fakes.flows import FakeFlows
from tests.fakes.forms import FakeForms
from tests.fakes.jobs import FakeJobs
from tests.fakes.log import FakeLog
from tests.fakes.messenger import FakeMessenger
from tests.fakes.office_people import FakeOfficePeople, FakeStandings
from tests.fakes.orders import make_order
from tests.fakes.register import FakeRegister
from tests.fakes.surfaces import FakeSurfaces
from tests.fakes.talks import FakeTalks
from tests.fakes.tenants import FakeKnocks, FakeOfficeCodes
from tests.harness.plain import as_read

Kind = TypeVar("Kind")

FLOWS = Path(__file__).parents[2] / "flows"
PATIENCE = RetryPolicy()
BANKS = Banks(
    {
        "BELFIUS": Bank("BELFIUS", "Belfius"),
        "KBC": Bank("KBC", "KBC", contact_field=ContactField.IBAN),
        "ING": Bank("ING", "ING", supported=False),
    }
)
AGENT = Identity(platform=Platform.SLACK, space="T1", person="U1", name="Ann Agent")
LEAD = Identity(platform=Platform.SLACK, space="T1", person="U9", name="Lea Lead")
ACCOUNTANT = Identity(
    platform=Platform.TEAMS, space="tenant-1", person="aad-1", name="Bob Books", locale="nl-BE"
)
STRANGER = Identity(platform=Platform.TEAMS, space="tenant-2", person="aad-2", name="Eve Else")

# Another company of the office, and the order for it that takes the place of the usual one.
ORDER_FOR = SubmitForm(
    "CARO-1",
    1,
    Action.ORDER_FOR,
    "",
    {
        "company": "MAES001",
        "reference": "6012345678",
        "bank": "KBC",
        "name": "Els Maes",
        "email": "els@example.be",
        "iban": "BE68 5390 0754 7034",
    },
)
MAES = replace(make_order().company, code="MAES001", name="Bakkerij Maes")


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
class FakeRules:
    """A rulebook that a test may change at any time; its flows are those that are live."""

    book: Rulebook
    published: FakeFlows

    async def current(self) -> Rulebook:
        return replace(self.book, flows=self.published.live_now())


@dataclass
class World:
    """A desk with everything that surrounds it."""

    office: FakeBackOffice = field(default_factory=FakeBackOffice)
    cases: FakeCases = field(default_factory=FakeCases)
    surfaces: FakeSurfaces = field(default_factory=FakeSurfaces)
    published: FakeFlows = field(default_factory=FakeFlows)
    flow_requests: FakeFlowRequests = field(default_factory=FakeFlowRequests)
    back_tests: FakeBackTests = field(default_factory=FakeBackTests)
    flow_walks: FakeWalks = field(default_factory=FakeWalks)
    log: FakeLog = field(default_factory=FakeLog)
    directory: FakeDirectory = field(default_factory=FakeDirectory)
    staff: Staff = Staff(frozenset({"U1"}), frozenset({"U9"}))
    admin_log: FakeAdminLog = field(default_factory=FakeAdminLog)
    knocks: FakeKnocks = field(default_factory=FakeKnocks)
    deliveries: FakeDeliveries = field(default_factory=FakeDeliveries)
    forms: FakeForms = field(default_factory=FakeForms)
    clock: FakeClock = field(default_factory=FakeClock)
    shown: FakeMessenger = field(default_factory=FakeMessenger)
    register: FakeRegister = field(default_factory=FakeRegister)
    announcer: FakeAnnouncer = field(default_factory=FakeAnnouncer)
    approvals: FakeApprovals = field(default_factory=FakeApprovals)
    accounts: Listed[Account] = field(default_factory=Listed)
    identities: FakeIdentities = field(default_factory=FakeIdentities)
    standings: FakeStandings = field(default_factory=FakeStandings)

    def __post_init__(self) -> None:
        self.directory.offices = {"tenant-1": "OFF001", "tenant-2": "OFF002"}
        self.jobs = FakeJobs(self.forms, self.clock)
        self.surfaces.cases = self.cases
        self.duties = FakeDuties(self.cases)
        self.talks = FakeTalks(self.cases)
        self.surfaces.talks = self.talks.talks
        self.knocks.linked = self.directory.offices
        self.office_codes = FakeOfficeCodes(self.directory)
        self.office_people = FakeOfficePeople(self.directory, self.standings)
        numbers = itertools.count(1)
        self.published.ship_now(
            shipped_flows(), Publishing(origin=Origin.SHIPPED, at=self.clock.now())
        )
        book = Rulebook(banks=BANKS, staff=self.staff, support_email="help@example.be")
        self.rules = FakeRules(book, self.published)
        self.ports = Ports(
            back_office=self.office,
            rules=self.rules,
            cases=self.cases,
            surfaces=self.surfaces,
            flows=self.published,
            flow_requests=self.flow_requests,
            back_tests=self.back_tests,
            flow_walks=self.flow_walks,
            directory=self.directory,
            knocks=self.knocks,
            office_codes=self.office_codes,
            office_people=self.office_people,
            standings=self.standings,
            log=self.log,
            admin_log=self.admin_log,
            deliveries=self.deliveries,
            duties=self.duties,
            forms=self.forms,
            jobs=self.jobs,
            approvals=self.approvals,
            talks=self.talks,
            accounts=self.accounts,
            identities=self.identities,
            clock=self.clock,
            new_id=lambda: f"CASE-{next(numbers)}",
        )
        self._open_desk()
        self.office.add(make_order())
        self.office.companies.append(MAES)

    def _open_desk(self) -> None:
        self.desk = Desk(self.ports, read_texts())
        for platform in Platform:
            self.desk.add_messenger(platform, self.shown)
            self.desk.add_register(platform, self.register)
        self.desk.add_announcer(self.announcer)
        self.jobs.job_steps = self.desk.job_steps(PATIENCE, lambda: 0.0)
        self.watches = self.desk.watches(WatchPolicy())

    def publishing(self) -> FlowPublishing:
        """The one door by which flows are published."""
        own = self.desk.approvals
        return FlowPublishing(self.ports, own.approvers, TEXT_LIMITS, own.announce)

    async def call(self, call: Call, identity: Identity = AGENT, *, waits: int = 0) -> Reply:
        """Make a call as a platform does; of an action return what its card shows in the end.

        A form that asks for nothing is sent as it is. An action may wait that often for the back
        office before this looks at its card.
        """
        reply = await self.desk.handle(identity, call)
        asked = reply.content if isinstance(call, AskAction) else None
        if isinstance(asked, Form) and not any(field.required for field in asked.fields):
            reply = await self.desk.handle(identity, asked.submit.call)
        if not reply.job:
            return reply
        await self.desk.settle(identity, reply, Place(identity.id, "there"))
        await self.jobs.perform(reply.job, waits=waits)
        cards = [card for place, card in self.shown.brought if place.card_key == identity.id]
        return replace(reply, content=cards[-1] if cards else reply.content)


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
            found.extend(element.all)
        elif isinstance(element, Item):
            found.append(element.button)
    return found


def calls(reply: Reply, kind: type[Kind]) -> list[Kind]:
    return [b.call for b in buttons(reply.content) if isinstance(b.call, kind)]


def actions(reply: Reply) -> list[Action]:
    return [call.action for call in calls(reply, AskAction)]


def words(reply: Reply) -> str:
    return as_read(repr(reply.content))


def notices(reply: Reply) -> list[str]:
    return [as_read(e.text) for e in reply.content.elements if isinstance(e, Notice)]
