"""Retrying: how often a job tries, how long it pauses, and when the person has to hear of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Pauses grow from `first_s` to `longest_s` until `give_up_s` after the action was asked for.

    `tell_after_s` after it the person is told why it takes so long.
    """

    first_s: float = 1.0
    longest_s: float = 300.0
    give_up_s: float = 86_400.0
    tell_after_s: float = 10.0

    def pause_s(self, tries: int, asked_for_s: float, jitter: float) -> float:
        """Return the pause after that many tries; `jitter` of 0 to 1 spreads it by a half."""
        grown = min(self.longest_s, self.first_s * 2.0 ** min(tries, 30))
        return max(asked_for_s, grown) * (1.0 + jitter / 2)

    def is_over(self, asked_at: datetime, next_try_at: datetime) -> bool:
        """Say whether the next try would come too late to be made."""
        return next_try_at > asked_at + timedelta(seconds=self.give_up_s)

    def has_to_tell(self, asked_at: datetime, next_try_at: datetime) -> bool:
        """Say whether the next try comes after the person has to hear why it takes so long."""
        return next_try_at >= asked_at + timedelta(seconds=self.tell_after_s)
