"""Requests to publish in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.domain.approvals import Decision
from bot.domain.flow_requests import FlowRequest
from bot.domain.paging import PAGE_ROWS, Slice
from bot.errors import StoreConflict


@dataclass
class FakeFlowRequests:
    """Requests in a dict."""

    kept: dict[str, FlowRequest] = field(default_factory=dict)

    async def add(self, request: FlowRequest) -> None:
        if request.id in self.kept:
            raise StoreConflict(request.id)
        self.kept[request.id] = request

    async def get(self, request_id: str) -> FlowRequest | None:
        return self.kept.get(request_id)

    async def end(self, request_id: str, decision: Decision) -> None:
        found = self.kept.get(request_id)
        if found is None or found.decided:
            raise StoreConflict(request_id)
        self.kept[request_id] = replace(found, decided=decision)

    async def page(
        self, *, is_open: bool, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[FlowRequest]:
        wanted = [one for one in self.kept.values() if (one.decided is None) is is_open]
        wanted.sort(key=lambda one: (one.how.at, one.id), reverse=True)
        ids = [one.id for one in wanted]
        rows = wanted[ids.index(start) + 1 if start in ids else 0 :]
        return Slice(tuple(rows[:limit]), rows[limit - 1].id if len(rows) > limit else "")
