"""What jobs promise by their port, on SQLite, on PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import monotonic
from typing import Any

import pytest

from adapters import jobs
from adapters.jobs import JobsSettings
from bot.domain.actions import ActionRequest, Result
from bot.domain.job_records import JobState, JobsWanted
from bot.domain.job_status import JobStage, SentSignal, Signal
from bot.domain.orders import Action, OrderState
from bot.domain.people import Actor, Platform, Role
from bot.errors import ActionRefused, BackOfficeUnavailable
from bot.jobs.retry import RetryPolicy
from bot.ports import Jobs
from tests.bot.kit import World
from tests.harness.waiting import eventually

ANN = Actor(
    id="slack:T1:U1", name="Ann Agent", role=Role.AGENT, platform=Platform.SLACK, language="en"
)
LEA = replace(ANN, id="slack:T1:U9", name="Lea Lead", role=Role.LEAD)
CANCEL = ActionRequest(order="CARO-1", revision=1, action=Action.CANCEL, actor=ANN)
UPDATE = ActionRequest(
    order="CARO-1",
    revision=1,
    action=Action.UPDATE_CARDHOLDER,
    actor=ANN,
    evidence=("bank=yes (bot)",),
    values={"email": "els@example.be"},
)
DOWN = BackOfficeUnavailable("down")


@dataclass
class Place:
    """Jobs of either kind, and the world that they change."""

    jobs: Jobs
    world: World

    async def end(self, job: str) -> None:
        """Answer the click, and let the job come to its end."""
        self.jobs.release(job)
        if self.jobs is self.world.jobs:
            await self.world.jobs.perform(job, waits=3)
        end_s = monotonic() + 10
        while await self.jobs.is_under_way(job):
            assert monotonic() < end_s, "the job does not end"
            await asyncio.sleep(0.01)

    async def do(self, request: ActionRequest) -> str:
        """Have an action accepted and done; return the id of its job."""
        accepted = await self.jobs.submit(request)
        assert accepted.first is None
        await self.end(accepted.status.job)
        return accepted.status.job

    @property
    def results(self) -> list[str]:
        return [line.result for line in self.world.log.lines]


@pytest.fixture
async def place(kept_in: str) -> AsyncIterator[Place]:
    """Jobs over each database, and those in memory."""
    world = World()
    if not kept_in:
        yield Place(world.jobs, world)
        return
    world.clock.at = datetime.now(UTC)
    settings = JobsSettings(first_pause_s=0.05, longest_pause_s=0.1)
    durable = jobs.connect(settings, kept_in, world.forms, world.clock)
    await durable.start(world.desk.job_steps(RetryPolicy(0.05, 0.1), lambda: 0.0), world.watches)
    yield Place(durable, world)
    await durable.stop()


async def test_an_accepted_action_is_done_once_its_click_is_answered(place: Place) -> None:
    accepted = await place.jobs.submit(UPDATE)
    status = accepted.status
    assert (accepted.first, status.job) == (None, "CARO-1:update_cardholder:1")
    assert (status.order, status.action, status.actor) == ("CARO-1", UPDATE.action, ANN.id)
    assert status.stage is JobStage.WORKING
    assert await place.jobs.is_under_way(status.job)
    assert place.results == []
    await place.end(status.job)
    assert not await place.jobs.is_under_way(status.job)
    assert place.world.office.orders["CARO-1"].cardholder.email == "els@example.be"
    assert [(line.result, line.evidence) for line in place.world.log.lines] == [
        (Result.DONE, UPDATE.evidence)
    ]
    assert place.world.forms.kept == {}


async def test_whoever_comes_second_meets_the_first_job(place: Place) -> None:
    first = await place.jobs.submit(UPDATE)
    second = await place.jobs.submit(replace(UPDATE, actor=LEA, values={"email": "x@example.be"}))
    assert second.first
    assert (second.first.key, second.first.actor_name) == (first.status.job, "Ann Agent")
    assert not second.first.done
    assert second.status == first.status
    # What the second typed is dropped at once.
    assert len(place.world.forms.kept) == 1
    await place.end(first.status.job)
    third = await place.jobs.submit(replace(UPDATE, actor=LEA))
    assert third.first
    assert third.first.done
    assert place.results == [Result.DONE]
    assert place.world.office.orders["CARO-1"].cardholder.email == "els@example.be"


async def test_of_many_at_once_one_is_accepted(place: Place) -> None:
    accepted = await asyncio.gather(*(place.jobs.submit(CANCEL) for _ in range(5)))
    assert [one.first is None for one in accepted].count(True) == 1
    assert {one.status.job for one in accepted} == {"CARO-1:cancel:1"}
    await place.end("CARO-1:cancel:1")
    assert place.results == [Result.DONE]


async def test_what_ended_without_a_change_may_be_asked_for_again(place: Place) -> None:
    place.world.office.failing["cancel_order"] = ActionRefused("refused-state-cancel")
    assert await place.do(CANCEL) == "CARO-1:cancel:1"
    assert await place.do(replace(CANCEL, actor=LEA)) == "CARO-1:cancel:1:2"
    place.world.office.failing.clear()
    assert await place.do(CANCEL) == "CARO-1:cancel:1:3"
    assert place.results == [Result.REFUSED, Result.REFUSED, Result.DONE]
    again = await place.jobs.submit(CANCEL)
    assert again.first
    assert (again.first.key, again.first.done) == ("CARO-1:cancel:1:3", True)


async def test_support_is_asked_once_for_each_case_and_after_each_of_its_ends(place: Place) -> None:
    ask = replace(CANCEL, action=Action.CONTACT_SUPPORT)
    asked = [ask, replace(ask, case="CASE-2"), replace(ask, case="CASE-2", reopens=1)]
    jobs = [await place.do(one) for one in asked]
    assert jobs == [f"CARO-1:contact_support:1{number}" for number in ("", ":2", ":3")]
    again = await place.jobs.submit(asked[-1])
    assert again.first
    assert (again.status.job, again.first.done) == (jobs[-1], True)


async def test_another_action_or_revision_is_another_job(place: Place) -> None:
    requests = (CANCEL, UPDATE, replace(CANCEL, revision=2))
    accepted = [await place.jobs.submit(request) for request in requests]
    assert [one.first for one in accepted] == [None] * 3
    assert len({one.status.job for one in accepted}) == 3
    for one in accepted:
        await place.end(one.status.job)
    # The first moved the order on, so it was not what the others had seen.
    assert place.results == [Result.DONE, Result.REFUSED, Result.REFUSED]


async def test_a_release_of_nothing_or_twice_is_no_error(place: Place) -> None:
    place.jobs.release("CARO-7:cancel:1")
    await place.do(CANCEL)
    place.jobs.release("CARO-1:cancel:1")
    assert place.results == [Result.DONE]


async def test_a_job_that_waits_is_told_to_stop(place: Place) -> None:
    place.world.office.failing["cancel_order"] = DOWN
    job = (await place.jobs.submit(CANCEL)).status.job
    assert await place.jobs.signal(job, SentSignal(Signal.STOP, LEA))
    await place.end(job)
    assert [(line.result, line.actor_name) for line in place.world.log.lines] == [
        (Result.STOPPED, "Lea Lead")
    ]
    assert place.world.office.orders["CARO-1"].state is OrderState.PROBLEM


async def test_what_is_not_under_way_takes_no_signal(place: Place) -> None:
    assert not await place.jobs.is_under_way("CARO-7:cancel:1")
    assert not await place.jobs.signal("CARO-7:cancel:1", SentSignal(Signal.NOW, LEA))
    job = await place.do(CANCEL)
    assert not await place.jobs.signal(job, SentSignal(Signal.STOP, LEA))
    assert place.world.office.orders["CARO-1"].state is OrderState.CANCELLED


async def listed(jobs: Jobs, state: JobState, **wanted: Any) -> list[str]:
    """Return the ids of all jobs that are wanted, page by page."""
    found: list[str] = []
    start = ""
    while True:
        page = await jobs.page(JobsWanted(state, start=start, **wanted), 1)
        found += [record.id for record in page.rows]
        if not page.more:
            return found
        start = page.more


async def test_a_job_is_listed_with_who_asked_and_how_it_stands(place: Place) -> None:
    asked = replace(CANCEL, case="CASE-1")
    await place.jobs.submit(asked)
    (record,) = (await place.jobs.page(JobsWanted(JobState.WORKING))).rows
    assert (record.id, record.order, record.action) == ("CARO-1:cancel:1", "CARO-1", Action.CANCEL)
    assert (record.actor, record.case, record.result) == (ANN, "CASE-1", None)
    assert record.is_under_way
    assert record.asked_at == place.world.clock.now() or record.asked_at <= datetime.now(UTC)
    assert await listed(place.jobs, JobState.WAITING) == []
    await place.end(record.id)
    assert await listed(place.jobs, JobState.WORKING) == []
    (ended,) = (await place.jobs.page(JobsWanted(JobState.ENDED))).rows
    assert (ended.id, ended.result, ended.is_under_way) == (record.id, Result.DONE, False)
    assert await place.jobs.get(record.id) == ended


async def test_a_job_that_waits_is_listed_with_why_and_until_when(place: Place) -> None:
    place.world.office.failing["cancel_order"] = DOWN
    job = (await place.jobs.submit(CANCEL)).status.job
    place.jobs.release(job)
    if place.jobs is place.world.jobs:
        await place.world.jobs.perform(job, waits=1)

    async def waits() -> bool:
        return await listed(place.jobs, JobState.WAITING) == [job]

    await eventually(waits)
    record = await place.jobs.get(job)
    assert record
    assert record.reason == "work-unavailable"
    assert record.next_try_at
    steps = await place.jobs.steps(job)
    assert "wait" in {step.went for step in steps}
    assert "work-unavailable" in {step.reason for step in steps}
    place.world.office.failing.clear()
    await place.end(job)
    assert await listed(place.jobs, JobState.WAITING) == []


async def test_the_jobs_are_listed_newest_first_by_state_and_action(place: Place) -> None:
    place.world.office.failing["cancel_order"] = ActionRefused("refused-state-cancel")
    first = await place.do(CANCEL)
    second = await place.do(CANCEL)
    place.world.office.failing["update_cardholder"] = RuntimeError("unforeseen")
    broken = await place.do(UPDATE)
    assert await listed(place.jobs, JobState.ENDED) == [second, first]
    assert await listed(place.jobs, JobState.FAILED) == [broken]
    assert await listed(place.jobs, JobState.ENDED, action=Action.CANCEL) == [second, first]
    assert await listed(place.jobs, JobState.ENDED, action=Action.RECREATE) == []
    assert await listed(place.jobs, JobState.FAILED, action=Action.UPDATE_CARDHOLDER) == [broken]


async def test_a_page_of_jobs_that_begins_nowhere_is_no_error(place: Place) -> None:
    job = await place.do(CANCEL)
    for start in ("x", "-", "1-", "9" * 40, "\x00", "5-\x00", "-1-a"):
        page = await place.jobs.page(JobsWanted(JobState.ENDED, start=start))
        assert [record.id for record in page.rows] in ([job], []), start


async def test_of_a_job_that_is_unknown_nothing_is_told(place: Place) -> None:
    for unknown in ("CARO-7:cancel:1", "", "\x00", "x" * 5000):
        assert await place.jobs.get(unknown) is None
        assert await place.jobs.steps(unknown) == ()


async def test_the_steps_of_a_job_hold_nothing_that_was_typed(place: Place) -> None:
    job = await place.do(UPDATE)
    steps = await place.jobs.steps(job)
    assert "done" in {step.went for step in steps}
    assert "els@example.be" not in repr((steps, await place.jobs.get(job)))


async def test_what_has_not_ended_is_told_by_its_id(place: Place) -> None:
    assert await place.jobs.under_way(9) == frozenset()
    first, second = [(await place.jobs.submit(one)).status.job for one in (CANCEL, UPDATE)]
    assert await place.jobs.under_way(9) == {first, second}
    assert len(await place.jobs.under_way(1)) == 1
    await place.end(first)
    assert await place.jobs.under_way(9) == {second}
