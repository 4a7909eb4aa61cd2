"""Serves a back office over HTTP, as `config/backoffice.openapi.yaml` describes it."""

from __future__ import annotations

import hmac
import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Protocol

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware
from pydantic import BaseModel

from adapters.backoffice.parameters import (
    CompanySearch,
    NewCardholder,
    Offices,
    Page,
    Problems,
    Replacement,
    Search,
    read_body,
    read_key,
    read_order_id,
    read_query,
    read_revision,
    refuse_body,
)
from adapters.backoffice.problem_details import (
    MEDIA_TYPE,
    ProblemDetails,
    ProblemType,
    RequestRefused,
    describe,
)
from adapters.backoffice.wire import (
    OFFICE_CODE,
    PREFIX,
    BankJson,
    BanksJson,
    CompaniesJson,
    CompanyJson,
    HitsJson,
    KnownOfficeJson,
    OfficesJson,
    OrderJson,
    OrdersJson,
)
from bot.domain.orders import Banks, Order
from bot.domain.search import Hits, Query
from bot.domain.worklists import Spot
from bot.errors import BotError, OrderNotFound
from bot.ports import BackOffice

HEALTH_PATH = "/healthz"
_BODY_BYTES = 64 * 1024
_HTTP_PROBLEMS = {
    404: (ProblemType.NOT_FOUND, "there is nothing at this address"),
    405: (ProblemType.METHOD_NOT_ALLOWED, "this address takes other methods"),
    413: (ProblemType.TOO_LARGE, "the body is too large"),
}


class ServedBackOffice(BackOffice, Protocol):
    """What can be served: the port, and whether an office exists."""

    async def has_office(self, code: str) -> bool:
        """Say whether there is an office with this code."""


def make_app(office: ServedBackOffice, banks: Banks, *, token: str) -> web.Application:
    """Return the application, for whoever knows the token.

    Raises:
        ValueError: the token is empty, which anybody would know.
    """
    if not token:
        raise ValueError("the back office is served with a token alone")
    app = web.Application(client_max_size=_BODY_BYTES, middlewares=[_explain, _guard(token)])
    app.router.add_get(HEALTH_PATH, _alive)
    app.add_routes(_Reads(office, banks).routes())
    app.add_routes(_Writes(office).routes())
    return app


class _Reads:
    """What can be looked up."""

    def __init__(self, office: ServedBackOffice, banks: Banks) -> None:
        self._office = office
        self._banks = banks

    def routes(self) -> list[web.RouteDef]:
        handlers = {
            "/orders": self._search,
            "/problems": self._list_problems,
            "/problems/offices": self._problem_offices,
            "/orders/{order_id}": self._find_order,
            "/orders/{order_id}/same-reference": self._same_reference,
            "/offices/{code}": self._has_office,
            "/offices/{code}/companies": self._find_companies,
            "/banks": self._list_banks,
        }
        return [web.get(PREFIX + path, handler) for path, handler in handlers.items()]

    async def _search(self, request: web.Request) -> web.Response:
        asked = read_query(request, Search)
        query = Query(asked.kind, asked.text)
        try:
            hits = await self._office.search(
                query, office=asked.office, limit=asked.limit, offset=asked.offset
            )
        except OrderNotFound:
            # A text that can be no order id is a search without hits.
            hits = Hits((), 0)
        return _page(request, asked, hits)

    async def _list_problems(self, request: web.Request) -> web.Response:
        asked = read_query(request, Problems)
        hits = await self._office.list_problems(asked.wanted, limit=asked.limit)
        following = {}
        if hits.orders and hits.before + len(hits.orders) < hits.total:
            following = {"start": str(Spot.of(hits.orders[-1]).behind)}
        return _listed(request, hits, following)

    async def _problem_offices(self, request: web.Request) -> web.Response:
        asked = read_query(request, Offices)
        return _json(OfficesJson.of(await self._office.problem_offices(limit=asked.limit)))

    async def _find_order(self, request: web.Request) -> web.Response:
        return _order(await self._office.find_order(read_order_id(request)))

    async def _same_reference(self, request: web.Request) -> web.Response:
        order = await self._office.find_order(read_order_id(request))
        others = await self._office.same_reference(order)
        return _json(OrdersJson(orders=tuple(OrderJson.of(other) for other in others)))

    async def _has_office(self, request: web.Request) -> web.Response:
        code = request.match_info["code"]
        if not (OFFICE_CODE.fullmatch(code) and await self._office.has_office(code)):
            raise OrderNotFound("there is no such office")
        return _json(KnownOfficeJson(code=code))

    async def _find_companies(self, request: web.Request) -> web.Response:
        asked, code = read_query(request, CompanySearch), request.match_info["code"]
        if not OFFICE_CODE.fullmatch(code):
            raise OrderNotFound("there is no such office")
        found = await self._office.find_companies(asked.text, office=code, limit=asked.limit)
        return _json(CompaniesJson(companies=tuple(CompanyJson.of(one) for one in found)))

    async def _list_banks(self, _request: web.Request) -> web.Response:
        return _json(BanksJson(banks=tuple(BankJson.of(bank) for bank in self._banks.values())))


class _Writes:
    """What can be changed; each once per key, and at the revision that was read."""

    def __init__(self, office: ServedBackOffice) -> None:
        self._office = office

    def routes(self) -> list[web.RouteDef]:
        handlers: Mapping[str, Callable[[web.Request], Awaitable[web.Response]]] = {
            "cancel": self._cancel,
            "resend-invitation": self._resend,
            "update-cardholder": self._update,
            "replace": self._replace,
        }
        path = f"{PREFIX}/orders/{{order_id}}/"
        return [web.post(path + action, handler) for action, handler in handlers.items()]

    async def _cancel(self, request: web.Request) -> web.Response:
        order_id, key, revision = _read_write(request)
        await refuse_body(request)
        return _order(await self._office.cancel_order(order_id, revision=revision, key=key))

    async def _resend(self, request: web.Request) -> web.Response:
        order_id, key, revision = _read_write(request)
        await refuse_body(request)
        return _order(await self._office.resend_invitation(order_id, revision=revision, key=key))

    async def _update(self, request: web.Request) -> web.Response:
        order_id, key, revision = _read_write(request)
        values = (await read_body(request, NewCardholder)).values()
        return _order(
            await self._office.update_cardholder(order_id, values, revision=revision, key=key)
        )

    async def _replace(self, request: web.Request) -> web.Response:
        order_id, key, revision = _read_write(request)
        values = (await read_body(request, Replacement)).values()
        # The caller's revision, not ours: the back office itself tells whether it is still so.
        replaced = replace(await self._office.find_order(order_id), revision=revision)
        created = await self._office.create_order(replaced, values, key=key)
        return _order(created, status=201, location=f"{PREFIX}/orders/{created.id}")


def _read_write(request: web.Request) -> tuple[str, str, int]:
    return read_order_id(request), read_key(request), read_revision(request)


async def _alive(_request: web.Request) -> web.Response:
    return web.json_response({"status": "alive"})


def _json(
    content: BaseModel, headers: Mapping[str, str] | None = None, *, status: int = 200
) -> web.Response:
    return web.Response(
        body=content.model_dump_json().encode(),
        status=status,
        content_type="application/json",
        headers=headers,
    )


def _order(order: Order, *, status: int = 200, location: str = "") -> web.Response:
    headers: dict[str, str] = {hdrs.ETAG: f'"{order.revision}"'}
    if location:
        headers[hdrs.LOCATION] = location
    return _json(OrderJson.of(order), headers, status=status)


def _page(request: web.Request, asked: Page, hits: Hits) -> web.Response:
    end = asked.offset + len(hits.orders)
    return _listed(request, hits, {"offset": str(end)} if end < hits.total else {})


def _listed(request: web.Request, hits: Hits, following: Mapping[str, str]) -> web.Response:
    """Answer with a page; what is `following` asks for the next one."""
    headers: dict[str, str] = {}
    if hits.orders and following:
        url = request.rel_url.without_query_params("end").update_query(following)
        headers[hdrs.LINK] = f'<{url}>; rel="next"'
    return _json(HitsJson.of(hits), headers)


def _guard(token: str) -> Middleware:
    expected = f"Bearer {token}".encode()

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        given = request.headers.get(hdrs.AUTHORIZATION, "").encode(errors="surrogateescape")
        # Compared in constant time, so that the answer does not tell how much of it was right.
        is_right = hmac.compare_digest(given, expected)
        if not is_right and request.path != HEALTH_PATH:
            raise RequestRefused(ProblemType.UNAUTHORIZED, 401, "the token is missing or wrong")
        return await handler(request)

    return guard


@web.middleware
async def _explain(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer with problem details whatever stands in the way."""
    try:
        return await handler(request)
    except BotError as error:
        return _answer_problem(describe(error))
    except web.HTTPException as error:
        if error.status not in _HTTP_PROBLEMS:
            raise
        kind, title = _HTTP_PROBLEMS[error.status]
        response = _answer_problem(ProblemDetails(type=kind, title=title, status=error.status))
        if hdrs.ALLOW in error.headers:
            response.headers[hdrs.ALLOW] = error.headers[hdrs.ALLOW]
        return response


def _answer_problem(problem: ProblemDetails) -> web.Response:
    response = web.Response(
        body=problem.model_dump_json(exclude_defaults=True).encode(),
        status=problem.status,
        content_type=MEDIA_TYPE,
    )
    if problem.retry_after_s is not None:
        response.headers[hdrs.RETRY_AFTER] = str(math.ceil(problem.retry_after_s))
    if problem.status == 401:
        response.headers[hdrs.WWW_AUTHENTICATE] = "Bearer"
    return response
