"""Found: an order with the case that is open for it, and whether that may be shown."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.cases import Case, CaseStatus
from bot.domain.orders import Order, OrderState


@dataclass(frozen=True, slots=True)
class Found:
    """An order with the case that is open for it, if any.

    `case` is the one that may be shown with it: not if the order has changed without our doing.
    """

    order: Order
    open: Case | None

    @property
    def case(self) -> Case | None:
        """Return the open case if it fits the order as it is now."""
        if self.open and (self.open.under_way or self.open.order_revision == self.order.revision):
            return self.open
        return None

    @property
    def walked(self) -> Case | None:
        """Return that case, unless what was done in it has ended in a Problem: it begins again."""
        case = self.case
        is_done = case is not None and case.status is CaseStatus.FOLLOWED and not case.under_way
        return None if is_done and self.order.state is OrderState.PROBLEM else case
