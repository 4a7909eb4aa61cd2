"""Cards → the terminal: what rich prints, and the numbered buttons beneath."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from adapters.printable import printable
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Facts,
    Form,
    Heading,
    Item,
    Notice,
    Paragraph,
    Quote,
    Style,
    Tone,
    split_bold,
    without_marks,
)

_TONES = {Tone.INFO: "cyan", Tone.GOOD: "green", Tone.WARNING: "yellow", Tone.BAD: "red"}
_WIDTH = 100
_STYLES = {Style.DEFAULT: "", Style.PRIMARY: "bold", Style.DANGER: "red"}


def buttons_of(content: Card | Form) -> list[Button]:
    """Return the card's buttons in the order in which they are numbered."""
    found: list[Button] = []
    for element in content.elements:
        if isinstance(element, Buttons):
            found.extend(element.all)
        elif isinstance(element, Item):
            found.append(element.button)
    return found


def print_content(console: Console, content: Card | Form) -> None:
    """Print a card with its numbered buttons, or what stands above a form's fields."""
    numbers = {id(button): n for n, button in enumerate(buttons_of(content), 1)}
    # A blank line between the elements lets the eye rest.
    body = [Padding(_element(element, numbers), (0, 0, 1, 0)) for element in content.elements]
    title = styled(content.title) if isinstance(content, Form) else None
    width = min(console.width, _WIDTH)
    console.print(Panel(Group(*body), title=title, width=width, padding=(1, 2, 0, 2)))


def styled(text: str, style: str = "") -> Text:
    """Return a text with our bold marks as the terminal's bold; nothing in it steers that."""
    line = Text(style=style)
    # No terminal breaks a line at a hyphen, and many have no other one.
    for part, bold in split_bold(text.replace("\u2011", "-")):
        line.append(printable(part, keep="\n"), "bold" if bold else "")
    return line


def _element(element: Element, numbers: dict[int, int]) -> RenderableType:
    match element:
        case Heading(text):
            return styled(text, "bold underline")
        case Paragraph(text, subtle):
            return styled(text, "dim" if subtle else "")
        case Notice(text, tone):
            return Panel(styled(text), border_style=_TONES[tone])
        case Facts(pairs):
            return _facts(pairs)
        case Item(title, text, button):
            label = _label(button, numbers)
            return Group(styled(title, "bold"), styled(text, "dim"), label)
        case Quote(text):
            return styled(without_marks(text))
        case Buttons():
            return Group(*(_label(button, numbers) for button in element.all))
        case _:
            assert_never(element)


def _facts(pairs: Iterable[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    for label, value in pairs:
        table.add_row(styled(label, "dim"), styled(value))
    return table


def _label(button: Button, numbers: dict[int, int]) -> Text:
    return Text(f" [{numbers[id(button)]}] {printable(button.label)}", _STYLES[button.style])
