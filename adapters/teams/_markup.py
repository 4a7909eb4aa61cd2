"""Teams' text dialect: our bold marks as Markdown, everything else shown as it was written."""

from __future__ import annotations

import re

from bot.cards.elements import split_bold

# Any of these could begin emphasis, code, a link or a tag; `&` only where it begins an entity.
_SPECIAL = re.compile(r"[\\`*_~\[\]<]|&(?=#?\w+;)")
# At the start of a line these would make a list, a heading or a quotation.
_LINE_START = re.compile(r"(\d{1,9})(?=[.)])|(?=[#>]|[-+](?:[\s-]|$))")
_OUTER_SPACE = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def marked(text: str) -> str:
    """Write a text as Teams' Markdown; only our bold marks take effect, and each line stays one."""
    return "\n\n".join(_line(line.strip()) for line in text.splitlines() if line.strip())


def _line(line: str) -> str:
    parts = split_bold(line)
    text = "".join(_bold(part) if bold else _escape(part) for part, bold in parts)
    start = _LINE_START.match(text)
    return f"{start[0]}\\{text[start.end() :]}" if start else text


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _bold(text: str) -> str:
    # Markdown knows no bold that begins or ends with a space.
    space = _OUTER_SPACE.fullmatch(text)
    before, inner, after = space.groups() if space else ("", text, "")
    return f"{before}**{_escape(inner)}**{after}" if inner else before
