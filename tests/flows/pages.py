"""Cards and forms as Markdown that a person can read and review line by line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from bot.cards.calls import (
    AnswerStep,
    AskAction,
    AskFilter,
    AskStatement,
    CloseForm,
    FilterProblems,
    GoBack,
    ListProblems,
    LookUp,
    NextProblem,
    OpenCase,
    OpenListed,
    Overrule,
    Reveal,
    SetLanguage,
    ShowFindings,
    ShowHelp,
    ShowOrder,
    ShowWalk,
    SignalJob,
    SubmitForm,
    SubmitStatement,
)
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Facts,
    Field,
    Form,
    Heading,
    Item,
    Notice,
    Paragraph,
    Quote,
    Style,
    read_marks,
)
from bot.domain.flows import Flow

LINE_CHARS = 100
_SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[A-ZÀ-ÖØ-Þ0-9“„«])")
_MARKS = re.compile(f"([{read_marks('<b></b>')}])")
_MARKDOWN = re.compile(r"([\\*_`\[\]<>])")
# What is shown on its own line: a pair of Facts or a button stands for itself.
Piece = Heading | Paragraph | Quote | Notice | Item | Button | tuple[str, str]


def draw_card(office: Card, support: Card, flow: Flow | None = None) -> list[str]:
    """Return the lines of a card, each that only one of the two audiences is shown marked so."""
    return _draw(_merge(office.elements, support.elements), flow)


def draw_form(form: Form) -> list[str]:
    """Return the lines of a form: its texts, each field with its hint, and its buttons."""
    lines = [f"### {escape(form.title)}", "", *_draw(_merge(form.elements, form.elements), None)]
    for field in form.fields:
        lines += ["", *_field(field)]
    return [*lines, "", *_button(form.submit, None), *_button(form.close, None)]


def _field(field: Field) -> Iterator[str]:
    shown = field.value or (f"({field.keeps})" if field.keeps else "")
    value = f" = {escape(shown)}" if shown else ""
    yield from wrap(f"**{escape(field.label)}**{value}")
    for text in (field.hint, f"(!) {field.error}" if field.error else ""):
        if text:
            yield from wrap(escape(text), "- ")
    if field.options:
        yield from wrap("one of: " + ", ".join(escape(one.label) for one in field.options), "- ")


def _pieces(elements: Iterable[Element]) -> list[Piece]:
    found: list[Piece] = []
    for element in elements:
        match element:
            case Facts(pairs):
                found.extend(pairs)
            case Buttons(buttons, more):
                found.extend(buttons)
                # Within the menu nothing looks like a first choice.
                found.extend(replace(button, label=f"⋯ {button.label}") for button in more)
            case _:
                found.append(element)
    return found


def _merge(office: Iterable[Element], support: Iterable[Element]) -> Iterator[tuple[str, Piece]]:
    """Yield the pieces of both in their order, each with the name of the audience it is for."""
    left, right = _pieces(office), _pieces(support)
    for kind, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (("", piece) for piece in left[a:b])
        else:
            yield from (("(office) ", piece) for piece in left[a:b])
            yield from (("(support) ", piece) for piece in right[c:d])


def _draw(pieces: Iterable[tuple[str, Piece]], flow: Flow | None) -> list[str]:
    """Return the lines of the pieces; an empty one between any two that are not of one list."""
    lines: list[str] = []
    overruled = []
    listed: type | None = None
    for mark, piece in pieces:
        if isinstance(piece, Button) and isinstance(piece.call, Overrule):
            overruled.append(f"[{piece.call.step}](#{piece.call.step})")
            continue
        drawn = _piece(piece, flow, mark)
        if lines and (listed is not type(piece) or not isinstance(piece, Button | tuple)):
            lines.append("")
        listed = type(piece)
        lines += drawn
    if overruled:
        # Each bears the title of its step, which stands there.
        lines += ["", *wrap("[…] → " + ", ".join(overruled), "- ")]
    return lines


def _piece(piece: Piece, flow: Flow | None, mark: str) -> list[str]:
    match piece:
        case Heading(text):
            return [f"### {mark}{escape(text)}"]
        case Paragraph(text) | Quote(text):
            return list(_text(mark + text))
        case Notice(text, tone):
            return [f"> {line}".rstrip() for line in _text(f"{mark}{tone.upper()}: {text}")]
        case Button():
            return list(_button(piece, flow, mark))
        case Item(title, text, button):
            shown = f"{mark}**{escape(title)}** {escape(text)}"
            return [*wrap(shown, "- "), *_indented(_button(button, flow))]
        case (label, value):
            return list(wrap(f"{mark}{escape(label)}: {escape(value)}", "- "))


def _text(text: str) -> Iterator[str]:
    """Yield a text, each of its sentences on a line of its own."""
    for line in text.split("\n"):
        item = line.startswith("•")
        for number, sentence in enumerate(_SENTENCE_END.split(line.removeprefix("•").strip())):
            yield from wrap(escape(sentence), ("  " if number else "- ") if item else "")


def _button(button: Button, flow: Flow | None, mark: str = "") -> Iterator[str]:
    look = "" if button.style is Style.DEFAULT else f" ({button.style})"
    yield from wrap(f"{mark}[{escape(button.label)}]{look} → {leads_to(button.call, flow)}", "- ")
    if asked := button.confirm:
        yield from _indented([f"- **{escape(asked.title)}**"])
        yield from _indented(line for line in wrap(escape(asked.text), "- "))
        yield from _indented([f"- [{escape(asked.yes)}] [{escape(asked.no)}]"])


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def leads_to(call: object, flow: Flow | None) -> str:
    """Say in words what a button does; a station is a link to its place on the page."""
    match call:
        case AnswerStep(_, step, choice) if flow:
            target = flow.steps[step].choices[choice]
            return f"[{target}](#{target})"
        case AskAction(_, _, action):
            return f"asks for: {action}"
        case SubmitForm(_, _, action):
            return f"does: {action}"
        case SignalJob(_, steer):
            return f"tells the action: {steer}"
        case ShowOrder(order) | CloseForm(order, case=""):
            return f"order {order}"
        case LookUp(query, page):
            return f"search for {escape(query)}, page {page}"
        case OpenListed(order):
            return f"order {order}, with the way back"
        case ListProblems(bank, office, days):
            age = f"over {days} days" if days else ""
            place = "a page" if call.start or call.end else ""
            return ", ".join(filter(None, ["problems", bank, office, age, place]))
        case _:
            return _PLAIN.get(type(call), str(call))


_PLAIN: dict[type, str] = {
    AnswerStep: "next station",
    GoBack: "one answer back",
    OpenCase: "the walk",
    CloseForm: "the walk",
    ShowWalk: "the walk",
    AskStatement: "the statement’s form",
    SubmitStatement: "compares with the order",
    Reveal: "contact data in full",
    SetLanguage: "another language",
    ShowFindings: "what the desk found",
    ShowHelp: "help",
    AskFilter: "the filter",
    FilterProblems: "the filtered list",
    NextProblem: "the next problem",
}


def escape(text: str) -> str:
    """Write a text of ours so that Markdown shows it as it is, bold where we mean bold."""
    parts = _MARKS.split(text)
    return "".join("**" if n % 2 else _MARKDOWN.sub(r"\\\1", s) for n, s in enumerate(parts))


def wrap(text: str, bullet: str = "") -> list[str]:
    """Break a text into lines that are short enough; `bullet` stands before the first."""
    return textwrap.wrap(
        text,
        # What stands within a quotation or below a button is moved to the right.
        LINE_CHARS - 2,
        initial_indent=bullet,
        subsequent_indent=" " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )
