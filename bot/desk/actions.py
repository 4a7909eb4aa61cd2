"""Actions: asking for actions, having them accepted, and steering those that wait."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cards import form_views, job_views
from bot.cards.calls import AskAction, SignalJob, SubmitForm
from bot.cards.elements import Notice, Tone
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.casework.case_updates import CaseUpdates
from bot.casework.walks import Walks
from bot.desk.lookups import LookUps
from bot.desk.replies import Answered
from bot.domain.actions import CHANGED, ActionRequest, Claim
from bot.domain.cases import Case
from bot.domain.form_input import form_fields, read_form
from bot.domain.job_status import SentSignal
from bot.domain.orders import Action, Order
from bot.domain.policy import allowed_signals, refuse_unless_allowed
from bot.errors import ActionRefused, InputInvalid
from bot.jobs.steps import refuse_open_twin
from bot.ports import Ports

Remember = Callable[[str], Awaitable[None]]
"""Keeps that a case is shown where its action was asked for.

It comes before the action is accepted: whatever dies after that, its end is shown there.
"""


class Actions:
    """Checks each action when it is asked for, and has it accepted once."""

    def __init__(
        self,
        ports: Ports,
        lookups: LookUps,
        walks: Walks,
        updates: CaseUpdates,
        cards: CaseCards,
    ) -> None:
        self._ports = ports
        self._lookups = lookups
        self._walks = walks
        self._updates = updates
        self._cards = cards

    async def ask(self, viewer: Viewer, call: AskAction, remember: Remember) -> Answered:
        """Have an action accepted, or show the form that it needs first."""
        order = await self._lookups.visible(viewer, call.order)
        if order.revision != call.revision:
            return await self._moved(viewer, order, call)
        refuse_unless_allowed(viewer.actor, call.action, order, viewer.banks[order.bank])
        if form_fields(call.action, order, viewer.banks[order.bank]):
            return Answered(form_views.action_form(viewer, order, call.action, case=call.case))
        return await self._accept(viewer, order, call, {}, remember)

    async def submit(self, viewer: Viewer, call: SubmitForm, remember: Remember) -> Answered:
        """Have an action accepted with the values of its form, or show the form with its errors."""
        order = await self._lookups.visible(viewer, call.order)
        if order.revision != call.revision:
            return await self._moved(viewer, order, call)
        refuse_unless_allowed(viewer.actor, call.action, order, viewer.banks[order.bank])
        values, errors = read_form(call.action, order, viewer.banks, call.values)
        if errors:
            return _form_again(viewer, order, call, errors)
        try:
            await refuse_open_twin(self._ports, order, values.get("reference", ""))
        except ActionRefused as error:
            return _form_again(viewer, order, call, [error])
        return await self._accept(viewer, order, call, values, remember)

    async def signal(self, viewer: Viewer, call: SignalJob, remember: Remember) -> Answered:
        """Tell an action that waits to go on, to stop or to undo what it has done.

        Raises:
            ActionRefused: it does not wait any more, or this actor may not say so.
        """
        case = await self._walks.visible(call.case, viewer)
        work = case.work
        if work is None or call.steer not in allowed_signals(viewer.actor.role, work):
            notice = Notice(viewer.phrases.get("refused-steer"), Tone.WARNING)
            return await self._present(viewer, case, notice)
        if not work.under_way:
            return await self._undo(viewer, case, remember)
        if not await self._ports.jobs.signal(work.job, SentSignal(call.steer, viewer.actor)):
            await self._updates.write_off(case)
            return replace(await self._present(viewer, case), changed=True)
        notice = Notice(viewer.phrases.get(f"work-told-{call.steer}"), Tone.INFO)
        return replace(await self._present(viewer, case, notice), job=work.job)

    async def _undo(self, viewer: Viewer, case: Case, remember: Remember) -> Answered:
        """Place an order that was left half-done once more, as it was."""
        order = await self._lookups.visible(viewer, case.order)
        refuse_unless_allowed(viewer.actor, Action.RECREATE, order, viewer.banks[order.bank])
        values = {"reference": str(order.reference), "bank": order.bank}
        await refuse_open_twin(self._ports, order, values["reference"])
        call = AskAction(order.id, order.revision, Action.RECREATE, case.id)
        return await self._accept(viewer, order, call, values, remember)

    async def _present(self, viewer: Viewer, case: Case, notice: Notice | None = None) -> Answered:
        shown = await self._cards.present(case.id, viewer, notice)
        return Answered(shown.card, case.id, revision=shown.revision)

    async def _accept(
        self,
        viewer: Viewer,
        order: Order,
        call: AskAction | SubmitForm,
        values: dict[str, str],
        remember: Remember,
    ) -> Answered:
        walk = await self._walks.open(order, viewer)
        if walk.case.under_way:
            return self._second(viewer, order, walk.case, call.action, None)
        request = ActionRequest(
            order=order.id,
            revision=order.revision,
            action=call.action,
            actor=viewer.actor,
            case=walk.case.id,
            evidence=walk.case.trail,
            values=values,
        )
        await remember(walk.case.id)
        accepted = await self._ports.jobs.submit(request)
        if accepted.first:
            case = await self._walks.visible(walk.case.id, viewer)
            return self._second(viewer, order, case, call.action, accepted.first)
        begun = await self._updates.begin(walk.case.id, accepted.work, walk.case)
        case = begun or walk.case
        card = self._cards.order(viewer, order, case)
        return Answered(card, case.id, True, case.revision, accepted.work.job)

    def _second(
        self, viewer: Viewer, order: Order, case: Case, action: Action, first: Claim | None
    ) -> Answered:
        """Somebody was first: say who, and show what has come of it so far."""
        notice = job_views.first_notice(viewer, action, first) if first else None
        card = self._cards.order(viewer, order, case, notice)
        job = case.work.job if case.work else ""
        return Answered(card, case.id, revision=case.revision, job=job)

    async def _moved(self, viewer: Viewer, order: Order, call: AskAction | SubmitForm) -> Answered:
        """The order is at another revision: say who changed it and when, and show it as it is."""
        entries = await self._ports.log.entries(order=order.id, limit=50)
        changes = [e for e in entries if e.result in CHANGED and e.revision >= call.revision]
        case = await self._walks.find(order)
        if case and case.under_way and not changes:
            # Changed already, but not logged yet.
            return self._second(viewer, order, case, call.action, None)
        if changes:
            notice = job_views.moved_notice(viewer, changes[-1])
        else:
            at = viewer.phrases.moment(order.state_changed_at)
            notice = Notice(viewer.phrases.get("order-moved", at=at), Tone.WARNING)
        return Answered(self._cards.order(viewer, order, case, notice))


def _form_again(
    viewer: Viewer,
    order: Order,
    call: SubmitForm,
    errors: list[InputInvalid] | list[ActionRefused],
) -> Answered:
    form = form_views.action_form(
        viewer, order, call.action, case=call.case, values=call.values, errors=errors
    )
    return Answered(form)
