"""What a person sees when Slack, the network or the desk misbehaves."""

from __future__ import annotations

import asyncio
import json
from urllib.parse import urlencode

import pytest

from adapters.playground.slack import PERSON, SlackStandIn
from adapters.playground.slack_payloads import press_payload
from adapters.playground.slack_wire import INTERACTION, Answer
from adapters.playground.slack_workspace import Message
from bot.cards.calls import LookUp, OpenCase, ShowOrder, SubmitForm
from bot.cards.elements import Button, Buttons, Card
from tests.adapters.slack.kit import (
    FORM_TYPE,
    FakeDesk,
    Serve,
    form,
    look_up,
    open_form,
)
from tests.harness.waiting import PATIENCE_S, until


async def test_event_that_was_answered_is_not_answered_twice(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    slack.deliver_three_times()
    assert (await slack.write("6012345678")).status == 200
    await until(lambda: slack.seen())
    assert len(desk.asked) == 1


async def test_event_that_failed_is_taken_again(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    await serve()
    desk.failures = 1
    slack.delivery.repeat(2, together=False)
    assert (await slack.write("6012345678")).status == 200
    await until(lambda: slack.seen())
    assert len(desk.asked) == 2
    assert "6012345678" not in caplog.text


async def test_event_in_work_is_not_taken_for_answered(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.may_answer.clear()
    event = {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "text": "x"}
    first = asyncio.ensure_future(slack.event(event, event_id="Ev1"))
    await until(lambda: desk.asked)
    assert (await slack.event(event, event_id="Ev1", retry=1)).status == 503
    desk.may_answer.set()
    assert (await first).status == 200
    assert (await slack.event(event, event_id="Ev1", retry=2)).status == 200
    assert len(desk.asked) == 1


async def test_one_message_that_comes_as_two_events_is_answered_once(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    await serve()
    event = {"channel": "D1", "user": "U1", "text": "x", "ts": "1.0", "client_msg_id": "m1"}
    await slack.event({"type": "message", "channel_type": "im", **event})
    await until(lambda: slack.messages)
    await slack.event({"type": "app_mention", **event})
    await slack.event({"type": "app_mention", **event, "client_msg_id": "m2"})
    await until(lambda: len(desk.settled) == 2)
    assert len(desk.asked) == 2


async def test_command_delivered_twice_is_answered_with_one_card(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    slack.deliver_twice()
    answer = await slack.command("6012345678")
    assert answer.body
    await until(lambda: desk.settled)
    assert (len(desk.asked), len(slack.seen())) == (1, 1)


@pytest.mark.parametrize("processes", [1, 2])
async def test_press_delivered_twice_is_done_and_shown_once(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, processes: int
) -> None:
    await serve()
    message = await look_up(slack, desk)
    payload = press_payload(slack.team, PERSON, message, message.buttons[0])
    payload |= slack._rights(PERSON, message.channel, message.ts)
    assert (await slack.send(INTERACTION, payload)).status == 200
    if processes == 2:
        await serve()
    assert (await slack.send(INTERACTION, payload)).status == 200
    await until(lambda: message.versions == 2)
    await until(lambda: len(desk.settled) == 2)
    assert (len(desk.asked), len(slack.seen()), message.versions) == (2, 1, 2)


async def test_form_sent_twice_keeps_its_errors(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    await open_form(slack, desk)
    desk.replies[SubmitForm] = form("ten digits, please")
    asked = len(desk.asked)
    slack.deliver_twice()
    await slack.submit(slack.views[0], {"reference": "12"})
    assert slack.views[0].errors == {"reference": "ten digits, please"}
    assert len(desk.asked) == asked + 1


async def test_slow_desk_is_waited_for_after_the_answer(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.may_answer.clear()
    answer = await slack.command("6012345678")
    assert (answer.status, answer.body, slack.seen()) == (200, "", [])
    desk.may_answer.set()
    await until(lambda: slack.seen())
    assert slack.seen()[0].text == "LookUp"


@pytest.mark.parametrize("status", [429, 500, 502, 504])
async def test_failing_slack_gets_the_card_a_little_later(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, status: int
) -> None:
    await serve()
    message = await look_up(slack, desk)
    slack.answer_next(status, retry_after="0" if status == 429 else "")
    await slack.press(message, "Check")
    await until(lambda: message.versions == 2)
    assert len(slack.seen()) == 1


@pytest.mark.parametrize("status", [429, 500])
async def test_failing_web_api_gets_the_answer_a_little_later(
    serve: Serve, slack: SlackStandIn, status: int
) -> None:
    await serve()
    slack.answer_next(status, retry_after="1", path_part="chat.postMessage")
    await slack.write("6012345678")
    await until(lambda: slack.seen())
    times = [request.at for request in slack.requests if "chat." in request.path]
    assert times[1] - times[0] >= (1.0 if status == 429 else 0.25)


async def test_answer_that_may_have_arrived_is_not_sent_twice(
    serve: Serve, slack: SlackStandIn
) -> None:
    await serve()
    slack.lose_next_answer(times=4)
    await slack.mention("6012345678")
    await until(slack.seen)
    assert [message.text for message in slack.seen(channel="C00000001")] == ["LookUp"]
    assert [message.text for message in slack.seen()] == ["platform-unsure fr"]


async def test_answer_that_was_lost_comes_once_slack_answers_again(
    serve: Serve, slack: SlackStandIn
) -> None:
    await serve()
    slack.answer_next(502, path_part="chat.postEphemeral")
    await slack.mention("6012345678")
    await until(lambda: [message.text for message in slack.seen()] == ["LookUp"])
    assert slack.seen(channel="C00000001") == []


async def test_slack_that_hangs_is_asked_again(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve(timeout_s=1.0)
    message = await look_up(slack, desk)
    slack.hang_next(60)
    await slack.press(message, "Check")
    await until(lambda: message.versions == 2)


async def test_revoked_token_is_logged_without_what_was_said(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    await serve()
    await look_up(slack, desk)
    slack.revoke_token()
    await slack.write("anna@example.be")
    await until(lambda: "token_revoked" in caplog.text)
    assert "anna" not in caplog.text
    assert PERSON in caplog.text


async def test_foreign_response_url_is_never_called(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    message = await look_up(slack, desk)
    async with SlackStandIn() as other:
        url = other.api_url.replace("127.0.0.1", "localhost")
        await _press_with_url(slack, message, url.replace("/api/", "/respond/x"))
        await until(lambda: len(slack.seen()) == 2)
        assert other.requests == []


async def _press_with_url(slack: SlackStandIn, message: Message, url: str) -> Answer:
    button = message.buttons[0]
    payload = {
        "type": "block_actions",
        "user": {"id": PERSON},
        "team": {"id": slack.team},
        "container": {
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": True,
        },
        "actions": [button],
        "response_url": url,
        "trigger_id": "t",
    }
    body = urlencode({"payload": json.dumps(payload)}).encode()
    return await slack.post(body, FORM_TYPE, slack.sign(body))


async def test_two_quick_presses_end_with_the_second_card(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    await serve()
    desk.replies[LookUp] = Card(
        "Two", (Buttons((Button("A", OpenCase("o1")), Button("B", ShowOrder("o1")))),)
    )
    await slack.command("6012345678")
    message = slack.seen()[0]
    shown = Message(message.channel, message.ts, "", message.blocks, True, PERSON)
    slack.answer_next(500, path_part="/respond/")
    await slack.press(shown, "A")
    await slack.press(shown, "B")
    await until(lambda: message.versions == 3)
    assert message.text == "ShowOrder"


async def test_shutdown_waits_for_what_is_under_way(
    serve: Serve, slack: SlackStandIn, desk: FakeDesk
) -> None:
    runner = await serve()
    message = await look_up(slack, desk)
    slack.answer_next(500, path_part="/respond/")
    await slack.press(message, "Check")
    await runner.cleanup()
    assert message.versions == 2


async def test_shutdown_is_bounded(serve: Serve, slack: SlackStandIn, desk: FakeDesk) -> None:
    runner = await serve(drain_s=0.1, timeout_s=300)
    message = await look_up(slack, desk)
    slack.hang_next(300)
    async with asyncio.timeout(PATIENCE_S):
        await slack.press(message, "Check")
        await runner.cleanup()
    assert message.versions == 1
