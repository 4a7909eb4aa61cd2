"""How a delivery stands that a platform may send more than once."""

from __future__ import annotations

from enum import StrEnum


class DeliveryState(StrEnum):
    """How the first of a delivery stands for whoever takes it: NEW is for them to answer."""

    NEW = "new"
    UNDER_WAY = "under_way"
    ANSWERED = "answered"
