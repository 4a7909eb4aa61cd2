"""Notes for support: what was typed for it stays sealed, for as long as its case is open."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.actions import Result
from bot.domain.job_status import JobResult
from bot.domain.orders import Action
from bot.jobs.job import Job
from bot.ports import Forms

# Longer than a case waits for support: what was forgotten goes as well.
_KEPT = timedelta(days=30)


async def keep_note(forms: Forms, job: Job, ending: JobResult, now: datetime) -> str:
    """Hold the note of a job that has handed its case over, and name it; drop any other form.

    Why a case was opened again is a reason, which stays with it.
    """
    is_note = job.action is Action.CONTACT_SUPPORT and not job.reopens
    if job.form and is_note and ending.result is Result.DONE:
        await forms.hold(job.form, now + _KEPT)
        return job.form
    await forms.drop(job.form)
    return ""
