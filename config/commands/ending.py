"""The end of the process: it comes, also where a database that is away keeps a thread waiting."""

from __future__ import annotations

import logging
import os
import sys
import threading
from time import monotonic

_LOG = logging.getLogger(__name__)
_PATIENCE_S = 1.0


def leave_threads() -> None:
    """End the process here if a thread is not through soon; else return, for it to end as usual.

    The interpreter would wait for such a thread for as long as its database says nothing. All
    that it could still do goes on at the next start.
    """
    end_s = monotonic() + _PATIENCE_S
    threads = [one for one in threading.enumerate() if _is_waited_for(one)]
    for one in threads:
        one.join(max(0.0, end_s - monotonic()))
    if left := sum(one.is_alive() for one in threads):
        _LOG.warning("the database does not answer; threads that still wait for it: %d", left)
        logging.shutdown()
        os._exit(_code(sys.exception()))


def _is_waited_for(thread: threading.Thread) -> bool:
    return not thread.daemon and thread is not threading.current_thread()


def _code(error: BaseException | None) -> int:
    """Return what the process is about to end with."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else int(error.code is not None)
    return int(error is not None)
