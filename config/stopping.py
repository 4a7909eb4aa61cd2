"""Stopping: a signal that ends no work at once, but asks for its end."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def stopped_by(number: signal.Signals, stop: asyncio.Event) -> Iterator[None]:
    """Let a signal only set `stop` meanwhile; the second one ends the command as always."""
    loop = asyncio.get_running_loop()

    def tell() -> None:
        stop.set()
        loop.remove_signal_handler(number)

    loop.add_signal_handler(number, tell)
    try:
        yield
    finally:
        loop.remove_signal_handler(number)
