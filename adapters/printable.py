"""Makes a text harmless to look at: nothing in it steers a terminal, or hides."""

from __future__ import annotations

import unicodedata


def printable(text: str, *, keep: str = "") -> str:
    """Return a text with a mark for what cannot be seen, and a blank for what only ends lines.

    What `keep` names stays as it is.
    """
    if text.isprintable():
        return text
    return "".join(sign if sign in keep else _harmless(sign) for sign in text)


def _harmless(sign: str) -> str:
    if sign.isprintable() or unicodedata.category(sign) == "Zs":
        return sign
    if sign.isspace():
        return " "
    return "\N{REPLACEMENT CHARACTER}"
