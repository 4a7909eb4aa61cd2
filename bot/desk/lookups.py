"""Look-ups: from what was typed or pressed to the orders that a viewer may see."""

from __future__ import annotations

from datetime import timedelta

from bot.cards import list_views
from bot.cards.calls import LookUp
from bot.cards.elements import Notice
from bot.cards.list_views import PAGE_SIZE
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.casework.case_updates import CaseUpdates
from bot.casework.walks import Walks
from bot.desk.replies import Answered, sentence
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import Case
from bot.domain.job_status import JobStage
from bot.domain.orders import Order
from bot.domain.people import Audience
from bot.domain.privacy import looks_secret
from bot.domain.search import QueryKind, read_query
from bot.errors import ActionRefused, OrderNotFound
from bot.ports import Ports

# An action that is still being worked on after this may have been lost with its jobs.
_LATE = timedelta(minutes=1)


class LookUps:
    """Finds orders and shows them, an office only its own."""

    def __init__(self, ports: Ports, walks: Walks, updates: CaseUpdates, cards: CaseCards) -> None:
        self._back_office = ports.back_office
        self._cases = ports.cases
        self._log = ports.log
        self._clock = ports.clock
        self._jobs = ports.jobs
        self._walks = walks
        self._updates = updates
        self._cards = cards

    async def show(self, viewer: Viewer, order_id: str, notice: Notice | None = None) -> Answered:
        """Show one order.

        Raises:
            OrderNotFound: there is none for this viewer.
        """
        return await self._order(viewer, await self.visible(viewer, order_id), notice)

    async def visible(self, viewer: Viewer, order_id: str) -> Order:
        """Return one order.

        Raises:
            OrderNotFound: there is none for this viewer.
        """
        order = await self._back_office.find_order(order_id)
        if not viewer.actor.may_see(order):
            raise OrderNotFound(order_id)
        return order

    async def look_up(self, viewer: Viewer, call: LookUp) -> Answered:
        """Answer what was typed: one order, a list to choose from, or that there is none."""
        is_company = call.kind == QueryKind.COMPANY
        if looks_secret(call.query, bare=not is_company):
            return sentence(viewer, "refused-secret")
        query = read_query(call.query, is_company=is_company)
        page = max(1, call.page)
        hits = await self._back_office.search(
            query, office=viewer.actor.office, limit=PAGE_SIZE, offset=(page - 1) * PAGE_SIZE
        )
        if hits.total == 1 and len(hits.orders) == 1 and not hits.companies:
            return await self._order(viewer, hits.orders[0])
        if not hits.total and len(hits.companies) == 1:
            return Answered(list_views.company_card(viewer, hits.companies[0]))
        if not hits.total and not hits.companies:
            return Answered(list_views.not_found_card(viewer, query.kind, query.text))
        return Answered(list_views.hits_card(viewer, call, hits, page))

    async def _order(self, viewer: Viewer, order: Order, notice: Notice | None = None) -> Answered:
        case = await self._walks.find(order)
        if case and await self._is_lost(case):
            await self._updates.write_off(case)
            case = await self._walks.find(order)
        card = self._cards.order(viewer, order, case, notice)
        # With a case this card is one more place that wants its news.
        return Answered(card, case.id, revision=case.revision) if case else Answered(card)

    async def _is_lost(self, case: Case) -> bool:
        """Say whether an action that ought to have ended is known to no job any more."""
        work = case.work
        if work is None or work.stage is not JobStage.WORKING:
            return False
        is_late = self._clock.now() - work.asked_at > _LATE
        return is_late and not await self._jobs.is_under_way(work.job)

    async def list_problems(self, viewer: Viewer, page: int) -> Answered:
        """List the orders in Problem; support sees first what waits for it."""
        hits = await self._back_office.list_problems(
            office=viewer.actor.office, limit=PAGE_SIZE, offset=(page - 1) * PAGE_SIZE
        )
        waiting: list[Order] = []
        if page == 1 and viewer.actor.audience is Audience.SUPPORT:
            for case in await self._cases.handed_over(limit=PAGE_SIZE):
                order = await self._back_office.find_order(case.order)
                if order.revision == case.order_revision:
                    waiting.append(order)
        return Answered(list_views.problems_card(viewer, tuple(waiting), hits, page))

    async def reveal(self, viewer: Viewer, order_id: str) -> Answered:
        """Show an order with its contact data in full, and log who saw them.

        Raises:
            ActionRefused: the viewer is not of support.
        """
        order = await self.visible(viewer, order_id)
        if viewer.actor.audience is not Audience.SUPPORT:
            raise ActionRefused("refused-reveal")
        actor = viewer.actor
        await self._log.append(
            LogEntry(
                at=self._clock.now(),
                actor=actor.id,
                actor_name=actor.name,
                role=actor.role,
                platform=actor.platform,
                order=order.id,
                revision=order.revision,
                action="reveal",
                result=Result.SHOWN,
            )
        )
        case = await self._walks.find(order)
        return Answered(self._cards.order(viewer, order, case, revealed=True))
