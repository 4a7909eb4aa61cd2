"""Work that goes on after an answer: kept, logged when it fails, and drained at shutdown."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable

_LOG = logging.getLogger(__name__)


class Background:
    """The tasks of one adapter that outlive the request which began them."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Callable[[], Awaitable[None]]) -> None:
        """Begin some work; the event loop itself would forget it."""
        task = asyncio.ensure_future(_run(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def drain(self, within_s: float) -> None:
        """Wait for what is under way, and end what takes longer."""
        if not self._tasks:
            return
        _done, late = await asyncio.wait(self._tasks, timeout=within_s)
        for task in late:
            task.cancel()
        if late:
            _LOG.warning("%d answers cut off at shutdown", len(late))
            await asyncio.wait(late)


async def _run(work: Callable[[], Awaitable[None]]) -> None:
    try:
        await work()
    except Exception as error:  # noqa: BLE001 - nobody awaits it, so it has to be told here
        where = "".join(traceback.format_tb(error.__traceback__))
        # The message of an unknown error may hold personal data: name its kind and place only.
        _LOG.error("%s after an answer\n%s", type(error).__name__, where)
