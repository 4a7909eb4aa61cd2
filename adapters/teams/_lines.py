"""Reads what is written to the bot as what it may be: a line of a talk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from adapters.teams._markup import said_text
from adapters.teams.requests import Activity
from bot.domain.people import Platform
from bot.domain.talks import Written, WrittenKind

_KINDS = {
    ("message", ""): WrittenKind.NEW,
    ("messageUpdate", "editMessage"): WrittenKind.EDITED,
    ("messageUpdate", "undeleteMessage"): WrittenKind.EDITED,
    ("messageUpdate", ""): WrittenKind.EDITED,
    ("messageDelete", "softDeleteMessage"): WrittenKind.DELETED,
    ("messageDelete", ""): WrittenKind.DELETED,
}


def read_line(activity: Mapping[str, Any], origin: Activity, *, has_files: bool) -> Written | None:
    """Return what an activity says, or None if it says nothing."""
    kind = _KINDS.get((str(activity.get("type")), _event(activity)))
    submitted = activity.get("value")
    if kind is None or not origin.id or (isinstance(submitted, dict) and "verb" in submitted):
        return None
    text = activity.get("text")
    return Written(
        source=f"{Platform.TEAMS}:{origin.conversation}/{origin.id}",
        address=origin.address,
        text=said_text(text) if isinstance(text, str) else "",
        kind=kind,
        has_files=has_files,
        moment=_moment(activity.get("timestamp")),
    )


def _moment(said: object) -> int:
    """Return when an activity came to be, in microseconds, 0 where Teams does not say."""
    try:
        at = datetime.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return 0
    return max(0, int(at.timestamp() * 1_000_000)) if at and at.tzinfo else 0


def _event(activity: Mapping[str, Any]) -> str:
    """Return what of a message has changed; a new one says nothing of that."""
    channel = activity.get("channelData")
    said = channel.get("eventType") if isinstance(channel, dict) else None
    return said if isinstance(said, str) and activity.get("type") != "message" else ""
