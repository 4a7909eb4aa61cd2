"""Walks: cases opened, answered step by step, and closed, each kept at the revision read."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from bot.cards.calls import AnswerStep, GoBack, Overrule
from bot.cards.steering_views import may_steer
from bot.cards.viewer import Viewer
from bot.casework.case_updates import drop_note
from bot.casework.flow_library import FlowLibrary
from bot.casework.found import Found
from bot.casework.walk import Walk, require_walked
from bot.domain.case_steps import (
    Examine,
    answer_steps,
    asked_again,
    begin_again,
    can_answer,
    go_back,
    open_case,
    overrule,
    settled,
    signed,
    stays_itself,
)
from bot.domain.cases import PAST, Case, CaseStatus, new_case, order_key
from bot.domain.checks import REFERENCE_COMPANY, Evidence, OrderFacts, run_check
from bot.domain.errands import ErrandEnd
from bot.domain.flows import Flow
from bot.domain.left_questions import left_to_person, told_to_person
from bot.domain.orders import Banks, Order
from bot.domain.people import Audience
from bot.errors import FormLost, OrderNotFound, StoreConflict
from bot.ports import Ports


class Walks:
    """Walks cases through their flows and keeps them, each at the revision that was read."""

    def __init__(self, ports: Ports, library: FlowLibrary) -> None:
        self._cases = ports.cases
        self._forms = ports.forms
        self._surfaces = ports.surfaces
        self._back_office = ports.back_office
        self._clock = ports.clock
        self._new_id = ports.new_id
        self._library = library

    async def find(self, order: Order) -> Found:
        """Return an order with its case; one read before its case moved on is read once more."""
        case = await self._cases.find_open(order.id)
        if case and case.is_ahead_of(order):
            order = await self._back_office.find_order(order.id)
        return Found(order, case)

    async def look(self, order_id: str) -> Walk:
        """Return an order as a case that nobody keeps, for the places where it is shown.

        Raises:
            OrderNotFound: there is none with this id.
        """
        order = await self._back_office.find_order(order_id)
        case = new_case(order_key(order.id), order, "", self._clock.now())
        return Walk(replace(case, revision=order.revision), order, None)

    async def open(self, order: Order, viewer: Viewer) -> Walk:
        """Return the order's case for somebody who goes on with it, as `ensure` does."""
        walk = await self.ensure(order, viewer)
        seen = walk.case.with_work_seen
        return walk if seen == walk.case else replace(walk, case=await self._cases.save(seen))

    async def ensure(self, order: Order, viewer: Viewer) -> Walk:
        """Return the order's case, begun anew if there is none for its present revision.

        Raises:
            StoreConflict: the order was read before it changed; nothing is begun from it.
        """
        found = await self._cases.find_open(order.id)
        if found and found.is_ahead_of(order):
            raise StoreConflict(order.id)
        if found and (found.under_way or await self._goes_on(found, order)):
            # Whoever began it may have died before those who look at the order could follow it.
            is_new = found.revision == 1
            moved = is_new and await self._surfaces.move(order_key(order.id), found.id)
            walk = await self.of_order(await self._of_present_office(found, order), order)
            return replace(walk, replaces=bool(moved))
        case = await self._begin(order, viewer)
        if found and stays_itself(found):
            again = await self._save(found, begin_again(found, case))
            # Where support has it, both sides have to see how it goes on.
            walk = await self.of_order(again, order)
            return replace(walk, replaces=again.is_with_support)
        if found:
            await self._close(found)
        try:
            added = await self._cases.add(case)
        except StoreConflict:
            first = await self._cases.find_open(order.id)
            if first is None or first.is_ahead_of(order):
                raise
            return await self.of_order(first, order)
        walk = await self.of_order(await self._still_fitting(added, order), order)
        # Whoever looks at the order or the older case wants to see how it goes on.
        moved = await self._surfaces.move(order_key(order.id), walk.case.id)
        if found:
            await self._surfaces.move(found.id, walk.case.id)
        return replace(walk, replaces=moved > 0 or found is not None)

    async def answer(
        self, walk: Walk, step: str, answers: Mapping[str, str], viewer: Viewer
    ) -> Walk:
        """Answer the step at which a walk stands, and those after it as far as they are known.

        Raises:
            StoreConflict: it does not stand there any more, or the step has no such choice.
        """
        case, flow = walk.case, walk.flow
        require_walked(walk)
        of_office = viewer.actor.audience is Audience.OFFICE
        if case.errand and case.errand.step == step and (of_office or may_steer(viewer, case)):
            case = asked_again(case, step)
        if flow is None or not can_answer(case, flow, step, answers.get(step, "")):
            raise StoreConflict(case.id)
        examine, now = await self.examine(walk.order, viewer), self._clock.now()
        moved = answer_steps(case, flow, answers, viewer.actor.id, examine, now)
        moved = settled(signed(moved, viewer.actor, now), now, step, viewer.actor)
        return await self._keep(moved.with_work_seen, walk.order)

    async def visible(self, case_id: str, viewer: Viewer) -> Case:
        """Return a case that the viewer may see; of support the back office is not asked for it.

        Raises:
            OrderNotFound: there is none, or its order is another office's.
        """
        if viewer.actor.audience is not Audience.SUPPORT:
            return (await self.load(case_id, viewer)).case
        case = await self._cases.get(case_id)
        if case is None:
            raise OrderNotFound(case_id)
        return case

    async def load(self, case_id: str, viewer: Viewer) -> Walk:
        """Return a case that the viewer may see.

        Raises:
            OrderNotFound: there is none, or its order is another office's.
        """
        case = await self._cases.get(case_id)
        # Asked in any case: how long it takes must not tell that another office has one.
        order = await self._back_office.find_order(case.order if case else case_id)
        if case is None or not viewer.actor.may_see(order):
            raise OrderNotFound(case_id)
        return await self.of_order(case, order)

    async def flow_of(self, case: Case) -> Flow | None:
        """Return the version of the flow with which a case was begun, if there is one."""
        return await self._library.version(case.flow_version)

    async def walk(self, case: Case) -> Walk:
        """Return a case with its order, which is never older than the case.

        Raises:
            OrderNotFound: the back office does not know the order.
        """
        return await self.of_order(case, await self._back_office.find_order(case.order))

    async def step(self, walk: Walk, call: AnswerStep | GoBack | Overrule, viewer: Viewer) -> Walk:
        """Take the step that a button asks for.

        Raises:
            StoreConflict: the case does not stand where the button was drawn any more.
        """
        case = walk.case
        require_walked(walk)
        match call:
            case AnswerStep(step=step, choice=choice):
                return await self.answer(walk, step, {step: choice}, viewer)
            case GoBack(revision=revision):
                moved = go_back(case) if revision == case.revision else case
            case Overrule(revision=revision, step=step):
                allowed = viewer.actor.audience is Audience.SUPPORT and revision == case.revision
                moved = overrule(case, step) if allowed else case
        if moved is case:
            raise StoreConflict(case.id)
        moved = settled(moved, self._clock.now())
        return await self._keep(moved.with_work_seen, walk.order)

    async def _keep(self, moved: Case, order: Order) -> Walk:
        """Save a step, once all that is shown of it was read: what is kept must be told."""
        walk = await self.of_order(moved, order)
        return replace(walk, case=await self._cases.save(moved))

    async def _begin(self, order: Order, viewer: Viewer) -> Case:
        now, actor = self._clock.now(), viewer.actor
        flow = await self._library.for_state(order.state, viewer.rules)
        if flow is None:
            case = new_case(self._new_id(), order, actor.id, now)
        else:
            examine = await self.examine(order, viewer)
            case = open_case(self._new_id(), order, flow, actor.id, examine, now)
        return replace(case, language=actor.language)

    async def examine(self, order: Order, viewer: Viewer) -> Examine:
        """Return what runs the checks of an order, with all that they look at."""
        same = await self._back_office.same_reference(order)
        facts = OrderFacts(order, viewer.banks[order.bank], same)
        now = self._clock.now()
        return lambda check: run_check(check, facts, now)

    async def _still_fitting(self, case: Case, order: Order) -> Case:
        """Return a new case, unless its order changed while it was begun.

        Raises:
            StoreConflict: it did.
        """
        now = await self._back_office.find_order(order.id)
        if now.revision != order.revision:
            await self._close(case)
            raise StoreConflict(order.id)
        return case

    async def _close(self, case: Case) -> Case:
        try:
            return await self._save(case, case.close(self._clock.now()))
        except StoreConflict:
            # Whoever saved first has either closed it or will meet the order's new revision.
            return case.close(self._clock.now())

    async def of_order(self, case: Case, order: Order) -> Walk:
        """Return a case with its order, which was read with it."""
        flow = await self._library.version(case.flow_version)
        note, finding = await self._note(case), await self._finding(case, order, flow)
        proposed = await self._proposed(case)
        return Walk(case, order, flow, note=note, proposed=proposed, finding=finding)

    async def _proposed(self, case: Case) -> dict[str, str]:
        """Return the values of an action that its office is to confirm, as long as it can."""
        with suppress(FormLost):
            return await self._forms.read(case.errand.form) if case.errand else {}
        return {}

    async def _note(self, case: Case) -> str:
        """Return what was written for support along with its case, as long as that waits."""
        if not case.waits_for_support or case.work is None:
            return ""
        with suppress(FormLost):
            return (await self._forms.read(case.work.note)).get("note", "")
        return ""

    async def _finding(self, case: Case, order: Order, flow: Flow | None) -> Evidence | None:
        """Say of another company's order for the reference to whoever tells the two apart."""
        if flow is None or case.status in PAST or case.under_way:
            return None
        if left_to_person(case, flow) != REFERENCE_COMPANY:
            return None
        same = await self._back_office.same_reference(order)
        facts, now = OrderFacts(order, Banks()[order.bank], same), self._clock.now()
        return told_to_person(case, flow, lambda check: run_check(check, facts, now))

    async def _of_present_office(self, case: Case, order: Order) -> Case:
        """Return a case with the office and the bank that its order has now.

        What support asked the office that it had before, nobody answers any more.
        """
        office = order.company.office.code
        if case.office != office:
            left = case.with_errand_ended(ErrandEnd.VOID, self._clock.now())
        else:
            left = case
        now = replace(left, office=office, bank=case.bank and order.bank)
        return case if now == case else await self._save(case, now)

    async def _save(self, case: Case, now: Case) -> Case:
        saved = await self._cases.save(now)
        await drop_note(self._forms, case, saved)
        return saved

    async def _goes_on(self, case: Case, order: Order) -> bool:
        """Say whether a case can be continued: same order, and its version of the flow exists."""
        if case.status is CaseStatus.FOLLOWED or case.order_revision != order.revision:
            return False
        return not case.flow_version or await self._library.version(case.flow_version) is not None
