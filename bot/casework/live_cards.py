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
from bot.casework.case_cards import CaseCards
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


def _revision(case: Case | None) -> int:
    return case.revision if case else 0


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
        self._reader_of = viewer_of
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
            while True:
                surfaces = await self._surfaces.of_case(case)
                wanted = [surface for surface in surfaces if not but or surface.card_key != but]
                if not wanted:
                    return True
                before = await self._cases.get(case)
                reached = await asyncio.gather(*map(self._update, wanted))
                await self._forget_the_gone(before, wanted, reached)
                # Another process may have told something newer meanwhile: then ours is old.
                if _revision(await self._cases.get(case)) == _revision(before):
                    break
            theirs = [
                one for one in zip(wanted, reached, strict=True) if one[0].identity.id == asker
            ]
            heard = not theirs or any(how is _Reached.SEEN for _place, how in theirs)
            heard = heard or await self._write(theirs[-1][0])
            return heard and _Reached.NOT_NOW not in reached

    async def _forget_the_gone(
        self, case: Case | None, wanted: list[Surface], reached: list[_Reached]
    ) -> None:
        """Forget the places that are gone, but not the last one of whoever asked for an action.

        It names the person to whom what is still to come has to be written.
        """
        asker = case.work.actor if case and case.work else ""
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
            shown, now = None, _revision(await self._cases.get(surface.case))
            # Another process may have told something newer meanwhile: then ours has covered it.
            while shown != now and self._given.get(surface.card_key) != now:
                await self._update(surface)
                shown, now = now, _revision(await self._cases.get(surface.case))

    async def notify(self, case: str, asker: str) -> bool:
        """Show the case as it is now at every place, and write of it to whoever asked.

        False says that they could not be reached, although they have a place.
        """
        surfaces = await self._surfaces.of_case(case)
        await self.broadcast(case)
        theirs = [surface for surface in surfaces if surface.identity.id == asker]
        return not theirs or await self._write(theirs[-1])

    def _turn(self, case: str) -> asyncio.Lock:
        return self._turns.setdefault(case, asyncio.Lock())

    async def _update(self, surface: Surface) -> _Reached:
        """Update one place."""
        messenger = self._messengers.get(surface.platform)
        if messenger is None:
            return _Reached.NEVER
        try:
            viewer = await self._reader_of(surface.identity)
            shown = await self._cards.present(surface.case, viewer)
            if self._given.get(surface.card_key) == shown.revision:
                return _Reached.SEEN
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

    async def _write(self, surface: Surface) -> bool:
        """Write a new message to the person of a place, which becomes a place itself."""
        messenger = self._messengers.get(surface.platform)
        if messenger is None:
            # A place of another program, like a terminal that is closed: nobody looks at it.
            return True
        try:
            viewer = await self._reader_of(surface.identity)
            shown = await self._cards.present(surface.case, viewer)
            card_key, address = await messenger.write(surface, shown.card)
        except BotError as error:
            _LOG.warning("%s: news of case %s not written", type(error).__name__, surface.case)
            return isinstance(error, PlatformRefused)
        now = self._clock.now()
        written = replace(surface, card_key=card_key, address=address, shown_at=now)
        await self.remember(written, shown.revision)
        return True

    def _give(self, card_key: str, revision: int) -> None:
        self._given[card_key] = revision
        self._given.move_to_end(card_key)
        if len(self._given) > _GIVEN_KEPT:
            self._given.popitem(last=False)
