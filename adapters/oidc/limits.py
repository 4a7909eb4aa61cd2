"""How far providers are trusted, as named numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Limits:
    # How clocks may differ.
    leeway_s: int = 60
    # How long what a provider publishes of itself is taken for what it still says.
    metadata_life_s: float = 3600.0
    keys_life_s: float = 3600.0
    # So many at once, and then one each so many seconds, however many unknown keys come.
    fetches: int = 4
    fetch_every_s: float = 15.0
    token_chars: int = 32 * 1024
    code_chars: int = 8 * 1024
    # So many sign-ins are asked about at a provider at a time, and so many wait with them.
    exchanges: int = 16
    waiting: int = 48
    # OpenID Connect has no subject of more than these; the rest are of this size by far.
    id_chars: int = 255
    name_chars: int = 200


LIMITS = _Limits()
