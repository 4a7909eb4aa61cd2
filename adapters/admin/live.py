"""The stream of an open page: it is told that something changed, and asks for itself once more."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from aiohttp import web
from aiohttp_sse import EventSourceResponse

from adapters.admin.routes import Answer, Kind, Route, Turn
from bot.console.live_pages import (
    PAGES_BY_HTTP_1,
    PAGES_OF_SESSION,
    News,
    OpenPage,
    PagesClosed,
    TooManyPages,
    Topic,
)
from bot.domain.people import Role

# A page cannot hear what merely keeps the line open: it is told that it is still heard.
_BEAT_S = 20.0
_PING_S = 3600.0
# Whoever does not read for so long is let go; a browser that is there comes back by itself.
_PATIENCE_S = 10.0
_CHARS = 200


async def stream(turn: Turn) -> Answer:
    """Tell a page what changed of what it shows, until it is closed or its session is over."""
    request = turn.request
    topic = Topic(turn.asked("kind")[:_CHARS], turn.asked("id")[:_CHARS])
    # What the browser is connected by, a proxy may not say.
    most = PAGES_BY_HTTP_1 if "few" in request.query else PAGES_OF_SESSION
    answer = EventSourceResponse(send_timeout=_PATIENCE_S, ping_interval=_PING_S)
    answer.headers["Cache-Control"] = "no-store"
    try:
        page = turn.console.live.open(turn.who, topic, lambda: request.transport is None, most)
    except TooManyPages:
        return await _turn_away(request, answer)
    except PagesClosed:
        return web.Response(status=503, headers={"Retry-After": "1"})
    try:
        await answer.prepare(request)
        async with answer:
            await _tell(page, answer)
    except (ConnectionError, TimeoutError):
        # Nobody listens any more.
        pass
    finally:
        turn.console.live.leave(page)
    return answer


async def _turn_away(request: web.Request, answer: EventSourceResponse) -> Answer:
    """Say that there is no room: of a refusal a page would hear no more than that it failed."""
    with suppress(ConnectionError, TimeoutError):
        await answer.prepare(request)
        async with answer:
            await answer.send("", event="full")
    return answer


async def _tell(page: OpenPage, answer: EventSourceResponse) -> None:
    while True:
        await answer.send("", event="beat")
        while news := await _next(page):
            for one in news:
                await answer.send(json.dumps({"kind": one.kind, "id": one.id}))
        if page.is_over:
            return


async def _next(page: OpenPage) -> tuple[News, ...]:
    """Return what there is to be told; nothing once the page is over, or has long heard nothing."""
    try:
        async with asyncio.timeout(_BEAT_S):
            return await page.next()
    except TimeoutError:
        return ()


ROUTES = (Route(Kind.STREAM, "/live", Role.VIEWER, stream),)
