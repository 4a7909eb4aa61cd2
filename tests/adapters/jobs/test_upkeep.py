"""The upkeep: a job that the database let fall goes on by itself, and nothing ends the rounds."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import asyncpg  # type: ignore[import-untyped]
import pytest

from adapters.jobs import executor_leases
from bot.domain.actions import Result
from bot.errors import BackOfficeUnavailable, StoreUnavailable
from tests.adapters.jobs.bench import CANCEL, SETTINGS, UPDATE, Bench
from tests.harness.databases import CUT_LEASES
from tests.harness.waiting import eventually, until

STEPS = {1: "check", 2: "change", 3: "end", 4: "tell"}


async def test_what_could_not_be_accepted_is_refused_and_can_be_asked_for_again(
    bench: Bench,
) -> None:
    made = await bench.start()
    await bench.refuse("INSERT", "workflow_status")
    with pytest.raises(StoreUnavailable):
        await made.submit(CANCEL)
    await bench.relent("workflow_status")
    await bench.do(made, CANCEL)
    assert bench.results == [Result.DONE]


@pytest.mark.parametrize("number", STEPS)
async def test_a_step_that_could_not_be_kept_is_gone_on_with_in_the_same_process(
    bench: Bench, number: int, caplog: pytest.LogCaptureFixture
) -> None:
    made = await bench.start()
    job = (await made.submit(CANCEL)).status.job
    await bench.refuse("INSERT", "operation_outputs", f"NEW.function_id = {number}")
    made.release(job)
    await until(lambda: f"refused {job}" in caplog.text)
    assert await made.is_under_way(job)
    await bench.relent("operation_outputs")
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.DONE]
    assert bench.world.office.orders["CARO-1"].revision == 2


async def test_a_pause_that_could_not_be_kept_is_made_again(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    made = await bench.start()
    job = (await made.submit(CANCEL)).status.job
    # The first two steps are kept; what follows is the pause.
    await bench.refuse("INSERT", "operation_outputs", "NEW.function_id > 2")
    made.release(job)
    await until(lambda: f"refused {job}" in caplog.text)
    await bench.relent("operation_outputs")
    bench.world.office.failing.clear()
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.DONE]


@pytest.mark.full
async def test_a_look_whose_next_could_not_be_kept_is_gone_on_with(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    made = await bench.start(SETTINGS.model_copy(update={"watch_every_s": 0.5}))
    first, second = (f"watch:CARO-1:update_cardholder:1:{number}" for number in (1, 2))
    await bench.refuse("INSERT", "workflow_status", f"NEW.workflow_uuid = '{second}'")
    await bench.do(made, UPDATE)
    # A look that fails is followed by another.
    bench.world.cases.get = _fail  # type: ignore[method-assign, assignment]
    await until(lambda: f"refused {first}" in caplog.text)
    await bench.relent("workflow_status")

    async def is_watched_on() -> bool:
        return second in await bench.kept()

    await eventually(is_watched_on)


async def _fail(_case: str) -> None:
    raise ValueError("no case can be read")


async def test_an_end_that_could_not_be_kept_is_kept_later(bench: Bench) -> None:
    made = await bench.start()
    await bench.refuse("UPDATE", "workflow_status", "NEW.status = 'SUCCESS'")
    job = (await made.submit(CANCEL)).status.job
    made.release(job)
    await until(lambda: bench.results == [Result.DONE])
    await bench.relent("workflow_status")
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.DONE]
    assert bench.world.office.orders["CARO-1"].revision == 2


@pytest.mark.full
@pytest.mark.parametrize("executor", ["somebody", "desk-99999999999", "../desk-1", ""])
async def test_what_an_executor_of_another_name_has_left_is_taken_over(
    bench: Bench, executor: str
) -> None:
    bench.world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    made = await bench.start()
    job = (await made.submit(CANCEL)).status.job
    made.release(job)
    await made.stop()
    await bench.run_sql(f"UPDATE workflow_status SET executor_id = '{executor}'")
    bench.world.office.failing.clear()
    made = await bench.start()
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.DONE]


@pytest.mark.parametrize("taken", [False, True])
async def test_whoever_lost_its_name_lets_its_jobs_go_and_whoever_is_left_does_them(
    postgres_url: str, taken: bool
) -> None:
    """Another session may have taken the name meanwhile; here it is gone a moment later."""
    async with Bench(postgres_url) as bench:
        reached: list[str] = []
        let_go: list[str] = []

        async def hang(job: str, point: str) -> None:
            if point == "change begins" and not reached:
                reached.append(job)
                try:
                    await asyncio.Event().wait()
                finally:
                    let_go.append(job)

        made = await bench.begin(bench.make(hang))
        job = (await made.submit(CANCEL)).status.job
        made.release(job)
        await until(lambda: reached)
        thief = await asyncpg.connect(postgres_url)
        await thief.execute(CUT_LEASES)
        if taken:
            await thief.execute(f"SELECT pg_advisory_lock({executor_leases.LOCK_SPACE}, 1)")
        await until(lambda: let_go)
        await thief.close()
        await eventually(lambda: bench.is_over(made, job))
        await made.stop()
        assert let_go == [job]
        assert bench.results == [Result.DONE]
        assert bench.world.office.orders["CARO-1"].revision == 2


@pytest.mark.parametrize(
    ("table", "column"),
    [("workflow_input", "inputs"), ("workflow_status", "authenticated_roles")],
)
async def test_a_row_that_cannot_be_read_is_named_and_in_nobodys_way(
    bench: Bench, caplog: pytest.LogCaptureFixture, table: str, column: str
) -> None:
    """Its process stops as it should, and what it may need is not dropped as unused."""
    bench.world.office.failing["update_cardholder"] = BackOfficeUnavailable("down")
    made = await bench.start()
    job = (await made.submit(UPDATE)).status.job
    made.release(job)
    await made.stop()
    # The clock of the forms is the machine's own: they are as old as the present one is ahead.
    bench.world.clock.at += timedelta(hours=2)
    await bench.run_sql(f"UPDATE {table} SET {column} = 'secret of Els'")
    made = await bench.start()
    await bench.do(made, CANCEL)
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.DONE]
    await until(lambda: "cannot be read" in caplog.text)
    await made.stop()
    assert len(bench.world.forms.kept) == 1
    assert "Els" not in caplog.text


async def test_the_rounds_go_on_whatever_fails_in_one_of_them(
    bench: Bench, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds: list[int] = []

    async def fail(*_forms: object, **_but: object) -> int:
        rounds.append(1)
        raise ValueError("secret of Els")

    bench.world.forms.drop_older = fail  # type: ignore[method-assign]
    made = await bench.start()
    await until(lambda: len(rounds) > 1)
    await made.stop()
    assert "failed: sweeping the forms: ValueError" in caplog.text
    assert "Els" not in caplog.text
    assert any(record.levelno == logging.ERROR for record in caplog.records)
