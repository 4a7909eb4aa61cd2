"""Actions: what is asked for, the one claim to do it, how it ended, and its line in the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.orders import Action
from bot.domain.people import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRequest:
    """One action asked for by one actor on one revision of an order.

    `values` are checked form values; they may hold personal data, go to the back office and are
    dropped: never log or store them. `emergency` is why a lead does it without a second person;
    `reopens` is which end of its case it takes back, counted from 1, 0 for none. What support had
    proposed by an `errand` of its case, counted so, names the `proposer` by their id.
    """

    order: str
    revision: int
    action: Action
    actor: Actor
    case: str = ""
    evidence: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    emergency: str = ""
    reopens: int = 0
    errand: int = 0
    proposer: str = ""

    @property
    def key(self) -> str:
        """The claim key: one action happens once on one revision of an order."""
        return f"{self.order}:{self.action}:{self.revision}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The one right to do an action on one revision; `done` once it has ended well."""

    key: str
    actor: str
    actor_name: str
    audience: str
    claimed_at: datetime
    done: bool = False
    office: str = ""


class Result(StrEnum):
    """How an action ended, as the action log says it."""

    DONE = "done"
    HALF_DONE = "half_done"
    UNDONE = "undone"
    REFUSED = "refused"
    FAILED = "failed"
    STOPPED = "stopped"
    SHOWN = "shown"
    ASKED = "asked"
    """A second person was asked; the next ones tell what came of that."""
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    VOID = "void"
    EMERGENCY = "emergency"


CHANGED = frozenset({Result.DONE, Result.HALF_DONE, Result.UNDONE})
"""The results after which the order is not what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One line of the action log. No cardholder data in it; `role` is that of the actor."""

    at: datetime
    actor: str
    actor_name: str
    role: str
    platform: str
    order: str
    revision: int
    action: str
    result: str
    case: str = ""
    evidence: tuple[str, ...] = ()

    @property
    def is_of_action(self) -> bool:
        """Say whether it tells of an action, and not only of who looked or has a case."""
        return self.action in set(Action)

    @property
    def moved_the_order(self) -> bool:
        """Say whether the order is at another revision since; asking support changes none."""
        is_change = self.is_of_action and self.action != Action.CONTACT_SUPPORT
        return is_change and self.result in CHANGED

    @classmethod
    def of(
        cls,
        actor: Actor,
        order: str,
        revision: int,
        action: str,
        result: Result,
        *,
        at: datetime,
        case: str = "",
        evidence: tuple[str, ...] = (),
    ) -> LogEntry:
        """Return the line of what an actor did to an order that was at `revision`."""
        return cls(
            at=at,
            actor=actor.id,
            actor_name=actor.name,
            role=actor.role,
            platform=actor.platform,
            order=order,
            revision=revision,
            action=action,
            result=result,
            case=case,
            evidence=evidence,
        )


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` up to, but not including, `until`; None leaves that end open."""

    since: datetime | None = None
    until: datetime | None = None

    def __contains__(self, at: datetime) -> bool:
        after = self.since is None or self.since <= at
        return after and (self.until is None or at < self.until)


ALWAYS = Period()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which lines of the log are wanted; what is "" leaves the choice open.

    `person` is the id of an actor, or a part of a name.
    """

    order: str = ""
    person: str = ""
    action: str = ""
    result: str = ""
    period: Period = ALWAYS

    def __contains__(self, line: LogEntry) -> bool:
        fits = self.order in ("", line.order) and self.action in ("", line.action)
        fits = fits and self.result in ("", line.result) and line.at in self.period
        return fits and self._names(line)

    def _names(self, line: LogEntry) -> bool:
        is_part = self.person.casefold() in line.actor_name.casefold()
        return not self.person or self.person == line.actor or is_part


EVERY_LINE = LogFilter()
