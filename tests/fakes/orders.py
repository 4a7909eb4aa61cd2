"""An order to begin with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.orders import Cardholder, ClientReference, Company, Office, Order, OrderState
from tests.fakes.clock import NOW


def make_order(**changes: object) -> Order:
    """An order in Problem of an ordinary company, with whatever is changed."""
    company = Company(
        code="DUPO012",
        name="Dupont & Fils",
        enterprise_number="0123456749",
        office=Office("OFF001", "Fidu Nord"),
    )
    order = Order(
        id="CARO-1",
        reference=ClientReference("6012345678"),
        state=OrderState.PROBLEM,
        revision=1,
        bank="BELFIUS",
        company=company,
        cardholder=Cardholder("Anna Peeters", "anna@example.be", "+32460001212"),
        state_changed_at=NOW - timedelta(days=3),
        invited_at=NOW - timedelta(days=9),
    )
    return replace(order, **changes)  # type: ignore[arg-type]
