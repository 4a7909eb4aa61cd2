"""Draws cards and forms as Block Kit, and says what of them could not be drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, assert_never
from urllib.parse import urlencode

from adapters.slack._markup import mrkdwn, plain
from adapters.slack._menus import draw_menu
from adapters.slack.limits import LIMITS
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
    bold,
    without_marks,
)
from bot.cards.packing import pack

_Block = dict[str, Any]
_SIGNS = {Tone.INFO: "ℹ️", Tone.GOOD: "✅", Tone.WARNING: "⚠️", Tone.BAD: "⛔"}


def render_card(content: Card | Form) -> Rendered:
    """Draw a card as a message, a form as a modal view."""
    match content:
        case Card():
            blocks, losses = _draw(content.elements, LIMITS.message_blocks)
            payload = {"text": mrkdwn(render_fallback(content), LIMITS.fallback_chars)}
            return Rendered({**payload, "blocks": blocks}, losses)
        case Form():
            return _draw_form(content)
        case _:
            assert_never(content)


def render_fallback(content: Card | Form) -> str:
    """Return the plain text for notifications and screen readers."""
    return without_marks(content.summary if isinstance(content, Card) else content.title)


def render_options(options: Iterable[Option]) -> _Block:
    """Draw the options that a field looks for while somebody types."""
    return {"options": [option for one in options if (option := _draw_option(one))]}


def _draw(elements: tuple[Element, ...], most_blocks: int) -> tuple[list[_Block], tuple[str, ...]]:
    losses: list[str] = []
    blocks: list[_Block] = []
    for place, element in enumerate(elements):
        drawn = _draw_element(element, place, losses)
        room = most_blocks - len(blocks)
        blocks.extend(drawn[:room])
        losses.extend(loss for block in drawn[max(room, 0) :] for loss in _names(block))
    return blocks, tuple(losses)


def _names(block: _Block) -> list[str]:
    """Name what is lost with a block: its buttons by id, else its type."""
    buttons = [*block.get("elements", ()), block.get("accessory", {})]
    return [f"button {button['action_id']}" for button in buttons if "action_id" in button] or [
        f"block {block['type']}"
    ]


def _draw_element(element: Element, place: int, losses: list[str]) -> list[_Block]:
    match element:
        case Heading():
            return _draw_heading(element)
        case Paragraph():
            return _draw_paragraph(element)
        case Facts():
            return _draw_facts(element)
        case Notice():
            return _draw_notice(element)
        case Buttons():
            return _draw_buttons(element, place, losses)
        case Item():
            return _draw_item(element, place, losses)
        case Quote():
            return _draw_quote(element, losses)
        case _:
            assert_never(element)


def _draw_heading(heading: Heading) -> list[_Block]:
    text = plain(heading.text, LIMITS.header_chars)
    return [{"type": "header", "text": text}] if heading.text.strip() else []


def _draw_paragraph(paragraph: Paragraph) -> list[_Block]:
    if not paragraph.text.strip():
        return []
    text = _marked(paragraph.text, LIMITS.section_chars)
    if paragraph.subtle:
        return [{"type": "context", "elements": [text]}]
    return [{"type": "section", "text": text}]


def _draw_facts(facts: Facts) -> list[_Block]:
    drawn = [
        _marked(f"{bold(label)}\n{value}", LIMITS.section_field_chars)
        for label, value in facts.pairs
    ]
    size = LIMITS.section_fields
    return [
        {"type": "section", "fields": drawn[start : start + size]}
        for start in range(0, len(drawn), size)
    ]


def _draw_notice(notice: Notice) -> list[_Block]:
    text = _marked(f"{_SIGNS[notice.tone]} {notice.text}", LIMITS.section_chars)
    return [{"type": "section", "text": text}]


def _draw_buttons(buttons: Buttons, place: int, losses: list[str]) -> list[_Block]:
    drawn = [
        button
        for number, one in enumerate(buttons.buttons)
        if (button := _draw_button(one, f"{place}.{number}", losses))
    ]
    menu, lost = draw_menu(buttons.more, str(place))
    losses.extend(lost)
    most = LIMITS.actions_buttons - len(menu)
    losses.extend(f"button {button['action_id']}" for button in drawn[most:])
    elements = drawn[:most] + menu
    return [{"type": "actions", "elements": elements}] if elements else []


def _draw_item(item: Item, place: int, losses: list[str]) -> list[_Block]:
    text = "\n".join(part for part in (item.title and bold(item.title), item.text) if part)
    section: _Block = {"type": "section", "text": _marked(text or "–", LIMITS.section_chars)}
    if button := _draw_button(item.button, str(place), losses):
        section["accessory"] = button
    return [section]


def _draw_quote(quote: Quote, losses: list[str]) -> list[_Block]:
    """Plain text, in which Slack reads nothing; it may say no more than fits."""
    if len(quote.text) > LIMITS.section_chars:
        losses.append("end of quote")
    return [{"type": "section", "text": plain(quote.text, LIMITS.section_chars)}]


def _draw_button(button: Button, place: str, losses: list[str]) -> _Block:
    """Draw a button; `place` makes its id unique in the message, the value carries its call."""
    verb, arguments = pack(button.call)
    drawn: _Block = {
        "type": "button",
        "text": plain(button.label, LIMITS.button_label_chars),
        "action_id": f"{verb}:{place}",
        "value": urlencode(arguments),
    }
    if len(drawn["value"]) > LIMITS.button_value_chars:
        losses.append(f"button {drawn['action_id']}")
        return {}
    if button.style is not Style.DEFAULT:
        drawn["style"] = button.style.value
    if button.confirm:
        drawn["confirm"] = _draw_confirm(button.confirm, button.style)
    return drawn


def _draw_confirm(confirm: Confirm, style: Style) -> _Block:
    drawn = {
        "title": plain(confirm.title, LIMITS.confirm_title_chars),
        "text": plain(confirm.text, LIMITS.confirm_text_chars),
        "confirm": plain(confirm.yes, LIMITS.confirm_label_chars),
        "deny": plain(confirm.no, LIMITS.confirm_label_chars),
    }
    return drawn if style is Style.DEFAULT else {**drawn, "style": style.value}


def _draw_form(form: Form) -> Rendered:
    title: tuple[Element, ...] = ()
    if len(form.title) > LIMITS.view_title_chars:
        title = (Heading(form.title),)
    blocks, lost = _draw(title + form.elements, LIMITS.view_blocks)
    losses = list(lost)
    for field in form.fields:
        blocks.extend(_draw_field(field, losses))
    losses.extend(f"field {block.get('block_id')}" for block in blocks[LIMITS.view_blocks :])
    verb, arguments = pack(form.submit.call)
    view = {
        "type": "modal",
        "callback_id": "form",
        "title": plain(form.title, LIMITS.view_title_chars),
        "submit": plain(form.submit.label, LIMITS.view_button_chars),
        "close": plain(form.close.label, LIMITS.view_button_chars),
        "private_metadata": urlencode({"verb": verb, **arguments}),
        "blocks": blocks[: LIMITS.view_blocks],
    }
    return Rendered(view, tuple(losses))


def _draw_field(field: Field, losses: list[str]) -> list[_Block]:
    drawn: _Block = {
        "type": "input",
        "block_id": field.id,
        "label": plain(field.label, LIMITS.input_label_chars),
        "element": _draw_input(field, losses),
        "optional": not field.required,
    }
    if field.hint:
        drawn["hint"] = plain(field.hint, LIMITS.input_hint_chars)
    # Slack shows errors at the fields of a modal that is open; a new one has to draw them.
    error = _draw_paragraph(Paragraph(f"{_SIGNS[Tone.WARNING]} {field.error}", subtle=True))
    return [drawn, *error] if field.error else [drawn]


def _draw_input(field: Field, losses: list[str]) -> _Block:
    if field.search:
        return _draw_search(field)
    return _draw_choice(field, losses) if field.options else _draw_line(field)


def _draw_search(field: Field) -> _Block:
    """Draw a choice for which Slack asks us while somebody types, and before they do."""
    search: _Block = {
        "type": "external_select",
        "action_id": field.search,
        "min_query_length": 0,
    }
    chosen = next((one for one in field.options if one.value == field.value), None)
    option = _draw_option(chosen) if chosen else {}
    return {**search, "initial_option": option} if option else search


def _draw_option(option: Option) -> _Block:
    if not 0 < len(option.value) <= LIMITS.option_value_chars:
        return {}
    label = plain(option.label, LIMITS.option_label_chars)
    return {"text": label, "value": option.value}


def _draw_line(field: Field) -> _Block:
    most = max(1, min(field.max_chars, LIMITS.input_value_chars))
    line: _Block = {"type": "plain_text_input", "action_id": field.id, "max_length": most}
    if field.keeps:
        line["placeholder"] = plain(field.keeps, LIMITS.placeholder_chars)
    if field.is_long:
        line["multiline"] = True
    return {**line, "initial_value": field.value[:most]} if field.value else line


def _draw_choice(field: Field, losses: list[str]) -> _Block:
    drawn = (_draw_option(option) for option in field.options)
    options = [option for option in drawn if option][: LIMITS.select_options]
    kept = {option["value"]: option for option in options}
    losses.extend(
        f"option {number} of {field.id}"
        for number, option in enumerate(field.options)
        if option.value not in kept
    )
    choice: _Block = {"type": "static_select", "action_id": field.id, "options": options}
    return {**choice, "initial_option": kept[field.value]} if field.value in kept else choice


def _marked(text: str, most_chars: int) -> _Block:
    # Verbatim: without it Slack itself reads links, channels and some mentions into the text.
    return {"type": "mrkdwn", "text": mrkdwn(text, most_chars), "verbatim": True}
