"""What is said between an office and support: the lines that are kept, and how far they came."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.domain.talks import Copy, Line, Taken


class TalkStore(Protocol):
    """The talks of cases; StoreUnavailable as in CaseStore. What was written is kept sealed."""

    async def add(
        self, line: Line, copies: tuple[Copy, ...] = (), *, over: Line | None = None
    ) -> bool:
        """Keep a new line with the places that it goes to; False if something was kept before.

        It gets the next number of its case. What was no line yet is taken `over`, if it is still
        as it was found.
        """

    async def find(self, line_id: str) -> Line | None:
        """Return one line."""

    async def revise(self, line: Line) -> bool:
        """Keep a line at its next revision; False if somebody was first.

        All of its places are to be tried again, also those that were given up.
        """

    async def of_case(self, case: str, *, limit: int = 500) -> tuple[Line, ...]:
        """Return the newest lines of a case in their order; what was not taken is none."""

    async def take(self, now: datetime, until: datetime, limit: int) -> tuple[Taken, ...]:
        """Take talks in which something is to be brought, each by one caller alone until then."""

    async def hold(self, taken: Taken, until: datetime) -> Taken | None:
        """Keep a talk for longer; None if another has it by now."""

    async def end(self, taken: Taken, again_at: datetime | None) -> None:
        """Give a talk back: all was brought, or it is tried again."""

    async def pending(self, case: str) -> tuple[tuple[Line, Copy], ...]:
        """Return what a place does not show yet, and lapses that nobody was told of, in order."""

    async def keep(self, copy: Copy) -> None:
        """Keep how far a copy came."""

    async def begin_writing(self, person: str, case: str, *, anew: bool) -> str:
        """Let what somebody writes go to a case; return which that is now.

        Who writes about another case goes on with that, unless they want to begin `anew`.
        """

    async def writes_about(self, person: str) -> str:
        """Return the case that somebody writes about, "" for none."""

    async def stop_writing(self, person: str) -> None:
        """Let what somebody writes be looked up again."""

    async def drop_closed(self, before: datetime) -> int:
        """Forget the talks of cases that were closed before this time; return how many lines."""
