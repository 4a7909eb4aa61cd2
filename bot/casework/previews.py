"""Previews: a walk as it would begin now, looked at before anything is answered or kept."""

from __future__ import annotations

from collections.abc import Mapping

from bot.cards.calls import AnswerFirst, Overrule, OverruleFirst
from bot.cards.viewer import Viewer
from bot.casework.flow_library import FlowLibrary
from bot.casework.found import Found
from bot.casework.walk import Walk
from bot.casework.walks import Walks
from bot.domain.case_steps import Examine, open_case
from bot.domain.checks import NEED_SAME_REFERENCE, Evidence, OrderFacts, run_check
from bot.domain.left_questions import told_to_person
from bot.domain.orders import Order
from bot.domain.repeats import stand_already
from bot.domain.statement import steps_ahead
from bot.errors import StoreConflict
from bot.ports import Ports


class Previews:
    """Runs the checks of an order without beginning a case, and begins the one that was shown."""

    def __init__(self, ports: Ports, library: FlowLibrary, walks: Walks) -> None:
        self._clock = ports.clock
        self._library = library
        self._walks = walks

    async def look(self, found: Found, viewer: Viewer) -> Walk | None:
        """Return where the walk of an order stands, begun or not; None if it needs none."""
        if case := found.walked:
            return await self._walks.of_order(case, found.order)
        return await self.look_ahead(found.order, viewer)

    async def look_ahead(self, order: Order, viewer: Viewer) -> Walk | None:
        """Return the walk of an order as it would begin now.

        A look-up is to be quick: other orders are asked for only if the first question needs them.
        """
        flow = await self._library.for_state(order.state, viewer.rules)
        if flow is None:
            return None
        look, now = self._look_at(order, viewer), self._clock.now()
        needed: set[str] = set()

        def examine(check: str) -> Evidence:
            needed.add(check)
            return look(check)

        case, finding = open_case("", order, flow, viewer.actor.id, examine, now), None
        if not needed.isdisjoint(NEED_SAME_REFERENCE):
            others = await self._walks.examine(order, viewer)
            case = open_case("", order, flow, viewer.actor.id, others, now)
            finding = told_to_person(case, flow, others)
        return Walk(case, order, flow, finding=finding)

    async def begin(self, order: Order, call: AnswerFirst | OverruleFirst, viewer: Viewer) -> Walk:
        """Begin the walk that was looked at, and take the step that a button of it asks for.

        Raises:
            StoreConflict: the order or its case does not stand any more as it was shown.
        """
        if order.revision != call.revision:
            raise StoreConflict(order.id)
        walk = await self._walks.ensure(order, viewer)
        case = walk.case
        if isinstance(call, AnswerFirst):
            return await self._walks.answer(walk, call.step, {call.step: call.choice}, viewer)
        if case.can_go_back:
            # What a person has answered since is not taken back by whoever has not seen it.
            raise StoreConflict(case.id)
        return await self._walks.step(walk, Overrule(case.id, case.revision, call.step), viewer)

    async def begin_with(
        self, order: Order, revision: int, step: str, answers: Mapping[str, str], viewer: Viewer
    ) -> Walk:
        """Begin a walk as `begin` does, with the answers to several steps.

        Where some of them have been given since, the same, it goes on with the others.
        """
        if order.revision != revision:
            raise StoreConflict(order.id)
        walk = await self._walks.ensure(order, viewer)
        if stand_already(walk.case, step, answers):
            step = walk.case.at
            if step not in answers:
                return walk
        return await self._walks.answer(walk, step, answers, viewer)

    async def repeated(
        self, order: Order, step: str, choice: str, viewer: Viewer, revision: int
    ) -> Walk:
        """Return a walk on which this person's same answer stands already, and nobody's after it.

        Raises:
            StoreConflict: something else has happened since.
        """
        found = await self._walks.find(order)
        case = found.case
        if found.order.revision != revision or case is None:
            raise StoreConflict(order.id)
        if not stand_already(case, step, {step: choice}, viewer.actor.id):
            raise StoreConflict(order.id)
        return await self._walks.of_order(case, found.order)

    def steps_of_statement(self, walk: Walk, viewer: Viewer) -> tuple[str, ...]:
        """Return the steps that the statement's form asks where a walk stands, if it does there."""
        case, order, flow = walk.case, walk.order, walk.flow
        if flow is None or not flow.begins_statement(case.at):
            return ()
        look, now = self._look_at(order, viewer), self._clock.now()
        return steps_ahead(case, flow, look, now, viewer.actor.id)

    def _look_at(self, order: Order, viewer: Viewer) -> Examine:
        """Return what runs a check on an order alone, without asking for any other."""
        facts, now = OrderFacts(order, viewer.banks[order.bank]), self._clock.now()
        return lambda check: run_check(check, facts, now)
