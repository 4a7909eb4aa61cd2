"""Sample orders: invented ones to try a flow on, one for each thing that its checks can find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.checks import OrderFacts
from bot.domain.orders import (
    Bank,
    Cardholder,
    ClientReference,
    Company,
    ContactField,
    Office,
    Order,
    OrderState,
)

_BANK = Bank("BELFIUS", "Belfius")
_APP_BANK = Bank("KBC", "KBC", contact_field=ContactField.IBAN)
_OTHER_BANK = Bank("BEOBANK", "Beobank", supported=False)
_COMPANY = Company(
    code="SAMP001",
    name="Bakkerij Janssens",
    enterprise_number="0123456749",
    office=Office("SAMPLE", "Fidu Janssens"),
)
_ELSEWHERE = replace(_COMPANY, code="SAMP002", name="Garage Lambert")


class Sample(StrEnum):
    """What is out of the ordinary about a sample order."""

    ORDINARY = "ordinary"
    IN_APP = "in_app"
    """Activated in the bank's app, and the order holds no account."""
    IN_APP_WITH_IBAN = "in_app_with_iban"
    NO_BANK = "no_bank"
    """The bank does not take part in CARO."""
    INCIDENT = "incident"
    """An incident is known at the bank."""
    MALFORMED = "malformed"
    """The reference is none."""
    ACTIVE_ELSEWHERE = "active_elsewhere"
    """Another company of the office has an active order of the same reference."""
    OPEN_ELSEWHERE = "open_elsewhere"
    CANCELLED_ELSEWHERE = "cancelled_elsewhere"
    ARCHIVED = "archived"
    """The company is archived."""
    NO_MANDATE = "no_mandate"
    ACCOUNT_ARCHIVED = "account_archived"


def sample_facts(sample: Sample, state: OrderState, now: datetime) -> OrderFacts:
    """Return a sample order in a state, with its bank and what else there is of its reference."""
    return _FACTS[sample](_order(state, now))


def _order(state: OrderState, now: datetime) -> Order:
    invited_at = now - timedelta(days=9)
    return Order(
        id="CARO-SAMPLE",
        reference=ClientReference("6012345678"),
        state=state,
        revision=1,
        bank=_BANK.code,
        company=_COMPANY,
        cardholder=Cardholder("Anna Peeters", "anna@example.be", "+32460001212"),
        state_changed_at=now - timedelta(days=3),
        invited_at=invited_at,
        invitation_expires_at=invited_at + timedelta(days=30),
    )


def _at_bank(order: Order, bank: Bank) -> OrderFacts:
    return OrderFacts(replace(order, bank=bank.code), bank)


def _with_iban(order: Order) -> OrderFacts:
    holder = replace(order.cardholder, iban="BE68539007547034")
    return _at_bank(replace(order, cardholder=holder), _APP_BANK)


def _beside(order: Order, state: OrderState) -> OrderFacts:
    other = replace(order, id="CARO-SAMPLE-2", company=_ELSEWHERE, state=state)
    return OrderFacts(order, _BANK, (other,))


def _of_company(order: Order, company: Company) -> OrderFacts:
    return OrderFacts(replace(order, company=company), _BANK)


_FACTS: dict[Sample, Callable[[Order], OrderFacts]] = {
    Sample.ORDINARY: lambda order: OrderFacts(order, _BANK),
    Sample.IN_APP: lambda order: _at_bank(order, _APP_BANK),
    Sample.IN_APP_WITH_IBAN: _with_iban,
    Sample.NO_BANK: lambda order: _at_bank(order, _OTHER_BANK),
    Sample.INCIDENT: lambda order: OrderFacts(order, replace(_BANK, incident=True)),
    Sample.MALFORMED: lambda order: OrderFacts(
        replace(order, reference=ClientReference("501234567")), _BANK
    ),
    Sample.ACTIVE_ELSEWHERE: lambda order: _beside(order, OrderState.ACTIVE),
    Sample.OPEN_ELSEWHERE: lambda order: _beside(order, OrderState.INVITATION_SENT),
    Sample.CANCELLED_ELSEWHERE: lambda order: _beside(order, OrderState.CANCELLED),
    Sample.ARCHIVED: lambda order: _of_company(order, replace(_COMPANY, archived=True)),
    Sample.NO_MANDATE: lambda order: _of_company(order, replace(_COMPANY, mandate_active=False)),
    Sample.ACCOUNT_ARCHIVED: lambda order: _of_company(
        order, replace(_COMPANY, account_archived=True)
    ),
}
