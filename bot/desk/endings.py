"""Endings: cases ended and opened again, by whoever of either side may, and how it went."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.cards import ending_views
from bot.cards.elements import Notice, Tone
from bot.cards.ending_calls import AskEnd, AskReopen, EndCase, EndingCall, ReopenCase, SayHowItWent
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.casework.closings import Closings
from bot.casework.walks import Walks
from bot.desk.actions import Actions, Remember
from bot.desk.replies import Reply, plain_reply
from bot.domain.actions import ActionRequest
from bot.domain.cases import Case, CaseStatus
from bot.domain.duties import can_be_held
from bot.domain.endings import KINDS_OF, EndingKind
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import Audience
from bot.domain.privacy import looks_secret
from bot.domain.reasons import read_reason
from bot.domain.typed_text import clean_text
from bot.errors import InputInvalid, OrderNotFound
from bot.ports import Ports


class CaseEndings:
    """Ends cases and opens them again, each once, whoever presses at the same instant."""

    def __init__(
        self,
        ports: Ports,
        walks: Walks,
        cards: CaseCards,
        closings: Closings,
        actions: Actions,
        named: Callable[[Viewer], Awaitable[tuple[str, str]]],
    ) -> None:
        """`named` gives somebody's id and own name, as far as their platform tells it."""
        self._ports = ports
        self._walks = walks
        self._cards = cards
        self._closings = closings
        self._actions = actions
        self._named = named

    async def take(self, viewer: Viewer, call: EndingCall, remember: Remember) -> Reply:
        """Answer what is asked about the end of a case.

        Raises:
            OrderNotFound: there is no such case for this viewer.
            StoreConflict: somebody else saved it at the same time.
        """
        case = await self._walks.visible(call.case, viewer)
        match call:
            case AskEnd() | EndCase():
                return await self._end(viewer, case, call)
            case AskReopen() | ReopenCase():
                return await self._reopen(viewer, case, call, remember)
            case SayHowItWent():
                return await self._say(viewer, case, call)

    async def _end(self, viewer: Viewer, case: Case, call: AskEnd | EndCase) -> Reply:
        if case.status is CaseStatus.CLOSED:
            # It says by itself how it ended and by whom.
            return await self._present(viewer, case.id)
        if why := _why_not_to_end(viewer, case):
            return await self._present(viewer, case.id, why)
        if isinstance(call, AskEnd):
            return plain_reply(viewer, ending_views.end_form(viewer, case))
        values = {**call.left_out, **call.values}
        kind, goes_on, remark, wrong = await self._read(viewer, case, values)
        if wrong:
            return plain_reply(viewer, ending_views.end_form(viewer, case, values, wrong))
        actor = replace(viewer.actor, name=(await self._named(viewer))[1])
        await self._closings.end(case, actor, kind, remark=remark, goes_on=goes_on)
        return await self._present(viewer, case.id, changed=True)

    async def _read(
        self, viewer: Viewer, case: Case, values: Mapping[str, str]
    ) -> tuple[EndingKind, Case | None, str, list[InputInvalid]]:
        """Read a filled form: as what a case ends, as a duplicate of which, with what sentence."""
        wrong, goes_on = [], None
        kind, remark = values.get(ending_views.KIND, ""), ""
        if kind not in KINDS_OF[viewer.actor.audience]:
            wrong.append(InputInvalid("refused-end-kind", ending_views.KIND))
        try:
            remark = _read_remark(values.get(ending_views.REMARK, ""))
        except InputInvalid as error:
            wrong.append(error)
        if kind == EndingKind.DUPLICATE:
            try:
                goes_on = await self._other(viewer, case, values.get(ending_views.OF, ""))
            except InputInvalid as error:
                wrong.append(error)
        return EndingKind(kind) if not wrong else EndingKind.SOLVED, goes_on, remark, wrong

    async def _other(self, viewer: Viewer, case: Case, typed: str) -> Case:
        """Return the case that goes on with what this one is about as well.

        Raises:
            InputInvalid: there is none that this viewer may see, of the same office, that goes on.
        """
        wanted = clean_text(typed).strip().upper()
        if not wanted:
            raise InputInvalid("refused-end-of-needed", ending_views.OF)
        if looks_secret(wanted):
            raise InputInvalid("reason-secret", ending_views.OF)
        try:
            other = await self._walks.visible(wanted, viewer)
        except OrderNotFound:
            raise InputInvalid("refused-end-of", ending_views.OF) from None
        if other.office != case.office:
            raise InputInvalid("refused-end-of", ending_views.OF)
        if other.id == case.id or other.status is CaseStatus.CLOSED:
            raise InputInvalid("refused-end-of-goes-on", ending_views.OF)
        return other

    async def _reopen(
        self, viewer: Viewer, case: Case, call: AskReopen | ReopenCase, remember: Remember
    ) -> Reply:
        if not case.is_of_support or case.under_way:
            return await self._present(viewer, case.id, "case-moved")
        if other := await self._ports.cases.find_open(case.order):
            return await self._present(viewer, other.id, "reopen-other")
        order = await self._ports.back_office.find_order(case.order)
        if why := self._why_not_to_reopen(viewer, case, order):
            days = viewer.rules.support.reopen_within.days
            return await self._present(viewer, case.id, why, days=days)
        if isinstance(call, AskReopen):
            return plain_reply(viewer, ending_views.reopen_form(viewer, case))
        typed = {**call.left_out, **call.values}.get(ending_views.REASON, "")
        try:
            why = read_reason(typed)
        except InputInvalid as error:
            said = viewer.phrases.get(error.key, **error.arguments)
            return plain_reply(viewer, ending_views.reopen_form(viewer, case, typed, said))
        request = ActionRequest(
            order=order.id,
            revision=order.revision,
            action=Action.CONTACT_SUPPORT,
            actor=replace(viewer.actor, name=(await self._named(viewer))[1]),
            case=case.id,
            evidence=(f"reopened={len(case.endings)}", f"why={why}"),
            values={"note": why},
            reopens=len(case.endings),
        )
        return await self._actions.accept(viewer, order, case, request, remember)

    def _why_not_to_reopen(self, viewer: Viewer, case: Case, order: Order) -> str:
        if order.state is OrderState.CANCELLED:
            return "reopen-cancelled"
        within, now = viewer.rules.support.reopen_within, self._ports.clock.now()
        may = case.ending is not None and case.ending.may_be_taken_back(now, within)
        return "" if may else "reopen-too-late"

    async def _say(self, viewer: Viewer, case: Case, call: SayHowItWent) -> Reply:
        """Keep how it went, once; whoever answers after that is told how the case stands."""
        if viewer.actor.audience is not Audience.OFFICE or not case.asks_how_it_went:
            return await self._present(viewer, case.id)
        await self._closings.keep_how_it_went(case, call.went)
        return await self._present(viewer, case.id, "went-thanks", changed=True)

    async def _present(
        self, viewer: Viewer, case: str, key: str = "", *, changed: bool = False, **said: int
    ) -> Reply:
        notice = Notice(viewer.phrases.get(key, **said), Tone.INFO) if key else None
        shown = await self._cards.present(case, viewer, notice)
        return Reply.of_case(viewer, case, shown, changed=changed)


def _why_not_to_end(viewer: Viewer, case: Case) -> str:
    """Return the key of the sentence why somebody may not end a case now, "" if they may."""
    is_there = (
        can_be_held(case) if viewer.actor.audience is Audience.SUPPORT else case.is_with_support
    )
    if not is_there:
        return "hold-not-there"
    if case.under_way:
        return "refused-end-under-way"
    return "" if ending_views.may_end(viewer, case) else "refused-end-not-yours"


def _read_remark(typed: str) -> str:
    """Read a sentence for the other side, which may be left out; see `read_reason`."""
    try:
        return read_reason(typed, needed=False)
    except InputInvalid as error:
        raise InputInvalid(error.key, ending_views.REMARK, **error.arguments) from None
