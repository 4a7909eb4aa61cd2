"""Job rows: what is relied on of the library, and that ended jobs do not pile up."""

from __future__ import annotations

import inspect
import tomllib
from datetime import timedelta
from importlib.metadata import version

import pytest
from dbos import DBOS, _serialization

from adapters.jobs import job_rows
from bot.errors import BackOfficeUnavailable
from tests.adapters.jobs.bench import CANCEL, Bench
from tests.harness.processes import ROOT


def test_the_library_is_the_one_whose_inside_is_known() -> None:
    """Its next minor version may do both differently: look at them, then raise the pin."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "dbos~=3.4.0" in project["dependencies"]
    assert version("dbos").startswith("3.4.")
    assert [*inspect.signature(DBOS._recover_pending_workflows).parameters] == ["executor_ids"]
    ways = {name for name in vars(_serialization) if name.endswith("Serializer")}
    assert ways == {
        "DBOSDefaultSerializer",
        "DBOSPortableJSONSerializer",
        "DefaultSerializer",
        "Serializer",
    }


async def test_taking_over_puts_what_another_has_begun_into_the_queue(bench: Bench) -> None:
    bench.world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    made = await bench.start_rarely()
    job = (await made.submit(CANCEL)).status.job
    made.release(job)
    await made.stop()
    made = await bench.start_rarely()
    await bench.run_sql("UPDATE workflow_status SET status = 'PENDING', executor_id = 'desk-77'")
    assert {row.executor_id for row in await job_rows.pending()} == {"desk-77"}
    await job_rows.take_over("desk-78")
    assert len(await job_rows.pending()) == 1
    await job_rows.take_over("desk-77")
    row = await job_rows.find(job)
    assert row
    assert row.executor_id in {"desk-77", "desk-1"}
    assert row.status in {"ENQUEUED", "PENDING"}


async def test_a_row_that_cannot_be_read_is_named_once_and_not_read_again(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    made = await bench.start_rarely()
    rows = ", ".join(
        f"('{job}', 'PENDING', 'action', '1', {roles}, 0, 1, 1)"
        for job, roles in (("CARO-7", "'no JSON'"), ("CARO-8", "NULL"), ("CARO-9", "NULL"))
    )
    await bench.run_sql(
        "INSERT INTO workflow_status (workflow_uuid, status, name, application_version,"
        f" authenticated_roles, priority, created_at, updated_at) VALUES {rows}"
    )
    for _ in range(3):
        assert [row.workflow_id for row in await job_rows.pending()] == ["CARO-8", "CARO-9"]
        assert await job_rows.forms_in_use() is None
        assert await job_rows.find("CARO-7") is None
        assert await job_rows.find("CARO-8")
    assert caplog.text.count("CARO-7") == 1
    assert "among the jobs" not in caplog.text
    await made.stop()


@pytest.mark.parametrize("number", [1201])
async def test_ended_jobs_are_forgotten_in_pieces_until_none_is_left(
    bench: Bench, number: int
) -> None:
    made = await bench.start_rarely()
    ended = "'SUCCESS', 'action', 0, 1, 1, 1"
    rows = ", ".join(f"('CARO-{at}:cancel:1', {ended})" for at in range(number))
    await bench.run_sql(
        "INSERT INTO workflow_status (workflow_uuid, status, name, priority, created_at,"
        f" updated_at, completed_at) VALUES {rows}"
    )
    now = bench.world.clock.now() + timedelta(days=31)
    assert await job_rows.sweep(now, 30.0) == number
    assert await bench.kept() == set()
    await made.stop()
