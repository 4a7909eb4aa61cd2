"""Errands: support asks an office a question or proposes an action; the office answers it once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from bot.cards import errand_views
from bot.cards.errand_calls import (
    AskOffice,
    ChooseProposal,
    ConfirmProposal,
    DeclineProposal,
    ErrandCall,
    SubmitDecline,
    SubmitQuestion,
    WithdrawErrand,
)
from bot.cards.steering_views import may_steer
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.casework.errand_keeping import ErrandKeeping
from bot.casework.walks import Walks
from bot.desk.actions import Actions, Remember
from bot.desk.proposals import Proposals, refuse_unless_may_ask
from bot.desk.replies import Reply, plain_reply
from bot.domain.actions import ActionRequest
from bot.domain.case_steps import askable_steps
from bot.domain.cases import Case
from bot.domain.errands import Errand, ErrandEnd
from bot.domain.orders import Order
from bot.domain.people import Actor, Audience
from bot.domain.policy import refuse_unless_allowed
from bot.domain.reasons import read_reason
from bot.errors import ActionRefused, BotError, FormLost, InputInvalid
from bot.jobs.new_orders import check_new_order
from bot.ports import Ports


class Errands:
    """Keeps what an office is asked with its case; whoever saves that first has decided it."""

    def __init__(
        self,
        ports: Ports,
        walks: Walks,
        cards: CaseCards,
        keeping: ErrandKeeping,
        proposals: Proposals,
        actions: Actions,
        former: Callable[[str, str], Awaitable[Actor | None]],
    ) -> None:
        """`former` gives whoever (by id and name) is not of support any more, None if they are."""
        self._ports = ports
        self._walks = walks
        self._cards = cards
        self._keeping = keeping
        self._proposals = proposals
        self._actions = actions
        self._former = former

    async def take(self, viewer: Viewer, call: ErrandCall, remember: Remember) -> Reply:
        """Answer what is asked about an errand.

        Raises:
            ActionRefused: this viewer may not, or not now.
            OrderNotFound: there is no such case for this viewer.
            StoreConflict: somebody else saved it at the same time.
        """
        case = await self._walks.visible(call.case, viewer)
        match call:
            case AskOffice() | SubmitQuestion():
                return await self._question(viewer, case, call)
            case ChooseProposal():
                return await self._proposals.choose(viewer, case)
            case DeclineProposal() | SubmitDecline():
                return await self._decline(viewer, case, call)
            case WithdrawErrand():
                return await self._withdraw(viewer, case, call)
            case ConfirmProposal():
                return await self._confirm(viewer, case, call, remember)

    async def _question(
        self, viewer: Viewer, case: Case, call: AskOffice | SubmitQuestion
    ) -> Reply:
        values = {} if isinstance(call, AskOffice) else {**call.left_out, **call.values}
        if _is_asked_so(viewer, case, values):
            # A platform has sent it twice.
            return await self._present(viewer, case.id)
        refuse_unless_may_ask(viewer, case)
        walk = await self._walks.walk(case)
        if walk.case.order_revision != walk.order.revision:
            raise ActionRefused("case-moved")
        steps = askable_steps(case, walk.flow) if walk.flow else ()
        if walk.flow is None or not steps:
            raise ActionRefused("refused-question-none")
        form = viewer, walk.order, case, walk.flow, steps
        if isinstance(call, AskOffice):
            return plain_reply(viewer, errand_views.question_form(*form))
        step, sentence, wrong = values.get(errand_views.STEP, ""), "", []
        if step not in steps:
            wrong.append(InputInvalid("refused-question-step", errand_views.STEP))
        try:
            sentence = _read_sentence(values, errand_views.SENTENCE)
        except InputInvalid as error:
            wrong.append(error)
        if wrong:
            return plain_reply(viewer, errand_views.question_form(*form, values, wrong))
        new = await self._proposals.new(viewer, case)
        return await self._proposals.ask(viewer, case, replace(new, step=step, sentence=sentence))

    async def _confirm(
        self, viewer: Viewer, case: Case, call: ConfirmProposal, remember: Remember
    ) -> Reply:
        """Have an action accepted that support proposed, as that of whoever confirms it."""
        confirmed = await self._confirmed(viewer, case, call)
        if confirmed is None:
            return await self._present(viewer, case.id, changed=True)
        order, request = confirmed
        if case.under_way:
            return await self._actions.while_under_way(viewer, case, request)
        reply = await self._actions.accept(viewer, order, case, request, remember)
        with suppress(BotError):
            # Accepted it is: what cannot be said now, another look says.
            if now := await self._ports.cases.get(case.id):
                await self._keeping.tell(now, viewer.actor.id)
        return reply

    async def _confirmed(
        self, viewer: Viewer, case: Case, call: ConfirmProposal
    ) -> tuple[Order, ActionRequest] | None:
        """Return what somebody of an office asks for by confirming it; None if it is over.

        Raises:
            ActionRefused: they may not do it, as if they had asked for it themselves.
        """
        errand = _open(case, call.number)
        if errand is None or errand.action is None:
            return None
        _refuse_unless_asked(viewer, errand)
        if former := await self._former(errand.by, errand.by_name):
            # Nobody answers for it any more.
            await self._keeping.end(case, ErrandEnd.WITHDRAWN, former)
            return None
        order = await self._ports.back_office.find_order(case.order)
        over = None
        if errand.ends_at and self._ports.clock.now() >= errand.ends_at:
            over = ErrandEnd.EXPIRED
        elif order.revision != case.order_revision:
            over = ErrandEnd.VOID
        try:
            values = await self._ports.forms.read(errand.form)
        except FormLost:
            over, values = over or ErrandEnd.VOID, {}
        if over:
            await self._keeping.end(case, over)
            return None
        refuse_unless_allowed(viewer.actor, errand.action, order, viewer.banks[order.bank])
        values = await check_new_order(self._ports.back_office, errand.action, order, values)
        request = ActionRequest(
            order=order.id,
            revision=order.revision,
            action=errand.action,
            actor=viewer.actor,
            case=case.id,
            evidence=(*case.trail, f"proposed_by={errand.by}"),
            values=values,
            errand=errand.number,
            proposer=errand.by,
        )
        return order, request

    async def _decline(
        self, viewer: Viewer, case: Case, call: DeclineProposal | SubmitDecline
    ) -> Reply:
        errand = _open(case, call.number)
        if errand is None or errand.action is None:
            return await self._present(viewer, case.id)
        _refuse_unless_asked(viewer, errand)
        if isinstance(call, DeclineProposal):
            return plain_reply(viewer, errand_views.decline_form(viewer, case, errand))
        typed = {**call.left_out, **call.values}
        try:
            why = _read_sentence(typed, errand_views.REASON)
        except InputInvalid as error:
            said = typed.get(errand_views.REASON, "")
            return plain_reply(viewer, errand_views.decline_form(viewer, case, errand, said, error))
        ended = await self._keeping.end(case, ErrandEnd.DECLINED, viewer.actor, why)
        await self._keeping.tell(ended, viewer.actor.id)
        return await self._present(viewer, case.id, changed=True)

    async def _withdraw(self, viewer: Viewer, case: Case, call: WithdrawErrand) -> Reply:
        if _open(case, call.number) is None:
            return await self._present(viewer, case.id)
        if not may_steer(viewer, case):
            raise ActionRefused("refused-errand-not-yours")
        new = await self._proposals.new(viewer, case)
        by = replace(viewer.actor, name=new.by_name)
        await self._keeping.end(case, ErrandEnd.WITHDRAWN, by)
        return await self._present(viewer, case.id, changed=True)

    async def _present(self, viewer: Viewer, case: str, *, changed: bool = False) -> Reply:
        shown = await self._cards.present(case, viewer)
        return Reply.of_case(viewer, case, shown, changed=changed)


def _is_asked_so(viewer: Viewer, case: Case, values: Mapping[str, str]) -> bool:
    """Say whether a viewer has asked the office just that already."""
    asked = case.errand
    if asked is None or asked.by != viewer.actor.id or not asked.step:
        return False
    with suppress(InputInvalid):
        sentence = _read_sentence(values, errand_views.SENTENCE)
        return (asked.step, asked.sentence) == (values.get(errand_views.STEP), sentence)
    return False


def _refuse_unless_asked(viewer: Viewer, errand: Errand) -> None:
    """Refuse what only the office may do that was asked."""
    is_office = viewer.actor.audience is Audience.OFFICE
    if not is_office or not viewer.actor.may_see_office(errand.office):
        raise ActionRefused("refused-confirm-role")


def _open(case: Case, number: int) -> Errand | None:
    return case.errand if case.errand and case.errand.number == number else None


def _read_sentence(values: Mapping[str, str], name: str) -> str:
    """Read a sentence for the other side, which may be left out; see `read_reason`."""
    try:
        return read_reason(values.get(name, ""), needed=False)
    except InputInvalid as error:
        raise InputInvalid(error.key, name, **error.arguments) from None
