"""Orders as the console lists and shows them: read from the back office, never changed here."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards.viewer import Viewer
from bot.casework.found import Found
from bot.console.filters import holds_secret
from bot.console.order_records import (
    BareOrder,
    ListedOrder,
    OrderSheet,
    bare_order,
    listed_order,
    order_sheet,
)
from bot.console.readers import Readers
from bot.console.visitors import Visitor
from bot.domain.ages import older_than
from bot.domain.cases import Case
from bot.domain.orders import Order
from bot.domain.paging import PAGE_ROWS, Slice
from bot.domain.typed_text import clean_text
from bot.domain.worklists import OfficeProblems, Spot, Wanted
from bot.ports import Ports

_OFFICES_OFFERED = 200
# Which offices have problems takes long to count, and is only a help for whoever types one.
_OFFICES_HOLD = timedelta(minutes=1)
_LOG_LINES = 50
_OTHERS = 20
_DAYS_MAX = 3650
_OFFICE_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked of the list of problems, as it was typed."""

    bank: str = ""
    office: str = ""
    days: str = ""
    start: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemList:
    """One page of the orders in Problem, the longest waiting first, and what can be chosen.

    `asked` are the filters that were understood, `ignored` the names of those that were not.
    """

    page: Slice[ListedOrder]
    total: int
    asked: Asked
    ignored: tuple[str, ...]
    banks: tuple[tuple[str, str], ...]
    offices: tuple[OfficeProblems, ...]


class Orders:
    """Lists and shows orders to whoever may read in the console."""

    def __init__(self, ports: Ports, readers: Readers) -> None:
        self._back_office = ports.back_office
        self._cases = ports.cases
        self._log = ports.log
        self._clock = ports.clock
        self._readers = readers
        self._offices: tuple[OfficeProblems, ...] = ()
        self._count_offices_at = ports.clock.now()

    async def problems(self, visitor: Visitor, language: str, typed: Asked) -> ProblemList:
        """Return a page of the orders in Problem; a filter that says nothing known is left out.

        Raises:
            BackOfficeUnavailable: it does not answer.
        """
        reader = await self._readers.of(visitor, language)
        asked = _understood(reader, typed)
        names = ("bank", "office", "days")
        ignored = tuple(n for n in names if getattr(typed, n).strip() and not getattr(asked, n))
        now, spot = self._clock.now(), Spot.read(asked.start)
        until = older_than(int(asked.days), now) if asked.days else None
        wanted = Wanted(office=asked.office, bank=asked.bank, until=until, start=spot)
        hits = await self._back_office.list_problems(wanted, limit=PAGE_ROWS + 1)
        shown = hits.orders[:PAGE_ROWS]
        more = str(Spot.of(hits.orders[PAGE_ROWS])) if len(hits.orders) > PAGE_ROWS else ""
        return ProblemList(
            page=Slice(await self.listed(reader, shown), more),
            total=hits.total,
            asked=asked,
            ignored=ignored,
            banks=tuple((bank.code, bank.name) for bank in reader.banks.values()),
            offices=await self._offered_offices(now),
        )

    async def _offered_offices(self, now: datetime) -> tuple[OfficeProblems, ...]:
        if now >= self._count_offices_at:
            self._offices = await self._back_office.problem_offices(limit=_OFFICES_OFFERED)
            self._count_offices_at = now + _OFFICES_HOLD
        return self._offices

    async def listed(self, reader: Viewer, orders: Iterable[Order]) -> tuple[ListedOrder, ...]:
        """Return orders as lines of a list, with what their open cases say of them."""
        orders = tuple(orders)
        cases = await self._cases.open_of(sorted({order.id for order in orders}))
        of_order = {case.order: case for case in cases}
        return tuple(listed_order(reader, order, of_order.get(order.id)) for order in orders)

    async def show(self, visitor: Visitor, language: str, order_id: str) -> OrderSheet:
        """Return all that is known of one order.

        Raises:
            OrderNotFound: there is none with this id.
            BackOfficeUnavailable: it does not answer.
        """
        reader = await self._readers.of(visitor, language)
        order, case = await self.find(order_id)
        entries, others = await asyncio.gather(
            self._log.entries(order=order.id, limit=_LOG_LINES),
            self._back_office.same_reference(order),
        )
        now = self._clock.now()
        return order_sheet(reader, order, case, tuple(entries), others[:_OTHERS], now)

    async def bare(self, visitor: Visitor, language: str, order_id: str) -> BareOrder | None:
        """Return what is told of the action of an order while that cannot be read, if there is one.

        It is of our own records alone: an action waits just when the back office is away.
        """
        case = await self.open_case(order_id)
        if case is None:
            return None
        reader = await self._readers.of(visitor, language)
        entries = await self._log.entries(order=order_id, limit=_LOG_LINES)
        return bare_order(reader, case, tuple(entries))

    async def open_case(self, order_id: str) -> Case | None:
        """Return the open case of an order, which may be ahead of it or behind."""
        return await self._cases.find_open(order_id)

    async def find(self, order_id: str) -> tuple[Order, Case | None]:
        """Return an order, and its open case if that fits it as it is now.

        Raises:
            OrderNotFound: there is none with this id.
        """
        order = await self._back_office.find_order(order_id)
        case = await self._cases.find_open(order.id)
        if case and case.is_ahead_of(order):
            order = await self._back_office.find_order(order.id)
        return order, Found(order, case).case


def _understood(reader: Viewer, typed: Asked) -> Asked:
    """Return what of a filter can be asked for; a secret is none, and is not shown again."""
    bank, office, days = (clean_text(t) for t in (typed.bank, typed.office, typed.days))
    is_code = bool(_OFFICE_CODE.fullmatch(office)) and not holds_secret(office)
    is_count = days.isascii() and days.isdigit() and len(days) <= len(str(_DAYS_MAX))
    number = min(int(days), _DAYS_MAX) if is_count else 0
    return replace(
        typed,
        bank=bank if bank in reader.banks else "",
        office=office if is_code else "",
        days=str(number) if number else "",
        start=typed.start if Spot.read(typed.start) else "",
    )
