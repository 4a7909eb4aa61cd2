"""Failures: what is said where a call could not be answered, and what our log is told of it."""

from __future__ import annotations

import logging
import traceback

from bot.cards.calls import Call
from bot.desk.replies import Lack
from bot.errors import BackOfficeUnavailable, StoreUnavailable

_LOG = logging.getLogger(__name__)


def failure_of(error: Exception, call: Call | None) -> tuple[str, Lack]:
    """Return the key of what is said of a failure, and what is lacking; tell our log of it."""
    asked = type(call).__name__
    match error:
        case BackOfficeUnavailable():
            # Only jobs write to it, so that nothing was changed.
            _LOG.warning("unavailable while answering %s", asked)
            return "failed-unavailable", Lack.NO_ANSWER
        case StoreUnavailable() | TimeoutError():
            # An answer of the database may be lost that an action was accepted.
            _LOG.warning("%s while answering %s", type(error).__name__, asked)
            return "failed-records", Lack.NO_ANSWER
        case _:
            where = "".join(traceback.format_tb(error.__traceback__))
            # The message of an unknown error may hold personal data: name its kind and place only.
            _LOG.error("%s while answering %s\n%s", type(error).__name__, asked, where)
            return "failed-unexpected", Lack.UNFORESEEN
