"""Surface updates: bringing cards to places, to each at its own pace and the newest last."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

from bot.cards import job_views
from bot.cards.elements import Card
from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Reading
from bot.casework.given_cards import UNKNOWN, GivenCards
from bot.casework.reached import Reached, not_reached, refused, without_messenger
from bot.domain.cases import Surface
from bot.domain.people import Identity, Platform
from bot.errors import (
    AccessDenied,
    BotError,
    OrderNotFound,
    PlaceEnding,
    PlatformRefused,
    PlatformUnavailable,
)
from bot.ports import Messenger

_LOG = logging.getLogger(__name__)
_KEPT = 10_000
# So long, and so often, a place that fails is tried again: for about an hour.
_LONGEST_AGAIN_S = 300.0
_TRIES = 15
# Somebody waits for the form that takes the place of a card.
_FORM_PATIENCE_S = 0.5


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
        again_s: float,
        phrases_of: Callable[[str], Phrases],
    ) -> None:
        """`again_s` is the first pause before a place that has failed is tried again."""
        self._cards = cards
        self._viewer_of = viewer_of
        self._catch_up = catch_up
        self._patience_s = patience_s
        self._phrases_of = phrases_of
        self._again_s = again_s
        # How often each place has failed in a row, and which of them are tried again.
        self._failed: dict[str, int] = {}
        self._trying_again: set[str] = set()
        self._messengers: dict[Platform, Messenger] = {}
        self.given = GivenCards()
        # To whom which revision was written, also without an answer: it is not written once more.
        self._written: OrderedDict[tuple[str, str, int], Reached] = OrderedDict()
        self._sending: dict[str, _Sending] = {}
        self._catching_up: set[asyncio.Task[None]] = set()

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings news to the cards of a platform."""
        self._messengers[platform] = messenger

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

    async def wait_for(self, card_key: str) -> None:
        """Wait for what is on its way to a place, but not for ever."""
        if sending := self._sending.get(card_key):
            await asyncio.wait({sending.task}, timeout=min(self._patience_s, _FORM_PATIENCE_S))

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
        key = surface.card_key
        return await self._in_time(key, surface, lambda: self._end(surface, draw), catches_up=False)

    async def _end(self, surface: Surface, draw: Callable[[Viewer], Card]) -> Reached:
        try:
            card = draw(await self._viewer_of(surface.identity))
            messenger = self._messengers[surface.platform]
            try:
                await messenger.update(surface, card)
            except PlaceEnding as error:
                if not error.last_address:
                    return Reached.ENDING
                await messenger.update(replace(surface, address=error.last_address), card)
        except Exception as error:  # noqa: BLE001 - what is new stands somewhere else already
            return not_reached(surface, error)
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

        def ended(task: asyncio.Task[Reached]) -> None:
            del self._sending[key]
            if catches_up and not task.cancelled():
                self._go_on(surface, task.result(), late=sending.late)

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

    def _go_on(self, surface: Surface, reached: Reached, *, late: bool) -> None:
        """Bring what a place has missed: at once where it answers again, else after a pause."""
        if reached is not Reached.NOT_NOW:
            self._failed.pop(surface.card_key, None)
            if late:
                self._begin_to_catch_up(surface)
            return
        self.try_later(surface)

    def try_later(self, surface: Surface) -> None:
        """Bring to a place what it has missed, after a pause that grows with each failure."""
        tries = self._failed.get(surface.card_key, 0) + 1
        if tries > _TRIES:
            del self._failed[surface.card_key]
        elif surface.card_key not in self._trying_again:
            self._failed[surface.card_key] = tries
            if len(self._failed) > _KEPT:
                del self._failed[next(iter(self._failed))]
            self._trying_again.add(surface.card_key)
            self._keep(asyncio.ensure_future(self._try_again(surface, tries)))

    async def _try_again(self, surface: Surface, tries: int) -> None:
        try:
            await asyncio.sleep(min(self._again_s * 2.0 ** (tries - 1), _LONGEST_AGAIN_S))
        finally:
            self._trying_again.discard(surface.card_key)
        self._begin_to_catch_up(surface)

    def _begin_to_catch_up(self, surface: Surface) -> None:
        given = self.given.find(surface.card_key)
        case = given.case if given else surface.case
        if given and case != surface.case:
            # What was given is covered now.
            self.given.give(surface.card_key, case, UNKNOWN)
        if not case:
            return
        self._keep(asyncio.ensure_future(self._catch_up(surface, case)))

    def _keep(self, task: asyncio.Task[None]) -> None:
        # The event loop itself would forget it.
        self._catching_up.add(task)
        task.add_done_callback(self._catching_up.discard)

    async def _update(
        self, surface: Surface, reading: Reading, drew: set[str], since: int
    ) -> Reached:
        messenger = self._messengers.get(surface.platform)
        if surface.is_left:
            return Reached.GONE
        if messenger is None:
            return without_messenger(surface)
        viewer: Viewer | None = None
        try:
            try:
                viewer = await self._viewer_of(surface.identity)
                shown = self._cards.draw(reading, viewer)
            except (AccessDenied, OrderNotFound) as error:
                return await self._take_leave(messenger, surface, reading, error)
            if self.given.has_left(surface, since):
                return Reached.NEVER
            if self.given.is_overtaken(surface, shown.revision):
                # The case was read before that was kept: whoever tells it reads it once more.
                return Reached.SEEN
            if surface.card_key not in drew and self.given.is_ahead(surface, shown.revision):
                return Reached.SEEN
            drew.add(surface.card_key)
            before = self.given.find(surface.card_key)
            await messenger.update(surface, shown.card)
        except PlaceEnding:
            drew.discard(surface.card_key)
            return Reached.ENDING
        except PlatformRefused as error:
            return refused(surface, viewer, error)
        except Exception as error:  # noqa: BLE001 - one place must not keep news from the others
            return not_reached(surface, error)
        if self.given.has_left(surface, since):
            # Ours has covered what was put there meanwhile.
            self._begin_to_catch_up(surface)
            return Reached.SEEN
        now = self.given.find(surface.card_key)
        if now != before and not self.given.shows(surface, shown.revision):
            # An answer went there as well, and which came last is not known.
            self.given.give(surface.card_key, surface.case, UNKNOWN)
            self._begin_to_catch_up(surface)
            return Reached.LATE
        self.given.give(surface.card_key, surface.case, shown.revision)
        return Reached.SEEN

    async def _take_leave(
        self, messenger: Messenger, surface: Surface, reading: Reading, error: BotError
    ) -> Reached:
        """Leave nothing of an order with somebody who may not see it any more."""
        phrases = self._phrases_of(surface.language)
        card = job_views.right_lost_card(phrases, surface.identity.id, reading.case.work)
        if card is None:
            return not_reached(surface, error)
        await messenger.update(surface, card)
        self.given.give(surface.card_key, "", UNKNOWN)
        return Reached.TAKEN_LEAVE

    async def _write(
        self,
        surface: Surface,
        reading: Reading,
        remember: Callable[[str, str, int], Awaitable[None]],
    ) -> Reached:
        messenger = self._messengers.get(surface.platform)
        if messenger is None:
            return without_messenger(surface)
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
        if len(self._written) > _KEPT:
            self._written.popitem(last=False)
