"""Serves Teams' webhook: proves who sent, answers in time, and sends what may come later."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import web
from botbuilder.core import TurnContext
from botbuilder.schema import Activity, ChannelAccount, ConversationAccount

from adapters.teams._background import Background
from adapters.teams._tokens import TokenCheck, TokenRefused
from adapters.teams.client import Client
from adapters.teams.limits import LIMITS
from adapters.teams.parse import parse_request
from adapters.teams.requests import Request
from bot.desk.desk import Desk
from bot.desk.replies import Place, Reply
from bot.errors import PlatformError, PlatformUnavailable

_LOG = logging.getLogger(__name__)
_CHANNEL = "msteams"
_ERROR_TYPE = "application/vnd.microsoft.error"
_WELCOMES = ("installationUpdate", "conversationUpdate")

_Json = Mapping[str, Any]


def add_routes(
    app: web.Application, desk: Desk, client: Client, tokens: TokenCheck, background: Background
) -> None:
    """Add the one address that takes every activity."""
    webhook = _Webhook(_Bot(desk, client), client, tokens, background)
    app.router.add_post("/api/messages", webhook.receive)


@dataclass(frozen=True, slots=True)
class _Turn:
    """The body of the HTTP answer, and what is to be done once it is out."""

    body: _Json | None = None
    later: Coroutine[Any, Any, None] | None = None


class _Webhook:
    def __init__(
        self, bot: _Bot, client: Client, tokens: TokenCheck, background: Background
    ) -> None:
        self._bot = bot
        self._client = client
        self._tokens = tokens
        self._background = background

    async def receive(self, request: web.Request) -> web.StreamResponse:
        try:
            activity = await self._read(request)
        except TokenRefused as error:
            _LOG.info("refused a token: %s", error)
            return web.json_response({"error": "the token proves nothing"}, status=401)
        except PlatformUnavailable as error:
            _LOG.warning("cannot check tokens: %s", error)
            return web.json_response({"error": "the signing keys cannot be fetched"}, status=503)
        context = TurnContext(self._client, _read_activity(activity))
        turn: _Turn = await self._client.run_pipeline(
            context, lambda context: self._bot.on_turn(context, activity)
        )
        return await self._answer(request, turn)

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
        if activity.get("channelId", _CHANNEL) != _CHANNEL:
            raise web.HTTPForbidden(text="another channel")
        if not self._client.allows(str(activity.get("serviceUrl", ""))):
            raise web.HTTPForbidden(text="the service URL is not one of the allowed hosts")
        return activity

    async def _answer(self, request: web.Request, turn: _Turn) -> web.StreamResponse:
        body = orjson.dumps(turn.body) if turn.body is not None else b""
        response = web.Response(
            body=body, content_type="application/json" if body else "text/plain"
        )
        try:
            # Sent here, not by the server afterwards: what follows must not overtake the answer.
            await response.prepare(request)
            await response.write_eof()
        finally:
            if turn.later is not None:
                self._background.start(turn.later)
        return response


class _Bot:
    """Takes a verified turn to the desk, and what the desk says back to the person."""

    def __init__(self, desk: Desk, client: Client) -> None:
        self._desk = desk
        self._client = client
        self._welcomed: OrderedDict[str, float] = OrderedDict()

    async def on_turn(self, context: TurnContext, activity: _Json) -> _Turn:
        is_invoke = activity["type"] == "invoke"
        request = parse_request(activity)
        if request is None:
            return _Turn(_refuse_invoke(activity) if is_invoke else None)
        if activity["type"] in _WELCOMES and not self._is_first_welcome(context):
            return _Turn()
        # Without the card that was pressed there is still the conversation to bring news to.
        place = self._place(context, context.activity.reply_to_id or "") if is_invoke else None
        reply = await self._ask(request, place)
        if place is None:
            return _Turn(later=self._send(context, request, reply))
        card = self._client.compose(reply.content, reply.language).attachments[0]
        body = {"statusCode": 200, "type": card.content_type, "value": card.content}
        return _Turn(body, self._desk.settle(request.identity, reply, place))

    async def _ask(self, request: Request, place: Place | None) -> Reply:
        if request.call is not None:
            return await self._desk.handle(request.identity, request.call, place)
        return Reply(self._desk.notice(request.notice, request.identity.locale), language="")

    async def _send(self, context: TurnContext, request: Request, reply: Reply) -> None:
        place = None
        await self._client.take_turn()
        try:
            message = self._client.compose(reply.content, reply.language)
            sent = await context.send_activity(message)
            place = self._place(context, sent.id) if sent and sent.id else None
        except PlatformError as error:
            _LOG.warning("no answer to activity %s: %s", context.activity.id, error)
        await self._desk.settle(request.identity, reply, place)

    def _place(self, context: TurnContext, shown: str) -> Place:
        service_url, conversation = context.activity.service_url, context.activity.conversation.id
        address = self._client.address(service_url, conversation, shown)
        return Place(f"{conversation}/{shown}", address)

    def _is_first_welcome(self, context: TurnContext) -> bool:
        """Teams announces one installation as two activities, which ask for one welcome."""
        conversation, now_s = context.activity.conversation.id, time.monotonic()
        last_s = self._welcomed.pop(conversation, float("-inf"))
        self._welcomed[conversation] = now_s
        if len(self._welcomed) > LIMITS.welcomes_kept:
            self._welcomed.popitem(last=False)
        return now_s - last_s > LIMITS.welcome_s


def _refuse_invoke(activity: _Json) -> _Json:
    """Teams sends an invoke again whose answer is empty."""
    message = "This app answers the buttons of its own cards only."
    value = {"code": "NotImplemented", "message": message}
    return {"statusCode": 501, "type": _ERROR_TYPE, "value": value}


def _read_activity(activity: _Json) -> Activity:
    """Give the SDK the part of an activity that it needs to address a reply."""
    conversation, sender, bot = (
        _text(part.get("id")) if isinstance(part := activity.get(name), dict) else ""
        for name in ("conversation", "from", "recipient")
    )
    return Activity(
        type=activity["type"],
        id=_text(activity.get("id")),
        channel_id=_CHANNEL,
        service_url=_text(activity.get("serviceUrl")),
        locale=_text(activity.get("locale")),
        reply_to_id=_text(activity.get("replyToId")),
        conversation=ConversationAccount(id=conversation),
        from_property=ChannelAccount(id=sender),
        recipient=ChannelAccount(id=bot),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
