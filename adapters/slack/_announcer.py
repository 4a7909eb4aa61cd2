"""What goes out to the channel of support and its people; see `bot.ports.duties.Announcer`."""

from __future__ import annotations

from adapters.slack._members import Members
from adapters.slack.client import Client
from adapters.slack.render import render_card
from adapters.slack.requests import Payload
from bot.cards.elements import Card
from bot.desk.turns import payload_of
from bot.domain.people import Identity, Platform


class Announcer:
    """Posts to channels and to people by the client that the platform's cards go through."""

    def __init__(self, client: Client, members: Members) -> None:
        self._client = client
        self._members = members

    async def post(
        self, channel: str, card: Card, *, mark: str, again: bool = False
    ) -> tuple[str, str]:
        """Post a card to a channel; return its key and address."""
        message = _message(card)
        where, message_ts = await self._client.post(channel, message, mark=mark, again=again)
        return f"{where}:{message_ts}", self._client.name_message(where, message_ts)

    async def find(self, channel: str, mark: str) -> tuple[str, str] | None:
        """Return the key and address of what was posted with a mark, if it is found."""
        found = await self._client.find(channel, mark)
        if found is None:
            return None
        where, message_ts = found
        return f"{where}:{message_ts}", self._client.name_message(where, message_ts)

    async def post_beneath(
        self, address: str, card: Card, *, mark: str, again: bool = False
    ) -> None:
        """Post to the thread of a message, where all of its channel see it as well."""
        _kind, channel, message_ts = address.split(":", 2)
        message = {**_message(card), "reply_broadcast": True}
        await self._client.post(channel, message, message_ts, mark=mark, again=again)

    async def post_in_thread(
        self, address: str, card: Card, *, mark: str, again: bool = False, calls: str = ""
    ) -> tuple[str, str]:
        """Post to the thread of a message alone, calling a member; return its key and address."""
        _kind, channel, thread_ts = address.split(":", 2)
        message = _message(card)
        if calls:
            # No text of ours can mention anybody: this is put beneath it, by an id.
            called = {"type": "mrkdwn", "text": f"<@{calls}>"}
            call = {"type": "context", "elements": [called]}
            message = {**message, "blocks": [*message["blocks"], call]}
        post = self._client.post
        where, message_ts = await post(channel, message, thread_ts, mark=mark, again=again)
        return f"{where}:{message_ts}", self._client.name_message(where, message_ts)

    async def tell(self, member: str, card: Card) -> None:
        """Write to a person, by their id alone."""
        await self._client.post(member, _message(card))

    async def identity(self, member: str) -> Identity:
        """Return who a member is, with their own name."""
        return await self._members.identity(member)


def _message(card: Card) -> Payload:
    return payload_of(render_card(card), Platform.SLACK)
