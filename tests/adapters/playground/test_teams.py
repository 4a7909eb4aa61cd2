"""The stand-in for Teams behaves like Teams, towards any bot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import jwt
import pytest
from aiohttp import web

from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_cards import (
    CARD_BYTES,
    CARD_TYPE,
    MESSAGE_TYPE,
    check_card,
    check_found,
)

CARD: dict[str, Any] = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [
        {"type": "TextBlock", "text": "Hello"},
        {"type": "Input.Text", "id": "name", "value": "old"},
        {
            "type": "ActionSet",
            "actions": [
                {"type": "Action.Execute", "title": "Go", "verb": "go", "data": {"a": "1"}},
                {"type": "Action.Execute", "title": "Close", "associatedInputs": "None"},
                {
                    "type": "Action.ShowCard",
                    "title": "Delete",
                    "card": {
                        "type": "AdaptiveCard",
                        "body": [
                            {
                                "type": "ActionSet",
                                "actions": [
                                    {"type": "Action.Execute", "title": "Yes", "verb": "delete"}
                                ],
                            }
                        ],
                    },
                },
            ],
        },
    ],
}


@pytest.fixture
async def teams() -> AsyncIterator[TeamsStandIn]:
    async with TeamsStandIn() as stand_in:
        yield stand_in


async def test_what_is_said_beside_a_card_is_shown(teams: TeamsStandIn) -> None:
    said = {"statusCode": 200, "type": MESSAGE_TYPE, "value": "Please try again."}

    async def receive(_request: web.Request) -> web.Response:
        return web.json_response(said)

    app = web.Application()
    app.router.add_post("/", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    teams.bot_url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await teams.invoke(CARD, "Close")
    assert teams.notice == "Please try again."
    await runner.cleanup()


@pytest.fixture
async def received(teams: TeamsStandIn) -> AsyncIterator[list[Any]]:
    """A bot that answers every invoke with a card; what it receives."""
    activities: list[Any] = []

    async def receive(request: web.Request) -> web.Response:
        activities.append((await request.json(), request.headers["Authorization"]))
        return web.json_response({"statusCode": 200, "type": CARD_TYPE, "value": CARD})

    app = web.Application()
    app.router.add_post("/", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    teams.bot_url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    yield activities
    await runner.cleanup()


@pytest.fixture
async def session(teams: TeamsStandIn) -> AsyncIterator[aiohttp.ClientSession]:
    """A bot's way out, with a good app token."""
    async with aiohttp.ClientSession() as client:
        form = {"client_id": teams.app_id, "client_secret": teams.app_password}
        async with client.post(teams.token_url, data=form) as response:
            token = (await response.json())["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        yield client


def say(card: Any = CARD) -> dict[str, Any]:
    return {"type": "message", "attachments": [{"contentType": CARD_TYPE, "content": card}]}


async def send(
    teams: TeamsStandIn,
    session: aiohttp.ClientSession,
    activity: Any,
    path: str = "a:anna/activities",
) -> tuple[int, Any]:
    method = "PUT" if path.count("/") == 2 else "POST"
    url = f"{teams.service_url}v3/conversations/{path}"
    async with session.request(method, url, json=activity) as response:
        return response.status, await response.json(content_type=None)


async def test_activities_carry_a_real_token(teams: TeamsStandIn, received: list[Any]) -> None:
    answer = await teams.message("hello", user="bert", tenant="t", locale="fr-BE")
    activity, authorization = received[0]
    assert answer.status == 200
    assert (activity["text"], activity["locale"]) == ("hello", "fr-BE")
    assert activity["channelData"] == {"tenant": {"id": "t"}}
    jwks = jwt.PyJWKClient(f"{teams.url}/v1/.well-known/keys")
    token = authorization.removeprefix("Bearer ")
    key = await asyncio.to_thread(jwks.get_signing_key_from_jwt, token)
    assert jwt.decode(token, key, ["RS256"], audience=teams.app_id)["serviceurl"]


async def test_press_sends_the_data_with_what_was_typed(
    teams: TeamsStandIn, session: aiohttp.ClientSession, received: list[Any]
) -> None:
    await send(teams, session, say())
    shown = teams.messages[0]
    await teams.invoke(shown, "Go", {"name": "new"})
    await teams.invoke(shown, "Close")
    await teams.invoke(shown, "Delete")
    actions = [activity["value"]["action"] for activity, _authorization in received]
    assert [action["data"] for action in actions] == [
        {"a": "1", "name": "new"},
        {},
        {"name": "old"},
    ]
    assert [action["verb"] for action in actions] == ["go", "", "delete"]
    assert received[0][0]["replyToId"] == shown.id
    assert shown.versions == 4


async def test_press_on_nothing_says_what_there_is(
    teams: TeamsStandIn, received: list[Any]
) -> None:
    with pytest.raises(LookupError, match="Close"):
        await teams.invoke(CARD, "Gone")
    with pytest.raises(LookupError, match="name"):
        await teams.invoke(CARD, "Go", {"gone": "x"})
    assert received == []


async def test_activity_can_arrive_twice_and_late(teams: TeamsStandIn, received: list[Any]) -> None:
    teams.deliver_twice()
    teams.deliver_late(60)
    await teams.message("hello")
    await teams.message("again")
    assert [activity["text"] for activity, _ in received] == ["hello", "hello", "again"]
    assert received[0] == received[1]


async def test_message_is_shown_and_updated_in_place(
    teams: TeamsStandIn, session: aiohttp.ClientSession
) -> None:
    seen: list[int] = []
    teams.connector.listeners.append(lambda: seen.append(len(teams.messages)))
    status, sent = await send(teams, session, say())
    assert status == 201
    status, _ = await send(
        teams, session, {"type": "message", "text": "Two"}, f"a:anna/activities/{sent['id']}"
    )
    assert (status, [shown.text for shown in teams.messages]) == (200, ["Two"])
    assert seen == [1, 1]


async def test_unknown_activity_cannot_be_updated(
    teams: TeamsStandIn, session: aiohttp.ClientSession
) -> None:
    assert (await send(teams, session, say(), "a:anna/activities/gone"))[0] == 404


async def test_members_and_conversations_are_there(
    teams: TeamsStandIn, session: aiohttp.ClientSession
) -> None:
    url = f"{teams.service_url}v3/conversations"
    async with session.post(url, json={"members": [{"id": "29:bert"}]}) as response:
        assert (response.status, await response.json()) == (201, {"id": "a:29:bert"})
    async with session.get(f"{url}/a:anna/members/29:anna") as response:
        assert (await response.json())["aadObjectId"] == "anna"


async def test_desk_without_a_good_token_is_refused(
    teams: TeamsStandIn, session: aiohttp.ClientSession
) -> None:
    teams.revoke_token()
    assert (await send(teams, session, say()))[0] == 401
    form = {"client_id": teams.app_id, "client_secret": "wrong"}
    async with session.post(teams.token_url, data=form) as response:
        assert response.status == 401
    assert teams.messages == []


@pytest.mark.parametrize("status", [412, 429, 500, 502, 504])
async def test_next_answers_can_fail(
    teams: TeamsStandIn, session: aiohttp.ClientSession, status: int
) -> None:
    teams.answer_next(status)
    assert (await send(teams, session, say()))[0] == status
    assert (await send(teams, session, say()))[0] == 201


def wrap(*body: Any) -> dict[str, Any]:
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body)}


WRONG_CARDS = {
    "no card": {},
    "too new": wrap() | {"version": "1.6"},
    "unknown element": wrap({"type": "Carousel"}),
    "missing text": wrap({"type": "TextBlock"}),
    "unknown property": wrap({"type": "TextBlock", "text": "x", "bold": True}),
    "wrong style": wrap({"type": "Container", "items": [], "style": "red"}),
    "action among elements": wrap({"type": "Action.Execute", "title": "x"}),
    "button without title": wrap({"type": "ActionSet", "actions": [{"type": "Action.Execute"}]}),
    "too many buttons": wrap(
        {"type": "ActionSet", "actions": [{"type": "Action.Execute", "title": "x"}] * 7}
    ),
    "two inputs of one id": wrap(*[{"type": "Input.Text", "id": "a"}] * 2),
    "too large": wrap({"type": "TextBlock", "text": "x" * CARD_BYTES}),
    "wrong inside": wrap({"type": "Container", "items": [{"type": "FactSet", "facts": [{}]}]}),
    "text for a list": wrap({"type": "Container", "items": "x"}),
}


@pytest.mark.parametrize("card", WRONG_CARDS.values(), ids=WRONG_CARDS)
async def test_card_that_teams_would_refuse_is_refused(
    teams: TeamsStandIn, session: aiohttp.ClientSession, card: Any
) -> None:
    status, answer = await send(teams, session, say(card))
    assert (status, answer["error"]["code"]) == (400, "BadSyntax")
    assert teams.messages == []


def test_good_card_has_no_problems() -> None:
    assert check_card(CARD) == []


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ({"results": []}, True),
        ({"results": [{"value": "a", "title": "A"}]}, True),
        ({"results": [{"value": "a"}]}, False),
        ({"results": [{"value": "", "title": "A"}]}, False),
        ({}, False),
    ],
)
def test_what_is_found_has_the_shape_that_teams_draws(value: dict[str, Any], fits: bool) -> None:
    kind = "application/vnd.microsoft.search.searchResponse"
    answer = {"statusCode": 200, "type": kind, "value": value}
    assert (check_found(answer) == []) is fits
    assert check_found({**answer, "type": "application/vnd.microsoft.error"})
    assert check_found("")
