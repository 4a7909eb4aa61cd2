"""A job: an accepted action as it is kept, and how each try of its steps went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.actions import ActionRequest, Claim
from bot.domain.job_status import JobResult, JobStage, JobStatus
from bot.domain.orders import Action, OrderState
from bot.domain.people import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An accepted action as it is kept. `form` names the sealed values: none of them are here.

    `emergency` is why it is done without a second person; `approval` names the request for one
    once that is over. Jobs of before there were second persons are not `gated`, and go on.
    `reopens`, `errand` and `proposer` are as in `ActionRequest`.
    """

    id: str
    order: str
    revision: int
    action: Action
    actor: Actor
    asked_at: datetime
    case: str = ""
    evidence: tuple[str, ...] = ()
    form: str = ""
    emergency: str = ""
    gated: bool = False
    approval: str = ""
    approved_at: datetime | None = None
    reopens: int = 0
    errand: int = 0
    proposer: str = ""

    @property
    def tried_since(self) -> datetime:
        """Since when nothing but the back office keeps it from being done."""
        return self.approved_at or self.asked_at

    @classmethod
    def of(cls, request: ActionRequest, *, form: str, asked_at: datetime) -> Job:
        """Return the job of a request; its id is the claim key."""
        return cls(
            id=request.key,
            order=request.order,
            revision=request.revision,
            action=request.action,
            actor=request.actor,
            asked_at=asked_at,
            case=request.case,
            evidence=request.evidence,
            form=form,
            emergency=request.emergency,
            gated=True,
            reopens=request.reopens,
            errand=request.errand,
            proposer=request.proposer,
        )

    def asks_anew(self, before: Job) -> bool:
        """Say whether this asks support although `before` did, on the same revision of the order.

        That changes no order: it is done once for a case, and once after each of its ends.
        """
        is_same = (self.case, self.reopens) == (before.case, before.reopens)
        return self.action is Action.CONTACT_SUPPORT and not is_same

    def status(self) -> JobStatus:
        """Return what a case keeps of this job while it is under way."""
        actor = self.actor
        return JobStatus(
            job=self.id,
            order=self.order,
            action=self.action,
            actor=actor.id,
            actor_name=actor.name,
            audience=actor.audience,
            asked_at=self.asked_at,
            role=actor.role,
            office=actor.office,
            errand=self.errand,
        )

    def ended(self, ending: JobResult) -> JobStatus:
        """Return what a case keeps of this job once it has ended so."""
        other = ending.actor if ending.actor.id != self.actor.id else None
        return replace(
            self.status(),
            stage=JobStage.ENDED,
            result=ending.result,
            created=ending.created,
            reason=ending.reason,
            arguments=ending.arguments,
            steered_by=other.id if other else "",
            steered_by_name=other.name if other else "",
        )

    def claim(self, *, done: bool) -> Claim:
        """Return the claim of whoever asked for this job, for those who come second."""
        actor = self.actor
        return Claim(
            key=self.id,
            actor=actor.id,
            actor_name=actor.name,
            audience=actor.audience,
            claimed_at=self.asked_at,
            done=done,
            office=actor.office,
        )


class StepStatus(StrEnum):
    """How one try of a step went."""

    DONE = "done"
    WAIT = "wait"
    REFUSED = "refused"
    GAVE_UP = "gave_up"
    STOPPED = "stopped"
    UNDO = "undo"
    GATED = "gated"
    """It may be done, once a second person allows it."""


@dataclass(frozen=True, slots=True)
class StepResult:
    """One try of a step: the order as it is after it, or what stood in the way.

    `tell` says that the person has to hear why it takes so long, `allowed_at` when a second person
    allowed it.
    """

    went: StepStatus
    order: str = ""
    revision: int = 0
    state: OrderState = OrderState.NOT_ORDERED
    reason: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)
    wait_s: float = 0.0
    next_try_at: datetime | None = None
    tell: bool = False
    steered_by: Actor | None = None
    allowed_at: datetime | None = None
