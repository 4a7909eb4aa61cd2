"""Freed memory: given back to the machine, so that a crowd costs only while it is there."""

from __future__ import annotations

import ctypes

# From glibc's malloc.h. Left alone, both grow with the largest block that was ever freed.
_M_TRIM_THRESHOLD, _TRIM_BYTES = -1, 128 * 1024
_M_MMAP_THRESHOLD, _MMAP_BYTES = -3, 64 * 1024


def give_back_freed_memory() -> None:
    """Let the C library keep little of what is freed; one that cannot be told so is left alone."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_TRIM_THRESHOLD, _TRIM_BYTES)
        mallopt(_M_MMAP_THRESHOLD, _MMAP_BYTES)
