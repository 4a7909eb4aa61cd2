"""Look-ups: from what was typed or pressed to the orders that a viewer may see."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from bot.cards import job_views, list_views
from bot.cards.calls import (
    PERSON,
    Call,
    CaseCall,
    LookUp,
    OrderCall,
    ShowOrder,
    ShowWalk,
    WalkCall,
)
from bot.cards.elements import Card, Notice, Tone
from bot.cards.list_views import PAGE_SIZE, Listed
from bot.cards.small_talk import greets_somebody, thanks_somebody
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards, Shown
from bot.casework.case_updates import CaseUpdates
from bot.casework.found import Found
from bot.casework.previews import Previews
from bot.casework.walks import Walks
from bot.desk.replies import Lack, Reply, plain_reply, sentence
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import order_key
from bot.domain.orders import Order
from bot.domain.people import Audience, Platform
from bot.domain.privacy import looks_secret
from bot.domain.search import Hits, Query, QueryKind, read_queries
from bot.domain.typed_numbers import lone_reference
from bot.errors import ActionRefused, InputInvalid, OrderNotFound
from bot.ports import Ports


class LookUps:
    """Finds orders and shows them, an office only its own."""

    def __init__(
        self,
        ports: Ports,
        walks: Walks,
        previews: Previews,
        updates: CaseUpdates,
        cards: CaseCards,
    ) -> None:
        self._back_office = ports.back_office
        self._cases = ports.cases
        self._log = ports.log
        self._clock = ports.clock
        self._walks = walks
        self._previews = previews
        self._updates = updates
        self._cards = cards

    async def show(self, viewer: Viewer, order_id: str, notice: Notice | None = None) -> Reply:
        """Show one order.

        Raises:
            OrderNotFound: there is none for this viewer.
        """
        return await self._order(viewer, await self.visible(viewer, order_id), notice)

    async def present(
        self, viewer: Viewer, call: OrderCall | CaseCall, key: str, **arguments: str
    ) -> Reply:
        """Show the order or case of a call as it is, beneath a warning."""
        notice = Notice(viewer.phrases.get(key, **arguments), Tone.WARNING)
        if isinstance(call, WalkCall):
            return await self.show_walk(viewer, call.order, notice)
        if isinstance(call, OrderCall):
            return await self.show(viewer, call.order, notice)
        shown = await self._cards.present(call.case, viewer, notice)
        return Reply.of_case(viewer, call.case, shown)

    async def show_walk(self, viewer: Viewer, order_id: str, notice: Notice | None = None) -> Reply:
        """Show where the checks of one order stand, or the order if there is nothing to check.

        Raises:
            OrderNotFound: there is none for this viewer.
        """
        return await self._walk(viewer, await self.visible(viewer, order_id), notice)

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
        # Ten digits that are a reference are no secret: the common case costs nothing.
        is_plain = lone_reference(call.query)
        if not is_plain and looks_secret(call.query, bare=not is_company):
            # In a terminal there is no message to be deleted.
            is_alone = viewer.actor.platform is Platform.TERMINAL
            return sentence(viewer, "refused-secret-terminal" if is_alone else "refused-secret")
        if call.kind == PERSON:
            return await self._person(viewer, call)
        queries = read_queries(call.query, is_company=is_company)
        if len(queries) > 1:
            return await self._look_up_several(viewer, queries)
        query = queries[0]
        hits, page = await self._page(viewer, query, max(1, call.page))
        if hits.total == 1 and len(hits.orders) == 1 and not hits.companies:
            return await self._walk(viewer, hits.orders[0])
        if not hits.total and len(hits.companies) == 1:
            return plain_reply(viewer, list_views.company_card(viewer, hits.companies[0]))
        if not hits.total and not hits.companies:
            return _nothing_found(viewer, query)
        # The way to the next page carries what is looked for, not all that was typed around it.
        call = replace(call, query=query.text)
        listed = await self.listed(hits.orders)
        return _list(viewer, list_views.hits_card(viewer, call, hits, page, listed), call)

    async def _page(self, viewer: Viewer, query: Query, page: int) -> tuple[Hits, int]:
        """Return a page and its number; of fewer pages by now, the last one."""
        search, office = self._back_office.search, viewer.actor.office
        hits = await search(query, office=office, limit=PAGE_SIZE, offset=(page - 1) * PAGE_SIZE)
        if page > 1 and not hits.orders:
            page = max(1, -(-hits.total // PAGE_SIZE))
            start = (page - 1) * PAGE_SIZE
            hits = await search(query, office=office, limit=PAGE_SIZE, offset=start)
        return hits, page

    async def _person(self, viewer: Viewer, call: LookUp) -> Reply:
        """Say how a person is reached, above the order that it is about, if one is named."""
        queries: tuple[Query, ...] = ()
        with suppress(InputInvalid):
            queries = read_queries(call.query)
        if all(query.kind is QueryKind.COMPANY for query in queries):
            return plain_reply(viewer, list_views.person_card(viewer))
        reply = await self.look_up(viewer, replace(call, kind=""))
        return reply.with_aside(list_views.person_text(viewer))

    async def _look_up_several(self, viewer: Viewer, queries: Sequence[Query]) -> Reply:
        """List what was found of several references and order ids, and name the rest."""
        office = viewer.actor.office
        search = self._back_office.search
        answers = await asyncio.gather(*(search(q, office=office, limit=1) for q in queries))
        found = tuple(zip(queries, answers, strict=True))
        lack = None if any(hits.total for hits in answers) else Lack.NOTHING_FOUND
        again = LookUp(" ".join(query.text for query in queries))
        listed = await self.listed([order for hits in answers for order in hits.orders])
        return _list(viewer, list_views.several_card(viewer, found, listed), again, lack)

    async def listed(self, orders: Iterable[Order]) -> Listed:
        """Return what a list says of its orders besides what they are."""
        cases = await self._cases.open_of(sorted({order.id for order in orders}))
        return Listed(self._clock.now(), {case.order: case for case in cases})

    async def _order(self, viewer: Viewer, order: Order, notice: Notice | None = None) -> Reply:
        found, lost = await self._find(viewer, order)
        if lost and found.case and notice is None:
            notice = job_views.job_notice(viewer, found.order, found.case)
        return replace(self._show(viewer, found, notice), changed=lost)

    async def picture(self, viewer: Viewer, order_id: str) -> Card:
        """Return what `show_walk` would show; nothing is kept, not even that an action was lost.

        Raises:
            OrderNotFound: there is none for this viewer.
        """
        found = await self._walks.find(await self.visible(viewer, order_id))
        if not viewer.actor.may_see(found.order):
            raise OrderNotFound(order_id)
        card, _again = await self._first_card(viewer, found)
        return card

    async def _walk(self, viewer: Viewer, order: Order, notice: Notice | None = None) -> Reply:
        found, lost = await self._find(viewer, order)
        card, again = await self._first_card(viewer, found, notice)
        return replace(_follow(viewer, found, card, again), changed=lost)

    async def _first_card(
        self, viewer: Viewer, found: Found, notice: Notice | None = None
    ) -> tuple[Card, Call]:
        """Return where the checks of an order stand, or the order, with what asks for it again."""
        walk = await self._previews.look(found, viewer)
        if found.case and not found.walked and notice is None:
            notice = job_views.job_notice(viewer, found.order, found.case)
        if walk is None:
            card = self._cards.order(viewer, found.order, found.case, notice)
            return card, ShowOrder(found.order.id)
        return self._cards.show(walk, viewer, notice), ShowWalk(found.order.id)

    async def _find(self, viewer: Viewer, order: Order) -> tuple[Found, bool]:
        """Return an order with its case, and whether an action was lost that it was waiting for."""
        found = await self._walks.find(order)
        lost = found.case is not None and await self._updates.write_off_if_lost(found.case)
        if lost:
            found = await self._walks.find(order)
        # It may have been read once more, and be another office's meanwhile.
        if not viewer.actor.may_see(found.order):
            raise OrderNotFound(order.id)
        return found, lost

    def _show(
        self, viewer: Viewer, found: Found, notice: Notice | None = None, *, revealed: bool = False
    ) -> Reply:
        card = self._cards.order(viewer, found.order, found.case, notice, revealed=revealed)
        return _follow(viewer, found, card, ShowOrder(found.order.id))

    async def findings(self, viewer: Viewer, case_id: str) -> Reply:
        """Show what the desk found by itself in a case.

        Raises:
            OrderNotFound: there is no such case, or its order is another office's.
        """
        walk = await self._walks.load(case_id, viewer)
        shown = Shown(self._cards.findings(walk, viewer), walk.case.revision)
        return Reply.of_case(viewer, case_id, shown)

    async def first_findings(self, viewer: Viewer, order_id: str) -> Reply:
        """Show what the desk finds in an order by itself; of one with a case, what it found there.

        Raises:
            OrderNotFound: there is none for this viewer.
        """
        order = await self.visible(viewer, order_id)
        found, _lost = await self._find(viewer, order)
        if found.walked:
            return await self.findings(viewer, found.walked.id)
        walk = await self._previews.look_ahead(order, viewer)
        if walk is None:
            return self._show(viewer, found)
        return plain_reply(viewer, self._cards.findings(walk, viewer))

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
        found, _lost = await self._find(viewer, order)
        return self._show(viewer, found, revealed=True)


def _follow(viewer: Viewer, found: Found, card: Card, again: Call) -> Reply:
    """Reply with a card that is one more place for the news of its case, or of the one to come."""
    case, revision = order_key(found.order.id), found.order.revision
    if found.open:
        case, revision = found.open.id, found.open.revision
    return replace(Reply.of_case(viewer, case, Shown(card, revision)), again=again)


def _list(viewer: Viewer, card: Card, again: Call, lack: Lack | None = None) -> Reply:
    """Reply with a list, which follows nothing: it says as of when it is."""
    return replace(plain_reply(viewer, card, lack=lack), again=again)


def _nothing_found(viewer: Viewer, query: Query) -> Reply:
    """Say what was looked for; thanks and greetings with a name in them are answered as such."""
    if query.kind is QueryKind.COMPANY and thanks_somebody(query.text):
        return plain_reply(viewer, list_views.thanks_card(viewer.phrases))
    if query.kind is QueryKind.COMPANY and greets_somebody(query.text):
        return plain_reply(viewer, list_views.help_card(viewer))
    card = list_views.not_found_card(viewer, query.kind, query.text)
    return plain_reply(viewer, card, lack=Lack.NOTHING_FOUND)
