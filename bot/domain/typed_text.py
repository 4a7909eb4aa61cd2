"""What people type, freed of what they do not mean: unseen characters, marks, quotes, bullets."""

from __future__ import annotations

import re
import unicodedata

# The longest mail that somebody forwards; what follows is not read at all.
TYPED_CHARS = 10_000

# What Unicode says is not shown, and controls that are no space; a copied number brings them along.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffc\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)

# Normalising sorts the accents of one letter, which takes long where there are thousands of them.
_PIECE_CHARS = 500

_SAME = str.maketrans(
    {
        # Every dash, the minus sign, and a bullet that looks like a dash.
        **dict.fromkeys("\u058a\u05be\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212", "-"),
        **dict.fromkeys("\u2e3a\u2e3b\u301c\u3030\ufe31\ufe32\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u1400\u2e17\u2e1a\u2e40\u2e5d\u30a0", "-"),
        # Line ends of any kind; a blank of Braille.
        **dict.fromkeys("\u000b\u000c\u001c\u001d\u001e\u0085\u2028\u2029", "\n"),
        "\u001f": " ",
        "\u2800": " ",
    }
)


# What is a digit in any script, also in a circle: normalising keeps those of other scripts.
_OTHER_DIGIT = re.compile(
    "(?![0-9])\\d|[\u1369-\u1371\u19da\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792"
    "\U00010a40-\U00010a43\U00010e60-\U00010e68\U00011052-\U0001105a]"
)

# What stands before a line that was quoted or comes from a list.
_BULLET = re.compile(
    r"[>|\u2022-\u2023\u25a0-\u25ff\u2043\u2219\u00b7\uf0b7]+\s*|[*+\-]\s+|\d{1,2}[.)]\s+"
)
_QUOTES = "\"'`\u00ab\u00bb\u2018-\u201f\u2039\u203a\u00b4\u300c-\u300f"
_ENCLOSED = re.compile(
    rf"[{_QUOTES}](?P<quoted>[^\"\u00ab\u00bb\u201c-\u201f]*)[{_QUOTES}]|"
    r"([*_~|]{1,3})(?P<marked>(?:(?!\2).)*)\2|"
    r"\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\]|<(?P<angle>[^<>]*)>|\{(?P<curly>[^{}]*)\}",
    re.DOTALL,
)
_LAYERS = 8


def clean_text(text: str) -> str:
    """Return the text as it was meant: nothing unseen in it, one kind of dash, digit and space."""
    if text.isascii() and text.isprintable():
        return text[:TYPED_CHARS].strip()
    text = _UNSEEN.sub("", text[:TYPED_CHARS])
    pieces = range(0, len(text), _PIECE_CHARS)
    text = "".join(unicodedata.normalize("NFKC", text[at : at + _PIECE_CHARS]) for at in pieces)
    # One character may have stood for many, and some come apart into unseen ones.
    text = _UNSEEN.sub("", text[:TYPED_CHARS]).replace("\r\n", "\n").replace("\r", "\n")
    text = _OTHER_DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), text)
    return text.translate(_SAME).strip()


def peel(text: str, *, stops: str = ".,;:!?") -> str:
    """Return a cleaned text without the marks, quotes, brackets, bullets and stops around it."""
    for _ in range(_LAYERS):
        inner = text.strip(f" \t\n{stops}")
        if bullet := _BULLET.match(inner):
            inner = inner[bullet.end() :]
        if enclosed := _ENCLOSED.fullmatch(inner):
            inner = next(found for found in enclosed.groupdict().values() if found is not None)
        if inner == text:
            break
        text = inner
    return text
