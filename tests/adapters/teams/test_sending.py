"""What is sent to Teams is sent once, in order, within bounds, and again where that is safe."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from adapters.playground.recording import Fault
from adapters.playground.teams import TeamsStandIn
from adapters.teams.client import Client
from adapters.teams.limits import LIMITS
from bot.cards.elements import Card, Heading
from bot.domain.cases import Surface
from bot.domain.people import Platform
from bot.errors import PlatformBusy, PlatformRefused, PlatformUnavailable
from bot.ports import Messenger
from tests.adapters.teams.kit import FakeDesk, make_surface, run_adapter, sent
from tests.harness.waiting import until

NEWS = Card("LiveCards", (Heading("LiveCards"),))


async def test_news_whose_answer_is_lost_is_not_written_twice(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.lose_next_answer(times=LIMITS.attempts)
    with pytest.raises(PlatformUnavailable) as raised:
        await messenger.write(surface, NEWS)
    assert raised.value.may_have_arrived
    assert len(teams.messages) == 2


@pytest.mark.parametrize("status", [412, 429, 503])
async def test_message_that_cannot_have_arrived_is_sent_again(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger, status: int
) -> None:
    teams.answer_next(status, times=2)
    await messenger.write(surface, NEWS)
    assert len(teams.messages) == 2


async def test_patience_is_a_matter_of_time_and_not_of_tries(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.answer_next(429, retry_after="0", times=3 * LIMITS.attempts)
    await messenger.update(surface, NEWS)
    assert teams.messages[0].versions == 2


async def test_teams_that_is_busy_and_does_not_say_how_long_is_asked_ever_later(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.answer_next(429, retry_after="0", times=4)
    await messenger.update(surface, NEWS)
    at_s = [one.at for one in teams.requests if one.method == "PUT"]
    assert at_s[3] - at_s[2] >= 0.04


async def test_message_that_never_left_is_told_as_such(desk: FakeDesk) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk):
        teams.faults.add(Fault(502, path_part="/token"), times=LIMITS.attempts)
        place = make_surface(Client.address(teams.service_url, "a:anna", "f:1"))
        with pytest.raises(PlatformUnavailable) as raised:
            await desk.messengers[Platform.TEAMS].write(place, NEWS)
        assert not raised.value.may_have_arrived


@pytest.mark.parametrize(
    ("status", "stays"), [(400, True), (401, True), (409, True), (403, False), (404, False)]
)
async def test_only_a_place_that_is_gone_is_told_as_gone(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger, status: int, stays: bool
) -> None:
    teams.answer_next(status, times=2)
    with pytest.raises(PlatformRefused) as raised:
        await messenger.update(surface, NEWS)
    assert raised.value.place_stays is stays


async def test_only_the_newest_of_what_waits_is_drawn(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.faults.add(Fault(412, hang_s=0.2, path_part="/activities"))
    cards = (Card(str(number), (Heading(str(number)),)) for number in range(20))
    await asyncio.gather(*(messenger.update(surface, card) for card in cards))
    (shown,) = teams.messages
    assert "19" in shown.texts
    # The first, which was under way, and the last.
    assert shown.versions == 3


async def test_a_conversation_that_was_asked_to_wait_is_left_alone_and_the_rest_goes_on(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.answer_next(429, retry_after="600")
    for _ in range(3):
        with pytest.raises(PlatformBusy):
            await messenger.update(surface, NEWS)
    assert sent(teams) == ["POST", "PUT"]
    elsewhere = replace(surface, address=Client.address(teams.service_url, "a:bob", ""))
    await messenger.write(elsewhere, NEWS)
    assert len(teams.messages) == 2


async def test_giant_answer_is_not_read_to_its_end(
    teams: TeamsStandIn, surface: Surface, messenger: Messenger
) -> None:
    teams.faults.add(Fault(201, body=b" " * 8_000_000, path_part="/activities"))
    with pytest.raises(PlatformUnavailable):
        await messenger.write(surface, NEWS)


async def test_token_host_that_fails_is_asked_once_for_all_who_wait(desk: FakeDesk) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk, retry_delay_s=0.001):
        teams.faults.add(Fault(502, path_part="/token"), times=100)
        place = make_surface(Client.address(teams.service_url, "a:anna", "f:1"))
        messenger = desk.messengers[Platform.TEAMS]
        failed = await asyncio.gather(
            *(messenger.write(place, NEWS) for _ in range(20)), return_exceptions=True
        )
        assert {type(error) for error in failed} == {PlatformUnavailable}
        assert len(teams.requests) <= 2


async def test_nothing_goes_out_any_more_once_the_way_is_closed(desk: FakeDesk) -> None:
    async with TeamsStandIn() as teams:
        async with run_adapter(teams, desk):
            await teams.message("6012345678")
            await until(lambda: desk.settled)
            place = desk.settled[0][2]
        assert place is not None
        with pytest.raises(PlatformUnavailable) as raised:
            await desk.messengers[Platform.TEAMS].write(make_surface(place.address), NEWS)
    assert not raised.value.may_have_arrived
