"""Walks: cases opened, answered step by step, and closed, each kept at the revision read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.cards.calls import AnswerStep, GoBack, Overrule
from bot.cards.viewer import Viewer
from bot.domain.cases import (
    Case,
    CaseStatus,
    Examine,
    answer_step,
    can_answer,
    go_back,
    open_case,
    overrule,
)
from bot.domain.checks import OrderFacts, run_check
from bot.domain.flow_source import read_flow
from bot.domain.flows import Flow
from bot.domain.orders import Banks, Order, OrderState
from bot.domain.people import Audience
from bot.errors import FlowError, OrderNotFound, StoreConflict
from bot.ports import Ports


@dataclass(frozen=True, slots=True)
class Walk:
    """A case with the order and the flow it belongs to; no flow for states that need none."""

    case: Case
    order: Order
    flow: Flow | None


class Walks:
    """Walks cases through their flows and keeps them, each at the revision that was read."""

    def __init__(self, ports: Ports, flows: Mapping[str, str], banks: Banks) -> None:
        """`flows` maps the name of each flow file to its source."""
        self._cases = ports.cases
        self._flows = ports.flows
        self._back_office = ports.back_office
        self._clock = ports.clock
        self._new_id = ports.new_id
        self._sources = flows
        self._banks = banks
        current = [read_flow(source, file) for file, source in flows.items()]
        self._by_state: dict[OrderState, Flow] = {s: f for f in current for s in f.states}
        self._by_version = {flow.version: flow for flow in current}

    async def publish(self) -> None:
        """Keep the present flows, so that their cases survive the next change of a file."""
        for flow, source in zip(self._by_version.values(), self._sources.values(), strict=True):
            await self._flows.publish(flow.flow, flow.version, source)

    async def find(self, order: Order) -> Case | None:
        """Return the order's case, unless the order has changed since without our doing."""
        case = await self._cases.find_open(order.id)
        return case if case and (case.under_way or case.order_revision == order.revision) else None

    async def open(self, order: Order, viewer: Viewer) -> Walk:
        """Return the order's case, begun anew if there is none for its present revision."""
        found = await self._cases.find_open(order.id)
        if found and (found.under_way or await self._goes_on(found, order)):
            seen = found.with_work_seen
            case = found if seen == found else await self._cases.save(seen)
            return await self._walk(case, order)
        case = await self._begin(order, self._by_state.get(order.state), viewer)
        if found and found.status is CaseStatus.FOLLOWED:
            # The same case, so that the places that show it and the follow-up stay with it.
            work = found.with_work_seen.work
            again = replace(case, id=found.id, revision=found.revision, work=work)
            return await self._walk(await self._cases.save(again), order)
        if found:
            await self._close(found)
        try:
            return await self._walk(await self._cases.add(case), order)
        except StoreConflict:
            first = await self._cases.find_open(order.id)
            if first is None:
                raise
            return await self._walk(first, order)

    async def visible(self, case_id: str, viewer: Viewer) -> Case:
        """Return a case of the viewer's, without asking the back office.

        Raises:
            OrderNotFound: there is none, or it is another office's.
        """
        case = await self._cases.get(case_id)
        if case is None or not viewer.actor.may_see_office(case.office):
            raise OrderNotFound(case_id)
        return case

    async def load(self, case_id: str, viewer: Viewer) -> Walk:
        """Return a case that the viewer may see.

        Raises:
            OrderNotFound: there is none, or its order is another office's.
        """
        case = await self._cases.get(case_id)
        if case is None:
            raise OrderNotFound(case_id)
        return await self.walk(case, viewer)

    async def walk(self, case: Case, viewer: Viewer) -> Walk:
        """Return a case with its order.

        Raises:
            OrderNotFound: there is none, or it is another office's.
        """
        order = await self._back_office.find_order(case.order)
        if not viewer.actor.may_see(order):
            raise OrderNotFound(case.id)
        return await self._walk(case, order)

    async def step(self, walk: Walk, call: AnswerStep | GoBack | Overrule, viewer: Viewer) -> Walk:
        """Take the step that a button asks for.

        Raises:
            StoreConflict: the case does not stand where the button was drawn any more.
        """
        case, flow = walk.case, walk.flow
        if case.status is CaseStatus.CLOSED or case.under_way or flow is None:
            raise StoreConflict(case.id)
        if case.order_revision != walk.order.revision:
            raise StoreConflict(case.id)
        match call:
            case AnswerStep(step=step, choice=choice):
                if not can_answer(case, flow, step, choice):
                    raise StoreConflict(case.id)
                examine = await self._examine(walk.order)
                now = self._clock.now()
                moved = answer_step(case, flow, choice, viewer.actor.id, examine, now)
            case GoBack(revision=revision):
                moved = go_back(case) if revision == case.revision else case
            case Overrule(revision=revision, step=step):
                allowed = viewer.actor.audience is Audience.SUPPORT and revision == case.revision
                moved = overrule(case, step) if allowed else case
        if moved is case:
            raise StoreConflict(case.id)
        return replace(walk, case=await self._cases.save(moved.with_work_seen))

    async def _begin(self, order: Order, flow: Flow | None, viewer: Viewer) -> Case:
        now = self._clock.now()
        if flow:
            examine = await self._examine(order)
            return open_case(self._new_id(), order, flow, viewer.actor.id, examine, now)
        return Case(
            id=self._new_id(),
            order=order.id,
            order_revision=order.revision,
            office=order.company.office.code,
            flow="",
            flow_version="",
            at="",
            answers=(),
            status=CaseStatus.OPEN,
            revision=0,
            opened_by=viewer.actor.id,
            opened_at=now,
        )

    async def _examine(self, order: Order) -> Examine:
        same = await self._back_office.same_reference(order)
        facts = OrderFacts(order, self._banks[order.bank], same)
        now = self._clock.now()
        return lambda check: run_check(check, facts, now)

    async def _close(self, case: Case) -> Case:
        try:
            return await self._cases.save(replace(case, status=CaseStatus.CLOSED))
        except StoreConflict:
            # Whoever saved first has either closed it or will meet the order's new revision.
            return replace(case, status=CaseStatus.CLOSED)

    async def _walk(self, case: Case, order: Order) -> Walk:
        return Walk(case, order, await self._flow(case.flow_version))

    async def _goes_on(self, case: Case, order: Order) -> bool:
        """Say whether a case can be continued: same order, and its version of the flow exists."""
        if case.status is CaseStatus.FOLLOWED or case.order_revision != order.revision:
            return False
        return not case.flow_version or await self._flow(case.flow_version) is not None

    async def _flow(self, version: str) -> Flow | None:
        if version and version not in self._by_version:
            source = await self._flows.find(version)
            if source is None:
                return None
            try:
                self._by_version[version] = read_flow(source, f"version {version}")
            except FlowError:
                return None
        return self._by_version.get(version)
