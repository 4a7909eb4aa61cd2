"""Untold cases: what was saved by whoever died before it was shown everywhere, brought there."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.casework.live_cards import LiveCards
from bot.errors import BotError
from bot.ports import CaseStore

_LOG = logging.getLogger(__name__)
# Longer than it takes to show a case everywhere, where nothing hangs.
_AFTER = timedelta(seconds=10)
_AT_ONCE = 20


class Untold:
    """Brings the cases of support up to date wherever they are shown."""

    def __init__(
        self, cases: CaseStore, live_cards: LiveCards, tell: Callable[[str], Awaitable[bool]]
    ) -> None:
        """`tell` writes of a case to whoever has to hear of it; False if it cannot do so now."""
        self._cases = cases
        self._live_cards = live_cards
        self._tell = tell

    async def look(self) -> bool:
        """Show what nobody has told, each by one process; say whether there may be more of it.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        taken = await self._cases.take_untold(_AFTER, _AT_ONCE)
        await asyncio.gather(*map(self._show, taken))
        return len(taken) == _AT_ONCE

    async def _show(self, case: str) -> None:
        try:
            await self._live_cards.broadcast(case, is_all=await self._tell(case))
        except BotError as error:
            # Its mark stays, and the others go on.
            _LOG.warning("%s: case %s is shown later", type(error).__name__, case)
