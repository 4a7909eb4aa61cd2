"""Marks on what is sent, by which a message is known again whose answer was lost."""

from __future__ import annotations

import secrets

from adapters.slack.requests import Payload


def mark_message(message: Payload, mark: str = "") -> tuple[str, Payload]:
    """Name the first block of a message; return the mark, or "" where there is no block.

    Without a `mark` of its own it gets one that nothing else has.
    """
    blocks = message.get("blocks") or []
    if not blocks:
        return "", message
    mark = mark or f"sent-{secrets.token_hex(8)}"
    return mark, {**message, "blocks": [{**blocks[0], "block_id": mark}, *blocks[1:]]}


def has_mark(message: Payload, mark: str) -> bool:
    """Say whether a message is the one that was marked so."""
    return any(block.get("block_id") == mark for block in message.get("blocks") or ())
