"""Twins: the orders of one client reference at several companies, which tell of each other."""

from __future__ import annotations

import logging

from bot.casework.live_cards import LiveCards
from bot.domain.cases import PAST, Case
from bot.errors import BotError, StoreConflict
from bot.ports import Ports

_LOG = logging.getLogger(__name__)


class Twins:
    """Brings to the cards of the one order what became of the other."""

    def __init__(self, ports: Ports, live_cards: LiveCards) -> None:
        self._back_office = ports.back_office
        self._cases = ports.cases
        self._live_cards = live_cards

    async def tell(self, order_id: str) -> None:
        """Show the cases of the same reference anew; nobody waits for what cannot be told now.

        Whoever follows two cards must not cancel both orders: the second card says that its order
        is the only one left.
        """
        try:
            order = await self._back_office.find_order(order_id)
            for other in await self._back_office.same_reference(order):
                case = await self._cases.find_open(other.id)
                if other.company.code != order.company.code and case:
                    await self._show_anew(case)
        except BotError as error:
            _LOG.info("%s: the twins of %s are not told now", type(error).__name__, order_id)

    async def _show_anew(self, case: Case) -> None:
        if case.status in PAST or case.under_way:
            return
        try:
            # At a new revision: its places have not been given that one yet.
            await self._cases.save(case)
        except StoreConflict:
            # Whoever saved it meanwhile has read what is so now.
            return
        await self._live_cards.broadcast(case.id)
