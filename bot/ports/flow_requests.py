"""Requests to publish flows, as they are kept."""

from __future__ import annotations

from typing import Protocol

from bot.domain.approvals import Decision
from bot.domain.flow_requests import FlowRequest
from bot.domain.paging import PAGE_ROWS, Slice


class FlowRequestStore(Protocol):
    """The requests and their ends, neither ever changed; StoreUnavailable as in CaseStore."""

    async def add(self, request: FlowRequest) -> None:
        """Keep a new request."""

    async def get(self, request_id: str) -> FlowRequest | None:
        """Return one request."""

    async def end(self, request_id: str, decision: Decision) -> None:
        """Keep the one end of a request.

        Raises:
            StoreConflict: it has an end, or there is no such request.
        """

    async def page(
        self, *, is_open: bool, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[FlowRequest]:
        """Return requests without an end, or those that have one, the newest first."""
