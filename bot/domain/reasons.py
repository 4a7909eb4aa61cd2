"""Reasons: why somebody does something out of the ordinary, in a sentence that others read."""

from __future__ import annotations

from bot.domain.privacy import looks_secret
from bot.domain.typed_text import clean_text
from bot.errors import InputInvalid

REASON_CHARS = 300


def read_reason(text: str, *, needed: bool = True) -> str:
    """Return why somebody changes something, on one line.

    Raises:
        InputInvalid: nothing was typed though it is needed, too much, or what looks like a card
            number or a code.
    """
    reason = " ".join(clean_text(text).split())
    if (needed and not reason) or len(reason) > REASON_CHARS:
        raise InputInvalid("reason-needed", "reason", most=str(REASON_CHARS))
    if looks_secret(reason):
        raise InputInvalid("reason-secret", "reason")
    return reason
