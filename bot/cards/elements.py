"""The card model: the few elements that the bot can show, free of any platform.

Texts may carry bold marks; each renderer writes them in its own dialect and escapes the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.cards.calls import Call


class Tone(StrEnum):
    """How a notice is meant."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


class Style(StrEnum):
    """How a button looks."""

    DEFAULT = "default"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a card; plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text; `subtle` is for what stands in second place."""

    text: str
    subtle: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, one below the other."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A text that stands out: evidence, a result, a warning."""

    text: str
    tone: Tone = Tone.INFO


@dataclass(frozen=True, slots=True)
class Confirm:
    """What is asked before a button takes effect; plain texts."""

    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Button:
    """A label and the call on the desk that pressing it makes."""

    label: str
    call: Call
    style: Style = Style.DEFAULT
    confirm: Confirm | None = None


MOST_BUTTONS = 6
"""So many a person can take in on one card; the rest stands behind the menu."""

MENU_BUTTONS = 5
"""So many a menu holds; the least needed stands last and is left out."""


@dataclass(frozen=True, slots=True)
class Buttons:
    """Buttons side by side; those in `more` stand behind one menu, none with a question first."""

    buttons: tuple[Button, ...]
    more: tuple[Button, ...] = ()

    @property
    def all(self) -> tuple[Button, ...]:
        """Every button, those of the menu last."""
        return self.buttons + self.more


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list to choose from, with the button that chooses it."""

    title: str
    text: str
    button: Button


@dataclass(frozen=True, slots=True)
class Quote:
    """What a person wrote, shown sign by sign: nothing in it is a mark, a link or a mention."""

    text: str


Element = Heading | Paragraph | Facts | Notice | Buttons | Item | Quote


@dataclass(frozen=True, slots=True)
class Card:
    """What the bot shows. `summary` is the plain text for notifications and screen readers."""

    summary: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a choice field."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One input of a form: with `options` a choice, else a line of text, or several (`is_long`).

    `keeps` stands in an empty one and says what stays if nothing is typed. With `search` it is a
    choice that asks for its options while somebody types; `options` are the first ones then, for
    whoever cannot ask, and what is chosen already.
    """

    id: str
    label: str
    hint: str = ""
    value: str = ""
    error: str = ""
    required: bool = True
    max_chars: int = 100
    is_long: bool = False
    options: tuple[Option, ...] = ()
    keeps: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Fields to fill in; `submit` is the call that the filled form makes (a `Submit`)."""

    title: str
    elements: tuple[Element, ...]
    fields: tuple[Field, ...]
    submit: Button
    close: Button

    @property
    def errors(self) -> dict[str, str]:
        """The error sentence of each field that has one."""
        return {field.id: field.error for field in self.fields if field.error}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A platform's payload, and what of the card it could not carry."""

    payload: dict[str, Any]
    losses: tuple[str, ...] = field(default=())


# Unicode keeps these for use within a program: nothing that people write or read holds them.
_ON, _OFF = "\ufdd0", "\ufdd1"
_BOLD = re.compile(f"[{_ON}{_OFF}]")


def bold(text: str) -> str:
    """Return a text between bold marks; within it there are none."""
    return f"{_ON}{without_marks(text)}{_OFF}"


def read_marks(text: str) -> str:
    """Make bold marks of the `<b>…</b>` in a text file of ours; data never go through here."""
    return text.replace("<b>", _ON).replace("</b>", _OFF)


def split_bold(text: str) -> list[tuple[str, bool]]:
    """Split a text at its bold marks: `a `, then bold `b` → `[("a ", False), ("b", True)]`."""
    parts: list[tuple[str, bool]] = []
    is_bold, start = False, 0
    for mark in _BOLD.finditer(text):
        parts.append((text[start : mark.start()], is_bold))
        is_bold, start = mark[0] == _ON, mark.end()
    parts.append((text[start:], is_bold))
    return [part for part in parts if part[0]]


def without_marks(text: str) -> str:
    """Return the text without its bold marks."""
    return _BOLD.sub("", text)
