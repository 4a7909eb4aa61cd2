"""What a person did in Slack, in our words: the requests that `parse_request` reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.cards.calls import FindOptions
from bot.desk.turns import Asked

Payload = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent(Asked):
    """What every request says; `homes` are the person's own workspaces and organisations."""

    homes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(_Sent):
    """A slash command."""

    response_url: str
    trigger_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(_Sent):
    """A button in a message, in the modal `view_id`, or in the app's Home (`at_home`)."""

    trigger_id: str
    response_url: str = ""
    channel: str = ""
    message_ts: str = ""
    ephemeral: bool = True
    view_id: str = ""
    metadata: str = ""
    at_home: bool = False

    @property
    def is_shared(self) -> bool:
        """Say whether what was pressed stays as it is, since others see it or it is no card."""
        is_talk = self.channel.startswith("D")
        return self.at_home or not (self.ephemeral or self.view_id or is_talk)

    @property
    def card_key(self) -> str:
        """Tell one shown message from another."""
        return f"{self.channel}:{self.message_ts}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission(_Sent):
    """A modal that was filled in: `view` as it was drawn, and the `fields` that it shows.

    `chosen` are the options of fields whose options Slack asked us for: the view has none of them.
    """

    fields: frozenset[str]
    metadata: str
    view_id: str = ""
    view: Payload = field(default_factory=dict, repr=False)
    chosen: Payload = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(_Sent):
    """A line written to the bot, in a conversation with it or by a mention (`personal` False)."""

    channel: str
    personal: bool
    thread_ts: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(_Sent):
    """What was typed into a field of a modal that looks for its options; there is no `call`."""

    wanted: FindOptions | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeVisit(_Sent):
    """Somebody has opened the app's Home."""


Request = Command | Press | Submission | Message | HomeVisit
