"""Direct messages: what cannot be shown where it was asked for, written to the person."""

from __future__ import annotations

import logging

from adapters.slack.client import Client
from adapters.slack.render import render_card
from adapters.slack.requests import Payload
from bot.desk.desk import Desk
from bot.desk.replies import Place
from bot.desk.turns import payload_of
from bot.domain.people import Identity, Platform
from bot.errors import PlatformError, PlatformUnavailable

_LOG = logging.getLogger(__name__)
ANSWER_WITHIN_S = 110.0
"""So long an answer is tried."""
SENTENCE_WITHIN_S = 20.0
"""So long after it the one sentence that is said instead."""


class Direct:
    """Writes to people, and says so where it is not known whether something has arrived."""

    def __init__(self, desk: Desk, client: Client) -> None:
        self._desk = desk
        self._client = client

    async def write_to(
        self,
        identity: Identity,
        message: Payload,
        language: str,
        *,
        unsure: bool = False,
        within_s: float = ANSWER_WITHIN_S,
    ) -> Place | None:
        """Write to the person; what is `unsure` may stand somewhere else already."""
        try:
            if not unsure:
                try:
                    posting = self._client.post(identity.person, message, within_s=within_s)
                    return self.place(*await posting)
                except PlatformUnavailable:
                    within_s = SENTENCE_WITHIN_S
            return await self._write_unsure(identity, message, language, within_s)
        except PlatformError as error:
            _LOG.error("answer to %s lost: %s", identity.id, error)
            return None

    async def _write_unsure(
        self, identity: Identity, message: Payload, language: str, within_s: float
    ) -> Place:
        """Say that an answer may not have arrived; it takes that place once Slack answers again."""
        notice = payload_of(
            render_card(self._desk.notice("platform-unsure", language)), Platform.SLACK
        )
        place = self.place(*await self._client.post(identity.person, notice, within_s=within_s))
        try:
            await self._client.replace(place.card_key, place.address, message)
        except PlatformError as error:
            _LOG.warning("whether an answer to %s has arrived is not known: %s", identity.id, error)
        return place

    def place(self, channel: str, message_ts: str) -> Place:
        """Return where a message of the bot stands."""
        return Place(f"{channel}:{message_ts}", self._client.name_message(channel, message_ts))
