"""Jobs: an accepted action from the check to the last word, in steps that can be repeated."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from bot.domain.actions import Result
from bot.domain.job_status import Ending, Steer, Steered
from bot.domain.orders import OPEN_STATES, Action
from bot.jobs.job import Job, Tried, Went

T = TypeVar("T")


class Ledger(Protocol):
    """What makes a job durable: each step's answer is kept, and a repeated job gets it again."""

    async def step(self, name: str, kind: type[T], work: Callable[[], Awaitable[T]]) -> T:
        """Do a step unless its answer, of type `kind`, was kept already.

        The process can die after `work` and before its answer is kept: it has to be repeatable.
        """

    async def wait(self, delay_s: float) -> Steered | None:
        """Wait that long, over restarts too, or until somebody steers the job."""


class Steps(Protocol):
    """What a job does in each of its steps; see `bot.jobs.steps`."""

    async def check(self, job: Job, tries: int) -> Tried:
        """Check once more that the action may be done."""

    async def change(self, job: Job, tries: int) -> Tried:
        """Make the one change of an action that has only one."""

    async def cancel_old(self, job: Job, tries: int) -> Tried:
        """Cancel the order that is recreated."""

    async def create_new(self, job: Job, revision: int, tries: int) -> Tried:
        """Place the new order; the old one was left at `revision`."""

    async def create_again(self, job: Job, revision: int, tries: int) -> Tried:
        """Place the old order once more, as it was."""

    async def look(self, job: Job, tried: Tried) -> Tried:
        """Say whether anything was changed when a job was called off; WAIT says that it was."""

    async def say_waiting(self, job: Job, tried: Tried, half_done: bool) -> Tried:
        """Show at every place that the job waits, and why."""

    async def end(self, job: Job, ending: Ending) -> Tried:
        """Write the job's line of the action log, and keep with the case how it ended."""

    async def tell(self, job: Job, tries: int) -> Tried:
        """Show the end at every place."""


_RESULTS = {
    Went.REFUSED: Result.REFUSED,
    Went.GAVE_UP: Result.FAILED,
    Went.STOPPED: Result.STOPPED,
}


class Performance:
    """One performance of a job, which may be the repetition of one that was cut off."""

    def __init__(self, job: Job, steps: Steps, ledger: Ledger) -> None:
        self._job = job
        self._steps = steps
        self._ledger = ledger

    async def play(self) -> Ending:
        """Do the job to its last word."""
        job, steps = self._job, self._steps
        ending = await self._ending()
        await self._surely("end", lambda _tries: steps.end(job, ending))
        await self._surely("tell", partial(steps.tell, job))
        return ending

    async def _ending(self) -> Ending:
        job, steps = self._job, self._steps
        checked = await self._try("check", partial(steps.check, job))
        if checked.went is not Went.DONE:
            return self._not_done(checked)
        if job.action is Action.RECREATE:
            return await self._recreate(checked)
        changed = await self._try("change", partial(steps.change, job))
        return self._end(changed) if changed.went is Went.DONE else self._not_done(changed)

    async def _recreate(self, checked: Tried) -> Ending:
        """Cancel the old order and place the new one; each half is done once."""
        job, steps, left = self._job, self._steps, checked
        if checked.state in OPEN_STATES:
            left = await self._try("cancel", partial(steps.cancel_old, job))
            if left.went is not Went.DONE:
                return self._not_done(left)
        half = left.revision != checked.revision
        create = partial(steps.create_new, job, left.revision)
        created = await self._try("create", create, half_done=half)
        result = Result.DONE
        if created.went is Went.UNDO:
            again = partial(steps.create_again, job, left.revision)
            actor = created.steered_by
            created = await self._try("undo", again, half_done=True)
            created = replace(created, steered_by=actor)
            # It can come too late: the new order was placed before the answer got lost.
            result = Result.DONE if created.reason else Result.UNDONE
        if created.went is Went.DONE:
            return replace(self._end(created, result), created=created.order)
        if not half:
            return self._not_done(created)
        # The order stands cancelled: that is how it is shown, with what stood in the way.
        return replace(
            self._end(left, Result.HALF_DONE), reason=created.reason, arguments=created.arguments
        )

    async def _try(
        self, name: str, work: Callable[[int], Awaitable[Tried]], *, half_done: bool = False
    ) -> Tried:
        """Try a step until it is done, refused, given up or called off."""
        tries = 0
        while True:
            tried = await self._ledger.step(name, Tried, partial(work, tries))
            if tried.went is not Went.WAIT:
                return tried
            if tried.tell or (half_done and tries == 0):
                await self._say(tried, half_done)
            steered = await self._ledger.wait(tried.wait_s)
            tries += 1
            if steered is None or steered.steer is Steer.NOW:
                continue
            if steered.steer is Steer.UNDO and half_done and name != "undo":
                return Tried(Went.UNDO, steered_by=steered.actor)
            if steered.steer is Steer.STOP and not half_done:
                stopped = replace(tried, went=Went.STOPPED, steered_by=steered.actor)
                return await self._stop(name, partial(work, tries), stopped)

    async def _stop(self, name: str, work: Callable[[], Awaitable[Tried]], stopped: Tried) -> Tried:
        """Call a step off, unless an answer that was lost turns out to have done it."""
        look = partial(self._steps.look, self._job, stopped)
        looked = await self._ledger.step("look", Tried, look)
        if looked.went is Went.STOPPED:
            return looked
        # The order has changed: the key of the step tells whether that was this job.
        again = await self._ledger.step(name, Tried, work)
        if again.went is Went.DONE:
            return again
        return replace(looked, went=Went.STOPPED)

    async def _say(self, tried: Tried, half_done: bool) -> None:
        say = self._steps.say_waiting
        await self._surely("say", lambda _tries: say(self._job, tried, half_done))

    async def _surely(self, name: str, work: Callable[[int], Awaitable[Tried]]) -> None:
        """Do what only our own database can keep from being done, until it is."""
        tries = 0
        while True:
            tried = await self._ledger.step(name, Tried, partial(work, tries))
            if tried.went is not Went.WAIT:
                return
            await self._ledger.wait(tried.wait_s)
            tries += 1

    def _end(self, tried: Tried, result: Result = Result.DONE) -> Ending:
        actor = tried.steered_by or self._job.actor
        return Ending(result, tried.order, tried.revision, tried.state, actor)

    def _not_done(self, tried: Tried) -> Ending:
        return Ending(
            _RESULTS[tried.went],
            self._job.order,
            self._job.revision,
            tried.state,
            tried.steered_by or self._job.actor,
            reason=tried.reason,
            arguments=tried.arguments,
        )
