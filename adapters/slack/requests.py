"""What a person did in Slack, in our words: the requests that `parse_request` reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.cards.calls import Call
from bot.domain.people import Identity


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command."""

    identity: Identity
    call: Call
    response_url: str
    trigger_id: str


@dataclass(frozen=True, slots=True)
class Press:
    """A button in a message, or in the modal `view_id`; `call` is None if it cannot be read."""

    identity: Identity
    call: Call | None
    trigger_id: str
    response_url: str = ""
    channel: str = ""
    message_ts: str = ""
    ephemeral: bool = True
    view_id: str = ""
    metadata: str = ""

    @property
    def card_key(self) -> str:
        """Tell one shown message from another."""
        return f"{self.channel}:{self.message_ts}"


@dataclass(frozen=True, slots=True)
class Submission:
    """A modal that was filled in; `fields` are the fields that it shows."""

    identity: Identity
    call: Call | None
    fields: frozenset[str]
    metadata: str


@dataclass(frozen=True, slots=True)
class Message:
    """A line written to the bot, in a conversation with it or by a mention (`personal` False)."""

    identity: Identity
    call: Call
    event_id: str
    channel: str
    personal: bool
    thread_ts: str = ""


Request = Command | Press | Submission | Message
Payload = dict[str, Any]
