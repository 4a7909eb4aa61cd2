"""Socket Mode as Slack's own client meets it: envelopes, answers inside acknowledgements."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.playground import SlackStandIn
from tests.harness.waiting import until


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    async with SlackStandIn(patience_s=0.5) as stand_in:
        yield stand_in


@pytest.fixture
async def received(slack: SlackStandIn) -> AsyncIterator[list[SocketModeRequest]]:
    """What Slack's client got; it answers every envelope with a text."""
    requests: list[SocketModeRequest] = []

    async def take(client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        requests.append(request)
        if request.payload.get("text") == "say nothing":
            return
        body = {"text": "hello"}
        await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, body))

    web = AsyncWebClient(base_url=slack.api_url)
    client = SocketModeClient(app_token=slack.app_token, web_client=web)
    client.socket_mode_request_listeners.append(take)
    await client.connect()  # type: ignore[no-untyped-call]
    await until(lambda: slack.sockets.are_open)
    yield requests
    await client.close()  # type: ignore[no-untyped-call]


async def test_command_goes_by_the_socket_and_its_answer_is_shown(
    slack: SlackStandIn, received: list[SocketModeRequest]
) -> None:
    answer = await slack.command("6012345678")
    assert (answer.status, answer.body) == (200, {"text": "hello"})
    assert [(one.type, one.payload["text"]) for one in received] == [
        ("slash_commands", "6012345678")
    ]
    assert slack.seen()[-1].text == "hello"


async def test_event_that_is_sent_again_says_so(
    slack: SlackStandIn, received: list[SocketModeRequest]
) -> None:
    slack.deliver_three_times()
    await slack.write("hello")
    assert [one.retry_attempt for one in received] == [0, 1, 2]
    assert {one.payload["event"]["text"] for one in received} == {"hello"}


async def test_silence_is_told_to_the_person(
    slack: SlackStandIn, received: list[SocketModeRequest]
) -> None:
    assert (await slack.command("say nothing")).status == 0
    assert "operation_timeout" in slack.notice
    assert len(received) == 1


async def test_address_of_a_socket_works_once_and_for_the_app_alone(slack: SlackStandIn) -> None:
    async with aiohttp.ClientSession() as session:

        async def open_with(token: str) -> dict[str, object]:
            headers = {"Authorization": f"Bearer {token}"}
            url = f"{slack.api_url}apps.connections.open"
            async with session.post(url, headers=headers) as response:
                opened: dict[str, object] = await response.json()
                return opened

        refused = await open_with(slack.bot_token)
        assert refused == {"ok": False, "error": "not_allowed_token_type"}
        url = str((await open_with(slack.app_token))["url"])
        async with session.ws_connect(url) as socket:
            assert (await socket.receive_json())["type"] == "hello"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)
