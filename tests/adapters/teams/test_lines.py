"""What somebody writes to the bot in Teams may be a line of a talk; so may its edits."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.teams.parse import parse_request
from adapters.teams.requests import Message
from bot.domain.talks import WrittenKind
from tests.adapters.teams.test_parse import load


def read(**changes: Any) -> Message:
    request = parse_request(load("look_up", **changes))
    assert isinstance(request, Message)
    return request


def test_a_message_is_a_call_that_may_be_a_line_instead() -> None:
    request = read(text="Good &lt;morning&gt; 👍")
    assert request.call
    assert request.written
    assert request.written.text == "Good <morning> 👍"
    assert request.written.thread == ""
    assert request.activity.conversation in request.written.address


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("1970-01-01T00:00:01.0000005Z", 1_000_000),
        ("1970-01-01T01:00:02.5+01:00", 2_500_000),
        ("1970-01-01T00:00:02", 0),
        ("yesterday", 0),
        (5, 0),
    ],
)
def test_when_it_came_to_be_is_read_where_teams_says_so(said: object, moment: int) -> None:
    written = read(timestamp=said).written
    assert written
    assert written.moment == moment


@pytest.mark.parametrize(
    ("kind", "event", "read_as"),
    [
        ("messageUpdate", "editMessage", WrittenKind.EDITED),
        ("messageUpdate", "", WrittenKind.EDITED),
        ("messageUpdate", "undeleteMessage", WrittenKind.EDITED),
        ("messageDelete", "softDeleteMessage", WrittenKind.DELETED),
    ],
)
def test_what_becomes_of_a_message_names_the_same_line(
    kind: str, event: str, read_as: WrittenKind
) -> None:
    first = read().written
    channel = {**load("look_up")["channelData"], **({"eventType": event} if event else {})}
    changed = read(type=kind, channelData=channel)
    assert first
    assert changed.call is None
    assert changed.written
    assert (changed.written.kind, changed.written.id) == (read_as, first.id)


def test_what_else_becomes_of_a_message_is_not_for_us() -> None:
    channel = {**load("look_up")["channelData"], "eventType": "somethingNew"}
    assert parse_request(load("look_up", type="messageUpdate", channelData=channel)) is None


@pytest.mark.parametrize("kind", ["message", "messageUpdate", "messageDelete"])
def test_nothing_of_a_group_is_a_line(kind: str) -> None:
    conversation = {"id": "19:group@thread.v2", "conversationType": "groupChat", "isGroup": True}
    conversation["tenantId"] = load("look_up")["conversation"].get("tenantId", "")
    request = parse_request(load("look_up", type=kind, conversation=conversation))
    assert (request is None) is (kind != "message")
    assert request is None or request.written is None


def test_a_pressed_button_is_none() -> None:
    request = parse_request(load("press_as_submit"))
    assert request
    assert request.written is None


def test_a_long_message_is_not_cut() -> None:
    request = read(text="x" * 40_000)
    assert request.written
    assert len(request.written.text) == 40_000
