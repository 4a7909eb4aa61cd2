"""Patience with Slack: what it does not take now is sent again within bounds, where it is safe."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from adapters.outbox import Pauses
from bot.errors import PlatformBusy, PlatformUnavailable

_T = TypeVar("_T")
_ATTEMPTS = 3
LONGEST_WAIT_S = 30.0
"""So long a sending waits for what is busy, if nothing else is said."""


class Patience:
    """Sends again while Slack is busy or away; what it asked to leave alone, all leave alone."""

    def __init__(self, pause_s: float) -> None:
        self._pause_s = pause_s
        self._pauses = Pauses()

    async def send(
        self,
        what: str,
        send: Callable[[], Awaitable[_T]],
        longest_wait_s: float = LONGEST_WAIT_S,
        *,
        repeats: bool = True,
    ) -> _T:
        """Return what `send` brings, with some tries; others wait for the same as well.

        Without `repeats` what may have arrived is not sent again.
        """
        clock = asyncio.get_running_loop().time
        give_up_s, failed = clock() + longest_wait_s, 0
        while True:
            try:
                await self._pauses.wait(what, give_up_s - clock())
                return await send()
            except PlatformBusy as error:
                pause_s = max(error.retry_after_s, self._pause_s)
                self._pauses.ask(what, pause_s)
                if clock() + pause_s > give_up_s:
                    raise
            except PlatformUnavailable as error:
                failed += 1
                if failed == _ATTEMPTS or (error.may_have_arrived and not repeats):
                    raise
                await asyncio.sleep(self._pause_s * failed)
