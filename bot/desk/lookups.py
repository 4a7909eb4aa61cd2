"""Look-ups: from what was typed or pressed to the orders that a viewer may see."""

from __future__ import annotations

from datetime import timedelta

from bot.cards import job_views, list_views
from bot.cards.calls import LookUp
from bot.cards.elements import Notice
from bot.cards.list_views import PAGE_SIZE
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Shown
from bot.casework.case_updates import CaseUpdates
from bot.casework.walks import Walks
from bot.desk.replies import Reply, plain_reply, sentence
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import Case
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

    async def show(self, viewer: Viewer, order_id: str, notice: Notice | None = None) -> Reply:
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

    async def look_up(self, viewer: Viewer, call: LookUp) -> Reply:
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
            return plain_reply(viewer, list_views.company_card(viewer, hits.companies[0]))
        if not hits.total and not hits.companies:
            card = list_views.not_found_card(viewer, query.kind, query.text)
            return plain_reply(viewer, card)
        return plain_reply(viewer, list_views.hits_card(viewer, call, hits, page))

    async def _order(self, viewer: Viewer, order: Order, notice: Notice | None = None) -> Reply:
        order, case = await self._walks.find(order)
        was_lost = case is not None and await self._is_lost(case)
        if case and was_lost:
            await self._updates.write_off(case)
            order, case = await self._walks.find(order)
            if case and notice is None:
                notice = job_views.job_notice(viewer, order, case)
        card = self._cards.order(viewer, order, case, notice)
        if case is None:
            return plain_reply(viewer, card)
        # With a case this card is one more place that wants its news.
        return Reply.of_case(viewer, case.id, Shown(card, case.revision), changed=was_lost)

    async def _is_lost(self, case: Case) -> bool:
        """Say whether an action that ought to have ended is known to no job any more."""
        work = case.work
        if work is None or not work.under_way:
            return False
        is_late = self._clock.now() - work.asked_at > _LATE
        return is_late and not await self._jobs.is_under_way(work.job)

    async def list_problems(self, viewer: Viewer, page: int) -> Reply:
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
        return plain_reply(viewer, list_views.problems_card(viewer, tuple(waiting), hits, page))

    async def reveal(self, viewer: Viewer, order_id: str) -> Reply:
        """Show an order with its contact data in full, and log who saw them.

        Raises:
            ActionRefused: the viewer is not of support.
        """
        order = await self.visible(viewer, order_id)
        if viewer.actor.audience is not Audience.SUPPORT:
            raise ActionRefused("refused-reveal")
        now, shown = self._clock.now(), Result.SHOWN
        entry = LogEntry.of(viewer.actor, order.id, order.revision, "reveal", shown, at=now)
        await self._log.append(entry)
        order, case = await self._walks.find(order)
        return plain_reply(viewer, self._cards.order(viewer, order, case, revealed=True))
