"""Reached: what came of bringing news to a place, and what of that calls for another try."""

from __future__ import annotations

import logging
import traceback
from enum import Enum

from bot.domain.cases import Surface
from bot.errors import (
    BackOfficeUnavailable,
    BotError,
    PlatformBusy,
    PlatformUnavailable,
    StoreUnavailable,
)

_LOG = logging.getLogger(__name__)
PASSING = (BackOfficeUnavailable, PlatformBusy, PlatformUnavailable, StoreUnavailable)
"""What may be over at the next try."""


class Reached(Enum):
    """What came of bringing news to a place; where one is `ENDING` they go on elsewhere."""

    SEEN = "seen"
    PERHAPS = "perhaps"
    MOVED = "moved"
    ENDING = "ending"
    NOT_NOW = "not now"
    LATE = "late"
    GONE = "gone"
    TAKEN_LEAVE = "taken leave"
    NEVER = "never"


NOT_HEARD = frozenset({Reached.NOT_NOW, Reached.LATE})
"""After these somebody still has to hear of it."""


def not_reached(surface: Surface, error: Exception) -> Reached:
    """Tell our log why a place could not be reached, and say whether it is worth another try.

    Whom nothing can reach any more, as who left the staff, is not tried for ever.
    """
    kind = type(error).__name__
    if isinstance(error, BotError):
        _LOG.info("%s: a surface of case %s stays as it is", kind, surface.case)
    else:
        where = "".join(traceback.format_tb(error.__traceback__))
        # The message of an unknown error may hold personal data: name its kind and place only.
        _LOG.error("%s: a surface of case %s stays as it is\n%s", kind, surface.case, where)
    return Reached.NOT_NOW if isinstance(error, PASSING) else Reached.NEVER
