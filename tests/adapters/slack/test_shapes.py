"""Signed bodies of a shape that Slack never sends: refused or passed over, never a failure."""

from __future__ import annotations

import copy
import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.playground.slack import SlackStandIn
from adapters.slack._modals import keep_typed
from adapters.slack.parse import parse_request
from adapters.slack.requests import Submission
from bot.cards.elements import Card, Notice
from tests.adapters.slack.kit import FORM_TYPE, FakeDesk, Serve
from tests.adapters.slack.test_parse import PAYLOADS, load

Path = tuple[str | int, ...]
NAMES = sorted(file.stem for file in PAYLOADS.glob("*.json"))
ODD: list[Any] = [None, True, 5, "", " ", "x", "\ud800", "\0", [], ["x"], [None], {}, {"x": []}]
SENT = 150


def paths(part: Any, path: Path = ()) -> Iterator[Path]:
    """Return where something stands in a payload."""
    yield path
    items = part.items() if isinstance(part, dict) else enumerate(part)
    for name, value in items:
        if isinstance(value, dict | list):
            yield from paths(value, (*path, name))
        else:
            yield (*path, name)


def change(payload: dict[str, Any], path: Path, value: object) -> None:
    """Put something odd there, if there still is such a place."""
    part: Any = payload
    with suppress(IndexError, KeyError, TypeError):
        for name in path[:-1]:
            part = part[name]
        part[path[-1]] = value


@st.composite
def odd_payloads(draw: st.DrawFn) -> dict[str, Any]:
    """Return a payload of Slack in which a few things are something else."""
    payload = copy.deepcopy(load(draw(st.sampled_from(NAMES))))
    for path in draw(st.lists(st.sampled_from(list(paths(payload))), min_size=1, max_size=3)):
        change(payload, path, draw(st.sampled_from(ODD)))
    return payload


KNOWN = st.sampled_from(
    [
        "type",
        "event",
        "user",
        "actions",
        "view",
        "callback_id",
        "action_id",
        "value",
        "id",
        "team",
        "enterprise",
        "channel",
        "message",
        "authorizations",
        "response_urls",
        "container",
        "state",
        "values",
        "text",
        "command",
        "user_id",
        "files",
    ]
)
TYPES = st.sampled_from(
    [
        "block_actions",
        "view_submission",
        "view_closed",
        "event_callback",
        "message",
        "app_mention",
        "shortcut",
        "message_action",
        "block_suggestion",
        "interactive_message",
        "dialog_submission",
        "function_executed",
        "dialog_cancellation",
        "dialog_suggestion",
        "workflow_step_edit",
        "url_verification",
    ]
)
LEAVES = st.sampled_from(ODD) | TYPES
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KNOWN, inner, max_size=5),
    max_leaves=12,
)
SHAPES = odd_payloads() | st.fixed_dictionaries(
    {"type": TYPES}, optional=dict.fromkeys(("event", "user", "actions", "view"), ANYTHING)
)


def draw_some(count: int) -> list[dict[str, Any]]:
    drawn: list[dict[str, Any]] = []

    @settings(max_examples=count, derandomize=True, database=None)
    @given(SHAPES)
    def keep(shape: dict[str, Any]) -> None:
        drawn.append(copy.deepcopy(shape))

    keep()
    return drawn


def press(**changed: object) -> dict[str, Any]:
    payload = load("press")
    payload["actions"][0] |= changed
    return payload


KNOWN_BAD: list[dict[str, Any]] = [
    {"type": "event_callback", "event": []},
    {"type": "event_callback", "event": 5},
    {"type": "event_callback", "event": {"type": 5}},
    load("press") | {"actions": "x"},
    load("press") | {"actions": [None]},
    load("press") | {"actions": {}},
    press(action_id=["show"]),
    press(value=["show"]),
    load("submit_form") | {"view": {"callback_id": 5}},
    load("submit_form") | {"view": []},
    {"type": "shortcut", "callback_id": 5},
    {"type": "view_closed", "view": {"callback_id": ["x"]}},
    load("message") | {"authorizations": 5},
]


FORM = load("submit_form")
FORM["view"]["blocks"] = [
    {"type": "section", "block_id": "note", "text": {"type": "mrkdwn", "text": "Check"}},
    {"type": "input", "block_id": "email", "element": {"type": "plain_text_input"}},
    {
        "type": "input",
        "block_id": "bank",
        "element": {"type": "static_select", "options": [{"value": "kbc"}]},
    },
]


@pytest.mark.parametrize("path", [path for path in paths(FORM) if path], ids=str)
def test_a_form_of_any_shape_can_be_drawn_again(path: Path) -> None:
    for odd in ODD:
        payload = copy.deepcopy(FORM)
        change(payload, path, odd)
        request = parse_request(payload)
        if isinstance(request, Submission):
            keep_typed(request, Card("", (Notice("Wait"),)))


@given(SHAPES)
def test_every_shape_is_read(shape: dict[str, Any]) -> None:
    parse_request(shape)


async def test_no_shape_is_a_failure(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    await serve()
    failed = []
    for shape in KNOWN_BAD + draw_some(SENT):
        text = json.dumps(shape)
        form = urlencode({"payload": text}).encode()
        for body, kind in ((text.encode(), "application/json"), (form, FORM_TYPE)):
            answer = await slack.post(body, kind, slack.sign(body))
            if answer.status not in (200, 400):
                failed.append((answer.status, shape))
    assert failed == []
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
