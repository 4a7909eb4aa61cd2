"""What is sent to Slack is sent once, in order, within bounds, and again where that is safe."""

from __future__ import annotations

import asyncio

import orjson
import pytest

from adapters.playground.recording import Fault
from adapters.playground.slack import PERSON, SlackStandIn
from adapters.slack.client import Client
from bot.cards.elements import Card, Notice
from bot.errors import PlatformBusy, PlatformRefused, PlatformUnavailable
from tests.adapters.slack.kit import make_surface, url_of
from tests.harness.waiting import PATIENCE_S, until

CARD = Card("LiveCards", (Notice("LiveCards"),))
MESSAGE = {"text": "x", "blocks": []}
TEXT = {"type": "plain_text", "text": "x"}
CARD_MESSAGE = {"text": "x", "blocks": [{"type": "section", "text": TEXT}]}
VIEW = {"type": "modal", "title": TEXT, "blocks": CARD_MESSAGE["blocks"]}


def posts(slack: SlackStandIn, method: str = "chat.postMessage") -> int:
    return sum(1 for one in slack.requests if one.path.endswith(method))


async def test_message_whose_answer_is_lost_is_looked_for_and_stands_there_once(
    slack: SlackStandIn, client: Client
) -> None:
    await client.post(PERSON, CARD_MESSAGE)
    slack.lose_next_answer(times=4, path_part="chat.postMessage")
    channel, ts = await client.post(PERSON, CARD_MESSAGE)
    assert len(slack.seen()) == 2
    assert (channel, ts) == (slack.seen()[-1].channel, slack.seen()[-1].ts)
    assert posts(slack) == 2


async def test_message_that_was_really_lost_is_sent_again(
    slack: SlackStandIn, client: Client
) -> None:
    await client.post(PERSON, CARD_MESSAGE)
    slack.answer_next(502, path_part="chat.postMessage")
    await client.post(PERSON, CARD_MESSAGE)
    assert len(slack.seen()) == 2


@pytest.mark.parametrize("thread_ts", ["", "1700000000.000100"])
async def test_message_is_looked_for_in_its_conversation_or_thread(
    slack: SlackStandIn, client: Client, thread_ts: str
) -> None:
    slack.lose_next_answer(504, path_part="chat.postMessage")
    _channel, ts = await client.post("D1", CARD_MESSAGE, thread_ts)
    assert [message.ts for message in slack.messages["D1"]] == [ts]
    method = "conversations.replies" if thread_ts else "conversations.history"
    assert posts(slack, method) == 1


async def test_where_nobody_can_look_nothing_is_sent_twice(
    slack: SlackStandIn, client: Client
) -> None:
    slack.lose_next_answer(times=4)
    with pytest.raises(PlatformUnavailable) as raised:
        await client.post(PERSON, CARD_MESSAGE)
    assert raised.value.may_have_arrived
    assert (len(slack.seen()), posts(slack)) == (1, 1)


async def test_what_one_person_alone_sees_is_not_sent_twice(
    slack: SlackStandIn, client: Client
) -> None:
    slack.lose_next_answer(times=8)
    for sending in (
        client.post_ephemeral("C1", PERSON, CARD_MESSAGE),
        client.respond(client.seal(url_of(slack)), CARD_MESSAGE),
        client.replace("", client.seal(url_of(slack)), CARD_MESSAGE),
    ):
        with pytest.raises(PlatformUnavailable) as raised:
            await sending
        assert raised.value.may_have_arrived
    assert len(slack.requests) == 3


async def test_change_of_a_message_is_repeated(slack: SlackStandIn, client: Client) -> None:
    channel, ts = await client.post(PERSON, CARD_MESSAGE)
    slack.lose_next_answer(times=2)
    await client.replace("key", client.name_message(channel, ts), {"text": "New"})
    assert [message.text for message in slack.seen()] == ["New"]


async def test_form_whose_answer_is_lost_is_open(slack: SlackStandIn, client: Client) -> None:
    slack.lose_next_answer()
    await client.open_view(slack.workspace.new_trigger(PERSON), VIEW)
    assert len(slack.views) == 1


async def test_nothing_left_where_no_connection_was_made(slack: SlackStandIn) -> None:
    client = Client(
        bot_token="x",
        signing_secret="x",
        api_base_url="http://nowhere.invalid/api/",
        timeout_s=PATIENCE_S,
    )
    await client.open()
    with pytest.raises(PlatformUnavailable) as raised:
        await client.post(PERSON, MESSAGE)
    assert not raised.value.may_have_arrived
    await client.close()


async def test_address_for_answers_is_not_asked_a_sixth_time(
    slack: SlackStandIn, client: Client
) -> None:
    address = client.seal(url_of(slack))
    for _ in range(5):
        await client.respond(address, MESSAGE | {"text": "x"})
    with pytest.raises(PlatformRefused, match="used up"):
        await client.respond(address, MESSAGE)
    assert len(slack.requests) == 5


async def test_what_was_asked_to_wait_is_left_alone_by_all_and_the_rest_goes_on(
    slack: SlackStandIn, client: Client
) -> None:
    slack.answer_next(429, retry_after="90")
    for _ in range(3):
        with pytest.raises(PlatformBusy):
            await client.post("D1", MESSAGE)
    assert posts(slack) == 1
    await client.post("D2", MESSAGE)
    assert len(slack.messages["D2"]) == 1


async def test_patience_is_a_matter_of_time_and_not_of_tries(
    slack: SlackStandIn, client: Client
) -> None:
    slack.answer_next(429, retry_after="0", times=4)
    await client.post("D1", MESSAGE)
    assert len(slack.messages["D1"]) == 1


async def test_only_the_newest_of_what_waits_is_drawn(slack: SlackStandIn, client: Client) -> None:
    channel, ts = await client.post(PERSON, MESSAGE)
    address = client.name_message(channel, ts)
    await asyncio.gather(
        *(client.replace("key", address, {"text": str(number)}) for number in range(50))
    )
    (message,) = slack.seen()
    assert message.text == "49"
    assert message.versions < 5


async def test_what_waits_for_one_conversation_is_bounded(
    slack: SlackStandIn, client: Client
) -> None:
    slack.hang_next(60, path_part="chat.postMessage")
    waiting = [asyncio.ensure_future(client.post("D1", MESSAGE)) for _ in range(100)]
    await until(lambda: slack.requests)
    with pytest.raises(PlatformBusy):
        await client.post("D1", MESSAGE)
    await client.post("D2", MESSAGE)
    for task in waiting:
        task.cancel()


async def test_giant_answer_is_not_read_to_its_end(slack: SlackStandIn, client: Client) -> None:
    slack.faults.add(Fault(200, body=b" " * 8_000_000, content_type="application/json"))
    with pytest.raises(PlatformUnavailable):
        await client.post(PERSON, MESSAGE)


@pytest.mark.parametrize(
    ("code", "stays"),
    [("token_revoked", True), ("is_archived", True), ("message_not_found", False)],
)
async def test_only_a_place_that_is_gone_is_told_as_gone(
    slack: SlackStandIn, client: Client, code: str, stays: bool
) -> None:
    body = orjson.dumps({"ok": False, "error": code})
    slack.faults.add(Fault(200, body=body, content_type="application/json"))
    with pytest.raises(PlatformRefused) as raised:
        await client.update(make_surface("message:D1:1"), CARD)
    assert raised.value.place_stays is stays


NO_ANSWERS = {
    "no characters": (b"\xff", "application/json"),
    "a list": (b"[]", "application/json"),
    "a word": (b"ok", "text/plain"),
    "too deep": (b"[" * 100_000, "application/json"),
    "without a message": (b'{"ok": true}', "application/json"),
}


@pytest.mark.parametrize(("body", "content_type"), NO_ANSWERS.values(), ids=NO_ANSWERS)
async def test_what_is_no_answer_leaves_open_whether_it_has_arrived(
    slack: SlackStandIn, client: Client, body: bytes, content_type: str
) -> None:
    fault = Fault(200, body=body, content_type=content_type, path_part="chat.postMessage")
    slack.faults.add(fault, times=3)
    with pytest.raises(PlatformUnavailable) as raised:
        await client.post(PERSON, CARD_MESSAGE)
    assert raised.value.may_have_arrived


async def test_nothing_goes_out_any_more_once_the_way_is_closed(
    slack: SlackStandIn, client: Client
) -> None:
    address = client.seal(url_of(slack))
    await client.close()
    for send in (
        lambda: client.post(PERSON, CARD_MESSAGE),
        lambda: client.ask("auth.test"),
        lambda: client.respond(address, CARD_MESSAGE),
    ):
        with pytest.raises(PlatformUnavailable) as raised:
            await send()
        assert not raised.value.may_have_arrived
    assert slack.requests == []
