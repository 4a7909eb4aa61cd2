"""Talk sendings: one line on its way to one place, by whichever process has its talk."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bot.casework.reached import PASSING
from bot.domain.talks import Copy, Lapse, Line, Taken
from bot.errors import PlatformBusy, PlatformUnavailable
from bot.ports import Clock, Ports, TalkStore

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")
LEASE = timedelta(seconds=30)
GIVE_UP = timedelta(hours=1)
"""So long what fails is tried, since it was written or changed."""
# Shorter than what is left of a lease when a sending begins.
_SEND_S = 12.0
_FIRST_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 60.0
_DOUBLINGS = 6


class LeaseLost(Exception):
    """Another process has the talk by now."""


class Lease:
    """The right to bring the talk of one case, kept for as long as something is on its way."""

    def __init__(self, ports: Ports, taken: Taken) -> None:
        self._ports = ports
        self.taken = taken
        self._turn = asyncio.Lock()

    async def hold(self) -> None:
        """Make sure that there is time enough for one sending; LeaseLost if it is another's."""
        async with self._turn:
            now = self._ports.clock.now()
            if self.taken.until - now > LEASE / 2:
                return
            held = await self._ports.talks.hold(self.taken, now + LEASE)
            if held is None:
                raise LeaseLost
            self.taken = held


@dataclass(slots=True)
class Sending:
    """A line and its copy, which is kept as far as it came."""

    store: TalkStore
    line: Line
    copy: Copy

    @property
    def is_behind(self) -> bool:
        """Whether something stands there that reads as it did before."""
        return 0 < self.copy.shown < self.line.revision and not self.copy.lapses(self.line)

    async def keep(self, **changes: Any) -> None:
        """Keep what has changed of the copy."""
        self.copy = replace(self.copy, **changes)
        await self.store.keep(self.copy)

    async def end(self, **changes: Any) -> None:
        """Keep that nothing waits any more, and what came of it."""
        await self.keep(tries=0, again_at=None, **changes)

    async def lapse(self, lapse: Lapse) -> None:
        """Give the place up for how the line reads now; what it reads later goes there again."""
        await self.end(lapse=lapse, lapsed=self.line.revision, is_told=False)

    async def wait(self, clock: Clock, error: Exception) -> datetime:
        """Keep when the place is tried again, longer each time, and return it."""
        if not isinstance(error, PASSING):
            where = "".join(traceback.format_tb(error.__traceback__))
            # The message of an unknown error may hold personal data: name its kind and place only.
            kind, case = type(error).__name__, self.line.case
            _LOG.error("%s with a line of case %s\n%s", kind, case, where)
        asked_s = error.retry_after_s if isinstance(error, PlatformBusy) else 0.0
        own_s = min(_FIRST_PAUSE_S * 2.0 ** min(self.copy.tries, _DOUBLINGS), _LONGEST_PAUSE_S)
        again_at = clock.now() + timedelta(seconds=max(asked_s, own_s))
        await self.keep(tries=self.copy.tries + 1, again_at=again_at)
        return again_at


def waits_until(sendings: Sequence[Sending], now: datetime) -> datetime | None:
    """Return until when nothing of these may be tried, if that is not over."""
    found = [one.copy.again_at for one in sendings if one.copy.again_at]
    return max((one for one in found if one > now), default=None)


async def in_time(sending: Awaitable[_T]) -> _T:
    """Return what a platform answers.

    Raises:
        PlatformUnavailable: it does not answer in time, and may have taken it.
    """
    try:
        async with asyncio.timeout(_SEND_S):
            return await sending
    except TimeoutError as error:
        raise PlatformUnavailable("no answer in time", may_have_arrived=True) from error
