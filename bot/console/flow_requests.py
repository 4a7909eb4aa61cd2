"""Requests to publish, in the console: what waits, what each would change, and deciding."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards.flow_differences import FlowDifference, difference
from bot.casework.approvers import Approvers
from bot.casework.flow_requests import FlowRequests
from bot.console.readers import Readers
from bot.console.visitors import Visitor
from bot.domain.approvals import ApprovalState, Verdict
from bot.domain.flow_requests import FlowRequest
from bot.domain.flow_versions import FlowContent, FlowDraft
from bot.domain.paging import PAGE_ROWS, Slice
from bot.domain.people import Role
from bot.errors import OrderNotFound
from bot.ports import Ports


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request of a list, and how it stands now."""

    request: FlowRequest
    state: ApprovalState


@dataclass(frozen=True, slots=True)
class DraftChange:
    """One flow that would be published; `difference` is None where its base is lost."""

    draft: FlowDraft
    difference: FlowDifference | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSheet:
    """All that is known of a request.

    `approvers` are the names of those who may decide now, `verdicts` what this visitor may say, and
    `may_alone` whether they may publish in an emergency.
    """

    request: FlowRequest
    state: ApprovalState
    changes: tuple[DraftChange, ...]
    approvers: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    may_alone: bool


class FlowRequestPages:
    """Shows requests to whoever may read in the console; `FlowRequests` says who may decide."""

    def __init__(
        self, ports: Ports, requests: FlowRequests, approvers: Approvers, readers: Readers
    ) -> None:
        self._store = ports.flow_requests
        self._flows = ports.flows
        self._requests, self._ends = requests, requests.ends
        self._approvers = approvers
        self._readers = readers

    async def page(self, *, is_open: bool, start: str = "") -> Slice[RequestLine]:
        """Return the newest requests that wait, or those that have ended."""
        page = await self._store.page(is_open=is_open, start=start)
        states = await self._ends.states(page.rows)
        return Slice(tuple(map(RequestLine, page.rows, states)), page.more)

    async def waiting(self, most: int = PAGE_ROWS) -> Slice[FlowRequest]:
        """Return those of the newest requests that somebody may decide now."""
        page = await self._store.page(is_open=True, limit=most)
        states = zip(page.rows, await self._ends.states(page.rows), strict=True)
        return Slice(tuple(one for one, state in states if state is ApprovalState.OPEN), page.more)

    async def sheet(self, visitor: Visitor, language: str, flow: str, request: str) -> RequestSheet:
        """Return all that is known of a request; OrderNotFound where there is none of this flow."""
        found = await self._find(flow, request)
        state = await self._ends.state(found)
        actor = (await self._readers.of(visitor, language)).actor
        is_open = state is ApprovalState.OPEN
        return RequestSheet(
            request=found,
            state=state,
            changes=tuple([await self._change(one) for one in found.drafts]),
            approvers=await self._approvers.names(but=found.asker_ids) if is_open else (),
            verdicts=await self._requests.verdicts(actor, found),
            may_alone=is_open and visitor.role is Role.ADMIN,
        )

    async def decide(
        self, visitor: Visitor, language: str, flow: str, request: str, said: str, reason: str
    ) -> None:
        """Take a verdict, or `EMERGENCY` for one; whoever comes second reads who was first.

        Raises:
            OrderNotFound: there is no such request of this flow, or nothing such can be said.
            ActionRefused: they are not who may say this.
            InputInvalid: it takes a reason.
            FlowsWrong, FlowsBarred: what was right when it was asked is not any more.
        """
        found = await self._find(flow, request)
        actor = (await self._readers.of(visitor, language)).actor
        if said == ApprovalState.EMERGENCY:
            await self._requests.publish_in_emergency(found, actor, reason)
        elif said in set(Verdict):
            await self._requests.decide(found, actor, Verdict(said), reason)
        else:
            raise OrderNotFound(request)

    async def _find(self, flow: str, request: str) -> FlowRequest:
        found = await self._ends.get(request)
        if flow not in found.flows:
            raise OrderNotFound(request)
        return found

    async def _change(self, draft: FlowDraft) -> DraftChange:
        base = await self._flows.find(draft.base)
        if base is None and draft.base:
            return DraftChange(draft, None)
        # What is published first differs from nothing.
        before = base or FlowContent(draft.content.name, "")
        return DraftChange(draft, difference(before, draft.content))
