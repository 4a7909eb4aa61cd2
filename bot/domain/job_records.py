"""Job records: the actions that were accepted, as a list of them tells, and each one's steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.actions import Result
from bot.domain.job_status import SentSignal
from bot.domain.orders import Action
from bot.domain.people import Actor


class JobState(StrEnum):
    """How a job stands; one that has ended without a failure is `ENDED`, done or not."""

    WAITING = "waiting"
    WORKING = "working"
    FAILED = "failed"
    """It failed, or stopped half-way: also one that is half done and goes on by itself."""
    ENDED = "ended"


UNWELL = frozenset({Result.FAILED, Result.HALF_DONE})
"""The results of a job that somebody should look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRecord:
    """One job. Of one that cannot be read, only its id, its time and its state are known.

    `reason` is the key of the sentence why it waits. What was typed for it is not here.
    """

    id: str
    state: JobState
    asked_at: datetime
    order: str = ""
    action: Action | None = None
    actor: Actor | None = None
    case: str = ""
    result: Result | None = None
    half_done: bool = False
    reason: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)
    next_try_at: datetime | None = None

    @property
    def is_readable(self) -> bool:
        """Say whether more than its id is known."""
        return self.actor is not None

    @property
    def is_under_way(self) -> bool:
        """Say whether it has not ended yet."""
        waits = self.state in (JobState.WAITING, JobState.WORKING)
        return waits or (self.half_done and self.result is None)


@dataclass(frozen=True, slots=True)
class JobsWanted:
    """Which jobs to list; `start` is where the page before this one ended."""

    state: JobState
    action: Action | None = None
    start: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStep:
    """One try of a step of a job, or a pause: how it went, without what went in or came out.

    `name` is that of `bot.jobs.job_run`, or "pause". `went` is "" for a pause and for what cannot
    be read; `told` is what ended a pause.
    """

    name: str
    begun_at: datetime
    ended_at: datetime | None
    went: str = ""
    reason: str = ""
    next_try_at: datetime | None = None
    told: SentSignal | None = None


PAUSE = "pause"
