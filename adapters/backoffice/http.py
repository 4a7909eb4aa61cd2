"""The back office over HTTP: the port's questions, asked of the API that owns the orders."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace

import orjson

from adapters.backoffice.exchange import OPEN_S, Exchange, Question, open_exchange
from adapters.backoffice.problem_details import BY_BACK_OFFICE
from adapters.backoffice.settings import BackOfficeSettings
from adapters.backoffice.wire import (
    LIMIT_MAX,
    OFFICE_CODE,
    OFFSET_MAX,
    ORDER_ID,
    CompaniesJson,
    KnownOfficeJson,
    ListJson,
    OfficesJson,
    OrderJson,
    OrdersJson,
)
from bot.domain.orders import ClientReference, Company, Order, OrderState
from bot.domain.search import QUERY_CHARS, Hits, Query, QueryKind
from bot.domain.worklists import EVERY_PROBLEM, OfficeProblems, Wanted
from bot.errors import ActionRefused, BackOfficeUnavailable, OrderNotFound

_LOG = logging.getLogger(__name__)
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
        params = {"kind": query.kind.value, "text": text}
        exactly = query.kind in (QueryKind.REFERENCE, QueryKind.ORDER_ID)
        params["offset"] = str(min(offset, OFFSET_MAX))
        hits = await self._list("/orders", params, office, limit, exactly=exactly)
        asked = Query(query.kind, text)
        _refuse("/orders", (order for order in hits.orders if not _answers(order, asked)))
        if any(not _is_answer(company, asked) for company in hits.companies):
            raise _wrong("/orders", "a company")
        return hits

    async def find_order(self, order_id: str) -> Order:
        """Return one order."""
        question = Question("GET", _path(order_id))
        return _read(await self._exchange.ask(question, OrderJson), order_id)

    async def list_problems(self, wanted: Wanted = EVERY_PROBLEM, *, limit: int = 10) -> Hits:
        """Return the orders in state Problem that are wanted, the longest waiting first."""
        if wanted.bank and not OFFICE_CODE.fullmatch(wanted.bank):
            return Hits((), 0)
        asked = {
            "bank": wanted.bank,
            "until": wanted.until.isoformat() if wanted.until else "",
            "start": str(wanted.start or ""),
            "end": "" if wanted.start else str(wanted.end or ""),
        }
        params = {name: text for name, text in asked.items() if text}
        hits = await self._list("/problems", params, wanted.office, limit)
        _refuse("/problems", (o for o in hits.orders if not _is_wanted(o, wanted)))
        return hits

    async def problem_offices(self, *, limit: int = 50) -> tuple[OfficeProblems, ...]:
        """Return the offices that have orders in Problem, those with the most of them first."""
        question = Question("GET", "/problems/offices", {"limit": str(min(limit, LIMIT_MAX))})
        return (await self._exchange.ask(question, OfficesJson)).read()

    async def same_reference(self, order: Order) -> tuple[Order, ...]:
        """Return the other orders of this reference within the order's office."""
        path = _path(order.id) + "/same-reference"
        found = await self._exchange.ask(Question("GET", path), OrdersJson)
        others = tuple(other.read() for other in found.orders)
        _refuse(path, (other for other in others if not _is_twin(other, order)))
        return others

    async def find_companies(self, text: str, *, office: str, limit: int) -> tuple[Company, ...]:
        """Return companies of an office by their code or the beginning of a word of their name."""
        if not OFFICE_CODE.fullmatch(office):
            return ()
        path = f"/offices/{office}/companies"
        asked = _UNSENDABLE.sub(" ", text).strip()[:QUERY_CHARS]
        params = {"text": asked, "limit": str(min(limit, LIMIT_MAX))}
        try:
            found = await self._exchange.ask(Question("GET", path, params), CompaniesJson)
        except OrderNotFound:
            # There is no such office: it has no companies.
            return ()
        companies = tuple(company.read() for company in found.companies)
        if any(company.office.code != office for company in companies):
            raise _wrong(path, "a company of another office")
        return companies[:limit]

    async def has_office(self, code: str) -> bool:
        """Say whether there is an office with this code."""
        if not OFFICE_CODE.fullmatch(code):
            return False
        path = f"/offices/{code}"
        try:
            known = await self._exchange.ask(Question("GET", path), KnownOfficeJson)
        except OrderNotFound:
            return False
        if known.code != code:
            raise _wrong(path, "another office")
        return True

    async def cancel_order(self, order_id: str, *, revision: int, key: str) -> Order:
        """Cancel the invitation or deactivate the order, by its state."""
        return _left(await self._write(order_id, "cancel", revision, key), order_id, revision)

    async def create_order(self, replaced: Order, values: Mapping[str, str], *, key: str) -> Order:
        """Order anew in the place of `replaced`, which has to be cancelled before."""
        given = {name: value for name, value in values.items() if value}
        answer = await self._write(replaced.id, "replace", replaced.revision, key, given)
        created = answer.read()
        reference = ClientReference(given.get("reference", replaced.reference))
        wanted = replace(replaced, reference=reference)
        company = given.get("company", replaced.company.code)
        is_wanted = _is_twin(created, wanted) and created.company.code == company
        if created.replaces != replaced.id or not is_wanted:
            raise _wrong(_path(replaced.id), f"order {created.id} in its place")
        return created

    async def update_cardholder(
        self, order_id: str, values: Mapping[str, str], *, revision: int, key: str
    ) -> Order:
        """Change `name`, `email`, `mobile` or `iban`, and invite the new person."""
        updated = await self._write(order_id, "update-cardholder", revision, key, values)
        return _left(updated, order_id, revision)

    async def resend_invitation(self, order_id: str, *, revision: int, key: str) -> Order:
        """Send the same invitation again."""
        resent = await self._write(order_id, "resend-invitation", revision, key)
        return _left(resent, order_id, revision)

    async def _list(
        self,
        path: str,
        params: Mapping[str, str],
        office: str,
        limit: int,
        *,
        exactly: bool = False,
    ) -> Hits:
        """Return one page; what is asked `exactly` is not answered without its unreadable orders.

        Elsewhere the rest is shown: one wrong order must not hide all the others.
        """
        if office and not OFFICE_CODE.fullmatch(office):
            return Hits((), 0)
        part = {"limit": str(min(limit, LIMIT_MAX)), **({"office": office} if office else {})}
        question = Question("GET", path, {**params, **part})
        hits, unreadable = (await self._exchange.ask(question, ListJson)).read()
        if unreadable:
            _LOG.error("the back office answers %s with unreadable %s", path, unreadable)
            if exactly or not hits.orders:
                raise BackOfficeUnavailable("an order of the back office's answer cannot be read")
        if office:
            _refuse(path, (o for o in hits.orders if o.company.office.code != office))
            if any(company.office.code != office for company in hits.companies):
                raise _wrong(path, "a company of another office")
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
        raise _wrong(_path(order_id), f"order {answer.id}")
    return answer.read()


def _left(answer: OrderJson, order_id: str, revision: int) -> Order:
    """Read the order that a write left; the write itself has moved its revision."""
    order = _read(answer, order_id)
    if order.revision <= revision:
        raise _wrong(_path(order_id), f"revision {order.revision} after a write")
    return order


def _answers(order: Order, query: Query) -> bool:
    """Say whether an order is what was searched for, as far as that can be told here."""
    match query.kind:
        case QueryKind.REFERENCE:
            return order.reference == query.text
        case QueryKind.ORDER_ID:
            return order.id == query.text
        case _:
            return _is_answer(order.company, query)


def _is_answer(company: Company, query: Query) -> bool:
    """Say whether a company is what was searched for; a name is read in each office's own way."""
    match query.kind:
        case QueryKind.ENTERPRISE_NUMBER:
            return company.enterprise_number == query.text
        case QueryKind.COMPANY:
            return True
        case _:
            return False


def _is_wanted(order: Order, wanted: Wanted) -> bool:
    """Say whether an order belongs to the list of problems that was asked for."""
    return (
        order.state is OrderState.PROBLEM
        and wanted.bank in ("", order.bank)
        and (wanted.until is None or order.state_changed_at < wanted.until)
    )


def _is_twin(other: Order, order: Order) -> bool:
    """Say whether another order is of the same reference and office."""
    same_office = other.company.office.code == order.company.office.code
    return other.id != order.id and other.reference == order.reference and same_office


def _refuse(path: str, wrong: Iterable[Order]) -> None:
    """Refuse an answer that holds orders which were not asked for.

    Raises:
        BackOfficeUnavailable: it does.
    """
    if order := next(iter(wrong), None):
        raise _wrong(path, f"order {order.id}")


def _wrong(path: str, what: str) -> BackOfficeUnavailable:
    """Tell our log, by ids, that the back office answers what was not asked."""
    _LOG.error("the back office answers %s with %s, which was not asked for", path, what)
    return BackOfficeUnavailable("the back office answers with what was not asked for")


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
