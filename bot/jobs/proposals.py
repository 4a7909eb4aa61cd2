"""Proposals: a job that support had proposed is done only as what its office confirmed."""

from __future__ import annotations

from bot.domain.cases import Case
from bot.domain.errands import ErrandEnd
from bot.errors import ActionRefused
from bot.jobs.job import Job


def refuse_unless_confirmed(job: Job, case: Case | None) -> None:
    """Refuse a job whose proposal came to another end at the instant when it was confirmed.

    Raises:
        ActionRefused: it did.
    """
    if not job.errand or case is None:
        return
    found = (one for one in case.errands if one.number == job.errand)
    errand = next(found, None)
    is_confirmed = errand is not None and errand.end is ErrandEnd.CONFIRMED
    if errand is None or not is_confirmed or errand.ended_by != job.actor.id:
        raise ActionRefused("proposal-over")
