"""What is to be done for cases that wait: one duty each, taken by one process alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import Case, CaseStatus, new_case
from bot.domain.duties import ARRIVING, Duty, DutyStep
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import FakeClock
from tests.fakes.orders import make_order

SOON = timedelta(minutes=3)


def announce(case: str, clock: FakeClock) -> Duty:
    return Duty(case=case, step=DutyStep.ANNOUNCE, due_at=clock.now())


async def test_a_duty_is_taken_once_however_many_take_at_once(
    stores: AnyStores, clock: FakeClock
) -> None:
    await stores.duties.put(announce("CASE-1", clock))
    now = clock.now()
    takes = (stores.duties.take(now, now + SOON, 10, ARRIVING) for _ in range(5))
    taken = [duty for took in await asyncio.gather(*takes) for duty in took]
    assert [(duty.case, duty.due_at, duty.tries) for duty in taken] == [("CASE-1", now + SOON, 1)]


async def test_what_nobody_ended_is_taken_again_and_says_so(
    stores: AnyStores, clock: FakeClock
) -> None:
    await stores.duties.put(announce("CASE-1", clock))
    now = clock.now()
    await stores.duties.take(now, now + SOON, 10, ARRIVING)
    assert not await stores.duties.take(
        now + SOON - timedelta(seconds=1), now + 2 * SOON, 10, ARRIVING
    )
    (again,) = await stores.duties.take(now + SOON, now + 2 * SOON, 10, ARRIVING)
    assert again.tries == 2


async def test_what_comes_after_a_duty_is_kept_unless_it_was_changed(
    stores: AnyStores, clock: FakeClock
) -> None:
    await stores.duties.put(announce("CASE-1", clock))
    now = clock.now()
    (taken,) = await stores.duties.take(now, now + SOON, 10, ARRIVING)
    after = taken.then(DutyStep.REMIND, now + timedelta(hours=1), "C1")
    assert await stores.duties.end(taken, after)
    assert await stores.duties.find("CASE-1") == after
    assert not await stores.duties.end(taken, taken.then(DutyStep.NONE, None))
    assert await stores.duties.find("CASE-1") == after


async def test_those_due_longest_are_taken_first_and_what_is_not_due_never(
    stores: AnyStores, clock: FakeClock
) -> None:
    now = clock.now()
    for number in (3, 1, 2):
        due_at = now - timedelta(minutes=number)
        await stores.duties.put(
            Duty(case=f"CASE-{number}", step=DutyStep.REMIND, due_at=due_at, channel="C1")
        )
    await stores.duties.put(Duty(case="CASE-4", step=DutyStep.NONE, due_at=None))
    taken = await stores.duties.take(now, now + SOON, 2, ARRIVING)
    assert [duty.case for duty in taken] == ["CASE-3", "CASE-2"]
    assert [one.case for one in await stores.duties.take(now, now + SOON, 9, ARRIVING)] == [
        "CASE-1"
    ]


async def test_why_a_channel_takes_nothing_is_known_until_it_does(
    stores: AnyStores, clock: FakeClock
) -> None:
    now = clock.now()
    assert await stores.duties.failure() == ""
    await stores.duties.put(announce("CASE-1", clock))
    (taken,) = await stores.duties.take(now, now + SOON, 10, ARRIVING)
    await stores.duties.end(taken, taken.failed("is_archived", now + SOON))
    assert await stores.duties.failure() == "is_archived"
    (again,) = await stores.duties.take(now + SOON, now + 2 * SOON, 10, ARRIVING)
    assert again.failure == "is_archived"
    await stores.duties.end(again, again.then(DutyStep.NONE, None, "C1"))
    assert await stores.duties.failure() == ""


async def test_who_was_told_is_kept_until_something_else_is_due(
    stores: AnyStores, clock: FakeClock
) -> None:
    now = clock.now()
    await stores.duties.put(announce("CASE-1", clock))
    (taken,) = await stores.duties.take(now, now + SOON, 10, ARRIVING)
    await stores.duties.end(taken, replace(taken.failed("is_archived", now), told=("U8", "U 9")))
    (again,) = await stores.duties.take(now, now + SOON, 10, ARRIVING)
    assert again.told == ("U8", "U 9")
    assert again.then(DutyStep.REMIND, now).told == ()


@pytest.mark.parametrize("channel", ["", "C1"])
async def test_cases_handed_over_before_duties_were_kept_are_due(
    stores: AnyStores, clock: FakeClock, channel: str
) -> None:
    case = await kept(stores, clock, CaseStatus.HANDED_OVER)
    await kept(stores, clock, CaseStatus.OPEN, "CASE-2")
    now = clock.now()
    assert await stores.duties.recall(channel, now) == 1
    assert await stores.duties.find(case.id) == announce(case.id, clock)
    assert await stores.duties.find("CASE-2") is None
    assert await stores.duties.recall(channel, now + SOON) == 0, "once"


async def test_cases_are_due_once_more_where_another_channel_has_them(
    stores: AnyStores, clock: FakeClock
) -> None:
    case = await kept(stores, clock, CaseStatus.HANDED_OVER)
    now = clock.now()
    told = Duty(case=case.id, step=DutyStep.NONE, due_at=None, channel="C1", told=("U9",))
    await stores.duties.put(told)
    assert await stores.duties.recall("C1", now) == 0
    assert await stores.duties.recall("", now) == 0
    assert await stores.duties.recall("C2", now) == 1
    found = await stores.duties.find(case.id)
    assert found == replace(told, step=DutyStep.ANNOUNCE, due_at=now, told=())


async def test_the_duties_of_closed_cases_are_forgotten(
    stores: AnyStores, clock: FakeClock
) -> None:
    case = await kept(stores, clock, CaseStatus.HANDED_OVER)
    await stores.duties.put(announce(case.id, clock))
    await stores.cases.save(case.close(clock.now()))
    await stores.duties.recall("C1", clock.now())
    assert await stores.duties.find(case.id) is None


async def test_an_end_that_is_to_be_told_is_kept_and_taken_apart_from_what_waits(
    stores: AnyStores, clock: FakeClock
) -> None:
    case, now = await kept(stores, clock, CaseStatus.HANDED_OVER), clock.now()
    await stores.cases.save(case.close(now))
    await stores.duties.put(replace(announce(case.id, clock), step=DutyStep.TELL_END))
    await stores.duties.recall("C1", now)
    assert not await stores.duties.take(now, now + SOON, 10, ARRIVING)
    (taken,) = await stores.duties.take(now, now + SOON, 10, {DutyStep.TELL_END})
    assert (taken.case, taken.tries) == (case.id, 1)
    assert await stores.duties.end(taken, taken.then(DutyStep.NONE, None))
    await stores.duties.recall("C1", now)
    assert await stores.duties.find(case.id) is None


async def kept(
    stores: AnyStores, clock: FakeClock, status: CaseStatus, name: str = "CASE-1"
) -> Case:
    begun = new_case(name, make_order(), "slack:T1:U1", clock.now())
    return await stores.cases.add(replace(begun, order=f"order of {name}", status=status))
