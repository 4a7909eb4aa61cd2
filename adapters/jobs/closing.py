"""Closing the library: in time, also while its database is away, which it would ask for ever."""

from __future__ import annotations

import asyncio
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from dbos import DBOS
from dbos import error as dbos_error
from dbos._dbos import _get_dbos_instance  # There is no public way to its database.

_LOG = logging.getLogger(__name__)
CLOSE_S = 4.0
_closing: threading.Thread | None = None


def give_up_retries() -> None:
    """Let what asks a database that is away fail from now on: the jobs go on at the next start.

    Its threads would ask again and again, and the process could not end before them.
    """
    # Where it was never launched there is none.
    with suppress(dbos_error.DBOSException):
        _get_dbos_instance()._sys_db._retry_connection_errors = False


async def close_library() -> None:
    """Close it, or leave it to itself where a database that says nothing keeps it for too long."""
    global _closing
    loop = asyncio.get_running_loop()
    closed = loop.create_future()
    # The library puts its own pool in the place of the loop's, and closes it: what looks up an
    # address meanwhile, or afterwards, must not meet it.
    loop.set_default_executor(ThreadPoolExecutor())
    # As a daemon nobody has to wait for it.
    _closing = threading.Thread(target=_close, args=(loop, closed), daemon=True)
    _closing.start()
    await asyncio.wait({closed}, timeout=CLOSE_S)
    loop.set_default_executor(ThreadPoolExecutor())
    if not closed.done():
        _LOG.warning("the jobs' database does not answer: its connections are left as they are")


def _close(loop: asyncio.AbstractEventLoop, closed: asyncio.Future[None]) -> None:
    try:
        DBOS.destroy()
    finally:
        # Nobody may have waited so long.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(closed.set_result, None)


async def closed_library() -> None:
    """Wait until what was begun in this process before is closed: there is one at a time."""
    if _closing is not None:
        await asyncio.to_thread(_closing.join)
