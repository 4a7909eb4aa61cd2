"""In-memory stand-ins with the ports' own shapes, for tests of the desk itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.cards.elements import Card
from bot.domain.actions import ALWAYS, LogEntry, Period
from bot.domain.cases import Case, CaseStatus, Surface
from bot.domain.orders import (
    OPEN_STATES,
    Cardholder,
    ClientReference,
    Company,
    Office,
    Order,
    OrderState,
)
from bot.domain.people import Identity, OfficeLink, Person
from bot.domain.search import Hits, Query, QueryKind
from bot.errors import ActionRefused, BackOfficeUnavailable, OrderNotFound, StoreConflict
from tests.fake_forms import FakeForms as FakeForms

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def make_order(**changes: object) -> Order:
    """An order in Problem of an ordinary company, with whatever is changed."""
    company = Company(
        code="DUPO012",
        name="Dupont & Fils",
        enterprise_number="0123456749",
        office=Office("OFF001", "Fidu Nord"),
    )
    order = Order(
        id="CARO-1",
        reference=ClientReference("6012345678"),
        state=OrderState.PROBLEM,
        revision=1,
        bank="BELFIUS",
        company=company,
        cardholder=Cardholder("Anna Peeters", "anna@example.be", "+32460001212"),
        state_changed_at=NOW - timedelta(days=3),
        invited_at=NOW - timedelta(days=9),
    )
    return replace(order, **changes)  # type: ignore[arg-type]


@dataclass
class FakeClock:
    """A clock that stands until it is moved."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


@dataclass
class FakeBackOffice:
    """Orders in a dict; writes hold the revision as the real one does."""

    orders: dict[str, Order] = field(default_factory=dict)
    companies: list[Company] = field(default_factory=list)
    failing: dict[str, Exception] = field(default_factory=dict)
    done: dict[str, str] = field(default_factory=dict)
    answers_too_late: bool = False

    def add(self, *orders: Order) -> None:
        self.orders.update({order.id: order for order in orders})

    async def search(
        self, query: Query, *, office: str = "", limit: int = 10, offset: int = 0
    ) -> Hits:
        self._fail("search")

        def wanted(order: Order) -> bool:
            company = order.company
            match query.kind:
                case QueryKind.REFERENCE:
                    return order.reference == query.text
                case QueryKind.ORDER_ID:
                    return order.id == query.text
                case QueryKind.ENTERPRISE_NUMBER:
                    return company.enterprise_number == query.text
                case _:
                    return query.text.casefold() in (company.code + company.name).casefold()

        found = [o for o in self.orders.values() if wanted(o) and office in ("", _office(o))]
        return Hits(tuple(found[offset : offset + limit]), len(found))

    async def find_order(self, order_id: str) -> Order:
        self._fail("find_order")
        if order_id not in self.orders:
            raise OrderNotFound(order_id)
        return self.orders[order_id]

    async def list_problems(self, *, office: str = "", limit: int = 10, offset: int = 0) -> Hits:
        found = [
            order
            for order in self.orders.values()
            if order.state is OrderState.PROBLEM and office in ("", _office(order))
        ]
        return Hits(tuple(found[offset : offset + limit]), len(found))

    async def same_reference(self, order: Order) -> tuple[Order, ...]:
        return tuple(
            other
            for other in self.orders.values()
            if other.reference == order.reference
            and other.id != order.id
            and _office(other) == _office(order)
        )

    async def cancel_order(self, order_id: str, *, revision: int, key: str) -> Order:
        return self._change("cancel_order", order_id, revision, key, state=OrderState.CANCELLED)

    async def create_order(self, replaced: Order, values: Mapping[str, str], *, key: str) -> Order:
        self._fail("create_order")
        if key in self.done:
            return self.orders[self.done[key]]
        if self.orders[replaced.id].revision != replaced.revision:
            raise StoreConflict(replaced.id)
        created = replace(
            replaced,
            id=f"CARO-{len(self.orders) + 1}",
            reference=ClientReference(values.get("reference", replaced.reference)),
            bank=values.get("bank", replaced.bank),
            state=OrderState.INVITATION_SENT,
            revision=1,
            replaces=replaced.id,
        )
        old = self.orders[replaced.id]
        self.add(created, replace(old, replaced_by=created.id, revision=old.revision + 1))
        self.done[key] = created.id
        return created

    async def update_cardholder(
        self, order_id: str, values: Mapping[str, str], *, revision: int, key: str
    ) -> Order:
        order = await self.find_order(order_id)
        holder = replace(order.cardholder, **values)
        sent = OrderState.INVITATION_SENT
        return self._change("update", order_id, revision, key, state=sent, cardholder=holder)

    async def resend_invitation(self, order_id: str, *, revision: int, key: str) -> Order:
        return self._change("resend", order_id, revision, key, state=OrderState.INVITATION_SENT)

    def _change(
        self, name: str, order_id: str, revision: int, key: str, **changes: object
    ) -> Order:
        self._fail(name)
        if key in self.done:
            return self.orders[self.done[key]]
        order = self.orders[order_id]
        if order.revision != revision:
            raise StoreConflict(order_id)
        if order.state not in OPEN_STATES:
            raise ActionRefused("refused-state-cancel")
        changed = replace(order, revision=revision + 1, **changes)  # type: ignore[arg-type]
        self.add(changed)
        self.done[key] = order_id
        if self.answers_too_late:
            raise BackOfficeUnavailable("no answer in time")
        return changed

    def _fail(self, name: str) -> None:
        if name in self.failing:
            raise self.failing[name]


def _office(order: Order) -> str:
    return order.company.office.code


@dataclass
class FakeCases:
    """Cases in a dict."""

    cases: dict[str, Case] = field(default_factory=dict)

    async def find_open(self, order_id: str) -> Case | None:
        return next(
            (
                case
                for case in self.cases.values()
                if case.order == order_id and case.status is not CaseStatus.CLOSED
            ),
            None,
        )

    async def get(self, case_id: str) -> Case | None:
        return self.cases.get(case_id)

    async def add(self, case: Case) -> Case:
        if await self.find_open(case.order):
            raise StoreConflict(case.order)
        self.cases[case.id] = replace(case, revision=1)
        return self.cases[case.id]

    async def save(self, case: Case) -> Case:
        if self.cases[case.id].revision != case.revision:
            raise StoreConflict(case.id)
        self.cases[case.id] = replace(case, revision=case.revision + 1)
        return self.cases[case.id]

    async def handed_over(self, *, office: str = "", limit: int = 10) -> tuple[Case, ...]:
        waiting = [c for c in self.cases.values() if c.status is CaseStatus.HANDED_OVER]
        return tuple(case for case in waiting if office in ("", case.office))[:limit]


@dataclass
class FakeSurfaces:
    """Surfaces in a dict, by their `card_key`."""

    shown: dict[str, Surface] = field(default_factory=dict)

    async def of_case(self, case_id: str) -> tuple[Surface, ...]:
        return tuple(surface for surface in self.shown.values() if surface.case == case_id)

    async def save(self, surface: Surface) -> None:
        self.shown[surface.card_key] = surface

    async def forget(self, card_key: str) -> None:
        self.shown.pop(card_key, None)


@dataclass
class FakeFlows:
    """The sources of published flows in a dict, by version."""

    sources: dict[str, str] = field(default_factory=dict)

    async def publish(self, name: str, version: str, source: str) -> None:
        self.sources[version] = source

    async def find(self, version: str) -> str | None:
        return self.sources.get(version)


@dataclass
class FakeLog:
    """The action log in a list."""

    lines: list[LogEntry] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    async def append(self, entry: LogEntry, *, key: str = "") -> None:
        if key not in self.keys:
            self.lines.append(entry)
            self.keys |= {key} - {""}

    async def entries(
        self, *, order: str = "", period: Period = ALWAYS, limit: int = 100
    ) -> list[LogEntry]:
        return self._chosen(order, period)[::-1][:limit]

    async def export(
        self, *, order: str = "", period: Period = ALWAYS, limit: int | None = None
    ) -> AsyncIterator[LogEntry]:
        for line in self._chosen(order, period)[-limit if limit else 0 :]:
            yield line

    def _chosen(self, order: str, period: Period) -> list[LogEntry]:
        return [line for line in self.lines if order in ("", line.order) and line.at in period]


@dataclass
class FakeDirectory:
    """Languages by identity and offices by tenant, in dicts."""

    languages: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)

    async def find_person(self, identity: Identity) -> Person:
        office = self.offices.get(identity.space, "")
        return Person(self.languages.get(identity.id, ""), office)

    async def save_language(self, identity: Identity, language: str) -> None:
        self.languages[identity.id] = language

    async def link_office(self, link: OfficeLink) -> None:
        self.offices[link.tenant] = link.office

    async def unlink_office(self, tenant: str) -> bool:
        return self.offices.pop(tenant, None) is not None

    async def office_links(self) -> tuple[OfficeLink, ...]:
        return tuple(OfficeLink(tenant=t, office=o, linked_at=NOW) for t, o in self.offices.items())


@dataclass
class FakeMessenger:
    """Keeps the news that were brought; `failing` is raised instead."""

    brought: list[tuple[Surface, Card]] = field(default_factory=list)
    failing: Exception | None = None

    async def update(self, surface: Surface, card: Card) -> None:
        if self.failing:
            raise self.failing
        self.brought.append((surface, card))

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        await self.update(surface, card)
        return f"{surface.card_key} anew", surface.address
