"""Searches of the console: from what was typed to the one page it means, or a list."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from enum import StrEnum

from bot.cards import list_views
from bot.cards.elements import Notice, Paragraph
from bot.cards.viewer import Viewer
from bot.console.order_records import ListedCompany, ListedOrder, Told, warning
from bot.console.orders import Orders
from bot.console.readers import Readers
from bot.console.visitors import Visitor
from bot.domain.orders import ClientReference, Office
from bot.domain.privacy import looks_secret
from bot.domain.search import Hits, Query, QueryKind, read_queries
from bot.domain.typed_numbers import lone_reference
from bot.domain.typed_text import clean_text
from bot.ports import Ports

_ROWS = 50
_CASE = re.compile(r"CASE-[0-9A-Z]{8}", re.IGNORECASE)
_OFFICE = re.compile(r"[A-Za-z][A-Za-z0-9._-]{1,31}")


class LeadsTo(StrEnum):
    """What the only hit of a search is."""

    ORDER = "order"
    CASE = "case"
    OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """The only hit of a search, by its id."""

    kind: LeadsTo
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHits:
    """Several hits, or none: `told` says then what was looked for, or what else was not found.

    There may be more than the `orders` that are listed: `total` of them.
    """

    orders: tuple[ListedOrder, ...] = ()
    companies: tuple[ListedCompany, ...] = ()
    office: Office | None = None
    total: int = 0
    told: tuple[Told, ...] = ()

    @property
    def count(self) -> int:
        """How much was found in all."""
        return self.total + len(self.companies) + (self.office is not None)


def holds_secret(text: str) -> bool:
    """Say whether a search text is refused: it looks like a card number, a PIN or a code."""
    # Ten digits that are a reference are no secret.
    return not lone_reference(text) and looks_secret(text)


class Searches:
    """Finds orders, companies, offices and cases by whatever was typed."""

    def __init__(self, ports: Ports, readers: Readers, orders: Orders) -> None:
        self._back_office = ports.back_office
        self._cases = ports.cases
        self._readers = readers
        self._orders = orders

    async def find(self, visitor: Visitor, language: str, text: str) -> Hit | SearchHits:
        """Return the only hit, or all of them.

        Raises:
            InputInvalid: nothing can be looked for by this text; also where it `holds_secret`.
        """
        reader = await self._readers.of(visitor, language)
        if _CASE.fullmatch(clean_text(text)):
            return await self._case(reader, clean_text(text).upper())
        queries = read_queries(text)
        if len(queries) > 1:
            return await self._several(reader, queries)
        query = queries[0]
        hits = await self._back_office.search(query, limit=_ROWS)
        office = await self._office(query) if query.kind is QueryKind.COMPANY else None
        return await self._one_or_list(reader, query, hits, office)

    async def _case(self, reader: Viewer, case_id: str) -> Hit | SearchHits:
        if await self._cases.get(case_id):
            return Hit(kind=LeadsTo.CASE, id=case_id)
        return SearchHits(told=(warning(reader, "console-search-no-case", case=case_id),))

    async def _office(self, query: Query) -> Office | None:
        """Return the office that has this code, if there is one with companies."""
        if not _OFFICE.fullmatch(query.text):
            return None
        for code in dict.fromkeys((query.text.upper(), query.text)):
            if found := await self._back_office.find_companies("", office=code, limit=1):
                return found[0].office
        return None

    async def _one_or_list(
        self, reader: Viewer, query: Query, hits: Hits, office: Office | None
    ) -> Hit | SearchHits:
        if office and not hits.total and not hits.companies:
            return Hit(kind=LeadsTo.OFFICE, id=office.code)
        if hits.total == 1 and len(hits.orders) == 1 and not hits.companies and not office:
            return Hit(kind=LeadsTo.ORDER, id=hits.orders[0].id)
        told = () if hits.total or hits.companies else _not_found(reader, query)
        return SearchHits(
            orders=await self._orders.listed(reader, hits.orders),
            companies=tuple(ListedCompany.of(company) for company in hits.companies),
            office=office,
            total=hits.total,
            told=told,
        )

    async def _several(self, reader: Viewer, queries: tuple[Query, ...]) -> Hit | SearchHits:
        """List the orders of several references and order ids, and name those without one."""
        answers = await asyncio.gather(
            *(self._back_office.search(query, limit=_ROWS) for query in queries)
        )
        orders = {order.id: order for hits in answers for order in hits.orders}
        absent = [q for q, hits in zip(queries, answers, strict=True) if not hits.orders]
        if len(orders) == 1 and not absent:
            return Hit(kind=LeadsTo.ORDER, id=next(iter(orders)))
        texts = ", ".join(_as_shown(query) for query in absent)
        told = (warning(reader, "not-found-several", texts=texts),) if absent else ()
        listed = await self._orders.listed(reader, orders.values())
        return SearchHits(orders=listed, total=len(orders), told=told)


def _as_shown(query: Query) -> str:
    if query.kind is QueryKind.REFERENCE:
        return ClientReference(query.text).spaced
    return query.text


def _not_found(reader: Viewer, query: Query) -> tuple[Told, ...]:
    """Say what was looked for and what can be tried, as the desk says it in chat."""
    card = list_views.not_found_card(reader, query.kind, query.text)
    told = [Told.of(one) for one in card.elements if isinstance(one, Notice)]
    told += [Told(one.text) for one in card.elements if isinstance(one, Paragraph)]
    return tuple(told)
