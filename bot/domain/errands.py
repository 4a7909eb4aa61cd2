"""Errands: what support asks of an office in a case, a question or an action to confirm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.orders import Action, OrderState
from bot.domain.people import Actor

KEPT_ERRANDS = 100
"""So many errands a case keeps, the newest; the action log keeps all."""


class ErrandEnd(StrEnum):
    """How an errand came to its end."""

    ANSWERED = "answered"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    VOID = "void"
    """The case or its order has moved on meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What one of support asks of the `office` of a case: an answer, or to confirm an action.

    Of a question there is its `step` and a `sentence`; of a proposal its `action`, the state of the
    order, and `form`, which names the sealed values: none of them are here. `number` counts those
    of a case from 1, and `ends_at` is until when it can be confirmed.
    """

    number: int
    office: str
    by: str
    by_name: str
    at: datetime
    step: str = ""
    sentence: str = ""
    action: Action | None = None
    order_state: OrderState = OrderState.NOT_ORDERED
    form: str = ""
    ends_at: datetime | None = None
    end: ErrandEnd | None = None
    ended_at: datetime | None = None
    ended_by: str = ""
    ended_by_name: str = ""
    ended_office: str = ""
    choice: str = ""
    why: str = ""

    @property
    def is_open(self) -> bool:
        """Say whether it has not come to an end."""
        return self.end is None

    @property
    def changed_at(self) -> datetime:
        """When it came to its end, or else was asked."""
        return self.ended_at or self.at

    def ended(
        self, end: ErrandEnd, at: datetime, by: Actor | None = None, choice: str = "", why: str = ""
    ) -> Errand:
        """Return it with its end, by whom, and with what was answered or said of it."""
        return replace(
            self,
            end=end,
            ended_at=at,
            ended_by=by.id if by else "",
            ended_by_name=by.name if by else "",
            ended_office=by.office if by else "",
            choice=choice,
            why=why,
        )


Errands = tuple[Errand, ...]
TOLD_WITHIN = timedelta(minutes=1)
"""Longer than it may take to write to people of an errand, waiting and repetitions included."""


def is_being_told(errands: Errands, now: datetime) -> bool:
    """Say whether people may be written to still of what was asked or answered last."""
    last = errands[-1] if errands else None
    return last is not None and now - last.changed_at < TOLD_WITHIN
