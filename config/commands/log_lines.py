"""How the log is written: line by line, without words of errors that may quote what was sent."""

from __future__ import annotations

import asyncio
import logging
import threading
import traceback
from types import TracebackType
from typing import Any

from adapters.printable import printable
from bot.errors import BotError

_LOG = logging.getLogger(__name__)
_FORM = "%(asctime)s %(levelname)s %(name)s %(message)s"
# Their words are our own, or the system's.
_SPEAK = (BotError, OSError)
_CHAIN = 10

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class LogLines(logging.Formatter):
    """Writes a record so that no text in it passes for another record, or quotes what was sent."""

    def __init__(self) -> None:
        super().__init__(_FORM)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; what follows in further lines is set in."""
        # Whoever wrote it before us has left the words there.
        record.exc_text = None
        return printable(super().format(record), keep="\t\n").replace("\n", "\n    ")

    def formatException(self, ei: _ExcInfo) -> str:
        """Return the kinds of an error and of what led to it, and where they were raised."""
        return tell(ei[1])


def tell(error: BaseException | None) -> str:
    """Return the kinds of an error and of what led to it, and where, without foreign words."""
    parts: list[str] = []
    while error is not None and len(parts) < _CHAIN:
        where = "".join(traceback.format_tb(error.__traceback__))
        words = f": {error}" if isinstance(error, _SPEAK) else ""
        parts.append(f"{where}{type(error).__name__}{words}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\nwhich came of\n".join(parts)


def write_log() -> None:
    """Send the log to standard error, and with it what ends a thread."""
    handler = logging.StreamHandler()
    handler.setFormatter(LogLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    threading.excepthook = _report_thread


def _report_thread(ended: threading.ExceptHookArgs) -> None:
    _LOG.error("a thread has ended\n%s", tell(ended.exc_value))


def report(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Write down what nobody waited for, as the event loop's exception handler."""
    _LOG.error("%s", context.get("message", "an error"), exc_info=context.get("exception"))
