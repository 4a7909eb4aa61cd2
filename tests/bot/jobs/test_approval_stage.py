"""The stage in which a job waits for its second person: reminders, ends, faults and crashes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.actions import Result
from bot.domain.approvals import ApprovalState
from bot.domain.orders import OrderState
from bot.domain.people import Staff
from bot.errors import (
    BackOfficeUnavailable,
    PlatformBusy,
    PlatformRefused,
    PlatformUnavailable,
)
from bot.jobs.job import StepResult, StepStatus
from tests.bot.kit import LEAD, World, words
from tests.bot.two_people import (
    APPROVE,
    CANCEL,
    JOB,
    OTHER,
    active_world,
    ask,
    decide,
    request,
    results,
    state_of,
    written_to,
)

# As where a client secret has run out, or a token was revoked.
REFUSES_US = PlatformRefused("invalid_client", place_stays=True)


@pytest.fixture
def world() -> World:
    """A desk with an active order and two leads."""
    return active_world()


async def test_nobody_left_when_the_job_begins_ends_it(world: World) -> None:
    reply = await world.desk.handle(LEAD, CANCEL)
    world.rules.book = replace(world.rules.book, staff=Staff(frozenset({"U1"}), frozenset({"U9"})))
    world.jobs.release(reply.job)
    await world.jobs.perform(reply.job)
    assert results(world) == [Result.REFUSED]
    assert state_of(world) is OrderState.ACTIVE


async def test_after_half_the_time_they_are_reminded_and_then_it_expires(world: World) -> None:
    await ask(world)
    await world.jobs.perform(JOB, waits=1)
    assert world.clock.at == request(world).reminds_at
    assert len(written_to(world, OTHER)) == 3
    await world.jobs.perform(JOB, waits=1)
    assert request(world).state is ApprovalState.EXPIRED
    assert state_of(world) is OrderState.ACTIVE
    assert results(world) == [Result.ASKED, Result.EXPIRED, Result.REFUSED]
    assert "expired" in words(await decide(world))


async def test_an_order_that_changes_after_the_yes_is_left_alone(world: World) -> None:
    await ask(world)
    await world.desk.handle(OTHER, APPROVE)
    changed = replace(world.office.orders["CARO-1"], revision=2)
    world.office.add(changed)
    await world.jobs.perform(JOB)
    assert world.office.orders["CARO-1"] == changed
    assert results(world)[-1] == Result.REFUSED


async def test_an_approver_who_loses_the_role_has_allowed_nothing(world: World) -> None:
    await ask(world)
    await world.desk.handle(OTHER, APPROVE)
    staff = Staff(frozenset({"U1", "U8"}), frozenset({"U9"}))
    world.rules.book = replace(world.rules.book, staff=staff)
    await world.jobs.perform(JOB)
    assert state_of(world) is OrderState.ACTIVE
    assert results(world) == [Result.ASKED, Result.APPROVED, Result.REFUSED]


async def test_an_asker_who_loses_the_role_gets_nothing_done(world: World) -> None:
    await ask(world)
    staff = Staff(frozenset({"U1", "U9"}), frozenset({"U8"}))
    world.rules.book = replace(world.rules.book, staff=staff)
    await decide(world)
    assert state_of(world) is OrderState.ACTIVE


async def test_while_the_back_office_is_away_it_can_be_allowed_and_is_done_later(
    world: World,
) -> None:
    await ask(world)
    down = BackOfficeUnavailable("down")
    world.office.failing |= {"find_order": down, "cancel_order": down}
    await decide(world)
    assert request(world).state is ApprovalState.APPROVED
    world.office.failing.clear()
    await world.jobs.perform(JOB, waits=2)
    assert state_of(world) is OrderState.CANCELLED


async def test_what_was_allowed_late_is_still_tried_for_as_long_as_anything(world: World) -> None:
    await ask(world)
    world.clock.at += timedelta(hours=23, minutes=30)
    world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    await decide(world)
    await world.jobs.perform(JOB, waits=20)
    world.office.failing.clear()
    await world.jobs.perform(JOB, waits=1)
    assert state_of(world) is OrderState.CANCELLED


@pytest.mark.parametrize("error", [PlatformUnavailable("away"), REFUSES_US])
async def test_a_slack_that_is_away_or_refuses_our_credentials_is_told_later(
    world: World, error: Exception
) -> None:
    world.shown.failing = error
    await ask(world)
    assert written_to(world, OTHER) == []
    world.shown.failing = None
    begun = world.clock.at
    await world.jobs.perform(JOB, waits=1)
    assert world.clock.at - begun < timedelta(minutes=5)
    assert len(written_to(world, OTHER)) == 1


@pytest.mark.parametrize("boundary", range(16))
async def test_a_job_that_dies_at_any_boundary_is_done_once_with_one_yes(boundary: int) -> None:
    world = active_world()
    reply = await world.desk.handle(LEAD, CANCEL)
    world.jobs.journal(JOB).dies_at = boundary
    world.jobs.release(reply.job)
    for _run in range(2):
        await world.jobs.perform(JOB)
    await world.desk.handle(OTHER, APPROVE)
    for _run in range(2):
        await world.jobs.perform(JOB)
    assert state_of(world) is OrderState.CANCELLED
    assert results(world) == [Result.ASKED, Result.APPROVED, Result.DONE]


async def test_a_job_that_passed_its_check_before_there_were_approvals_goes_on(
    world: World,
) -> None:
    reply = await world.desk.handle(LEAD, CANCEL)
    order = world.office.orders["CARO-1"]
    checked = StepResult(StepStatus.DONE, order.id, order.revision, order.state)
    world.jobs.journal(JOB).kept.append(checked)
    world.jobs.release(reply.job)
    await world.jobs.perform(JOB)
    assert state_of(world) is OrderState.CANCELLED
    assert results(world) == [Result.DONE]


async def test_a_job_that_is_written_off_leaves_nothing_to_decide(world: World) -> None:
    await ask(world)
    assert world.jobs.job_steps
    await world.jobs.job_steps.write_off(world.jobs.jobs[JOB])
    assert request(world).state is ApprovalState.EXPIRED
    assert "expired" in written_to(world, OTHER)[-1]
    assert await world.approvals.unheard() == ()


async def test_a_word_that_was_lost_on_its_way_reaches_the_job_later(world: World) -> None:
    await ask(world)
    await world.desk.handle(OTHER, APPROVE)
    world.jobs.journal(JOB).steering.clear()
    await world.jobs.perform(JOB)
    assert state_of(world) is OrderState.ACTIVE
    assert world.jobs.job_steps
    await world.jobs.job_steps.wake_decided()
    await world.jobs.perform(JOB)
    assert state_of(world) is OrderState.CANCELLED
    await world.jobs.job_steps.wake_decided()
    assert world.jobs.journal(JOB).steering == []


@pytest.mark.parametrize("way", ["expires", "moves"])
@pytest.mark.parametrize("away", [PlatformBusy("429", retry_after_s=1.0), REFUSES_US])
async def test_who_could_not_be_told_how_a_request_ended_is_told_later(
    world: World, way: str, away: Exception
) -> None:
    await ask(world)
    await world.jobs.perform(JOB, waits=1)
    world.shown.busy = lambda place: away if place.identity.id == OTHER.id else None
    if way == "moves":
        world.office.add(replace(world.office.orders["CARO-1"], revision=2))
    await world.jobs.perform(JOB, waits=1)
    assert not request(world).is_open
    before = len(written_to(world, OTHER))
    world.shown.busy = lambda _place: None
    await world.jobs.perform(JOB, waits=3)
    (last,) = written_to(world, OTHER)[before:]
    assert "DecideApproval" not in last


async def test_one_who_is_never_reached_costs_the_others_less_and_less(world: World) -> None:
    world.shown.busy = lambda place: REFUSES_US if place.identity.id == OTHER.id else None
    begun = world.clock.at
    await ask(world)
    await world.jobs.perform(JOB, waits=20)
    assert world.clock.at - begun > timedelta(hours=12)
