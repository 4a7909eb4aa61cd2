"""Takings: cases taken, taken over, given back and assigned, by whoever of support may."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace

from bot.cards import hold_views
from bot.cards.calls import ShowWalk
from bot.cards.elements import Notice, Tone
from bot.cards.hold_calls import (
    AskAssign,
    AskTakeOver,
    AssignCase,
    GiveBack,
    HoldCall,
    LookAtCase,
    TakeCase,
    TakeOver,
)
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.casework.hands import Hands
from bot.casework.talks import Talks
from bot.casework.walks import Walks
from bot.desk.replies import Reply, plain_reply, sentence
from bot.desk.viewers import Viewers
from bot.domain.cases import Case
from bot.domain.duties import can_be_held
from bot.domain.holds import NOBODY, Hold, HoldKind, HoldReason
from bot.domain.people import Audience, Identity, Platform, read_identity
from bot.domain.rules import Rulebook
from bot.errors import AccessDenied, BotError
from bot.ports import Announcer

_LOG = logging.getLogger(__name__)
# Slack's lists hold so many.
_COLLEAGUES_MAX = 100


class Takings:
    """Lets people of support have cases, each one person."""

    def __init__(
        self, walks: Walks, cards: CaseCards, viewers: Viewers, hands: Hands, talks: Talks
    ) -> None:
        self._walks = walks
        self._cards = cards
        self._viewers = viewers
        self._hands = hands
        self._talks = talks
        self._announcer: Announcer | None = None
        self._telling: set[asyncio.Task[None]] = set()

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who knows the people of support by their names."""
        self._announcer = announcer

    async def take(self, viewer: Viewer, call: HoldCall) -> Reply:
        """Answer what is asked about who has a case.

        Raises:
            OrderNotFound: there is no such case.
            StoreConflict: somebody else saved it at the same time.
        """
        if viewer.actor.audience is not Audience.SUPPORT:
            if isinstance(call, LookAtCase):
                # What an office has before it is its own: nothing has to be shown beside it.
                case = await self._walks.visible(call.case, viewer)
                return Reply.of_case(viewer, case.id, await self._cards.present(case.id, viewer))
            return sentence(viewer, "refused-take-role")
        if isinstance(call, AskAssign | AssignCase) and viewer.actor.role not in hold_views.LEADS:
            return sentence(viewer, "refused-assign-role")
        return await self._take(viewer, await self._walks.visible(call.case, viewer), call)

    async def _take(self, viewer: Viewer, case: Case, call: HoldCall) -> Reply:
        if isinstance(call, LookAtCase):
            return await self._look(viewer, case)
        if not can_be_held(case):
            return await self._present(viewer, case, "hold-not-there")
        match call:
            case TakeCase():
                return await self._take_free(viewer, case)
            case GiveBack():
                return await self._give_back(viewer, case)
            case AskTakeOver() | TakeOver():
                return await self._take_over(viewer, case, call)
            case AskAssign() | AssignCase():
                return await self._assign(viewer, case, call)

    async def _look(self, viewer: Viewer, case: Case) -> Reply:
        """Show a case beside the card that all of support read."""
        shown = await self._cards.present(case.id, viewer)
        reply = plain_reply(viewer, shown.card)
        return replace(reply, beside=True, again=ShowWalk(case.order))

    async def _take_free(self, viewer: Viewer, case: Case) -> Reply:
        hold = case.hold
        if hold is None or await self._is_lost(hold):
            return await self._pass_on(viewer, case, HoldKind.TAKEN, await self.named(viewer))
        return self._first(viewer, case, hold)

    async def _give_back(self, viewer: Viewer, case: Case) -> Reply:
        if case.hold is None or case.hold.holder != viewer.actor.id:
            return await self._present(viewer, case, "hold-not-yours")
        return await self._pass_on(viewer, case, HoldKind.GIVEN_BACK, NOBODY)

    async def _take_over(self, viewer: Viewer, case: Case, call: AskTakeOver | TakeOver) -> Reply:
        hold = case.hold
        if hold is None or hold.holder == viewer.actor.id or await self._is_lost(hold):
            return await self._take_free(viewer, case)
        if isinstance(call, AskTakeOver):
            return plain_reply(viewer, hold_views.take_over_form(viewer, case, hold))
        reason = _typed(call.values, hold_views.REASON)
        if reason not in set(HoldReason):
            error = viewer.phrases.get("refused-hold-reason")
            return plain_reply(viewer, hold_views.take_over_form(viewer, case, hold, error))
        me = await self.named(viewer)
        reply = await self._pass_on(viewer, case, HoldKind.TAKEN_OVER, me, reason)
        await self._tell(hold.holder, case)
        return reply

    async def _assign(self, viewer: Viewer, case: Case, call: AskAssign | AssignCase) -> Reply:
        colleagues = await self.colleagues(viewer.rules)
        if isinstance(call, AskAssign):
            return plain_reply(viewer, hold_views.assign_form(viewer, case, colleagues))
        member = _typed(call.values, hold_views.ASSIGNEE)
        to = next((one for one in colleagues if one.person == member), None)
        if to is None:
            error = viewer.phrases.get("refused-assignee")
            return plain_reply(viewer, hold_views.assign_form(viewer, case, colleagues, error))
        before = case.hold
        reply = await self._pass_on(viewer, case, HoldKind.ASSIGNED, (to.id, to.name or to.person))
        for other in {to.id, before.holder if before else to.id} - {viewer.actor.id}:
            await self._tell(other, case)
        return reply

    async def _pass_on(
        self, viewer: Viewer, case: Case, kind: HoldKind, to: tuple[str, str], reason: str = ""
    ) -> Reply:
        actor = replace(viewer.actor, name=(await self.named(viewer))[1])
        now = await self._hands.pass_on(case, kind, actor, to, reason)
        await self._talks.open(now)
        shown = await self._cards.present(now.id, viewer)
        return Reply.of_case(viewer, now.id, shown, changed=True)

    def _first(self, viewer: Viewer, case: Case, hold: Hold) -> Reply:
        """Tell whoever comes second who has it; their cards are brought up to date."""
        if hold.holder == viewer.actor.id:
            text = hold_views.with_support_text(viewer, case)
            card = hold_views.told_card(viewer, case, text)
        else:
            card = hold_views.first_card(viewer, case, hold)
        reply = plain_reply(viewer, card)
        return replace(reply, case=case.id, changed=True, beside=True)

    async def _present(self, viewer: Viewer, case: Case, key: str) -> Reply:
        notice = Notice(viewer.phrases.get(key), Tone.WARNING)
        shown = await self._cards.present(case.id, viewer, notice)
        return replace(Reply.of_case(viewer, case.id, shown, changed=True), beside=True)

    async def _is_lost(self, hold: Hold) -> bool:
        """Say whether whoever has a case is not answered by the desk any more."""
        try:
            await self._viewers.recall(read_identity(hold.holder))
        except AccessDenied:
            return True
        return False

    async def named(self, viewer: Viewer) -> tuple[str, str]:
        """Return a viewer's id with their own name, as far as the platform tells it."""
        actor = viewer.actor
        if actor.platform is not Platform.SLACK or self._announcer is None:
            return actor.id, actor.name
        known = await self._announcer.identity(actor.identity.person)
        return actor.id, known.name or actor.name

    async def colleagues(self, rules: Rulebook) -> tuple[Identity, ...]:
        """Return who of support is named in the rules, by their names."""
        staff = rules.staff
        members = sorted((staff.agents | staff.leads | staff.admins) - staff.barred - {"*"})
        if self._announcer is None:
            return ()
        asked = (self._announcer.identity(member) for member in members[:_COLLEAGUES_MAX])
        found = await asyncio.gather(*asked)
        return tuple(sorted(found, key=lambda one: (one.name or one.person).casefold()))

    async def _tell(self, person: str, case: Case) -> None:
        """Write to somebody that a case came to them, or went; nobody waits for that."""
        identity = read_identity(person)
        if identity.platform is not Platform.SLACK or self._announcer is None:
            return
        telling = asyncio.ensure_future(self._write(identity, case.id))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _write(self, identity: Identity, case: str) -> None:
        try:
            await self._hands.tell(identity, case)
        except BotError as error:
            _LOG.warning("%s: %s is not told of case %s", type(error).__name__, identity.id, case)


def _typed(values: Mapping[str, str], name: str) -> str:
    return values.get(name, "")
