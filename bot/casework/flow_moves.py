"""Flow moves: open cases taken to the live version where they stand at the same place in it."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from bot.casework.case_updates import Keep, keep_alone
from bot.casework.flow_library import FlowLibrary
from bot.casework.live_cards import LiveCards
from bot.domain.cases import Case
from bot.domain.positions import SAME, MoveBar, same_position
from bot.errors import BotError, StoreConflict
from bot.ports import Ports

_LOG = logging.getLogger(__name__)


class FlowMoves:
    """Moves cases between versions of their flow; their cards follow meanwhile."""

    def __init__(self, ports: Ports, library: FlowLibrary, live_cards: LiveCards) -> None:
        self._cases = ports.cases
        self._library = library
        self._live_cards = live_cards
        self._telling: set[asyncio.Task[None]] = set()

    async def move(
        self, case_id: str, revision: int, version: str, keep: Keep = keep_alone
    ) -> MoveBar | None:
        """Move a case that was seen at this revision; return what bars it, None if nothing does.

        One that was moved there before stays as it is. `keep` keeps that it is moved, with whatever
        else is to be kept of it; where it raises, the case is left where it is.
        """
        case = await self._cases.get(case_id)
        if case and case.flow_version == version:
            return None
        if case is None or case.revision != revision:
            return MoveBar.LATE
        then = await self._library.version(case.flow_version)
        other = await self._library.version(version)
        if then is None or other is None:
            return MoveBar.LOST
        position = same_position(case, then, other)
        if position != SAME:
            return position.bar
        moved = replace(case, flow_version=version)

        async def save() -> None:
            await self._cases.save(moved)

        try:
            await keep(save)
        except StoreConflict:
            # Whoever answered it meanwhile goes on with the version that they were shown.
            return MoveBar.LATE
        telling = asyncio.ensure_future(self._tell(case))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)
        return None

    async def _tell(self, case: Case) -> None:
        try:
            await self._live_cards.broadcast(case.id)
        except BotError as error:
            _LOG.warning("%s: that case %s was moved is not told", type(error).__name__, case.id)
