"""Sample orders: invented ones on which a flow is tried before anybody meets it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.checks import OrderFacts
from bot.domain.flows import Flow
from bot.domain.orders import (
    Bank,
    Banks,
    Cardholder,
    ClientReference,
    Company,
    ContactField,
    Office,
    Order,
    OrderState,
)

SAMPLE_OFFICE = "SAMPLE"
"""The code of the office that every sample order is of."""
_COMPANY = Company(
    code="SAMPLE",
    name="Bakkerij Peeters",
    enterprise_number="0123456749",
    office=Office(SAMPLE_OFFICE, "Kantoor Janssens"),
)
_ELSEWHERE = replace(_COMPANY, code="SAMPLE2", name="Garage Lambert")

SAMPLE_CASE = "CASE-SAMPLE"
"""Stands for the case that there is none of, once somebody has answered."""


class SampleKind(StrEnum):
    """What is special about a sample order: its bank, its reference, or its company."""

    PLAIN = "plain"
    IN_APP = "in_app"
    IN_APP_WITHOUT_IBAN = "in_app_without_iban"
    UNSUPPORTED = "unsupported"
    DISTURBED = "disturbed"
    MALFORMED = "malformed"
    ACTIVE_ELSEWHERE = "active_elsewhere"
    """Another company of the office has an active order of the same reference."""
    OPEN_ELSEWHERE = "open_elsewhere"
    CANCELLED_ELSEWHERE = "cancelled_elsewhere"
    ARCHIVED = "archived"
    NO_MANDATE = "no_mandate"
    ACCOUNT_ARCHIVED = "account_archived"


@dataclass(frozen=True, slots=True)
class Sample:
    """A kind of order in a state that a flow is for."""

    state: OrderState
    kind: SampleKind

    @property
    def name(self) -> str:
        """What it is asked for by."""
        return f"{self.state}.{self.kind}"


def samples_of(flow: Flow) -> tuple[Sample, ...]:
    """Return the samples on which a flow can be tried."""
    return tuple(Sample(state, kind) for state in flow.states for kind in SampleKind)


def sample_order(sample: Sample, banks: Banks, now: datetime) -> tuple[Order, Banks]:
    """Return an order as the sample says, and the banks as they are to it."""
    facts = sample_facts(sample, banks, now)
    return facts.order, banks.having(facts.bank)


def sample_facts(sample: Sample, banks: Mapping[str, Bank], now: datetime) -> OrderFacts:
    """Return an order as the sample says, with its bank and the other orders of its reference.

    Its bank is one of these where one fits: what it is for must not hang on today's incidents.
    """
    kind, bank = sample.kind, _bank(sample.kind, banks)
    order = _SPECIAL.get(kind, _unchanged)(replace(_order(sample.state, now), bank=bank.code))
    state = _ELSEWHERE_IN.get(kind)
    if state is None:
        return OrderFacts(order, bank)
    return OrderFacts(
        order, bank, (replace(order, id="CARO-SAMPLE-2", company=_ELSEWHERE, state=state),)
    )


def _order(state: OrderState, now: datetime) -> Order:
    waits = state in (OrderState.INVITATION_SENT, OrderState.INVITATION_EXPIRED)
    invited_at = now - timedelta(days=40 if state is OrderState.INVITATION_EXPIRED else 10)
    return Order(
        id="CARO-SAMPLE",
        reference=ClientReference("6012345678"),
        state=state,
        revision=1,
        bank="",
        company=_COMPANY,
        cardholder=Cardholder(
            "An Peeters", "an.peeters@example.be", "+32470000000", "BE68539007547034"
        ),
        state_changed_at=now - timedelta(days=5),
        invited_at=invited_at,
        invitation_expires_at=invited_at + timedelta(days=30) if waits else None,
    )


def _unchanged(order: Order) -> Order:
    return order


def _of(company: Company) -> Callable[[Order], Order]:
    return lambda order: replace(order, company=company)


_SPECIAL: dict[SampleKind, Callable[[Order], Order]] = {
    SampleKind.IN_APP_WITHOUT_IBAN: lambda order: replace(
        order, cardholder=replace(order.cardholder, iban="")
    ),
    SampleKind.MALFORMED: lambda order: replace(order, reference=ClientReference("60123456")),
    SampleKind.ARCHIVED: _of(replace(_COMPANY, archived=True)),
    SampleKind.NO_MANDATE: _of(replace(_COMPANY, mandate_active=False)),
    SampleKind.ACCOUNT_ARCHIVED: _of(replace(_COMPANY, account_archived=True)),
}
_ELSEWHERE_IN = {
    SampleKind.ACTIVE_ELSEWHERE: OrderState.ACTIVE,
    SampleKind.OPEN_ELSEWHERE: OrderState.INVITATION_SENT,
    SampleKind.CANCELLED_ELSEWHERE: OrderState.CANCELLED,
}
_IN_APP = (SampleKind.IN_APP, SampleKind.IN_APP_WITHOUT_IBAN)


def _bank(kind: SampleKind, banks: Mapping[str, Bank]) -> Bank:
    field = ContactField.IBAN if kind in _IN_APP else ContactField.MOBILE
    fitting = (one for one in banks.values() if one.contact_field is field)
    bank = next(fitting, Bank("SAMPLE", "Bank", contact_field=field))
    return replace(
        bank,
        supported=kind is not SampleKind.UNSUPPORTED,
        incident=kind is SampleKind.DISTURBED,
    )
