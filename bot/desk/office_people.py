"""The people of an office, as its own administrator sees and changes them from chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import assert_never

from bot.cards import people_views
from bot.cards.elements import Notice, Tone
from bot.cards.people_calls import GiveRight, LetOthersAct, PeopleCall, ShowPeople, ShowPerson
from bot.cards.viewer import Viewer
from bot.desk.replies import Reply, plain_reply, sentence
from bot.domain.admin_log import AdminEntry
from bot.domain.office_people import OfficePeople, Right, others_right
from bot.domain.people import Audience
from bot.errors import StoreConflict
from bot.ports import Ports

PERSON_CHANGED = "office-person-changed"
"""What the administrators' log calls it when somebody of an office is given a right."""
OTHERS_CHANGED = "office-others-changed"
"""And when an office decides about those whom it has not named."""
_FROM_CHAT = "by the office"


class PeopleOfOffice:
    """Lists the people of an office, and lets its administrators decide who may act."""

    def __init__(self, ports: Ports) -> None:
        self._store = ports.office_people
        self._log = ports.admin_log
        self._clock = ports.clock

    async def answer(self, viewer: Viewer, call: PeopleCall) -> Reply:
        """Answer what is asked about the people of the viewer's office; support has the console."""
        office = viewer.actor.office
        if viewer.actor.audience is not Audience.OFFICE:
            return sentence(viewer, "people-not-here")
        known = await self._store.of_office(office)
        match call:
            case ShowPeople(page=page):
                return plain_reply(viewer, people_views.people_card(viewer, known, page))
            case ShowPerson(person=person_id):
                return self._show(viewer, known, person_id)
            case GiveRight():
                return await self._give(viewer, known, call)
            case LetOthersAct():
                return await self._let(viewer, known, call)
            case _:
                assert_never(call)

    def _show(self, viewer: Viewer, known: OfficePeople, person_id: str) -> Reply:
        person = known.find(person_id)
        key = known.obstacle_to_decide(viewer.actor.id) or ("" if person else "people-gone")
        if person is None or key:
            return _refused(viewer, known, key)
        return plain_reply(viewer, people_views.person_card(viewer, known, person))

    async def _give(self, viewer: Viewer, known: OfficePeople, call: GiveRight) -> Reply:
        person = known.find(call.person)
        key = known.obstacle_for(viewer.actor.id, call.person, call.right)
        if person is None or key:
            return _refused(viewer, known, key)
        before = known.right_of(person)

        async def save() -> None:
            named = replace(person, right=call.right)
            await self._store.name(known.office, named, call.revision)

        told = Notice(viewer.phrases.get(f"people-now-{call.right}", who=person.name), Tone.GOOD)
        subject = f"{known.office} {person.id}"
        return await self._keep(viewer, PERSON_CHANGED, subject, (before, call.right), save, told)

    async def _let(self, viewer: Viewer, known: OfficePeople, call: LetOthersAct) -> Reply:
        if key := known.obstacle_to_decide(viewer.actor.id):
            return _refused(viewer, known, key)
        others_act = call.others is not Right.LOOKS

        async def save() -> None:
            await self._store.let_others_act(known.office, others_act, call.revision)

        change = (others_right(known.others_act), others_right(others_act))
        told = Notice(viewer.phrases.get("people-changed"), Tone.GOOD)
        return await self._keep(viewer, OTHERS_CHANGED, known.office, change, save, told)

    async def _keep(
        self,
        viewer: Viewer,
        action: str,
        subject: str,
        change: tuple[Right, Right],
        save: Callable[[], Awaitable[None]],
        told: Notice,
    ) -> Reply:
        """Keep a change with its line, and show the list; who was second sees what was first."""
        entry = AdminEntry(
            at=self._clock.now(),
            actor=viewer.actor.id,
            actor_name=viewer.actor.name,
            action=action,
            subject=subject,
            before=change[0],
            after=change[1],
            reason=_FROM_CHAT,
        )
        try:
            await self._log.append(entry, save)
        except StoreConflict:
            told = Notice(viewer.phrases.get("people-moved"), Tone.WARNING)
        known = await self._store.of_office(viewer.actor.office)
        return plain_reply(viewer, people_views.people_card(viewer, known, notice=told))


def _refused(viewer: Viewer, known: OfficePeople, key: str) -> Reply:
    notice = Notice(viewer.phrases.get(key), Tone.WARNING)
    return plain_reply(viewer, people_views.people_card(viewer, known, notice=notice))
