"""The channel of support in Slack: posted once, pressed by many, and people known by name."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.playground.slack import PERSON, SlackStandIn
from adapters.playground.slack_workspace import Message
from adapters.slack._announcer import Announcer
from adapters.slack._members import Members
from adapters.slack.client import Client
from bot.cards.calls import LookUp, OpenCase
from bot.cards.elements import Card, Notice
from bot.cards.queue_calls import ShowHome
from bot.errors import PlatformRefused
from tests.adapters.slack.kit import CASE, ORDER, FakeDesk, Serve, form, make_client
from tests.harness.waiting import until

CHANNEL = "C0SUPPORT1"
CARD = Card("A case", (Notice("A case waits"),))


@pytest.fixture
async def client(slack: SlackStandIn) -> AsyncIterator[Client]:
    """The way out to Slack."""
    client = make_client(slack, timeout_s=0.5, pause_s=0.01)
    await client.open()
    yield client
    await client.close()


@pytest.fixture
def announcer(client: Client) -> Announcer:
    """What posts to the channel."""
    return Announcer(client, Members(client))


async def test_a_card_is_posted_and_found_again_by_its_mark(
    slack: SlackStandIn, announcer: Announcer
) -> None:
    first = await announcer.post(CHANNEL, CARD, mark="arrival-CASE-1")
    assert await announcer.post(CHANNEL, CARD, mark="arrival-CASE-1", again=True) == first
    assert await announcer.find(CHANNEL, "arrival-CASE-1") == first
    assert await announcer.find(CHANNEL, "arrival-CASE-2") is None
    await announcer.post(CHANNEL, CARD, mark="arrival-CASE-2", again=True)
    assert len(slack.messages[CHANNEL]) == 2


async def test_without_the_right_to_look_it_is_posted_rather_than_lost(
    slack: SlackStandIn, announcer: Announcer
) -> None:
    slack.scopes.discard("channels:history")
    await announcer.post(CHANNEL, CARD, mark="arrival-CASE-1", again=True)
    assert len(slack.messages[CHANNEL]) == 1


async def test_what_follows_stands_in_the_thread_and_the_channel(
    slack: SlackStandIn, announcer: Announcer
) -> None:
    _key, address = await announcer.post(CHANNEL, CARD, mark="arrival-CASE-1")
    await announcer.post_beneath(address, CARD, mark="reminder-CASE-1")
    await announcer.post_beneath(address, CARD, mark="reminder-CASE-1", again=True)
    above, beneath = slack.messages[CHANNEL]
    assert (beneath.thread_ts, beneath.broadcast) == (above.ts, True)


@pytest.mark.parametrize("code", ["is_archived", "channel_not_found", "not_in_channel"])
async def test_a_channel_that_takes_nothing_says_why(
    slack: SlackStandIn, announcer: Announcer, code: str
) -> None:
    slack.workspace.refusing[CHANNEL] = code
    with pytest.raises(PlatformRefused, match=code):
        await announcer.post(CHANNEL, CARD, mark="arrival-CASE-1")


async def test_people_have_their_own_name_where_slack_says_it(
    slack: SlackStandIn, announcer: Announcer
) -> None:
    slack.people["U1"] = {"real_name": "Anna Peeters"}
    assert (await announcer.identity("U1")).name == "Anna Peeters"
    assert (await announcer.identity("U2")).name == "u2"
    asked = len(slack.requests)
    await announcer.identity("U1")
    assert len(slack.requests) == asked, "asked once"
    slack.scopes.discard("users:read")
    assert (await announcer.identity("U3")).name == ""


async def test_a_card_that_others_read_is_not_replaced_by_who_presses(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    shared = await shared_card(slack, desk)
    desk.replies[OpenCase] = CASE
    await slack.press(shared, "Check", user=PERSON)
    await until(lambda: slack.seen())
    assert [one.text for one in slack.seen()] == ["Step 1"], "written to whoever pressed"
    assert (shared.text, shared.versions) == ("Order 6012345678", 1)
    await until(lambda: desk.settled)
    place = desk.settled[-1][1]
    assert place
    assert place.card_key.startswith("D")


async def test_what_is_said_beside_a_card_that_others_read_one_alone_sees(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    shared = await shared_card(slack, desk)
    desk.replies[OpenCase], desk.beside = CASE, True
    await slack.press(shared, "Check", user=PERSON)
    await until(lambda: len(slack.seen(PERSON, CHANNEL)) == 2)
    said = slack.seen(PERSON, CHANNEL)[-1]
    assert (said.ephemeral, said.person) == (True, PERSON)
    assert len(slack.seen("U00000009", CHANNEL)) == 1


async def test_a_form_of_a_card_that_others_read_ends_with_whoever_filled_it_in(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    shared = await shared_card(slack, desk)
    desk.replies[OpenCase] = form()
    await slack.press(shared, "Check", user=PERSON)
    await until(lambda: slack.views)
    await slack.submit(slack.views[0], {"reference": "6012345678"})
    await until(lambda: slack.seen())
    assert shared.versions == 1


async def test_the_home_of_the_app_shows_what_the_desk_answers(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.replies |= {ShowHome: ORDER, OpenCase: CASE}
    assert (await slack.visit_home()).status == 200
    await until(lambda: PERSON in slack.homes)
    home = slack.homes[PERSON]
    assert home.content["type"] == "home"
    assert not slack.views, "it is no modal"
    await slack.press(home, "Check", user=PERSON)
    await until(lambda: slack.seen())
    assert [one.text for one in slack.seen()] == ["Step 1"]


async def test_the_other_tab_of_the_home_asks_for_nothing(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    assert (await slack.visit_home(tab="messages")).status == 200
    assert not desk.asked


async def shared_card(slack: SlackStandIn, desk: FakeDesk) -> Message:
    """Return a card that stands in the channel for all."""
    desk.replies[LookUp] = ORDER
    await slack.command("6012345678", channel=CHANNEL)
    answered = slack.seen(PERSON, CHANNEL)[-1]
    answered.ephemeral, answered.person = False, ""
    return answered


async def test_a_line_stands_in_the_thread_alone_and_calls_whoever_has_the_case(
    slack: SlackStandIn, announcer: Announcer
) -> None:
    _key, address = await announcer.post(CHANNEL, CARD, mark="arrival-CASE-1")
    first = await announcer.post_in_thread(address, CARD, mark="talk-1", calls=PERSON)
    posted = slack.messages[CHANNEL][-1]
    assert (posted.thread_ts, posted.broadcast) == (slack.messages[CHANNEL][0].ts, False)
    assert posted.blocks[-1]["elements"] == [{"type": "mrkdwn", "text": f"<@{PERSON}>"}]
    for number in range(2, 60):
        await announcer.post_in_thread(address, CARD, mark=f"talk-{number}")
    for mark, key in (("talk-1", first), ("talk-59", None)):
        again = await announcer.post_in_thread(address, CARD, mark=mark, again=True)
        assert key in (None, again)
    assert len(slack.messages[CHANNEL]) == 60, "however long the thread"
