"""The stand-in holds messages and views to Block Kit's limits."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.playground.slack_blocks import check_message, check_options, check_view

TEXT = {"type": "plain_text", "text": "Go"}
BUTTON = {"type": "button", "action_id": "go", "text": TEXT, "value": "1"}
LINE = {
    "type": "input",
    "block_id": "name",
    "label": TEXT,
    "element": {"type": "plain_text_input", "action_id": "name", "initial_value": "old"},
}
VIEW = {"type": "modal", "title": TEXT, "submit": TEXT, "blocks": [LINE]}


def text(chars: int, kind: str = "plain_text") -> dict[str, Any]:
    return {"type": kind, "text": "x" * chars}


def actions(**changed: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": [{**BUTTON, **changed}]}


def overflow(options: int, value: str = "1", text: Any = TEXT, **extra: Any) -> dict[str, Any]:
    option = {"text": text, "value": value}
    menu = {"type": "overflow", "action_id": "more", "options": [option] * options, **extra}
    return {"type": "actions", "elements": [menu]}


CONFIRM = {"title": text(1), "text": text(1), "confirm": text(1), "deny": text(1)}


@pytest.mark.parametrize(
    ("block", "fits"),
    [
        ({"type": "header", "text": text(150)}, True),
        ({"type": "header", "text": text(151)}, False),
        ({"type": "header", "text": text(9, "mrkdwn")}, False),
        ({"type": "section", "text": text(3000, "mrkdwn")}, True),
        ({"type": "section", "text": text(3001, "mrkdwn")}, False),
        ({"type": "section", "text": text(0)}, False),
        ({"type": "section"}, False),
        ({"type": "section", "text": text(1), "colour": "red"}, False),
        ({"type": "section", "fields": [text(2000)] * 10}, True),
        ({"type": "section", "fields": [text(2000)] * 11}, False),
        ({"type": "section", "fields": [text(2001)]}, False),
        ({"type": "section", "text": text(1), "accessory": BUTTON}, True),
        ({"type": "context", "elements": [text(1)] * 10}, True),
        ({"type": "context", "elements": [text(1)] * 11}, False),
        ({"type": "divider"}, True),
        ({"type": "divider", "block_id": "x" * 256}, False),
        ({"type": "actions", "elements": []}, False),
        ({"type": "actions", "elements": [BUTTON, BUTTON]}, False),
        (
            {"type": "actions", "elements": [{**BUTTON, "action_id": str(n)} for n in range(26)]},
            False,
        ),
        (actions(text=text(75), value="x" * 2000, style="danger"), True),
        (actions(text=text(76)), False),
        (actions(value="x" * 2001), False),
        (actions(style="default"), False),
        (actions(confirm=CONFIRM), True),
        (actions(confirm={**CONFIRM, "deny": text(31)}), False),
        (actions(confirm={**CONFIRM, "text": text(301)}), False),
        (actions(type="plain_text_input"), False),
        (overflow(5), True),
        (overflow(0), False),
        (overflow(6), False),
        (overflow(1, value="x" * 151), False),
        (overflow(1, text=text(76)), False),
        (overflow(1, style="danger"), False),
        ({"type": "unknown"}, False),
    ],
)
def test_blocks_are_held_to_slacks_limits(block: dict[str, Any], fits: bool) -> None:
    assert (check_message({"blocks": [block]}) == []) is fits


def test_message_takes_fifty_blocks_with_ids_of_their_own() -> None:
    divider = {"type": "divider"}
    assert check_message({"blocks": [divider] * 50}) == []
    assert check_message({"blocks": [divider] * 51}) != []
    assert check_message({"blocks": [{**divider, "block_id": "a"}] * 2}) != []


@pytest.mark.parametrize(
    ("changed", "fits"),
    [
        ({}, True),
        ({"title": text(24)}, True),
        ({"title": text(25)}, False),
        ({"submit": text(25)}, False),
        ({"private_metadata": "x" * 3000}, True),
        ({"private_metadata": "x" * 3001}, False),
        ({"blocks": []}, False),
        ({"blocks": [{**LINE, "element": {"type": "button"}}]}, False),
        ({"blocks": [{**LINE, "label": text(2001)}]}, False),
        ({"type": "page"}, False),
        ({"color": "red"}, False),
    ],
)
def test_views_are_held_to_slacks_limits(changed: dict[str, Any], fits: bool) -> None:
    assert (check_view({**VIEW, **changed}) == []) is fits


def test_form_without_submit_is_refused() -> None:
    view = {name: part for name, part in VIEW.items() if name != "submit"}
    assert check_view(view) != []


@pytest.mark.parametrize(
    ("answer", "fits"),
    [
        ({"options": []}, True),
        ({"options": [{"text": text(75), "value": "x" * 150}] * 100}, True),
        ({"options": [{"text": text(75), "value": "x"}] * 101}, False),
        ({"options": [{"text": text(76), "value": "x"}]}, False),
        ({"options": [{"text": text(5), "value": ""}]}, False),
        ({"options": "x"}, False),
        ("", False),
    ],
)
def test_options_that_are_looked_for_are_held_to_slacks_limits(answer: object, fits: bool) -> None:
    assert (check_options(answer) == []) is fits
