"""The lists of cases: whose turn it is, filtered and paged; an office sees its own alone."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.cards import queue_views
from bot.cards.commands import known_language_word
from bot.cards.list_views import PAGE_SIZE
from bot.cards.problem_views import EVERY
from bot.cards.queue_calls import (
    AskCaseFilter,
    FilterCases,
    ListCases,
    QueueCall,
    ShowHome,
)
from bot.cards.queue_views import Page
from bot.cards.viewer import Viewer
from bot.desk.filters import Filters, find_bank
from bot.desk.replies import Reply, plain_reply
from bot.domain.case_lists import CaseSpot
from bot.domain.cases import Case
from bot.domain.orders import Order
from bot.domain.people import LANGUAGES, Audience
from bot.domain.privacy import looks_secret
from bot.domain.queues import Queue, QueueFilter
from bot.errors import InputInvalid, OrderError
from bot.ports import Ports

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")


class Queues:
    """Lists cases by whom they wait for."""

    def __init__(self, ports: Ports, filters: Filters) -> None:
        self._cases = ports.cases
        self._back_office = ports.back_office
        self._filters = filters

    async def answer(self, viewer: Viewer, call: QueueCall) -> Reply:
        """Answer what is asked about a list of cases.

        Raises:
            InputInvalid: a word of the filter is none that is known.
        """
        match call:
            case ListCases():
                return await self._list(viewer, call)
            case AskCaseFilter():
                offices = await self._filters.offices(viewer)
                return plain_reply(viewer, queue_views.filter_form(viewer, call, offices))
            case FilterCases():
                return await self._list(viewer, _read_form(call))
            case ShowHome():
                return await self._home(viewer)

    async def _list(self, viewer: Viewer, call: ListCases) -> Reply:
        asked = _understood(viewer, call)
        page = await self.page(viewer, asked, call.start)
        card = queue_views.queue_card(viewer, page)
        # A list follows nothing: it says as of when it is.
        again = queue_views.page_call(page, call.start)
        return replace(plain_reply(viewer, card), again=again)

    async def _home(self, viewer: Viewer) -> Reply:
        """Show what somebody has and what waits, each by its first page."""
        queues: tuple[Queue, ...] = (Queue.MINE, Queue.WAITING)
        if viewer.actor.audience is Audience.OFFICE:
            queues = (Queue.ALL,)
        asked = [_understood(viewer, ListCases(queue)) for queue in queues]
        pages = [await self.page(viewer, one) for one in asked]
        card = queue_views.home_card(viewer, pages)
        return replace(plain_reply(viewer, card), again=ShowHome())

    async def page(self, viewer: Viewer, asked: QueueFilter, start: str = "") -> Page:
        """Return a page of a queue; what has left it meanwhile makes it no shorter."""
        spot = CaseSpot.read(start)
        wanted = asked.wanted(viewer.actor.id, spot)
        found = await self._cases.page(wanted, PAGE_SIZE)
        orders = await self._orders(viewer, found.rows)
        visible = tuple(case for case in found.rows if viewer.actor.may_see_office(case.office))
        return Page(asked, visible, orders, found.more, str(spot) if spot else "")

    async def _orders(self, viewer: Viewer, cases: Iterable[Case]) -> Mapping[str, Order]:
        """Return the orders of cases, as far as they can be read now."""
        ids = [case.order for case in cases]
        reads = (self._back_office.find_order(order) for order in ids)
        found: dict[str, Order] = {}
        for one in await asyncio.gather(*reads, return_exceptions=True):
            if isinstance(one, Order) and viewer.actor.may_see(one):
                found[one.id] = one
            elif isinstance(one, BaseException) and not isinstance(one, OrderError):
                raise one
        return found


def _understood(viewer: Viewer, call: ListCases) -> QueueFilter:
    """Read what is asked for, also of what was typed; an office is asked for its own cases alone.

    Raises:
        InputInvalid: a word is neither a bank nor a language, nor could be an office.
    """
    bank, office, language = call.bank, call.office, call.language
    if words := call.words.strip():
        if looks_secret(words, bare=False):
            raise InputInvalid("input-secret")
        if code := find_bank(words, viewer.banks):
            bank, words = code, ""
    for word in words.split():
        if code := find_bank(word, viewer.banks):
            bank = code
        elif spoken := known_language_word(word):
            language = spoken
        elif _CODE.fullmatch(word) and (word.isupper() or any(sign.isdigit() for sign in word)):
            # Without a digit it is a code in capitals only, else a word that is mistyped.
            office = word.upper()
        else:
            banks = ", ".join(sorted(one.name for one in viewer.banks.values()))
            raise InputInvalid("input-cases-unknown", said=word[:40], banks=banks)
    queue = call.queue
    if viewer.actor.audience is Audience.OFFICE:
        queue, office = Queue.ALL, viewer.actor.office
    known = bank if bank in viewer.banks else ""
    spoken = language if language in LANGUAGES else ""
    return QueueFilter(queue=queue, bank=known, office=office, language=spoken)


def _read_form(call: FilterCases) -> ListCases:
    """Read a filled form; of what did not arrive, what the form showed holds."""
    values = {**call.left_out, **call.values}
    named = {name: "" if (said := values.get(name, "")) == EVERY else said for name in _FIELDS}
    queue = named.pop(queue_views.QUEUE)
    return ListCases(Queue(queue) if queue in set(Queue) else Queue.WAITING, **named)


_FIELDS = (queue_views.QUEUE, queue_views.BANK, queue_views.OFFICE, queue_views.LANGUAGE)
