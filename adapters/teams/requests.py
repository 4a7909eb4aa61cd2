"""What a person did in Teams, in our words: the requests that `parse_request` reads."""

from __future__ import annotations

from dataclasses import dataclass

import orjson

from bot.cards.calls import FindOptions
from bot.desk.turns import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Where an activity came from, in the Bot Framework's ids; `card` is what was pressed."""

    id: str
    service_url: str
    conversation: str
    person: str
    bot: str
    card: str = ""

    @property
    def address(self) -> str:
        """The text by which the conversation is found again, and what stands in it."""
        return name_place(self.service_url, self.conversation, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Asked):
    """A line written to the bot, or that the bot was added to a conversation."""

    activity: Activity


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(Asked):
    """A button of a card, whose answer replaces the card."""

    activity: Activity


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(Asked):
    """What was typed into a field that looks for its choices; there is no `call`."""

    activity: Activity
    wanted: FindOptions | None


Request = Message | Press


def name_place(service_url: str, conversation: str, activity: str) -> str:
    """Return the address of a message."""
    return orjson.dumps([service_url, conversation, activity]).decode()
