"""The stand-in for Slack refuses what Slack refuses, and its people see what Slack shows."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs

import aiohttp
import pytest
from aiohttp import web

from adapters.playground.slack import CHANNEL, PERSON, SlackStandIn
from adapters.playground.slack_workspace import Message

TEXT = {"type": "plain_text", "text": "Go"}
BUTTON = {"type": "button", "action_id": "go", "text": TEXT, "value": "1"}
ACTIONS = {"type": "actions", "elements": [BUTTON]}
LINE = {
    "type": "input",
    "block_id": "name",
    "label": TEXT,
    "element": {"type": "plain_text_input", "action_id": "name", "initial_value": "old"},
}
VIEW = {"type": "modal", "title": TEXT, "submit": TEXT, "blocks": [LINE]}


class Clock:
    def __init__(self) -> None:
        self.now_s = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now_s


class Desk:
    """Keeps what it received and answers with what a test sets."""

    def __init__(self) -> None:
        self.received: list[tuple[dict[str, str], str]] = []
        self.answer: Any = None

    async def take(self, request: web.Request) -> web.Response:
        self.received.append((dict(request.headers), await request.text()))
        return web.json_response(self.answer) if self.answer is not None else web.Response()

    @property
    def payloads(self) -> list[dict[str, Any]]:
        return [json.loads(parse_qs(text)["payload"][0]) for _headers, text in self.received]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def slack(clock: Clock) -> AsyncIterator[SlackStandIn]:
    async with SlackStandIn(clock=clock) as slack:
        yield slack


@pytest.fixture
async def desk(slack: SlackStandIn) -> AsyncIterator[Desk]:
    desk = Desk()
    app = web.Application()
    app.router.add_post("/", desk.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.desk_url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    yield desk
    await runner.cleanup()


async def call(slack: SlackStandIn, method: str, token: str = "", **body: Any) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token or slack.bot_token}"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(slack.api_url + method, json=body, headers=headers) as answer,
    ):
        result: dict[str, Any] = await answer.json()
        return result


async def respond(url: str, **body: Any) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.post(url, json=body) as answer:
        return answer.status, await answer.text()


async def trigger_of_a_press(slack: SlackStandIn, desk: Desk) -> str:
    message = slack.workspace.post("D1", {"blocks": [ACTIONS]}, person=PERSON, ephemeral=True)
    await slack.press(message, "Go")
    trigger: str = desk.payloads[-1]["trigger_id"]
    return trigger


async def test_messages_are_posted_changed_and_deleted(slack: SlackStandIn) -> None:
    posted = await call(slack, "chat.postMessage", channel=PERSON, text="a")
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    assert (await call(slack, "chat.update", text="b", **place))["ok"]
    assert [message.text for message in slack.seen()] == ["b"]
    assert (await call(slack, "chat.delete", **place))["ok"]
    assert slack.seen() == []
    assert (await call(slack, "chat.update", text="b", **place))["error"] == "message_not_found"


async def test_ephemeral_message_is_seen_by_one_and_cannot_be_updated(slack: SlackStandIn) -> None:
    answer = await call(slack, "chat.postEphemeral", channel=CHANNEL, user=PERSON, text="a")
    assert len(slack.seen(channel=CHANNEL)) == 1
    assert slack.seen("U00000002", CHANNEL) == []
    place = {"channel": CHANNEL, "ts": answer["message_ts"]}
    assert (await call(slack, "chat.update", text="b", **place))["error"] == "message_not_found"


@pytest.mark.parametrize(
    ("method", "body", "error"),
    [
        ("chat.postMessage", {"channel": "D1"}, "no_text"),
        ("chat.postMessage", {"text": "a"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "D1", "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": "D1", "blocks": [{"type": "no"}]}, "invalid_blocks"),
        ("views.open", {"trigger_id": "none", "view": VIEW}, "invalid_trigger_id"),
        ("views.update", {"view_id": "none", "view": VIEW}, "not_found"),
        ("oauth.v2.access", {}, "invalid_code"),
        ("nothing.here", {}, "unknown_method"),
    ],
)
async def test_refusals_have_slacks_codes(
    slack: SlackStandIn, method: str, body: dict[str, Any], error: str
) -> None:
    assert (await call(slack, method, **body))["error"] == error


async def test_only_the_own_token_is_taken(slack: SlackStandIn) -> None:
    assert (await call(slack, "auth.test"))["ok"]
    assert (await call(slack, "auth.test", token="other"))["error"] == "invalid_auth"
    slack.revoke_token()
    assert (await call(slack, "auth.test"))["error"] == "token_revoked"


async def test_people_and_conversations_are_known(slack: SlackStandIn) -> None:
    assert (await call(slack, "users.info", user=PERSON))["user"]["locale"] == "en-GB"
    opened = await call(slack, "conversations.open", users=PERSON)
    assert opened["channel"]["id"] == "D00000001"
    assert (await call(slack, "oauth.v2.access", code="c"))["access_token"] == slack.bot_token
    assert (await call(slack, "views.publish", user_id=PERSON, view={**VIEW, "type": "home"}))["ok"]


async def test_trigger_works_once(slack: SlackStandIn, desk: Desk) -> None:
    trigger = await trigger_of_a_press(slack, desk)
    assert (await call(slack, "views.open", trigger_id=trigger, view=VIEW))["ok"]
    again = await call(slack, "views.open", trigger_id=trigger, view=VIEW)
    assert again["error"] == "exchanged_trigger_id"


async def test_trigger_lives_three_seconds(slack: SlackStandIn, desk: Desk, clock: Clock) -> None:
    trigger = await trigger_of_a_press(slack, desk)
    clock.now_s += 3.1
    answer = await call(slack, "views.open", trigger_id=trigger, view=VIEW)
    assert answer["error"] == "expired_trigger_id"


async def test_response_url_works_five_times(slack: SlackStandIn, desk: Desk) -> None:
    await trigger_of_a_press(slack, desk)
    url = desk.payloads[-1]["response_url"]
    for number in range(5):
        assert await respond(url, text=str(number), replace_original=True) == (200, "ok")
    assert await respond(url, text="x", replace_original=True) == (404, "used_url")
    assert slack.messages["D1"][0].text == "4"


async def test_response_url_lives_half_an_hour(
    slack: SlackStandIn, desk: Desk, clock: Clock
) -> None:
    await trigger_of_a_press(slack, desk)
    clock.now_s += 1801
    assert await respond(desk.payloads[-1]["response_url"], text="x") == (404, "expired_url")


async def test_response_url_of_a_command_replaces_nothing(slack: SlackStandIn, desk: Desk) -> None:
    desk.answer = {"text": "first"}
    await slack.command("x")
    url = parse_qs(desk.received[0][1])["response_url"][0]
    await respond(url, text="second", replace_original=True)
    assert [message.text for message in slack.seen()] == ["first", "second"]


async def test_refused_response_changes_nothing(slack: SlackStandIn, desk: Desk) -> None:
    await trigger_of_a_press(slack, desk)
    url = desk.payloads[-1]["response_url"]
    broken = [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}]
    answer = await respond(url, blocks=broken, replace_original=True)
    assert answer == (400, "invalid_blocks")
    assert slack.messages["D1"][0].versions == 1


async def test_answer_of_a_command_is_held_to_the_rules(slack: SlackStandIn, desk: Desk) -> None:
    desk.answer = {"text": "x", "blocks": [{**ACTIONS, "elements": []}]}
    answer = await slack.command("x")
    assert answer.problems[0] == "invalid_blocks"
    assert slack.seen() == []


async def test_submission_does_what_the_answer_says(slack: SlackStandIn, desk: Desk) -> None:
    view = slack.workspace.show_view(PERSON, VIEW)
    desk.answer = {"response_action": "errors", "errors": {"name": "no"}}
    await slack.submit(view, {"name": "new"})
    assert view.errors == {"name": "no"}
    state = desk.payloads[-1]["view"]["state"]["values"]
    assert state == {"name": {"name": {"type": "plain_text_input", "value": "new"}}}
    desk.answer = {"response_action": "errors", "errors": {"other": "no"}}
    assert (await slack.submit(view)).problems[0] == "invalid_arguments"
    desk.answer = {"response_action": "update", "view": {**VIEW, "private_metadata": "p"}}
    await slack.submit(view)
    assert view.content["private_metadata"] == "p"
    desk.answer = None
    await slack.submit(view)
    assert slack.views == []


async def test_empty_field_that_is_needed_is_not_sent(slack: SlackStandIn, desk: Desk) -> None:
    view = slack.workspace.show_view(PERSON, VIEW)
    with pytest.raises(ValueError, match="name"):
        await slack.submit(view, {"name": ""})
    assert desk.received == []


async def test_closed_view_is_told_where_it_was_asked_for(slack: SlackStandIn, desk: Desk) -> None:
    assert await slack.close(slack.workspace.show_view(PERSON, VIEW)) is None
    await slack.close(slack.workspace.show_view(PERSON, {**VIEW, "notify_on_close": True}))
    assert [payload["type"] for payload in desk.payloads] == ["view_closed"]
    assert slack.views == []


async def test_unknown_button_cannot_be_pressed(slack: SlackStandIn) -> None:
    with pytest.raises(LookupError, match="Stop"):
        await slack.press(Message("D1", "1", "", []), "Stop")


async def test_again_carries_retry_headers(slack: SlackStandIn, desk: Desk) -> None:
    slack.deliver_three_times()
    await slack.write("x")
    await slack.write("y")
    numbers = [headers.get("X-Slack-Retry-Num") for headers, _text in desk.received]
    assert numbers == [None, "1", "2", None]
    events = [json.loads(text)["event_id"] for _headers, text in desk.received]
    assert len(set(events[:3])) == 1
    assert events[3] != events[0]


async def test_late_payload_is_old_when_it_arrives(
    slack: SlackStandIn, desk: Desk, clock: Clock
) -> None:
    slack.deliver_late(60)
    await slack.write("x")
    assert desk.received[0][0]["X-Slack-Request-Timestamp"] == str(int(clock.now_s - 60))


async def test_payloads_arrive_out_of_order(slack: SlackStandIn, desk: Desk) -> None:
    slack.deliver_out_of_order()
    first = asyncio.ensure_future(slack.write("first"))
    await asyncio.sleep(0)
    await slack.write("second")
    await first
    texts = [json.loads(text)["event"]["text"] for _headers, text in desk.received]
    assert texts == ["second", "first"]


async def test_faults_strike_once_and_where_they_should(slack: SlackStandIn) -> None:
    slack.answer_next(429, retry_after="7", path_part="auth.test")
    posted = await call(slack, "chat.postMessage", channel="D1", text="x")
    assert posted["ok"]
    assert (await call(slack, "auth.test"))["error"] == "ratelimited"
    assert (await call(slack, "auth.test"))["ok"]


async def test_requests_are_recorded(slack: SlackStandIn) -> None:
    await call(slack, "auth.test", x=1)
    (request,) = slack.requests
    assert (request.method, request.path, request.body) == ("POST", "/api/auth.test", {"x": 1})
    assert request.headers["Authorization"] == f"Bearer {slack.bot_token}"


async def test_answer_can_be_lost_although_all_was_done(slack: SlackStandIn) -> None:
    slack.lose_next_answer(504, path_part="chat.postMessage")
    with pytest.raises(aiohttp.ContentTypeError):
        await call(slack, "chat.postMessage", channel="D1", text="x", thread_ts="1.0")
    thread = await call(slack, "conversations.replies", channel="D1", ts="1.0")
    assert [message["text"] for message in thread["messages"]] == ["x"]
    later = await call(slack, "conversations.history", channel="D1", oldest="9999999999")
    assert later["messages"] == []
