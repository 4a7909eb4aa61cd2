"""Durable jobs: accepts actions, and keeps the engine going that performs them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from typing import TYPE_CHECKING

from adapters.jobs.executor_leases import leases_of
from adapters.jobs.faults import FaultHook
from adapters.jobs.gates import Gates
from adapters.jobs.place import Place
from adapters.jobs.settings import JobsSettings
from bot.domain.actions import ActionRequest
from bot.domain.job_records import JobRecord, JobStep, JobsWanted
from bot.domain.job_status import Accepted, SentSignal
from bot.domain.paging import PAGE_ROWS, Slice
from bot.errors import StoreUnavailable
from bot.jobs.job import Job
from bot.jobs.steps import JobSteps
from bot.jobs.watches import Watches
from bot.ports import Clock, Forms
from bot.ports.readiness import JobsStanding

if TYPE_CHECKING:
    from adapters.jobs.engine import Engine


class DurableJobs:
    """Does actions, each once per order revision; see `bot.ports.Jobs`."""

    def __init__(
        self,
        place: Place,
        settings: JobsSettings,
        forms: Forms,
        clock: Clock,
        fault: FaultHook,
    ) -> None:
        self._place = place
        self._settings = settings
        self._forms = forms
        self._clock = clock
        self._fault = fault
        self._gates = Gates()
        self._leases = leases_of(place, settings.takeover_s)
        self._started: asyncio.Future[Engine] | None = None
        self._calls: set[asyncio.Future[None]] = set()
        self._upkeep: asyncio.Task[None] | None = None

    async def start(self, steps: JobSteps, watches: Watches) -> None:
        """Begin to do jobs, and go on with those that a crash or a stop has left.

        Raises:
            StoreUnavailable: the jobs' database does not answer, or is not up to date.
        """
        started = self._future()
        try:
            engine = await self._launched(steps, watches)
        except BaseException as error:
            if not started.done():
                started.set_exception(StoreUnavailable("the jobs could not be started"))
                started.exception()
            await self._leases.give_back()
            raise error
        started.set_result(engine)
        # Not at the top: it needs the library, which takes its time.
        from adapters.jobs.upkeep import Upkeep

        chores = engine, steps.wake_decided, self._leases
        upkeep = Upkeep(*chores, self._settings, self._forms, self._clock)
        self._upkeep = asyncio.create_task(upkeep.run())

    def _future(self) -> asyncio.Future[Engine]:
        if self._started is None:
            self._started = asyncio.get_running_loop().create_future()
        return self._started

    async def _launched(self, steps: JobSteps, watches: Watches) -> Engine:
        # In a thread: the library is large, and look-ups are answered meanwhile.
        module = await asyncio.to_thread(_load_engine)
        engine = module(self._place, self._settings, steps, watches, self._gates, self._fault)
        try:
            await engine.launch(await self._leases.take())
        except BaseException:
            # The library would stay half begun, and refuse the next start in this process.
            await engine.shut_down()
            raise
        return engine

    @property
    def standing(self) -> JobsStanding:
        """Whether this process does jobs at this moment."""
        if self._started is None:
            return JobsStanding.RESTING
        if not self._started.done():
            return JobsStanding.STARTING
        ended = self._upkeep is not None and self._upkeep.done()
        broken = self._started.cancelled() or self._started.exception() is not None or ended
        return JobsStanding.BROKEN if broken else JobsStanding.RUNNING

    async def stop(self, within_s: float | None = None) -> None:
        """Let what is being done come to its end for a while, and leave the rest for later.

        The while is that of the settings, or `within_s`.
        """
        drain_s = self._settings.drain_s if within_s is None else within_s
        if self._started is None or not self._started.done() or self._started.exception():
            return
        # From now on nothing more is asked of the engine; what was asked already is waited for.
        engine, self._started = self._started.result(), None
        end_s = monotonic() + drain_s
        if self._calls:
            await asyncio.wait(self._calls, timeout=drain_s)
        try:
            if self._upkeep:
                self._upkeep.cancel()
                await asyncio.wait({self._upkeep})
            await engine.drain(end_s - monotonic())
        finally:
            try:
                await engine.shut_down()
            finally:
                await self._leases.give_back()

    async def submit(self, request: ActionRequest) -> Accepted:
        """Accept an action for good; see `bot.ports.Jobs`."""
        async with self._asked() as engine:
            form = await self._forms.keep(request.values)
            wanted = Job.of(request, form=form, asked_at=self._clock.now())
            # Where this fails the form stays for a while: the job may be accepted nevertheless.
            job, first = await engine.accept(wanted)
            if first:
                await self._forms.drop(form)
        return Accepted(job.status(), job.case, first)

    def release(self, job: str) -> None:
        """Say that the click which asked for the job is answered."""
        self._gates.open(job)

    async def is_under_way(self, job: str) -> bool:
        """Say whether a job was accepted and has not ended."""
        async with self._asked() as engine:
            return await engine.is_under_way(job)

    async def signal(self, job: str, sent: SentSignal) -> bool:
        """Tell a job that waits what to do; see `bot.ports.Jobs`."""
        async with self._asked() as engine:
            return await engine.signal(job, sent)

    async def page(self, wanted: JobsWanted, limit: int = PAGE_ROWS) -> Slice[JobRecord]:
        """Return the newest jobs that are wanted; see `bot.ports.Jobs`."""
        async with self._asked() as engine:
            return await engine.page(wanted, limit)

    async def under_way(self, limit: int) -> frozenset[str]:
        """Return the ids of the jobs that have not ended; see `bot.ports.Jobs`."""
        async with self._asked() as engine:
            return await engine.under_way(limit)

    async def get(self, job: str) -> JobRecord | None:
        """Return one job, or None if there is none."""
        async with self._asked() as engine:
            return await engine.get(job)

    async def steps(self, job: str) -> tuple[JobStep, ...]:
        """Return what a job has done until now; see `bot.ports.Jobs`."""
        async with self._asked() as engine:
            return await engine.steps(job)

    @asynccontextmanager
    async def _asked(self) -> AsyncIterator[Engine]:
        """Lend the engine, for which a stop waits until it is given back.

        The start may still be on its way when the first click comes.
        """
        if self._started is None:
            raise StoreUnavailable("no jobs are done in this process")
        started = self._started
        call = asyncio.get_running_loop().create_future()
        self._calls.add(call)
        try:
            yield await asyncio.shield(started)
        finally:
            self._calls.discard(call)
            call.set_result(None)


def _load_engine() -> type[Engine]:
    from adapters.jobs.engine import Engine

    return Engine
