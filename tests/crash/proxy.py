"""A way to the back office on which things go wrong: each order's next writes as a test says."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum

import aiohttp
from aiohttp import web

# Longer than the desk waits for an answer.
_LATE_S = 1.5


class Trouble(StrEnum):
    """What goes wrong with a write; those that end in `after` have done it nevertheless."""

    FAILS = "500"
    FAILS_AFTER = "500 after"
    BUSY = "429"
    GATEWAY = "502"
    HANGS = "hangs"
    LATE = "late after"
    CUT = "cut"
    CUT_AFTER = "cut after"
    RUBBISH_AFTER = "rubbish after"


class Proxy:
    """Forwards to the back office, which may be away."""

    def __init__(self, target: str) -> None:
        self._target = target
        self.url = ""
        self._is_away = False
        self._away_after = ("", "")
        self.met: dict[str, list[Trouble]] = defaultdict(list)
        self._waiting: dict[str, dict[str, list[Trouble]]] = {}

    def trouble(self, order_id: str, *troubles: Trouble) -> None:
        """Let each kind of write on an order meet these, one after another."""
        self._waiting[order_id] = defaultdict(lambda: list(troubles))

    def away_after(self, order_id: str, action: str) -> None:
        """Let nothing come through any more after this write."""
        self._away_after = (order_id, action)

    def come_back(self, target: str) -> None:
        """Forward to the back office at its new address."""
        self._target, self._is_away = target, False

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Forward a request, unless its trouble is another."""
        if self._is_away:
            return _cut(request)
        trouble = self._next(request)
        match trouble:
            case Trouble.FAILS:
                return web.Response(status=500)
            case Trouble.GATEWAY:
                return web.Response(status=502)
            case Trouble.BUSY:
                return web.Response(status=429, headers={"Retry-After": "1"})
            case Trouble.HANGS:
                await asyncio.sleep(_LATE_S)
                return _cut(request)
            case Trouble.CUT:
                return _cut(request)
        answer = await self._forward(request)
        if tuple(request.path.rsplit("/", 2)[1:]) == self._away_after:
            self._is_away = True
        match trouble:
            case Trouble.FAILS_AFTER:
                return web.Response(status=500)
            case Trouble.LATE:
                await asyncio.sleep(_LATE_S)
            case Trouble.CUT_AFTER:
                return _cut(request)
            case Trouble.RUBBISH_AFTER:
                return web.Response(text="<html>Welcome</html>", content_type="text/html")
        return answer

    def _next(self, request: web.Request) -> Trouble | None:
        if request.method != "POST":
            return None
        _orders, order_id, action = request.path.rsplit("/", 2)
        waiting = self._waiting.get(order_id)
        if waiting is None or not waiting[action]:
            return None
        self.met[order_id].append(trouble := waiting[action].pop(0))
        return trouble

    async def _forward(self, request: web.Request) -> web.Response:
        body = await request.read()
        headers = {name: value for name, value in request.headers.items() if name != "Host"}
        url = f"{self._target}{request.path_qs}"
        async with (
            aiohttp.ClientSession(auto_decompress=False) as session,
            session.request(request.method, url, headers=headers, data=body) as answer,
        ):
            kept = {name: answer.headers[name] for name in ("Content-Type",)}
            return web.Response(status=answer.status, headers=kept, body=await answer.read())


def _cut(request: web.Request) -> web.Response:
    """Break the connection off without an answer."""
    if request.transport:
        request.transport.abort()
    return web.Response()


@asynccontextmanager
async def open_proxy(target: str) -> AsyncIterator[Proxy]:
    """Listen on a free port of this machine."""
    proxy = Proxy(target)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", proxy.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    proxy.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield proxy
    finally:
        await runner.cleanup()
