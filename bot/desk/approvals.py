"""Approvals: a second person allows or refuses what was asked for, and whoever asked withdraws."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.cards import list_views
from bot.cards.approval_calls import ApprovalCall, DecideApproval, ShowApproval, SubmitRefusal
from bot.cards.approval_views import approval_card, refusal_form
from bot.cards.elements import Notice, Tone
from bot.cards.viewer import Viewer
from bot.casework.approval_cards import ApprovalCards
from bot.casework.approvers import Approvers
from bot.casework.case_updates import CaseUpdates
from bot.casework.live_cards import LiveCards
from bot.desk.replies import Lack, Reply, plain_reply
from bot.domain.actions import ActionRequest
from bot.domain.approvals import (
    Approval,
    ApprovalPolicy,
    ApprovalState,
    Decision,
    Verdict,
    approval_id,
)
from bot.domain.job_status import JobStage, JobStatus, SentSignal, Signal
from bot.domain.orders import Action, Order
from bot.domain.people import Audience, Identity, Platform
from bot.domain.policy import LEADS, needs_second_person
from bot.domain.reasons import read_reason
from bot.domain.search import QueryKind
from bot.errors import (
    ActionRefused,
    InputInvalid,
    StoreUnavailable,
)
from bot.jobs.approval_stage import ApprovalStage
from bot.ports import Ports

_STATES = {
    Verdict.APPROVE: ApprovalState.APPROVED,
    Verdict.REFUSE: ApprovalState.REFUSED,
    Verdict.WITHDRAW: ApprovalState.WITHDRAWN,
}


class Approvals:
    """Takes what is decided about requests; the database lets each have one end."""

    def __init__(
        self,
        ports: Ports,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
        home_of: Callable[[Platform], str],
    ) -> None:
        """`home_of` says in which space all people of a platform are."""
        self._ports = ports
        self._store = ports.approvals
        self._jobs = ports.jobs
        self._clock = ports.clock
        self.approvers = Approvers(ports, viewer_of, home_of)
        self._cards = ApprovalCards(ports, self.approvers, viewer_of)
        self.add_messenger = self._cards.add_messenger
        self.read = self._cards.read
        self.announce = self._cards.announce

    def stage(
        self, updates: CaseUpdates, live_cards: LiveCards, policy: ApprovalPolicy
    ) -> ApprovalStage:
        """Return the stage of a job in which it waits for a second person."""
        return ApprovalStage(self._ports, self.approvers, self._cards, updates, live_cards, policy)

    async def take(self, viewer: Viewer, call: ApprovalCall) -> Reply:
        """Show a request, or decide about it; whoever comes second is told who was first."""
        approval = await self._store.get(call.approval)
        if approval is None or not await self._may_see(viewer, approval):
            card = list_views.not_found_card(viewer, QueryKind.ORDER_ID, call.approval)
            return plain_reply(viewer, card, lack=Lack.NOTHING_FOUND)
        try:
            match call:
                case ShowApproval():
                    return await self._show(viewer, approval)
                case DecideApproval(verdict=Verdict.REFUSE):
                    await self._refuse_unless_second(viewer, approval)
                    if approval.is_open:
                        return plain_reply(viewer, refusal_form(viewer, approval))
                    return await self._show(viewer, approval)
                case DecideApproval(verdict=verdict):
                    return await self._decide(viewer, approval, verdict)
                case SubmitRefusal():
                    return await self._refuse(viewer, approval, call)
        except ActionRefused as error:
            text = viewer.phrases.get(error.key, **error.arguments)
            return await self._show(viewer, approval, Notice(text, Tone.WARNING))

    async def _may_see(self, viewer: Viewer, approval: Approval) -> bool:
        """Support sees every request, an office its own ones as long as the order is its own."""
        actor = viewer.actor
        if actor.audience is Audience.SUPPORT:
            return True
        if not await self.approvers.is_any(actor.id, approval.asker_ids):
            return False
        order = (await self.read(approval)).order
        return actor.may_see(order) if order else actor.may_see_office(approval.asker.office)

    async def _refuse(self, viewer: Viewer, approval: Approval, call: SubmitRefusal) -> Reply:
        typed = call.values.get("reason", "")
        try:
            reason = read_reason(typed)
        except InputInvalid as error:
            return plain_reply(viewer, refusal_form(viewer, approval, typed, error))
        return await self._decide(viewer, approval, Verdict.REFUSE, reason)

    async def _decide(
        self, viewer: Viewer, approval: Approval, verdict: Verdict, reason: str = ""
    ) -> Reply:
        """End a request that is open, unless somebody is first, or it has come to nothing."""
        if verdict is Verdict.WITHDRAW:
            if not await self.approvers.is_any(viewer.actor.id, approval.asker_ids):
                raise ActionRefused("refused-withdraw")
        else:
            await self._refuse_unless_second(viewer, approval)
        state = _STATES[verdict]
        if verdict is Verdict.APPROVE and await self._cards.has_moved(approval):
            state = ApprovalState.VOID
        ended = await self._end(viewer, approval, state, reason)
        return await self._show(viewer, ended)

    async def _refuse_unless_second(self, viewer: Viewer, approval: Approval) -> None:
        if viewer.actor.role not in LEADS:
            raise ActionRefused("refused-approval-role")
        if await self.approvers.is_any(viewer.actor.id, approval.asker_ids):
            raise ActionRefused("refused-approval-own")

    async def _end(
        self, viewer: Viewer, approval: Approval, state: ApprovalState, reason: str = ""
    ) -> Approval:
        now, by = self._clock.now(), None if state is ApprovalState.VOID else viewer.actor
        if approval.is_open and now >= approval.ends_at:
            state, by = ApprovalState.EXPIRED, None
        decision = Decision(state, now, by, reason)
        ended = await self._store.decide(approval.id, decision) or approval
        if ended.is_open:
            return ended
        with suppress(StoreUnavailable):
            # Where this is lost the upkeep of the jobs wakes the job.
            await self._jobs.signal(approval.job, SentSignal(Signal.DECIDED, viewer.actor))
        return ended

    async def _show(
        self, viewer: Viewer, approval: Approval, notice: Notice | None = None
    ) -> Reply:
        reading = await self._cards.read(approval)
        card = approval_card(viewer, approval, reading.order, reading.values, notice)
        return plain_reply(viewer, card)

    async def refuse_if_nobody(self, viewer: Viewer, order: Order, wanted: ActionRequest) -> None:
        """Refuse at once what takes a second person where there is none; who proposed it is none.

        Raises:
            ActionRefused: nobody else could allow it.
        """
        role, gates = viewer.actor.role, viewer.rules.gates
        if not needs_second_person(gates, role, wanted.action, order.state):
            return
        asked_by = filter(None, (viewer.actor.id, wanted.proposer))
        if not await self.approvers.all(but=tuple(asked_by)):
            raise ActionRefused("approval-nobody")

    async def end_by_emergency(
        self, viewer: Viewer, work: JobStatus | None, wanted: ActionRequest
    ) -> bool:
        """Let a lead do without the second person whom an action waits for; say whether it did.

        Only where what waits is what they want to the last value: nothing else is done for it.
        """
        if work is None or work.stage is not JobStage.AWAITING or not wanted.emergency:
            return False
        approval = await self._store.get(approval_id(work.job))
        if approval is None or not approval.is_for(wanted):
            return False
        if (await self.read(approval)).values != wanted.values:
            return False
        ended = await self._end(viewer, approval, ApprovalState.EMERGENCY, wanted.emergency)
        return ended.state is ApprovalState.EMERGENCY


def refuse_unless_emergency(viewer: Viewer, order: Order, action: Action) -> None:
    """Refuse to do without a second person, unless a lead wants it where one is needed.

    Raises:
        ActionRefused: anybody else does, or there is no need.
    """
    role, gates = viewer.actor.role, viewer.rules.gates
    if role not in LEADS or not needs_second_person(gates, role, action, order.state):
        raise ActionRefused("refused-emergency")
