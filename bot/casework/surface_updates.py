"""Surface updates: bringing cards to places, to each at its own pace and the newest last."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from enum import Enum
from typing import Any

from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Reading, Shown
from bot.domain.cases import Surface
from bot.domain.people import Identity, Platform
from bot.errors import (
    BackOfficeUnavailable,
    BotError,
    PlatformBusy,
    PlatformRefused,
    PlatformUnavailable,
    StoreUnavailable,
)
from bot.ports import Messenger

_LOG = logging.getLogger(__name__)
_GIVEN_KEPT = 10_000
PASSING = (BackOfficeUnavailable, PlatformBusy, PlatformUnavailable, StoreUnavailable)
"""What may be over at the next try."""


class Reached(Enum):
    """What came of bringing news to a place."""

    SEEN = "seen"
    NOT_NOW = "not now"
    LATE = "late"
    GONE = "gone"
    NEVER = "never"


UNKNOWN = -1
"""The revision of a case at a place that may show anything."""

NOT_HEARD = frozenset({Reached.NOT_NOW, Reached.LATE})
"""After these somebody still has to hear of it."""


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
        self._written: OrderedDict[tuple[str, str, int], None] = OrderedDict()
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
        except PlatformRefused as error:
            return Reached.NEVER if error.place_stays else Reached.GONE
        except Exception as error:  # noqa: BLE001 - one place must not keep news from the others
            return _not_reached(surface, error)
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
                return Reached.SEEN
            try:
                card_key, address = await messenger.write(surface, shown.card)
            except PlatformUnavailable as error:
                if not error.may_have_arrived:
                    raise
                self._keep_written(news)
                _LOG.warning("news of case %s may have arrived: %s", surface.case, error)
                return Reached.SEEN
            self._keep_written(news)
            await remember(card_key, address, shown.revision)
        except Exception as error:  # noqa: BLE001 - what cannot be told must not stop a job
            return _not_reached(surface, error)
        return Reached.SEEN

    def _keep_written(self, news: tuple[str, str, int]) -> None:
        self._written[news] = None
        if len(self._written) > _GIVEN_KEPT:
            self._written.popitem(last=False)


def _not_reached(surface: Surface, error: Exception) -> Reached:
    """Tell our log why a place could not be reached, and say whether it is worth another try.

    Whom nothing can reach any more, as who left the staff, is not tried for ever.
    """
    kind = type(error).__name__
    if isinstance(error, BotError):
        _LOG.info("%s: a surface of case %s stays as it is", kind, surface.case)
    else:
        where = "".join(traceback.format_tb(error.__traceback__))
        # The message of an unknown error may hold personal data: name its kind and place only.
        _LOG.error("%s: a surface of case %s stays as it is\n%s", kind, surface.case, where)
    return Reached.NOT_NOW if isinstance(error, PASSING) else Reached.NEVER
