"""Sample orders: invented ones on which a flow is tried before anybody meets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

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


class SampleKind(StrEnum):
    """What is special about a sample order: its bank, its reference, or its company."""

    PLAIN = "plain"
    IN_APP = "in_app"
    UNSUPPORTED = "unsupported"
    DISTURBED = "disturbed"
    MALFORMED = "malformed"
    ARCHIVED = "archived"


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


def sample_order(sample: Sample, banks: Mapping[str, Bank], now: datetime) -> tuple[Order, Banks]:
    """Return an order as the sample says, and the banks as they are to it.

    Its bank is one of these where one fits: what it is for must not hang on today's incidents.
    """
    bank = _bank(sample.kind, banks)
    is_malformed = sample.kind is SampleKind.MALFORMED
    waits = sample.state in (OrderState.INVITATION_SENT, OrderState.INVITATION_EXPIRED)
    invited = now - timedelta(days=40 if sample.state is OrderState.INVITATION_EXPIRED else 10)
    order = Order(
        id="CARO-SAMPLE",
        reference=ClientReference("60123456" if is_malformed else "6012345678"),
        state=sample.state,
        revision=1,
        bank=bank.code,
        company=Company(
            code="SAMPLE",
            name="Bakkerij Peeters",
            enterprise_number="0123.456.749",
            office=Office("SAMPLE", "Kantoor Janssens"),
            archived=sample.kind is SampleKind.ARCHIVED,
        ),
        cardholder=Cardholder(
            "An Peeters", "an.peeters@example.be", "+32470000000", "BE68539007547034"
        ),
        state_changed_at=now - timedelta(days=5),
        invited_at=invited,
        invitation_expires_at=invited + timedelta(days=30) if waits else None,
    )
    return order, Banks({**banks, bank.code: bank})


def _bank(kind: SampleKind, banks: Mapping[str, Bank]) -> Bank:
    in_app = kind is SampleKind.IN_APP
    field = ContactField.IBAN if in_app else ContactField.MOBILE
    fitting = (one for one in banks.values() if one.contact_field is field)
    bank = next(fitting, Bank("SAMPLE", "Bank", contact_field=field))
    return replace(
        bank,
        supported=kind is not SampleKind.UNSUPPORTED,
        incident=kind is SampleKind.DISTURBED,
    )
