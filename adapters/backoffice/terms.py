"""How companies are found by name: folded texts, and the beginnings that lead to a company."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")
# No byte of UTF-8: whatever starts with a term sorts below the term followed by it.
_ABOVE = b"\xff"


def fold(text: str) -> str:
    """`L'Étoile  d'Or` → `l etoile d or`: without case, accents and punctuation."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _BETWEEN_WORDS.sub(" ", plain).strip()


def company_terms(name: str) -> list[bytes]:
    """Return the folded name from each of its words on; a prefix of one of them finds it."""
    words = fold(name).split()
    return sorted({" ".join(words[start:]).encode() for start in range(len(words))})


def term_range(text: str) -> tuple[bytes, bytes]:
    """Return the first term that starts with `text`, and the end of such terms."""
    start = fold(text).encode()
    return start, start + _ABOVE
