"""Standings: each person is asked about once in a while, and a silent platform holds nobody up."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.desk.standings import Standings
from bot.domain.people import Identity, Platform, Standing
from tests.bot.kit import AGENT
from tests.fakes.clock import FakeClock
from tests.fakes.office_people import FakeStandings
from tests.fakes.register import FakeRegister


@pytest.fixture
def register() -> FakeRegister:
    return FakeRegister()


@pytest.fixture
def kept() -> FakeStandings:
    """What every process reads and writes."""
    return FakeStandings()


@pytest.fixture
def standings(clock: FakeClock, register: FakeRegister, kept: FakeStandings) -> Standings:
    return of_process(clock, register, kept)


def of_process(clock: FakeClock, register: FakeRegister, kept: FakeStandings) -> Standings:
    found = Standings(kept, clock, patience_s=60)
    found.add_register(Platform.SLACK, register)
    return found


async def test_platform_is_asked_once_in_a_while(
    standings: Standings, register: FakeRegister, clock: FakeClock
) -> None:
    found = await asyncio.gather(*(standings.find(AGENT) for _ in range(5)))
    assert (found, register.asked) == ([Standing.MEMBER] * 5, [AGENT.id])
    register.people[AGENT.id] = Standing.GUEST
    assert await standings.find(AGENT) is Standing.MEMBER
    clock.at += timedelta(minutes=5)
    assert await standings.find(AGENT) is Standing.GUEST
    assert len(register.asked) == 2


async def test_what_was_said_last_holds_for_a_day_of_silence(
    standings: Standings, register: FakeRegister, clock: FakeClock
) -> None:
    await standings.find(AGENT)
    register.silent = True
    clock.at += timedelta(minutes=5)
    assert await standings.find(AGENT) is Standing.MEMBER
    assert await standings.find(AGENT) is Standing.MEMBER
    assert len(register.asked) == 2
    clock.at += timedelta(hours=23, minutes=54)
    assert await standings.find(AGENT) is Standing.MEMBER
    clock.at += timedelta(minutes=1)
    assert await standings.find(AGENT) is Standing.UNKNOWN


async def test_silent_platform_is_asked_again_after_a_pause(
    standings: Standings, register: FakeRegister, clock: FakeClock
) -> None:
    register.silent = True
    assert await standings.find(AGENT) is Standing.UNKNOWN
    register.silent = False
    assert await standings.find(AGENT) is Standing.UNKNOWN
    clock.at += timedelta(seconds=10)
    assert await standings.find(AGENT) is Standing.MEMBER


async def test_platform_that_lets_nobody_ask_is_told_from_a_silent_one(
    standings: Standings, register: FakeRegister, clock: FakeClock
) -> None:
    register.closed = True
    assert await standings.find(AGENT) is Standing.CLOSED
    assert await standings.find(AGENT) is Standing.CLOSED
    register.closed = False
    clock.at += timedelta(seconds=10)
    assert await standings.find(AGENT) is Standing.MEMBER
    register.closed = True
    clock.at += timedelta(minutes=5)
    assert await standings.find(AGENT) is Standing.MEMBER


async def test_nobody_waits_long_and_a_late_answer_counts_next_time(clock: FakeClock) -> None:
    may_answer = asyncio.Event()

    class Slow(FakeRegister):
        async def standing(self, identity: Identity) -> Standing:
            await may_answer.wait()
            return await super().standing(identity)

    standings = Standings(FakeStandings(), clock, patience_s=0)
    standings.add_register(Platform.SLACK, Slow())
    assert await standings.find(AGENT) is Standing.UNKNOWN
    may_answer.set()
    for _ in range(3):
        await asyncio.sleep(0)
    assert await standings.find(AGENT) is Standing.MEMBER


async def test_platform_without_a_register_says_nothing(clock: FakeClock) -> None:
    assert await Standings(FakeStandings(), clock).find(AGENT) is Standing.UNKNOWN


async def test_person_who_could_not_be_asked_for_yet_is_asked_for_at_once(
    standings: Standings, register: FakeRegister
) -> None:
    register.people[AGENT.id] = Standing.UNKNOWN
    assert await standings.find(AGENT) is Standing.UNKNOWN
    del register.people[AGENT.id]
    assert await standings.find(AGENT) is Standing.MEMBER


async def test_what_one_process_was_told_the_others_know(
    standings: Standings, register: FakeRegister, clock: FakeClock, kept: FakeStandings
) -> None:
    register.people[AGENT.id] = Standing.GUEST
    assert await standings.find(AGENT) is Standing.GUEST
    other = of_process(clock, register, kept)
    assert await other.find(AGENT) is Standing.GUEST
    assert len(register.asked) == 1
    # Where it cannot be asked, as after a restart, what was said last holds.
    register.people[AGENT.id] = Standing.UNKNOWN
    clock.at += timedelta(hours=1)
    assert await of_process(clock, register, kept).find(AGENT) is Standing.GUEST


async def test_a_guest_who_became_a_member_gets_in_soon(
    standings: Standings, register: FakeRegister, clock: FakeClock
) -> None:
    register.people[AGENT.id] = Standing.GUEST
    assert await standings.find(AGENT) is Standing.GUEST
    del register.people[AGENT.id]
    clock.at += timedelta(minutes=1)
    assert await standings.find(AGENT) is Standing.MEMBER


async def test_a_member_is_asked_of_anew_before_they_act(
    standings: Standings, register: FakeRegister, clock: FakeClock
) -> None:
    await standings.find(AGENT)
    register.people[AGENT.id] = Standing.GUEST
    clock.at += timedelta(minutes=1)
    assert await standings.find(AGENT) is Standing.MEMBER
    assert await standings.find(AGENT, to_act=True) is Standing.GUEST
    assert await standings.find(AGENT) is Standing.GUEST


async def test_without_the_database_the_platform_is_asked(
    standings: Standings, register: FakeRegister, kept: FakeStandings
) -> None:
    kept.away = True
    assert await standings.find(AGENT) is Standing.MEMBER
    assert register.asked == [AGENT.id]
