"""Job status: the action of a case that is under way or was the last one, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.actions import Claim, Result
from bot.domain.orders import Action, OrderState
from bot.domain.people import Actor, Audience, Platform, Role


class JobStage(StrEnum):
    """How far an action has come."""

    WORKING = "working"
    WAITING = "waiting"
    AWAITING = "awaiting"
    """A second person has to allow it, until `next_try_at`."""
    HALF_DONE = "half_done"
    ENDED = "ended"


class Signal(StrEnum):
    """What may be told to an action that waits."""

    NOW = "now"
    STOP = "stop"
    UNDO = "undo"
    DECIDED = "decided"
    """A second person has decided; nobody tells it by a button."""


@dataclass(frozen=True, slots=True)
class SentSignal:
    """What somebody told an action that waits."""

    steer: Signal
    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStatus:
    """One action for one case: who asked for it, and where it stands.

    `reason` is the key of the sentence why it waits or what stood in the way, `news` that of what
    the follow-up saw since. `order` is what it was asked for, `created` what came in its place;
    `steered_by` is who called it off, and `overtaken` names by their actors the actions that were
    asked for at the same time. Once its end is `seen`, the case shows its walk again. `note` names
    the sealed note that came with it: what it says is not here. `errand` is as in `ActionRequest`.
    """

    job: str
    order: str
    action: Action
    actor: str
    actor_name: str
    audience: str
    asked_at: datetime
    # Older jobs were kept without these.
    role: Role | None = None
    office: str = ""
    stage: JobStage = JobStage.WORKING
    result: Result | None = None
    created: str = ""
    reason: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)
    next_try_at: datetime | None = None
    steered_by: str = ""
    steered_by_name: str = ""
    news: str = ""
    seen: bool = False
    overtaken: Mapping[str, Action] = field(default_factory=dict)
    note: str = ""
    errand: int = 0

    @property
    def asker(self) -> Actor:
        """Return who asked for it, without language and office."""
        role = Role.ACCOUNTANT if self.audience == Audience.OFFICE else Role.AGENT
        return Actor(
            id=self.actor,
            name=self.actor_name,
            role=self.role or role,
            platform=Platform(self.actor.partition(":")[0]),
            language="",
        )

    @property
    def under_way(self) -> bool:
        """Say whether it has not ended yet."""
        return self.stage is not JobStage.ENDED

    @property
    def is_half_done(self) -> bool:
        """Say whether the old order is gone and the new one is not there."""
        return self.stage is JobStage.HALF_DONE or self.result is Result.HALF_DONE


@dataclass(frozen=True, slots=True)
class Accepted:
    """How a job stands that was accepted, or the claim of whoever asked for the same first.

    `case` is the case that tells of the job.
    """

    status: JobStatus
    case: str
    first: Claim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobResult:
    """How a job ended: the order that is to be shown now, and who had the last word."""

    result: Result
    order: str
    revision: int
    state: OrderState
    actor: Actor
    created: str = ""
    reason: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)
