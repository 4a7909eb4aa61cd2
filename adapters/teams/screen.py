"""What a person in Teams sees of a turn: the card that replaces the pressed one, or a new one."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from adapters.teams.client import CARD_TYPE, Client
from adapters.teams.render import render_card, render_fallback
from adapters.teams.requests import Activity, Message, Press, Request
from bot.cards.elements import Card, Form
from bot.desk.desk import Desk
from bot.desk.replies import Place, Reply
from bot.desk.turns import payload_of
from bot.domain.people import Platform
from bot.errors import PlatformError

_LOG = logging.getLogger(__name__)
_MESSAGE_TYPE = "application/vnd.microsoft.activity.message"


class Screen:
    """Shows replies where Teams lets them be shown; see `bot.desk.turns.Screen`."""

    def __init__(self, desk: Desk, client: Client) -> None:
        self._desk = desk
        self._client = client

    def pressed(self, request: Request) -> Place | None:
        """Return the card that a request came from.

        Without its id there is still the conversation to bring news to.
        """
        if isinstance(request, Message):
            return None
        return self._place(request.activity, request.activity.card)

    def body(self, request: Request, reply: Reply) -> Mapping[str, Any] | None:
        """Return the card that replaces the pressed one; a message is not answered that way."""
        if isinstance(request, Message):
            return None
        if reply.beside:
            return _said_beside(reply.content)
        card = payload_of(render_card(reply.content, reply.language), Platform.TEAMS)
        return {"statusCode": 200, "type": CARD_TYPE, "value": card}

    def follows(self, request: Request) -> bool:
        """Say that every card which answers a request can be changed later."""
        return True

    def covers(self, request: Request, reply: Reply) -> Place | None:
        """Return the pressed card, unless the answer stands beside it."""
        return None if reply.beside else self.pressed(request)

    def late(self, request: Request, notice: Card) -> Mapping[str, Any] | None:
        """Say beside the card that it takes a moment; Teams would send an empty answer again."""
        if isinstance(request, Message):
            return None
        return _said_beside(notice)

    async def show(self, request: Request, reply: Reply, *, answered: bool) -> Place | None:
        """Show what the HTTP answer did not: a new message, or a card that came too late."""
        if answered:
            return self.covers(request, reply)
        message = self._client.compose(reply.content, reply.language)
        if isinstance(request, Press) and request.activity.card and not reply.beside:
            place = self._place(request.activity, request.activity.card)
            try:
                await self._client.replace(place.address, message)
                return place
            except PlatformError as error:
                _LOG.info("card of activity %s not replaced: %s", request.activity.id, error)
        try:
            # What was pressed is not to be done again by whoever only wants to see its answer.
            call = request.call if isinstance(request, Message) else None
            unsure = self._client.compose(self._desk.unsure(call, reply.language), reply.language)
            sent = await self._client.reply(request.activity, message, unsure)
        except PlatformError as error:
            _LOG.warning("no answer to activity %s: %s", request.activity.id, error)
            return None
        return self._place(request.activity, sent) if sent and not reply.beside else None

    def _place(self, activity: Activity, shown: str) -> Place:
        address = self._client.address(activity.service_url, activity.conversation, shown)
        return Place(f"{activity.conversation}/{shown}", address)


def _said_beside(content: Card | Form) -> Mapping[str, Any]:
    """Say something beside the card that was pressed, which stays as it is."""
    return {"statusCode": 200, "type": _MESSAGE_TYPE, "value": render_fallback(content)}
