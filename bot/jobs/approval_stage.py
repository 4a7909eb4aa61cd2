"""The approval stage: where a job waits for its second person, and hears what they decided."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta

from bot.casework.approval_cards import ApprovalCards
from bot.casework.approvers import Approvers
from bot.casework.case_updates import CaseUpdates
from bot.casework.live_cards import LiveCards
from bot.casework.reached import PASSING
from bot.domain.actions import LogEntry, Result
from bot.domain.approvals import Approval, ApprovalPolicy, ApprovalState, Decision, approval_id
from bot.domain.job_status import JobStage, SentSignal, Signal
from bot.domain.orders import OrderState
from bot.errors import StoreConflict
from bot.jobs.job import Job, StepResult, StepStatus
from bot.ports import Ports

_LOG = logging.getLogger(__name__)
# So long until somebody is tried again who could not be told, or our own database.
_AGAIN_S = 60.0
_SOON_S = 5.0
_ENDS = {
    ApprovalState.REFUSED: "approval-was-declined",
    ApprovalState.WITHDRAWN: "approval-was-withdrawn",
    ApprovalState.EXPIRED: "approval-has-expired",
    ApprovalState.VOID: "approval-was-void",
}


class ApprovalStage:
    """Looks how far the second person is; every look can be repeated."""

    def __init__(
        self,
        ports: Ports,
        approvers: Approvers,
        cards: ApprovalCards,
        updates: CaseUpdates,
        live_cards: LiveCards,
        policy: ApprovalPolicy,
    ) -> None:
        self._ports = ports
        self._store = ports.approvals
        self._approvers = approvers
        self._cards = cards
        self._updates = updates
        self._live_cards = live_cards
        self._policy = policy

    async def look(self, job: Job, state: OrderState) -> StepResult:
        """Ask for a second person, see whether one has decided, or end what came to nothing."""
        try:
            approval = await self._store.get(approval_id(job.id)) or await self._ask(job, state)
            if approval is None:
                return StepResult(StepStatus.REFUSED, state=state, reason="approval-nobody")
            if approval.is_open:
                approval = await self._end_if_over(approval)
            if approval.is_open:
                return await self._wait(job, approval)
            return await self._end(job, approval)
        except (*PASSING, StoreConflict) as error:
            _LOG.warning("%s while job %s waits for a second person", type(error).__name__, job.id)
            return StepResult(StepStatus.WAIT, state=state, wait_s=_SOON_S)

    async def _ask(self, job: Job, state: OrderState) -> Approval | None:
        """Keep a new request; None if there is nobody who could allow it."""
        now = self._ports.clock.now()
        decided, known_by = None, await self._approvers.ids(job.actor.id)
        if job.proposer:
            # Whoever has proposed it is no second person.
            known_by |= {job.proposer} | await self._approvers.ids(job.proposer)
        if job.emergency and await self._approvers.could_allow(job.actor, (), alone=True):
            decided = Decision(ApprovalState.EMERGENCY, now, job.actor, job.emergency)
        elif not await self._approvers.all(but=known_by):
            return None
        return await self._store.add(
            Approval(
                id=approval_id(job.id),
                job=job.id,
                case=job.case,
                order=job.order,
                revision=job.revision,
                order_state=state,
                action=job.action,
                asker=job.actor,
                known_by=known_by,
                asked_at=now,
                ends_at=now + self._policy.lasts,
                evidence=job.evidence,
                form=job.form,
                decided=decided,
            )
        )

    async def _end_if_over(self, approval: Approval) -> Approval:
        """End a request whose time is over, or whose order is not what it was asked for."""
        now, over = self._ports.clock.now(), None
        if now >= approval.ends_at:
            over = ApprovalState.EXPIRED
        elif await self._cards.has_moved(approval):
            over = ApprovalState.VOID
        if over is None:
            return approval
        return await self._store.decide(approval.id, Decision(over, now)) or approval

    async def _wait(self, job: Job, approval: Approval) -> StepResult:
        """Say at every place that it waits, and to everybody who may decide that they may."""
        await self._log(approval, Result.ASKED, Decision(approval.state, approval.asked_at))
        status = replace(
            job.status(),
            stage=JobStage.AWAITING,
            reason="approval-waits",
            next_try_at=approval.ends_at,
        )
        await self._updates.keep(job.case, status)
        told = await self._live_cards.broadcast(job.case, asker=job.actor.id)
        told = await self._cards.tell(approval) and told
        now = self._ports.clock.now()
        wakes_at = approval.reminds_at if now < approval.reminds_at else approval.ends_at
        if not told:
            # Ever later, as one who is never reached must not cost all the others' cards.
            pause = max(timedelta(seconds=_AGAIN_S), (now - approval.asked_at) / 2)
            wakes_at = min(wakes_at, now + pause)
        return StepResult(
            StepStatus.WAIT,
            state=approval.order_state,
            reason=status.reason,
            wait_s=max(0.0, (wakes_at - now).total_seconds()),
            next_try_at=approval.ends_at,
        )

    async def _end(self, job: Job, approval: Approval) -> StepResult:
        """Log how a request ended, show that, and say what is to become of its job."""
        decided = approval.decided
        assert decided
        if decided.state is not ApprovalState.EMERGENCY or decided.by != job.actor:
            await self._log(approval, Result.ASKED, Decision(approval.state, approval.asked_at))
        await self._log(approval, Result(decided.state.value), decided)
        await self._store.hear(approval.id)
        await self._cards.tell(approval)
        if decided.state.lets_go_on:
            return StepResult(StepStatus.DONE, allowed_at=decided.at)
        return StepResult(
            StepStatus.REFUSED,
            state=approval.order_state,
            reason=_ENDS[decided.state],
            arguments={"why": decided.reason},
            steered_by=decided.by,
        )

    async def _log(self, approval: Approval, result: Result, decided: Decision) -> None:
        reason = (f"reason={decided.reason}",) if decided.reason else ()
        await self._ports.log.append(
            LogEntry.of(
                decided.by or approval.asker,
                approval.order,
                approval.revision,
                approval.action,
                result,
                at=decided.at,
                case=approval.case,
                evidence=(*approval.evidence, *reason),
            ),
            key=f"{approval.job}:{result.value}",
        )

    async def tell_end(self, job: Job) -> bool:
        """Show once more how the request of a job ended; False says that somebody has old news."""
        approval = await self._store.get(job.approval) if job.approval else None
        return approval is None or await self._cards.tell(approval)

    async def write_off(self, job: Job) -> None:
        """Let nobody decide about a job any more that has come to nothing."""
        over = Decision(ApprovalState.EXPIRED, self._ports.clock.now())
        if approval := await self._store.decide(approval_id(job.id), over):
            await self._store.hear(approval.id)
            await self._cards.tell(approval)

    async def wake_decided(self) -> None:
        """Wake the jobs that did not hear that somebody has decided, as when a process died then.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        for approval in await self._store.unheard():
            by = approval.decided.by if approval.decided else None
            sent = SentSignal(Signal.DECIDED, by or approval.asker)
            if not await self._ports.jobs.signal(approval.job, sent):
                await self._store.hear(approval.id)
