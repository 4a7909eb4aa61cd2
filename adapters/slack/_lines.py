"""Reads what is written beneath a card in a channel: it may belong to a talk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from adapters.slack._markup import said_text
from bot.domain.people import Platform
from bot.domain.talks import Written, WrittenKind

_Json = Mapping[str, Any]
# A message with a file, and an answer that the channel sees too, are written lines.
_WRITTEN = (None, "", "file_share", "thread_broadcast", "me_message")
_CHANNELS = ("channel", "group")
# Whom a message calls; a name beside the id is Slack's, and not for everybody.
_CALLED = re.compile(r"<@([A-Z0-9]+)(?:\|[^<>]*)?>")
_MOMENT = re.compile(r"(\d{1,12})\.(\d{1,6})")
_EMOJI_NAME = re.compile(r":(?P<name>[a-z0-9_+'\-]+):(?::skin-tone-[2-6]:)?")


def read_line(event: _Json) -> tuple[_Json, Written] | None:
    """Return the message that an event tells of, and what it says, or None for any other event.

    Of what was edited or deleted that is the message as it was written.
    """
    channel, kind = _text(event, "channel"), WrittenKind.NEW
    if event.get("type") not in ("message", "app_mention") or not channel:
        return None
    if event["type"] == "message" and event.get("channel_type") not in _CHANNELS:
        return None
    message = event
    match event.get("subtype"):
        case "message_changed":
            message, kind = _part(event, "message"), WrittenKind.EDITED
            if _text(message, "text") == _text(_part(event, "previous_message"), "text"):
                # Slack itself has only added something, like a preview of a link.
                return None
        case "message_deleted":
            message, kind = _part(event, "previous_message"), WrittenKind.DELETED
        case subtype if subtype not in _WRITTEN:
            return None
    thread_ts, message_ts = _text(message, "thread_ts"), _text(message, "ts")
    is_beneath = thread_ts and message_ts and thread_ts != message_ts
    if not is_beneath or message.get("bot_id") or not _text(message, "user").strip():
        return None
    text = _CALLED.sub(r"<@\1>", _text(message, "text"))
    written = Written(
        source=f"{Platform.SLACK}:{channel}:{message_ts}",
        thread=f"{channel}:{thread_ts}",
        address=f"message:{channel}:{thread_ts}",
        text=_with_emoji(said_text(text), message.get("blocks")),
        kind=kind,
        has_files=bool(message.get("files")),
        moment=_moment(event, message),
        mentions=tuple(dict.fromkeys(_CALLED.findall(text))),
    )
    return message, written


def _moment(event: _Json, message: _Json) -> int:
    """Return when something became of a message, in microseconds, 0 where Slack does not say."""
    edited = _text(_part(message, "edited"), "ts")
    said = [edited, _text(message, "ts")]
    if event.get("subtype") in ("message_changed", "message_deleted"):
        # What was edited says so in whole seconds alone, and what was deleted not at all.
        said = [_text(event, "event_ts"), _text(event, "ts"), edited]
    found = next(filter(None, map(_MOMENT.fullmatch, said)), None)
    return int(found[1]) * 1_000_000 + int(found[2].ljust(6, "0")) if found else 0


def _with_emoji(text: str, blocks: object) -> str:
    """Write emoji as they look, where Slack says so: their names are Slack's own."""
    known = dict(_emoji(blocks)) if ":" in text else {}
    return _EMOJI_NAME.sub(lambda found: known.get(found["name"], found[0]), text)


def _emoji(part: object) -> Iterator[tuple[str, str]]:
    match part:
        case list():
            for one in part:
                yield from _emoji(one)
        case {"type": "emoji", "name": str(name), "unicode": str(codes)}:
            try:
                yield name, "".join(chr(int(code, 16)) for code in codes.split("-"))
            except (ValueError, OverflowError):
                return
        case {"elements": list(elements)}:
            yield from _emoji(elements)


def _text(source: _Json, name: str) -> str:
    found = source.get(name)
    return found if isinstance(found, str) else ""


def _part(source: _Json, name: str) -> _Json:
    found = source.get(name)
    return found if isinstance(found, Mapping) else {}
