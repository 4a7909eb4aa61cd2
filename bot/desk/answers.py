"""Answers: the steps of a walk that people take, and what is shown after each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from bot.cards import case_views
from bot.cards.calls import (
    AnswerFirst,
    AnswerStep,
    AskAction,
    AskStatement,
    FirstFindings,
    GoBack,
    OpenCase,
    Overrule,
    OverruleFirst,
    ShowFindings,
    ShowWalk,
    SubmitStatement,
    WalkCall,
)
from bot.cards.elements import Form
from bot.cards.statement_views import statement_form
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Shown
from bot.casework.errand_keeping import ErrandKeeping
from bot.casework.previews import Previews
from bot.casework.walk import Walk
from bot.casework.walks import Walks
from bot.desk.forms import Forms
from bot.desk.lookups import LookUps
from bot.desk.replies import Reply, plain_reply
from bot.domain.flows import OutcomeKind
from bot.domain.form_fields import has_form
from bot.domain.people import Platform
from bot.domain.policy import possible_in_case
from bot.domain.repeats import rewound
from bot.domain.statement import read_statement
from bot.errors import InputInvalid, StoreConflict

# At the other ends there is nothing to fill in, or nothing to be done now.
_REPAIRS = frozenset({OutcomeKind.ACTION, OutcomeKind.HAND_OVER})


class Answers:
    """Takes steps of walks for whoever may see their orders."""

    def __init__(
        self,
        forms: Forms,
        lookups: LookUps,
        walks: Walks,
        cards: CaseCards,
        previews: Previews,
        keeping: ErrandKeeping,
    ) -> None:
        self._forms = forms
        self._lookups = lookups
        self._walks = walks
        self._previews = previews
        self._cards = cards
        self._keeping = keeping

    async def take(
        self, viewer: Viewer, call: WalkCall | ShowFindings | AnswerStep | GoBack | Overrule
    ) -> Reply:
        """Show a walk, or take the step that a button of it asks for.

        Raises:
            StoreConflict: the walk does not stand where the button was drawn any more.
        """
        match call:
            case ShowFindings(case=case_id):
                return await self._lookups.findings(viewer, case_id)
            case FirstFindings(order=order_id):
                return await self._lookups.first_findings(viewer, order_id)
            case ShowWalk(order=order_id):
                return await self._lookups.show_walk(viewer, order_id)
            case OpenCase(order=order_id):
                order = await self._lookups.visible(viewer, order_id)
                walk = await self._walks.open(order, viewer)
                return self._show(viewer, walk, changed=walk.replaces)
            case AskStatement():
                return await self._ask_statement(viewer, call)
            case SubmitStatement():
                return await self._read_statement(viewer, call)
            case AnswerFirst() | AnswerStep():
                return await self._answer(viewer, call)
            case OverruleFirst() | GoBack() | Overrule():
                return self._show(viewer, await self._step(viewer, call), changed=True)
            case _:
                assert_never(call)

    async def _answer(self, viewer: Viewer, call: AnswerFirst | AnswerStep) -> Reply:
        """Take an answer; one that a platform has sent twice comes to the same once more."""
        try:
            walk = await self._step(viewer, call)
        except StoreConflict:
            walk = await self._repeated(viewer, call)
            if viewer.actor.platform is Platform.SLACK:
                # Over the card there the first press has opened the form.
                return self._show(viewer, walk, changed=True)
        await self._keeping.tell(walk.case, viewer.actor.id)
        return await self._with_form(viewer, self._show(viewer, walk, changed=True), walk)

    async def _step(
        self,
        viewer: Viewer,
        call: AnswerFirst | OverruleFirst | AnswerStep | GoBack | Overrule,
    ) -> Walk:
        if isinstance(call, AnswerFirst | OverruleFirst):
            order = await self._lookups.visible(viewer, call.order)
            return await self._previews.begin(order, call, viewer)
        walk = await self._walks.load(call.case, viewer)
        return await self._walks.step(walk, call, viewer)

    async def _repeated(self, viewer: Viewer, call: AnswerFirst | AnswerStep) -> Walk:
        if isinstance(call, AnswerFirst):
            order, revision = await self._lookups.visible(viewer, call.order), call.revision
        else:
            walk = await self._walks.load(call.case, viewer)
            order, revision = walk.order, walk.case.order_revision
        return await self._previews.repeated(order, call.step, call.choice, viewer, revision)

    def _form(
        self,
        viewer: Viewer,
        walk: Walk,
        steps: tuple[str, ...],
        call: AskStatement | SubmitStatement,
        wrong: Sequence[InputInvalid] = (),
    ) -> Form:
        assert walk.flow, "what has no flow has no such steps"
        return statement_form(viewer, walk.order, walk.case, walk.flow, steps, call, wrong)

    async def _ask_statement(self, viewer: Viewer, call: AskStatement) -> Reply:
        walk, steps = await self._statement(viewer, call)
        return plain_reply(viewer, self._form(viewer, walk, steps, call))

    async def _read_statement(self, viewer: Viewer, call: SubmitStatement) -> Reply:
        """Answer all that a statement answers; what a new order would take goes into its form."""
        walk, steps = await self._statement(viewer, call)
        flow, order = walk.flow, walk.order
        assert flow, "what has no flow has no such steps"
        read, wrong = read_statement(flow, steps, order, viewer.banks, call.values, call.left_out)
        if wrong:
            return plain_reply(viewer, self._form(viewer, walk, steps, call, wrong))
        shown = (order, call.revision, call.step, read.answers, viewer)
        try:
            walk = await self._previews.begin_with(*shown)
        except StoreConflict:
            # Whoever was first may have answered the same.
            walk = await self._previews.begin_with(*shown)
        await self._keeping.tell(walk.case, viewer.actor.id)
        reply = self._show(viewer, walk, changed=True)
        return await self._with_form(viewer, reply, walk, read.values)

    async def _statement(
        self, viewer: Viewer, call: AskStatement | SubmitStatement
    ) -> tuple[Walk, tuple[str, ...]]:
        """Return a walk with the steps that its statement answers; filled in, as it stood then.

        Raises:
            StoreConflict: it does not stand there any more.
        """
        order = await self._lookups.visible(viewer, call.order)
        walk = await self._previews.look(await self._walks.find(order), viewer)
        if walk and isinstance(call, SubmitStatement):
            walk = replace(walk, case=rewound(walk.case, call.step))
        if walk is None or walk.order.revision != call.revision or walk.case.at != call.step:
            raise StoreConflict(order.id)
        steps = self._previews.steps_of_statement(walk, viewer)
        if not steps:
            raise StoreConflict(order.id)
        return walk, steps

    def _show(self, viewer: Viewer, walk: Walk, *, changed: bool) -> Reply:
        shown = Shown(self._cards.show(walk, viewer), walk.case.revision)
        return Reply.of_case(viewer, walk.case.id, shown, changed=changed)

    async def _with_form(
        self, viewer: Viewer, reply: Reply, walk: Walk, values: Mapping[str, str] | None = None
    ) -> Reply:
        """Open the form of what an end advises first, so that nobody has to ask for it."""
        case, order, flow = walk.case, walk.order, walk.flow
        if flow is None or case.at not in flow.outcomes:
            return reply
        bank = viewer.banks[order.bank]
        outcome = flow.outcomes[case.at]
        if outcome.ending not in _REPAIRS:
            return reply
        possible = possible_in_case(viewer.actor.role, order, bank, case)
        action = next((action for action in outcome.actions if action in possible), None)
        if action is None or not has_form(action, order, bank):
            return reply
        call = AskAction(order.id, order.revision, action, case.id, outcome.change.by(action))
        above = case_views.advice(viewer, order, case, flow, action)
        form = await self._forms.draw(
            viewer, order, call, seen=case.revision, values=values, above=above
        )
        return reply.with_form(viewer, form)
