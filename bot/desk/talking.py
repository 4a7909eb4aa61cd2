"""Talking: what people write in an open talk, and how one is begun, stopped and noted in."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from bot.cards import talk_views
from bot.cards.elements import Card
from bot.cards.talk_calls import AskNote, StopWriting, TalkCall, WriteNote
from bot.cards.viewer import Viewer
from bot.casework.talks import Talks
from bot.casework.walks import Walks
from bot.desk.replies import Reply, plain_reply, sentence, silence
from bot.domain.cases import Case, Surface, keyed_order
from bot.domain.duties import can_be_held
from bot.domain.people import Audience, Identity, Platform, Role
from bot.domain.talks import (
    Line,
    LineKind,
    Written,
    WrittenKind,
    check_line,
    is_open,
    is_reference,
    split_note,
)
from bot.errors import BackOfficeUnavailable, InputInvalid, OrderNotFound
from bot.ports import Announcer, Ports


class Talking:
    """Takes what is written about cases: to the other side, to support alone, or not at all."""

    def __init__(self, ports: Ports, walks: Walks, talks: Talks) -> None:
        self._ports = ports
        self._store = ports.talks
        self._walks = walks
        self._talks = talks
        self._announcer: Announcer | None = None

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who knows the people of support by their names."""
        self._announcer = announcer

    async def subject(self, identity: Identity, written: Written) -> str:
        """Return the case that a message is written about, "" where it is no part of a talk.

        In Slack that is whatever stands beneath the card of a case that all of support read; in
        Teams whatever is written by somebody who writes to support, but a reference alone.
        """
        if written.kind is not WrittenKind.NEW:
            line = await self._store.find(written.id)
            is_own = line is not None and line.writer.id == identity.id
            return line.case if line and is_own else ""
        if written.thread:
            place = await self._ports.surfaces.find(written.thread)
            is_shared = place is not None and place.identity.is_channel
            return place.case if place and is_shared and not keyed_order(place.case) else ""
        if identity.platform is not Platform.TEAMS or is_reference(written.text):
            return ""
        return await self._store.writes_about(identity.id)

    async def hear(self, viewer: Viewer, case_id: str, written: Written) -> Reply:
        """Take a message that is written about a case.

        Raises:
            StoreUnavailable: the database does not answer; nothing was passed on.
        """
        known = await self._store.find(written.id)
        try:
            case = await self._case(viewer, case_id)
        except OrderNotFound:
            return await self._over(viewer, case_id)
        if written.kind is WrittenKind.DELETED:
            return await self._delete(viewer, known)
        if known and known.kind is not LineKind.REFUSED:
            is_edit = written.kind is WrittenKind.EDITED
            return await self._edit(viewer, case, known, written) if is_edit else silent(viewer)
        if known and written.kind is WrittenKind.NEW:
            # It was refused already.
            return silent(viewer)
        return await self._say(viewer, case, written)

    async def _case(self, viewer: Viewer, case_id: str) -> Case:
        """Return a case that the viewer may see; nobody's talk waits for the back office."""
        try:
            return await self._walks.visible(case_id, viewer)
        except BackOfficeUnavailable:
            case = await self._ports.cases.get(case_id)
            if case is None or not viewer.actor.may_see_office(case.office):
                raise OrderNotFound(case_id) from None
            return case

    async def _say(self, viewer: Viewer, case: Case, written: Written) -> Reply:
        """Pass a new message on, or refuse it."""
        is_support = viewer.actor.audience is Audience.SUPPORT
        is_note, text = split_note(written.text) if is_support else (False, written.text.strip())
        line = replace(await self._line(viewer, case, written), text=text)
        if viewer.actor.role is Role.ONLOOKER:
            await self._store.stop_writing(viewer.actor.id)
            return sentence(viewer, "refused-onlooker")
        if not text:
            if not written.has_files:
                return silent(viewer)
            return await self._refuse(viewer, line, "talk-files")
        try:
            check_line(text)
        except InputInvalid as error:
            return await self._refuse(viewer, line, error.key, **error.arguments)
        if is_note:
            await self._talks.keep(replace(line, kind=LineKind.NOTE), ())
            key = "talk-noted-without-files" if written.has_files else "talk-noted"
            return _told(viewer, key)
        if not is_open(case):
            return await self._untaken(viewer, case, line)
        places = await self._places(line)
        if not places:
            lacks = "talk-no-office" if is_support else "talk-no-support"
            return await self._refuse(viewer, line, lacks)
        await self._talks.keep(line, places)
        return _told(viewer, "talk-without-files") if written.has_files else silent(viewer)

    async def _places(self, line: Line) -> tuple[Surface, ...]:
        """Return where a line is read: by the office, and of what an office says by support."""
        readers = await self._talks.readers(line)
        if line.audience is Audience.SUPPORT:
            return readers
        channel = await self._talks.channel_place(line.case)
        return (channel, *readers) if channel else ()

    async def _untaken(self, viewer: Viewer, case: Case, line: Line) -> Reply:
        """Refuse what nobody of support would read, and say what to do."""
        await self._keep_refused(line)
        if viewer.actor.audience is Audience.OFFICE:
            return await self._over(viewer, case.id)
        if can_be_held(case):
            return _beside(viewer, talk_views.untaken_card(viewer, case.id))
        return _refusal(viewer, "talk-closed", case=case.id)

    async def _over(self, viewer: Viewer, case_id: str) -> Reply:
        """Say that nobody of support has the case, and look up again what is written."""
        await self._store.stop_writing(viewer.actor.id)
        text = viewer.phrases.get("talk-over", case=case_id)
        return _beside(viewer, talk_views.refused_card(viewer, text))

    async def _refuse(self, viewer: Viewer, line: Line, key: str, **arguments: str) -> Reply:
        await self._keep_refused(line)
        email = viewer.rules.support_email
        text = viewer.phrases.get(key, email=email, **arguments)
        return _beside(viewer, talk_views.refused_card(viewer, text))

    async def _keep_refused(self, line: Line) -> None:
        """Remember that a message was refused, and nothing of it: an edit can mend it."""
        await self._store.add(replace(line, kind=LineKind.REFUSED, text=""))

    async def _edit(self, viewer: Viewer, case: Case, line: Line, written: Written) -> Reply:
        """Let the copies of a line follow an edit, unless what it says now is not passed on."""
        is_support = line.audience is Audience.SUPPORT
        is_note, text = split_note(written.text) if is_support else (False, written.text.strip())
        if line.is_deleted:
            return _refusal(viewer, "talk-edit-deleted")
        if text == line.text:
            return silent(viewer)
        if is_note is not (line.kind is LineKind.NOTE):
            return _refusal(viewer, "talk-edit-note")
        if not is_note and not is_open(case):
            return _refusal(viewer, "talk-edit-over")
        try:
            check_line(text)
        except InputInvalid as error:
            why = viewer.phrases.get(error.key, **error.arguments)
            return _refusal(viewer, "talk-edit-refused", why=why)
        await self._talks.revise(line.edited(text))
        return silent(viewer)

    async def _delete(self, viewer: Viewer, line: Line | None) -> Reply:
        if line and line.kind is not LineKind.REFUSED and not line.is_deleted:
            await self._talks.revise(line.edited("", is_deleted=True))
        return silent(viewer)

    async def _line(self, viewer: Viewer, case: Case, written: Written) -> Line:
        identity = viewer.actor.identity
        if identity.platform is Platform.SLACK and self._announcer:
            identity = await self._announcer.identity(identity.person)
        return Line(
            id=written.id,
            case=case.id,
            kind=LineKind.SAID,
            audience=viewer.actor.audience,
            office=viewer.actor.office or case.office,
            writer=replace(identity, locale=viewer.actor.language),
            address=written.address,
            text="",
            at=self._ports.clock.now(),
        )

    async def take(self, viewer: Viewer, call: TalkCall) -> Reply:
        """Answer what is asked about the talk of a case.

        Raises:
            OrderNotFound: there is no such case.
        """
        if isinstance(call, AskNote | WriteNote):
            return await self._note(viewer, call)
        if isinstance(call, StopWriting):
            return await self._stop(viewer, call.case)
        case = await self._walks.visible(call.case, viewer)
        is_office = viewer.actor.audience is Audience.OFFICE
        if not (is_office and viewer.actor.platform is Platform.TEAMS):
            return sentence(viewer, "talk-office-only")
        if not is_open(case):
            return await self._over(viewer, case.id)
        return await self._begin(viewer, case)

    async def _begin(self, viewer: Viewer, case: Case) -> Reply:
        """Let an accountant write to support."""
        await self._store.begin_writing(viewer.actor.id, case.id, anew=True)
        await self._say_where(viewer, case)
        return sentence(viewer, "talk-writing", case=case.id)

    async def _stop(self, viewer: Viewer, case_id: str) -> Reply:
        await self._store.stop_writing(viewer.actor.id)
        case = await self._case(viewer, case_id)
        if is_open(case):
            await self._say_where(viewer, case)
        return sentence(viewer, "talk-looked-up")

    async def _say_where(self, viewer: Viewer, case: Case) -> None:
        """Say in a message that stays where goes what somebody writes from now on."""
        places = await self._ports.surfaces.of_case(case.id)
        own = [one for one in places if one.identity.id == viewer.actor.id]
        if own:
            now = self._ports.clock.now()
            writes = await self._store.writes_about(viewer.actor.id)
            source = f"opening {viewer.actor.id} {now.isoformat()} {writes}"
            written = Written(source=source, address=own[-1].address, text="")
            line = await self._line(viewer, case, written)
            await self._talks.keep(replace(line, kind=LineKind.OPENING), (own[-1],))

    async def _note(self, viewer: Viewer, call: AskNote | WriteNote) -> Reply:
        """Ask for a note, or keep it: it stands in the thread, and support alone reads it."""
        if viewer.actor.audience is not Audience.SUPPORT:
            return sentence(viewer, "talk-support-only")
        case = await self._walks.visible(call.case, viewer)
        match call:
            case AskNote():
                return plain_reply(viewer, talk_views.note_form(viewer, case.id))
            case WriteNote(values=values):
                text = values.get(talk_views.NOTE, "").strip()
            case _:
                assert_never(call)
        try:
            check_line(text)
        except InputInvalid as error:
            why = viewer.phrases.get(error.key, **error.arguments)
            return plain_reply(viewer, talk_views.note_form(viewer, case.id, error=why))
        channel = await self._talks.channel_place(case.id)
        source = f"note {viewer.actor.id} {self._ports.clock.now().isoformat()}"
        address = channel.address if channel else ""
        line = await self._line(viewer, case, Written(source=source, address=address, text=""))
        kept = replace(line, kind=LineKind.NOTE, text=text)
        if text:
            await self._talks.keep(kept, (channel,) if channel else ())
        return silent(viewer)


def silent(viewer: Viewer) -> Reply:
    """Say nothing: what was written is on its way, or was answered before."""
    return silence(viewer.actor.language)


def _beside(viewer: Viewer, card: Card) -> Reply:
    return replace(plain_reply(viewer, card), beside=True, of_line=True)


def _told(viewer: Viewer, key: str) -> Reply:
    return _beside(viewer, talk_views.told_card(viewer, key))


def _refusal(viewer: Viewer, key: str, **arguments: str) -> Reply:
    text = viewer.phrases.get(key, **arguments)
    return _beside(viewer, talk_views.refused_card(viewer, text))
