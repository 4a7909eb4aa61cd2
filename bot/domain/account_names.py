"""Names of accounts: what one may hold, so that nobody passes for somebody else by how it looks."""

from __future__ import annotations

import re
import unicodedata

from bot.domain.typed_text import clean_text

NAME_CHARS = 80
# What a keyboard has besides letters, and what stands within names.
_MARK = re.compile("[ -@\\[-`{-~\u2019\u02bc\u00b7]")
# The Latin letters of names in use; others look like these, or like marks.
_LATIN = re.compile(
    "[A-Za-z\u00c0-\u017f\u018f\u0259\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01e6\u01e7\u0218-\u021b"
    "\u1e00-\u1eff]"
)
# Those of one people are written together.
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"})
_MOST_ACCENTS = 3


def read_name(typed: str) -> str:
    """Return a name as it is kept; "" where it is none, too long, or could pass for another."""
    name = _on_one_line(typed)
    return name if len(name) <= NAME_CHARS and _is_plain(name) else ""


def fitting_name(said: str, otherwise: str) -> str:
    """Return as what a name is kept that somebody else gives; `otherwise` where as nothing."""
    known = "".join(char for char in _on_one_line(said) if _script(char) is not None)
    # Letters that stand side by side now may be one.
    name = _on_one_line(known)[:NAME_CHARS].strip()
    return name if _is_plain(name) else otherwise


def _on_one_line(text: str) -> str:
    return " ".join(clean_text(text).split())


def _is_plain(name: str) -> bool:
    """Say whether a name shows all that it holds, in the letters of one writing system."""
    scripts = {_script(char) for char in name}
    if None in scripts or len(scripts - {""}) > 1 or not any(map(str.isalnum, name)):
        return False
    accents = "".join(unicodedata.category(char)[0] for char in unicodedata.normalize("NFD", name))
    return not accents.startswith("M") and "M" * (_MOST_ACCENTS + 1) not in accents


def _script(char: str) -> str | None:
    """Return whose letter this is, "" of a mark, digit or accent; None: no name holds it."""
    kind = unicodedata.category(char)
    if _MARK.fullmatch(char) or kind in ("Mn", "Mc"):
        return ""
    if kind[0] == "L" and _LATIN.fullmatch(char):
        return "LATIN"
    script = re.split("[ -]", unicodedata.name(char, ""))[0] if kind[0] == "L" else ""
    if script in ("", "LATIN", "MODIFIER"):
        return None
    return "EAST ASIAN" if script in _EAST_ASIAN else script
