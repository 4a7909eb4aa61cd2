"""Surface updates: bringing cards to places, to each at its own pace and the newest last."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

from bot.cards.elements import Card
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Reading, Shown
from bot.casework.reached import Reached, not_reached
from bot.domain.cases import Surface
from bot.domain.people import Identity, Platform
from bot.errors import PlaceEnding, PlatformRefused, PlatformUnavailable
from bot.ports import Messenger

_LOG = logging.getLogger(__name__)
_GIVEN_KEPT = 10_000
UNKNOWN = -1
"""The revision of a case at a place that may show anything."""


@dataclass(frozen=True, slots=True)
class _Given:
    """What a place was given last: a case at a revision, or "" for what is no case.

    `at` tells what came first here; another process may have given it something since.
    """

    case: str
    revision: int
    at: int


@dataclass(slots=True)
class _Sending:
    """What is on its way to one place; nobody waits any more for what is `late`."""

    task: asyncio.Task[Reached]
    late: bool = False


class SurfaceUpdates:
    """Draws cases at places. One that does not answer in time keeps nobody else waiting.

    What is on its way there is left to go on, since whatever came after it could be overtaken by
    it; once it has ended, `catch_up` brings what the place has missed.
    """

    def __init__(
        self,
        cards: CaseCards,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
        catch_up: Callable[[Surface, str], Coroutine[Any, Any, None]],
        patience_s: float,
    ) -> None:
        self._cards = cards
        self._viewer_of = viewer_of
        self._catch_up = catch_up
        self._patience_s = patience_s
        self._messengers: dict[Platform, Messenger] = {}
        # What each card was given last, so that it is not sent the same again.
        self._given: OrderedDict[str, _Given] = OrderedDict()
        # To whom which revision was written, also without an answer: it is not written once more.
        self._written: OrderedDict[tuple[str, str, int], Reached] = OrderedDict()
        # Where a place that ends takes one card more, until that is shown there.
        self._last_addresses: dict[str, str] = {}
        self._at = 0
        self._sending: dict[str, _Sending] = {}
        self._catching_up: set[asyncio.Task[None]] = set()

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings news to the cards of a platform."""
        self._messengers[platform] = messenger

    def give(self, card_key: str, case: str, revision: int) -> bool:
        """Keep what a place shows now; return whether it is new that it shows this case."""
        before = self._given.get(card_key)
        self._at += 1
        self._given[card_key] = _Given(case, revision, self._at)
        self._given.move_to_end(card_key)
        if len(self._given) > _GIVEN_KEPT:
            self._given.popitem(last=False)
        return before is None or before.case != case

    def shows(self, surface: Surface, revision: int) -> bool:
        """Say whether a place was given a case at this revision last."""
        given = self._given.get(surface.card_key)
        return given is not None and (given.case, given.revision) == (surface.case, revision)

    @property
    def now(self) -> int:
        """The moment to name as `since` when places are read."""
        return self._at

    async def update(
        self, surface: Surface, reading: Reading, drew: set[str], since: int
    ) -> Reached:
        """Update one place, unless it shows this already; `drew` are those drawn by this telling.

        What this telling drew may have covered a newer card that was given while it was on its way.
        A place that has gone over to another thing `since` it was read is left as it is.
        """
        return await self._in_time(
            surface.card_key, surface, lambda: self._update(surface, reading, drew, since)
        )

    async def write(
        self,
        surface: Surface,
        reading: Reading,
        remember: Callable[[str, str, int], Awaitable[None]],
    ) -> Reached:
        """Write a new message to the person of a place, and `remember` where it stands."""
        key = f"{surface.case} to {surface.identity.id}"
        return await self._in_time(
            key, surface, lambda: self._write(surface, reading, remember), catches_up=False
        )

    async def end(self, surface: Surface, draw: Callable[[Viewer], Card]) -> Reached:
        """Show the last card that a place takes which ends; `ENDING` says that it takes none."""
        address = self._last_addresses.pop(surface.card_key, "")
        if not address:
            return Reached.ENDING
        last, key = replace(surface, address=address), surface.card_key
        return await self._in_time(key, surface, lambda: self._end(last, draw), catches_up=False)

    async def _end(self, last: Surface, draw: Callable[[Viewer], Card]) -> Reached:
        try:
            viewer = await self._viewer_of(last.identity)
            await self._messengers[last.platform].update(last, draw(viewer))
        except Exception as error:  # noqa: BLE001 - what is new stands somewhere else already
            return not_reached(last, error)
        return Reached.SEEN

    async def _in_time(
        self,
        key: str,
        surface: Surface,
        send: Callable[[], Coroutine[Any, Any, Reached]],
        *,
        catches_up: bool = True,
    ) -> Reached:
        while before := self._sending.get(key):
            if before.late or not await self._ends(before):
                return Reached.LATE
        sending = _Sending(asyncio.ensure_future(send()))
        self._sending[key] = sending

        def ended(_task: asyncio.Task[Reached]) -> None:
            del self._sending[key]
            if sending.late and catches_up:
                self._begin_to_catch_up(surface)

        sending.task.add_done_callback(ended)
        if await self._ends(sending):
            return sending.task.result()
        _LOG.warning("a surface of case %s does not answer; the others go on", surface.case)
        return Reached.LATE

    async def _ends(self, sending: _Sending) -> bool:
        """Wait for what is on its way, but not for ever."""
        await asyncio.wait({sending.task}, timeout=self._patience_s)
        sending.late = sending.late or not sending.task.done()
        return not sending.late

    def _begin_to_catch_up(self, surface: Surface) -> None:
        given = self._given.get(surface.card_key)
        case = given.case if given else surface.case
        if given and case != surface.case:
            # What was given is covered now.
            self.give(surface.card_key, case, UNKNOWN)
        if not case:
            return
        task = asyncio.ensure_future(self._catch_up(surface, case))
        self._catching_up.add(task)
        task.add_done_callback(self._catching_up.discard)

    async def _update(
        self, surface: Surface, reading: Reading, drew: set[str], since: int
    ) -> Reached:
        messenger = self._messengers.get(surface.platform)
        if surface.is_left:
            return Reached.GONE
        if messenger is None:
            return Reached.NEVER
        try:
            viewer = await self._viewer_of(surface.identity)
            shown = self._cards.draw(reading, viewer)
            if self._has_left(surface, since):
                return Reached.NEVER
            if self._needs_no(surface, shown, drew):
                return Reached.SEEN
            drew.add(surface.card_key)
            await messenger.update(surface, shown.card)
        except PlaceEnding as error:
            drew.discard(surface.card_key)
            self._last_addresses[surface.card_key] = error.last_address
            return Reached.ENDING
        except PlatformRefused as error:
            return Reached.NEVER if error.place_stays else Reached.GONE
        except Exception as error:  # noqa: BLE001 - one place must not keep news from the others
            return not_reached(surface, error)
        if self._has_left(surface, since):
            # Ours has covered what was put there meanwhile.
            self._begin_to_catch_up(surface)
        else:
            self.give(surface.card_key, surface.case, shown.revision)
        return Reached.SEEN

    def _has_left(self, surface: Surface, since: int) -> bool:
        """Say whether a place has gone over to another thing here, after it was read."""
        given = self._given.get(surface.card_key)
        return given is not None and given.case != surface.case and given.at > since

    def _needs_no(self, surface: Surface, shown: Shown, drew: set[str]) -> bool:
        """Say whether a place shows this already, or something newer."""
        given = self._given.get(surface.card_key)
        if given is None or given.case != surface.case or surface.card_key in drew:
            return False
        return given.revision == shown.revision or given.revision > abs(shown.revision)

    async def _write(
        self,
        surface: Surface,
        reading: Reading,
        remember: Callable[[str, str, int], Awaitable[None]],
    ) -> Reached:
        messenger = self._messengers.get(surface.platform)
        if messenger is None:
            # A place of another program, like a terminal that is closed: nobody looks at it.
            return Reached.NEVER
        try:
            viewer = await self._viewer_of(surface.identity)
            shown = self._cards.draw(reading, viewer)
            news = (surface.case, surface.identity.id, shown.revision)
            if news in self._written:
                return self._written[news]
            try:
                card_key, address = await messenger.write(surface, shown.card)
            except PlatformUnavailable as error:
                if not error.may_have_arrived:
                    raise
                self._keep_written(news, Reached.PERHAPS)
                _LOG.warning("news of case %s may have arrived: %s", surface.case, error)
                return Reached.PERHAPS
            self._keep_written(news, Reached.SEEN)
            await remember(card_key, address, shown.revision)
        except Exception as error:  # noqa: BLE001 - what cannot be told must not stop a job
            return not_reached(surface, error)
        return Reached.SEEN

    def _keep_written(self, news: tuple[str, str, int], reached: Reached) -> None:
        self._written[news] = reached
        if len(self._written) > _GIVEN_KEPT:
            self._written.popitem(last=False)
