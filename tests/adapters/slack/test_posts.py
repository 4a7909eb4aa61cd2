"""A new message in times of trouble: looked for, sent again for as long as it may take."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import cast

import pytest

from adapters.playground.slack import CHANNEL, PERSON, SlackStandIn
from adapters.playground.slack_api import direct_channel
from adapters.slack.client import Client
from adapters.slack.requests import Message
from adapters.slack.screen import Screen
from bot.cards.calls import LookUp
from bot.cards.elements import Card, Notice
from bot.desk.desk import Desk
from bot.desk.replies import Reply
from bot.domain.people import Identity, Platform
from bot.errors import PlatformBusy, PlatformUnavailable
from tests.adapters.slack.kit import FakeDesk, make_client, make_surface
from tests.harness.waiting import PATIENCE_S

TALK = direct_channel(PERSON)
CARD = Card("News", (Notice("News"),))
MESSAGE = {
    "text": "x",
    "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "x"}}],
}


@pytest.fixture
async def client(slack: SlackStandIn) -> AsyncIterator[Client]:
    """The way out to Slack, with short pauses and little patience for one answer."""
    client = make_client(slack, timeout_s=0.2, pause_s=0.01)
    await client.open()
    yield client
    await client.close()


async def test_message_goes_on_for_as_long_as_it_may_take(
    slack: SlackStandIn, client: Client
) -> None:
    slack.answer_next(500, times=20, path_part="/api/")
    await client.post(TALK, MESSAGE, within_s=PATIENCE_S)
    assert len(slack.seen()) == 1


async def test_message_comes_once_after_a_host_that_takes_all_and_answers_nothing(
    slack: SlackStandIn, client: Client
) -> None:
    slack.lose_next_answer(hang_s=60, path_part="chat.postMessage")
    slack.hang_next(60, times=5, path_part="conversations.")
    await client.post(TALK, MESSAGE, within_s=PATIENCE_S)
    assert len(slack.seen()) == 1


async def test_message_that_was_looked_for_in_vain_has_not_arrived(
    slack: SlackStandIn, client: Client
) -> None:
    slack.answer_next(502, times=3, path_part="chat.postMessage")
    with pytest.raises(PlatformUnavailable) as raised:
        await client.post(TALK, MESSAGE)
    assert not raised.value.may_have_arrived
    assert slack.seen() == []


async def test_news_for_a_place_in_the_talk_with_the_bot_are_looked_for_there(
    slack: SlackStandIn, client: Client
) -> None:
    place = make_surface(client.name_message(TALK, "1.0"))
    slack.answer_next(502, times=3, path_part="chat.postMessage")
    with pytest.raises(PlatformUnavailable) as raised:
        await client.write(place, CARD)
    assert not raised.value.may_have_arrived
    slack.lose_next_answer(path_part="chat.postMessage")
    await client.write(place, CARD)
    assert len(slack.seen()) == 1


@pytest.mark.parametrize("status", [429, 502])
async def test_what_may_be_there_is_not_posted_while_nobody_can_look(
    slack: SlackStandIn, client: Client, status: int
) -> None:
    card = slack.workspace.post(CHANNEL, {"text": "a card"})
    await client.post(CHANNEL, MESSAGE, card.ts, mark="talk-1")
    slack.answer_next(status, retry_after="60", times=20, path_part="conversations.replies")
    with pytest.raises((PlatformBusy, PlatformUnavailable)):
        await client.post(CHANNEL, MESSAGE, card.ts, mark="talk-1", again=True)
    assert len(slack.messages[CHANNEL]) == 2
    assert [one.ts for one in slack.messages[CHANNEL]].count(card.ts) == 1


async def test_closing_the_way_ends_what_goes_on(slack: SlackStandIn, client: Client) -> None:
    await client.close()
    with pytest.raises(PlatformUnavailable):
        await client.post(TALK, MESSAGE, within_s=3600)


async def test_typed_line_is_answered_however_often_that_fails_at_first(
    slack: SlackStandIn, client: Client, desk: FakeDesk
) -> None:
    screen = Screen(cast(Desk, desk), client)
    identity = Identity(platform=Platform.SLACK, space="T1", person=PERSON)
    asked = Message(identity=identity, call=LookUp("6012345678"), channel=TALK, personal=True)
    slack.answer_next(500, times=30, path_part="/api/")
    place = await screen.show(asked, Reply(CARD, "en"), answered=False)
    assert place
    assert [message.text for message in slack.seen()] == ["News"]
