"""Slack's text dialect: escaping, bold, cutting without breaking either, and reading it back."""

from __future__ import annotations

import re
from typing import Any

from bot.cards.elements import split_bold, without_marks
from bot.domain.typed_text import TYPED_CHARS

_ELLIPSIS = "…"
# Slack reads `*` as bold only beside a boundary; this one takes no room.
_BOUNDARY = "\u200b"
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ESCAPES = str.maketrans(_ENTITIES)

# Slack writes what it recognises as `<target|shown>`: a person, an address, a number, a link.
_LINK = re.compile(r"<(?P<target>[^<>|]*)(?:\|(?P<shown>[^<>]*))?>")
_SCHEME = re.compile(r"(?:mailto|tel):")


def plain(text: str, most_chars: int) -> dict[str, Any]:
    """Return a plain text object, where Slack reads neither marks nor emoji names."""
    text = without_marks(text).strip() or "–"
    if len(text) > most_chars:
        text = text[: most_chars - 1].rstrip() + _ELLIPSIS
    return {"type": "plain_text", "text": text, "emoji": False}


def mrkdwn(text: str, most_chars: int) -> str:
    """Write our marks in Slack's dialect, escaped so that no text mentions or links anything."""
    drawn = _join(split_bold(text))
    if len(drawn) <= most_chars:
        return drawn
    kept: list[tuple[str, bool]] = []
    room = most_chars - len(_ELLIPSIS)
    for part, bold in split_bold(text):
        # Bold takes two marks a line, and at most a boundary at each side.
        room -= (4 + 2 * part.count("\n")) if bold else 0
        fitting = _fit(part, room)
        kept.append((fitting, bold))
        room -= len(fitting.translate(_ESCAPES))
        if fitting != part:
            break
    return _join(kept) + _ELLIPSIS


def _fit(text: str, room: int) -> str:
    for place, char in enumerate(text):
        room -= len(_ENTITIES.get(char, char))
        if room < 0:
            return text[:place]
    return text


def _join(parts: list[tuple[str, bool]]) -> str:
    drawn = ""
    for number, (part, bold) in enumerate(parts):
        text = part.translate(_ESCAPES)
        if bold:
            following = parts[number + 1][0] if number + 1 < len(parts) else ""
            before = _BOUNDARY if drawn[-1:].isalnum() and not part[0].isspace() else ""
            after = _BOUNDARY if following[:1].isalnum() and not part[-1].isspace() else ""
            text = before + "\n".join(_embolden(line) for line in text.split("\n")) + after
        drawn += text
    return drawn


def _embolden(line: str) -> str:
    """Set the marks at the words: Slack reads neither `* a*` nor bold over two lines."""
    core = line.strip()
    if not core:
        return line
    start = line.index(core)
    return f"{line[:start]}*{core}*{line[start + len(core) :]}"


def typed_text(text: str) -> str:
    """Return what a person typed: without mentions, links as they were shown, nothing escaped."""
    text = _LINK.sub(_shown, text[:TYPED_CHARS])
    for char, entity in reversed(_ENTITIES.items()):
        text = text.replace(entity, char)
    return text


def said_text(text: str) -> str:
    """Return what a person wrote to be read by others: mentions by name, links with their target.

    Nothing is left out of it; a text that is too long is told by its length.
    """
    text = _LINK.sub(_said, text)
    for char, entity in reversed(_ENTITIES.items()):
        text = text.replace(entity, char)
    return text


def _said(link: re.Match[str]) -> str:
    target, shown = link["target"], link["shown"] or ""
    if target[:1] in ("@", "#"):
        return f"{target[0]}{shown.lstrip('@#') or target[1:]}"
    if target[:1] == "!":
        return shown or f"@{target[1:].partition('^')[0]}"
    if ":" not in target:
        return link[0]
    bare = _SCHEME.sub("", target, count=1)
    return f"{shown} ({bare})" if shown and shown not in (bare, target) else bare


def _shown(link: re.Match[str]) -> str:
    target, shown = link["target"], link["shown"]
    if target[:1] == "@" or target[:9] == "!subteam^":
        # Whoever is called along is not what is looked for.
        return " "
    if target[:1] in ("#", "!"):
        return shown or " "
    if ":" not in target:
        # No address: somebody's own brackets, which Slack did not write.
        return link[0]
    return shown or _SCHEME.sub("", target, count=1)
