"""The log of the HTTP server: what kind of failure and where, never a word of what was sent."""

from __future__ import annotations

import logging
import traceback

from aiohttp import http_exceptions, web

from adapters.tally import Tally

_MALFORMED = (http_exceptions.HttpProcessingError, web.RequestPayloadError)
_HUNG_UP = (ConnectionError, web.PayloadAccessError)


class ServerLog(logging.Filter):
    """Counts requests that are no HTTP, and takes the words out of every other failure.

    An error's own words repeat what could not be read: parts of bodies, and whole tokens.
    """

    def __init__(self, malformed: Tally) -> None:
        super().__init__()
        self._malformed = malformed

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether a record is written, after it was rewritten."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, _MALFORMED):
            self._malformed.count(_peer(record))
            return False
        if isinstance(error, _HUNG_UP):
            return False
        if error is not None:
            where = "".join(traceback.format_tb(error.__traceback__))
            record.msg, record.args = "%s while answering\n%s", (type(error).__name__, where)
            record.exc_info = record.exc_text = None
        return record.levelno >= logging.INFO


def _peer(record: logging.LogRecord) -> str:
    return str(record.args[0]) if isinstance(record.args, tuple) and record.args else "?"
