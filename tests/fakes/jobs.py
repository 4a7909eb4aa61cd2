"""Jobs that are performed in memory when a test says so, by the product's own steps."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

from bot.domain.actions import CHANGED, ActionRequest, Claim, Result
from bot.domain.job_records import UNWELL, JobRecord, JobState, JobStep, JobsWanted
from bot.domain.job_status import Accepted, JobResult, SentSignal
from bot.domain.paging import PAGE_ROWS, Slice
from bot.jobs.job import Job, StepResult, StepStatus
from bot.jobs.job_run import JobRun
from bot.jobs.steps import JobSteps
from bot.ports import Forms
from tests.fakes.clock import FakeClock

T = TypeVar("T")


class CutOff(Exception):
    """The process died, or the test looks no further."""


@dataclass
class FakeJournal:
    """Keeps the answers of a job's steps; pauses move the clock, and end when `waits` are over.

    `dies_at` is the number of the boundary at which the process dies, counted over all steps: each
    has two, before its work and before its answer is kept.
    """

    clock: FakeClock
    waits: int = 0
    dies_at: int = -1
    kept: list[object] = field(default_factory=list)
    steering: list[SentSignal] = field(default_factory=list)
    boundaries: int = 0
    at: int = 0

    async def step(self, name: str, kind: type[T], work: Callable[[], Awaitable[T]]) -> T:
        self.at += 1
        if len(self.kept) >= self.at:
            kept = self.kept[self.at - 1]
            assert isinstance(kept, kind)
            return kept
        self._pass()
        answer = await work()
        self._pass()
        self.kept.append(answer)
        return answer

    async def wait(self, delay_s: float) -> SentSignal | None:
        self.at += 1
        if len(self.kept) >= self.at:
            kept = self.kept[self.at - 1]
            assert kept is None or isinstance(kept, SentSignal)
            return kept
        told = self.steering.pop(0) if self.steering else None
        if told is None:
            if self.waits <= 0:
                raise CutOff
            self.waits -= 1
            self.clock.at += timedelta(seconds=delay_s)
        self.kept.append(told)
        return told

    def _pass(self) -> None:
        if self.boundaries == self.dies_at:
            self.dies_at = -1
            raise CutOff
        self.boundaries += 1


@dataclass
class FakeJobs:
    """The port's jobs; `job_steps` is set once the desk is there.

    They are performed when a test says so, or `at_once` after their click is answered.
    """

    forms: Forms
    clock: FakeClock
    job_steps: JobSteps | None = None
    jobs: dict[str, Job] = field(default_factory=dict)
    journals: dict[str, FakeJournal] = field(default_factory=dict)
    endings: dict[str, JobResult] = field(default_factory=dict)
    released: set[str] = field(default_factory=set)
    at_once: bool = False

    async def submit(self, request: ActionRequest) -> Accepted:
        form = await self.forms.keep(request.values)
        job = Job.of(request, form=form, asked_at=self.clock.now())
        number = 1
        while first := self._first(job.id):
            is_done = first.done and not job.asks_anew(self.jobs[job.id])
            if is_done or job.id not in self.endings:
                await self.forms.drop(form)
                return Accepted(self.jobs[job.id].status(), self.jobs[job.id].case, first)
            number += 1
            job = replace(job, id=f"{request.key}:{number}")
        self.jobs[job.id] = job
        return Accepted(job.status(), job.case)

    def _first(self, job_id: str) -> Claim | None:
        if job_id not in self.jobs:
            return None
        ended = self.endings.get(job_id)
        return self.jobs[job_id].claim(done=bool(ended and ended.result in CHANGED))

    def release(self, job: str) -> None:
        self.released.add(job)
        if self.at_once:
            self.running = asyncio.create_task(self.perform(job))

    async def is_under_way(self, job: str) -> bool:
        return job in self.jobs and job not in self.endings

    async def signal(self, job: str, steered: SentSignal) -> bool:
        if not await self.is_under_way(job):
            return False
        self.journal(job).steering.append(steered)
        return True

    async def page(self, wanted: JobsWanted, limit: int = PAGE_ROWS) -> Slice[JobRecord]:
        newest = [self._record(job) for job in reversed(list(self.jobs))]
        ids = [record.id for record in newest]
        begin = ids.index(wanted.start) + 1 if wanted.start in ids else 0
        action = wanted.action
        rows = [one for one in newest[begin:] if one.state is wanted.state]
        rows = [one for one in rows if action in (None, one.action)]
        return Slice(tuple(rows[:limit]), rows[limit - 1].id if len(rows) > limit else "")

    async def get(self, job: str) -> JobRecord | None:
        return self._record(job) if job in self.jobs else None

    async def under_way(self, limit: int) -> frozenset[str]:
        return frozenset([job for job in self.jobs if job not in self.endings][-limit:])

    async def steps(self, job: str) -> tuple[JobStep, ...]:
        now = self.clock.now()
        kept = [one for one in self.journal(job).kept if isinstance(one, StepResult)]
        return tuple(
            JobStep(name="step", begun_at=now, ended_at=now, went=one.went, reason=one.reason)
            for one in kept
        )

    def _record(self, job_id: str) -> JobRecord:
        job, ended = self.jobs[job_id], self.endings.get(job_id)
        tried = [one for one in self.journal(job_id).kept if isinstance(one, StepResult)]
        # A try that waits may be followed by what says so.
        waits = [one for one in tried if one.went is StepStatus.WAIT] if not ended else []
        state = JobState.WAITING if waits else JobState.WORKING
        if ended:
            state = JobState.FAILED if ended.result in UNWELL else JobState.ENDED
        return JobRecord(
            id=job_id,
            state=state,
            asked_at=job.asked_at,
            order=job.order,
            action=job.action,
            actor=job.actor,
            case=job.case,
            result=ended.result if ended else None,
            half_done=bool(ended and ended.result is Result.HALF_DONE),
            reason=waits[-1].reason if waits else "",
            next_try_at=waits[-1].next_try_at if waits else None,
        )

    def journal(self, job: str) -> FakeJournal:
        """Return what is kept of a job."""
        return self.journals.setdefault(job, FakeJournal(self.clock))

    async def perform(self, job: str, *, waits: int = 0) -> None:
        """Perform a job, or the rest of it, until it ends or has waited that often."""
        if job in self.endings or job not in self.released:
            return
        assert self.job_steps
        journal = self.journal(job)
        journal.waits, journal.at = waits, 0
        with suppress(CutOff):
            self.endings[job] = await JobRun(self.jobs[job], self.job_steps, journal).run()
