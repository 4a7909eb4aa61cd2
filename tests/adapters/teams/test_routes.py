"""Turns over real HTTP: answered in time, in the right place, and never twice or silently."""

from __future__ import annotations

import asyncio
import logging

import pytest

from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_wire import TENANT
from adapters.teams.client import Client
from adapters.teams.limits import LIMITS
from bot.cards.calls import LookUp, OpenCase, Reveal, ShowHelp, SubmitForm
from bot.cards.elements import Button, Card, Field, Form, Heading
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform
from tests.adapters.teams.kit import FakeDesk, run_adapter, show_order
from tests.harness.waiting import until

FORM = Form(
    title="New order",
    elements=(),
    fields=(Field("reference", "Client reference", value="60"),),
    submit=Button("Order anew", SubmitForm("CARO-1", 2, Action.RECREATE)),
    close=Button("Close", OpenCase("CARO-1")),
)


async def test_message_is_answered_with_a_card(teams: TeamsStandIn, desk: FakeDesk) -> None:
    answer = await teams.message("6012345678", user="anna", locale="fr-BE")
    assert (answer.status, answer.body) == (200, "")
    await until(lambda: desk.settled)
    anna = Identity(
        platform=Platform.TEAMS, space=TENANT, person="anna", name="Anna", locale="fr-BE"
    )
    assert desk.calls == [(anna, LookUp("6012345678"))]
    (shown,) = teams.messages
    assert (shown.conversation, shown.reply_to) == ("a:anna", "activity-1")
    assert shown.summary == "Order 6012345678"
    assert shown.card is not None
    assert shown.card["lang"] == "fr"


async def test_place_of_a_message_is_remembered(teams: TeamsStandIn, desk: FakeDesk) -> None:
    await teams.message("6012345678")
    await until(lambda: desk.settled)
    identity, reply, place = desk.settled[0]
    shown = teams.messages[0]
    assert (identity.person, reply.case) == ("anna", "case-1")
    assert place is not None
    assert place.card_key == f"a:anna/{shown.id}"
    assert place.address == Client.address(teams.service_url, "a:anna", shown.id)


async def test_message_is_acknowledged_before_anything_is_sent(
    desk: FakeDesk,
) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk, timeout_s=1.0):
        teams.hang_next(60)
        await teams.message("6012345678")
        assert teams.messages == []
        await until(lambda: desk.settled)
        assert len(teams.messages) == 1


async def test_message_delivered_twice_is_answered_once(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    teams.deliver_twice()
    await teams.message("6012345678")
    await until(lambda: desk.settled)
    await teams.message("help")
    await until(lambda: len(desk.settled) == 2)
    assert [type(call) for _identity, call in desk.calls] == [LookUp, ShowHelp]
    assert len(teams.messages) == 2


async def test_button_is_answered_with_the_card_that_replaces_it(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    await show_order(teams, desk)
    desk.answer = lambda _call: Card("Step 1", (Heading("Step 1"),))
    answer = await teams.invoke(teams.messages[0], "Start the check")
    assert answer.body["statusCode"] == 200
    assert [call for _identity, call in desk.calls] == [OpenCase("order-1")]
    assert teams.messages[0].texts[1:] == ["Step 1"]
    await until(lambda: desk.settled)
    place = desk.settled[0][2]
    assert place is not None
    assert place.card_key == f"a:anna/{teams.messages[0].id}"


async def test_confirmed_button_makes_its_call(teams: TeamsStandIn, desk: FakeDesk) -> None:
    await show_order(teams, desk)
    await teams.invoke(teams.messages[0], "Reveal")
    assert [call for _identity, call in desk.calls] == [Reveal("order-1")]


async def test_form_comes_back_with_what_was_typed(teams: TeamsStandIn, desk: FakeDesk) -> None:
    await show_order(teams, desk)
    desk.answer = lambda _call: FORM
    await teams.invoke(teams.messages[0], "Start the check")
    await teams.invoke(teams.messages[0], "Order anew", {"reference": "7012345678"})
    submitted = SubmitForm("CARO-1", 2, Action.RECREATE, "", {"reference": "7012345678"})
    assert desk.calls[-1][1] == submitted


async def test_form_is_closed_without_its_inputs(teams: TeamsStandIn, desk: FakeDesk) -> None:
    await show_order(teams, desk)
    desk.answer = lambda _call: FORM
    await teams.invoke(teams.messages[0], "Start the check")
    await teams.invoke(teams.messages[0], "Close")
    assert desk.calls[-1][1] == OpenCase("CARO-1")


async def test_unreadable_button_says_so(teams: TeamsStandIn, desk: FakeDesk) -> None:
    value = {"action": {"type": "Action.Execute", "verb": "gone", "data": {}}}
    answer = await teams.invoke_other("adaptiveCard/action", value, locale="nl-BE")
    assert answer.body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "platform-stale",
    }
    assert desk.calls == []


@pytest.mark.parametrize(
    "name",
    ["task/fetch", "task/submit", "composeExtension/query", "", "unheard/of"],
)
async def test_other_invokes_are_refused_in_words(
    teams: TeamsStandIn, desk: FakeDesk, name: str
) -> None:
    answer = await teams.invoke_other(name, {"queryText": "6012345678"})
    assert answer.status == 200
    assert answer.body["statusCode"] == 501
    assert answer.body["value"]["message"]
    assert desk.calls == []


async def test_button_of_nobody_is_refused_in_words(teams: TeamsStandIn, desk: FakeDesk) -> None:
    value = {"action": {"verb": "show", "data": {"order": "CARO-1"}}}
    answer = await teams.invoke_other("adaptiveCard/action", value, **{"from": {}})
    assert answer.body["statusCode"] == 501
    assert desk.calls == []


@pytest.mark.parametrize("kind", ["groupChat", "channel"])
async def test_group_chat_sees_no_order(teams: TeamsStandIn, desk: FakeDesk, kind: str) -> None:
    await teams.message("<at>CARO</at> 6012345678", conversation_type=kind)
    await until(lambda: teams.messages)
    assert "platform-personal-chat-only" in teams.messages[0].texts[1]
    assert desk.calls == []


async def test_installation_is_welcomed_once(teams: TeamsStandIn, desk: FakeDesk) -> None:
    await teams.install(user="anna")
    await teams.install(user="bert")
    await until(lambda: len(desk.settled) == 2)
    assert [call for _identity, call in desk.calls] == [ShowHelp(), ShowHelp()]
    assert {shown.conversation for shown in teams.messages} == {"a:anna", "a:bert"}
    assert len(teams.messages) == 2


@pytest.mark.parametrize(
    "kind", ["typing", "messageReaction", "messageUpdate", "endOfConversation"]
)
async def test_other_activities_are_acknowledged(
    teams: TeamsStandIn, desk: FakeDesk, kind: str
) -> None:
    assert (await teams.deliver(teams.activity(kind))).status == 200
    assert desk.calls == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"null", 400),
        (b"{}", 400),
        (b'{"type": 7}', 400),
        (b"\xff\xfe", 400),
        (b"[" * 5000, 400),
        (b" " * (LIMITS.request_bytes + 1), 413),
    ],
)
async def test_what_is_no_activity_is_refused(
    teams: TeamsStandIn, desk: FakeDesk, body: bytes, status: int
) -> None:
    assert (await teams.deliver(body)).status == status
    assert desk.calls == []


@pytest.mark.parametrize(
    ("url", "status"),
    [("https://evil.example.com/", 403), ("", 401), (None, 401), (["x"], 401)],
)
async def test_activity_from_elsewhere_is_refused(
    teams: TeamsStandIn, desk: FakeDesk, url: object, status: int
) -> None:
    activity = teams.activity("message", text="6012345678") | {"serviceUrl": url}
    made_for = url if isinstance(url, str) else teams.service_url
    answer = await teams.deliver(activity, token=teams.token(serviceurl=made_for))
    assert answer.status == status
    assert desk.calls == []
    assert not [one for one in teams.requests if "/activities" in one.path]


async def test_another_channel_is_refused_even_with_a_good_key(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    published = teams.keys.published()
    del published["keys"][0]["endorsements"]
    teams.keys.published = lambda: published  # type: ignore[method-assign]
    for channel in ("directline", "emulator", "", None, ["msteams"]):
        answer = await teams.message("6012345678", channelId=channel)
        assert answer.status == 403
    activity = teams.activity("message", text="6012345678")
    del activity["channelId"]
    assert (await teams.deliver(activity)).status == 403
    assert desk.calls == []


async def test_answers_to_one_person_keep_their_order(teams: TeamsStandIn, desk: FakeDesk) -> None:
    desk.answer = lambda call: Card(str(getattr(call, "query", "")), ())
    teams.answer_next(412, times=2)
    for words in ("first", "second", "third"):
        await teams.message(words)
    await until(lambda: len(desk.settled) == 3)
    assert [shown.summary for shown in teams.messages] == ["first", "second", "third"]


async def test_slow_conversation_keeps_nobody_else_waiting(desk: FakeDesk) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk, drain_s=0.1, timeout_s=300):
        teams.hang_next(300, path_part="a:anna")
        await teams.message("6012345678", user="anna")
        await teams.message("6012345678", user="bert")
        await until(lambda: teams.messages)
        assert [shown.conversation for shown in teams.messages] == ["a:bert"]


async def test_news_is_settled_although_the_answer_was_refused(
    teams: TeamsStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    teams.answer_next(403)
    with caplog.at_level(logging.INFO):
        await teams.message("find anna@example.be")
        await until(lambda: desk.settled)
    assert desk.settled[0][2] is None
    assert "no answer to activity activity-1: Teams answered 403" in caplog.text
    assert "anna@example.be" not in caplog.text


async def test_many_people_share_one_token(teams: TeamsStandIn, desk: FakeDesk) -> None:
    await asyncio.gather(*(teams.message("help", user=f"person{n}") for n in range(30)))
    await until(lambda: len(desk.settled) == 30)
    assert len([one for one in teams.requests if one.path.endswith("/token")]) == 1


async def test_shutdown_waits_for_answers_on_their_way(desk: FakeDesk) -> None:
    async with TeamsStandIn() as teams:
        async with run_adapter(teams, desk, timeout_s=0.2):
            teams.hang_next(60)
            await teams.message("6012345678")
        # Whether the card itself has arrived nobody knows.
        assert [shown.summary for shown in teams.messages] == ["unsure"]


async def test_shutdown_does_not_wait_forever(
    desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    async with TeamsStandIn() as teams:
        async with run_adapter(teams, desk, drain_s=0.1, timeout_s=300):
            teams.hang_next(300)
            await teams.message("6012345678")
        assert teams.messages == []
        assert "1 answers cut off at shutdown" in caplog.text


async def test_a_flood_of_bad_tokens_is_one_line_in_the_log(
    teams: TeamsStandIn, desk: FakeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(20):
        assert (await teams.deliver(teams.activity("message"), token="nonsense")).status == 401
    refused = [line for line in caplog.messages if "refused" in line]
    assert refused == ["refused a token, from 127.0.0.1: DecodeError"]
