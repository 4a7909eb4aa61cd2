"""Reasons: why somebody does something out of the ordinary, in a sentence that others read."""

from __future__ import annotations

import re

import phonenumbers

from bot.domain.privacy import looks_secret
from bot.domain.typed_numbers import blank_ibans, blank_moments, find_references
from bot.domain.typed_text import clean_text
from bot.errors import InputInvalid

REASON_CHARS = 300
_EMAIL = re.compile(r"[^\s@]@[\w-]{1,63}\.\w")


def read_reason(text: str, *, needed: bool = True) -> str:
    """Return why somebody changes something, on one line.

    Raises:
        InputInvalid: nothing was typed though it is needed, too much, or what looks like a card
            number, a code, contact data or a client reference: a reason stays in the log for ever.
    """
    reason = " ".join(clean_text(text).split())
    if (needed and not reason) or len(reason) > REASON_CHARS:
        raise InputInvalid("reason-needed", "reason", most=str(REASON_CHARS))
    if looks_secret(reason):
        raise InputInvalid("reason-secret", "reason")
    if kind := _personal(reason):
        raise InputInvalid(f"reason-{kind}", "reason")
    return reason


def _personal(text: str) -> str:
    """Say what kind of data about a cardholder a text holds, "" for none."""
    rest = blank_ibans(text)
    if rest != text:
        return "iban"
    if _EMAIL.search(text):
        return "email"
    if find_references(text):
        return "reference"
    has_phone = phonenumbers.PhoneNumberMatcher(blank_moments(text), "BE").has_next()
    return "phone" if has_phone else ""
