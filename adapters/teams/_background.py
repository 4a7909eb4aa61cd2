"""Work that goes on after an answer: kept, told when it fails, and drained at shutdown."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Coroutine
from typing import Any

_LOG = logging.getLogger(__name__)


class Background:
    """The tasks that outlive the request which began them."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin some work; the event loop itself would forget it."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finish)

    def _finish(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            # The message of an unknown error may hold personal data: tell its kind and place only.
            where = "".join(traceback.format_tb(error.__traceback__))
            _LOG.error("%s after an answer\n%s", type(error).__name__, where)

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
