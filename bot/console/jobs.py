"""The jobs for the console: listed with what their cases say of them, and told what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.cards.calls import SignalJob
from bot.cards.elements import Card, Notice, without_marks
from bot.console.visitors import Visitor
from bot.desk.desk import Desk
from bot.desk.replies import Reply
from bot.domain.actions import Result
from bot.domain.cases import Case
from bot.domain.job_records import JobRecord, JobState, JobStep, JobsWanted
from bot.domain.job_status import JobStatus, Signal
from bot.domain.orders import Action
from bot.domain.paging import PAGE_ROWS, Slice
from bot.domain.people import Role
from bot.domain.policy import allowed_signals
from bot.ports import CaseStore, Jobs

# A filter may fit few jobs: so many pages are read to fill one, and the rest is read on from there.
_PAGES_READ = 5


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job as the list shows it: its record, and what its case keeps of it, if it does."""

    record: JobRecord
    case: Case | None = None

    @property
    def work(self) -> JobStatus | None:
        """What the case keeps of this job, and of no other one."""
        work = self.case.work if self.case else None
        return work if work and work.job == self.record.id else None

    @property
    def office(self) -> str:
        """The office whose order it is about, as far as that is known."""
        asker = self.record.actor
        return self.case.office if self.case else (asker.office if asker else "")

    @property
    def result(self) -> Result | None:
        """How it ended; None while it has not."""
        return self.record.result

    @property
    def next_try_at(self) -> datetime | None:
        """When it is tried again, while it waits."""
        return self.record.next_try_at

    @property
    def reason(self) -> str:
        """The key of the sentence why it waits, or what stood in the way; "" for none."""
        return self.record.reason or (self._told.reason if self._told else "")

    @property
    def arguments(self) -> Mapping[str, str]:
        """What that sentence is filled with."""
        if self.record.reason or not self._told:
            return self.record.arguments
        return self._told.arguments

    @property
    def _told(self) -> JobStatus | None:
        """What the case tells of this job, unless that is of a moment before the record's."""
        work = self.work
        return work if work and work.under_way == self.record.is_under_way else None

    def signals(self, role: Role) -> tuple[Signal, ...]:
        """Return what this role may tell it now, in the order of the buttons."""
        work = self.work
        if work is None or (work.under_way and not self.record.is_under_way):
            return ()
        return allowed_signals(role, work)


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one signal: whether it was taken, and the desk's own sentence about it."""

    job: str
    is_taken: bool
    said: str = ""


class JobPages:
    """Lists the jobs, and passes on what somebody tells them; the desk decides who may."""

    def __init__(self, jobs: Jobs, cases: CaseStore, desk: Desk) -> None:
        self._jobs = jobs
        self._cases = cases
        self._desk = desk

    async def page(
        self, state: JobState, *, action: Action | None = None, office: str = "", start: str = ""
    ) -> Slice[JobLine]:
        """Return the newest jobs that stand so; a page may hold few although there are more."""
        found: list[JobLine] = []
        for _page in range(_PAGES_READ):
            room = PAGE_ROWS - len(found)
            page = await self._jobs.page(JobsWanted(state, action, start), room)
            lines = await self._joined(page.rows)
            found += [line for line in lines if office in ("", line.office)]
            start = page.more
            if not start or len(found) >= PAGE_ROWS:
                break
        return Slice(tuple(found), start)

    async def get(self, job: str) -> JobLine | None:
        """Return one job, or None if there is none."""
        return next(iter(await self.some([job])), None)

    async def some(self, jobs: Iterable[str]) -> tuple[JobLine, ...]:
        """Return those of these jobs that there are, in this order."""
        records = [await self._jobs.get(job) for job in jobs]
        return await self._joined([record for record in records if record])

    async def steps(self, job: str) -> tuple[JobStep, ...]:
        """Return what a job has done until now, oldest first."""
        return await self._jobs.steps(job)

    async def tell(
        self, visitor: Visitor, jobs: Iterable[str], signal: Signal, language: str
    ) -> tuple[Told, ...]:
        """Tell exactly these jobs the same, one after another; say for each what came of it."""
        return tuple([await self._tell(visitor, job, signal, language) for job in jobs])

    async def _tell(self, visitor: Visitor, job: str, signal: Signal, language: str) -> Told:
        line = await self.get(job)
        if line is None or line.work is None or line.case is None:
            return Told(job, is_taken=False)
        identity = replace(visitor.identity, locale=language)
        reply = await self._desk.handle(identity, SignalJob(line.case.id, signal))
        await self._desk.settle(identity, reply, None)
        # What was left half done is undone by a new job.
        is_taken = bool(reply.job) and (reply.job == job or reply.changed)
        return Told(job, is_taken=is_taken, said=_said(reply))

    async def _joined(self, records: Sequence[JobRecord]) -> tuple[JobLine, ...]:
        found = await self._cases.of_ids({record.case for record in records if record.case})
        cases = {case.id: case for case in found}
        return tuple(JobLine(record, cases.get(record.case)) for record in records)


def _said(reply: Reply) -> str:
    """Return the first sentence of an answer that says what came of something."""
    elements = reply.content.elements if isinstance(reply.content, Card) else ()
    notices = (one.text for one in elements if isinstance(one, Notice))
    return without_marks(next(notices, ""))
