"""What cardholders do at their bank, played on the local tables: they consent, with some card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from adapters.backoffice.errors import translate_errors
from adapters.backoffice.local_models import OrderRow
from adapters.backoffice.local_reads import order_number
from bot.domain.orders import TRANSITIONS, OrderState
from bot.errors import StoreConflict

# A chain of orders, each in the place of the one before, is never this long.
_CHAIN = 50


@dataclass(frozen=True, slots=True)
class Consent:
    """Which order a cardholder tried to consent to, and its state before and after."""

    order: str
    reference: str
    before: OrderState
    after: OrderState

    @property
    def counts(self) -> bool:
        """Say whether it changed the order."""
        return self.before is not self.after


async def consent(orders: Sequence[str], *, right_card: bool, now: datetime) -> Consent | None:
    """Let the cardholder of one of these orders, or of what has replaced it, consent.

    It is the order that waits for a consent, or else the first; None where there is none at all.

    Raises:
        StoreConflict: the order was changed at the same moment.
    """
    with translate_errors():
        rows = [row for order in orders if (row := await _newest(order))]
        waiting = [row for row in rows if row.state == OrderState.INVITATION_SENT]
        in_problem = [row for row in rows if row.state == OrderState.PROBLEM]
        row = next(iter([*waiting, *in_problem, *rows]), None)
        if row is None:
            return None
        before = OrderState(row.state)
        after = OrderState.ACTIVE if right_card else OrderState.PROBLEM
        done = Consent(f"CARO-{row.id}", row.reference, before, before)
        # A link that has expired, or whose order is active or cancelled, leads to no consent.
        if before not in (OrderState.INVITATION_SENT, OrderState.PROBLEM):
            return done
        if after not in TRANSITIONS[before]:
            return done
        read = OrderRow.filter(id=row.id, revision=row.revision)
        moved = {"state": after.value, "state_changed_at": now, "revision": row.revision + 1}
        if not await read.update(**moved):
            raise StoreConflict(f"order {done.order} was changed at the same moment")
        return Consent(done.order, done.reference, before, after)


async def _newest(order: str) -> OrderRow | None:
    """Return an order, or what stands in its place by now."""
    row = await OrderRow.get_or_none(id=order_number(order))
    for _ in range(_CHAIN):
        if row is None or row.replaced_by is None:
            break
        row = await OrderRow.get_or_none(id=row.replaced_by)
    return row
