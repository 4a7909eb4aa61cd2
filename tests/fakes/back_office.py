"""A back office in memory: it finds, refuses and remembers as the real one does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from adapters.backoffice.terms import company_terms, term_range
from bot.domain.orders import (
    ACTION_STATES,
    OPEN_STATES,
    TRANSITIONS,
    Action,
    Cardholder,
    ClientReference,
    Company,
    Order,
    OrderState,
)
from bot.domain.search import Hits, Query, QueryKind
from bot.domain.worklists import EVERY_PROBLEM, OfficeProblems, Wanted
from bot.errors import ActionRefused, BackOfficeUnavailable, OrderNotFound, StoreConflict
from tests.fakes.clock import FakeClock

_HOLDER = ("name", "email", "mobile", "iban")
_INVITED_FOR = timedelta(days=14)


@dataclass
class FakeBackOffice:
    """Orders in a dict, and the companies that have none.

    `failing` holds what a method raises, by its name; with `answers_too_late` a write is done, but
    its answer is lost. `done` holds what was asked for under each key, and the order it left.
    """

    orders: dict[str, Order] = field(default_factory=dict)
    companies: list[Company] = field(default_factory=list)
    failing: dict[str, Exception] = field(default_factory=dict)
    done: dict[str, tuple[object, str]] = field(default_factory=dict)
    answers_too_late: bool = False
    clock: FakeClock = field(default_factory=FakeClock)

    def add(self, *orders: Order) -> None:
        """Put orders in, also in the place of older ones."""
        self.orders.update({order.id: order for order in orders})

    async def search(
        self, query: Query, *, office: str = "", limit: int = 10, offset: int = 0
    ) -> Hits:
        self._fail("search")
        if query.kind in (QueryKind.REFERENCE, QueryKind.ORDER_ID):
            of_order = query.kind is QueryKind.ORDER_ID
            found = [
                o for o in self.orders.values() if query.text == (o.id if of_order else o.reference)
            ]
            return _page(_within(found, office), limit, offset)
        if query.kind is QueryKind.ENTERPRISE_NUMBER:
            return self._of_companies(
                lambda c: c.enterprise_number == query.text, office, limit, offset
            )
        code = query.text.upper()
        exact = self._of_companies(lambda c: c.code == code, office, limit, offset)
        if exact.total or exact.companies:
            return exact
        return self._of_companies(lambda c: _is_named(c, query.text), office, limit, offset)

    def _of_companies(
        self, fits: Callable[[Company], bool], office: str, limit: int, offset: int
    ) -> Hits:
        """Return the orders of some companies, and on the first page those that have none."""
        hits = _page(
            _within((o for o in self.orders.values() if fits(o.company)), office), limit, offset
        )
        if offset:
            return hits
        without = [c for c in self.companies if fits(c) and office in ("", c.office.code)]
        without.sort(key=lambda company: (company.name, company.office.code, company.code))
        return replace(hits, companies=tuple(without[:limit]))

    async def find_order(self, order_id: str) -> Order:
        self._fail("find_order")
        return self._at(order_id)

    def _at(self, order_id: str) -> Order:
        if order_id not in self.orders:
            raise OrderNotFound(order_id)
        return self.orders[order_id]

    async def list_problems(self, wanted: Wanted = EVERY_PROBLEM, *, limit: int = 10) -> Hits:
        self._fail("list_problems")
        found = sorted((o for o in self.orders.values() if _is_wanted(o, wanted)), key=_spot)
        before, start, end = 0, wanted.start, wanted.end
        if start:
            before = sum(_spot(order) < (start.since, start.number) for order in found)
        elif end:
            up_to = sum(_spot(order) < (end.since, end.number) for order in found)
            before = max(0, up_to - limit)
            return Hits(tuple(found[before:up_to]), len(found), before=before)
        return Hits(tuple(found[before : before + limit]), len(found), before=before)

    async def problem_offices(self, *, limit: int = 50) -> tuple[OfficeProblems, ...]:
        self._fail("problem_offices")
        found = [o.company.office for o in self.orders.values() if o.state is OrderState.PROBLEM]
        counted = [OfficeProblems(o.code, o.name, found.count(o)) for o in set(found)]
        return tuple(sorted(counted, key=lambda one: (-one.problems, one.code))[:limit])

    async def same_reference(self, order: Order) -> tuple[Order, ...]:
        self._fail("same_reference")
        office = order.company.office.code
        found = (o for o in self.orders.values() if o.reference == order.reference)
        return tuple(sorted((o for o in _within(found, office) if o.id != order.id), key=_number))

    async def find_companies(self, text: str, *, office: str, limit: int) -> tuple[Company, ...]:
        self._fail("find_companies")
        code = text.upper()
        found = [
            company
            for company in self._all_companies(office)
            if not text.strip() or company.code.startswith(code) or _is_named(company, text)
        ]
        found.sort(key=lambda c: (c.code != code, bool(c.ineligible_because), c.name, c.code))
        return tuple(found[:limit])

    def _all_companies(self, office: str) -> Iterable[Company]:
        known = [*self.companies, *(order.company for order in self.orders.values())]
        return {one.code: one for one in known if one.office.code == office}.values()

    async def cancel_order(self, order_id: str, *, revision: int, key: str) -> Order:
        self._fail("cancel_order")
        return self._change(Action.CANCEL, order_id, revision, key, {})

    async def update_cardholder(
        self, order_id: str, values: Mapping[str, str], *, revision: int, key: str
    ) -> Order:
        self._fail("update_cardholder")
        return self._change(Action.UPDATE_CARDHOLDER, order_id, revision, key, values)

    async def resend_invitation(self, order_id: str, *, revision: int, key: str) -> Order:
        self._fail("resend_invitation")
        return self._change(Action.RESEND_INVITATION, order_id, revision, key, {})

    async def create_order(self, replaced: Order, values: Mapping[str, str], *, key: str) -> Order:
        self._fail("create_order")
        given = {name: value for name, value in values.items() if value}

        def create() -> Order:
            old = self._at(replaced.id)
            if old.revision != replaced.revision:
                raise StoreConflict(replaced.id)
            reference = ClientReference(given.get("reference", old.reference))
            company = self._company_of_new(old, given)
            self._refuse_unless_free(old, reference)
            # Of another company's cardholder nothing is known but what is given.
            kept = old.cardholder if company == old.company else Cardholder("")
            created = replace(
                old,
                id=f"CARO-{max(map(_number, self.orders.values())) + 1}",
                reference=reference,
                bank=given.get("bank", old.bank),
                company=company,
                cardholder=replace(kept, **{n: given[n] for n in _HOLDER if n in given}),
                revision=1,
                state_changed_at=self.clock.now(),
                replaces=old.id,
                replaced_by="",
                **self._invitation(),
            )
            self.add(replace(old, replaced_by=created.id, revision=old.revision + 1))
            return created

        return self._do_once(f"create:{key}", (replaced.id, given), create)

    def _company_of_new(self, old: Order, given: Mapping[str, str]) -> Company:
        code = given.get("company", "")
        if not code:
            return old.company
        for company in self._all_companies(_office(old)):
            if company.code == code:
                if company.ineligible_because:
                    raise ActionRefused("refused-company", "company", company=company.name)
                return company
        raise ActionRefused("refused-company-unknown", "company")

    def _refuse_unless_free(self, old: Order, reference: str) -> None:
        """Refuse while `old` or what replaced it is open, or the office uses the reference."""
        if old.state is not OrderState.CANCELLED:
            raise ActionRefused("refused-state-recreate")
        for other in sorted(self.orders.values(), key=_number):
            same = other.reference == reference and _office(other) == _office(old)
            if other.state in OPEN_STATES and (same or other.id == old.replaced_by):
                raise ActionRefused("refused-reference-open", order=other.id)

    def _change(
        self, action: Action, order_id: str, revision: int, key: str, values: Mapping[str, str]
    ) -> Order:
        def change() -> Order:
            order, now = self._at(order_id), self.clock.now()
            if order.revision != revision:
                raise StoreConflict(order_id)
            changes = self._invitation()
            if action is Action.CANCEL:
                changes = {"state": OrderState.CANCELLED}
            state = changes["state"]
            if order.state not in ACTION_STATES[action] or state not in TRANSITIONS[order.state]:
                raise ActionRefused(f"refused-state-{action.replace('_', '-')}")
            holder = {name: values[name] for name in _HOLDER if name in values}
            return replace(
                order,
                cardholder=replace(order.cardholder, **holder),
                revision=revision + 1,
                state_changed_at=order.state_changed_at if state is order.state else now,
                **changes,
            )

        return self._do_once(f"{action}:{key}", (order_id, dict(values)), change)

    def _do_once(self, key: str, asked: object, write: Callable[[], Order]) -> Order:
        """Do a write and keep its key; a key that was kept answers for it."""
        if key in self.done:
            before, order_id = self.done[key]
            if before != asked:
                raise StoreConflict("this key already did another write")
            return self.orders[order_id]
        written = write()
        self.add(written)
        self.done[key] = (asked, written.id)
        if self.answers_too_late:
            raise BackOfficeUnavailable("no answer in time")
        return written

    def _invitation(self) -> dict[str, Any]:
        now = self.clock.now()
        return {
            "state": OrderState.INVITATION_SENT,
            "invited_at": now,
            "invitation_expires_at": now + _INVITED_FOR,
        }

    def _fail(self, name: str) -> None:
        if name in self.failing:
            raise self.failing[name]


def _office(order: Order) -> str:
    return order.company.office.code


def _number(order: Order) -> int:
    return int(order.id.removeprefix("CARO-"))


def _spot(order: Order) -> tuple[datetime, int]:
    return order.state_changed_at, _number(order)


def _is_wanted(order: Order, wanted: Wanted) -> bool:
    return (
        order.state is OrderState.PROBLEM
        and wanted.office in ("", _office(order))
        and wanted.bank in ("", order.bank)
        and (wanted.until is None or order.state_changed_at < wanted.until)
    )


def _within(orders: Iterable[Order], office: str) -> list[Order]:
    return [order for order in orders if office in ("", _office(order))]


def _page(found: list[Order], limit: int, offset: int) -> Hits:
    """Return one page: what is in Problem first, then what changed last."""
    found.sort(key=lambda o: (o.state is OrderState.PROBLEM, o.state_changed_at, _number(o)))
    found.reverse()
    return Hits(tuple(found[offset : offset + limit]), len(found))


def _is_named(company: Company, text: str) -> bool:
    start, end = term_range(text)
    return bool(start) and any(start <= term < end for term in company_terms(company.name))
