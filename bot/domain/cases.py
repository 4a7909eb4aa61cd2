"""Cases: one walk through a flow for one order, as pure transitions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.actions import Result
from bot.domain.checks import Evidence
from bot.domain.endings import KEPT_ENDINGS, Ending, EndingKind, Endings
from bot.domain.errands import KEPT_ERRANDS, Errand, ErrandEnd, Errands
from bot.domain.holds import Hold, Holds, holder_of
from bot.domain.job_status import JobStatus
from bot.domain.orders import Action, Order
from bot.domain.people import Actor, Identity, Platform

BOT = "bot"


class CaseStatus(StrEnum):
    """Where a case stands; of a followed one the action is done, a closed one has seen its end."""

    OPEN = "open"
    HANDED_OVER = "handed_over"
    FOLLOWED = "followed"
    CLOSED = "closed"


PAST = frozenset({CaseStatus.FOLLOWED, CaseStatus.CLOSED})
"""Where no step is answered any more: the action of the case is done."""
GOING_ON = (CaseStatus.OPEN, CaseStatus.HANDED_OVER)
"""Where something is still to be answered or done."""
NOTHING_DONE = "nothing"
"""How a case ended that was closed without any action."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered at a step, by whom (`BOT` or an actor's id), with the bot's evidence.

    `name` is what whoever answered is called, and `office` theirs; "" in answers of old.
    """

    step: str
    choice: str
    by: str
    at: datetime
    evidence: Evidence | None = None
    name: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One walk. `at` is the step or outcome where it stands; `revision` grows with each save.

    `work` is the action that is under way for it, or the last that was. `bank` is the order's,
    `language` that of whoever opened it, both "" in cases of old. `holds` is who of support had it,
    the newest last; `handed_over_at` is since when it is with support, None in cases of old and
    where it never was. `endings` are those that were told, the newest last. `answered_after_s` is
    how long it waited until somebody had it first, `with_support_s` how long support had it until
    its last end, and `went` what its office said of that, "" for nothing. `errands` are what
    support asked of its office, the newest last.
    """

    id: str
    order: str
    order_revision: int
    office: str
    flow: str
    flow_version: str
    at: str
    answers: tuple[Answer, ...]
    status: CaseStatus
    revision: int
    opened_by: str
    opened_at: datetime
    work: JobStatus | None = None
    bank: str = ""
    closed_at: datetime | None = None
    language: str = ""
    holds: Holds = ()
    handed_over_at: datetime | None = None
    endings: Endings = ()
    answered_after_s: int | None = None
    with_support_s: int = 0
    went: str = ""
    errands: Errands = ()

    def close(self, now: datetime, ending: Ending | None = None) -> Case:
        """Return the case closed; one that is closed already stays as it was closed first.

        Without an `ending` it is left, as when another one goes on in its place.
        """
        if self.status is CaseStatus.CLOSED:
            return self
        left = self.with_errand_ended(ErrandEnd.VOID, now)
        closed = replace(left, status=CaseStatus.CLOSED, closed_at=now)
        if ending is None:
            return closed
        endings = (*self.endings, ending)[-KEPT_ENDINGS:]
        lasted_s = self.with_support_s
        if self.handed_over_at:
            lasted_s += max(0, int((now - self.handed_over_at).total_seconds()))
        return replace(closed, endings=endings, with_support_s=lasted_s)

    def end_by_itself(self, now: datetime) -> Case:
        """Return the case closed because its order came to an end."""
        ending = Ending(kind=EndingKind.BY_ITSELF, at=now) if self.handed_over_at else None
        return self.close(now, ending)

    @property
    def errand(self) -> Errand | None:
        """What support asks of its office now, if anything."""
        last = self.errands[-1] if self.errands else None
        return last if last and last.is_open and self.is_with_support else None

    def with_errand(self, errand: Errand) -> Case:
        """Return the case with one errand more."""
        return replace(self, errands=(*self.errands, errand)[-KEPT_ERRANDS:])

    def with_errand_ended(
        self, end: ErrandEnd, at: datetime, by: Actor | None = None, choice: str = "", why: str = ""
    ) -> Case:
        """Return the case with its open errand ended; without one it stays as it is."""
        if self.errand is None:
            return self
        ended = self.errand.ended(end, at, by, choice, why)
        return replace(self, errands=(*self.errands[:-1], ended))

    @property
    def ending(self) -> Ending | None:
        """By what it is closed, as far as that was told."""
        last = self.endings[-1] if self.endings else None
        return last if last and self.closed_at == last.at else None

    @property
    def closed_by(self) -> str:
        """Who closed it by hand; "" where nobody did."""
        return self.ending.by if self.ending else ""

    @property
    def is_of_support(self) -> bool:
        """Say whether it is closed, and support had been asked for in it."""
        return self.ending is not None and self.handed_over_at is not None

    @property
    def asks_how_it_went(self) -> bool:
        """Say whether its office is asked how it went: once, where somebody had the case."""
        is_first = len(self.endings) == 1 and not self.went
        return self.is_of_support and is_first and self.answered_after_s is not None

    @property
    def ended(self) -> str:
        """How it ended, as `recreate:done` or `NOTHING_DONE`; "" until it is closed."""
        if self.status is not CaseStatus.CLOSED:
            return ""
        work = self.work
        return f"{work.action}:{work.result}" if work and work.result else NOTHING_DONE

    @property
    def is_begun(self) -> bool:
        """Say whether it is kept; before the first answer a walk is only looked at."""
        return bool(self.id)

    @property
    def under_way(self) -> bool:
        """Say whether an action for it has not ended yet."""
        return self.work is not None and self.work.under_way

    @property
    def is_over(self) -> bool:
        """Say whether nothing more will happen in it."""
        return self.status is CaseStatus.CLOSED and not self.under_way

    @property
    def is_let_go(self) -> bool:
        """Say whether its places are of no use any more: it is over, and is not opened again."""
        return self.is_over and not self.is_of_support

    @property
    def waits_for_support(self) -> bool:
        """Say whether support was asked for last, and nobody has gone on since."""
        work = self.work
        if work is None or work.seen or self.status is not CaseStatus.HANDED_OVER:
            return False
        return work.action is Action.CONTACT_SUPPORT and work.result is Result.DONE

    @property
    def is_with_support(self) -> bool:
        """Say whether it was handed over, and has not come to an end since."""
        return self.status is CaseStatus.HANDED_OVER

    @property
    def with_support_since(self) -> datetime:
        """Since when it is with support, as far as that was kept."""
        asked = self.work if self.work and self.work.action is Action.CONTACT_SUPPORT else None
        return self.handed_over_at or (asked.asked_at if asked else self.opened_at)

    @property
    def hold(self) -> Hold | None:
        """By which change of hands somebody of support has it, if anybody does."""
        return holder_of(self.holds)

    def is_ahead_of(self, order: Order) -> bool:
        """Say whether an order was read before this case moved on with it."""
        return self.order == order.id and self.order_revision > order.revision

    @property
    def with_work_seen(self) -> Case:
        """The case of somebody who has gone on since its last action ended."""
        if self.work is None or self.work.under_way or self.work.seen:
            return self
        return replace(self, work=replace(self.work, seen=True))

    @property
    def evidence(self) -> tuple[tuple[str, Evidence], ...]:
        """The steps that the bot answered, with what it found."""
        return tuple((a.step, a.evidence) for a in self.answers if a.by == BOT and a.evidence)

    @property
    def is_settled_elsewhere(self) -> bool:
        """Say whether the bot found the reference active at another company: it is ordered."""
        found = (given.evidence for given in self.answers if given.by == BOT)
        return any(one and one.settles_elsewhere for one in found)

    @property
    def trail(self) -> tuple[str, ...]:
        """What led here, for the action log: `bank=yes (bot)`, `reference=typo`."""
        return tuple(
            f"{given.step}={given.choice}" + (" (bot)" if given.by == BOT else "")
            for given in self.answers
        )

    @property
    def can_go_back(self) -> bool:
        """Say whether a person has answered anything that could be taken back."""
        return any(answer.by != BOT for answer in self.answers)


def new_case(case_id: str, order: Order, actor: str, now: datetime) -> Case:
    """Begin a case for an order whose state needs no flow."""
    return Case(
        id=case_id,
        order=order.id,
        order_revision=order.revision,
        office=order.company.office.code,
        flow="",
        flow_version="",
        at="",
        answers=(),
        status=CaseStatus.OPEN,
        revision=0,
        opened_by=actor,
        opened_at=now,
        bank=order.bank,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """One place where a case is shown; `address` is the platform adapter's own text.

    `card_key` tells two surfaces apart: the same key replaces what was saved for it before.
    `case` is an `order_key` where an order is shown that has none.
    """

    case: str
    platform: Platform
    card_key: str
    address: str
    identity: Identity
    language: str
    shown_at: datetime

    @property
    def is_left(self) -> bool:
        """Say whether the card shows something else by now: the person can still be written to."""
        return self.card_key.startswith(_LEFT)

    @property
    def left(self) -> Surface:
        """The place once its card shows something else."""
        return replace(self, card_key=f"{_LEFT}{self.card_key}")


_LEFT = "left:"
_OF_ORDER = "order:"


def order_key(order_id: str) -> str:
    """Return what stands in the place of a case where an order is shown that has none."""
    return f"{_OF_ORDER}{order_id}"


def keyed_order(case: str) -> str:
    """Return the order that an `order_key` names, or "" if it is the id of a case."""
    return case.removeprefix(_OF_ORDER) if case.startswith(_OF_ORDER) else ""
