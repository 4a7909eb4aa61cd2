"""A walk: a case with its order and its flow, as they were read together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.cases import PAST, Case
from bot.domain.checks import Evidence
from bot.domain.flows import Flow
from bot.domain.orders import Order
from bot.errors import StoreConflict


@dataclass(frozen=True, slots=True)
class Walk:
    """A case with the order and the flow it belongs to; no flow for states that need none.

    `replaces` says that it took over the places of an older case, or of the order while that had
    none, which have not seen it yet; `note` is what was written for support.
    `proposed` are the values of an action that its office is to confirm: none are ever kept open.
    `finding` is what whoever answers has to know, although it does not decide; it is never old.
    """

    case: Case
    order: Order
    flow: Flow | None
    replaces: bool = False
    note: str = ""
    proposed: Mapping[str, str] = field(default_factory=dict, repr=False)
    finding: Evidence | None = None


def require_walked(walk: Walk) -> None:
    """Refuse to take a step in what stands still.

    Raises:
        StoreConflict: it is done, an action is under way, or its order has moved on.
    """
    case = walk.case
    stands = case.status in PAST or case.under_way or walk.flow is None
    if stands or case.order_revision != walk.order.revision:
        raise StoreConflict(case.id)
