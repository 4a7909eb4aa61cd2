"""Talking: what people write in an open talk is passed on, kept inside, or refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.cards import talk_views
from bot.cards.viewer import Viewer
from bot.casework.talks import Talks
from bot.casework.walks import Walks
from bot.desk.replies import Reply, sentence
from bot.desk.talk_answers import TalkAnswers
from bot.desk.talk_drafts import TalkDrafts
from bot.desk.talk_replies import beside, over, refusal, silent, told
from bot.domain.cases import Case, Surface, keyed_order
from bot.domain.duties import can_be_held
from bot.domain.note_marks import NOTE_MARKS
from bot.domain.people import Audience, Identity, Platform, Role
from bot.domain.talks import (
    Line,
    LineKind,
    Written,
    WrittenKind,
    check_line,
    is_open,
    is_reference,
)
from bot.errors import InputInvalid, OrderNotFound, StoreConflict
from bot.ports import Ports

# Of so many that change one message at once, each gets its turn.
_ATTEMPTS = 10


class Talking:
    """Takes what is written about cases: to the other side, to support alone, or not at all."""

    def __init__(self, ports: Ports, walks: Walks, talks: Talks) -> None:
        self._ports = ports
        self._store = ports.talks
        self._talks = talks
        self._drafts = TalkDrafts(ports.clock)
        self.add_announcer = self._drafts.add_announcer
        self.answers = TalkAnswers(ports, walks, talks, self._drafts)

    async def subject(self, identity: Identity, written: Written) -> str:
        """Return the case that a message is written about, "" where it is no part of a talk.

        In Slack that is whatever stands beneath the card of a case that all of support read; in
        Teams whatever is written by somebody who writes to support, but a reference alone. What was
        deleted is taken away at once, whatever else its writer may do, and is about nothing.
        """
        case_id = await self._about(identity, written)
        if case_id and written.kind is WrittenKind.DELETED:
            await self._delete(identity, case_id, written)
            return ""
        return case_id

    async def _about(self, identity: Identity, written: Written) -> str:
        """Return the case of a message that is known, or of where it stands."""
        if written.kind is not WrittenKind.NEW and (line := await self._store.find(written.id)):
            return line.case if line.writer.id == identity.id else ""
        if written.thread:
            place = await self._ports.surfaces.find(written.thread)
            is_shared = place is not None and place.identity.is_channel
            return place.case if place and is_shared and not keyed_order(place.case) else ""
        if identity.platform is not Platform.TEAMS or is_reference(written.text):
            return ""
        return await self._store.writes_about(identity.id)

    async def hear(self, viewer: Viewer, case_id: str, written: Written) -> Reply:
        """Take a message that is written about a case, or what it reads now.

        Raises:
            StoreUnavailable: the database does not answer; nothing was passed on.
        """
        for _attempt in range(_ATTEMPTS):
            try:
                return await self._hear(viewer, case_id, written)
            except StoreConflict:
                # Something became of it meanwhile: it is looked at again.
                continue
        raise StoreConflict(written.id)

    async def _delete(self, identity: Identity, case_id: str, written: Written) -> None:
        """Take away what somebody wrote, or what has not come yet of it, for good."""
        for _attempt in range(_ATTEMPTS):
            known = await self._store.find(written.id)
            if known is None:
                ahead = self._drafts.ahead(identity, case_id, written)
                is_gone = await self._store.add(replace(ahead, is_deleted=True))
            else:
                gone = known.deleted(self._now(), written.moment)
                is_gone = known.is_deleted or await self._talks.revise(gone)
            if is_gone:
                return
        raise StoreConflict(written.id)

    async def _hear(self, viewer: Viewer, case_id: str, written: Written) -> Reply:
        """Look at what is kept of a message, and take what is new of it."""
        known, is_edit = await self._store.find(written.id), written.kind is WrittenKind.EDITED
        try:
            case = await self.answers.case(viewer, case_id)
        except OrderNotFound:
            return await over(viewer, self._store, case_id)
        if known and (known.is_past(written) if is_edit else known.is_line or known.is_deleted):
            return silent(viewer)
        if known and known.is_deleted:
            return refusal(viewer, "talk-edit-deleted")
        if viewer.actor.role is Role.ONLOOKER:
            await self._store.stop_writing(viewer.actor.id)
            if known is None:
                await self._keep_refused(await self._drafts.line(viewer, case, written), None)
            return sentence(viewer, "refused-onlooker")
        if is_edit and (known is None or known.kind is LineKind.AHEAD):
            return await self._keep_ahead(viewer, case, known, written)
        if is_edit and known and known.is_line:
            return await self._edit(viewer, case, known, written)
        if is_edit and not await self._writes(viewer, case_id):
            return refusal(viewer, "talk-edit-stopped")
        return await self._say(viewer, case, written, known)

    async def _writes(self, viewer: Viewer, case_id: str) -> bool:
        """Say whether what somebody writes now goes to a case; in Slack the place says it."""
        is_chat = viewer.actor.platform is Platform.TEAMS
        return not is_chat or await self._store.writes_about(viewer.actor.id) == case_id

    async def _say(self, viewer: Viewer, case: Case, written: Written, known: Line | None) -> Reply:
        """Pass a message on, or refuse it; `known` is what was kept of it before."""
        if known and known.kind is LineKind.AHEAD:
            moment = max(known.moment, written.moment)
            written = replace(written, text=known.text, moment=moment)
        reading = self._drafts.read(viewer, written)
        line = await self._drafts.line(viewer, case, written)
        if not reading.text and not written.has_files:
            return silent(viewer)
        try:
            self._check(reading.text, is_unclear=reading.is_unclear)
        except InputInvalid as error:
            return await self._refuse(viewer, line, known, error.key, **error.arguments)
        line = replace(line, text=await self._drafts.name(viewer, written, reading))
        if reading.is_note:
            await self._keep(replace(line, kind=LineKind.NOTE), (), known)
            return told(viewer, "talk-noted-without-files" if written.has_files else "talk-noted")
        if not is_open(case):
            return await self._untaken(viewer, case, line, known)
        places = await self._places(line)
        if not places:
            is_support = viewer.actor.audience is Audience.SUPPORT
            lacks = "talk-no-office" if is_support else "talk-no-support"
            return await self._refuse(viewer, line, known, lacks)
        await self._keep(line, places, known)
        return told(viewer, "talk-without-files") if written.has_files else silent(viewer)

    def _check(self, text: str, *, is_unclear: bool) -> None:
        """Refuse what is not passed on, with InputInvalid."""
        if not text:
            raise InputInvalid("talk-files")
        check_line(text)
        if is_unclear:
            raise InputInvalid("talk-unclear", mark=NOTE_MARKS[0])

    async def _places(self, line: Line) -> tuple[Surface, ...]:
        """Return where a line is read: by the office, and of what an office says by support."""
        readers = await self._talks.readers(line)
        if line.audience is Audience.SUPPORT:
            return readers
        channel = await self._talks.channel_place(line.case)
        return (channel, *readers) if channel else ()

    async def _keep(self, line: Line, places: tuple[Surface, ...], known: Line | None) -> None:
        if not await self._talks.keep(line, places, over=known):
            raise StoreConflict(line.id)

    async def _untaken(self, viewer: Viewer, case: Case, line: Line, known: Line | None) -> Reply:
        """Refuse what nobody of support would read, and say what to do."""
        await self._keep_refused(line, known)
        if viewer.actor.audience is Audience.OFFICE:
            return await over(viewer, self._store, case.id)
        if can_be_held(case):
            return beside(viewer, talk_views.untaken_card(viewer, case.id))
        return refusal(viewer, "talk-closed", case=case.id)

    async def _refuse(
        self, viewer: Viewer, line: Line, known: Line | None, key: str, **arguments: str
    ) -> Reply:
        await self._keep_refused(line, known)
        return refusal(viewer, key, **arguments)

    async def _keep_refused(self, line: Line, known: Line | None) -> None:
        """Remember that a message was refused, and nothing of it: an edit can mend it."""
        if known is None or known.kind is not LineKind.REFUSED:
            await self._keep(replace(line, kind=LineKind.REFUSED, text=""), (), known)

    async def _keep_ahead(
        self, viewer: Viewer, case: Case, known: Line | None, written: Written
    ) -> Reply:
        """Keep what a message reads by now that has not come yet itself."""
        reading = self._drafts.read(viewer, written)
        if why := self._why_not(viewer, reading.text, is_unclear=reading.is_unclear):
            return refusal(viewer, "talk-edit-refused", why=why)
        # With its mark: it is read once more when the message comes.
        text = await self._drafts.name(viewer, written, replace(reading, text=written.text))
        if known:
            await self._revise(known.edited(text, self._now(), written.moment))
        else:
            ahead = self._drafts.ahead(viewer.actor.identity, case.id, written)
            await self._keep(replace(ahead, text=text), (), None)
        return silent(viewer)

    async def _edit(self, viewer: Viewer, case: Case, line: Line, written: Written) -> Reply:
        """Let the copies of a line follow an edit, unless what it says now is not passed on."""
        reading = self._drafts.read(viewer, written)
        if not reading.is_unclear and reading.is_note is not (line.kind is LineKind.NOTE):
            return refusal(viewer, "talk-edit-note")
        text = await self._drafts.name(viewer, written, reading)
        if text == line.text:
            return silent(viewer)
        if not reading.is_note and not is_open(case):
            return refusal(viewer, "talk-edit-over")
        if why := self._why_not(viewer, reading.text, is_unclear=reading.is_unclear):
            return refusal(viewer, "talk-edit-refused", why=why)
        await self._revise(line.edited(text, self._now(), written.moment))
        return silent(viewer)

    def _why_not(self, viewer: Viewer, text: str, *, is_unclear: bool) -> str:
        """Say why what a message reads now is not passed on, "" where it is."""
        try:
            self._check(text or " ", is_unclear=is_unclear)
        except InputInvalid as error:
            return viewer.phrases.get(error.key, **error.arguments)
        return ""

    async def _revise(self, line: Line) -> None:
        if not await self._talks.revise(line):
            raise StoreConflict(line.id)

    def _now(self) -> datetime:
        return self._ports.clock.now()
