"""The list of the jobs: what the library's tables tell of each, a window of rows at a time."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, TypeVar

import sqlalchemy as sa
from dbos._dbos import _get_dbos_instance  # There is no public way to its database.

from adapters.jobs import job_rows
from adapters.jobs.errors import translate_errors
from adapters.jobs.job_rows import ACTION
from adapters.jobs.step_records import Tried, last_tries
from bot.domain.actions import Result
from bot.domain.job_records import UNWELL, JobRecord, JobState, JobsWanted
from bot.domain.paging import Slice
from bot.jobs.job import Job

T = TypeVar("T")
_UNDER_WAY = ("PENDING", "ENQUEUED", "DELAYED")
_BROKEN = ("ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED")
_STATUSES = {
    JobState.WAITING: _UNDER_WAY,
    JobState.WORKING: _UNDER_WAY,
    JobState.FAILED: (*_UNDER_WAY, *_BROKEN, "SUCCESS"),
    JobState.ENDED: ("SUCCESS",),
}
# So many rows are looked at for one page: in those of the last years only few may be wanted.
_WINDOW_ROWS = 1000
_START = re.compile(r"([0-9]{1,15})-(.{1,300})", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Row:
    """What the tables say of a job without what it was given."""

    id: str
    status: str
    created_ms: int
    result: Result | None

    @property
    def place(self) -> str:
        return f"{self.created_ms}-{self.id}"


async def page(wanted: JobsWanted, limit: int) -> Slice[JobRecord]:
    """Return the newest jobs that are wanted; see `bot.ports.Jobs`."""
    window = await _ask(lambda database: _window(database, wanted))
    tries = await _tries_of(window)
    fitting = [row for row in window if _state(row, tries.get(row.id)) is wanted.state]
    more = window[-1].place if len(window) == _WINDOW_ROWS else ""
    if len(fitting) > limit:
        fitting = fitting[:limit]
        more = fitting[-1].place
    return Slice(await _records(fitting, tries), more)


async def under_way(limit: int) -> frozenset[str]:
    """Return the ids of the jobs that have not ended, the newest so many."""
    return await _ask(lambda database: _under_way(database, limit))


async def get(job: str) -> JobRecord | None:
    """Return one job, or None if there is none."""
    if not job_rows.is_storable(job):
        return None
    rows = await _ask(lambda database: _one(database, job))
    records = await _records(rows, await _tries_of(rows))
    return records[0] if records else None


async def _tries_of(rows: Sequence[_Row]) -> dict[str, Tried]:
    under_way = [row.id for row in rows if row.status in _UNDER_WAY]
    return await _ask(lambda database: last_tries(database, under_way)) if under_way else {}


async def _records(rows: Sequence[_Row], tries: dict[str, Tried]) -> tuple[JobRecord, ...]:
    given = await job_rows.of_ids([row.id for row in rows])
    jobs = {one.workflow_id: job_rows.job_of(one) for one in given}
    return tuple(_record(row, tries.get(row.id), jobs.get(row.id)) for row in rows)


def _record(row: _Row, tried: Tried | None, job: Job | None) -> JobRecord:
    bare = JobRecord(
        id=row.id,
        state=_state(row, tried),
        asked_at=datetime.fromtimestamp(row.created_ms / 1000, UTC),
        result=row.result,
        half_done=row.result is Result.HALF_DONE or bool(tried and tried.half_done),
        reason=tried.reason if tried and tried.waits else "",
        arguments=dict(tried.arguments) if tried and tried.waits else {},
        next_try_at=tried.next_try_at if tried and tried.waits else None,
    )
    if job is None:
        return bare
    return JobRecord(
        id=row.id,
        state=bare.state,
        asked_at=job.asked_at,
        order=job.order,
        action=job.action,
        actor=job.actor,
        case=job.case,
        result=bare.result,
        half_done=bare.half_done,
        reason=bare.reason,
        arguments=bare.arguments,
        next_try_at=bare.next_try_at,
    )


def _state(row: _Row, tried: Tried | None) -> JobState:
    if row.status not in _UNDER_WAY:
        well = row.result is not None and row.result not in UNWELL
        return JobState.ENDED if well else JobState.FAILED
    if tried and tried.half_done and tried.waits:
        return JobState.FAILED
    return JobState.WAITING if tried and tried.waits else JobState.WORKING


def _select(database: Any) -> sa.Select[Any]:
    tables = database.tables
    row, told = tables.workflow_status, tables.workflow_output
    output = sa.func.coalesce(told.c.output, row.c.output)
    return (
        sa.select(row.c.workflow_uuid, row.c.status, row.c.created_at, output)
        .select_from(row.outerjoin(told, row.c.workflow_uuid == told.c.workflow_uuid))
        .where(row.c.name == ACTION)
    )


def _under_way(database: Any, limit: int) -> frozenset[str]:
    row = database.tables.workflow_status
    query = sa.select(row.c.workflow_uuid).where(row.c.name == ACTION, row.c.status.in_(_UNDER_WAY))
    # Few are under way among very many: they are found by their state, and sorted then.
    newest = (row.c.created_at + 0).desc()
    with database.engine.begin() as connection:
        return frozenset(connection.execute(query.order_by(newest).limit(limit)).scalars())


def _window(database: Any, wanted: JobsWanted) -> list[_Row]:
    return _read(database, _query(database, wanted))


# The library takes longer to write a statement than the database to answer it.
@lru_cache(maxsize=32)
def _query(database: Any, wanted: JobsWanted) -> sa.Select[Any]:
    row = database.tables.workflow_status
    statuses = _STATUSES[wanted.state]
    status, newest = row.c.status, row.c.created_at
    if "SUCCESS" not in statuses:
        # Few are under way among very many: they are found by their state, and sorted then.
        newest = row.c.created_at + 0
    elif database.engine.dialect.name == "sqlite":
        # Most rows have ended: without figures it would find them all by their state, and sort.
        status = sa.func.coalesce(row.c.status, "")
    query = _select(database).where(status.in_(statuses))
    if wanted.action:
        # Its id is order:action:revision; no order has a colon.
        query = query.where(row.c.workflow_uuid.contains(f":{wanted.action}:", autoescape=True))
    begins = _START.fullmatch(wanted.start) if job_rows.is_storable(wanted.start) else None
    if begins:
        at, job = int(begins[1]), begins[2]
        older = sa.and_(row.c.created_at == at, row.c.workflow_uuid < job)
        query = query.where(row.c.created_at <= at).where(sa.or_(row.c.created_at < at, older))
    query = query.order_by(newest.desc(), row.c.workflow_uuid.desc())
    return query.limit(_WINDOW_ROWS)


def _one(database: Any, job: str) -> list[_Row]:
    table = database.tables.workflow_status
    return _read(database, _select(database).where(table.c.workflow_uuid == job))


def _read(database: Any, query: sa.Select[Any]) -> list[_Row]:
    with database.engine.begin() as connection:
        rows = connection.execute(query).all()
    return [_Row(job, status, at, _result(status, output)) for job, status, at, output in rows]


def _result(status: str, output: str | None) -> Result | None:
    """Return how a job ended; what is none of our results counts as a failure."""
    if status in _UNDER_WAY:
        return None
    with suppress(ValueError, TypeError, RecursionError):
        if status == "SUCCESS" and output:
            return Result(json.loads(output))
    return Result.FAILED


async def _ask(question: Callable[[Any], T]) -> T:
    database = _get_dbos_instance()._sys_db
    with translate_errors():
        return await asyncio.to_thread(question, database)
