"""Strays: what this process has begun, has not ended, and does not perform any more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(slots=True)
class _Stray:
    seen_at_s: float
    due_at_s: float
    tries: int = 0


class Strays:
    """Says which of them are to be taken up again: at first soon, and then ever later."""

    def __init__(self, first_s: float, longest_s: float) -> None:
        self._first_s = first_s
        self._longest_s = longest_s
        self._known: dict[str, _Stray] = {}

    def due(self, left: Collection[str], now_s: float) -> list[str]:
        """Return which of those that are `left` at this moment are to be taken up now.

        One that is seen for the first time may be just about to begin: it gets one more look.
        """
        self._forget(now_s)
        due = []
        for name in left:
            stray = self._known.get(name)
            if stray is None:
                self._known[name] = _Stray(now_s, now_s)
                continue
            stray.seen_at_s = now_s
            if now_s >= stray.due_at_s:
                pause_s = min(self._longest_s, self._first_s * 2.0 ** min(stray.tries, 30))
                stray.tries, stray.due_at_s = stray.tries + 1, now_s + pause_s
                due.append(name)
        return due

    def _forget(self, now_s: float) -> None:
        """Forget those that have not strayed again for longer than any pause."""
        oldest_s = now_s - 2 * self._longest_s
        self._known = {
            name: stray for name, stray in self._known.items() if stray.seen_at_s >= oldest_s
        }
