"""The talk of a case as the console shows it: to be read, as far as somebody may."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.console.visitors import Visitor
from bot.domain.people import Role
from bot.domain.talks import Line, LineKind
from bot.ports import Ports

SHOWN_LINES = 500
"""So many of a talk the console shows, the newest."""


@dataclass(frozen=True, slots=True)
class ShownTalk:
    """The lines of a talk in their order; `is_masked` says that nobody shows what they say.

    `is_cut` says that there are older ones besides.
    """

    lines: tuple[Line, ...]
    is_masked: bool
    is_cut: bool


_NOT_SAID = (LineKind.OPENING, LineKind.STEP)


class TalkReading:
    """Shows what office and support wrote to each other about a case, and what support noted."""

    def __init__(self, ports: Ports) -> None:
        self._store = ports.talks

    async def of_case(self, visitor: Visitor, case_id: str) -> ShownTalk:
        """Return the newest lines of a case; who only reads in the console sees who and when."""
        lines = await self._store.of_case(case_id, limit=SHOWN_LINES + 1)
        said = [one for one in lines[-SHOWN_LINES:] if one.kind not in _NOT_SAID]
        is_masked = not visitor.may(Role.AGENT)
        shown = [replace(one, text="") for one in said] if is_masked else said
        return ShownTalk(tuple(shown), is_masked, is_cut=len(lines) > SHOWN_LINES)
