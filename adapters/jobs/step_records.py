"""The steps of the jobs as the library's tables keep them: how each went, never its values."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from dbos._dbos import _get_dbos_instance  # There is no public way to its database.
from pydantic import BaseModel, TypeAdapter, ValidationError

from adapters.jobs.errors import translate_errors
from adapters.jobs.job_rows import is_storable
from bot.domain.job_records import PAUSE, JobStep
from bot.domain.job_status import SentSignal

_PAUSE_ROW = "DBOS.recv"
_INNER = "DBOS."
# Each may wait for the back office; the others write down and tell what these did.
_TRIED = ("check", "change", "cancel", "create", "undo", "look")
_LAST = ("end", "tell")
_CANCEL = "cancel"
_MOST_STEPS = 300
_IDS_AT_ONCE = 500
_SIGNAL = TypeAdapter(SentSignal)


class _Kept(BaseModel):
    """What is read of a step's answer; the order that it also names is nobody's business here."""

    went: str
    reason: str = ""
    arguments: dict[str, str] = {}
    next_try_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """How the newest try of a job went; `waits` says that another one follows."""

    waits: bool
    half_done: bool
    reason: str = ""
    arguments: dict[str, str] = field(default_factory=dict)
    next_try_at: datetime | None = None


def last_tries(database: Any, jobs: Collection[str]) -> dict[str, Tried]:
    """Return how the newest try of each of these jobs went; of one without any, nothing."""
    found: dict[str, Tried] = {}
    ids = list(jobs)
    for at in range(0, len(ids), _IDS_AT_ONCE):
        some = ids[at : at + _IDS_AT_ONCE]
        newest = _newest(database, some, _TRIED)
        cancelled = _newest(database, some, (_CANCEL,))
        ending = _newest(database, some, _LAST)
        for job, (name, kept) in newest.items():
            half = name != _CANCEL and job in cancelled and _went(cancelled[job]) == "done"
            waits = kept is not None and kept.went == "wait" and job not in ending
            if kept is None:
                found[job] = Tried(waits=False, half_done=half)
            else:
                found[job] = Tried(waits, half, kept.reason, kept.arguments, kept.next_try_at)
    return found


def _went(step: tuple[str, _Kept | None]) -> str:
    return step[1].went if step[1] else ""


def _newest(
    database: Any, jobs: list[str], names: tuple[str, ...]
) -> dict[str, tuple[str, _Kept | None]]:
    """Return the newest step of each job that has one of these names."""
    step = database.tables.operation_outputs
    last = (
        sa.select(step.c.workflow_uuid, sa.func.max(step.c.function_id).label("last"))
        .where(step.c.workflow_uuid.in_(jobs), step.c.function_name.in_(names))
        .group_by(step.c.workflow_uuid)
        .subquery()
    )
    is_last = sa.and_(
        step.c.workflow_uuid == last.c.workflow_uuid, step.c.function_id == last.c.last
    )
    query = sa.select(step.c.workflow_uuid, step.c.function_name, step.c.output)
    with database.engine.begin() as connection:
        rows = connection.execute(query.join(last, is_last)).all()
    return {job: (name, _read(output)) for job, name, output in rows}


async def of_job(job: str) -> tuple[JobStep, ...]:
    """Return what a job has done, oldest first; only the newest of very many."""
    if not is_storable(job):
        return ()
    database = _get_dbos_instance()._sys_db
    step = database.tables.operation_outputs
    query = (
        sa.select(
            step.c.function_name,
            step.c.output,
            step.c.started_at_epoch_ms,
            step.c.completed_at_epoch_ms,
        )
        .where(step.c.workflow_uuid == job, _is_ours(step))
        .order_by(step.c.function_id.desc())
        .limit(_MOST_STEPS)
    )

    def ask() -> list[Any]:
        with database.engine.begin() as connection:
            return list(connection.execute(query).all())

    with translate_errors():
        rows = await asyncio.to_thread(ask)
    return tuple(_step(*row) for row in reversed(rows))


def _is_ours(step: Any) -> Any:
    """Leave out what the library keeps for itself between the steps."""
    inner = step.c.function_name.startswith(_INNER, autoescape=True)
    return sa.or_(step.c.function_name == _PAUSE_ROW, sa.not_(inner))


def _step(name: str, output: str | None, begun_ms: int | None, ended_ms: int | None) -> JobStep:
    ended_at = _moment(ended_ms)
    begun_at = _moment(begun_ms) or ended_at or datetime.fromtimestamp(0, UTC)
    if name == _PAUSE_ROW:
        return JobStep(name=PAUSE, begun_at=begun_at, ended_at=ended_at, told=_heard(output))
    kept = _read(output)
    return JobStep(
        name=name,
        begun_at=begun_at,
        ended_at=ended_at,
        went=kept.went if kept else "",
        reason=kept.reason if kept else "",
        next_try_at=kept.next_try_at if kept else None,
    )


def _read(output: str | None) -> _Kept | None:
    with suppress(ValidationError):
        return _Kept.model_validate_json(output or "")
    return None


def _heard(output: str | None) -> SentSignal | None:
    with suppress(ValidationError):
        return _SIGNAL.validate_json(output or "")
    return None


def _moment(at_ms: int | None) -> datetime | None:
    return datetime.fromtimestamp(at_ms / 1000, UTC) if at_ms else None
