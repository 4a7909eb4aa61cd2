"""Closings: cases closed by hand, and told of wherever they are shown."""

from __future__ import annotations

import asyncio
import logging

from bot.casework.case_updates import CaseUpdates, Keep, keep_alone
from bot.casework.live_cards import LiveCards
from bot.domain.cases import Case
from bot.errors import BotError

_LOG = logging.getLogger(__name__)


class Closings:
    """Closes cases that nobody will go on with."""

    def __init__(self, updates: CaseUpdates, live_cards: LiveCards) -> None:
        self._updates = updates
        self._live_cards = live_cards
        self._telling: set[asyncio.Task[None]] = set()

    async def close(self, case_id: str, revision: int, by: str, keep: Keep = keep_alone) -> Case:
        """Close a case that was seen at this revision; its places are told meanwhile.

        `keep` keeps that it is closed, with whatever else is to be kept of it.

        Raises:
            OrderNotFound: there is no such case.
            StoreConflict: it has moved on, is closed already, or an action is under way for it.
        """
        closed = await self._updates.close(case_id, revision, by, keep)
        # Whoever closes it does not wait for a platform that answers slowly.
        telling = asyncio.ensure_future(self._tell(case_id))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)
        return closed

    async def _tell(self, case_id: str) -> None:
        try:
            await self._live_cards.broadcast(case_id)
        except BotError as error:
            _LOG.warning("%s: that case %s is closed is not told", type(error).__name__, case_id)
