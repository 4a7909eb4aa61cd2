"""Talk answers: how a talk is begun and stopped by a button, and how support notes in it."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from bot.cards import talk_views
from bot.cards.talk_calls import AskNote, StopWriting, TalkCall, WriteNote
from bot.cards.viewer import Viewer
from bot.casework.talks import Talks
from bot.casework.walks import Walks
from bot.desk.replies import Reply, plain_reply, sentence
from bot.desk.talk_drafts import TalkDrafts
from bot.desk.talk_replies import over, silent
from bot.domain.cases import Case
from bot.domain.people import Audience, Platform
from bot.domain.talks import LineKind, Written, check_line, is_open
from bot.errors import BackOfficeUnavailable, InputInvalid, OrderNotFound
from bot.ports import Ports


class TalkAnswers:
    """Answers what is asked about a talk; what is said in it is heard by `Talking`."""

    def __init__(self, ports: Ports, walks: Walks, talks: Talks, drafts: TalkDrafts) -> None:
        self._ports = ports
        self._store = ports.talks
        self._walks = walks
        self._talks = talks
        self._drafts = drafts

    async def case(self, viewer: Viewer, case_id: str) -> Case:
        """Return a case that the viewer may see; nobody's talk waits for the back office.

        Raises:
            OrderNotFound: they may not see it, or it is none.
        """
        try:
            return await self._walks.visible(case_id, viewer)
        except BackOfficeUnavailable:
            case = await self._ports.cases.get(case_id)
            if case is None or not viewer.actor.may_see_office(case.office):
                raise OrderNotFound(case_id) from None
            return case

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
            return await over(viewer, self._store, case.id)
        return await self._begin(viewer, case)

    async def _begin(self, viewer: Viewer, case: Case) -> Reply:
        """Let an accountant write to support."""
        await self._store.begin_writing(viewer.actor.id, case.id, anew=True)
        await self._say_where(viewer, case)
        return sentence(viewer, "talk-writing", case=case.id)

    async def _stop(self, viewer: Viewer, case_id: str) -> Reply:
        await self._store.stop_writing(viewer.actor.id)
        case = await self.case(viewer, case_id)
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
            line = await self._drafts.line(viewer, case, written)
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
        line = await self._drafts.line(
            viewer, case, Written(source=source, address=address, text="")
        )
        kept = replace(line, kind=LineKind.NOTE, text=text)
        if text:
            await self._talks.keep(kept, (channel,) if channel else ())
        return silent(viewer)
