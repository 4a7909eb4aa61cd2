"""Drawings: what Slack and Teams are sent, as parts of a page on which nothing can be pressed."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import orjson
from markupsafe import Markup, escape

from adapters.admin.renderers import Renderers
from bot.cards.elements import Card
from bot.domain.people import Platform

_Json = dict[str, Any]
_BOLD_IN_SLACK = re.compile(r"(?<!\w)\*(\S(?:[^*\n]*\S)?)\*(?!\w)")
# A character that is written as it is, the mark of bold, or what stands between.
_MARKDOWN = re.compile(r"\\(?P<char>[!-/:-@\[-`{-~])|(?P<bold>\*\*)|(?P<text>[^\\*]+|.)", re.DOTALL)
_NO_ROOM = "\u200b"


@dataclass(frozen=True, slots=True)
class DrawnButton:
    """A button as it looks; `question` is what is asked before it takes effect."""

    label: str
    style: str = ""
    question: tuple[str, ...] = ()
    in_menu: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a drawing; `kind` names how it looks, and says which of the others it has."""

    kind: str
    text: Markup = Markup()
    tone: str = ""
    pairs: tuple[tuple[Markup, Markup], ...] = ()
    buttons: tuple[DrawnButton, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A card as a platform shows it, what that could not carry, and what the platform is sent."""

    platform: Platform
    language: str
    parts: tuple[Part, ...]
    losses: tuple[str, ...]
    payload: str


def draw(renderers: Renderers, platform: Platform, card: Card, language: str) -> Drawing:
    """Return a card as its platform's own renderer makes it."""
    rendered = renderers[platform](card, language)
    read = _blocks if platform is Platform.SLACK else _adaptive_card
    return Drawing(
        platform=platform,
        language=language,
        parts=tuple(read(rendered.payload)),
        losses=rendered.losses,
        payload=orjson.dumps(rendered.payload, option=orjson.OPT_INDENT_2).decode(),
    )


def _blocks(payload: _Json) -> Iterable[Part]:
    for block in payload["blocks"]:
        yield from _block(block)


def _block(block: _Json) -> Iterable[Part]:
    match block:
        case {"type": "header", "text": text}:
            yield Part(kind="heading", text=_slack_text(text))
        case {"type": "context", "elements": texts}:
            yield from (Part(kind="subtle", text=_slack_text(text)) for text in texts)
        case {"type": "section", "fields": fields}:
            yield Part(kind="facts", pairs=tuple(map(_slack_pair, fields)))
        case {"type": "section", "text": text, "accessory": button}:
            beside = Part(kind="buttons", buttons=tuple(_slack_buttons([button])))
            yield Part(kind="row", parts=(Part(kind="text", text=_slack_text(text)), beside))
        case {"type": "section", "text": text}:
            yield Part(kind="text", text=_slack_text(text))
        case {"type": "actions", "elements": elements}:
            yield Part(kind="buttons", buttons=tuple(_slack_buttons(elements)))
        case _:
            yield _unknown(block)


def _slack_text(text: _Json) -> Markup:
    """Return a text object as it reads: its bold marks take effect, all else is data."""
    if text["type"] == "plain_text":
        return escape(text["text"])
    pieces = _BOLD_IN_SLACK.split(text["text"].replace(_NO_ROOM, ""))
    return Markup().join(
        _strong(html.unescape(piece)) if place % 2 else escape(html.unescape(piece))
        for place, piece in enumerate(pieces)
    )


def _slack_pair(field: _Json) -> tuple[Markup, Markup]:
    label, _, value = field["text"].partition("\n")
    own = {"type": field["type"]}
    plain = _slack_text({**own, "text": label}).striptags()
    return escape(plain), _slack_text({**own, "text": value})


def _slack_buttons(elements: Iterable[_Json]) -> Iterable[DrawnButton]:
    for one in elements:
        if one["type"] == "overflow":
            labels = (option["text"]["text"] for option in one["options"])
            yield from (DrawnButton(label, in_menu=True) for label in labels)
            continue
        asked = one.get("confirm", {})
        names = ("title", "text", "confirm", "deny")
        question = tuple(asked[name]["text"] for name in names if name in asked)
        yield DrawnButton(one["text"]["text"], one.get("style", ""), question)


def _adaptive_card(card: _Json) -> Iterable[Part]:
    return _all(card["body"])


def _all(drawn: Iterable[_Json]) -> Iterable[Part]:
    for element in drawn:
        yield _element(element)


def _element(element: _Json) -> Part:
    match element:
        case {"type": "TextBlock", "text": text}:
            return Part(kind=_kind_of_text(element), text=_teams_text(text))
        case {"type": "FactSet", "facts": facts}:
            pairs = ((_teams_text(one["title"]), _teams_text(one["value"])) for one in facts)
            return Part(kind="facts", pairs=tuple(pairs))
        case {"type": "Container", "items": items}:
            return Part(kind="box", tone=element.get("style", ""), parts=tuple(_all(items)))
        case {"type": "ColumnSet", "columns": columns}:
            parts = (Part(kind="box", parts=tuple(_all(one["items"]))) for one in columns)
            return Part(kind="row", parts=tuple(parts))
        case {"type": "ActionSet", "actions": actions}:
            return Part(kind="buttons", buttons=tuple(map(_teams_button, actions)))
        case _:
            return _unknown(element)


def _kind_of_text(block: _Json) -> str:
    if block.get("style") == "heading":
        return "heading"
    return "subtle" if block.get("isSubtle") else "strong" if "weight" in block else "text"


def _teams_text(text: str) -> Markup:
    """Return a text as Teams reads its Markdown: only bold marks take effect."""
    parts, is_bold = [], False
    for found in _MARKDOWN.finditer(text.replace("\n\n", "\n")):
        if found["bold"]:
            is_bold = not is_bold
            continue
        piece = found["char"] or found["text"]
        parts.append(_strong(piece) if is_bold else escape(piece))
    return Markup().join(parts)


def _teams_button(action: _Json) -> DrawnButton:
    question: tuple[str, ...] = ()
    if action["type"] == "Action.ShowCard":
        question = tuple(_words(action["card"]["body"]))
    style = {"positive": "primary", "destructive": "danger"}.get(action.get("style", ""), "")
    return DrawnButton(action["title"], style, question, action.get("mode") == "secondary")


def _words(elements: Iterable[_Json]) -> Iterable[str]:
    for element in elements:
        part = _element(element)
        yield from ([part.text.striptags()] if part.text else [])
        yield from (button.label for button in part.buttons)


def _unknown(drawn: _Json) -> Part:
    """Name what this page cannot draw, rather than leave it out."""
    return Part(kind="subtle", text=escape(f"[{drawn.get('type', '?')}]"))


_strong: Callable[[str], Markup] = Markup("<strong>{}</strong>").format
