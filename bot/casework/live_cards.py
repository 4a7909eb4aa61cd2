"""Live cards: where cases are shown, and bringing what changed to every such place."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace
from weakref import WeakValueDictionary

from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Reading
from bot.casework.fading import Fading
from bot.casework.moves import Moves, Told
from bot.casework.old_places import OldPlaces
from bot.casework.reached import NOT_HEARD, NOT_TOLD, PASSING, Reached
from bot.casework.surface_updates import SurfaceUpdates
from bot.domain.cases import Case, Surface, keyed_order, order_key
from bot.domain.errands import is_being_told
from bot.domain.people import Identity, Platform
from bot.domain.spare_places import dispensable, surplus
from bot.errors import BotError
from bot.ports import Messenger, Ports

_LOG = logging.getLogger(__name__)
# What shows the end is known to do so; where it may stand is not forgotten before that is known.
_STAYS = frozenset({Reached.SEEN, Reached.PERHAPS})
NOT_YET = 0
"""The revision of a case at a place where it is not shown yet."""
PLACE_PATIENCE_S = 2.0
"""So long a telling waits for one place before the others are told the next."""
PLACE_AGAIN_S = 10.0
"""After this a place that has failed is tried again, and after ever longer pauses."""


class LiveCards:
    """Remembers surfaces and updates them, each for its own viewer."""

    def __init__(
        self,
        ports: Ports,
        cards: CaseCards,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
        phrases_of: Callable[[str], Phrases],
        *,
        patience_s: float = PLACE_PATIENCE_S,
        again_s: float = PLACE_AGAIN_S,
    ) -> None:
        self._cases = ports.cases
        self._surfaces = ports.surfaces
        self._clock = ports.clock
        self._cards = cards
        self._updates = updates = SurfaceUpdates(
            cards, viewer_of, self._catch_up, patience_s, again_s, phrases_of
        )
        self.expect = updates.given.expect
        self._fading = Fading(cards, updates, self._surfaces, self._clock)
        self._moves = Moves(cards, updates, self._surfaces, self._write)
        # One telling of a case at a time: an older card must not overtake a newer one.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._old_places = OldPlaces(ports.surfaces, ports.rules, ports.clock)

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings news to the cards of a platform."""
        self._updates.add_messenger(platform, messenger)

    async def remember(self, surface: Surface, revision: int) -> None:
        """Remember that a case is shown there, at this revision; of too many, the newest."""
        is_new = self._updates.given.give(surface.card_key, surface.case, revision)
        await self._surfaces.save(surface)
        if is_new:
            if old := surplus(shown := await self._surfaces.of_case(surface.case)):
                await self._forget(old, shown, await self._cases.get(surface.case))
            await self._old_places.sweep()

    async def leave(self, card_key: str) -> None:
        """Remember that a place shows something else by now, which is no case."""
        self._updates.given.give(card_key, "", NOT_YET)
        if surface := await self._surfaces.find(card_key):
            shown = await self._surfaces.of_case(surface.case)
            if not dispensable([surface], shown, await self._cases.get(surface.case)):
                await self._surfaces.save(surface.left)
            await self._surfaces.forget(card_key)
            # Once more for a telling that has found the place since.
            self._updates.given.give(card_key, "", NOT_YET)
        await self._updates.wait_for(card_key)

    async def _forget(
        self, places: Sequence[Surface], shown: Sequence[Surface], case: Case | None
    ) -> None:
        for place in dispensable(places, shown, case):
            await self._surfaces.forget(place.card_key)

    async def end(self, case: str, revision: int, done: Collection[str] = ()) -> None:
        """Forget the places of a case that is over, as far as they show it at this revision.

        One that has come meanwhile, or was covered by an older answer, still has to be told; those
        that are `done` cannot be.
        """
        for place in await self._surfaces.of_case(case):
            if place.card_key in done or not self._updates.given.is_behind(place, revision):
                await self._surfaces.forget(place.card_key)

    async def broadcast(self, case: str, *, asker: str = "", is_all: bool | None = None) -> bool:
        """Show the case as it is now at every place that does not show it already.

        Whoever asked for its action (`asker`) gets a new message where no card of theirs is left;
        False says that somebody could not be reached now, although they have a place. Where this
        `is_all` that is to be told of it, by whoever knows that, it is not looked at again.
        """
        async with self._turn(case):
            return await self._broadcast(case, asker, is_all=is_all)

    async def _broadcast(self, case: str, asker: str, *, is_all: bool | None = None) -> bool:
        drew: set[str] = set()
        wanted: list[Surface] = []
        while True:
            drawn = [surface for surface in wanted if surface.card_key in drew]
            since = self._updates.given.now
            wanted = list(await self._surfaces.of_case(case))
            if not wanted and not drawn:
                return True
            try:
                reading = await self._cards.read(case)
            except BotError as error:
                return self._not_told(case, error, *wanted)
            if reading.case.is_over:
                # Its places may just have been forgotten by whoever told the end, and ours is old.
                wanted += [surface for surface in drawn if surface not in wanted]
            updates = (self._updates.update(one, reading, drew, since) for one in wanted)
            reached = await asyncio.gather(*updates)
            told = await self._moves.go_on(list(zip(wanted, reached, strict=True)), reading)
            gone = [place for place, how in told if how is Reached.GONE]
            await self._forget(gone, wanted, reading.case)
            await self._forget_left(told)
            # Another process may have told something newer meanwhile: then ours is old.
            now = reading.case if keyed_order(case) else await self._cases.get(case)
            if now and now.revision == reading.case.revision:
                break
        heard = await self._is_heard([one for one in told if one[0].identity.id == asker], reading)
        heard = heard and NOT_HEARD.isdisjoint(how for _place, how in told)
        is_told = heard and NOT_TOLD.isdisjoint(how for _place, how in told)
        if is_told and self._is_all(reading, is_all):
            await self._cases.told(case, reading.case.revision)
        if is_told and reading.case.is_let_go:
            done = {place.card_key for place, how in told if how not in _STAYS}
            await self.end(case, reading.case.revision, done)
        return heard

    def _is_all(self, reading: Reading, is_all: bool | None) -> bool:
        """Say whether a case was read with its order, and nobody is to be written to any more."""
        if is_all is None:
            is_all = not is_being_told(reading.case.errands, self._clock.now())
        return is_all and reading.walk is not None

    async def _forget_left(self, told: Sequence[Told]) -> None:
        """Forget the places of those who may not see the case any more, whoever asked."""
        for place, how in told:
            if how is Reached.TAKEN_LEAVE:
                await self._surfaces.forget(place.card_key)

    async def _is_heard(self, theirs: list[Told], reading: Reading) -> bool:
        """Say whether whoever asked has heard of it, writing to them if no card of theirs shows it.

        A card that only takes long is not written beside.
        """
        how = {reached for _place, reached in theirs}
        if not how or not how.isdisjoint((Reached.SEEN, Reached.MOVED)):
            return True
        is_late = Reached.LATE in how
        return not is_late and await self._write(theirs[-1][0], reading) not in NOT_HEARD

    async def refresh(self, surface: Surface) -> None:
        """Update one place if its case has moved on beyond the revision that it shows.

        What shows the end of a case needs no more news; an order is followed by its case, if any.
        """
        if order := keyed_order(surface.case):
            await self._follow(surface, order)
            return
        async with self._turn(surface.case):
            case = await self._refresh(surface)
            if case and case.is_let_go and self._updates.given.shows(surface, case.revision):
                await self._surfaces.forget(surface.card_key)

    async def _follow(self, surface: Surface, order: str) -> None:
        """Bring a case to the places of its order that came when it was begun already.

        Without one, whoever sees that the order has changed brings that to those that do not yet.
        """
        case = await self._cases.find_open(order)
        if case is None and await self._is_ahead_of_others(surface):
            await self.broadcast(surface.case)
            # One that was begun meanwhile may have been told already, and was covered by this.
            case = await self._cases.find_open(order)
        if case:
            await self._surfaces.move(order_key(order), case.id)
            await self.broadcast(case.id)

    async def _is_ahead_of_others(self, surface: Surface) -> bool:
        """Say whether a place shows an order as it is newer than some others do."""
        given = self._updates.given
        shown = given.find(surface.card_key)
        if shown is None or shown.case != surface.case:
            return False
        places = await self._surfaces.of_case(surface.case)
        return any(given.is_behind(place, shown.revision) for place in places)

    def fade_later(self, surface: Surface, lasts_s: float) -> None:
        """Let a place that can be changed only for so long say so in time."""
        self._fading.later(surface, lasts_s)

    async def _refresh(self, surface: Surface) -> Case | None:
        drew: set[str] = set()
        since = self._updates.given.now
        shown, now = None, await self._cases.get(surface.case)
        # Another turn or process may have shown something newer meanwhile: ours has covered it.
        while now and now.revision != shown:
            if not drew and self._updates.given.shows(surface, now.revision):
                break
            try:
                reading = await self._cards.read(surface.case)
            except BotError as error:
                self._not_told(surface.case, error, surface)
                return None
            reached = await self._updates.update(surface, reading, drew, since)
            if reached is Reached.ENDING:
                await self._moves.go_on([(surface, reached)], reading)
                return None
            await self._forget_left([(surface, reached)])
            shown, now = now.revision, await self._cases.get(surface.case)
        return now

    def refresh_later(self, surface: Surface) -> None:
        """Update a place after a pause, where the database or the back office is away now."""
        self._updates.try_later(surface)

    async def _catch_up(self, late: Surface, case: str) -> None:
        """Bring to a place that answers at last what it has missed of the case that it shows."""
        try:
            surface = await self._surfaces.find(late.card_key)
            if surface is None and (told := await self._cases.get(case)) and told.is_let_go:
                # Whoever told the end has forgotten the place, and what came there late covers it.
                surface = late
            # What showed an order may have gone over to its case, which it was not given yet.
            if surface and (surface.case == case or keyed_order(case)):
                await self.refresh(surface)
        except BotError as error:
            self._not_told(case, error, late)

    async def notify(self, case: str, asker: str) -> bool:
        """Show the case as it is now at every place, and write of it to whoever asked.

        False says that they could not be reached, although they have a place.
        """
        surfaces = await self._surfaces.of_case(case)
        async with self._turn(case):
            await self._broadcast(case, "")
            theirs = [surface for surface in surfaces if surface.identity.id == asker]
            if not theirs:
                return True
            try:
                return await self._write(theirs[-1], await self._cards.read(case)) not in NOT_HEARD
            except BotError as error:
                return self._not_told(case, error)

    async def write_to(self, place: Surface) -> bool:
        """Write its case to the person of a place, in a message that is a place from now on.

        False says that they could not be reached now.
        """
        async with self._turn(place.case):
            try:
                reading = await self._cards.read(place.case)
                return await self._write(place, reading) not in NOT_TOLD
            except BotError as error:
                return self._not_told(place.case, error)

    def _turn(self, case: str) -> asyncio.Lock:
        return self._turns.setdefault(case, asyncio.Lock())

    def _not_told(self, case: str, error: BotError, *places: Surface) -> bool:
        """Return whether there is nothing to be told of a case that could not be read."""
        _LOG.info("%s: what changed in case %s is not told now", type(error).__name__, case)
        if not isinstance(error, PASSING):
            return True
        for place in places:
            self.refresh_later(place)
        return False

    async def _write(self, surface: Surface, reading: Reading) -> Reached:
        """Write a new message to the person of a place, which becomes a place itself."""

        async def remember(card_key: str, address: str, revision: int) -> None:
            now = self._clock.now()
            written = replace(surface, card_key=card_key, address=address, shown_at=now)
            await self.remember(written, revision)

        return await self._updates.write(surface, reading, remember)
