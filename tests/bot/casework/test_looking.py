"""Looking goes on whatever fails, and ends at once when it is told to."""

from __future__ import annotations

import asyncio

from bot.casework.looking import keep_looking
from tests.harness.waiting import PATIENCE_S


async def test_it_ends_although_it_is_woken_at_the_same_moment() -> None:
    looked, woken = asyncio.Event(), asyncio.Event()

    async def look() -> None:
        looked.set()

    looking = asyncio.create_task(keep_looking("cases", look, 3600.0, woken))
    await looked.wait()
    await asyncio.sleep(0)
    woken.set()
    # What waits for it has heard of it, and it itself has not.
    await asyncio.sleep(0)
    looking.cancel()
    ended, _on = await asyncio.wait({looking}, timeout=PATIENCE_S)
    looking.cancel()
    assert ended
