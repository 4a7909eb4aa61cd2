"""Drafts of flows in the console: one's own, or else one that is made of what is live."""

from __future__ import annotations

from bot.console.visitors import Visitor
from bot.domain.flow_drafts import KeptDraft
from bot.domain.flow_versions import FlowContent, FlowDraft
from bot.errors import OrderNotFound
from bot.ports import Clock, FlowStore
from bot.ports.flow_drafts import DraftStore


class FlowDrafts:
    """Shows what people keep."""

    def __init__(self, store: DraftStore, flows: FlowStore, clock: Clock) -> None:
        self._store = store
        self._flows = flows
        self._clock = clock

    async def of(self, visitor: Visitor, flow: str) -> KeptDraft:
        """Return the visitor's draft, or else one of revision 0 that is made of what is live.

        Raises:
            OrderNotFound: no flow of this name is live.
        """
        live = await self.live(flow)
        if kept := await self._store.get(flow, visitor.account.id):
            return kept
        content = await self._flows.find(live) or FlowContent(flow, "")
        return KeptDraft(
            draft=FlowDraft(content, live),
            owner=visitor.account.id,
            owner_name=visitor.account.name,
            changed_at=self._clock.now(),
            revision=0,
        )

    async def live(self, flow: str) -> str:
        """Return the live version of a flow; OrderNotFound where none is."""
        live = (await self._flows.live()).get(flow)
        if live is None:
            raise OrderNotFound(flow)
        return live
