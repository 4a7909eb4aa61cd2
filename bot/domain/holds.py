"""Holds: who of support has a case, who had it before, and why it went over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people import Actor, Staff, read_identity

KEPT_HOLDS = 100
"""So many changes of hands a case keeps, the newest; the action log keeps all."""


class HoldKind(StrEnum):
    """How a case came to somebody, or was left by them."""

    TAKEN = "taken"
    TAKEN_OVER = "taken_over"
    ASSIGNED = "assigned"
    GIVEN_BACK = "given_back"
    LOST = "lost"
    """Whoever had it is not of support any more."""


class HoldReason(StrEnum):
    """Why somebody takes a case over from a colleague; nothing that they could type is kept."""

    AGREED = "agreed"
    AWAY = "away"
    URGENT = "urgent"
    EXPERT = "expert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """One change of hands: `by` did it, and `holder` has the case since; "" is nobody.

    Both are ids of actors; `before` is who had it until then.
    """

    kind: HoldKind
    by: str
    by_name: str
    at: datetime
    holder: str = ""
    holder_name: str = ""
    before: str = ""
    before_name: str = ""
    reason: str = ""


Holds = tuple[Hold, ...]


def holder_of(holds: Holds) -> Hold | None:
    """Return by which change somebody has a case now; None where nobody does."""
    return holds[-1] if holds and holds[-1].holder else None


def passed_on(
    holds: Holds, kind: HoldKind, by: Actor, to: tuple[str, str], at: datetime, reason: str = ""
) -> Holds:
    """Return the changes of hands with one more: `by` lets somebody have it, by id and name."""
    before = holder_of(holds)
    change = Hold(
        kind=kind,
        by=by.id,
        by_name=by.name,
        at=at,
        holder=to[0],
        holder_name=to[1],
        before=before.holder if before else "",
        before_name=before.holder_name if before else "",
        reason=reason,
    )
    return (*holds, change)[-KEPT_HOLDS:]


NOBODY = ("", "")
"""To whom a case goes that nobody has."""


def is_of_support(actor: str, staff: Staff) -> bool:
    """Say whether the rules still let somebody of chat work for support; others are let be."""
    identity = read_identity(actor)
    return identity.is_console or staff.role(identity) is not None


def first_name(name: str) -> str:
    """Return what somebody is called by: `Anna Peeters` and `anna.peeters` → `Anna`."""
    words = name.replace(".", " ").replace("_", " ").split()
    return words[0][:1].upper() + words[0][1:] if words else ""
