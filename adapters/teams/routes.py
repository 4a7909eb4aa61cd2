"""Serves Teams' webhook: proves who sent, hands on to the turn, and answers in time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import orjson
from aiohttp import web

from adapters.http import answer_first
from adapters.tally import Tally
from adapters.teams._roster import Roster
from adapters.teams._tokens import TokenCheck, TokenRefused
from adapters.teams.client import Client
from adapters.teams.limits import LIMITS
from adapters.teams.parse import parse_request, parse_search
from adapters.teams.render import render_options
from adapters.teams.requests import Request, Search
from bot.cards.elements import Option
from bot.desk.options import Options
from bot.desk.turns import Turn, Turns
from bot.domain.answer_times import Entry
from bot.domain.people import Platform
from bot.errors import PlatformUnavailable
from bot.ports.timings import Timings

_LOG = logging.getLogger(__name__)
_CHANNEL = "msteams"
_FOUND = "application/vnd.microsoft.search.searchResponse"
# Teams sends an invoke again whose answer is empty.
_NOT_OURS = {
    "statusCode": 501,
    "type": "application/vnd.microsoft.error",
    "value": {
        "code": "NotImplemented",
        "message": "This app answers the buttons of its own cards only.",
    },
}

_ENTRIES = {
    ("message", ""): Entry.MESSAGE,
    ("invoke", "adaptiveCard/action"): Entry.PRESS,
    ("invoke", "application/search"): Entry.SEARCH,
}
"""What is counted how long it took, by the type and name of an activity."""

_Json = Mapping[str, Any]


def add_routes(
    app: web.Application,
    turns: Turns[Request],
    options: Options,
    roster: Roster,
    client: Client,
    tokens: TokenCheck,
    timings: Timings,
) -> None:
    """Add the one address that takes every activity."""
    webhook = _Webhook(turns, options, roster, client, tokens, timings)
    app.router.add_post("/api/messages", webhook.receive)
    app.on_cleanup.append(webhook.close)


class _Webhook:
    def __init__(
        self,
        turns: Turns[Request],
        options: Options,
        roster: Roster,
        client: Client,
        tokens: TokenCheck,
        timings: Timings,
    ) -> None:
        self._timings = timings
        self._turns = turns
        self._options = options
        self._roster = roster
        self._client = client
        self._tokens = tokens
        self._refused = Tally(_LOG, "refused a token")

    async def close(self, _app: web.Application) -> None:
        """Say how many were refused since that was said last."""
        self._refused.close()

    async def receive(self, request: web.Request) -> web.StreamResponse:
        # Before keys or the roster are asked for, which takes of the same time.
        came_s = asyncio.get_running_loop().time()
        try:
            activity = await self._read(request)
        except TokenRefused as error:
            self._refused.count(f"{request.remote}: {error}")
            return web.json_response({"error": "the token proves nothing"}, status=401)
        except PlatformUnavailable as error:
            _LOG.warning("cannot check tokens: %s", error)
            return web.json_response({"error": "the signing keys cannot be fetched"}, status=503)
        turn = await self._take(activity, came_s)
        body = orjson.dumps(turn.body) if turn.body is not None else b""
        if entry := _ENTRIES.get((str(activity["type"]), str(activity.get("name", "")))):
            took_s = asyncio.get_running_loop().time() - came_s
            self._timings.answered(Platform.TEAMS, entry, took_s)
        kind = "application/json" if body else "text/plain"
        response = web.Response(body=body, status=turn.status, content_type=kind)
        return await answer_first(request, response, lambda: self._turns.go_on(turn))

    async def _take(self, activity: _Json, came_s: float) -> Turn:
        if search := parse_search(activity):
            return Turn(await self._find_options(search))
        asked = parse_request(activity)
        if asked is None:
            return Turn(_NOT_OURS if activity["type"] == "invoke" else None)
        return await self._turns.take(await self._roster.receive(asked), came_s=came_s)

    async def _find_options(self, search: Search) -> _Json:
        """Answer what was typed into a field; who may not look there finds nothing."""
        found: tuple[Option, ...] = ()
        if search.wanted:
            received = await self._roster.receive(search)
            found = await self._options.find(received.identity, search.wanted)
        return {"statusCode": 200, "type": _FOUND, "value": render_options(found)}

    async def _read(self, request: web.Request) -> _Json:
        """Return the activity of a request that the Bot Framework sent from an allowed host."""
        claims = await self._tokens.check(request.headers.get("Authorization", ""))
        try:
            activity = orjson.loads(
                await request.clone(client_max_size=LIMITS.request_bytes).read()
            )
        except orjson.JSONDecodeError as error:
            raise web.HTTPBadRequest(text="not JSON") from error
        if not isinstance(activity, dict) or not isinstance(activity.get("type"), str):
            raise web.HTTPBadRequest(text="not an activity")
        claims.refuse_unless_for(activity)
        # Elsewhere than in Teams whoever writes may claim any tenant.
        if activity.get("channelId") != _CHANNEL:
            raise web.HTTPForbidden(text="another channel")
        if not self._client.allows(str(activity.get("serviceUrl", ""))):
            raise web.HTTPForbidden(text="the service URL is not one of the allowed hosts")
        return activity
