"""Ends of requests to publish: each has one, with its line, and what it lets go live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.admin_log import AdminEntry
from bot.domain.approvals import ApprovalState, Decision
from bot.domain.flow_requests import FlowRequest
from bot.errors import OrderNotFound, StoreConflict
from bot.ports import Ports

_LOGGED = {
    ApprovalState.APPROVED: "flow-publishing-approved",
    ApprovalState.EMERGENCY: "flow-published-emergency",
    ApprovalState.REFUSED: "flow-publishing-declined",
    ApprovalState.WITHDRAWN: "flow-publishing-withdrawn",
    ApprovalState.EXPIRED: "flow-publishing-expired",
    ApprovalState.VOID: "flow-publishing-void",
}


class FlowRequestEnds:
    """Says how requests stand, and keeps their ends."""

    def __init__(self, ports: Ports) -> None:
        self._store = ports.flow_requests
        self._flows = ports.flows
        self._log = ports.admin_log
        self._clock = ports.clock

    async def get(self, request: str) -> FlowRequest:
        """Return one request; OrderNotFound where there is none with this id."""
        found = await self._store.get(request)
        if found is None:
            raise OrderNotFound(request)
        return found

    async def state(self, request: FlowRequest) -> ApprovalState:
        """Return how a request stands now."""
        (state,) = await self.states([request])
        return state

    async def states(self, requests: Sequence[FlowRequest]) -> tuple[ApprovalState, ...]:
        """Return how each of these stands now."""
        live, now = await self._flows.live(), self._clock.now()
        return tuple(request.state(live, now) for request in requests)

    async def end_lapsed(self) -> tuple[FlowRequest, ...]:
        """Keep the end of every request that nobody can decide any more; return those that wait."""
        start, waiting = "", list[FlowRequest]()
        while True:
            page = await self._store.page(is_open=True, start=start)
            for request, state in zip(page.rows, await self.states(page.rows), strict=True):
                if state is ApprovalState.OPEN:
                    waiting.append(request)
                else:
                    await self.keep(request, Decision(state, self._clock.now()))
            start = page.more
            if not start:
                return tuple(waiting)

    async def keep(self, request: FlowRequest, decision: Decision) -> FlowRequest:
        """Keep an end with its line, and publish where it says so: all of it, or nothing."""

        async def write() -> None:
            await self._store.end(request.id, decision)
            if decision.state.lets_go_on:
                await self._flows.publish(request.drafts, replace(request.how, at=decision.at))

        by = decision.by
        line = line_of(request, _LOGGED[decision.state], decision.at, by.id if by else "desk", "")
        told = replace(
            line,
            actor_name=by.name if by else "",
            reason=decision.reason or request.how.note,
        )
        try:
            await self._log.append(told, write)
        except StoreConflict:
            found = await self.get(request.id)
            if found.decided:
                return found
            # Something else was published since it was looked at.
            return await self.keep(found, Decision(ApprovalState.VOID, decision.at))
        return await self.get(request.id)


def line_of(
    request: FlowRequest, action: str, at: datetime, actor: str, actor_name: str
) -> AdminEntry:
    """Return a line of the administrators' log about a request."""
    return AdminEntry(
        at=at,
        actor=actor,
        actor_name=actor_name,
        action=action,
        subject=", ".join(request.flows),
        before=", ".join(draft.base for draft in request.drafts),
        after=", ".join(draft.content.version for draft in request.drafts),
    )
