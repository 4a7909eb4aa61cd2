"""What is written beneath a card in a channel becomes a line; elsewhere it does not."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.playground.slack import CHANNEL, PERSON, SlackStandIn
from adapters.slack.parse import parse_request
from adapters.slack.requests import Message
from bot.cards.calls import LookUp
from bot.domain.talks import Written, WrittenKind
from tests.adapters.slack.kit import FakeDesk, Serve

LINE = {
    "type": "message",
    "channel": "C1",
    "channel_type": "channel",
    "user": "U1",
    "text": "Good morning",
    "ts": "200.1",
    "thread_ts": "100.1",
    "client_msg_id": "m1",
}


def read(event: dict[str, Any]) -> Message | None:
    request = parse_request(
        {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event}
    )
    assert request is None or isinstance(request, Message)
    return request


def written(event: dict[str, Any]) -> Written:
    request = read(event)
    assert request
    assert request.written
    return request.written


def test_a_line_says_where_it_stands_and_who_wrote_it() -> None:
    request = read(LINE)
    assert request
    assert (request.call, request.personal, request.thread_ts) == (None, False, "100.1")
    assert request.identity.person == "U1"
    assert request.written == Written(
        source="slack:C1:200.1",
        thread="C1:100.1",
        address="message:C1:100.1",
        text="Good morning",
        moment=200_100_000,
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"thread_ts": ""},
        {"thread_ts": "200.1"},
        {"channel_type": "mpim"},
        {"subtype": "channel_join"},
        {"bot_id": "B1"},
        {"user": " "},
        {"ts": 5},
    ],
)
def test_what_is_no_line_is_not_looked_at(changes: dict[str, Any]) -> None:
    assert read(LINE | changes) is None


def test_a_group_has_lines_as_well_and_files_are_told() -> None:
    line = written(LINE | {"channel_type": "group", "subtype": "file_share", "files": [{}]})
    assert line.has_files


def test_a_mention_beneath_a_card_can_be_a_line_or_a_look_up() -> None:
    mention = {**LINE, "type": "app_mention", "text": "<@U9> 6012345678"}
    request = read({name: part for name, part in mention.items() if name != "channel_type"})
    assert request
    assert request.call == LookUp("6012345678")
    assert request.written
    assert (request.written.text, request.written.mentions) == ("@U9 6012345678", ("U9",))
    alone = read(mention | {"thread_ts": ""})
    assert alone
    assert alone.written is None


def test_an_edit_names_the_message_and_its_writer() -> None:
    event = {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel": "C1",
        "channel_type": "channel",
        "message": {**LINE, "text": "Good evening", "edited": {"user": "U1", "ts": "201.0"}},
        "previous_message": LINE,
    }
    line = written(event)
    assert (line.kind, line.text, line.source) == (
        WrittenKind.EDITED,
        "Good evening",
        "slack:C1:200.1",
    )
    assert line.id == written(LINE).id
    assert line.moment == 201_000_000
    assert written(event | {"event_ts": "201.000345"}).moment == 201_000_345, "edits in one second"
    assert written(event | {"event_ts": "soon", "ts": ""}).moment == 201_000_000
    assert read(event | {"message": LINE}) is None, "Slack has only added a preview"
    assert read(event | {"message": {**LINE, "text": "x", "bot_id": "B1"}}) is None


def test_a_deletion_names_what_is_gone() -> None:
    event = {
        "type": "message",
        "subtype": "message_deleted",
        "channel": "C1",
        "channel_type": "channel",
        "previous_message": LINE,
    }
    assert (written(event).kind, written(event).id) == (WrittenKind.DELETED, written(LINE).id)
    assert read(event | {"previous_message": None}) is None


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("<!channel> look", "@channel look"),
        ("<!subteam^S1|@support> look", "@support look"),
        ("<@U2> and <@U3|bea> in <#C1|general>", "@U2 and @U3 in #general"),
        ("<https://example.be>", "https://example.be"),
        ("<https://example.be|here>", "here (https://example.be)"),
        ("<mailto:els@example.be|els@example.be>", "els@example.be"),
        ("<not a link>", "<not a link>"),
    ],
)
def test_nothing_that_was_written_is_lost(typed: str, text: str) -> None:
    assert written(LINE | {"text": typed}).text == text


def test_emoji_are_written_as_they_look() -> None:
    emoji = {"type": "emoji", "name": "thumbsup", "unicode": "1f44d"}
    odd = {"type": "emoji", "name": "odd", "unicode": "zz"}
    section = {"type": "rich_text_section", "elements": [emoji, odd, 7]}
    blocks = [{"type": "rich_text", "elements": [section]}]
    line = written(LINE | {"text": ":thumbsup: :odd: :other: 10:30:00", "blocks": blocks})
    assert line.text == "👍 :odd: :other: 10:30:00"


def test_whom_a_line_calls_is_named_once_by_their_id() -> None:
    line = written(LINE | {"text": "<@U2>, <@U3|bea> and <@U2>: &lt;@U4&gt;"})
    assert (line.mentions, line.text) == (("U2", "U3"), "@U2, @U3 and @U2: <@U4>")


def test_what_somebody_says_of_themselves_is_a_line() -> None:
    assert written(LINE | {"subtype": "me_message"}).text == "Good morning"


def test_a_long_message_is_not_cut() -> None:
    assert len(written(LINE | {"text": "x" * 40_000}).text) == 40_000


async def test_a_line_reaches_the_desk_and_nothing_is_answered(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    card = slack.workspace.post(CHANNEL, {"text": "a card"})
    answer, line = await slack.write_beneath(card, "Good morning")
    await slack.edit_beneath(card, line, "Good evening")
    await slack.delete_beneath(card, line)
    assert answer.status == 200
    assert [(one.kind, one.text) for one in desk.heard] == [
        (WrittenKind.NEW, "Good morning"),
        (WrittenKind.EDITED, "Good evening"),
        (WrittenKind.DELETED, "Good evening"),
    ]
    assert slack.seen(PERSON, CHANNEL) == [card]


async def test_what_outsiders_write_beneath_a_card_is_not_looked_at(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    line = LINE | {"user": "U404", "user_team": "T9", "team": "T9", "channel": CHANNEL}
    assert (await slack.event(line)).status == 200
    assert desk.heard == []
    assert slack.seen("U404", CHANNEL) == []
