"""Filters of lists as they are typed: what looks like a secret is none, and is not shown again."""

from __future__ import annotations

import re

from bot.domain.people import TENANT
from bot.domain.privacy import looks_secret
from bot.domain.typed_numbers import lone_reference

_CODE_CHARS = 64
# What the version of a flow is known by.
_VERSION = re.compile(r"[0-9a-f]{12}")


def holds_secret(typed: str) -> bool:
    """Say whether a filter looks like a card number, a PIN or a code.

    A lone short number may be the code of an office, ten digits are a reference, twelve signs the
    version of a flow, and the ids of people may hold that of a tenant.
    """
    if lone_reference(typed) or _VERSION.fullmatch(typed):
        return False
    return looks_secret(TENANT.sub("", typed), bare=False)


def read_filter(typed: str, most_chars: int = _CODE_CHARS) -> str:
    """Return what a filter asks for; "" for what is too long for it, or looks like a secret."""
    typed = typed.strip()
    return "" if len(typed) > most_chars or holds_secret(typed) else typed
