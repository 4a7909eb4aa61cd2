"""Teams' limits, and ours towards it, as named numbers, so that no bare number stands elsewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Limits:
    card_version: str = "1.5"
    card_bytes: int = 28 * 1024
    # Teams gives the buttons of a row the same width: this many letters fit all of them together.
    row_chars: int = 36
    request_bytes: int = 256 * 1024
    # Bot Framework tokens: how clocks may differ, and how long keys are trusted.
    leeway_s: int = 300
    keys_life_s: int = 24 * 3600
    # So many at once, and then one each so many seconds, however many unknown keys come.
    key_fetches: int = 6
    key_fetch_every_s: float = 5.0
    tokens_kept: int = 2048
    # What goes out: a token is renewed early, a delivery is tried so often.
    token_margin_s: int = 300
    token_pause_s: float = 1.0
    attempts: int = 5
    # After a lost answer Teams is listened for so often, each time twice as long: two minutes.
    hearings: int = 8
    retry_after_s: float = 110.0
    # Teams gives a button about ten seconds; a person should see something sooner.
    answer_within_s: float = 4.0
    # Teams announces an installation twice; within this time both are one.
    welcome_s: float = 60.0


LIMITS = _Limits()
