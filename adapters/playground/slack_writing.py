"""What the people of Slack's stand-in write: to the bot, in channels, and beneath messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from adapters.playground.slack_api import direct_channel
from adapters.playground.slack_payloads import event_payload
from adapters.playground.slack_wire import EVENT, Answer, SlackWire
from adapters.playground.slack_workspace import Message

PERSON = "U00000001"
CHANNEL = "C00000001"


class SlackWriting(SlackWire):
    """Sends what is written to the desk, as events."""

    team: str

    async def write(self, text: str, *, user: str = PERSON) -> Answer:
        """Write a line to the bot."""
        event = {"type": "message", "channel_type": "im", "channel": direct_channel(user)}
        return await self.event({**event, "user": user, **self._written(text)})

    async def mention(self, text: str, *, user: str = PERSON, channel: str = CHANNEL) -> Answer:
        """Mention the bot in a channel."""
        event = {"type": "app_mention", "channel": channel, "user": user}
        return await self.event({**event, **self._written(f"<@U0000BOT1> {text}")})

    async def write_beneath(
        self, card: Message, text: str, *, user: str = PERSON, files: bool = False
    ) -> tuple[Answer, dict[str, Any]]:
        """Write a line beneath a message of a channel; return the line as Slack keeps it."""
        line = {**self._written(text), "ts": self.workspace.new_ts(), "user": user}
        line |= {"type": "message", "thread_ts": card.thread_ts or card.ts}
        more = {"subtype": "file_share", "files": [{"id": "F1"}]} if files else {}
        return await self.event({**line, **more, **_in_channel(card)}), line

    async def edit_beneath(self, card: Message, line: dict[str, Any], text: str) -> Answer:
        """Change what somebody has written beneath a message, once it was."""
        now = {
            **line,
            "text": text,
            "edited": {"user": line["user"], "ts": self.workspace.new_ts()},
        }
        changed = {"message": now, "previous_message": dict(line), "subtype": "message_changed"}
        line["text"] = text
        return await self.event({"type": "message", "hidden": True, **changed, **_in_channel(card)})

    async def delete_beneath(self, card: Message, line: Mapping[str, Any]) -> Answer:
        """Take away what somebody has written beneath a message."""
        gone = {"previous_message": dict(line), "deleted_ts": line["ts"]}
        event = {"type": "message", "subtype": "message_deleted", "hidden": True, **gone}
        return await self.event(event | _in_channel(card))

    def _written(self, text: str) -> dict[str, str]:
        name = self.workspace.name("message-")
        return {"text": text, "ts": "1700000000.000100", "client_msg_id": name}

    async def event(
        self, event: Mapping[str, Any], *, event_id: str = "", retry: int = 0
    ) -> Answer:
        """Send an event; `retry` counts from 1 and repeats an `event_id`."""
        event_id = event_id or self.workspace.name("Ev")
        payload = event_payload(self.team, event, event_id, self.workspace.clock())
        return await self.send(EVENT, payload, retry=retry)


def _in_channel(card: Message) -> dict[str, str]:
    kind = "group" if card.channel.startswith("G") else "channel"
    return {"channel": card.channel, "channel_type": kind}
