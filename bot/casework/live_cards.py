"""Live cards: where cases are shown, and bringing what changed to every such place."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import replace
from enum import Enum
from weakref import WeakValueDictionary

from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Reading
from bot.domain.cases import Case, Surface
from bot.domain.people import Identity, Platform
from bot.errors import (
    BackOfficeUnavailable,
    BotError,
    PlatformBusy,
    PlatformRefused,
    PlatformUnavailable,
    StoreUnavailable,
)
from bot.ports import Messenger, Ports

_LOG = logging.getLogger(__name__)
_GIVEN_KEPT = 10_000
_PASSING = (BackOfficeUnavailable, PlatformBusy, PlatformUnavailable, StoreUnavailable)
NOT_YET = 0
"""The revision of a case at a place where it is not shown yet."""


class _Reached(Enum):
    """What came of bringing news to a place."""

    SEEN = "seen"
    NOT_NOW = "not now"
    GONE = "gone"
    NEVER = "never"


class LiveCards:
    """Remembers surfaces and updates them, each for its own viewer."""

    def __init__(
        self,
        ports: Ports,
        cards: CaseCards,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
    ) -> None:
        self._cases = ports.cases
        self._surfaces = ports.surfaces
        self._clock = ports.clock
        self._cards = cards
        self._viewer_of = viewer_of
        self._messengers: dict[Platform, Messenger] = {}
        # Which revision each card was given last, so that it is not sent the same again.
        self._given: OrderedDict[str, int] = OrderedDict()
        # One telling of a case at a time: an older card must not overtake a newer one.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings news to the cards of a platform."""
        self._messengers[platform] = messenger

    async def remember(self, surface: Surface, revision: int) -> None:
        """Remember that a case is shown there, at this revision."""
        self._give(surface.card_key, revision)
        await self._surfaces.save(surface)

    async def broadcast(self, case: str, *, but: str = "", asker: str = "") -> bool:
        """Show the case as it is now at every place; `but` is the card that shows it already.

        Whoever asked for its action (`asker`) gets a new message where no card of theirs is left;
        False says that somebody could not be reached now, although they have a place.
        """
        async with self._turn(case):
            return await self._broadcast(case, but, asker)

    async def _broadcast(self, case: str, but: str, asker: str) -> bool:
        drew: set[str] = set()
        while True:
            surfaces = await self._surfaces.of_case(case)
            wanted = [surface for surface in surfaces if not but or surface.card_key != but]
            if not wanted:
                return True
            try:
                reading = await self._cards.read(case)
            except BotError as error:
                return self._not_told(case, error)
            reached = await asyncio.gather(*(self._update(one, reading, drew) for one in wanted))
            await self._forget_the_gone(reading.case, wanted, reached)
            # Another process may have told something newer meanwhile: then ours is old.
            if await self._revision(case) == reading.case.revision:
                break
        theirs = [one for one in zip(wanted, reached, strict=True) if one[0].identity.id == asker]
        heard = not theirs or any(how is _Reached.SEEN for _place, how in theirs)
        heard = heard or await self._write(theirs[-1][0], reading)
        return heard and _Reached.NOT_NOW not in reached

    async def _forget_the_gone(
        self, case: Case, wanted: list[Surface], reached: list[_Reached]
    ) -> None:
        """Forget the places that are gone, but not the last one of whoever asked for an action.

        It names the person to whom what is still to come has to be written.
        """
        asker = case.work.actor if case.work else ""
        left = [s for s, r in zip(wanted, reached, strict=True) if r is not _Reached.GONE]
        for surface, how in zip(wanted, reached, strict=True):
            is_last = surface.identity.id == asker and not any(
                one.identity.id == asker for one in left
            )
            if how is _Reached.GONE and not is_last:
                await self._surfaces.forget(surface.card_key)

    async def refresh(self, surface: Surface) -> None:
        """Update one place if its case has moved on beyond the revision that it shows."""
        async with self._turn(surface.case):
            drew: set[str] = set()
            shown, now = None, await self._revision(surface.case)
            # Another turn or process may have shown something newer meanwhile: ours has covered it.
            while shown != now and (drew or self._given.get(surface.card_key) != now):
                try:
                    reading = await self._cards.read(surface.case)
                except BotError as error:
                    self._not_told(surface.case, error)
                    return
                await self._update(surface, reading, drew)
                shown, now = now, await self._revision(surface.case)

    async def notify(self, case: str, asker: str) -> bool:
        """Show the case as it is now at every place, and write of it to whoever asked.

        False says that they could not be reached, although they have a place.
        """
        surfaces = await self._surfaces.of_case(case)
        async with self._turn(case):
            await self._broadcast(case, "", "")
            theirs = [surface for surface in surfaces if surface.identity.id == asker]
            if not theirs:
                return True
            try:
                return await self._write(theirs[-1], await self._cards.read(case))
            except BotError as error:
                return self._not_told(case, error)

    def _turn(self, case: str) -> asyncio.Lock:
        return self._turns.setdefault(case, asyncio.Lock())

    async def _revision(self, case: str) -> int:
        found = await self._cases.get(case)
        return found.revision if found else NOT_YET

    def _not_told(self, case: str, error: BotError) -> bool:
        """Return whether there is nothing to be told of a case that could not be read."""
        _LOG.info("%s: what changed in case %s is not told now", type(error).__name__, case)
        return not isinstance(error, _PASSING)

    async def _update(self, surface: Surface, reading: Reading, drew: set[str]) -> _Reached:
        """Update one place, unless it shows this already; `drew` are those drawn by this telling.

        What this telling drew may have covered a newer card that was given while it was on its way.
        """
        messenger = self._messengers.get(surface.platform)
        if messenger is None:
            return _Reached.NEVER
        try:
            viewer = await self._viewer_of(surface.identity)
            shown = self._cards.draw(reading, viewer)
            given = self._given.get(surface.card_key)
            if given == shown.revision and surface.card_key not in drew:
                return _Reached.SEEN
            drew.add(surface.card_key)
            await messenger.update(surface, shown.card)
            self._give(surface.card_key, shown.revision)
        except PlatformRefused:
            return _Reached.GONE
        except BotError as error:
            # One place that is gone must not keep the news from the others.
            kind = type(error).__name__
            _LOG.info("%s: a surface of case %s stays as it is", kind, surface.case)
            return _Reached.NOT_NOW if isinstance(error, _PASSING) else _Reached.NEVER
        return _Reached.SEEN

    async def _write(self, surface: Surface, reading: Reading) -> bool:
        """Write a new message to the person of a place, which becomes a place itself."""
        messenger = self._messengers.get(surface.platform)
        if messenger is None:
            # A place of another program, like a terminal that is closed: nobody looks at it.
            return True
        try:
            viewer = await self._viewer_of(surface.identity)
            shown = self._cards.draw(reading, viewer)
            card_key, address = await messenger.write(surface, shown.card)
        except BotError as error:
            _LOG.warning("%s: news of case %s not written", type(error).__name__, surface.case)
            # Whom nothing can reach any more, as who left the staff, is not tried for ever.
            return not isinstance(error, _PASSING)
        now = self._clock.now()
        written = replace(surface, card_key=card_key, address=address, shown_at=now)
        await self.remember(written, shown.revision)
        return True

    def _give(self, card_key: str, revision: int) -> None:
        self._given[card_key] = revision
        self._given.move_to_end(card_key)
        if len(self._given) > _GIVEN_KEPT:
            self._given.popitem(last=False)
