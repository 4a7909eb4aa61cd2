"""The list of problems: filtered, paged, and gone through from one order to the next."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from bot.cards import list_views, problem_views
from bot.cards.calls import (
    AskFilter,
    FilterProblems,
    ListCall,
    ListProblems,
    LookUp,
    NextProblem,
    OpenListed,
)
from bot.cards.elements import MENU_BUTTONS, MOST_BUTTONS, Button, Buttons, Card
from bot.cards.list_views import PAGE_SIZE
from bot.cards.problem_views import EVERY, Waiting
from bot.cards.queue_calls import QueueCall
from bot.cards.viewer import Viewer
from bot.desk.filters import Filters
from bot.desk.lookups import LookUps
from bot.desk.queues import Queues
from bot.desk.replies import Reply, plain_reply
from bot.domain.ages import older_than
from bot.domain.orders import Order, OrderState
from bot.domain.people import Audience
from bot.domain.search import Hits, QueryKind
from bot.domain.worklists import Spot, Wanted, Worklist
from bot.errors import OrderError, OrderNotFound
from bot.ports import Ports

_HANDED_OVER_READ = 4 * PAGE_SIZE
_DAYS_MAX = 3650
# A menu holds 150 characters of each button, and writes some bytes as three.
_MENU_BYTES = 30


class Lists:
    """Lists problems and leads through them, an office only through its own."""

    def __init__(self, ports: Ports, lookups: LookUps) -> None:
        self._back_office = ports.back_office
        self._cases = ports.cases
        self._directory = ports.directory
        self._clock = ports.clock
        self._lookups = lookups
        self._filters = Filters(ports.back_office)
        self.queues = Queues(ports, self._filters)

    async def answer(self, viewer: Viewer, call: ListCall) -> Reply:
        """Answer what is asked about a list.

        Raises:
            InputInvalid: a bank or office that was typed is not known.
        """
        if isinstance(call, QueueCall):
            return await self.queues.answer(viewer, call)
        match call:
            case ListProblems():
                return await self._list(viewer, call)
            case AskFilter():
                offices = await self._filters.offices(viewer)
                return plain_reply(viewer, problem_views.filter_form(viewer, call, offices))
            case FilterProblems():
                return await self._list(viewer, _read_filter(call))
            case OpenListed():
                return await self._open(viewer, call)
            case NextProblem():
                return await self._next(viewer, call)
            case _:
                assert_never(call)

    async def _list(self, viewer: Viewer, call: ListProblems) -> Reply:
        read = await self._filters.read(viewer, call)
        if read is None:
            # Not a bank nor an office: most likely a company.
            return await self._lookups.look_up(viewer, LookUp(call.words))
        worklist = replace(read, days=min(call.days, _DAYS_MAX))
        hits = await self._page(self._wanted(viewer, worklist), call)
        at_top = not hits.before
        worklist = replace(worklist, start="" if at_top else str(Spot.of(hits.orders[0])))
        waiting = Waiting()
        if at_top and viewer.actor.audience is Audience.SUPPORT:
            waiting = await self._waiting(worklist)
        await self._keep(viewer, worklist)
        listed = await self._lookups.listed((*waiting.orders, *hits.orders))
        card = problem_views.problems_card(viewer, worklist, hits, listed, waiting)
        # A list follows nothing: it says as of when it is.
        return replace(plain_reply(viewer, card), again=problem_views.page_of(worklist))

    async def _page(self, wanted: Wanted, call: ListProblems) -> Hits:
        """Return a page, full where it can be, whatever has left the list meanwhile."""
        ask = self._back_office.list_problems
        if start := Spot.read(call.start):
            hits = await ask(replace(wanted, start=start), limit=PAGE_SIZE)
            if hits.orders:
                return hits
        if end := start or Spot.read(call.end):
            hits = await ask(replace(wanted, end=end), limit=PAGE_SIZE)
            if len(hits.orders) == PAGE_SIZE:
                return hits
        return await ask(wanted, limit=PAGE_SIZE)

    def _wanted(self, viewer: Viewer, worklist: Worklist) -> Wanted:
        until = older_than(worklist.days, self._clock.now()) if worklist.days else None
        # Whatever was asked for, an office has its own orders alone.
        office = viewer.actor.office or worklist.office
        return Wanted(office=office, bank=worklist.bank, until=until)

    async def _keep(self, viewer: Viewer, worklist: Worklist) -> None:
        known = viewer.worklist
        if known and replace(known, start="", at="") == replace(worklist, start="", at=""):
            # Whoever looks at the list again has not lost their place in it.
            worklist = replace(worklist, at=worklist.at or known.at)
        if worklist != known:
            await self._directory.save_worklist(viewer.actor.identity, worklist)

    async def _open(self, viewer: Viewer, call: OpenListed) -> Reply:
        try:
            order = await self._lookups.visible(viewer, call.order)
        except OrderNotFound:
            card = list_views.not_found_card(viewer, QueryKind.ORDER_ID, call.order)
            return plain_reply(viewer, card)
        if call.query:
            return _with_way_back(viewer, await self._lookups.show_walk(viewer, order.id), call)
        worklist = viewer.worklist or Worklist()
        if Spot.read(call.at):
            worklist = replace(worklist, at=call.at)
        await self._keep(viewer, worklist)
        return await self._lookups.show_walk(replace(viewer, worklist=worklist), order.id)

    async def _next(self, viewer: Viewer, call: NextProblem) -> Reply:
        worklist = viewer.worklist or Worklist()
        spot = await self._spot(viewer, call.order, worklist)
        wanted = self._wanted(viewer, worklist)
        hits = await self._back_office.list_problems(replace(wanted, start=spot), limit=2)
        is_there = bool(spot and hits.orders and Spot.of(hits.orders[0]) == spot)
        hits = replace(hits, orders=hits.orders[is_there:], before=hits.before + is_there)
        if not hits.orders:
            left = hits.total - is_there
            card = problem_views.no_next_card(viewer, worklist, left, stays=is_there)
            return replace(plain_reply(viewer, card), beside=True)
        worklist = replace(worklist, at=str(Spot.of(hits.orders[0])))
        await self._keep(viewer, worklist)
        notice = problem_views.next_notice(viewer, worklist, hits)
        reader = replace(viewer, worklist=worklist)
        return await self._lookups.show_walk(reader, hits.orders[0].id, notice)

    async def _spot(self, viewer: Viewer, order_id: str, worklist: Worklist) -> Spot | None:
        """Return where an order stands in the list, or stood before something was done to it."""
        kept = Spot.read(worklist.at)
        if kept and kept.is_of(order_id):
            return kept
        try:
            order = await self._lookups.visible(viewer, order_id)
        except OrderNotFound:
            return kept
        return Spot.of(order) if order.state is OrderState.PROBLEM else kept

    async def _waiting(self, worklist: Worklist) -> Waiting:
        """Return a page of the orders that were handed over, and the ids of those not to be read.

        More cases are asked for than shown: some orders have moved on, and must hide no others.
        """
        waiting: list[Order] = []
        unread: list[str] = []
        now = self._clock.now()
        cases = await self._cases.handed_over(office=worklist.office, limit=_HANDED_OVER_READ)
        for start in range(0, len(cases), PAGE_SIZE):
            some = cases[start : start + PAGE_SIZE]
            reads = (self._back_office.find_order(case.order) for case in some)
            for case, order in zip(
                some, await asyncio.gather(*reads, return_exceptions=True), strict=True
            ):
                if isinstance(order, Order):
                    is_here = order.revision == case.order_revision
                    waiting += [order] if is_here and worklist.holds(order, now) else []
                elif isinstance(order, OrderError):
                    unread.append(case.order)
                else:
                    raise order
            if len(waiting) >= PAGE_SIZE:
                break
        return Waiting(tuple(waiting[:PAGE_SIZE]), tuple(unread))


def _read_filter(call: FilterProblems) -> ListProblems:
    """Read a filled form; of what did not arrive, what the form showed holds."""
    values: Mapping[str, str] = {**call.left_out, **call.values}
    bank, office, days = (
        "" if (typed := values.get(f"filter_{name}", "")) == EVERY else typed
        for name in ("bank", "office", "days")
    )
    number = int(days) if days.isascii() and days.isdigit() and len(days) <= 4 else 0
    return ListProblems(bank, office, number)


def _with_way_back(viewer: Viewer, reply: Reply, call: OpenListed) -> Reply:
    """Add to an order's card the way back to the search that it was found by."""
    if not isinstance(reply.content, Card):
        return reply
    back = Button(viewer.phrases.get("button-list"), LookUp(call.query, call.page, call.kind))
    elements = list(reply.content.elements)
    rows = {at: one for at, one in enumerate(elements) if isinstance(one, Buttons)}
    if not rows:
        elements.append(Buttons((back,)))
    else:
        at, row = max(rows.items(), key=lambda found: found[0])
        # The list of problems has a way back of the same name.
        more = tuple(button for button in row.more if button.label != back.label)
        if sum(len(one.buttons) for one in rows.values()) < MOST_BUTTONS:
            elements[at] = Buttons((*row.buttons, back), more)
        elif len(call.query.encode()) <= _MENU_BYTES:
            elements[at] = Buttons(row.buttons, (*more[: MENU_BUTTONS - 1], back))
    return replace(reply, content=replace(reply.content, elements=tuple(elements)))
