"""What a person in Slack sees of a turn: in the HTTP answer, in the pressed card, or beside it."""

from __future__ import annotations

import logging
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
from bot.desk.turns import payload_of
from bot.domain.people import Identity, Platform
from bot.errors import PlatformError

_LOG = logging.getLogger(__name__)


class Screen:
    """Shows replies where Slack lets them be shown; see `bot.desk.turns.Screen`."""

    def __init__(self, desk: Desk, client: Client) -> None:
        self._desk = desk
        self._client = client

    def pressed(self, request: Request) -> Place | None:
        """Return the card that a request came from, if it can be found again."""
        if isinstance(request, Message | Command):
            return None
        origin = self._origin(request)
        return origin if origin.card_key else None

    def body(self, request: Request, reply: Reply) -> Payload | None:
        """Return what the HTTP answer itself can carry."""
        match request, reply.content:
            case Command(), Card() as card:
                return {"response_type": "ephemeral", **_payload(render_card(card))}
            case Submission(call=None), Card() as card:
                return {"response_action": "update", "view": _payload(_draw_modal(card))}
            case Submission(), Card():
                return {"response_action": "clear"}
            case Submission(), Form() as form:
                errors = form.errors
                if errors and request.fields.issuperset(errors):
                    return {"response_action": "errors", "errors": errors}
                view = _with_origin(render_card(form), self._origin(request))
                return {"response_action": "update", "view": view}
            case _:
                return None

    def late(self, request: Request, notice: Card) -> Payload | None:
        """Close a modal, which does not wait; elsewhere the card itself tells later."""
        return {"response_action": "clear"} if isinstance(request, Submission) else None

    async def show(self, request: Request, reply: Reply, *, answered: bool) -> Place | None:
        """Show the reply where the HTTP answer could not; return where it can be changed later."""
        content = reply.content
        match request:
            case Message():
                return await self._write(request, content, reply.language)
            case Press(call=None, view_id="") if isinstance(content, Card):
                await self._post_ephemeral(request.identity, request.response_url, content)
            case Command() | Press(view_id="") if isinstance(content, Form):
                await self._open(request, content, reply.language)
            case Command() if isinstance(content, Card) and not answered:
                await self._post_ephemeral(request.identity, request.response_url, content)
            case Submission(call=None):
                # Told in its modal, by the answer.
                pass
            case Press(view_id="") | Submission() if isinstance(content, Card):
                return await self._deliver(request.identity, self._origin(request), content)
            case Submission() if not answered:
                # Its modal is closed already: the person presses again, on the card that stays.
                card = self._expired(reply.language)
                await self._write_to(request.identity, _payload(render_card(card)))
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

    async def _post_ephemeral(self, identity: Identity, response_url: str, card: Card) -> None:
        """Say something beside the card that was pressed, which stays usable."""
        message = _payload(render_card(card))
        try:
            await self._client.respond(self._client.seal(response_url), message)
        except PlatformError as error:
            _LOG.info("hint to %s not shown: %s", identity.id, error)
            await self._write_to(identity, message)

    async def _write_to(self, identity: Identity, message: Payload) -> Place | None:
        try:
            channel, message_ts = await self._client.post(identity.person, message)
        except PlatformError as error:
            _LOG.error("answer to %s lost: %s", identity.id, error)
            return None
        return self._place(channel, message_ts)

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
        return self._place(channel, message_ts)

    async def _open(self, asked: Command | Press, form: Form, language: str) -> None:
        view = _with_origin(render_card(form), self._origin(asked))
        try:
            await self._client.open_view(asked.trigger_id, view)
        except PlatformError as error:
            _LOG.info("form for %s not opened: %s", asked.identity.id, error)
            card = self._expired(language)
            await self._post_ephemeral(asked.identity, asked.response_url, card)

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

    def _place(self, channel: str, message_ts: str) -> Place:
        return Place(f"{channel}:{message_ts}", self._client.name_message(channel, message_ts))

    def _origin(self, asked: Command | Press | Submission) -> Place:
        """Return the message that a request came from, directly or by its modal."""
        match asked:
            case Press(metadata="", ephemeral=False):
                return self._place(asked.channel, asked.message_ts)
            case Press(metadata=""):
                return Place(asked.card_key, self._client.seal(asked.response_url))
            case Press() | Submission():
                return _read_origin(asked.metadata)
            case Command():
                return Place("", self._client.seal(asked.response_url))
            case _:
                assert_never(asked)


def _payload(drawn: Rendered) -> Payload:
    return payload_of(drawn, Platform.SLACK)


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
