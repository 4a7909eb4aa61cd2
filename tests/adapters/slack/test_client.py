"""The client: which addresses it trusts, and what Slack's failures become."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from pathlib import Path

import aiohttp
import orjson
import pytest
from aiohttp import web

from adapters.playground.recording import Fault
from adapters.playground.slack import PERSON, SlackStandIn
from adapters.slack._address import ResponseUrls
from adapters.slack.client import Client, translate_errors
from bot.cards.elements import Card, Notice
from bot.errors import (
    PlaceEnding,
    PlatformBusy,
    PlatformError,
    PlatformRefused,
    PlatformUnavailable,
)
from tests.adapters.slack.kit import make_client, make_surface, url_of

CARD = Card("LiveCards", (Notice("LiveCards"),))
MESSAGE = {"text": "x", "blocks": []}
SLACK_API = "https://slack.com/api/"


async def test_news_reach_a_message_of_the_bot(slack: SlackStandIn, client: Client) -> None:
    channel, ts = await client.post(PERSON, {"text": "Old"})
    await client.update(make_surface(client.name_message(channel, ts)), CARD)
    assert [message.text for message in slack.seen()] == ["LiveCards"]


async def test_a_new_message_is_written_to_the_person_and_can_be_changed_later(
    slack: SlackStandIn, client: Client
) -> None:
    key, address = await client.write(make_surface("url:long-expired"), CARD)
    assert [message.text for message in slack.seen()] == ["LiveCards"]
    await client.update(make_surface(address, key), Card("More", (Notice("More"),)))
    assert [message.text for message in slack.seen()] == ["More"]


async def test_ephemeral_message_keeps_its_last_change_to_say_where_it_goes_on(
    slack: SlackStandIn, client: Client
) -> None:
    message = slack.workspace.post("D1", {"text": "Old"}, person=PERSON, ephemeral=True)
    place = make_surface(client.seal(url_of(slack, message.ts)))
    for _ in range(4):
        await client.update(place, CARD)
    with pytest.raises(PlaceEnding) as ending:
        await client.update(place, CARD)
    assert message.versions == 5
    last = replace(place, address=ending.value.last_address)
    await client.update(last, Card("Elsewhere", (Notice("Elsewhere"),)))
    assert (message.text, message.versions) == ("Elsewhere", 6)
    for used in (place, last):
        with pytest.raises(PlaceEnding) as ended:
            await client.update(used, CARD)
        assert not ended.value.last_address


async def test_lost_answers_leave_the_last_change_of_an_ephemeral_message(
    slack: SlackStandIn, client: Client
) -> None:
    message = slack.workspace.post("D1", {"text": "Old"}, person=PERSON, ephemeral=True)
    place = make_surface(client.seal(url_of(slack, message.ts)))
    slack.lose_next_answer(times=6)
    for _ in range(2):
        with pytest.raises((PlatformUnavailable, PlaceEnding)) as ending:
            await client.update(place, CARD)
    assert isinstance(ending.value, PlaceEnding)
    slack.heal()
    await client.update(replace(place, address=ending.value.last_address), CARD)
    assert message.versions == 6


async def test_what_slack_itself_calls_used_up_or_too_old_has_ended(
    slack: SlackStandIn, client: Client
) -> None:
    place = make_surface(client.seal(url_of(slack)))
    slack.expire_response_urls()
    with pytest.raises(PlaceEnding) as ended:
        await client.update(place, CARD)
    assert not ended.value.last_address


@pytest.mark.parametrize("code", ["used_url", "expired_url"])
async def test_what_slack_refuses_by_its_code_has_ended(
    slack: SlackStandIn, client: Client, code: str
) -> None:
    body = orjson.dumps({"ok": False, "error": code})
    slack.faults.add(Fault(404, body=body, content_type="application/json"))
    with pytest.raises(PlaceEnding):
        await client.update(make_surface(client.seal(url_of(slack))), CARD)


@pytest.mark.parametrize(("age_s", "takes_one_more"), [(1600, True), (1900, False)])
def test_address_ends_before_its_half_hour_is_over(age_s: int, takes_one_more: bool) -> None:
    urls = ResponseUrls("secret", SLACK_API, clock=lambda: time.time() - age_s)
    sealed = urls.seal("https://hooks.slack.com/actions/T1/1")
    with pytest.raises(PlaceEnding) as ending:
        ResponseUrls("secret", SLACK_API).open(sealed, but_the_last=True)
    assert bool(ending.value.last_address) is takes_one_more


async def test_address_is_sealed(slack: SlackStandIn, client: Client) -> None:
    assert "respond" not in client.seal(url_of(slack))
    assert client.seal("") == ""


@pytest.mark.parametrize("address", ["", "url:", "url:nonsense", "nonsense", "message:D1:1"])
async def test_place_that_is_gone_is_refused(client: Client, address: str) -> None:
    with pytest.raises(PlatformRefused):
        await client.update(make_surface(address), CARD)


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.slack.com/actions/T1/1/x",
        "https://hooks.slack.com:443/actions/T1/1/x",
        "https://slack.com/x",
    ],
)
def test_slacks_hosts_are_trusted(url: str) -> None:
    urls = ResponseUrls("secret", SLACK_API)
    assert urls.open(urls.seal(url)) == url


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.slack.com/x",
        "https://hooks.slack.com:8443/x",
        "https://hooks.slack.com.example.be/x",
        "https://hooks.slack.com@example.be/x",
        "https://name:word@hooks.slack.com/x",
        "https://example.be\\@hooks.slack.com/x",
        "https://example.be/hooks.slack.com",
        "https://evil-slack.com/x",
        "http://127.0.0.1/x",
        "http://169.254.169.254/latest",
        "https://slack.com:99999/x",
        "file:///etc/passwd",
        "https://[::1/x",
        "",
    ],
)
def test_other_hosts_are_refused(url: str) -> None:
    urls = ResponseUrls("secret", SLACK_API)
    with pytest.raises(PlatformRefused):
        urls.open(urls.seal(url))


def test_loopback_is_trusted_only_when_the_api_is_there() -> None:
    urls = ResponseUrls("secret", "http://127.0.0.1:1234/api/")
    assert urls.open(urls.seal("http://127.0.0.1:9/x")) == "http://127.0.0.1:9/x"
    with pytest.raises(PlatformRefused):
        urls.open(urls.seal("http://127.0.0.2:9/x"))


def test_address_of_another_secret_is_refused() -> None:
    sealed = ResponseUrls("one", SLACK_API).seal("https://hooks.slack.com/x")
    with pytest.raises(PlatformRefused):
        ResponseUrls("two", SLACK_API).open(sealed)


async def test_redirect_is_not_followed(slack: SlackStandIn, client: Client) -> None:
    asked: list[str] = []

    async def redirect(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=307, headers={"Location": "/elsewhere"})

    app = web.Application()
    app.router.add_post("/{path}", redirect)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/first"
    with pytest.raises(PlatformRefused):
        await client.respond(client.seal(url), MESSAGE)
    await runner.cleanup()
    assert asked == ["/first"]


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (429, PlatformBusy),
        (500, PlatformUnavailable),
        (502, PlatformUnavailable),
        (504, PlatformUnavailable),
        (403, PlatformRefused),
    ],
)
@pytest.mark.parametrize("way", ["web", "url"])
async def test_failure_is_the_same_on_both_ways_out(
    slack: SlackStandIn, client: Client, status: int, error: type[PlatformError], way: str
) -> None:
    slack.answer_next(status, times=5, retry_after="90" if status == 429 else "")
    whisper = client.respond(client.seal(url_of(slack)), MESSAGE)
    post = client.post(PERSON, MESSAGE)
    sent, unsent = (post, whisper) if way == "web" else (whisper, post)
    unsent.close()
    with pytest.raises(error) as raised:
        await sent
    # What may have arrived is not sent again: nobody can look for either of these.
    assert len(slack.requests) == 1
    if isinstance(raised.value, PlatformBusy):
        assert raised.value.retry_after_s == 90


async def test_hanging_slack_is_unavailable(slack: SlackStandIn) -> None:
    client = make_client(slack, timeout_s=0.05)
    await client.open()
    slack.hang_next(60, times=3)
    with pytest.raises(PlatformUnavailable):
        await client.post(PERSON, MESSAGE)
    await client.close()


async def test_wrong_token_is_refused(slack: SlackStandIn) -> None:
    client = make_client(slack, bot_token="xoxb-wrong")
    await client.open()
    with pytest.raises(PlatformRefused, match="invalid_auth"):
        await client.post(PERSON, MESSAGE)
    await client.close()


async def test_all_requests_share_their_connections(slack: SlackStandIn, client: Client) -> None:
    await asyncio.gather(*(client.post(PERSON, {"text": str(n)}) for n in range(20)))
    assert len(slack.seen()) == 20


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (aiohttp.ClientConnectionError(), PlatformUnavailable),
        (TimeoutError(), PlatformUnavailable),
        (ConnectionResetError(), PlatformUnavailable),
        (aiohttp.InvalidURL("x"), PlatformRefused),
    ],
)
def test_network_errors_become_ours(raised: Exception, expected: type[PlatformError]) -> None:
    with pytest.raises(expected), translate_errors():
        raise raised


async def test_password_of_a_netrc_goes_nowhere_and_keeps_nothing_from_going_out(
    slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    password = tmp_path / "netrc"
    password.write_text("default login somebody password secret\n")
    monkeypatch.setenv("NETRC", str(password))
    client = make_client(slack)
    await client.open()
    await client.post("C1", MESSAGE)
    name = slack.workspace.new_response_url(PERSON, "C1", "")
    await client.respond(
        client.seal(f"{slack.api_url.removesuffix('api/')}respond/{name}"), MESSAGE
    )
    await client.close()
    sent = [request.headers.get("Authorization", "") for request in slack.requests]
    assert sent == [f"Bearer {slack.bot_token}", ""]


async def test_proxy_of_the_environment_is_used_but_not_to_this_machine(
    slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", slack.api_url.removesuffix("/api/"))
    monkeypatch.delenv("no_proxy", raising=False)
    away = Client(
        bot_token="x", signing_secret="s", api_base_url="http://slack.example.be/api/", timeout_s=9
    )
    await away.open()
    with pytest.raises(PlatformRefused, match="invalid_auth"):
        await away.post("C1", MESSAGE)
    await away.close()
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    client = make_client(slack)
    await client.open()
    assert await client.post("C1", MESSAGE)
    await client.close()
