"""What goes out to Teams: to known hosts only, in order, and again where that helps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import aiohttp
import orjson
import pytest
from botbuilder.core import TurnContext
from botbuilder.schema import Activity, ConversationAccount
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from adapters.playground.recording import Fault
from adapters.playground.teams import TeamsStandIn
from adapters.teams import TeamsSettings
from adapters.teams.client import Client, translate_errors
from adapters.teams.limits import LIMITS
from bot.cards.elements import Card, Heading
from bot.domain.cases import Surface
from bot.domain.people import Platform
from bot.errors import PlatformBusy, PlatformError, PlatformRefused, PlatformUnavailable
from bot.ports import Messenger
from tests.adapters.teams.kit import FakeDesk, make_surface, run_adapter, sent
from tests.harness.waiting import until

NEWS = Card("LiveCards", (Heading("LiveCards"),))


def make_client(*hosts: str) -> Client:
    settings = {"app_id": "app", "app_password": "secret", "service_url_hosts": hosts}
    return Client(TeamsSettings.model_validate(settings))


@pytest.mark.parametrize(
    ("service_url", "hosts"),
    [
        ("https://smba.example.be/emea/", ["smba.example.be"]),
        ("https://SMBA.example.be", ["smba.EXAMPLE.be"]),
        ("https://smba.example.be:8443/", ["smba.example.be"]),
        ("https://smba.example.be:8443/", ["smba.example.be:8443"]),
        ("https://smba.example.be/", ["smba.example.be:443"]),
        ("http://127.0.0.1:4000/x", ["127.0.0.1:4000"]),
        ("http://localhost:4000", ["localhost"]),
        ("http://[::1]:4000/", ["[::1]:4000"]),
    ],
)
def test_known_host_is_allowed(service_url: str, hosts: list[str]) -> None:
    assert make_client(*hosts).allows(service_url)


@pytest.mark.parametrize(
    "service_url",
    [
        "",
        "https://evil.example.com/",
        "http://smba.example.be/",
        "https://smba.example.be.evil.example.com/",
        "https://evil.example.com/smba.example.be",
        "https://smba.example.be@evil.example.com/",
        "https://evil.example.com\\@smba.example.be/",
        "https://smba.example.be:443@evil.example.com/",
        "https://smba.example.be/?x=1",
        "https://smba.example.be/#x",
        "https://smba.example.be./",
        "https://smba.example.be/\n",
        "https://smba.example.bе/",
        "https://narrow.example.be:444/",
        "https://narrow.example.be:4430/",
        "ftp://smba.example.be/",
        "//smba.example.be/",
        "http://127.0.0.1/",
    ],
)
def test_any_other_address_is_refused(service_url: str) -> None:
    client = make_client("smba.example.be", "narrow.example.be:443", "127.0.0.1:4000")
    assert not client.allows(service_url)


async def test_a_new_message_is_written_to_the_conversation_and_can_be_changed_later(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    before = len(teams.messages)
    key, address = await messenger.write(surface, NEWS)
    assert len(teams.messages) == before + 1
    assert "LiveCards" in str(teams.messages[-1].card)
    written = replace(surface, card_key=key, address=address)
    await messenger.update(written, Card("More", (Heading("More"),)))
    assert "More" in str(teams.messages[-1].card)


async def test_a_place_without_a_card_takes_new_messages_alone(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    service_url, conversation, _activity = orjson.loads(surface.address)
    place = replace(surface, address=Client.address(service_url, conversation, ""))
    with pytest.raises(PlatformRefused):
        await messenger.update(place, NEWS)
    await messenger.write(place, NEWS)
    assert "LiveCards" in str(teams.messages[-1].card)


async def test_news_replaces_the_card_in_its_place(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    await messenger.update(surface, NEWS)
    (shown,) = teams.messages
    assert (shown.versions, shown.summary) == (2, "Order 6012345678")
    assert shown.card is not None
    assert (shown.card["lang"], shown.card["speak"]) == ("fr", "LiveCards")


@pytest.mark.parametrize("status", [412, 429, 500, 502, 503, 504])
async def test_passing_failure_is_tried_again(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger, status: int
) -> None:
    teams.answer_next(status, times=2)
    await messenger.update(surface, NEWS)
    assert sent(teams) == ["POST", "PUT", "PUT", "PUT"]


async def test_silence_is_tried_again(desk: FakeDesk) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk, timeout_s=1.0):
        await teams.message("6012345678")
        await until(lambda: desk.settled)
        place = desk.settled[0][2]
        assert place is not None
        teams.hang_next(60)
        await desk.messengers[Platform.TEAMS].update(make_surface(place.address), NEWS)
        assert teams.messages[0].versions == 2


@pytest.mark.parametrize("status", [301, 307, 400, 403, 404, 413])
async def test_refusal_is_final(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger, status: int
) -> None:
    headers = {"Location": f"{teams.url}/elsewhere"}
    teams.faults.add(Fault(status=status, headers=headers, path_part="/activities"))
    with pytest.raises(PlatformRefused):
        await messenger.update(surface, NEWS)
    assert sent(teams) == ["POST", "PUT"]
    assert "/elsewhere" not in [one.path for one in teams.requests]


async def test_lasting_failure_is_told_in_the_end(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.answer_next(502, times=LIMITS.attempts)
    with pytest.raises(PlatformUnavailable):
        await messenger.update(surface, NEWS)
    assert len(sent(teams)) == 1 + LIMITS.attempts


async def test_retry_after_is_waited_for(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.answer_next(429, retry_after="1")
    await messenger.update(surface, NEWS)
    first, second = [one.at for one in teams.requests if one.method == "PUT"]
    assert second - first >= 1.0


@pytest.mark.parametrize("as_date", [False, True])
async def test_long_wait_is_left_to_the_desk(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger, as_date: bool
) -> None:
    until = datetime.now(UTC) + timedelta(seconds=600)
    retry_after = format_datetime(until, usegmt=True) if as_date else "600"
    teams.answer_next(429, retry_after=retry_after)
    with pytest.raises(PlatformBusy) as busy:
        await messenger.update(surface, NEWS)
    assert 590 < busy.value.retry_after_s <= 600
    assert sent(teams) == ["POST", "PUT"]


@pytest.mark.parametrize("retry_after", ["soon", "-1", "nan", "²", "Mon, 99 Foo 2026"])
async def test_unreadable_retry_after_is_no_obstacle(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger, retry_after: str
) -> None:
    teams.answer_next(429, retry_after=retry_after)
    await messenger.update(surface, NEWS)
    assert teams.messages[0].versions == 2


async def test_revoked_token_is_renewed_once(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.revoke_token()
    await messenger.update(surface, NEWS)
    assert teams.messages[0].versions == 2
    assert len([one for one in teams.requests if one.path.endswith("/token")]) == 2


async def test_expiring_token_is_renewed_in_time(
    teams: TeamsStandIn, desk: FakeDesk, messenger: Messenger
) -> None:
    teams.connector.token_life_s = 0
    for count in (1, 2):
        await teams.message("6012345678")
        await until(lambda count=count: len(desk.settled) == count)  # type: ignore[misc]
    assert len([one for one in teams.requests if one.path.endswith("/token")]) == 2


async def test_wrong_app_password_is_no_passing_failure(desk: FakeDesk) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk, app_password="wrong"):
        address = Client.address(teams.service_url, "a:anna", "f:1")
        with pytest.raises(PlatformRefused, match="token endpoint refused"):
            await desk.messengers[Platform.TEAMS].update(make_surface(address), NEWS)
        assert len([one for one in teams.requests if one.path.endswith("/token")]) == 1


@pytest.mark.parametrize("address", ["", "{}", "[1]", "x", '["https://evil.example.com/","a","b"]'])
async def test_unknown_address_gets_no_token(
    teams: TeamsStandIn, messenger: Messenger, address: str
) -> None:
    with pytest.raises(PlatformRefused):
        await messenger.update(make_surface(address), NEWS)
    assert teams.requests == []


@pytest.fixture
def context(teams: TeamsStandIn, messenger: Messenger) -> TurnContext:
    activity = Activity(
        type="message",
        id="activity-1",
        service_url=teams.service_url,
        conversation=ConversationAccount(id="a:anna/?#"),
    )
    return TurnContext(messenger, activity)


async def test_turn_sends_updates_and_deletes(teams: TeamsStandIn, context: TurnContext) -> None:
    sent = await context.send_activity("One")
    (shown,) = teams.messages
    assert (shown.text, shown.reply_to, shown.conversation) == ("One", "activity-1", "a:anna/?#")
    await context.update_activity(Activity(type="message", id=sent.id, text="Two"))
    assert (shown.text, shown.versions) == ("Two", 2)
    await context.delete_activity(sent.id)
    assert teams.messages == []


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (TimeoutError(), PlatformUnavailable),
        (aiohttp.ServerDisconnectedError(), PlatformUnavailable),
        (aiohttp.InvalidURL("x"), PlatformRefused),
    ],
)
def test_library_errors_become_ours(raised: Exception, kind: type[PlatformError]) -> None:
    with pytest.raises(kind), translate_errors():
        raise raised


@pytest.mark.parametrize("status", [403, 404, 407, 500])
def test_what_a_proxy_answers_says_nothing_of_the_place(status: int) -> None:
    proxy = aiohttp.RequestInfo(
        URL("https://smba.example.be/"), "CONNECT", CIMultiDictProxy(CIMultiDict())
    )
    with pytest.raises(PlatformUnavailable) as raised, translate_errors():
        raise aiohttp.ClientHttpProxyError(proxy, (), status=status)
    assert not raised.value.may_have_arrived


async def test_password_of_a_netrc_goes_nowhere_and_keeps_nothing_from_going_out(
    desk: FakeDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    password = tmp_path / "netrc"
    password.write_text("default login somebody password secret\n")
    monkeypatch.setenv("NETRC", str(password))
    async with TeamsStandIn() as teams, run_adapter(teams, desk):
        assert (await teams.message("6012345678")).status == 200
        await until(lambda: teams.messages)
        sent = {request.headers.get("Authorization", "") for request in teams.requests}
    assert not [header for header in sent if header.startswith("Basic")]
