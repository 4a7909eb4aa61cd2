"""Waiting for what has to happen, so long that only a test that fails anyway gives up."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

PATIENCE_S = 180.0
_LOOK_EVERY_S = 0.005
_ASK_EVERY_S = 0.02


async def until(condition: Callable[[], object]) -> None:
    """Wait for something that can be seen here."""
    end_s = monotonic() + PATIENCE_S
    while not condition():
        if monotonic() > end_s:
            raise TimeoutError("nothing came of it")
        await asyncio.sleep(_LOOK_EVERY_S)


async def eventually(check: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something that has to be asked for, as a database."""
    end_s = monotonic() + PATIENCE_S
    while not await check():
        if monotonic() > end_s:
            raise TimeoutError("nothing came of it")
        await asyncio.sleep(_ASK_EVERY_S)
