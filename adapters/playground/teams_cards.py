"""Adaptive Cards as Teams takes them: the rules of version 1.5, and what a person finds on one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

CARD_TYPE = "application/vnd.microsoft.card.adaptive"
MESSAGE_TYPE = "application/vnd.microsoft.activity.message"
CARD_BYTES = 28 * 1024
_ACTIONS_IN_SET = 6
_VERSIONS = {"1.0", "1.1", "1.2", "1.3", "1.4", "1.5"}

# Per type: the properties it must have, and which it may have besides.
_EVERY = "type id fallback requires"
_ELEMENT = f"{_EVERY} height separator spacing isVisible"
_INPUT = f"{_ELEMENT} label isRequired errorMessage"
_ACTION = f"{_EVERY} title iconUrl style tooltip isEnabled mode"
_BOX = "selectAction style verticalContentAlignment bleed backgroundImage minHeight rtl"
_TEXT = "color fontType horizontalAlignment isSubtle maxLines size weight wrap style"
_CARD = "version refresh authentication selectAction fallbackText msteams backgroundImage minHeight"

_ELEMENTS = {
    "TextBlock": ("text", f"{_ELEMENT} {_TEXT}"),
    "RichTextBlock": ("inlines", f"{_ELEMENT} horizontalAlignment"),
    "Image": ("url", f"{_ELEMENT} altText horizontalAlignment selectAction size style width"),
    "Container": ("items", f"{_ELEMENT} {_BOX}"),
    "ColumnSet": ("columns", f"{_ELEMENT} {_BOX} horizontalAlignment"),
    "FactSet": ("facts", _ELEMENT),
    "ActionSet": ("actions", _ELEMENT),
    "Input.Text": ("id", f"{_INPUT} isMultiline maxLength placeholder regex style value"),
    "Input.Number": ("id", f"{_INPUT} min max placeholder value"),
    "Input.Date": ("id", f"{_INPUT} min max placeholder value"),
    "Input.Time": ("id", f"{_INPUT} min max placeholder value"),
    "Input.Toggle": ("id title", f"{_INPUT} value valueOff valueOn wrap"),
    "Input.ChoiceSet": (
        "id choices",
        f"{_INPUT} isMultiSelect style value placeholder wrap choices.data",
    ),
}
_ACTIONS = {
    "Action.Execute": ("title", f"{_ACTION} verb data associatedInputs"),
    "Action.Submit": ("title", f"{_ACTION} data associatedInputs"),
    "Action.ShowCard": ("title card", _ACTION),
    "Action.OpenUrl": ("title url", _ACTION),
    "Action.ToggleVisibility": ("title targetElements", _ACTION),
}
_PARTS = {
    "AdaptiveCard": (
        "body",
        f"{_EVERY} {_CARD} actions rtl speak lang verticalContentAlignment $schema",
    ),
    "Column": ("items", f"{_ELEMENT} {_BOX} width"),
    "Fact": ("title value", "type"),
    "Input.Choice": ("title value", "type"),
    "Data.Query": ("type dataset", "count skip associatedInputs"),
}
_RULES = {**_ELEMENTS, **_ACTIONS, **_PARTS}
_VALUES = {
    ("Action", "style"): {"default", "positive", "destructive"},
    ("Action", "mode"): {"primary", "secondary"},
    ("Container", "style"): {"default", "emphasis", "good", "attention", "warning", "accent"},
    ("Input.ChoiceSet", "style"): {"compact", "expanded", "filtered"},
    ("TextBlock", "style"): {"default", "heading"},
}
# What may stand in a list or place of each name; a nameless part has the type of its place.
_CHILDREN: dict[str, tuple[Mapping[str, object], str]] = {
    "body": (_ELEMENTS, ""),
    "items": (_ELEMENTS, ""),
    "columns": ({"Column": ()}, "Column"),
    "facts": ({"Fact": ()}, "Fact"),
    "choices": ({"Input.Choice": ()}, "Input.Choice"),
    # Teams' own: the choices for which it asks the bot while somebody types.
    "choices.data": ({"Data.Query": ()}, ""),
    "actions": (_ACTIONS, ""),
    "card": ({"AdaptiveCard": ()}, ""),
    "fallback": ({**_ELEMENTS, **_ACTIONS}, ""),
}


def check_card(card: object) -> list[str]:
    """Return what Teams has against a card, each with its path; nothing if it takes it."""
    if not isinstance(card, dict) or card.get("type") != "AdaptiveCard":
        return ["card: not an AdaptiveCard"]
    problems = list(_check_part(card, "AdaptiveCard", "card"))
    if card.get("version") not in _VERSIONS:
        problems.append(f"card.version: Teams draws 1.5 at most, not {card.get('version')}")
    size_bytes = len(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode())
    if size_bytes > CARD_BYTES:
        problems.append(f"card: {size_bytes} bytes, over {CARD_BYTES}")
    ids = [part["id"] for part in walk(card) if str(part.get("type")).startswith("Input.")]
    return problems + [
        f"input {name}: the id stands twice" for name in {*ids} if ids.count(name) > 1
    ]


def check_found(answer: object) -> list[str]:
    """Return what Teams has against the answer to what was typed into a choice field."""
    wanted = {"statusCode": 200, "type": "application/vnd.microsoft.search.searchResponse"}
    if not isinstance(answer, dict) or not wanted.items() <= answer.items():
        return ["search: not a search response"]
    results = answer.get("value", {}).get("results")
    if not isinstance(results, list):
        return ["search.value.results: missing"]
    return [
        f"search.value.results[{place}]: not a value with its title"
        for place, one in enumerate(results)
        if {*one} != {"value", "title"} or not all(isinstance(t, str) and t for t in one.values())
    ]


def _check_part(part: Mapping[str, Any], kind: str, path: str) -> Iterator[str]:
    required, allowed = (set(names.split()) for names in _RULES[kind])
    yield from (f"{path}.{name}: missing" for name in sorted(required - part.keys()))
    yield from (f"{path}.{name}: unknown" for name in sorted(part.keys() - required - allowed))
    family = "Action" if kind in _ACTIONS else kind
    for name, value in part.items():
        values = _VALUES.get((family, name))
        if values and str(value).casefold() not in values:
            yield f"{path}.{name}: {value} is none of {sorted(values)}"
        if name in _CHILDREN and name in required | allowed:
            yield from _check_children(name, value, f"{path}.{name}")
    if kind == "ActionSet" and len(_visible(part)) > _ACTIONS_IN_SET:
        yield f"{path}: more than {_ACTIONS_IN_SET} actions"


def _visible(action_set: Mapping[str, Any]) -> list[Any]:
    """Return the actions that are no part of the menu."""
    return [one for one in action_set.get("actions", ()) if one.get("mode") != "secondary"]


def _check_children(name: str, value: Any, path: str) -> Iterator[str]:
    kinds, usual = _CHILDREN[name]
    if name == "fallback" and value == "drop":
        return
    for place, child in enumerate(value if isinstance(value, list) else [value]):
        kind = child.get("type", usual) if isinstance(child, dict) else ""
        if kind in kinds:
            yield from _check_part(child, kind, f"{path}[{place}]")
        else:
            yield f"{path}[{place}]: {kind or 'what stands there'} may not stand there"


def walk(part: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a card in the order in which a person meets them."""
    if isinstance(part, list):
        for child in part:
            yield from walk(child)
    elif isinstance(part, dict):
        yield part
        for name in ("body", "columns", "items", "facts", "choices", "actions", "card"):
            yield from walk(part.get(name, []))


def find_texts(card: Any) -> list[str]:
    """Return everything that can be read on a card."""
    names = ("text", "title", "value", "label", "errorMessage")
    return [part[name] for part in walk(card) for name in names if isinstance(part.get(name), str)]


def find_button(card: Any, label: str) -> dict[str, Any]:
    """Return the button of this label; one that only opens a question gives the yes in it.

    Raises:
        LookupError: the card has no such button; the error names those it has.
    """
    actions = [part for part in walk(card) if part.get("type") in _ACTIONS]
    for action in actions:
        if action.get("title") == label:
            if action["type"] == "Action.ShowCard":
                return next(part for part in walk(action["card"]) if part.get("type") in _ACTIONS)
            return action
    raise LookupError(f"no button {label!r}, only {[action.get('title') for action in actions]}")


def fill_in(card: Any, inputs: Mapping[str, str]) -> dict[str, str]:
    """Return the values of all inputs as they stand on the card, with what was typed.

    Raises:
        LookupError: something was typed for an input that the card does not have.
    """
    found = [part for part in walk(card) if str(part.get("type")).startswith("Input.")]
    values = {part["id"]: part.get("value", "") for part in found}
    if unknown := inputs.keys() - values.keys():
        raise LookupError(f"no inputs {sorted(unknown)}, only {sorted(values)}")
    return {**values, **inputs}
