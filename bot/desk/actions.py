"""Actions: asked for, accepted once, and told what to do while they wait."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

from bot.cards import form_views, job_views
from bot.cards.calls import AskAction, CloseForm, SignalJob, SubmitForm
from bot.cards.elements import Notice, Tone
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Shown
from bot.casework.case_updates import CaseUpdates
from bot.casework.live_cards import NOT_YET
from bot.casework.walks import Walks
from bot.desk.approvals import Approvals, refuse_unless_emergency
from bot.desk.forms import Forms, may_be_sent
from bot.desk.lookups import LookUps
from bot.desk.proposals import Proposals
from bot.desk.replies import Reply, plain_reply
from bot.domain.actions import CHANGED, ActionRequest, Claim, Result
from bot.domain.cases import Case
from bot.domain.form_fields import has_form
from bot.domain.job_status import JobStatus, SentSignal
from bot.domain.orders import Action, Change, Order
from bot.domain.people import Actor, Role
from bot.domain.policy import allowed_signals, refuse_unless_allowed
from bot.errors import (
    ActionRefused,
    OrderNotFound,
    StoreConflict,
    StoreUnavailable,
)
from bot.jobs.new_orders import check_new_order, refuse_open_twin
from bot.ports import Ports

_LOG = logging.getLogger(__name__)
# After these an action is neither done again nor called off.
_ENDED = CHANGED - {Result.HALF_DONE} | {Result.STOPPED}

Remember = Callable[[str], Awaitable[None]]
"""Keeps that a case is shown where its action was asked for.

It comes before the action is accepted: whatever dies after that, its end is shown there.
"""


class Actions:
    """Checks each action when it is asked for, and has it accepted once."""

    def __init__(
        self,
        ports: Ports,
        forms: Forms,
        lookups: LookUps,
        walks: Walks,
        cards: CaseCards,
        updates: CaseUpdates,
        approvals: Approvals,
        proposals: Proposals,
    ) -> None:
        self._ports = ports
        self._forms = forms
        self._lookups = lookups
        self._walks = walks
        self._updates = updates
        self._cards = cards
        self._approvals = approvals
        self._proposals = proposals

    async def take(
        self, viewer: Viewer, call: AskAction | SubmitForm | SignalJob, remember: Remember
    ) -> Reply:
        """Take what was asked of an action, filled in for it, or told to it."""
        match call:
            case AskAction():
                return await self._ask(viewer, call, remember)
            case SubmitForm():
                return await self._submit(viewer, call, remember)
            case SignalJob():
                return await self._signal(viewer, call, remember)

    async def _ask(self, viewer: Viewer, call: AskAction, remember: Remember) -> Reply:
        """Have an action accepted, or show the form that it needs first."""
        order = await self._lookups.visible(viewer, call.order)
        if order.revision != call.revision:
            return await self._moved(viewer, call)
        bank = viewer.banks[order.bank]
        refuse_unless_allowed(_doer(viewer, call), call.action, order, bank)
        if call.proposes and has_form(call.action, order, bank):
            await self._proposals.proposing(viewer, call)
        if call.emergency:
            refuse_unless_emergency(viewer, order, call.action)
        if call.action is Action.UPDATE_CARDHOLDER and call.change is Change.UNKNOWN:
            asked = form_views.holder_card(viewer, order, case=call.case, proposes=call.proposes)
            return plain_reply(viewer, asked)
        if has_form(call.action, order, bank) or call.emergency:
            seen = await self._revision(call.case)
            form = await self._forms.draw(viewer, order, call, seen=seen)
            return plain_reply(viewer, form)
        return await self._accept(viewer, order, call, {}, remember)

    async def _revision(self, case_id: str) -> int:
        case = await self._ports.cases.get(case_id) if case_id else None
        return case.revision if case else NOT_YET

    async def news_since(self, viewer: Viewer, call: CloseForm) -> Reply | None:
        """Show what has become of an order and its case while a form was open, if anything."""
        order = await self._lookups.visible(viewer, call.order)
        if order.revision != call.revision:
            return await self._moved(viewer, call)
        case = await self._ports.cases.find_open(order.id) if call.case and call.seen else None
        if case is None or (case.id, case.revision) == (call.case, call.seen):
            return None
        tells = case.work is not None and not case.work.seen
        notice = Notice(viewer.phrases.get("case-moved"), Tone.INFO)
        return await self._present(viewer, case.id, None if tells else notice)

    async def _submit(self, viewer: Viewer, call: SubmitForm, remember: Remember) -> Reply:
        """Have an action accepted with the values of its form, or show the form with its errors."""
        order = await self._lookups.visible(viewer, call.order)
        if order.revision != call.revision:
            return await self._moved(viewer, call)
        bank = viewer.banks[order.bank]
        refuse_unless_allowed(_doer(viewer, call), call.action, order, bank)
        values, reason, errors = await self._forms.read(viewer, order, call)
        if errors:
            form = await self._forms.tell_errors(viewer, order, call, errors)
            return plain_reply(viewer, form)
        try:
            values = await check_new_order(self._ports.back_office, call.action, order, values)
        except ActionRefused as error:
            if (await self._lookups.visible(viewer, call.order)).revision != call.revision:
                # The open order may be the one that somebody else has just placed for this one.
                return await self._moved(viewer, call)
            form = await self._forms.tell_errors(viewer, order, call, [error])
            return plain_reply(viewer, form)
        return await self._accept(viewer, order, call, values, remember, reason)

    async def _signal(self, viewer: Viewer, call: SignalJob, remember: Remember) -> Reply:
        """Tell an action that waits to go on, to stop or to undo what it has done.

        Raises:
            ActionRefused: it cannot be undone as the order is now.
        """
        case = await self._walks.visible(call.case, viewer)
        work = case.work
        if work is None or call.steer not in allowed_signals(viewer.actor.role, work):
            return await self._present(viewer, case.id, await self._not_now(viewer, case, call))
        if not work.under_way:
            return await self._undo(viewer, case, remember)
        if not await self._ports.jobs.signal(work.job, SentSignal(call.steer, viewer.actor)):
            await self._updates.write_off(case)
            return replace(await self._present(viewer, case.id), changed=True)
        notice = Notice(viewer.phrases.get(f"work-told-{call.steer}"), Tone.INFO)
        return replace(await self._present(viewer, case.id, notice), job=work.job)

    async def _not_now(self, viewer: Viewer, case: Case, call: SignalJob) -> Notice:
        """Say why an action cannot be told this: who has ended it and when, or who may."""
        work = case.work
        if work and call.steer in allowed_signals(Role.LEAD, work):
            return Notice(viewer.phrases.get("refused-steer-role"), Tone.WARNING)
        if work and not work.under_way:
            for entry in await self._ports.log.entries(order=work.order, limit=50):
                ended = entry.is_of_action and entry.result in _ENDED
                if entry.case == case.id and ended:
                    return job_views.moved_notice(viewer, entry)
        return Notice(viewer.phrases.get("refused-steer"), Tone.WARNING)

    async def _undo(self, viewer: Viewer, case: Case, remember: Remember) -> Reply:
        """Place an order that was left half-done once more, as it was."""
        order = await self._lookups.visible(viewer, case.order)
        refuse_unless_allowed(viewer.actor, Action.RECREATE, order, viewer.banks[order.bank])
        values = {"reference": str(order.reference), "bank": order.bank}
        await refuse_open_twin(self._ports.back_office, order, order.reference)
        call = AskAction(order.id, order.revision, Action.RECREATE, case.id)
        return await self._accept(viewer, order, call, values, remember)

    async def _present(self, viewer: Viewer, case: str, notice: Notice | None = None) -> Reply:
        return Reply.of_case(viewer, case, await self._cards.present(case, viewer, notice))

    async def _accept(
        self,
        viewer: Viewer,
        order: Order,
        call: AskAction | SubmitForm,
        values: dict[str, str],
        remember: Remember,
        emergency: str = "",
    ) -> Reply:
        if call.proposes:
            return await self._proposals.propose(viewer, order, call, values)
        try:
            walk = await self._walks.ensure(order, viewer)
        except StoreConflict:
            return await self._moved(viewer, call)
        request = ActionRequest(
            order=order.id,
            revision=order.revision,
            action=call.action,
            actor=viewer.actor,
            case=walk.case.id,
            evidence=walk.case.trail,
            values=values,
            emergency=emergency,
        )
        if walk.case.under_way:
            return await self.while_under_way(viewer, walk.case, request)
        return await self.accept(viewer, order, walk.case, request, remember)

    async def accept(
        self, viewer: Viewer, order: Order, case: Case, request: ActionRequest, remember: Remember
    ) -> Reply:
        """Have what is asked for a case accepted, once; it was checked already.

        Raises:
            ActionRefused: it takes a second person, and nobody could be that.
        """
        if not request.emergency:
            await self._approvals.refuse_if_nobody(viewer, order, request)
        await remember(case.id)
        accepted = await self._ports.jobs.submit(request)
        if accepted.first:
            return await self._second(viewer, accepted.case, request.action, accepted.first)
        return await self._begin(viewer, order, case, accepted.status)

    async def while_under_way(self, viewer: Viewer, case: Case, request: ActionRequest) -> Reply:
        """Say who was first, unless that is lost, or waits for a second person in an emergency."""
        if await self._approvals.end_by_emergency(viewer, case.work, request):
            return await self._present(viewer, case.id)
        if await self._updates.write_off_if_lost(case):
            return replace(await self._present(viewer, case.id), changed=True)
        return await self._second(viewer, case.id)

    async def _begin(self, viewer: Viewer, order: Order, read: Case, work: JobStatus) -> Reply:
        """Keep with its case what was accepted, and show that."""
        job = work.job
        try:
            case = await self._updates.begin(read.id, work, read)
        except (StoreConflict, StoreUnavailable) as error:
            # Accepted it is; the job itself keeps it with the case, and shows its end.
            _LOG.warning("%s while job %s began", type(error).__name__, job)
            begun = replace(read, work=work)
            shown = Shown(self._cards.order(viewer, order, begun), NOT_YET)
            return Reply.of_case(viewer, begun.id, shown, changed=True, job=job)
        if case is None or case.work is None or case.work.job != job:
            # Another action came between: the case tells of that one, and ours will be refused.
            return replace(await self._present(viewer, read.id), changed=True, job=job)
        shown = Shown(self._cards.order(viewer, order, case), case.revision)
        return Reply.of_case(viewer, case.id, shown, changed=True, job=job)

    async def _second(
        self, viewer: Viewer, case: str, action: Action | None = None, first: Claim | None = None
    ) -> Reply:
        """Somebody was first: say who, and show what has come of it so far."""
        reading = await self._cards.read(case)
        notice = None
        if action and first:
            notice = job_views.claim_notice(viewer, reading.case, action, first)
        job = reading.case.work.job if reading.case.work else ""
        return Reply.of_case(viewer, case, self._cards.draw(reading, viewer, notice), job=job)

    async def _moved(self, viewer: Viewer, call: AskAction | SubmitForm | CloseForm) -> Reply:
        """The order is at another revision: say who changed it and when, and show it as it is.

        A form that can still be sent is shown with what was typed into it.
        """
        order = await self._lookups.visible(viewer, call.order)
        found = await self._walks.find(order)
        order, case = found.order, found.case
        entries = await self._ports.log.entries(order=order.id, limit=50)
        changes = [e for e in entries if e.moved_the_order and e.revision >= call.revision]
        if case and case.under_way and not changes:
            # Changed already, but not logged yet.
            return await self._second(viewer, case.id)
        at = viewer.phrases.moment(order.state_changed_at)
        notice = Notice(viewer.phrases.get("order-moved", at=at), Tone.WARNING)
        if changes:
            notice = job_views.moved_notice(viewer, changes[-1])
        if isinstance(call, SubmitForm) and may_be_sent(viewer, found, call, changes):
            seen = await self._revision(call.case)
            kept = await self._forms.keep_typed(viewer, order, call, notice, seen=seen)
            return plain_reply(viewer, kept)
        if not changes:
            return await self._lookups.show(viewer, order.id, notice)
        # The case of whoever was first may have gone on to the order that came in the place.
        if shown := case.id if case else changes[-1].case:
            with suppress(OrderNotFound):
                return await self._present(viewer, shown, notice)
        return await self._lookups.show(viewer, order.id, notice)


def _doer(viewer: Viewer, call: AskAction | SubmitForm) -> Actor:
    """Return in whose name an action would be done: what is proposed, in that of its office."""
    return replace(viewer.actor, role=Role.ACCOUNTANT) if call.proposes else viewer.actor
