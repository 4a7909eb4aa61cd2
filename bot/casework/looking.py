"""Looking: what is due is looked for again and again, whatever fails in between."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.errors import BotError

_LOG = logging.getLogger(__name__)


async def keep_looking(
    what: str, look: Callable[[], Awaitable[object]], every_s: float, woken: asyncio.Event
) -> None:
    """Look for ever: at once if `woken` or if there may be more, else after a pause."""
    while True:
        woken.clear()
        is_full: object = False
        try:
            is_full = await look()
        except BotError as error:
            _LOG.warning("%s: %s are looked at later", type(error).__name__, what)
        except Exception as error:  # noqa: BLE001 - nobody awaits it, so it has to be told here
            _LOG.error("%s while looking at %s", type(error).__name__, what)
        if not is_full:
            with suppress(TimeoutError):
                async with asyncio.timeout(every_s):
                    await woken.wait()
