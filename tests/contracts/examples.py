"""What the tests of every back office share: the examples by their state, and the writes."""

from __future__ import annotations

from bot.domain.orders import Order
from bot.domain.search import Hits, Query, QueryKind, read_query
from bot.ports import BackOffice

PROBLEM, SENT, EXPIRED = "6012345678", "6312345678", "6412345678"
ACTIVE, CANCELLED, KBC, TWIN = "6512345678", "6612345678", "7012345678", "6212345678"


async def find(source: BackOffice, reference: str) -> Order:
    """Return the first order of a reference."""
    return (await source.search(Query(QueryKind.REFERENCE, reference))).orders[0]


async def search(
    source: BackOffice, text: str, *, office: str = "", limit: int = 10, offset: int = 0
) -> Hits:
    """Search for what a person types."""
    return await source.search(read_query(text), office=office, limit=limit, offset=offset)


async def cancel(source: BackOffice, order: Order, key: str) -> Order:
    """Cancel the order at the revision it has here."""
    return await source.cancel_order(order.id, revision=order.revision, key=key)


async def resend(source: BackOffice, order: Order, key: str) -> Order:
    """Resend the invitation at the revision the order has here."""
    return await source.resend_invitation(order.id, revision=order.revision, key=key)


async def update(source: BackOffice, order: Order, key: str) -> Order:
    """Invite somebody else at the revision the order has here."""
    values = {"email": "eva.maes@example.be", "mobile": "+32452000001"}
    return await source.update_cardholder(order.id, values, revision=order.revision, key=key)
