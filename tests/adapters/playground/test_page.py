"""The page's addresses: what they serve, whom they refuse, and what comes by the stream."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from adapters.playground import SlackStandIn, TeamsStandIn
from adapters.playground.page import PATH, Page
from adapters.playground.scene import Example, Person, Scene
from adapters.playground.world import Act, World
from tests.harness.waiting import until

SCENE = Scene(
    (Example("6012345678", "Problem"),),
    (Person("U00000001", "An agent"),),
    (Person("anna", "Anna", "tenant"),),
    {"en-GB": "English"},
)


@dataclass(slots=True)
class Open:
    """A page that is open, and the stand-ins behind it."""

    url: str
    slack: SlackStandIn
    session: aiohttp.ClientSession
    heard: list[str]

    async def move(self, body: object, **headers: str) -> int:
        """Post a move; return the status."""
        async with self.session.post(f"{self.url}/moves", json=body, headers=headers) as response:
            return response.status

    async def next_state(self) -> dict[str, Any]:
        """Return the first state of a new stream."""
        url = f"{self.url}/events?slack=U00000001&teams=anna"
        async with self.session.get(url) as stream:
            async for line in stream.content:
                if line.startswith(b'data: {"slack"'):
                    state: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
                    return state
        raise AssertionError("the stream ended")


@pytest.fixture
async def page() -> AsyncIterator[Open]:
    """The page over stand-ins whose desk answers every command alike."""

    heard: list[str] = []

    async def rain(about: Sequence[str]) -> str:
        return f"It has rained on {len(about)}."

    async def answer(request: web.Request) -> web.Response:
        heard.append(str((await request.post())["text"]))
        return web.json_response({"text": "els@example.be"})

    async with SlackStandIn() as slack, TeamsStandIn() as teams, aiohttp.ClientSession() as session:
        app = web.Application()
        app.router.add_post("/slack/events", answer)
        Page(slack, teams, SCENE, World((Act("rain", "It rains", rain),))).add_to(app)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port = runner.addresses[0][1]
        address = f"http://127.0.0.1:{port}"
        slack.desk_url = f"{address}/slack/events"
        yield Open(address + PATH, slack, session, heard)
        await runner.cleanup()


@pytest.mark.parametrize(
    "path", ["", "/web/playground.js", "/vendor/adaptivecards/adaptivecards.min.js", "/scene"]
)
async def test_everything_comes_from_here_under_a_strict_policy(page: Open, path: str) -> None:
    async with page.session.get(page.url + path) as response:
        assert response.status == 200
        policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


async def test_a_move_becomes_a_signed_request_and_the_answer_is_streamed(page: Open) -> None:
    move = {"do": "slack-write", "person": "U00000001", "text": "/caro 6012345678"}
    assert await page.move(move) == 202
    await until(lambda: page.slack.seen())
    state = await page.next_state()
    assert [message["text"] for message in state["slack"]["messages"]] == ["els@example.be"]
    assert [line["text"] for line in state["slack"]["typed"]] == ["/caro 6012345678"]


async def test_a_line_arrives_escaped_as_a_client_sends_it(page: Open) -> None:
    move = {"do": "slack-write", "person": "U00000001", "text": "/caro <b>R&D</b>"}
    await page.move(move)
    await until(lambda: page.slack.seen())
    assert page.heard == ["&lt;b&gt;R&amp;D&lt;/b&gt;"]
    state = await page.next_state()
    assert [line["text"] for line in state["slack"]["typed"]] == ["/caro <b>R&D</b>"]


async def test_another_person_does_not_see_what_is_ephemeral(page: Open) -> None:
    move = {"do": "slack-write", "person": "U00000002", "text": "/caro help"}
    await page.move(move)
    await until(lambda: page.slack.seen("U00000002"))
    assert (await page.next_state())["slack"]["messages"] == []


async def test_whoever_asks_for_nothing_is_led_to_the_page(page: Open) -> None:
    async with page.session.get(page.url.removesuffix(PATH) + "/") as response:
        assert (response.status, response.url.path) == (200, PATH)


async def test_an_act_of_the_world_is_played_and_told(page: Open) -> None:
    async with page.session.get(f"{page.url}/scene") as response:
        acts = (await response.json())["acts"]
    assert acts == [{"name": "rain", "label": "It rains", "undo": ""}]
    move = {"do": "act", "act": "rain", "person": "U00000001", "teams_person": "anna"}
    assert (await page.next_state())["world"]["number"] == 0
    assert await page.move(move) == 202
    while not (told := (await page.next_state())["world"])["number"]:
        pass
    assert (told["number"], told["told"]) == (1, "It has rained on 0.")


async def test_an_act_that_there_is_not_is_said_to_be_none(page: Open) -> None:
    await page.move({"do": "act", "act": "snow", "person": "U00000001", "teams_person": "anna"})
    await until(lambda: page.slack.notice)
    assert (await page.next_state())["world"]["number"] == 0


async def test_a_fault_shows_while_it_waits_and_when_it_has_happened(page: Open) -> None:
    await page.move({"do": "fault", "platform": "slack", "fault": "deliver-twice"})
    await until(page.slack.fault_counts)
    assert (await page.next_state())["slack"]["faults"] == {
        "deliver-twice": {"waiting": 1, "happened": 0}
    }
    await page.move({"do": "slack-write", "person": "U00000001", "text": "/caro help"})
    await until(lambda: page.slack.seen())
    state = await page.next_state()
    assert state["slack"]["faults"] == {"deliver-twice": {"waiting": 0, "happened": 1}}
    assert state["teams"]["faults"] == {}


async def test_a_fault_that_there_is_not_is_told_on_its_own_side(page: Open) -> None:
    await page.move({"do": "fault", "platform": "teams", "fault": "expire-trigger"})
    while not (state := await page.next_state())["teams"]["notice"]:
        pass
    assert state["slack"]["notice"] == ""


async def test_a_fault_is_set_by_its_name(page: Open) -> None:
    move = {"do": "fault", "platform": "slack", "fault": "rotate-signing-key"}
    before = page.slack.signing_secret
    await page.move(move)
    await until(lambda: page.slack.signing_secret != before)
    await page.move({"do": "heal", "platform": "slack"})
    await until(lambda: page.slack.signing_secret == before)


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "caro.example.be"},
        {"Host": "127.0.0.1.example.be"},
        {"Host": "localhost.:80"},
        {"Host": ""},
        {"Origin": "https://example.be"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"},
    ],
)
async def test_other_web_sites_are_refused(page: Open, headers: dict[str, str]) -> None:
    move = {"do": "slack-write", "person": "U00000001", "text": "/caro help"}
    assert await page.move(move, **headers) == 403
    assert not page.slack.journal.entries


async def test_another_site_may_lead_here_and_not_look_in(page: Open) -> None:
    across = {"Sec-Fetch-Site": "cross-site"}
    led = {**across, "Sec-Fetch-Mode": "navigate"}
    async with page.session.get(page.url, headers=led) as response:
        assert response.status == 200
    for path in ("/scene", "/events", "/web/playground.js"):
        async with page.session.get(page.url + path, headers=across) as response:
            assert response.status == 403


async def test_what_is_no_move_does_nothing(page: Open) -> None:
    async with page.session.post(f"{page.url}/moves", data=b"{}") as response:
        assert response.status == 415
    assert await page.move([1]) == 400
    assert await page.move({"do": "gone"}) == 202
    await until(lambda: page.slack.notice)
    assert not page.slack.journal.entries
