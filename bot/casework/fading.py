"""Fading: places that can be changed for a while only say in time that they follow no longer."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from bot.cards.calls import ShowOrder
from bot.cards.elements import Card, Notice, Tone
from bot.cards.list_views import dated_card
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Reading
from bot.casework.surface_updates import SurfaceUpdates
from bot.domain.cases import Surface, keyed_order
from bot.errors import BotError
from bot.ports import Clock, SurfaceStore

_LOG = logging.getLogger(__name__)


class Fading:
    """Lets a place say as of when it is, just before nobody can change it any more.

    Of a case the place stays known, so that what is still to come is written to the person.
    """

    def __init__(
        self, cards: CaseCards, updates: SurfaceUpdates, surfaces: SurfaceStore, clock: Clock
    ) -> None:
        self._cards = cards
        self._updates = updates
        self._surfaces = surfaces
        self._clock = clock
        self._waiting: dict[str, asyncio.Task[None]] = {}

    def later(self, surface: Surface, lasts_s: float) -> None:
        """Begin the time of a place anew: it has just been given an address that lasts so long."""
        if before := self._waiting.pop(surface.card_key, None):
            before.cancel()
        self._waiting[surface.card_key] = asyncio.ensure_future(self._wait(surface, lasts_s))

    async def _wait(self, surface: Surface, lasts_s: float) -> None:
        await asyncio.sleep(lasts_s)
        self._waiting.pop(surface.card_key, None)
        try:
            await self._fade(surface)
        except BotError as error:
            _LOG.info(
                "%s: a surface of case %s fades in silence", type(error).__name__, surface.case
            )

    async def _fade(self, surface: Surface) -> None:
        now = await self._surfaces.find(surface.card_key)
        if now is None or now.address != surface.address:
            # It ended or was left, or whoever pressed it since has given it another address.
            return
        reading = await self._cards.read(now.case)
        await self._updates.end(now, lambda viewer: self._draw(reading, viewer))
        if keyed_order(now.case):
            # Nobody has done anything with what was looked up: it is not worth a message.
            await self._surfaces.forget(now.card_key)

    def _draw(self, reading: Reading, viewer: Viewer) -> Card:
        card = self._cards.draw(reading, viewer).card
        if not keyed_order(reading.case.id):
            fades = Notice(viewer.phrases.get("place-fades"), Tone.INFO)
            card = replace(card, elements=(fades, *card.elements))
        now = self._clock.now()
        return dated_card(viewer.phrases, card, now, ShowOrder(reading.case.order))
