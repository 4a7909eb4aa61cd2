"""Draws cards and forms as Adaptive Cards, and says what of them could not be drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, assert_never

import orjson

from adapters.teams._markup import DATASET_MARK, SHOWN, marked
from adapters.teams.limits import LIMITS
from bot.cards.calls import SubmitForm
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Confirm,
    Element,
    Facts,
    Field,
    Form,
    Heading,
    Item,
    Notice,
    Option,
    Paragraph,
    Quote,
    Rendered,
    Style,
    Tone,
    without_marks,
)
from bot.cards.packing import pack

_Json = dict[str, Any]
_SIGNS = {Tone.INFO: "ℹ️", Tone.GOOD: "✅", Tone.WARNING: "⚠️", Tone.BAD: "⛔"}
_CONTAINER_STYLES = {
    Tone.INFO: "accent",
    Tone.GOOD: "good",
    Tone.WARNING: "warning",
    Tone.BAD: "attention",
}
_ACTION_STYLES = {Style.DEFAULT: "default", Style.PRIMARY: "positive", Style.DANGER: "destructive"}


def render_card(content: Card | Form, language: str = "") -> Rendered:
    """Draw a card or form as an Adaptive Card; `language` tells screen readers how to read it."""
    fallback = render_fallback(content)
    card: _Json = {
        "type": "AdaptiveCard",
        "version": LIMITS.card_version,
        "speak": fallback,
        "fallbackText": fallback,
        "body": _draw_form(content) if isinstance(content, Form) else _draw_all(content.elements),
        "msteams": {"width": "Full"},
    }
    if language:
        card["lang"] = language
    return Rendered(card, _shorten(card))


def render_fallback(content: Card | Form) -> str:
    """Return the plain text for notifications and screen readers."""
    return without_marks(content.summary if isinstance(content, Card) else content.title)


def render_options(options: Iterable[Option]) -> _Json:
    """Draw the choices that a field looks for while somebody types."""
    return {"results": [{"value": one.value, "title": one.label} for one in options]}


def _draw_all(elements: tuple[Element, ...]) -> list[_Json]:
    return [drawn for element in elements for drawn in _draw_element(element)]


def _draw_element(element: Element) -> list[_Json]:
    match element:
        case Heading():
            return [_draw_heading(element.text)]
        case Paragraph():
            return [_draw_paragraph(element)]
        case Facts():
            return [_draw_facts(element)]
        case Notice():
            return [_draw_notice(element)]
        case Buttons():
            return _draw_buttons(element)
        case Item():
            return [_draw_item(element)]
        case Quote():
            return [_text(without_marks(element.text))]
        case _:
            assert_never(element)


def _text(text: str, **look: Any) -> _Json:
    return {"type": "TextBlock", "text": marked(text), "wrap": True, **look}


def _draw_heading(text: str) -> _Json:
    return _text(text, style="heading", size="Large", weight="Bolder")


def _draw_paragraph(paragraph: Paragraph) -> _Json:
    return _text(paragraph.text, **({"isSubtle": True} if paragraph.subtle else {}))


def _draw_facts(facts: Facts) -> _Json:
    pairs = [{"title": marked(label), "value": marked(value)} for label, value in facts.pairs]
    return {"type": "FactSet", "facts": pairs}


def _draw_notice(notice: Notice) -> _Json:
    # The sign says the tone to whoever does not see the colour.
    text = _text(f"{_SIGNS[notice.tone]} {notice.text}")
    return {"type": "Container", "style": _CONTAINER_STYLES[notice.tone], "items": [text]}


def _draw_buttons(buttons: Buttons) -> list[_Json]:
    rows = [[_draw_button(button) for button in row] for row in _rows(buttons.buttons)]
    # Teams itself draws the three dots, at the end of the row whose actions are secondary.
    menu = [_in_menu(_draw_button(button)) for button in buttons.more]
    if menu:
        rows = [*rows[:-1], [*(rows[-1] if rows else []), *menu]]
    return [_action_set(row) for row in rows]


def _in_menu(action: _Json) -> _Json:
    drawn = {**action, "mode": "secondary"}
    if "fallback" in drawn:
        drawn["fallback"] = {**drawn["fallback"], "mode": "secondary"}
    return drawn


def _rows(buttons: tuple[Button, ...]) -> list[list[Button]]:
    """Put side by side what can be read there: Teams cuts the labels of a row that is too full."""
    rows: list[list[Button]] = []
    for button in buttons:
        row = [*(rows[-1] if rows else []), button]
        if rows and _widest(row) * len(row) <= LIMITS.row_chars:
            rows[-1] = row
        else:
            rows.append([button])
    return rows


def _widest(row: list[Button]) -> int:
    return max(len(button.label) for button in row)


def _action_set(actions: list[_Json]) -> _Json:
    return {"type": "ActionSet", "actions": actions}


def _draw_button(button: Button) -> _Json:
    if button.confirm:
        return _draw_question(button, button.confirm)
    return _execute(button, button.label)


def _draw_question(button: Button, confirm: Confirm) -> _Json:
    """Teams has no question of its own before a button: it opens below the buttons."""
    question = [_text(confirm.title, weight="Bolder"), _text(confirm.text)]
    body = [*question, _action_set([_execute(button, confirm.yes)])]
    return {
        "type": "Action.ShowCard",
        "title": button.label,
        "style": _ACTION_STYLES[button.style],
        "card": {"type": "AdaptiveCard", "body": body},
    }


def _execute(button: Button, label: str, *, takes_inputs: bool = True) -> _Json:
    verb, arguments = pack(button.call)
    inputs = {} if takes_inputs else {"associatedInputs": "none"}
    look = {"title": label, "style": _ACTION_STYLES[button.style], **inputs}
    # A client that cannot execute submits: the same button, answered with a message.
    submit = {"type": "Action.Submit", **look, "data": {"verb": verb, **arguments}}
    return {"type": "Action.Execute", **look, "verb": verb, "data": arguments, "fallback": submit}


def _draw_item(item: Item) -> _Json:
    texts = [_text(item.title, weight="Bolder")]
    if item.text:
        texts.append(_text(item.text, spacing="None", isSubtle=True))
    button = _action_set([_draw_button(item.button)])
    columns = [
        {"type": "Column", "width": "stretch", "items": texts},
        {
            "type": "Column",
            "width": "auto",
            "verticalContentAlignment": "Center",
            "items": [button],
        },
    ]
    return {"type": "ColumnSet", "separator": True, "columns": columns}


def _draw_form(form: Form) -> list[_Json]:
    call = form.submit.call
    order = call.order if isinstance(call, SubmitForm) else ""
    fields = [drawn for field in form.fields for drawn in _draw_field(field, order)]
    close = _execute(form.close, form.close.label, takes_inputs=False)
    return [
        _draw_heading(form.title),
        *_draw_all(form.elements),
        *fields,
        _action_set([_draw_submit(form), close]),
    ]


def _draw_submit(form: Form) -> _Json:
    """Draw the button that sends a form, which knows what its inputs show: see `parse`."""
    button = _draw_button(form.submit)
    shown = {f"{SHOWN}{field.id}": field.value for field in form.fields}
    for one in (button, button["fallback"]):
        one["data"] = one["data"] | shown
    return button


def _draw_field(field: Field, order: str) -> list[_Json]:
    drawn = [_draw_input(field, order)]
    if field.error:
        error = f"{_SIGNS[Tone.BAD]} {field.error}"
        drawn.append(_text(error, color="Attention", weight="Bolder", spacing="None"))
    if field.hint:
        drawn.append(_text(field.hint, isSubtle=True, size="Small", spacing="None"))
    return drawn


def _draw_input(field: Field, order: str) -> _Json:
    if field.search:
        return _draw_search(field, order)
    return _draw_choice(field) if field.options else _draw_line(field)


def _draw_search(field: Field, order: str) -> _Json:
    """Draw a choice for which Teams asks us while somebody types.

    A client that does not ask filters the first choices, which stand in the card.
    """
    query = {"type": "Data.Query", "dataset": f"{field.search}{DATASET_MARK}{order}"}
    return {**_draw_choice(field), "style": "filtered", "choices.data": query}


def _input(kind: str, field: Field) -> _Json:
    return {
        "type": kind,
        "id": field.id,
        "label": field.label,
        "value": field.value,
        "isRequired": field.required,
        "errorMessage": without_marks(field.hint or field.label),
    }


def _draw_line(field: Field) -> _Json:
    look: _Json = {"placeholder": field.keeps} if field.keeps else {}
    if field.is_long:
        look |= {"isMultiline": True}
    return {**_input("Input.Text", field), "maxLength": field.max_chars, **look}


def _draw_choice(field: Field) -> _Json:
    choices = [{"title": option.label, "value": option.value} for option in field.options]
    return {**_input("Input.ChoiceSet", field), "style": "compact", "choices": choices}


def _shorten(card: _Json) -> tuple[str, ...]:
    """Take from the end of a card that is too large: texts first, then buttons, never inputs."""
    losses: list[str] = []
    body: list[_Json] = card["body"]
    if len(orjson.dumps(card)) <= LIMITS.card_bytes:
        return ()
    last_first = [drawn for drawn in reversed(body) if not drawn["type"].startswith("Input.")]
    for drawn in sorted(last_first, key=lambda drawn: bool(_verbs(drawn))):
        body.remove(drawn)
        losses += [f"button {verb}" for verb in _verbs(drawn)] or [f"element {drawn['type']}"]
        if len(orjson.dumps(card)) <= LIMITS.card_bytes:
            break
    return tuple(losses)


def _verbs(drawn: Any) -> list[str]:
    """Name the buttons within something drawn by their verbs."""
    if isinstance(drawn, list):
        return [verb for part in drawn for verb in _verbs(part)]
    if not isinstance(drawn, dict):
        return []
    own = [drawn["verb"]] if drawn.get("type") == "Action.Execute" else []
    return own + [verb for part in drawn.values() for verb in _verbs(part)]
