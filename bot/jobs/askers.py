"""Askers: whoever asked for a job, as they are when it is done; a right can be taken meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

from bot.cards.viewer import Viewer
from bot.casework.approvers import Approvers
from bot.domain.approvals import ApprovalState
from bot.domain.orders import Order
from bot.domain.people import Identity
from bot.domain.policy import needs_second_person, refuse_unless_allowed
from bot.errors import AccessDenied, ActionRefused
from bot.jobs.job import Job
from bot.ports import Ports

_LOG = logging.getLogger(__name__)
# So long the first check of a job holds for the change that follows it.
_CHECK_HOLDS = timedelta(minutes=1)


class Askers:
    """Finds out whether what somebody asked for may still be done in their name."""

    def __init__(
        self,
        ports: Ports,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
        approvers: Approvers,
    ) -> None:
        self._back_office = ports.back_office
        self._approvals = ports.approvals
        self._approvers = approvers
        self._clock = ports.clock
        self._viewer_of = viewer_of

    async def find(self, job: Job, order: Order) -> Viewer:
        """Return who asked for a job as they are now.

        Raises:
            ActionRefused: they may not act on the order any more.
        """
        with suppress(AccessDenied):
            viewer = await self._viewer_of(job.actor.identity)
            if viewer.actor.may_see(order):
                return viewer
        _LOG.warning("job %s: %s may not act on the order any more", job.id, job.actor.id)
        raise ActionRefused("work-not-allowed-any-more")

    async def check_again(self, job: Job) -> None:
        """Check once more before a change, where the first check was long ago or took two people.

        Where the order has changed meanwhile the key of the change tells whether that was this job;
        if it was not, nothing comes of it.

        Raises:
            ActionRefused: whoever asked may not do it any more, or not without a second person.
        """
        if not job.approval and self._clock.now() - job.asked_at <= _CHECK_HOLDS:
            return
        order = await self._back_office.find_order(job.order)
        if order.revision == job.revision:
            viewer = await self.find(job, order)
            refuse_unless_allowed(viewer.actor, job.action, order, viewer.banks[order.bank])
            role, gates = viewer.actor.role, viewer.rules.gates
            is_new = job.gated and not job.approval
            if is_new and needs_second_person(gates, role, job.action, order.state):
                # Nobody had decided so when the job was checked first.
                raise ActionRefused("approval-needed-now")
            await self.confirm(job)

    async def confirm(self, job: Job) -> None:
        """Check that whoever has allowed a job could allow it now as well.

        Raises:
            ActionRefused: they could not.
        """
        if not job.approval:
            return
        approval = await self._approvals.get(job.approval)
        decided = approval.decided if approval and approval.job == job.id else None
        by = decided.by if decided and decided.state.lets_go_on else None
        if approval is None or decided is None or by is None:
            raise ActionRefused("approval-lost")
        alone = decided.state is ApprovalState.EMERGENCY
        if not await self._approvers.could_allow(by, approval.asker_ids, alone=alone):
            raise ActionRefused("approval-lost")
