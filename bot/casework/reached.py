"""Reached: what came of bringing news to a place, and what of that calls for another try."""

from __future__ import annotations

import logging
import traceback
from enum import Enum

from bot.cards.viewer import Viewer
from bot.domain.cases import Surface
from bot.domain.people import Platform, channel_identity
from bot.errors import (
    BackOfficeUnavailable,
    BotError,
    PlatformBusy,
    PlatformRefused,
    PlatformUnavailable,
    StoreUnavailable,
)

_LOG = logging.getLogger(__name__)
PASSING = (BackOfficeUnavailable, PlatformBusy, PlatformUnavailable, StoreUnavailable)
"""What may be over at the next try."""


class Reached(Enum):
    """What came of bringing news to a place; where one is `ENDING` they go on in a message.

    `ELSEWHERE` is for another process, which writes to that platform; `REFUSED` does not last.
    """

    SEEN = "seen"
    PERHAPS = "perhaps"
    MOVED = "moved"
    ENDING = "ending"
    NOT_NOW = "not now"
    LATE = "late"
    GONE = "gone"
    TAKEN_LEAVE = "taken leave"
    NEVER = "never"
    REFUSED = "refused"
    ELSEWHERE = "elsewhere"


NOT_HEARD = frozenset({Reached.NOT_NOW, Reached.LATE})
"""After these somebody still has to hear of it."""
NOT_TOLD = NOT_HEARD | {Reached.ELSEWHERE, Reached.REFUSED}
"""After these it has to be told once more, although it is no use to try at once."""


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
    if isinstance(error, PlatformRefused) and error.place_stays:
        return Reached.REFUSED
    return Reached.NOT_NOW if isinstance(error, PASSING) else Reached.NEVER


def without_messenger(surface: Surface) -> Reached:
    """Say who can bring news to a place that this process does not write to.

    Nobody looks at that of another program, like a terminal that is closed.
    """
    in_chat = surface.platform in (Platform.SLACK, Platform.TEAMS)
    return Reached.ELSEWHERE if in_chat else Reached.NEVER


def refused(surface: Surface, viewer: Viewer | None, error: PlatformRefused) -> Reached:
    """Say whether a place that takes nothing is gone, as one in a channel that support has left."""
    if not error.place_stays:
        return Reached.GONE
    if viewer is None or not surface.identity.is_channel:
        return Reached.REFUSED
    present = channel_identity(viewer.rules.support.channel, "")
    return Reached.REFUSED if surface.identity.id == present.id else Reached.GONE
