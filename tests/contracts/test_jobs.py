"""What jobs promise by their port, on SQLite, on PostgreSQL and in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import monotonic

import pytest

from adapters import jobs
from adapters.jobs import JobsSettings
from bot.domain.actions import ActionRequest, Result
from bot.domain.job_status import JobStage, SentSignal, Signal
from bot.domain.orders import Action, OrderState
from bot.domain.people import Actor, Platform, Role
from bot.errors import ActionRefused, BackOfficeUnavailable
from bot.jobs.retry import RetryPolicy
from bot.ports import Jobs
from tests.bot.kit import World

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
