"""News of requests to publish: all who may decide are told, once each, wherever it was asked."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.cards.elements import Card
from bot.cards.list_views import notice_card
from bot.cards.viewer import Viewer
from bot.casework.flow_request_ends import FlowRequestEnds
from bot.domain.deliveries import DeliveryState
from bot.domain.flow_requests import REQUEST_LASTS, FlowRequest
from bot.errors import BotError
from bot.ports import Ports

Announce = Callable[[Callable[[Viewer], Card], frozenset[str]], Awaitable[None]]
"""Writes to every lead in chat, but to whoever has any of these ids."""
_LOG = logging.getLogger(__name__)
# Whoever began to tell of one, and has not ended by then, is gone.
_LOST_AFTER = timedelta(seconds=30)


class FlowRequestNews:
    """Tells of what waits: a shell can write to nobody, and a process may die before it does."""

    def __init__(self, ports: Ports, announce: Announce) -> None:
        self._ends = FlowRequestEnds(ports)
        self._deliveries = ports.deliveries
        self._clock = ports.clock
        self._announce = announce
        self._told: frozenset[str] = frozenset()

    async def look(self) -> None:
        """End what lapsed, and tell of what waits, each by one process.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        told = set[str]()
        for request in await self._ends.end_lapsed():
            if request.id in self._told or await self._tell(request):
                told.add(request.id)
        self._told = frozenset(told)

    async def tell_at_once(self, request: FlowRequest) -> None:
        """Tell of one that was kept a moment ago; where that breaks off, a look does it later."""
        try:
            await self._tell(request)
        except BotError as error:
            _LOG.warning("request %s is told later: %s", request.id, type(error).__name__)

    async def _tell(self, request: FlowRequest) -> bool:
        """Tell of a request, unless another process does; say whether it is told by now."""
        # What was taken is known for a day from then, which is longer than the request lasts.
        key, now = f"flow-request-{request.id}", self._clock.now()
        taken = await self._deliveries.take(
            key, now, lost=now - _LOST_AFTER, old=now - REQUEST_LASTS
        )
        if taken is DeliveryState.NEW:
            await self._announce(request_notice(request, "flow-request-asked"), request.asker_ids)
            await self._deliveries.finish(key)
        return taken is not DeliveryState.UNDER_WAY


def request_notice(request: FlowRequest, key: str) -> Callable[[Viewer], Card]:
    """Return what draws for each lead what is asked for, or was done."""
    decided = request.decided
    by = decided.by if decided else None

    def draw(viewer: Viewer) -> Card:
        phrases = viewer.phrases
        text = phrases.get(
            key,
            flows=", ".join(request.flows),
            asker=request.how.author_name or request.how.author,
            note=request.how.note,
            until=phrases.moment(request.ends_at),
            who=(by.name or by.id) if by else "",
            reason=decided.reason if decided else "",
        )
        return notice_card(phrases, text)

    return draw
