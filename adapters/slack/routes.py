"""The webhook of Slack: verifies, hands on to Bolt and the desk, and answers in time."""

from __future__ import annotations

import asyncio
import logging
import re
import traceback
from dataclasses import replace
from typing import Any

import orjson
from aiohttp import web
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier

from adapters.http import answer_first
from adapters.slack._members import Members
from adapters.slack.limits import LIMITS
from adapters.slack.parse import parse_request, parse_search
from adapters.slack.render import render_options
from adapters.slack.requests import Command, HomeVisit, Message, Press, Request, Search
from adapters.tally import Tally
from bot.cards.elements import Option
from bot.desk.options import Options
from bot.desk.turns import Turn, Turns
from bot.domain.answer_times import Entry
from bot.domain.people import Platform
from bot.errors import PlatformUnavailable
from bot.ports.timings import Timings

_LOG = logging.getLogger(__name__)
_PATH = "/slack/events"
_ANY = re.compile("")


def add_routes(
    app: web.Application,
    turns: Turns[Request],
    options: Options,
    members: Members,
    signing_secret: str,
    timings: Timings,
) -> None:
    """Add the one address that takes commands, interactivity, what is looked for, and events."""
    bolt = _build_bolt(turns, options, members)
    webhook = _Webhook(turns, bolt, SignatureVerifier(signing_secret), timings)
    app.router.add_post(_PATH, webhook.receive)
    app.on_cleanup.append(webhook.close)


class _Webhook:
    def __init__(
        self,
        turns: Turns[Request],
        bolt: AsyncApp,
        verifier: SignatureVerifier,
        timings: Timings,
    ) -> None:
        self._timings = timings
        self._turns = turns
        self._verifier = verifier
        self._refused = Tally(_LOG, "refused a signature that is not Slack's")
        self._bolt = bolt

    async def receive(self, request: web.Request) -> web.StreamResponse:
        came_s = asyncio.get_running_loop().time()
        raw = await request.clone(client_max_size=LIMITS.request_bytes).read()
        if not self._is_signed(raw, request):
            self._refused.count(str(request.remote))
            return web.Response(status=401)
        try:
            asked = AsyncBoltRequest(body=raw.decode(), headers=dict(request.headers))
            # Half a letter (a lone surrogate) can be read, and written nowhere.
            orjson.dumps(asked.body)
            answer = await self._bolt.async_dispatch(asked)
        except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
            # Bolt takes what fails in a listener to `_fail`; this is a body that it cannot read.
            return web.Response(status=400)
        response = web.Response(
            status=answer.status, body=answer.body.encode(), headers=answer.first_headers()
        )
        turn: Turn = asked.context.get("turn", Turn())
        if entry := asked.context.get("entry"):
            took_s = asyncio.get_running_loop().time() - came_s
            self._timings.answered(Platform.SLACK, entry, took_s)
        return await answer_first(request, response, lambda: self._turns.go_on(turn))

    async def close(self, _app: web.Application) -> None:
        """Say how many were refused since that was said last."""
        self._refused.close()

    def _is_signed(self, raw: bytes, request: web.Request) -> bool:
        # Before Bolt: it reads the body first, and logs what was signed badly.
        timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        try:
            return self._verifier.is_valid(raw, timestamp, signature)
        except (ValueError, TypeError):
            return False


def _build_bolt(turns: Turns[Request], options: Options, members: Members) -> AsyncApp:
    logger = logging.getLogger(f"{__name__}.bolt")
    # Bolt writes whole payloads to its log below this level.
    logger.setLevel(logging.WARNING)
    bolt = AsyncApp(
        name=logger.name,
        logger=logger,
        # Runs a listener inside the request: else Bolt polls for its answer every 10 ms.
        process_before_response=True,
        raise_error_for_unhandled_request=True,
        signing_secret="verified before",
        request_verification_enabled=False,
        authorize=_authorize,
        ignoring_self_events_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )

    async def listen(body: dict[str, Any], context: dict[str, Any]) -> BoltResponse:
        context["is_read"] = True
        request = parse_request(body)
        turn = await _take(turns, members, request) if request else Turn()
        context["turn"], context["entry"] = turn, _entry(request)
        return BoltResponse(
            status=turn.status, body=orjson.dumps(turn.body).decode() if turn.body else ""
        )

    async def suggest(body: dict[str, Any], context: dict[str, Any]) -> BoltResponse:
        context["is_read"], context["entry"] = True, Entry.SEARCH
        found = await _find_options(options, members, parse_search(body))
        return BoltResponse(status=200, body=orjson.dumps(render_options(found)).decode())

    bolt.options(_ANY)(suggest)
    for register in (bolt.command, bolt.action, bolt.view):
        register(_ANY)(listen)
    for event in ("message", "app_mention", "app_home_opened"):
        bolt.event(event)(listen)
    bolt.error(_fail)
    return bolt


def _entry(request: Request | None) -> Entry | None:
    """Return what is counted how long it took; nothing is that is not for us."""
    match request:
        case None | HomeVisit():
            return None
        case Command():
            return Entry.COMMAND
        case Press():
            return Entry.PRESS
        case Message():
            return Entry.MESSAGE
        case _:
            return Entry.FORM


async def _take(turns: Turns[Request], members: Members, request: Request) -> Turn:
    # Before Slack is asked whose the request is, which takes of the same time.
    came_s = asyncio.get_running_loop().time()
    try:
        received = await members.receive(request)
    except PlatformUnavailable:
        if isinstance(request, Message | HomeVisit):
            # Slack sends events again that were not taken.
            return Turn(status=503)
        received = replace(request, call=None, notice="denied-unknown")
    if request.call is None and request.written and not received.written:
        # Of what others write in a channel nothing concerns us.
        return Turn()
    return await turns.take(received, came_s=came_s)


async def _find_options(
    options: Options, members: Members, request: Search | None
) -> tuple[Option, ...]:
    """Return what one of ours may choose; whoever is refused elsewhere finds nothing here."""
    if request is None or request.wanted is None:
        return ()
    try:
        received = await members.receive(request)
    except PlatformUnavailable:
        return ()
    # Of whoever is refused, the notice says why: a list has no room for that.
    if received.notice != request.notice:
        return ()
    return await options.find(received.identity, request.wanted)


async def _authorize() -> AuthorizeResult:
    # What Bolt would ask of Slack here is not needed: the client has the token of its own.
    return AuthorizeResult(enterprise_id=None, team_id=None)


async def _fail(error: Exception, context: dict[str, Any]) -> BoltResponse:
    if isinstance(error, BoltUnhandledRequestError):
        return BoltResponse(status=200)
    if "is_read" not in context:
        # Bolt itself takes every body for one of Slack's shapes.
        return BoltResponse(status=400)
    where = "".join(traceback.format_tb(error.__traceback__))
    _LOG.error("%s while answering\n%s", type(error).__name__, where)
    return BoltResponse(status=500)
