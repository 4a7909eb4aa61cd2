"""Job rows: what is under way as the tables have it; what cannot be read is in nobody's way."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from dbos import DBOS, WorkflowStatus
from dbos._dbos import _get_dbos_instance  # It has no other way to the ids alone.
from pydantic import TypeAdapter, ValidationError

from adapters.jobs.errors import translate_errors
from bot.domain.watch import Watch
from bot.jobs.job import Job

T = TypeVar("T")

# Raised by hand, and only when the shape of a workflow changes: jobs of another version wait.
VERSION = "1"
ACTION = "action"
WATCH = "watch"
ENDED = frozenset({"SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"})
JOBS = TypeAdapter(Job)
WATCHES = TypeAdapter(Watch)
_KEPT: dict[str, TypeAdapter[Any]] = {ACTION: JOBS, WATCH: WATCHES}
_SWEPT_AT_ONCE = 500
# By the library's database, as long as that is open: what cannot be read is read once.
_left_aside: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()
_LOG = logging.getLogger(__name__)


class JobUnreadable(Exception):
    """A row that is no job or watch of ours; it is named by its id, and never quoted."""


def read_kept(kind: TypeAdapter[T], kept: object, job: str) -> T:
    """Return what a row holds.

    Raises:
        JobUnreadable: it is not that, which is said.
    """
    try:
        return kind.validate_python(kept)
    except ValidationError:
        _LOG.error("the row of %s cannot be read", job)
        # Without its cause, which quotes what it could not read.
        raise JobUnreadable(f"{job} cannot be read") from None


def _input(row: WorkflowStatus) -> object:
    """Return what a workflow was begun with, or None if it is not as we begin any."""
    given = row.input
    if isinstance(given, dict) and len(given.get("args") or ()) == 1:
        return given["args"][0]
    return None


def job_of(row: WorkflowStatus) -> Job | None:
    """Return the job of a row, or None if it cannot be read."""
    try:
        return read_kept(JOBS, _input(row), row.workflow_id)
    except JobUnreadable:
        return None


def is_ours(row: WorkflowStatus) -> bool:
    """Say whether a row can be performed at all."""
    try:
        return bool(read_kept(_KEPT[row.name], _input(row), row.workflow_id))
    except (JobUnreadable, KeyError):
        return False


def is_storable(text: str) -> bool:
    """Say whether a database can be asked for this at all."""
    return "\0" not in text and not any("\ud800" <= sign <= "\udfff" for sign in text)


async def find(job: str) -> WorkflowStatus | None:
    """Return the row of a job; None if there is none, or it cannot be read at all."""
    rows, _all_read = await _rows(workflow_ids=[job])
    return rows[0] if rows else None


async def of_ids(jobs: Collection[str]) -> list[WorkflowStatus]:
    """Return the rows of these jobs that can be read, in no order, without what came of them."""
    if not jobs:
        return []
    rows, _all_read = await _rows(workflow_ids=list(jobs), load_output=False)
    return rows


async def pending() -> list[WorkflowStatus]:
    """Return what processes have begun and not ended, without what they were given."""
    rows, _all_read = await _rows(
        status="PENDING", app_version=VERSION, load_input=False, load_output=False
    )
    return rows


async def forms_in_use() -> set[str] | None:
    """Return the forms of the jobs that have not ended; None while one of them is not known."""
    rows, all_read = await _rows(
        name=ACTION, status=["DELAYED", "ENQUEUED", "PENDING"], load_output=False
    )
    jobs = [job_of(row) for row in rows]
    if not all_read or not all(jobs):
        return None
    return {job.form for job in jobs if job}


async def sweep(now: datetime, kept_days: float) -> int:
    """Forget what ended longer ago than it is kept, piece by piece; return how much it was."""
    oldest = (now.astimezone(UTC) - timedelta(days=kept_days)).isoformat()
    swept = 0
    while True:
        with translate_errors():
            ended = await DBOS.list_workflows_async(
                completed_before=oldest,
                status=sorted(ENDED),
                limit=_SWEPT_AT_ONCE,
                load_input=False,
                load_output=False,
            )
            await DBOS.delete_workflows_async([one.workflow_id for one in ended])
        swept += len(ended)
        if len(ended) < _SWEPT_AT_ONCE:
            return swept


async def take_up(job: str) -> None:
    """Let a job go on that nobody performs, or end one that nobody can read."""
    row = await find(job)
    with translate_errors():
        if row is None or not is_ours(row):
            _LOG.error("refused: %s is no job of ours, or cannot be read", job)
            await DBOS.cancel_workflow_async(job)
        else:
            _LOG.warning("%s was left undone, and goes on", job)
            await DBOS.resume_workflow_async(job)


async def take_over(executor: str) -> None:
    """Put into the queue what a process left that died, for a living one to go on with."""
    with translate_errors():
        # The library's own console recovers in this way; it has no public name yet.
        await asyncio.to_thread(DBOS._recover_pending_workflows, [executor])


async def _rows(**wanted: Any) -> tuple[list[WorkflowStatus], bool]:
    """Return the rows that are wanted and can be read, and whether these are all."""
    aside = _left_aside.setdefault(_get_dbos_instance()._sys_db, set())
    if not aside:
        with suppress(ValueError, TypeError):
            return await _listed(wanted), True
    ids = wanted.get("workflow_ids") or await _ids(wanted)
    readable = [job for job in ids if job not in aside]
    try:
        rows = await _listed(wanted | {"workflow_ids": readable}) if readable else []
    except (ValueError, TypeError):
        return await _one_by_one(readable, wanted, aside), False
    return rows, len(readable) == len(ids)


async def _one_by_one(
    jobs: list[str], wanted: dict[str, Any], aside: set[str]
) -> list[WorkflowStatus]:
    """Read each row by itself, and leave aside for good what cannot be read."""
    rows = []
    for job in jobs:
        try:
            rows += await _listed(wanted | {"workflow_ids": [job]})
        except (ValueError, TypeError) as error:
            # Another round may have found it in the same moment.
            if job not in aside:
                aside.add(job)
                _LOG.error(
                    "left aside: the row of %s cannot be read (%s)", job, type(error).__name__
                )
    return rows


async def _listed(wanted: dict[str, Any]) -> list[WorkflowStatus]:
    with translate_errors():
        return await DBOS.list_workflows_async(**wanted)


async def _ids(wanted: dict[str, Any]) -> list[str]:
    """Return the ids of the rows that are wanted, of which nothing else is read."""
    database = _get_dbos_instance()._sys_db
    table = database.tables.workflow_status
    columns = {"status": table.c.status, "name": table.c.name}
    columns["app_version"] = table.c.application_version
    query = sa.select(table.c.workflow_uuid)
    for name, column in columns.items():
        if value := wanted.get(name):
            query = query.where(column.in_([value] if isinstance(value, str) else value))

    def ask() -> list[str]:
        with database.engine.begin() as connection:
            return list(connection.execute(query).scalars())

    with translate_errors():
        return await asyncio.to_thread(ask)
