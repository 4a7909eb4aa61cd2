"""Talk drafts: what somebody writes, made a line of the talk of a case."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace

from bot.cards.viewer import Viewer
from bot.domain.cases import Case
from bot.domain.holds import first_name
from bot.domain.note_marks import Reading, read_note
from bot.domain.people import Audience, Identity, Platform
from bot.domain.talks import Line, LineKind, Written
from bot.ports import Announcer, Clock

# In every language that the desk speaks.
_NOBODY = "support"


class TalkDrafts:
    """Reads what is written as its writer means it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._announcer: Announcer | None = None

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who knows the people of support by their names."""
        self._announcer = announcer

    def read(self, viewer: Viewer, written: Written) -> Reading:
        """Return what is said, and whether that stays with support, who alone write notes."""
        if viewer.actor.audience is Audience.SUPPORT:
            return read_note(written.text)
        return Reading(written.text.strip())

    async def name(self, viewer: Viewer, written: Written, reading: Reading) -> str:
        """Return what is said with the names of whom it calls, as far as its readers know them."""
        callings = [self._calling(viewer, one, reading) for one in written.mentions]
        called = dict(zip(written.mentions, await asyncio.gather(*callings), strict=True))
        if not called:
            return reading.text
        ids = "|".join(map(re.escape, called))
        return re.sub(rf"@({ids})\b", lambda found: f"@{called[found[1]]}", reading.text)

    async def _calling(self, viewer: Viewer, member: str, reading: Reading) -> str:
        """Return how somebody of support is called in a line; offices may not know their names."""
        name = (await self._announcer.identity(member)).name if self._announcer else ""
        if reading.is_note:
            return name or member
        return (first_name(name) if viewer.rules.support.names_holder else "") or _NOBODY

    async def line(self, viewer: Viewer, case: Case, written: Written) -> Line:
        """Return the line that somebody writes, without its text yet."""
        actor = viewer.actor
        identity = actor.identity
        if identity.platform is Platform.SLACK and self._announcer:
            identity = await self._announcer.identity(identity.person)
        line = self.ahead(replace(identity, locale=actor.language), case.id, written)
        office = actor.office or case.office
        return replace(line, kind=LineKind.SAID, audience=actor.audience, office=office)

    def ahead(self, writer: Identity, case_id: str, written: Written) -> Line:
        """Return what is kept of a message that has not come yet, but was changed already."""
        now = self._clock.now()
        is_support = writer.platform is Platform.SLACK
        return Line(
            id=written.id,
            case=case_id,
            kind=LineKind.AHEAD,
            audience=Audience.SUPPORT if is_support else Audience.OFFICE,
            office="",
            writer=writer,
            address=written.address,
            text="",
            at=now,
            revised_at=now,
            moment=written.moment,
        )
