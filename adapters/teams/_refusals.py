"""What an answer of Teams means that is no plain yes: busy, refused, away, or perhaps done."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp

from bot.errors import PlatformBusy, PlatformError, PlatformRefused, PlatformUnavailable

# With these Teams has done nothing; other failures of its servers leave that open.
_NOTHING_DONE = {412, 503}
# The bot was removed or blocked, or what it wrote was deleted.
_GONE = {403, 404, 410}


def read_failure(error: aiohttp.ClientResponseError) -> PlatformError:
    """Return our error for an answer by its status and `Retry-After`."""
    reason = f"Teams answered {error.status}"
    if error.status == 429:
        asked = error.headers.get("Retry-After", "") if error.headers else ""
        return PlatformBusy(reason, retry_after_s=_read_retry_after(asked))
    if error.status >= 500 or error.status in _NOTHING_DONE:
        arrived = error.status not in _NOTHING_DONE
        return PlatformUnavailable(reason, may_have_arrived=arrived)
    return PlatformRefused(reason, place_stays=error.status not in _GONE)


def _read_retry_after(asked: str) -> float:
    """Read seconds or a date; nothing readable asks for no time of its own."""
    if asked.isascii() and asked.isdigit():
        return float(asked)
    try:
        until = parsedate_to_datetime(asked).replace(tzinfo=UTC)
    except (TypeError, ValueError):
        return 0.0
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
