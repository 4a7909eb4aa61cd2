"""Note marks: what begins a line that stays with support, however people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.typed_text import clean_text

NOTE_MARKS = ("note:", "//")
"""What begins a line that stays with support."""
_WORD = "(?:notes?|notas?|notities?|notiz(?:en)?)"
# In front of the word, or after it: an internal note, interne notitie, note interne.
_INSIDE = "(?:internal|intern(?:e[rns]?|a)?)"
_NAME = rf"(?:{_INSIDE}\s+)?{_WORD}(?:\s+{_INSIDE})?"
_COLON = r"[\s*_~`\"')\]]*:"
# What else these words name, as an invoice that is called nota, is told with no word beside it.
_SURE = rf"(?:{_INSIDE}\s+{_WORD}|{_WORD}\s+{_INSIDE}|note|notitie|notiz)"
_MARK = re.compile(rf"{_SURE}{_COLON}|/\s*/", re.IGNORECASE)
# Words that have the mark in them: credit notes, expense notes, please note that.
_OTHER = r"(?!\s+(?:de|des|du|van|vom|that|que|qu|dat|dass|bene|well)\b|\s+d['’])"
# Something like a mark: the word alone, that it is internal, or half of the two strokes.
_NEARLY = re.compile(
    rf"{_NAME}(?:\b{_OTHER}|_)|{_INSIDE}(?:(?:\s+\w+){{0,2}}{_COLON}|[*_)\]]|\s*-\s)|[/\\]",
    re.IGNORECASE,
)
# A mark behind a greeting, a name or a label is somebody's note more often than not.
_BEHIND = re.compile(
    rf"^(?!please\s+note\b)(?:\S+\s+){{1,2}}(?:(?:{_NAME}|{_INSIDE}){_COLON}|//)", re.IGNORECASE
)
# So is one that begins a sentence further on.
_WITHIN = re.compile(rf"[.!?;]\s+{_NAME}{_COLON}|\s//\s", re.IGNORECASE)
# What looks like the stroke.
_STROKES = str.maketrans(dict.fromkeys("\u2044\u2215\u2571\u29f8", "/") | {"\u2afd": "//"})
_PLAIN = re.compile(r"note:|//", re.IGNORECASE)
_MENTION = re.compile(rf"@(?!{_NAME}\b)\S+", re.IGNORECASE)
# An emoji as Slack writes it, and what else is neither word nor stroke: quotes, bullets, arrows.
_AROUND = re.compile(r"(?::[\w+'-]+:|&gt;|_|[^\w@/\\])+")
_AFTER = " \t\n*_~`:"
_NUMBER = re.compile(r"(?:\d{1,3}|[a-z])[.)]\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says without the mark of a note, if it has one.

    `is_unclear` says that it, or a later line, begins nearly so: nobody can tell who is to read it.
    """

    text: str
    is_note: bool = False
    is_unclear: bool = False


def read_note(text: str) -> Reading:
    """Say whether a line is a note: a mark may be quoted, in a list, bold, or after a mention."""
    said = text.strip()
    if plain := _PLAIN.match(said):
        return Reading(said[plain.end() :].strip(), is_note=True)
    begun = _begin(clean_text(said).translate(_STROKES))
    if mark := _MARK.match(begun):
        return Reading(begun[mark.end() :].lstrip(_AFTER).rstrip(), is_note=True)
    is_nearly = any(_NEARLY.match(_begin(line)) for line in begun.splitlines())
    is_unclear = is_nearly or _BEHIND.match(begun) or _WITHIN.search(begun)
    return Reading(said, is_unclear=bool(is_unclear))


def _begin(text: str) -> str:
    """Return a cleaned text from its first word on, past whom it calls and what stands around."""
    while True:
        begun = text
        for before in (_AROUND, _MENTION, _NUMBER):
            if found := before.match(begun):
                begun = begun[found.end() :]
        if begun == text:
            return text.lstrip("@")
        text = begun
