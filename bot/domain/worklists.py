"""The list of problems that a person goes through: what it holds, and how far they are in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.ages import age_in_days
from bot.domain.orders import Order

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SPOT = re.compile(r"[0-9]{1,17}-[1-9][0-9]{0,17}")
"""How a spot is written: microseconds since 1970, and the number of an order."""
_ORDER_ID = re.compile(r"CARO-([1-9][0-9]{0,17})")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an order stands in the list: by the time since when it waits, then by its number.

    A spot stays where it is when orders before it leave the list, and when its own order does.
    """

    since: datetime
    number: int

    @classmethod
    def of(cls, order: Order) -> Spot:
        """Return where an order in Problem stands."""
        match = _ORDER_ID.fullmatch(order.id)
        return cls(order.state_changed_at, int(match[1]) if match else 0)

    @classmethod
    def read(cls, text: str) -> Spot | None:
        """Read what `str` wrote; None where it is no spot."""
        if not SPOT.fullmatch(text):
            return None
        since, _, number = text.partition("-")
        return cls(_EPOCH + timedelta(microseconds=int(since)), int(number))

    def __str__(self) -> str:
        return f"{(self.since - _EPOCH) // timedelta(microseconds=1)}-{self.number}"

    @property
    def behind(self) -> Spot:
        """The spot right behind this one."""
        return Spot(self.since, self.number + 1)

    def is_of(self, order_id: str) -> bool:
        """Say whether the order with this id stands or stood here."""
        return order_id == f"CARO-{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which orders in Problem are wanted; what is empty asks for nothing.

    Only those that were in Problem before `until`; the page begins at the spot `start`, or else
    ends right before the spot `end`.
    """

    office: str = ""
    bank: str = ""
    until: datetime | None = None
    start: Spot | None = None
    end: Spot | None = None


EVERY_PROBLEM = Wanted()


@dataclass(frozen=True, slots=True, kw_only=True)
class Worklist:
    """What somebody last asked of the list of problems, and how far they are in it.

    `days` is the age that an order has to be over. `start` is the spot where the page begins, ""
    for the first page, `at` the spot of the order that was opened last.
    """

    bank: str = ""
    office: str = ""
    days: int = 0
    start: str = ""
    at: str = ""

    def holds(self, order: Order, now: datetime) -> bool:
        """Say whether an order is one of those that were asked for, whatever its state."""
        return (
            self.bank in ("", order.bank)
            and self.office in ("", order.company.office.code)
            and (not self.days or age_in_days(order.state_changed_at, now) > self.days)
        )


@dataclass(frozen=True, slots=True)
class OfficeProblems:
    """An office, and how many of its orders are in Problem."""

    code: str
    name: str
    problems: int
