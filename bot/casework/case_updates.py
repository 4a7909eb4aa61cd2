"""Case updates: keeps with a case the action that is under way for it, and how it ended."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.actions import CHANGED, LogEntry, Result
from bot.domain.cases import Case, CaseStatus
from bot.domain.endings import Ending
from bot.domain.errands import ErrandEnd
from bot.domain.job_status import JobResult, JobStage, JobStatus
from bot.domain.watch import WATCHED, Watch, is_told_of
from bot.errors import OrderNotFound, StoreConflict
from bot.ports import Forms, Ports

_LOG = logging.getLogger(__name__)
# An action that is still under way after this may have been lost with its jobs.
_LATE = timedelta(minutes=1)


Keep = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]
"""Keeps a change, which may be called again, together with what else is to be kept of it."""


async def keep_alone(change: Callable[[], Awaitable[None]]) -> None:
    """Keep a change of which nothing else is to be kept."""
    await change()


class CaseUpdates:
    """Writes how actions stand into their cases, whoever else saves these meanwhile."""

    def __init__(self, ports: Ports) -> None:
        self._cases = ports.cases
        self._forms = ports.forms
        self._log = ports.log
        self._jobs = ports.jobs
        self._clock = ports.clock

    async def close(
        self,
        case_id: str,
        revision: int,
        ending: Ending,
        keep: Keep = keep_alone,
        goes_on: Case | None = None,
    ) -> Case:
        """Close a case by hand that was seen at this revision; `keep` keeps that it is closed.

        Another one that `goes_on` with it was not saved either since it was read.

        Raises:
            OrderNotFound: there is no such case.
            StoreConflict: it has moved on, is closed already, or an action is under way for it.
        """
        case = await self._cases.get(case_id)
        if case is None:
            raise OrderNotFound(case_id)
        if case.revision != revision or case.under_way or case.status is CaseStatus.CLOSED:
            raise StoreConflict(case_id)
        wanted = case.close(ending.at, ending)
        saved: list[Case] = []

        async def save() -> None:
            # With it, so that nothing is said to have failed once the end is kept.
            await drop_note(self._forms, case, wanted)
            # In one order, so that of two that name each other at one instant one comes second.
            both = (wanted, goes_on) if goes_on else (wanted,)
            for one in sorted(both, key=lambda case: case.id):
                kept = await self._cases.save(one)
                if one is wanted:
                    saved.append(kept)

        await keep(save)
        return saved[-1]

    async def begin(self, case_id: str, work: JobStatus, read: Case | None = None) -> Case | None:
        """Keep with the case that an action for it has been accepted; it may be `read` already.

        That is when a proposal is confirmed: one that has come to another end tells of no action.
        """
        now = self._clock.now()

        def begun(case: Case) -> Case:
            is_known = case.work is not None and case.work.job == work.job
            if work.errand and not is_known and not case.under_way:
                return _confirmed(case, work, now)
            if _is_anothers(case, work):
                return _overtaken(case, work)
            return case if is_known else replace(case, work=work)

        return await self.change(case_id, begun, read)

    async def keep(self, case_id: str, work: JobStatus) -> None:
        """Keep with the case how far its action is."""

        def kept(case: Case) -> Case:
            return case if _is_anothers(case, work) else replace(case, work=_carried(case, work))

        await self.change(case_id, kept)

    async def write_off_if_lost(self, case: Case) -> bool:
        """Write off an action that ought to be done by now, and that no job does any more."""
        work = case.work
        if work is None or not work.under_way or self._clock.now() - work.asked_at <= _LATE:
            return False
        if await self._jobs.is_under_way(work.job):
            return False
        await self.write_off(case)
        return True

    async def write_off(self, case: Case) -> None:
        """End an action of which the jobs know nothing any more, so that it blocks nobody.

        Nothing is written of one that has come to its end since `case` was read. One that was
        half done is left as such: it can be undone, or be done with other data.
        """
        work = case.work

        def is_lost(case: Case) -> bool:
            return case.under_way and work is not None and _tells_of(case, work.job)

        now = await self._cases.get(case.id)
        if work is None or now is None or not is_lost(now):
            return
        _LOG.warning("no job does %s any more: it is written off", work.job)
        result = Result.HALF_DONE if work.is_half_done else Result.FAILED
        lost = replace(work, stage=JobStage.ENDED, result=result, reason="work-failed")
        if not work.is_half_done:
            # What is half done was logged as such when it began to wait.
            await self._log.append(self._line(case, work, result), key=work.job)

        def written_off(case: Case) -> Case:
            if not is_lost(case):
                return case
            if not work.is_half_done:
                return replace(case, work=lost)
            # The half that was done has moved the order by one revision.
            revision = case.order_revision + 1
            left = case.with_errand_ended(ErrandEnd.VOID, self._clock.now())
            return replace(left, work=lost, status=CaseStatus.FOLLOWED, order_revision=revision)

        await self.change(case.id, written_off)

    def _line(self, case: Case, work: JobStatus, result: Result) -> LogEntry:
        revision, now = case.order_revision, self._clock.now()
        return LogEntry.of(
            work.asker, work.order, revision, work.action, result, at=now, case=case.id
        )

    async def end(self, case_id: str, work: JobStatus, ending: JobResult) -> None:
        """Keep with the case how its action ended; the case moves on with the order."""
        now = self._clock.now()

        def ended(case: Case) -> Case:
            changed = ending.result in CHANGED
            if not changed and case.work and case.work.job != work.job:
                # Another action came first, and changed the order: that is what the case tells.
                return _overtaken(case, work)
            told = replace(case, work=_carried(case, work))
            if not changed or case.status is CaseStatus.CLOSED:
                return told
            if case.order_revision == ending.revision and case.order == ending.order:
                return told
            left = told.with_errand_ended(ErrandEnd.VOID, now)
            moved = replace(left, order=ending.order, order_revision=ending.revision)
            if ending.state in WATCHED or ending.result is Result.HALF_DONE:
                return replace(moved, status=CaseStatus.FOLLOWED)
            return moved.end_by_itself(now)

        def closed(case: Case) -> Case:
            return ended(case).end_by_itself(now)

        try:
            await self.change(case_id, ended)
        except StoreConflict:
            # Somebody has opened a case for the new order before this one could move on to it.
            await self.change(case_id, closed)

    async def keep_news(self, watch: Watch, news: str, revision: int, *, over: bool) -> bool:
        """Keep what a watch saw; `over` closes the case. False: somebody has acted since."""
        now, work = self._clock.now(), replace(watch.work, news=news)

        def keep(case: Case) -> Case:
            if not is_told_of(case, watch):
                return case
            if case.status is CaseStatus.HANDED_OVER and not over:
                return replace(case, work=work)
            told = replace(case, work=work, order_revision=revision)
            return told.end_by_itself(now) if over else replace(told, status=CaseStatus.FOLLOWED)

        kept = await self.change(watch.case, keep)
        return kept is not None and kept.work == work

    async def change(
        self, case_id: str, change: Callable[[Case], Case], case: Case | None = None
    ) -> Case | None:
        """Change a case as it is now, whoever else saves it meanwhile."""
        read = None
        while case := case or await self._cases.get(case_id):
            changed = change(case)
            if changed == case:
                return case
            try:
                saved = await self._cases.save(changed)
                await drop_note(self._forms, case, saved)
                return saved
            except StoreConflict:
                # The same revision twice: it is not somebody else's save that stands in the way.
                if read == case.revision:
                    raise
                read, case = case.revision, None
        return None


async def drop_note(forms: Forms, before: Case, now: Case) -> None:
    """Drop the note that a case named `before`, once the case is closed or names another.

    So are the values of what was proposed in it, once that has come to an end.
    """
    if before.errand and before.errand.form and now.errand != before.errand:
        await forms.drop(before.errand.form)
    note = before.work.note if before.work else ""
    if note and (now.status is CaseStatus.CLOSED or now.work is None or now.work.note != note):
        await forms.drop(note)


def _confirmed(case: Case, work: JobStatus, now: datetime) -> Case:
    """Return the case with what support asks its office to confirm, if that is this action."""
    if case.errand is None or case.errand.number != work.errand:
        return case
    by = replace(work.asker, office=work.office)
    return replace(case.with_errand_ended(ErrandEnd.CONFIRMED, now, by), work=work)


def _is_anothers(case: Case, work: JobStatus) -> bool:
    """Say whether the case tells of another action that was asked for at the same time."""
    other = case.work
    if other is None or other.job == work.job:
        return False
    return other.under_way or (other.result in CHANGED and other.asked_at >= work.asked_at)


def _overtaken(case: Case, work: JobStatus) -> Case:
    """Keep with the action that the case tells of that somebody had asked for this one as well."""
    first = case.work
    if first is None or first.actor == work.actor or first.order != work.order:
        return case
    overtaken = {**first.overtaken, work.actor: work.action}
    return replace(case, work=replace(first, overtaken=overtaken))


def _carried(case: Case, work: JobStatus) -> JobStatus:
    """Return how an action stands, with those that were asked for at the same time."""
    before = case.work
    if before is None:
        return work
    if before.job == work.job:
        return replace(work, overtaken=before.overtaken)
    lost = before.under_way or before.reason == "work-moved"
    if not lost or before.actor == work.actor or before.order != work.order:
        return work
    return replace(work, overtaken={before.actor: before.action})


def _tells_of(case: Case, job: str) -> bool:
    return case.work is not None and case.work.job == job
