"""The page at /playground: both platforms side by side in a browser, on this machine alone."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from adapters.playground.page_moves import Moves
from adapters.playground.page_state import Traffic, Viewer, describe
from adapters.playground.scene import Scene
from adapters.playground.slack import SlackStandIn
from adapters.playground.teams import TeamsStandIn
from adapters.playground.world import World

PATH = "/playground"
_LOG = logging.getLogger(__name__)
_HERE = Path(__file__).parent
_LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}
_HEARTBEAT_S = 15.0
# Several changes of one click make one picture.
_SETTLE_S = 0.02
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(slots=True, eq=False)
class _Stream:
    """One open page: who looks, what of the traffic it has, and the bell for news."""

    viewer: Viewer
    news: asyncio.Event = field(default_factory=asyncio.Event)
    sent: dict[str, int] = field(default_factory=lambda: {"slack": 0, "teams": 0})
    closing: bool = False


class Page:
    """Shows the stand-ins in a browser; it outlives a restart of the desk that serves it."""

    def __init__(
        self, slack: SlackStandIn, teams: TeamsStandIn, scene: Scene, world: World | None = None
    ) -> None:
        self._slack = slack
        self._teams = teams
        self._scene = scene
        self._world = world or World()
        self._moves = Moves(slack, teams, self._world)
        self._traffic = Traffic(slack.journal, teams.journal)
        self._streams: set[_Stream] = set()
        self._playing: set[asyncio.Task[None]] = set()
        for listeners in (
            slack.workspace.listeners,
            slack.journal.listeners,
            teams.connector.listeners,
            teams.journal.listeners,
            self._world.listeners,
        ):
            listeners.append(self._ring)

    def add_to(self, app: web.Application) -> None:
        """Serve the page on this application, and lead there who asks for nothing else."""
        page = web.Application(middlewares=[_guard])
        page.add_routes(
            [
                web.get("", self._show),
                web.get("/scene", self._describe_scene),
                web.get("/events", self._stream),
                web.post("/moves", self._move),
                web.static("/web", _HERE / "web"),
                web.static("/vendor", _HERE / "vendor"),
            ]
        )
        page.on_response_prepare.append(_add_headers)
        page.on_shutdown.append(self._close_streams)
        app.add_subapp(PATH, page)
        app.router.add_get("/", _lead_here)

    async def _show(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(_HERE / "web" / "index.html")

    async def _describe_scene(self, request: web.Request) -> web.StreamResponse:
        faults = {one.platform: list(one.known_faults) for one in (self._slack, self._teams)}
        acts = [
            {"name": act.name, "label": act.label, "undo": act.undo} for act in self._world.acts
        ]
        return web.json_response({**asdict(self._scene), "faults": faults, "acts": acts})

    async def _move(self, request: web.Request) -> web.StreamResponse:
        """Play a move; its effect comes by the stream, as on the platforms themselves."""
        if request.content_type != "application/json":
            return web.Response(status=415)
        try:
            body = await request.json()
        except ValueError:
            return web.Response(status=400)
        if not isinstance(body, dict):
            return web.Response(status=400)
        self._start(self._play(body))
        return web.Response(status=202)

    def _start(self, playing: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(playing)
        self._playing.add(task)
        task.add_done_callback(self._playing.discard)

    async def _play(self, body: dict[str, Any]) -> None:
        try:
            await self._moves.play(body)
        except (LookupError, ValueError, TypeError) as error:
            # Only the kind: the rest may repeat what was typed.
            _LOG.warning("a move of the page failed: %s", type(error).__name__)
            self._moves.stand_in(_platform(body)).notice = str(error)
        self._ring()

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        asked = request.query
        # Nobody looks into any other channel.
        channel = self._scene.channel if asked.get("channel") else ""
        other = "" if channel else self._scene.channel
        viewer = Viewer(asked.get("slack", ""), asked.get("teams", ""), channel, other)
        stream = _Stream(viewer)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        self._streams.add(stream)
        try:
            await response.write(b"retry: 300\n\n")
            while not stream.closing:
                await self._write(response, stream)
                await _wait(stream.news)
        except ConnectionError:
            _LOG.debug("a page was closed")
        finally:
            self._streams.discard(stream)
        return response

    async def _write(self, response: web.StreamResponse, stream: _Stream) -> None:
        stream.news.clear()
        for exchange in self._traffic.since(stream.sent):
            stream.sent[exchange["platform"]] = exchange["number"]
            await _send(response, "exchange", exchange)
        state = describe(self._slack, self._teams, self._moves.typed, stream.viewer)
        await _send(response, "state", {**state, "world": self._world.describe()})

    def _ring(self) -> None:
        for stream in self._streams:
            stream.news.set()

    async def _close_streams(self, _app: web.Application) -> None:
        for stream in self._streams:
            stream.closing = True
        self._ring()


async def _lead_here(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound(PATH)


def _platform(move: dict[str, Any]) -> str:
    """Return the side on which a move was made."""
    is_teams = move.get("platform") == "teams" or str(move.get("do")).startswith("teams")
    return "teams" if is_teams else "slack"


async def _wait(news: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(_HEARTBEAT_S):
            await news.wait()
    except TimeoutError:
        return
    await asyncio.sleep(_SETTLE_S)


async def _send(response: web.StreamResponse, event: str, data: Any) -> None:
    await response.write(f"event: {event}\ndata: {json.dumps(data)}\n\n".encode())


@web.middleware
async def _guard(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Refuse what another web site makes the browser ask, under whatever name."""
    if not (_is_meant(request) and _is_asked_here(request)):
        return web.Response(status=403, text="the playground is for this machine alone")
    return await handler(request)


def _is_meant(request: web.Request) -> bool:
    """Say whether it was asked for by a name of this machine, which no other site has."""
    host = request.headers.get("Host", "")
    return (host if host.endswith("]") else host.rsplit(":", 1)[0]) in _LOOPBACK


def _is_asked_here(request: web.Request) -> bool:
    """Say whether the page itself asks, or somebody who follows a link to it."""
    here = f"http://{request.headers.get('Host', '')}"
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    follows = request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate"
    is_ours = site in ("same-origin", "none") or follows
    return is_ours and request.headers.get("Origin", here) == here


async def _add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)
