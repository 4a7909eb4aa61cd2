"""The stream of an open page: it is told that something changed, and asks for itself once more."""

from __future__ import annotations

import json

from aiohttp import web
from aiohttp_sse import EventSourceResponse

from adapters.admin.routes import Answer, Kind, Route, Turn
from bot.console.live_pages import OpenPage, PagesClosed, TooManyPages, Topic
from bot.domain.people import Role

_KEEP_ALIVE_S = 20.0
# Whoever does not read for so long is let go; a browser that is there comes back by itself.
_PATIENCE_S = 10.0
_RETRY_S = 30
_CHARS = 200


async def stream(turn: Turn) -> Answer:
    """Tell a page what changed of what it shows, until it is closed or its session is over."""
    request = turn.request
    topic = Topic(turn.asked("kind")[:_CHARS], turn.asked("id")[:_CHARS])
    try:
        page = turn.console.live.open(turn.who, topic, lambda: request.transport is None)
    except TooManyPages:
        return web.Response(status=429, headers={"Retry-After": str(_RETRY_S)})
    except PagesClosed:
        return web.Response(status=503, headers={"Retry-After": "1"})
    answer = EventSourceResponse(send_timeout=_PATIENCE_S, ping_interval=_KEEP_ALIVE_S)
    answer.headers["Cache-Control"] = "no-store"
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


async def _tell(page: OpenPage, answer: EventSourceResponse) -> None:
    # So that the browser knows at once that it is heard.
    await answer.send("", event="open")
    while news := await page.next():
        for one in news:
            await answer.send(json.dumps({"kind": one.kind, "id": one.id}))


ROUTES = (Route(Kind.STREAM, "/live", Role.VIEWER, stream),)
