"""Untold cases: what was saved by whoever died before it was shown everywhere, brought there."""

from __future__ import annotations

from datetime import timedelta

from bot.casework.live_cards import LiveCards
from bot.ports import CaseStore

# Longer than it takes to show a case everywhere, where nothing hangs.
_AFTER = timedelta(seconds=10)
_AT_ONCE = 20


class Untold:
    """Brings the cases of support up to date wherever they are shown."""

    def __init__(self, cases: CaseStore, live_cards: LiveCards) -> None:
        self._cases = cases
        self._live_cards = live_cards

    async def look(self) -> bool:
        """Show what nobody has told, each by one process; say whether there may be more of it.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        taken = await self._cases.take_untold(_AFTER, _AT_ONCE)
        for case_id in taken:
            await self._live_cards.broadcast(case_id)
        return len(taken) == _AT_ONCE
