"""The engine of the jobs: DBOS keeps each step's answer, and goes on after a crash where it was."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from time import monotonic
from typing import Any

from dbos import (
    DBOS,
    DBOSConfig,
    DBOSPortableJSONSerializer,
    SetEnqueueOptions,
    SetWorkflowID,
)
from dbos import error as dbos_error
from pydantic import TypeAdapter

from adapters.jobs.errors import translate_errors
from adapters.jobs.faults import FaultHook
from adapters.jobs.gates import Gates
from adapters.jobs.place import Place
from adapters.jobs.settings import JobsSettings
from adapters.jobs.step_journal import DbosJournal
from adapters.jobs.tables import DBOS_LOG, prepare
from bot.domain.actions import CHANGED, Claim, Result
from bot.domain.job_status import SentSignal
from bot.domain.watch import Watch
from bot.errors import StoreUnavailable
from bot.jobs.job import Job
from bot.jobs.job_run import JobRun
from bot.jobs.steps import JobSteps
from bot.jobs.watches import Watches

_LOG = logging.getLogger(__name__)
# Raised by hand, and only when the shape of a workflow changes: jobs of another version wait.
_VERSION = "1"
_NAME = "caro-desk"
_ACTION = "action"
_WATCHES = "watches"
_ENDED = {"SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"}
_SWEPT_AT_ONCE = 500
_LOOK_EVERY_S = 0.02

_JOBS = TypeAdapter(Job)
_WATCH = TypeAdapter(Watch)


@DBOS.workflow(name=_ACTION)
async def _act(kept: dict[str, Any]) -> str:
    return await _running().act(_JOBS.validate_python(kept))


@DBOS.workflow(name="watch")
async def _watch(kept: dict[str, Any]) -> None:
    await _running().watch(_WATCH.validate_python(kept))


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
        self._tasks: set[asyncio.Task[Any]] = set()
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
        prepare()
        DBOS(config=self._config(executor))
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

    def _config(self, executor: str) -> DBOSConfig:
        return {
            "name": _NAME,
            "system_database_url": self._place.engine_url,
            "application_version": _VERSION,
            "executor_id": executor,
            "run_migrations": False,
            "serializer": DBOSPortableJSONSerializer(),
            "log_level": "WARNING",
            "enable_otlp": False,
            "sys_db_pool_size": 4,
            # An error that quotes its statement would quote who asked for what.
            "db_engine_kwargs": {"hide_parameters": True},
        }

    async def accept(self, job: Job) -> tuple[Job, Claim | None]:
        """Keep a job for good; return it, with the claim of whoever was first with the same.

        An action that has ended without a change may be repeated, under a number of its own.
        """
        for number in count(1):
            mine = job if number == 1 else replace(job, id=f"{job.id}:{number}")
            with translate_errors():
                is_new = self._gates.close(mine.id)
                try:
                    with SetWorkflowID(mine.id, workflow_id_reuse_policy="reject"):
                        await DBOS.start_workflow_async(_act, _JOBS.dump_python(mine, mode="json"))
                except BaseException as error:
                    if is_new:
                        self._gates.forget(mine.id)
                    if not isinstance(error, dbos_error.DBOSWorkflowIDInUseError):
                        raise
                else:
                    self._accepted[mine.id] = asyncio.get_running_loop().create_future()
                    await self._fault(mine.id, "accepted")
                    return mine, None
                if first := await self._first(mine.id):
                    return first
        raise AssertionError("there is always a next number")

    async def _first(self, job_id: str) -> tuple[Job, Claim] | None:
        status = await DBOS.get_workflow_status_async(job_id)
        if status is None or status.input is None:
            return None
        job = _JOBS.validate_python(status.input["args"][0])
        if status.status not in _ENDED:
            return job, job.claim(done=False)
        changed = status.status == "SUCCESS" and status.output in CHANGED
        return (job, job.claim(done=True)) if changed else None

    async def act(self, job: Job) -> str:
        """Perform a job, or the rest of it."""
        with self._kept_track_of():
            if begins := self._accepted.pop(job.id, None):
                begins.set_result(None)
            await self._gates.pass_through(job.id)
            await self._fault(job.id, "answered")
            ending = await JobRun(job, self._steps, self._journal).run()
            if watch := self._watches.begin(job, ending):
                await self._watch_on(watch)
            await self._fault(job.id, "ends")
        return Result(ending.result).value

    async def watch(self, watch: Watch) -> None:
        """Look at a watched order, and see to the next look."""
        with self._kept_track_of():
            seen = await self._watches.look(watch, self._journal)
            if seen.watch:
                await self._watch_on(seen.watch)
            if watch.number > 1:
                # Only the newest look is of use: the rest would fill the database.
                await DBOS.delete_workflow_async(replace(watch, number=watch.number - 1).id)

    async def _watch_on(self, watch: Watch) -> None:
        """Sleep until the next look; the sleep is in the database, not in this process."""
        delay_s = self._settings.watch_every_s
        with SetWorkflowID(watch.id), SetEnqueueOptions(delay_seconds=delay_s):
            kept = _WATCH.dump_python(watch, mode="json")
            await DBOS.enqueue_workflow_async(_WATCHES, _watch, kept)

    async def signal(self, job: str, sent: SentSignal) -> bool:
        """Send a job that waits what it is to do; return False if it is not under way."""
        if not await self.is_under_way(job):
            return False
        with translate_errors():
            await self._journal.send(job, sent)
        return True

    async def is_under_way(self, job: str) -> bool:
        """Say whether a job was accepted and has not ended."""
        with translate_errors():
            status = await DBOS.get_workflow_status_async(job)
        return status is not None and status.status not in _ENDED

    async def executors_at_work(self) -> set[str]:
        """Return the names of the processes that have begun a job and not ended it."""
        with translate_errors():
            begun = await DBOS.list_workflows_async(
                status="PENDING", load_input=False, load_output=False
            )
        return {one.executor_id for one in begun if one.executor_id}

    async def forms_in_use(self) -> set[str]:
        """Return the forms of the jobs that have not ended."""
        with translate_errors():
            begun = await DBOS.list_workflows_async(
                name=_ACTION, status=["DELAYED", "ENQUEUED", "PENDING"], load_output=False
            )
        return {_JOBS.validate_python(one.input["args"][0]).form for one in begun if one.input}

    async def take_over(self, executor: str) -> None:
        """Put into the queue what a process left that died, for a living one to go on with."""
        with translate_errors():
            # The library's own console recovers in this way; it has no public name yet.
            await asyncio.to_thread(DBOS._recover_pending_workflows, [executor])

    async def sweep(self, now: datetime) -> None:
        """Forget ended jobs and looks that are older than the settings keep them."""
        oldest = now.astimezone(UTC) - timedelta(days=self._settings.kept_days)
        with translate_errors():
            ended = await DBOS.list_workflows_async(
                completed_before=oldest.isoformat(),
                status=sorted(_ENDED),
                limit=_SWEPT_AT_ONCE,
                load_input=False,
                load_output=False,
            )
            await DBOS.delete_workflows_async([one.workflow_id for one in ended])

    async def drain(self, within_s: float) -> None:
        """Let what is being done come to its end, and leave what waits for the next start."""
        end_s = monotonic() + within_s
        # Looked at again and again: a job that is at it now may have to wait a moment later.
        while (busy := self._busy()) and monotonic() < end_s:
            await asyncio.wait(busy, timeout=_LOOK_EVERY_S)

    def _busy(self) -> set[asyncio.Future[Any]]:
        return {*(self._tasks - self._journal.waiting), *self._accepted.values()}

    async def shut_down(self) -> None:
        """End; nothing is lost: what was not ended goes on at the next start."""
        global _engine
        self._stops = True
        left = list(self._tasks)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        loop = asyncio.get_running_loop()
        # The library puts its own pool in the place of the loop's, and closes it: what looks up an
        # address meanwhile, or afterwards, must not meet it.
        loop.set_default_executor(ThreadPoolExecutor())
        with ThreadPoolExecutor(1) as pool:
            await loop.run_in_executor(pool, DBOS.destroy)
        loop.set_default_executor(ThreadPoolExecutor())
        _engine = None
        if left:
            _LOG.info("%d jobs are left for the next start", len(left))

    @contextmanager
    def _kept_track_of(self) -> Iterator[None]:
        if self._stops:
            # Begun too late: it goes on at the next start.
            raise asyncio.CancelledError
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)
