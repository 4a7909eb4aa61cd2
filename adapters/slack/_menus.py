"""Menus: the buttons behind the three dots of a row, drawn and read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from adapters.slack._markup import plain
from adapters.slack.limits import LIMITS
from bot.cards.calls import Call
from bot.cards.elements import Button
from bot.cards.packing import pack, unpack

_VERB = "verb"


def draw_menu(buttons: tuple[Button, ...], place: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Draw the menu of a row, or none for no buttons, and name what could not stand in it.

    A question before a press would be asked for the whole menu, so that no button has one.
    """
    options: list[dict[str, Any]] = []
    losses: list[str] = []
    for number, button in enumerate(buttons):
        verb, arguments = pack(button.call)
        value = urlencode({_VERB: verb, **arguments})
        fits = len(value) <= LIMITS.option_value_chars and len(options) < LIMITS.menu_options
        if not fits or button.confirm or not button.label.strip():
            losses.append(f"button {verb}:{place}.more.{number}")
            continue
        options.append({"text": plain(button.label, LIMITS.option_label_chars), "value": value})
    menu = {"type": "overflow", "action_id": f"more:{place}", "options": options}
    return [menu] if options else [], losses


def read_menu(option: Mapping[str, Any]) -> Call | None:
    """Return the call of the option that was chosen, or None if none reads like that."""
    value = option.get("value")
    packed = dict(parse_qsl(value if isinstance(value, str) else "", keep_blank_values=True))
    return unpack(packed.pop(_VERB, ""), packed)
