"""A back office in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.domain.orders import OPEN_STATES, ClientReference, Company, Order, OrderState
from bot.domain.search import Hits, Query, QueryKind
from bot.errors import ActionRefused, BackOfficeUnavailable, OrderNotFound, StoreConflict


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
