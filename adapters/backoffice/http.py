"""The back office over HTTP: the port's questions, asked of the API that owns the orders."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import orjson

from adapters.backoffice.exchange import OPEN_S, Exchange, Question, open_exchange
from adapters.backoffice.problem_details import BY_BACK_OFFICE
from adapters.backoffice.settings import BackOfficeSettings
from adapters.backoffice.wire import (
    LIMIT_MAX,
    OFFICE_CODE,
    OFFSET_MAX,
    ORDER_ID,
    HitsJson,
    KnownOfficeJson,
    OrderJson,
    OrdersJson,
)
from bot.domain.orders import Order
from bot.domain.search import Hits, Query
from bot.errors import ActionRefused, BackOfficeUnavailable, OrderNotFound

# Nothing is found by these, and the API does not take them.
_UNSENDABLE = re.compile(r"[\x00-\x20\x7f\ud800-\udfff]+")


class HttpBackOffice:
    """Asks the back office that owns the orders; see `open_http`."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def search(
        self, query: Query, *, office: str = "", limit: int = 10, offset: int = 0
    ) -> Hits:
        """Return the orders that answer to `query`, of one office only if `office` is given."""
        text = _UNSENDABLE.sub(" ", query.text).strip()
        if not text:
            return Hits((), 0)
        return await self._page(
            "/orders", {"kind": query.kind, "text": text}, office, limit, offset
        )

    async def find_order(self, order_id: str) -> Order:
        """Return one order."""
        question = Question("GET", _path(order_id))
        return _read(await self._exchange.ask(question, OrderJson), order_id)

    async def list_problems(self, *, office: str = "", limit: int = 10, offset: int = 0) -> Hits:
        """Return the orders in state Problem, the longest waiting first."""
        return await self._page("/problems", {}, office, limit, offset)

    async def same_reference(self, order: Order) -> tuple[Order, ...]:
        """Return the other orders of this reference within the order's office."""
        question = Question("GET", _path(order.id) + "/same-reference")
        found = await self._exchange.ask(question, OrdersJson)
        return tuple(other.read() for other in found.orders)

    async def has_office(self, code: str) -> bool:
        """Say whether there is an office with this code."""
        if not OFFICE_CODE.fullmatch(code):
            return False
        try:
            await self._exchange.ask(Question("GET", f"/offices/{code}"), KnownOfficeJson)
        except OrderNotFound:
            return False
        return True

    async def cancel_order(self, order_id: str, *, revision: int, key: str) -> Order:
        """Cancel the invitation or deactivate the order, by its state."""
        return _read(await self._write(order_id, "cancel", revision, key), order_id)

    async def create_order(self, replaced: Order, values: Mapping[str, str], *, key: str) -> Order:
        """Order anew in the place of `replaced`, which has to be cancelled before."""
        given = {name: value for name, value in values.items() if value}
        created = await self._write(replaced.id, "replace", replaced.revision, key, given)
        return created.read()

    async def update_cardholder(
        self, order_id: str, values: Mapping[str, str], *, revision: int, key: str
    ) -> Order:
        """Change `name`, `email`, `mobile` or `iban`, and invite the new person."""
        updated = await self._write(order_id, "update-cardholder", revision, key, values)
        return _read(updated, order_id)

    async def resend_invitation(self, order_id: str, *, revision: int, key: str) -> Order:
        """Send the same invitation again."""
        return _read(await self._write(order_id, "resend-invitation", revision, key), order_id)

    async def _page(
        self, path: str, params: Mapping[str, str], office: str, limit: int, offset: int
    ) -> Hits:
        if office and not OFFICE_CODE.fullmatch(office):
            return Hits((), 0)
        part = {"limit": str(min(limit, LIMIT_MAX)), "offset": str(min(offset, OFFSET_MAX))}
        question = Question(
            "GET", path, {**params, **part, **({"office": office} if office else {})}
        )
        hits = (await self._exchange.ask(question, HitsJson)).read()
        companies = {*hits.companies, *(order.company for order in hits.orders)}
        if office and any(company.office.code != office for company in companies):
            raise BackOfficeUnavailable("the back office answers with another office's orders")
        return hits

    async def _write(
        self,
        order_id: str,
        action: str,
        revision: int,
        key: str,
        values: Mapping[str, str] | None = None,
    ) -> OrderJson:
        headers = {"Idempotency-Key": key, "If-Match": f'"{revision}"'}
        body = None
        if values is not None:
            headers["Content-Type"] = "application/json"
            body = _write(values)
        question = Question("POST", f"{_path(order_id)}/{action}", headers=headers, body=body)
        return await self._exchange.ask(question, OrderJson)


def _write(values: Mapping[str, str]) -> bytes:
    try:
        return orjson.dumps(dict(values))
    except orjson.JSONEncodeError as error:
        # Half a character can be typed, but not sent.
        raise ActionRefused(BY_BACK_OFFICE) from error


def _path(order_id: str) -> str:
    if not ORDER_ID.fullmatch(order_id):
        raise OrderNotFound("there is no such order")
    return f"/orders/{order_id}"


def _read(answer: OrderJson, order_id: str) -> Order:
    if answer.id != order_id:
        raise BackOfficeUnavailable("the back office answers with another order")
    return answer.read()


@asynccontextmanager
async def open_http(
    settings: BackOfficeSettings, *, open_s: float = OPEN_S
) -> AsyncIterator[HttpBackOffice]:
    """Open the session to the back office; it need not answer yet.

    Args:
        open_s: how long nothing is asked after repeated failures, in seconds.
    """
    async with open_exchange(settings, open_s=open_s) as exchange:
        yield HttpBackOffice(exchange)
