"""Jobs: what was accepted is done once, whatever dies in between."""

from __future__ import annotations

from typing import Protocol

from bot.domain.actions import ActionRequest
from bot.domain.job_records import JobRecord, JobStep, JobsWanted
from bot.domain.job_status import Accepted, SentSignal
from bot.domain.paging import PAGE_ROWS, Slice


class Jobs(Protocol):
    """Does actions, each once per order revision, whatever dies in between.

    All methods raise StoreUnavailable when the database does not answer.
    """

    async def submit(self, request: ActionRequest) -> Accepted:
        """Accept an action for good; it begins once `release` is called.

        Two requests with the same key meet the same job, until that has ended without a change, or
        has asked support for another case or before another end of this one.
        """

    def release(self, job: str) -> None:
        """Say that the click which asked for the job is answered; other ids are no error."""

    async def is_under_way(self, job: str) -> bool:
        """Say whether a job was accepted and has not ended."""

    async def signal(self, job: str, sent: SentSignal) -> bool:
        """Tell a job that waits what to do; return False if it is not under way any more."""

    async def page(self, wanted: JobsWanted, limit: int = PAGE_ROWS) -> Slice[JobRecord]:
        """Return the newest jobs that are wanted, newest first.

        A page may hold fewer than `limit`, or none, although there are more of them. A job that
        cannot be read is listed by its id.
        """

    async def get(self, job: str) -> JobRecord | None:
        """Return one job, or None if there is none, or none any more."""

    async def under_way(self, limit: int) -> frozenset[str]:
        """Return the ids of the jobs that have not ended, the newest so many."""

    async def steps(self, job: str) -> tuple[JobStep, ...]:
        """Return what a job has done until now, oldest first; only the newest of very many."""
