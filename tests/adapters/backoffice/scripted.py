"""A back office that answers as a test says, to see what the client makes of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import orjson
import pytest
from aiohttp import web

from adapters.backoffice.http import open_http
from adapters.backoffice.wire import OrderJson
from bot.domain.orders import Order
from bot.errors import BackOfficeUnavailable
from tests.adapters.backoffice.kit import http_settings, run_app
from tests.fakes.orders import make_order

ORDER = make_order()
GOOD = OrderJson.of(ORDER).model_dump_json().encode()

Answer = web.Response | None


@dataclass
class Scripted:
    """Gives its answers in turn, the last one for ever; None breaks the connection off."""

    answers: Sequence[Answer]
    url: str = ""
    keys: list[str] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    @property
    def asked(self) -> int:
        """How often it was asked."""
        return len(self.keys)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        self.keys.append(request.headers.get("Idempotency-Key", ""))
        self.bodies.append(await request.read())
        answer = self.answers[min(self.asked, len(self.answers)) - 1]
        if answer is None:
            assert request.transport
            request.transport.close()
            return web.Response()
        # A response belongs to one request.
        return web.Response(status=answer.status, body=answer.body, headers=answer.headers)


@dataclass
class Hanging(Scripted):
    """Takes longer than anybody waits; says when it was asked."""

    was_asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.keys.append("")
        self.was_asked.set()
        await asyncio.sleep(300)
        return web.Response()


def said(status: int, content: object = None, **headers: str) -> web.Response:
    """Return an answer with JSON, or with bytes as they are."""
    body = content if isinstance(content, bytes) else orjson.dumps(content)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return web.Response(status=status, body=body, headers=named)


def good() -> web.Response:
    """Return the answer that is expected."""
    return said(200, GOOD, Content_Type="application/json")


@asynccontextmanager
async def play(scripted: Scripted) -> AsyncIterator[Scripted]:
    """Serve the script on this machine."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", scripted.answer)
    async with run_app(app) as url:
        scripted.url = url
        yield scripted


async def find(*answers: Answer) -> tuple[Order, int]:
    """Find an order at a back office that answers so; return it and how often it was asked."""
    async with (
        play(Scripted(answers)) as there,
        open_http(http_settings(there.url)) as office,
    ):
        return await office.find_order(ORDER.id), there.asked


async def fail(*answers: Answer) -> tuple[BackOfficeUnavailable, int]:
    """Return how finding an order failed, and how often the back office was asked."""
    async with (
        play(Scripted(answers)) as there,
        open_http(http_settings(there.url)) as office,
    ):
        with pytest.raises(BackOfficeUnavailable) as failed:
            await office.find_order(ORDER.id)
        return failed.value, there.asked
