"""Serialization: a row that would run code is refused wherever it lies; other jobs go on."""

from __future__ import annotations

import base64
import pickle
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from dbos._schemas.system_database import SystemSchema

from adapters.jobs.place import Place
from adapters.jobs.serialization import read_json_alone
from bot.domain.actions import Result
from bot.domain.job_status import SentSignal, Signal
from bot.errors import BackOfficeUnavailable
from tests.adapters.jobs.bench import CANCEL, LEA, UPDATE, Bench
from tests.harness.waiting import eventually, until

# Said by a row of itself; the library knows the first two, and takes None for its own.
KNOWN_WAYS = ["py_pickle", "portable_json", None]
# Each way by itself takes long: the one that would run code is looked at every time.
WAYS = [
    way if way == "py_pickle" else pytest.param(way, marks=pytest.mark.full)
    for way in (*KNOWN_WAYS, "another")
]


class Trap:
    """Leaves a mark where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (self.mark,))


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """Is made by code that comes out of a row."""
    return tmp_path / "mark"


@pytest.fixture
def trap(mark: Path) -> str:
    """What would run code if it were unpickled."""
    text = base64.b64encode(pickle.dumps(Trap(mark))).decode()
    pickle.loads(base64.b64decode(text))
    assert mark.exists()
    mark.unlink()
    return text


@pytest.fixture
def tables(bench: Bench) -> Iterator[sqlalchemy.Connection]:
    """The jobs' tables, as somebody has them who can write to the database."""
    engine = sqlalchemy.create_engine(Place(bench.url).engine_url)
    schema = None if engine.dialect.name == "sqlite" else "dbos"
    with closing(engine.connect()) as opened:
        yield opened.execution_options(
            isolation_level="AUTOCOMMIT",
            schema_translate_map={SystemSchema.metadata_obj.schema: schema},
        )
    engine.dispose()


def has_run(mark: Path) -> bool:
    """Say whether code of a row has run."""
    return mark.exists()


def job_row(job: str, trap: str, way: str | None, **changes: Any) -> dict[str, Any]:
    """A row of a job that this process finds at its start."""
    row: dict[str, Any] = {
        "workflow_uuid": job,
        "name": "action",
        "status": "PENDING",
        "inputs": trap,
        "executor_id": "desk-1",
        "application_version": "1",
        "priority": 0,
        "created_at": 1,
        "updated_at": 1,
        "recovery_attempts": 1,
        "serialization": way,
    }
    return row | changes


def write_rows(tables: sqlalchemy.Connection, trap: str, way: str | None) -> None:
    """Write the trap into every place that the library reads anything from."""
    for state in ("PENDING", "ENQUEUED"):
        for name in ("action", "watch", "nothing of ours"):
            queue = "_dbos_internal_queue" if state == "ENQUEUED" else None
            row = job_row(f"{state} {name}", trap, way, name=name, status=state, queue_name=queue)
            write_job(tables, row)
    for state in ("SUCCESS", "ERROR"):
        row = job_row(state, trap, way, status=state, output=trap, error=trap, completed_at=1)
        write_job(tables, row)
    write_answers(tables, "SUCCESS", trap, way)


def write_job(tables: sqlalchemy.Connection, row: dict[str, Any]) -> None:
    """Write a job into its table, and what it was given and brought into the newer ones."""
    status, job = SystemSchema.workflow_status, row["workflow_uuid"]
    given = {"inputs": row["inputs"]}
    brought = {"output": row.get("output"), "error": row.get("error")}
    tables.execute(status.insert().values(row))
    for table, values in (
        (SystemSchema.workflow_input, given),
        (SystemSchema.workflow_output, brought),
    ):
        values |= {"workflow_uuid": job, "retention_timestamp": 1}
        tables.execute(table.insert().values(values))


def write_answers(
    tables: sqlalchemy.Connection, job: str, trap: str, way: str | None, at: int = 0
) -> None:
    """Write the trap as what a job has done, heard and said."""
    of_job = {"workflow_uuid": job, "function_id": at, "serialization": way}
    said = {"workflow_uuid": job, "key": "key", "value": trap, "serialization": way}
    rows: Mapping[sqlalchemy.Table, dict[str, Any]] = {
        SystemSchema.operation_outputs: of_job
        | {"function_name": "check", "output": trap, "retention_timestamp": 1},
        SystemSchema.workflow_events: said,
        SystemSchema.workflow_events_history: said | {"function_id": at},
        SystemSchema.streams: said | {"function_id": at, "offset": 0},
    }
    for table, row in rows.items():
        tables.execute(table.insert().values(row))
    write_signal(tables, job, trap, way)


def write_signal(tables: sqlalchemy.Connection, job: str, trap: str, way: str | None) -> None:
    signal = {
        "destination_uuid": job,
        "topic": "steering",
        "message": trap,
        "created_at_epoch_ms": 1,
        "message_uuid": f"signal of {job}",
        "serialization": way,
    }
    tables.execute(SystemSchema.notifications.insert().values(signal))


def statuses(tables: sqlalchemy.Connection) -> dict[str, str]:
    table = SystemSchema.workflow_status
    rows = tables.execute(sqlalchemy.select(table.c.workflow_uuid, table.c.status))
    return {row[0]: row[1] for row in rows}


@pytest.mark.parametrize("way", WAYS)
async def test_a_row_that_would_run_code_is_refused_and_other_jobs_go_on(
    bench: Bench,
    tables: sqlalchemy.Connection,
    trap: str,
    mark: Path,
    way: str | None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    write_rows(tables, trap, way)
    made = await bench.start()
    await bench.do(made, CANCEL)
    assert bench.results == [Result.DONE]
    # Whatever was asked to be performed has come to an end.
    ends = {"SUCCESS", "ERROR", "CANCELLED"}
    await until(lambda: set(statuses(tables).values()) <= ends)
    for job in statuses(tables):
        assert not await made.is_under_way(job)
    await made.stop()
    assert not has_run(mark)
    assert trap not in caplog.text
    assert "refused" in caplog.text


@pytest.mark.parametrize("way", WAYS)
async def test_an_answer_that_would_run_code_ends_its_job_with_a_word(
    bench: Bench, tables: sqlalchemy.Connection, trap: str, mark: Path, way: str | None
) -> None:
    bench.world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    made = await bench.start()
    job = (await made.submit(CANCEL)).status.job
    made.release(job)
    await made.stop()
    tables.execute(
        SystemSchema.operation_outputs.delete().where(
            SystemSchema.operation_outputs.c.workflow_uuid == job
        )
    )
    write_answers(tables, job, trap, way, at=1)
    made = await bench.start()
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.FAILED]
    bench.world.office.failing.clear()
    assert await bench.do(made, UPDATE) == "CARO-1:update_cardholder:1"
    await made.stop()
    assert not has_run(mark)


@pytest.mark.parametrize("way", WAYS[:-1])
async def test_a_signal_that_would_run_code_is_not_heard(
    bench: Bench, tables: sqlalchemy.Connection, trap: str, mark: Path, way: str | None
) -> None:
    bench.world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    made = await bench.start()
    job = (await made.submit(CANCEL)).status.job
    write_signal(tables, job, trap, way)
    made.release(job)
    assert await made.signal(job, SentSignal(Signal.STOP, LEA))
    await eventually(lambda: bench.is_over(made, job))
    assert bench.results == [Result.STOPPED]
    assert not has_run(mark)


def test_nothing_of_the_library_unpickles(trap: str, mark: Path) -> None:
    from dbos import _serialization as library

    read_json_alone()
    serializer = library.DBOSPortableJSONSerializer()
    for way in KNOWN_WAYS:
        library.deserialize_value(trap, way, serializer)
        library.deserialize_args(trap, way, serializer)
        library.deserialize_exception(trap, way, serializer)
    library.DefaultSerializer().deserialize(trap)
    assert not has_run(mark)
