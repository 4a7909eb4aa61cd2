"""The first signal asks for the end, and the second one ends as always."""

from __future__ import annotations

import asyncio
import os
import signal

from config.stopping import stopped_by


async def test_the_first_signal_stops_with_what_there_is_and_the_second_as_always() -> None:
    stop = asyncio.Event()
    before = signal.getsignal(signal.SIGUSR1)
    with stopped_by(signal.SIGUSR1, stop):
        os.kill(os.getpid(), signal.SIGUSR1)
        await stop.wait()
        assert signal.getsignal(signal.SIGUSR1) == before
