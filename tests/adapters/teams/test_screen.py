"""What a person in Teams sees of a turn that failed, or whose desk was slow."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import cast

import aiohttp
import pytest

from adapters.playground.recording import Fault
from adapters.playground.teams import TeamsStandIn
from adapters.teams.client import Client
from adapters.teams.requests import Activity, Press, Request
from adapters.teams.screen import Screen
from adapters.teams.settings import TeamsSettings
from bot.cards.calls import OpenCase
from bot.cards.elements import Card, Heading
from bot.desk.desk import Desk
from bot.desk.turns import Turns
from bot.domain.people import Identity, Platform
from tests.adapters.teams.kit import ORDER_CARD, FakeDesk, run_adapter, show_order
from tests.harness.waiting import until

PRESSED = {"action": {"type": "Action.Execute", "verb": "show", "data": {"order": "CARO-1"}}}
ANNA = Identity(platform=Platform.TEAMS, space="t1", person="anna", locale="nl-BE")


@pytest.fixture
async def turns(teams: TeamsStandIn, desk: FakeDesk) -> AsyncIterator[Turns[Request]]:
    """Turns that wait for no desk."""
    client = Client(
        TeamsSettings.model_validate(
            {
                "app_id": teams.app_id,
                "app_password": teams.app_password,
                "token_url": teams.token_url,
                "service_url_hosts": (teams.host,),
                "retry_delay_s": 0.01,
            }
        )
    )
    async with aiohttp.ClientSession() as client.session:
        yield Turns(cast(Desk, desk), Screen(cast(Desk, desk), client), answer_within_s=0.0)


def press(teams: TeamsStandIn, card: str) -> Press:
    activity = Activity(
        id="activity-9",
        service_url=teams.service_url,
        conversation="a:anna",
        person="29:anna",
        bot="28:bot",
        card=card,
    )
    return Press(identity=ANNA, call=OpenCase("order-1"), activity=activity)


async def follow(desk: FakeDesk, turns: Turns[Request], request: Request) -> object:
    """Take a turn at a desk that answers only after the HTTP answer."""
    desk.pauses = asyncio.Event()
    turn = await turns.take(request)
    desk.pauses.set()
    turns.go_on(turn)
    await turns.drain(20.0)
    return turn.body


async def test_a_press_that_takes_long_says_so_and_its_card_changes_later(
    teams: TeamsStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    await show_order(teams, desk)
    (shown,) = teams.messages
    desk.answer = lambda _call: Card("Step 1", (Heading("Step 1"),))
    body = await follow(desk, turns, press(teams, shown.id))
    assert body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": "platform-late",
    }
    assert shown.texts[1:] == ["Step 1"]
    place = desk.settled[-1][2]
    assert place is not None
    assert place.card_key == f"a:anna/{shown.id}"


async def test_a_failure_is_said_beside_the_pressed_card(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    await show_order(teams, desk)
    desk.beside = True
    answer = await teams.invoke(teams.messages[0], "Start the check")
    assert answer.body == {
        "statusCode": 200,
        "type": "application/vnd.microsoft.activity.message",
        "value": ORDER_CARD.summary,
    }
    await until(lambda: desk.settled)
    assert desk.settled[-1][2] is None


async def test_a_failure_that_comes_late_is_written_beside_the_card(
    teams: TeamsStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    await show_order(teams, desk)
    (shown,) = teams.messages
    desk.answer = lambda _call: Card("Sorry", (Heading("Sorry"),))
    desk.beside = True
    before = list(shown.texts)
    await follow(desk, turns, press(teams, shown.id))
    assert shown.texts == before
    assert [message.texts[-1] for message in teams.messages[1:]] == ["Sorry"]
    assert desk.settled[-1][2] is None


async def test_a_card_that_is_gone_meanwhile_is_written_anew(
    teams: TeamsStandIn, desk: FakeDesk, turns: Turns[Request]
) -> None:
    await follow(desk, turns, press(teams, "gone"))
    (written,) = teams.messages
    place = desk.settled[-1][2]
    assert place is not None
    assert place.card_key == f"a:anna/{written.id}"


@pytest.mark.parametrize("times", [1, 4])
async def test_answer_that_may_have_arrived_is_not_sent_twice(
    teams: TeamsStandIn, desk: FakeDesk, times: int
) -> None:
    teams.lose_next_answer(times=times)
    await teams.message("6012345678")
    await until(lambda: desk.settled)
    assert [shown.summary for shown in teams.messages] == ["Order 6012345678", "unsure"]
    assert desk.settled[0][2] is None


@pytest.mark.parametrize("hang_s", [0.0, 60.0])
async def test_answer_that_was_lost_can_be_asked_for_once_teams_is_heard_again(
    desk: FakeDesk, hang_s: float
) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk, timeout_s=0.5):
        teams.faults.add(Fault(502, hang_s=hang_s, path_part="/activities"), times=3)
        await teams.message("6012345678")
        await until(lambda: desk.settled)
        (shown,) = teams.messages
        assert any("unsure" in text for text in shown.texts)
        await teams.invoke(shown, "Look again")
        assert "Order 6012345678" in shown.texts


@pytest.mark.parametrize("together", [True, False])
async def test_button_delivered_twice_meets_its_first_answer(
    teams: TeamsStandIn, desk: FakeDesk, together: bool
) -> None:
    await show_order(teams, desk)
    teams.delivery.repeat(2, together=together)
    await teams.invoke(teams.messages[0], "Start the check")
    first, again = teams.answers[-2:]
    assert first.card is not None
    assert again.card == first.card
    assert len(teams.messages) == len(desk.calls) == 1


async def test_button_delivered_to_another_process_is_answered_there(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    await show_order(teams, desk)
    activity = teams.activity("invoke", name="adaptiveCard/action", value=PRESSED)
    first = await teams.deliver(activity)
    async with run_adapter(teams, desk):
        again = await teams.deliver(activity)
    assert first.card == again.card
