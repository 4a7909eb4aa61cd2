"""The list of the jobs over rows that are strange, or very many."""

from __future__ import annotations

from time import monotonic

from bot.domain.actions import Result
from bot.domain.job_records import JobState, JobsWanted
from bot.domain.orders import Action
from bot.errors import ActionRefused
from tests.adapters.jobs.bench import CANCEL, Bench

_MANY = 20_000


async def test_a_row_that_cannot_be_read_is_listed_by_its_id(bench: Bench) -> None:
    made = await bench.start_rarely()
    job = await bench.do(made, CANCEL)
    await bench.run_sql(
        "INSERT INTO workflow_status (workflow_uuid, status, name, application_version,"
        " authenticated_roles, priority, created_at, updated_at) VALUES"
        " ('CARO-7:cancel:1', 'SUCCESS', 'action', '1', 'no JSON', 0, 1, 1),"
        " ('CARO-8:cancel:1', 'ERROR', 'action', '1', NULL, 0, 2, 2),"
        " ('CARO-9:watch:1', 'SUCCESS', 'watch', '1', NULL, 0, 3, 3)"
    )
    (ended,) = (await made.page(JobsWanted(JobState.ENDED))).rows
    assert (ended.id, ended.is_readable) == (job, True)
    failed = (await made.page(JobsWanted(JobState.FAILED))).rows
    assert [one.id for one in failed] == ["CARO-8:cancel:1", "CARO-7:cancel:1"]
    assert not any(one.is_readable for one in failed)
    assert await made.get("CARO-9:watch:1") is None
    await made.stop()


async def test_what_was_refused_is_told_apart_from_what_failed(bench: Bench) -> None:
    made = await bench.start_rarely()
    bench.world.office.failing["cancel_order"] = ActionRefused("refused-state-cancel")
    await bench.do(made, CANCEL)
    (record,) = (await made.page(JobsWanted(JobState.ENDED))).rows
    assert record.result is Result.REFUSED
    await made.stop()


async def test_of_very_many_only_a_window_is_looked_at(bench: Bench) -> None:
    made = await bench.start_rarely()
    rows = ", ".join(
        f"('CARO-{at}:cancel:1', 'SUCCESS', 'action', '1', NULL, 0, {at}, {at}, '\"done\"')"
        for at in range(1, _MANY + 1)
    )
    await bench.run_sql(
        "INSERT INTO workflow_status (workflow_uuid, status, name, application_version,"
        f" authenticated_roles, priority, created_at, updated_at, output) VALUES {rows}"
    )
    begun_s = monotonic()
    page = await made.page(JobsWanted(JobState.FAILED))
    assert (page.rows, bool(page.more)) == ((), True)
    page = await made.page(JobsWanted(JobState.ENDED, Action.CANCEL))
    assert len(page.rows) == 50
    following = await made.page(JobsWanted(JobState.ENDED, Action.CANCEL, page.more))
    assert not {row.id for row in page.rows} & {row.id for row in following.rows}
    # Far from what is allowed for a page, and far beyond what it takes.
    assert monotonic() - begun_s < 3
    await made.stop()
