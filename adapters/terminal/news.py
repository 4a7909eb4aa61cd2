"""News in a terminal: the card that an action leads to, once the job has ended or has to wait."""

from __future__ import annotations

import asyncio

from bot.cards.elements import Card
from bot.desk.replies import Place
from bot.domain.cases import Surface
from bot.domain.people import Identity


class TerminalNews:
    """The desk's Messenger for the one card that a terminal shows at a time."""

    def __init__(self) -> None:
        self._came: asyncio.Queue[Card] = asyncio.Queue()

    def place(self, identity: Identity) -> Place:
        """Name the terminal of a person."""
        return Place(identity.id, "")

    async def update(self, surface: Surface, card: Card) -> None:
        """Keep the card until the person can look at it."""
        self._came.put_nowait(card)

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        """Show it in the same place: a terminal has one."""
        self._came.put_nowait(card)
        return surface.card_key, surface.address

    async def wait(self, within_s: float) -> Card | None:
        """Return the newest card that comes within that time, or None."""
        try:
            async with asyncio.timeout(within_s):
                card = await self._came.get()
        except TimeoutError:
            return None
        while not self._came.empty():
            card = self._came.get_nowait()
        return card
