"""One turn with a person in Slack: what the answer carries, and what is shown after it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never
from urllib.parse import parse_qsl, urlencode

from adapters.slack._markup import plain
from adapters.slack.client import Client
from adapters.slack.limits import LIMITS
from adapters.slack.render import render_card, render_fallback
from adapters.slack.requests import Command, Message, Payload, Press, Request, Submission
from bot.cards.elements import Card, Form, Rendered
from bot.desk.desk import Desk
from bot.desk.replies import Place, Reply
from bot.domain.people import Identity
from bot.errors import PlatformError

_LOG = logging.getLogger(__name__)
_REMEMBERED_EVENTS = 1000


@dataclass(frozen=True, slots=True)
class Turn:
    """The HTTP answer, and what has to be sent once it is out."""

    body: Payload | None = None
    later: Callable[[], Awaitable[None]] | None = None
    status: int = 200


class Turns:
    """Takes requests to the desk and shows what it answers."""

    def __init__(self, desk: Desk, client: Client) -> None:
        self._desk = desk
        self._client = client
        # Of each event whether it is answered; an event in work is not.
        self._events: dict[str, bool] = {}

    async def take(self, request: Request) -> Turn:
        """Ask the desk, and answer in time even where the desk is slow."""
        if request.call is None:
            return self._take_unreadable(request)
        if not isinstance(request, Message):
            return await self._ask(request)
        if (answered := self._events.get(request.event_id)) is not None:
            # 503 makes Slack ask once more: the first delivery may still fail.
            return Turn(status=200 if answered else 503)
        self._events[request.event_id] = False
        try:
            turn = await self._ask(request)
        except BaseException:
            del self._events[request.event_id]
            raise
        self._events[request.event_id] = True
        if len(self._events) > _REMEMBERED_EVENTS:
            del self._events[next(iter(self._events))]
        return turn

    async def _ask(self, request: Request) -> Turn:
        assert request.call is not None
        handling = self._desk.handle(request.identity, request.call, self._pressed(request))
        asking = asyncio.ensure_future(handling)
        await asyncio.wait({asking}, timeout=LIMITS.answer_within_s)
        if not asking.done():
            body = {"response_action": "clear"} if isinstance(request, Submission) else None
            return Turn(body, partial(self._show_late, request, asking))
        reply = asking.result()
        body = self._answer(request, reply.content)
        return Turn(body, partial(self._show, request, reply, answered=body is not None))

    def _take_unreadable(self, request: Request) -> Turn:
        card = self._desk.notice("platform-stale", request.identity.locale)
        match request:
            case Submission():
                view = _payload(_draw_modal(card))
                return Turn({"response_action": "update", "view": view})
            case Press(view_id=""):
                hint = partial(self._whisper, request.identity, request.response_url, card)
                return Turn(later=hint)
            case Press():
                return Turn(later=partial(self._show_in_modal, request, card))
            case _:
                return Turn()

    def _answer(self, request: Request, content: Card | Form) -> Payload | None:
        """Return what the HTTP answer itself can carry."""
        match request, content:
            case Command(), Card():
                return {"response_type": "ephemeral", **_payload(render_card(content))}
            case Submission(), Card():
                return {"response_action": "clear"}
            case Submission(), Form():
                errors = content.errors
                if errors and request.fields.issuperset(errors):
                    return {"response_action": "errors", "errors": errors}
                view = _with_origin(render_card(content), self._origin(request))
                return {"response_action": "update", "view": view}
            case _:
                return None

    async def _show_late(self, request: Request, asking: asyncio.Future[Reply]) -> None:
        reply = await asking
        if isinstance(reply.content, Form):
            # No trigger lives that long: the person has to press again.
            card = self._desk.notice("platform-expired", reply.language)
            reply = replace(reply, content=card)
        await self._show(request, reply, answered=False)

    async def _show(self, request: Request, reply: Reply, *, answered: bool) -> None:
        place = await self._place(request, reply, answered)
        await self._desk.settle(request.identity, reply, place)

    async def _place(self, request: Request, reply: Reply, answered: bool) -> Place | None:
        """Show the reply where the HTTP answer could not; return where it can be changed later."""
        content = reply.content
        match request:
            case Message():
                return await self._write(request, content, reply.language)
            case Command() | Press(view_id="") if isinstance(content, Form):
                await self._open(request, content, reply.language)
            case Command() if isinstance(content, Card) and not answered:
                await self._whisper(request.identity, request.response_url, content)
            case Press(view_id="") | Submission() if isinstance(content, Card):
                return await self._deliver(request.identity, self._origin(request), content)
            case Press():
                await self._show_in_modal(request, content)
            case _:
                # The answer carried it, and an answer has no name by which it could be changed.
                pass
        return None

    async def _deliver(self, identity: Identity, origin: Place, card: Card) -> Place | None:
        """Replace the message that was pressed; what cannot be shown there is written anew."""
        message = _payload(render_card(card))
        try:
            await self._client.replace(origin.card_key, origin.address, message)
            return origin
        except PlatformError as error:
            _LOG.info("card of %s not replaced: %s", identity.id, error)
        # Where nothing could be shown, the place is named all the same: news may still reach it.
        return await self._write_to(identity, message) or origin

    async def _whisper(self, identity: Identity, response_url: str, card: Card) -> None:
        """Say something beside the card that was pressed, which stays usable."""
        message = _payload(render_card(card))
        try:
            await self._client.whisper(self._client.seal(response_url), message)
        except PlatformError as error:
            _LOG.info("hint to %s not shown: %s", identity.id, error)
            await self._write_to(identity, message)

    async def _write_to(self, identity: Identity, message: Payload) -> Place | None:
        try:
            channel, message_ts = await self._client.post(identity.person, message)
        except PlatformError as error:
            _LOG.error("answer to %s lost: %s", identity.id, error)
            return None
        return Place(f"{channel}:{message_ts}", self._client.name_message(channel, message_ts))

    async def _write(self, asked: Message, content: Card | Form, language: str) -> Place | None:
        # A written line gives no right to open a modal; none of the typed calls asks for one.
        card = content if isinstance(content, Card) else self._expired(language)
        message, person = _payload(render_card(card)), asked.identity.person
        try:
            if not asked.personal:
                await self._client.post_ephemeral(asked.channel, person, message, asked.thread_ts)
                return None
            channel, message_ts = await self._client.post(asked.channel, message, asked.thread_ts)
        except PlatformError as error:
            _LOG.info("answer to %s not shown in its channel: %s", asked.identity.id, error)
            return await self._write_to(asked.identity, message)
        return Place(f"{channel}:{message_ts}", self._client.name_message(channel, message_ts))

    async def _open(self, asked: Command | Press, form: Form, language: str) -> None:
        view = _with_origin(render_card(form), self._origin(asked))
        try:
            await self._client.open_view(asked.trigger_id, view)
        except PlatformError as error:
            _LOG.info("form for %s not opened: %s", asked.identity.id, error)
            await self._whisper(asked.identity, asked.response_url, self._expired(language))

    async def _show_in_modal(self, asked: Press, content: Card | Form) -> None:
        drawn = _draw_modal(content) if isinstance(content, Card) else render_card(content)
        try:
            await self._client.update_view(asked.view_id, _with_origin(drawn, self._origin(asked)))
        except PlatformError as error:
            _LOG.info("modal of %s not updated: %s", asked.identity.id, error)
            card = content if isinstance(content, Card) else self._expired("")
            await self._write_to(asked.identity, _payload(render_card(card)))

    def _expired(self, language: str) -> Card:
        return self._desk.notice("platform-expired", language)

    def _pressed(self, request: Request) -> Place | None:
        """Return the card that a request came from, if it can be found again."""
        if isinstance(request, Message | Command):
            return None
        origin = self._origin(request)
        return origin if origin.card_key else None

    def _origin(self, asked: Command | Press | Submission) -> Place:
        """Return the message that a request came from, directly or by its modal."""
        match asked:
            case Press(metadata="", ephemeral=False):
                address = self._client.name_message(asked.channel, asked.message_ts)
                return Place(asked.card_key, address)
            case Press(metadata=""):
                return Place(asked.card_key, self._client.seal(asked.response_url))
            case Press() | Submission():
                return _read_origin(asked.metadata)
            case Command():
                return Place("", self._client.seal(asked.response_url))
            case _:
                assert_never(asked)


def _payload(drawn: Rendered) -> Payload:
    if drawn.losses:
        _LOG.error("Slack could not carry %s", ", ".join(drawn.losses))
    return drawn.payload


def _draw_modal(card: Card) -> Rendered:
    """Draw a card as a modal without inputs, for an answer inside a modal."""
    drawn = render_card(card)
    title = plain(render_fallback(card), LIMITS.view_title_chars)
    view = {"type": "modal", "callback_id": "card", "title": title}
    return Rendered({**view, "blocks": drawn.payload["blocks"]}, drawn.losses)


def _with_origin(drawn: Rendered, origin: Place) -> Payload:
    """Let a modal remember the message that it was opened from."""
    view = _payload(drawn)
    packed = urlencode({"card_key": origin.card_key, "address": origin.address})
    metadata = "&".join(filter(None, (view.get("private_metadata", ""), packed)))
    # Without it the result of the form is written to the person instead.
    fits = len(metadata) <= LIMITS.private_metadata_chars
    return {**view, "private_metadata": metadata} if fits else view


def _read_origin(metadata: str) -> Place:
    packed = dict(parse_qsl(metadata))
    return Place(packed.get("card_key", ""), packed.get("address", ""))
