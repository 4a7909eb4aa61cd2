"""Modals between two answers: what was typed stays, and a modal knows where it was opened from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from adapters.slack._markup import mrkdwn, plain
from adapters.slack.limits import LIMITS
from adapters.slack.render import render_card, render_fallback
from adapters.slack.requests import Payload, Submission
from bot.cards.calls import FilledIn
from bot.cards.elements import Card, Form, Heading, Notice, Rendered, Tone
from bot.desk.replies import Place

_NOTE = "note"


def keep_typed(request: Submission, notice: Card) -> Payload:
    """Draw a modal as it was filled in, beneath a sentence; it can be sent once more."""
    typed = request.call.values if isinstance(request.call, FilledIn) else {}
    text = {"type": "mrkdwn", "text": mrkdwn(render_fallback(notice), LIMITS.section_chars)}
    note = {"type": "section", "block_id": _NOTE, "text": text}
    shown = [
        _fill_in(block, typed, request.chosen)
        for block in _tables(request.view.get("blocks"))
        if block.get("block_id") != _NOTE
    ]
    return {**request.view, "blocks": [note, *shown][: LIMITS.view_blocks]}


def _fill_in(block: Payload, typed: Mapping[str, str], found: Mapping[str, Any]) -> Payload:
    drawn = block.get("element")
    if block.get("type") != "input" or not isinstance(drawn, dict):
        return block
    element = {
        name: part
        for name, part in drawn.items()
        if name not in ("initial_value", "initial_option")
    }
    field = str(block.get("block_id"))
    value = typed.get(field, "")
    chosen = [one for one in _tables(element.get("options")) if one.get("value") == value]
    filled: dict[str, Any] = {}
    if chosen:
        filled = {"initial_option": chosen[0]}
    elif element.get("type") == "external_select":
        filled = {"initial_option": found[field]} if field in found else {}
    elif value and "options" not in element:
        filled = {"initial_value": value}
    return {**block, "element": {**element, **filled}}


def _tables(value: object) -> list[Payload]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def draw_modal(card: Card) -> Rendered:
    """Draw a card as a modal without inputs, for an answer inside a modal."""
    drawn = render_card(card)
    title = plain(render_fallback(card), LIMITS.view_title_chars)
    view = {"type": "modal", "callback_id": "card", "title": title}
    return Rendered({**view, "blocks": drawn.payload["blocks"]}, drawn.losses)


def draw_home(card: Card) -> Rendered:
    """Draw a card as the app's Home of one person."""
    drawn = render_card(card)
    return Rendered({"type": "home", "blocks": drawn.payload["blocks"]}, drawn.losses)


def with_origin(view: Payload, origin: Place) -> Payload:
    """Let a modal remember the message that it was opened from."""
    packed = urlencode({"card_key": origin.card_key, "address": origin.address})
    metadata = "&".join(filter(None, (view.get("private_metadata", ""), packed)))
    # Without it the result of the form is written to the person instead.
    fits = len(metadata) <= LIMITS.private_metadata_chars
    return {**view, "private_metadata": metadata} if fits else view


def read_origin(metadata: str) -> Place:
    """Return the message that a modal was opened from."""
    packed = dict(parse_qsl(metadata))
    return Place(packed.get("card_key", ""), packed.get("address", ""))


def tell_errors(form: Form) -> Card:
    """Return what is wrong with a form that cannot be shown any more."""
    wrong = tuple(
        Notice(f"{field.label}: {field.error}", Tone.WARNING)
        for field in form.fields
        if field.error
    )
    return Card(form.title, (Heading(form.title), *wrong))
