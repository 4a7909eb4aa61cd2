"""A tally: what may happen a thousand times a second is said once, and then counted."""

from __future__ import annotations

import asyncio
import logging

_EVERY_S = 60.0


class Tally:
    """Says at once that something happened, and once a minute how often it did since.

    `what` is a sentence about one case; where it came from and how often is added.
    """

    def __init__(self, log: logging.Logger, what: str, *, every_s: float = _EVERY_S) -> None:
        self._log = log
        self._what = what
        self._every_s = every_s
        self._since = 0
        self._newest = ""
        self._next: asyncio.TimerHandle | None = None

    @property
    def is_counting(self) -> bool:
        """Say whether the next case is only counted."""
        return self._next is not None

    def count(self, source: str) -> None:
        """Count one case, from an address."""
        self._newest = source
        if not self.is_counting:
            self._log.warning("%s, from %s", self._what, source)
            self._wait()
        else:
            self._since += 1

    def close(self) -> None:
        """Say what was counted and not said yet."""
        if self._next is not None:
            self._next.cancel()
            self._next = None
        self._say()

    def _wait(self) -> None:
        self._next = asyncio.get_running_loop().call_later(self._every_s, self._tell)

    def _tell(self) -> None:
        self._next = None
        if self._since:
            self._say()
            self._wait()

    def _say(self) -> None:
        if self._since:
            count, self._since = self._since, 0
            self._log.warning("%s: %d more, the newest from %s", self._what, count, self._newest)
