"""Jobs: an accepted action from the check to the last word, in steps that can be repeated."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from bot.domain.actions import Result
from bot.domain.approvals import approval_id
from bot.domain.job_status import JobResult, SentSignal, Signal
from bot.domain.orders import OPEN_STATES, ORDERS_ANEW, OrderState
from bot.jobs.job import Job, StepResult, StepStatus

T = TypeVar("T")


class StepJournal(Protocol):
    """What makes a job durable: each step's answer is kept, and a repeated job gets it again."""

    async def step(self, name: str, kind: type[T], work: Callable[[], Awaitable[T]]) -> T:
        """Do a step unless its answer, of type `kind`, was kept already.

        The process can die after `work` and before its answer is kept: it has to be repeatable.
        """

    async def wait(self, delay_s: float) -> SentSignal | None:
        """Wait that long, over restarts too, or until somebody sends the job a signal."""


class Steps(Protocol):
    """What a job does in each of its steps; see `bot.jobs.steps`."""

    async def check(self, job: Job, tries: int) -> StepResult:
        """Check once more that the action may be done."""

    async def approval(self, job: Job, state: OrderState) -> StepResult:
        """See whether a second person allows it; WAIT says that nobody has decided yet."""

    async def change(self, job: Job, tries: int) -> StepResult:
        """Make the one change of an action that has only one."""

    async def cancel_old(self, job: Job, tries: int) -> StepResult:
        """Cancel the order that a new one is to take the place of."""

    async def create_new(self, job: Job, revision: int, tries: int) -> StepResult:
        """Place the new order; the old one was left at `revision`."""

    async def create_again(self, job: Job, revision: int, tries: int) -> StepResult:
        """Place the old order once more, as it was."""

    async def look(self, job: Job, tried: StepResult) -> StepResult:
        """Say whether anything was changed when a job was called off; WAIT says that it was."""

    async def say_waiting(self, job: Job, tried: StepResult, half_done: bool) -> StepResult:
        """Show at every place that the job waits, and why."""

    async def end(self, job: Job, ending: JobResult) -> StepResult:
        """Write the job's line of the action log, and keep with the case how it ended."""

    async def tell(self, job: Job, tries: int) -> StepResult:
        """Show the end at every place."""


_WAIT = StepStatus.WAIT
_RESULTS = {
    StepStatus.REFUSED: Result.REFUSED,
    StepStatus.GAVE_UP: Result.FAILED,
    StepStatus.STOPPED: Result.STOPPED,
}


class JobRun:
    """One run of a job, which may be the repetition of one that was cut off."""

    def __init__(self, job: Job, steps: Steps, journal: StepJournal) -> None:
        self._job = job
        self._steps = steps
        self._journal = journal

    async def run(self) -> JobResult:
        """Do the job to its last word."""
        steps = self._steps
        ending = await self._ending()
        job = self._job
        await self._surely("end", lambda _tries: steps.end(job, ending))
        await self._surely("tell", partial(steps.tell, job))
        return ending

    async def _ending(self) -> JobResult:
        job, steps = self._job, self._steps
        checked = await self._try("check", partial(steps.check, job))
        if checked.went is StepStatus.GATED:
            checked = await self._approve(checked)
            job = self._job
        if checked.went is not StepStatus.DONE:
            return self._not_done(checked)
        if job.action in ORDERS_ANEW:
            return await self._order_anew(checked)
        changed = await self._try("change", partial(steps.change, job))
        return self._end(changed) if changed.went is StepStatus.DONE else self._not_done(changed)

    async def _approve(self, gated: StepResult) -> StepResult:
        """Wait for a second person, and check once more what they have allowed.

        Jobs of before there were such steps have a first check that is done, and never come here.
        """
        job, steps = self._job, self._steps
        look = partial(steps.approval, job, gated.state)
        while (said := await self._journal.step("approval", StepResult, look)).went is _WAIT:
            await self._journal.wait(said.wait_s)
        # Also of what nobody has allowed: everybody who was asked is told of its end.
        self._job = replace(job, approval=approval_id(job.id), approved_at=said.allowed_at)
        if said.went is not StepStatus.DONE:
            return said
        return await self._try("check", partial(steps.check, self._job))

    async def _order_anew(self, checked: StepResult) -> JobResult:
        """Cancel the old order and place the new one; each half is done once."""
        job, steps, left = self._job, self._steps, checked
        if checked.state in OPEN_STATES:
            left = await self._try("cancel", partial(steps.cancel_old, job))
            if left.went is not StepStatus.DONE:
                return self._not_done(left)
        half = left.revision != checked.revision
        create = partial(steps.create_new, job, left.revision)
        created = await self._try("create", create, half_done=half)
        result = Result.DONE
        if created.went is StepStatus.UNDO:
            again = partial(steps.create_again, job, left.revision)
            actor = created.steered_by
            created = await self._try("undo", again, half_done=True)
            created = replace(created, steered_by=actor)
            # It can come too late: the new order was placed before the answer got lost.
            result = Result.DONE if created.reason else Result.UNDONE
        if created.went is StepStatus.DONE:
            return replace(self._end(created, result), created=created.order, reason=created.reason)
        if not half:
            return self._not_done(created)
        # The order stands cancelled: that is how it is shown, with what stood in the way.
        return replace(
            self._end(left, Result.HALF_DONE), reason=created.reason, arguments=created.arguments
        )

    async def _try(
        self, name: str, work: Callable[[int], Awaitable[StepResult]], *, half_done: bool = False
    ) -> StepResult:
        """Try a step until it is done, refused, given up or called off."""
        tries = 0
        while True:
            tried = await self._journal.step(name, StepResult, partial(work, tries))
            if tried.went is not StepStatus.WAIT:
                return tried
            if tried.tell or (half_done and tries == 0):
                await self._say(tried, half_done)
            steered = await self._journal.wait(tried.wait_s)
            tries += 1
            if steered is None or steered.steer is Signal.NOW:
                continue
            if steered.steer is Signal.UNDO and half_done and name != "undo":
                return StepResult(StepStatus.UNDO, steered_by=steered.actor)
            if steered.steer is Signal.STOP and not half_done:
                stopped = replace(tried, went=StepStatus.STOPPED, steered_by=steered.actor)
                return await self._stop(name, partial(work, tries), stopped)

    async def _stop(
        self, name: str, work: Callable[[], Awaitable[StepResult]], stopped: StepResult
    ) -> StepResult:
        """Call a step off, unless an answer that was lost turns out to have done it."""
        look = partial(self._steps.look, self._job, stopped)
        looked = await self._journal.step("look", StepResult, look)
        if looked.went is StepStatus.STOPPED:
            return looked
        # The order has changed: the key of the step tells whether that was this job.
        again = await self._journal.step(name, StepResult, work)
        if again.went is StepStatus.DONE:
            return again
        return replace(looked, went=StepStatus.STOPPED)

    async def _say(self, tried: StepResult, half_done: bool) -> None:
        say = self._steps.say_waiting
        await self._surely("say", lambda _tries: say(self._job, tried, half_done))

    async def _surely(self, name: str, work: Callable[[int], Awaitable[StepResult]]) -> None:
        """Do what only our own database can keep from being done, until it is."""
        tries = 0
        while True:
            tried = await self._journal.step(name, StepResult, partial(work, tries))
            if tried.went is not StepStatus.WAIT:
                return
            await self._journal.wait(tried.wait_s)
            tries += 1

    def _end(self, tried: StepResult, result: Result = Result.DONE) -> JobResult:
        actor = tried.steered_by or self._job.actor
        return JobResult(
            result=result,
            order=tried.order,
            revision=tried.revision,
            state=tried.state,
            actor=actor,
        )

    def _not_done(self, tried: StepResult) -> JobResult:
        return JobResult(
            result=_RESULTS[tried.went],
            order=self._job.order,
            revision=self._job.revision,
            state=tried.state,
            actor=tried.steered_by or self._job.actor,
            reason=tried.reason,
            arguments=tried.arguments,
        )
