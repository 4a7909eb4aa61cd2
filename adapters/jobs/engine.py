"""The engine of the jobs: DBOS keeps each step's answer, and goes on after a crash where it was."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from time import monotonic
from typing import Any

from dbos import DBOS, SetEnqueueOptions, SetWorkflowID
from dbos import error as dbos_error
from dbos._utils import GlobalParams  # Its name as long as it runs; there is no public way.
from sqlalchemy.exc import SQLAlchemyError

from adapters.jobs import job_list, job_rows, step_records
from adapters.jobs.closing import CLOSE_S, close_library, closed_library, give_up_retries
from adapters.jobs.errors import translate_errors
from adapters.jobs.faults import FaultHook
from adapters.jobs.gates import Gates
from adapters.jobs.job_rows import ACTION, ENDED, JOBS, WATCH, WATCHES, read_kept
from adapters.jobs.place import Place
from adapters.jobs.settings import JobsSettings
from adapters.jobs.step_journal import DbosJournal
from adapters.jobs.tables import DBOS_LOG, config_of, prepare
from bot.domain.actions import CHANGED, Claim, Result
from bot.domain.job_status import SentSignal
from bot.domain.watch import Seen, Watch
from bot.errors import StoreUnavailable
from bot.jobs.job import Job
from bot.jobs.job_run import JobRun
from bot.jobs.steps import JobSteps
from bot.jobs.watches import Watches

_LOG = logging.getLogger(__name__)
_WATCHES = "watches"
_LOOK_EVERY_S = 0.02
# What a database may get over by itself. The job waits for that: it has no answer to keep.
_REFUSED_FOR_NOW = (SQLAlchemyError, sqlite3.Error, OSError, StoreUnavailable)
_NEVER = datetime.max.replace(tzinfo=UTC)


@DBOS.workflow(name=ACTION)
async def _act(kept: object) -> str:
    return await _running().act(read_kept(JOBS, kept, DBOS.workflow_id or ""))


@DBOS.workflow(name=WATCH)
async def _watch(kept: object) -> None:
    await _running().watch(read_kept(WATCHES, kept, DBOS.workflow_id or ""))


_engine: Engine | None = None


def _running() -> Engine:
    """Return the engine of this process: DBOS knows one, and its workflows are plain functions."""
    if _engine is None:
        # Not an error: DBOS would keep that as the job's end. It goes on at the next start.
        raise asyncio.CancelledError
    return _engine


class Engine:
    """Accepts jobs, performs them, and watches orders after them."""

    def __init__(
        self,
        place: Place,
        settings: JobsSettings,
        steps: JobSteps,
        watches: Watches,
        gates: Gates,
        fault: FaultHook,
    ) -> None:
        self._place = place
        self._settings = settings
        self._steps = steps
        self._watches = watches
        self._gates = gates
        self._journal = DbosJournal(fault)
        self._fault = fault
        self._executor = ""
        self._tasks: dict[asyncio.Task[Any], str] = {}
        # Jobs that were accepted here and not begun yet: the library takes a moment between.
        self._accepted: dict[str, asyncio.Future[None]] = {}
        self._stops = False

    async def launch(self, executor: str) -> None:
        """Begin, and go on with what `executor` has left undone.

        Raises:
            StoreUnavailable: the database does not answer, or is not up to date.
        """
        global _engine
        _engine = self
        self._executor = executor
        await closed_library()
        prepare()
        DBOS(config=config_of(self._place, executor))
        with translate_errors():
            try:
                # It logs a whole traceback; we say in one line what is wrong.
                DBOS_LOG.setLevel(logging.CRITICAL)
                DBOS.launch()
            except dbos_error.DBOSInitializationError as error:
                raise StoreUnavailable(
                    "the jobs' tables are not up to date: run `caro migrate` first"
                ) from error
            finally:
                prepare()
            await DBOS.register_queue_async(_WATCHES, worker_concurrency=4)

    async def accept(self, job: Job) -> tuple[Job, Claim | None]:
        """Keep a job for good; return it, with the claim of whoever was first with the same.

        An action that has ended without a change may be repeated, under a number of its own; so may
        asking support for another case.
        """
        for number in count(1):
            mine = job if number == 1 else replace(job, id=f"{job.id}:{number}")
            with translate_errors():
                is_new = self._gates.close(mine.id)
                try:
                    with SetWorkflowID(mine.id, workflow_id_reuse_policy="reject"):
                        await DBOS.start_workflow_async(_act, JOBS.dump_python(mine, mode="json"))
                except BaseException as error:
                    if is_new:
                        self._gates.forget(mine.id)
                    if not isinstance(error, dbos_error.DBOSWorkflowIDInUseError):
                        raise
                else:
                    self._accepted[mine.id] = asyncio.get_running_loop().create_future()
                    await self._fault(mine.id, "accepted")
                    return mine, None
                if first := await self._first(mine):
                    return first
        raise AssertionError("there is always a next number")

    async def _first(self, wanted: Job) -> tuple[Job, Claim] | None:
        row = await job_rows.find(wanted.id)
        job = job_rows.job_of(row) if row else None
        if row is None or job is None:
            return None
        if row.status not in ENDED:
            return job, job.claim(done=False)
        changed = row.status == "SUCCESS" and isinstance(row.output, str) and row.output in CHANGED
        return (job, job.claim(done=True)) if changed and not wanted.asks_anew(job) else None

    async def act(self, job: Job) -> str:
        """Perform a job, or the rest of it."""
        with self._kept_track_of(job.id):
            if begins := self._accepted.pop(job.id, None):
                begins.set_result(None)
            await self._gates.pass_through(job.id)
            await self._fault(job.id, "answered")
            try:
                return await self._act(job)
            except Exception as error:  # noqa: BLE001 - the library would keep it as the job's end
                self._leave_if_refused(job.id, error, until=job.asked_at + self._gives_up)
                await self._write_off(job)
                return Result.FAILED.value

    async def _act(self, job: Job) -> str:
        ending = await JobRun(job, self._steps, self._journal).run()
        if watch := self._watches.begin(job, ending):
            await self._watch_on(watch)
        await self._fault(job.id, "ends")
        return Result(ending.result).value

    @property
    def _gives_up(self) -> timedelta:
        return timedelta(seconds=self._settings.give_up_s, hours=self._settings.approval_hours)

    def _leave_if_refused(self, job: str, error: Exception, *, until: datetime) -> None:
        """Leave a job as it stands, for the upkeep to take it up, if it can go on later."""
        later = isinstance(error, _REFUSED_FOR_NOW) and self._steps.now() < until
        if self._stops or later:
            _LOG.warning("the database refused %s (%s): it waits", job, type(error).__name__)
            raise asyncio.CancelledError from error
        _LOG.error("%s cannot go on (%s)", job, type(error).__name__)

    async def _write_off(self, job: Job) -> None:
        """Give a job its last word that nothing else can end."""
        try:
            await self._steps.write_off(job)
        except _REFUSED_FOR_NOW as error:
            _LOG.warning("%s has no last word yet (%s)", job.id, type(error).__name__)
            raise asyncio.CancelledError from error
        except Exception as error:  # noqa: BLE001 - who looks it up is told that it is not done
            _LOG.error("%s has no last word (%s)", job.id, type(error).__name__)

    async def watch(self, watch: Watch) -> None:
        """Look at a watched order, and see to the next look."""
        with self._kept_track_of(watch.id):
            try:
                seen = await self._watches.look(watch, self._journal)
            except Exception as error:  # noqa: BLE001 - one look that fails is not the last
                self._leave_if_refused(watch.id, error, until=_NEVER)
                seen = self._watches.next(watch)
            try:
                await self._end_look(watch, seen)
            except _REFUSED_FOR_NOW as error:
                self._leave_if_refused(watch.id, error, until=_NEVER)

    async def _end_look(self, watch: Watch, seen: Seen) -> None:
        if seen.watch:
            await self._watch_on(seen.watch)
        if watch.number > 1:
            # Only the newest look is of use: the rest would fill the database.
            await DBOS.delete_workflow_async(replace(watch, number=watch.number - 1).id)

    async def _watch_on(self, watch: Watch) -> None:
        """Sleep until the next look; the sleep is in the database, not in this process."""
        delay_s = self._settings.watch_every_s
        with SetWorkflowID(watch.id), SetEnqueueOptions(delay_seconds=delay_s):
            kept = WATCHES.dump_python(watch, mode="json")
            await DBOS.enqueue_workflow_async(_WATCHES, _watch, kept)

    async def signal(self, job: str, sent: SentSignal) -> bool:
        """Send a job that waits what it is to do; return False if it is not under way."""
        if not await self.is_under_way(job):
            return False
        with translate_errors():
            await self._journal.send(job, sent)
        return True

    # They are read while the library is open, as all that is asked of its tables.
    page = staticmethod(job_list.page)
    under_way = staticmethod(job_list.under_way)
    get = staticmethod(job_list.get)
    steps = staticmethod(step_records.of_job)

    async def is_under_way(self, job: str) -> bool:
        """Say whether a job was accepted and has not ended."""
        row = await job_rows.find(job)
        return row is not None and row.status not in ENDED

    async def left_undone(self) -> list[str]:
        """Return what this process, or none, has begun and does not perform at this moment."""
        at_work = {*self._tasks.values(), *self._accepted}
        ours = ("", None, self._executor)
        rows = [row for row in await job_rows.pending() if row.executor_id in ours]
        return [row.workflow_id for row in rows if row.workflow_id not in at_work]

    def let_go(self, executor: str) -> None:
        """Leave what is performed to whoever has it by now, and go on under that name."""
        self._executor = GlobalParams.executor_id = executor
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            _LOG.warning("%d jobs are let go: the name of this process was lost", len(self._tasks))

    async def drain(self, within_s: float) -> None:
        """Let what is being done come to its end, and leave what waits for the next start."""
        end_s = monotonic() + within_s
        # Looked at again and again: a job that is at it now may have to wait a moment later.
        while (busy := self._busy()) and monotonic() < end_s:
            await asyncio.wait(busy, timeout=_LOOK_EVERY_S)

    def _busy(self) -> set[asyncio.Future[Any]]:
        return {*(self._tasks.keys() - self._journal.waiting), *self._accepted.values()}

    async def shut_down(self) -> None:
        """End; nothing is lost: what was not ended goes on at the next start.

        It ends in time, also while the database is away.
        """
        global _engine
        self._stops = True
        give_up_retries()
        tasks, left = list(self._tasks), {*self._tasks.values(), *self._accepted}
        for task in tasks:
            task.cancel()
        # Some cannot leave before a thread of the library does, which may wait for its database.
        await asyncio.wait({asyncio.gather(*tasks, return_exceptions=True)}, timeout=CLOSE_S)
        await close_library()
        _engine = None
        if left:
            _LOG.info("%d jobs are left for the next start: %s", len(left), ", ".join(sorted(left)))

    @contextmanager
    def _kept_track_of(self, name: str) -> Iterator[None]:
        if self._stops:
            # Begun too late: it goes on at the next start.
            raise asyncio.CancelledError
        task = asyncio.current_task()
        assert task is not None
        self._tasks[task] = name
        try:
            yield
        finally:
            del self._tasks[task]
