"""Moves: where a place can follow no longer, its news go on in a message to the person."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Sequence

from bot.cards.elements import Card, Tone
from bot.cards.list_views import notice_card
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Reading
from bot.casework.reached import NOT_HEARD, Reached
from bot.casework.surface_updates import SurfaceUpdates
from bot.domain.cases import Surface
from bot.ports import SurfaceStore

Told = tuple[Surface, Reached]


class Moves:
    """Writes to whoever has no other place that follows: one message, which becomes such a place.

    The place that ends says last of all where it goes on, and is forgotten.
    """

    def __init__(
        self,
        cards: CaseCards,
        updates: SurfaceUpdates,
        surfaces: SurfaceStore,
        write: Callable[[Surface, Reading], Awaitable[Reached]],
    ) -> None:
        self._cards = cards
        self._updates = updates
        self._surfaces = surfaces
        self._write = write

    async def go_on(
        self, told: Sequence[Told], reading: Reading, see_it: Collection[str] = ()
    ) -> list[Told]:
        """Return what came of it with nothing `ENDING`; some `see_it` at a place beside these."""
        by_person: defaultdict[str, list[Told]] = defaultdict(list)
        for surface, how in told:
            by_person[surface.identity.id].append((surface, how))
        moving = (
            self._go_on(theirs, reading, sees_it=person in see_it)
            for person, theirs in by_person.items()
        )
        return [one for theirs in await asyncio.gather(*moving) for one in theirs]

    async def _go_on(self, theirs: list[Told], reading: Reading, *, sees_it: bool) -> list[Told]:
        reached = {how for _surface, how in theirs}
        ending = [surface for surface, how in theirs if how is Reached.ENDING]
        if not ending:
            return theirs
        rest = [one for one in theirs if one[1] is not Reached.ENDING]
        sees_it = sees_it or Reached.SEEN in reached
        if not sees_it and not NOT_HEARD.isdisjoint(reached):
            # One that only takes long is not written beside.
            how = Reached.NOT_NOW
        elif await self._shows_all(ending[-1], reading):
            how = Reached.MOVED
        else:
            how = await self._leave(ending, reading, sees_it=sees_it)
        return [*rest, *((surface, how) for surface in ending)]

    async def _shows_all(self, surface: Surface, reading: Reading) -> bool:
        """Show the end of a case by the last change of its place: it does not have to go on."""
        if not reading.case.is_over or reading.walk is None:
            return False
        if await self._updates.end(surface, self._last_card(reading)) is not Reached.SEEN:
            return False
        await self._surfaces.forget(surface.card_key)
        return True

    async def _leave(
        self, ending: Sequence[Surface], reading: Reading, *, sees_it: bool
    ) -> Reached:
        how = Reached.SEEN if sees_it else await self._write(ending[-1], reading)
        if how not in (Reached.SEEN, Reached.NEVER):
            # The place stays, so that the next news are written.
            return how
        key = "place-elsewhere" if sees_it else "place-moved" if how is Reached.SEEN else ""
        for surface in ending:
            await self._updates.end(surface, self._last_card(reading, key))
            await self._surfaces.forget(surface.card_key)
        return Reached.MOVED if how is Reached.SEEN else how

    def _last_card(self, reading: Reading, key: str = "") -> Callable[[Viewer], Card]:
        """Return what says where it goes on, or shows the case where it goes on nowhere."""

        def draw(viewer: Viewer) -> Card:
            if not key:
                return self._cards.draw(reading, viewer).card
            text = viewer.phrases.get(key, order=reading.case.order)
            return notice_card(viewer.phrases, text, Tone.INFO)

        return draw
