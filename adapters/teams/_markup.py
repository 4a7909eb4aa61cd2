"""Teams' text dialect: our bold marks as Markdown, all else as it was written; and reading it."""

from __future__ import annotations

import html
import re

from bot.cards.elements import split_bold
from bot.domain.typed_text import TYPED_CHARS

# In the data of a form's button: what each of its inputs shows.
SHOWN = "shown."
# In the name of what a field looks for: between its kind and the order that its form is about.
DATASET_MARK = ":"

# What takes effect only with another one behind it, a tag or link that is whole, and an entity.
_SPECIAL = re.compile(
    r"(?P<pair>\*(?=\S)|(?<![^\W_])_(?=\S)|`|~(?=~))|\\(?=[!-/:-@\[-`{-~])|"
    r"\[(?=[^\[\]]*\] ?[(\[:])|^\[(?=.*\]:)|<(?=[A-Za-z/!?])|&(?=#?\w+;)"
)
# Beside bold marks of our own, any of these could be taken for one.
_MARKS = re.compile(r"[\\`*_~\[\]<]|&(?=#?\w+;)")
# At the start of a line these would make a list, a heading or a quotation.
_LINE_START = re.compile(r"(\d{1,9})(?=[.)])|(?=[#>]|[-+](?:[\s-]|$)|\*(?:\s|$))")
_OUTER_SPACE = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


def marked(text: str) -> str:
    """Write a text as Teams' Markdown; only our bold marks take effect, and each line stays one."""
    return "\n\n".join(_line(line.strip()) for line in text.splitlines() if line.strip())


def _line(line: str) -> str:
    parts = split_bold(line)
    if all(not bold for _part, bold in parts):
        text = _escape_few("".join(part for part, _bold in parts))
    else:
        text = "".join(_bold(part) if bold else _escape(part) for part, bold in parts)
    start = _LINE_START.match(text)
    return f"{start[0]}\\{text[start.end() :]}" if start else text


def _escape(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)


def _escape_few(text: str) -> str:
    """Escape what would take effect, and nothing else: some phones show the escapes as well."""
    last = {mark: text.rfind(mark) for mark in "*_`~"}

    def escape(found: re.Match[str]) -> str:
        alone = found["pair"] and last[found[0]] <= found.start()
        return found[0] if alone else f"\\{found[0]}"

    return _SPECIAL.sub(escape, text)


def _bold(text: str) -> str:
    # Markdown knows no bold that begins or ends with a space.
    space = _OUTER_SPACE.fullmatch(text)
    before, inner, after = space.groups() if space else ("", text, "")
    return f"{before}**{_escape(inner)}**{after}" if inner else before


_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,15})\b[^<>]*>")
_AFTER_A_LINE = {"p", "br", "div", "li", "ul", "ol", "tr", "blockquote", "pre"}
_WITHIN_A_LINE = {
    *("a", "b", "strong", "i", "em", "u", "s", "strike", "del", "span", "font", "code", "sup"),
    *("sub", "img", "emoji", "attachment", "quoted", "table", "tbody", "thead", "td", "th", "hr"),
    *("h1", "h2", "h3"),
}


def typed_text(text: str) -> str:
    """Return what a person typed: without tags, mentions and markers of quoted messages."""
    # A marker may come escaped, as what was typed does.
    return _QUOTED.sub(" ", html.unescape(_without_tags(text[:TYPED_CHARS])))


def said_text(text: str) -> str:
    """Return what a person wrote to be read by others, however long: nothing is left out."""
    return _QUOTED.sub(" ", html.unescape(_without_tags(text)))


_QUOTED = re.compile(r"</?quoted\b[^<>]*>", re.IGNORECASE)


def _without_tags(text: str) -> str:
    """Take off what Teams writes as tags; what only looks like one was typed, and stays."""
    kept: list[str] = []
    tags = list(_TAG.finditer(text))
    last_mention_end = max((tag.start() for tag in tags if _is(tag, "at", "/")), default=-1)
    start, in_mention = 0, False
    for tag in tags:
        if not in_mention:
            kept.append(text[start : tag.start()])
        start = tag.end()
        if _is(tag, "at", ""):
            in_mention = in_mention or tag.start() < last_mention_end
            kept.append(" " if in_mention else tag[0])
        elif _is(tag, "at", "/"):
            in_mention = False
        elif not in_mention:
            kept.append(_in_place_of(tag))
    return "".join(kept) + text[start:]


def _is(tag: re.Match[str], name: str, end: str) -> bool:
    return tag["name"].lower() == name and tag["end"] == end


def _in_place_of(tag: re.Match[str]) -> str:
    name = tag["name"].lower()
    if name in _AFTER_A_LINE:
        return "\n"
    return " " if name == "quoted" else "" if name in _WITHIN_A_LINE else tag[0]
