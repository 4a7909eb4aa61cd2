"""Durable jobs on the real engine: accepted once, done once, and forgotten in time."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters import jobs
from bot.domain.actions import ActionRequest, Result
from bot.domain.job_status import SentSignal, Signal
from bot.domain.orders import Action
from bot.errors import ActionRefused, BackOfficeUnavailable, StoreUnavailable
from bot.ports.readiness import JobsStanding
from tests.adapters.jobs.bench import CANCEL, LEA, SETTINGS, UPDATE, Bench
from tests.harness.waiting import eventually, until


async def test_an_action_is_accepted_done_and_its_form_dropped(bench: Bench) -> None:
    made = await bench.start()
    assert await bench.do(made, UPDATE) == "CARO-1:update_cardholder:1"
    assert bench.world.office.orders["CARO-1"].cardholder.email == "els@example.be"
    assert bench.results == [Result.DONE]
    assert bench.world.forms.kept == {}


@pytest.mark.parametrize(
    "name", ["\x00", "\ud83d", "é" * 5000], ids=["nul", "half a character", "long"]
)
async def test_no_name_keeps_an_action_from_being_done(bench: Bench, name: str) -> None:
    made = await bench.start()
    await bench.do(made, replace(UPDATE, actor=replace(CANCEL.actor, name=name)))
    assert bench.results == [Result.DONE]


@pytest.mark.full
async def test_a_watch_whose_look_fails_looks_again(bench: Bench) -> None:
    made = await bench.start(SETTINGS.model_copy(update={"watch_every_s": 0.1}))
    await bench.do(made, UPDATE)
    bench.world.cases.get = _fail  # type: ignore[method-assign, assignment]

    async def looked_thrice() -> bool:
        return "watch:CARO-1:update_cardholder:1:3" in await bench.kept()

    await eventually(looked_thrice)


async def _fail(_case: str) -> None:
    raise ValueError("no case can be read")


async def test_whoever_comes_second_is_told_who_was_first(bench: Bench) -> None:
    made = await bench.start()
    first = await made.submit(UPDATE)
    second = await made.submit(
        ActionRequest(order="CARO-1", revision=1, action=Action.UPDATE_CARDHOLDER, actor=LEA)
    )
    assert first.first is None
    assert second.first
    assert (second.first.actor_name, second.first.done) == ("Ann Agent", False)
    assert len(bench.world.forms.kept) == 1
    made.release(first.status.job)
    await eventually(lambda: bench.is_over(made, first.status.job))
    third = await made.submit(
        ActionRequest(order="CARO-1", revision=1, action=Action.UPDATE_CARDHOLDER, actor=LEA)
    )
    assert third.first
    assert third.first.done
    assert bench.results == [Result.DONE]


async def test_what_changed_nothing_may_be_asked_for_again_under_a_number(bench: Bench) -> None:
    made = await bench.start()
    bench.world.office.failing["cancel_order"] = ActionRefused("refused-state-cancel")
    assert await bench.do(made, CANCEL) == "CARO-1:cancel:1"
    assert await bench.do(made, CANCEL) == "CARO-1:cancel:1:2"
    bench.world.office.failing.clear()
    assert await bench.do(made, CANCEL) == "CARO-1:cancel:1:3"
    assert bench.results == [Result.REFUSED, Result.REFUSED, Result.DONE]
    again = await made.submit(CANCEL)
    assert again.first
    assert again.first.done


async def test_a_click_that_comes_before_the_start_is_finished_waits(bench: Bench) -> None:
    made = bench.make()
    starting = asyncio.create_task(bench.begin(made))
    await asyncio.sleep(0)
    job = await bench.do(made, CANCEL)
    await starting
    assert job == "CARO-1:cancel:1"
    assert bench.results == [Result.DONE]


async def test_without_a_start_a_click_is_refused_and_its_form_not_kept(bench: Bench) -> None:
    with pytest.raises(StoreUnavailable, match="no jobs are done"):
        await bench.make().submit(UPDATE)
    assert bench.world.forms.kept == {}


async def test_stopping_needs_neither_a_job_nor_a_start(bench: Bench) -> None:
    await bench.make().stop()
    # Longer than the test may take: there is nothing to wait for.
    made = await bench.start(SETTINGS.model_copy(update={"drain_s": 300.0}))
    await made.stop()
    await made.stop()
    with pytest.raises(StoreUnavailable):
        await made.submit(CANCEL)


async def test_jobs_can_be_started_again_in_the_same_process(bench: Bench) -> None:
    bench.world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    passed: list[str] = []

    async def note(_job: str, boundary: str) -> None:
        passed.append(boundary)

    first = await bench.begin(bench.make(note))
    job = (await first.submit(CANCEL)).status.job
    first.release(job)
    await until(lambda: "change begins" in passed)
    await first.stop()
    bench.world.office.failing.clear()
    second = await bench.start()
    await eventually(lambda: bench.is_over(second, job))
    assert bench.results == [Result.DONE]


async def test_it_is_told_whether_jobs_are_done(bench: Bench) -> None:
    made = bench.make()
    seen = [made.standing]
    starting = asyncio.create_task(bench.begin(made))
    await asyncio.sleep(0)
    seen.append(made.standing)
    await starting
    seen.append(made.standing)
    await made.stop()
    seen.append(made.standing)
    begun = [JobsStanding.RESTING, JobsStanding.STARTING, JobsStanding.RUNNING]
    assert seen == [*begun, JobsStanding.RESTING]


async def test_a_database_without_tables_stops_the_start_with_what_to_do(
    empty_database_url: str,
) -> None:
    async with Bench(empty_database_url) as bench:
        made = bench.make()
        clicking = asyncio.create_task(made.submit(CANCEL))
        with pytest.raises(StoreUnavailable, match="run `caro migrate` first"):
            await bench.begin(made)
        with pytest.raises(StoreUnavailable):
            await clicking
        assert made.standing is JobsStanding.BROKEN
        await made.stop()
        jobs.migrate(empty_database_url)
        again = await bench.start()
        await bench.do(again, CANCEL)
        await again.stop()
        assert bench.results == [Result.DONE]


async def test_a_job_that_waits_is_steered_and_an_unknown_one_is_not(bench: Bench) -> None:
    made = await bench.start()
    bench.world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    job = (await made.submit(CANCEL)).status.job
    made.release(job)
    assert await made.is_under_way(job)
    assert await made.signal(job, SentSignal(Signal.STOP, LEA))
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.STOPPED]
    assert not await made.signal(job, SentSignal(Signal.NOW, LEA))
    assert not await made.signal("CARO-7:cancel:1", SentSignal(Signal.NOW, LEA))


async def test_ended_jobs_are_forgotten_after_their_days(bench: Bench) -> None:
    made = await bench.start()
    job = await bench.do(made, CANCEL)
    assert job in await bench.kept()
    await made.stop()
    orphan = await bench.world.forms.keep({"email": "nobody@example.be"})
    bench.world.clock.at += timedelta(days=29)
    made = await bench.start()
    # Old forms go after old jobs.
    await until(lambda: orphan not in bench.world.forms.kept)
    assert job in await bench.kept()
    await made.stop()
    bench.world.clock.at += timedelta(days=2)
    await bench.start()

    async def forgotten() -> bool:
        return job not in await bench.kept()

    await eventually(forgotten)


async def test_a_job_that_is_accepted_in_the_moment_of_a_stop_goes_on_afterwards(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    made = await bench.begin(bench.make(settings=SETTINGS.model_copy(update={"drain_s": 0.0})))
    job = (await made.submit(CANCEL)).status.job
    made.release(job)
    await made.stop()
    made = await bench.start()
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.DONE]
    assert "Exception" not in caplog.text


async def test_a_job_that_waits_is_not_forgotten_however_old_it_is(bench: Bench) -> None:
    made = await bench.start()
    bench.world.office.failing["update_cardholder"] = BackOfficeUnavailable("down")
    job = (await made.submit(UPDATE)).status.job
    orphan = await bench.world.forms.keep({"email": "nobody@example.be"})
    made.release(job)
    await made.stop()
    # The clock of the forms is the machine's own: they are as old as the present one is ahead.
    bench.world.clock.at += timedelta(hours=2)
    made = await bench.start()
    await until(lambda: orphan not in bench.world.forms.kept)
    assert len(bench.world.forms.kept) == 1
    bench.world.office.failing.clear()
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.DONE]
    assert bench.world.forms.kept == {}


async def test_a_job_that_is_cut_off_after_its_change_is_done_once(bench: Bench) -> None:
    stands = asyncio.Event()

    async def stand(_job: str, boundary: str) -> None:
        if boundary == "change done, not kept":
            stands.set()
            await asyncio.Event().wait()

    short = SETTINGS.model_copy(update={"drain_s": 0.0})
    made = await bench.begin(bench.make(stand, short))
    job = (await made.submit(CANCEL)).status.job
    made.release(job)
    await stands.wait()
    await made.stop()
    made = await bench.start()
    await eventually(lambda: bench.is_over(made, job))
    assert bench.world.office.orders["CARO-1"].revision == 2
    assert bench.results == [Result.DONE]
