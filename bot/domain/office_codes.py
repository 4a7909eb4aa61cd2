"""One-time codes: how they look, and how one is read out of what somebody typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.typed_text import clean_text

CODE_LASTS = timedelta(hours=24)
TRIES = 10
"""So many codes that do not work may be typed in one tenant within `TRIES_WITHIN`."""
TRIES_WITHIN = timedelta(hours=1)
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Letters and digits that cannot be mistaken for one another when read aloud."""
_GROUPS = 3
_GROUP_CHARS = 4

_GROUP = rf"([A-Z0-9]{{{_GROUP_CHARS}}})"
_CODES = tuple(
    re.compile(rf"(?<![A-Z0-9])LINK{(between + _GROUP) * _GROUPS}(?!-?[A-Z0-9])")
    for between in (r"[\s\-]{1,3}", "")
)
# Written like a code, with too much or too little in it.
_MISTYPED = re.compile(r"(?<![A-Z0-9])LINK-[A-Z0-9][A-Z0-9\-]{2,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCode:
    """What a code is worth: a link to this office, once, until `ends_at`. `id` does not link."""

    id: str
    office: str
    made_by: str
    made_by_name: str
    ends_at: datetime


def new_code(choose: Callable[[str], str]) -> str:
    """Return a new code of 59 bits, like LINK-7K3M-9Q2X-4HTB; `choose` picks one at random."""
    while True:
        groups = [
            "".join(choose(CODE_LETTERS) for _ in range(_GROUP_CHARS)) for _ in range(_GROUPS)
        ]
        code = "-".join(["LINK", *groups])
        # Else it would read like words, or like a number.
        if _looks_random("".join(groups)):
            return code


def read_code(text: str) -> str:
    """Return the code in what somebody typed, written as they are made; "" if there is none."""
    typed = clean_text(text).upper()
    for found in (one for pattern in _CODES for one in pattern.finditer(typed)):
        if _looks_random("".join(found.groups())):
            return "-".join(["LINK", *found.groups()])
    mistyped = _MISTYPED.search(typed)
    return mistyped[0] if mistyped and _looks_random(mistyped[0][5:]) else ""


def _looks_random(letters: str) -> bool:
    return any(map(str.isdigit, letters)) and any(map(str.isalpha, letters))
