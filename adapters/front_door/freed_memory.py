"""Freed memory: given back to the machine, so that a crowd costs only while it is there."""

from __future__ import annotations

import asyncio
import ctypes
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

# From glibc's malloc.h. Left alone, both grow with the largest block that was ever freed.
_M_TRIM_THRESHOLD, _TRIM_BYTES = -1, 128 * 1024
_M_MMAP_THRESHOLD, _MMAP_BYTES = -3, 64 * 1024
_EVERY_S = 60.0


@asynccontextmanager
async def freed_memory_given_back(every_s: float = _EVERY_S) -> AsyncIterator[None]:
    """Let the C library keep little of what is freed while the context lasts.

    One that cannot be told so is left alone.
    """
    library = ctypes.CDLL(None)
    trim = getattr(library, "malloc_trim", None)
    if trim is None:
        yield
        return
    library.mallopt(_M_TRIM_THRESHOLD, _TRIM_BYTES)
    library.mallopt(_M_MMAP_THRESHOLD, _MMAP_BYTES)
    giving = asyncio.ensure_future(_give_back(trim, every_s))
    try:
        yield
    finally:
        giving.cancel()


async def _give_back(trim: Callable[[int], int], every_s: float) -> None:
    """Give back now and then what is freed between blocks that stay, which nothing else does."""
    while True:
        await asyncio.sleep(every_s)
        trim(0)
