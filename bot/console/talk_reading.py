"""The talk of a case as the console shows it: to be read, as far as somebody may."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.console.visitors import Visitor
from bot.domain.people import Role
from bot.domain.talks import Line, LineKind
from bot.ports import Ports


@dataclass(frozen=True, slots=True)
class ShownTalk:
    """The lines of a talk in their order; `is_masked` says that nobody shows what they say."""

    lines: tuple[Line, ...]
    is_masked: bool


_NOT_SAID = (LineKind.OPENING, LineKind.STEP)


class TalkReading:
    """Shows what office and support wrote to each other about a case, and what support noted."""

    def __init__(self, ports: Ports) -> None:
        self._store = ports.talks

    async def of_case(self, visitor: Visitor, case_id: str) -> ShownTalk:
        """Return the newest lines of a case; who only reads in the console sees who and when."""
        lines = await self._store.of_case(case_id)
        said = [one for one in lines if one.kind not in _NOT_SAID]
        if visitor.may(Role.AGENT):
            return ShownTalk(tuple(said), is_masked=False)
        return ShownTalk(tuple([replace(one, text="") for one in said]), is_masked=True)
