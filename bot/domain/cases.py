"""Cases: one walk through a flow for one order, as pure transitions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.actions import Result
from bot.domain.checks import Evidence, Verdict
from bot.domain.flows import Flow
from bot.domain.holds import Hold, Holds, holder_of
from bot.domain.job_status import JobStatus
from bot.domain.orders import Action, Order
from bot.domain.people import Identity, Platform

BOT = "bot"

Examine = Callable[[str], Evidence]
"""Runs the check of that name against the order of the case."""


class CaseStatus(StrEnum):
    """Where a case stands; of a followed one the action is done, a closed one has seen its end."""

    OPEN = "open"
    HANDED_OVER = "handed_over"
    FOLLOWED = "followed"
    CLOSED = "closed"


PAST = frozenset({CaseStatus.FOLLOWED, CaseStatus.CLOSED})
"""Where no step is answered any more: the action of the case is done."""
NOTHING_DONE = "nothing"
"""How a case ended that was closed without any action."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered at a step, by whom (`BOT` or an actor's id), with the bot's evidence."""

    step: str
    choice: str
    by: str
    at: datetime
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One walk. `at` is the step or outcome where it stands; `revision` grows with each save.

    `work` is the action that is under way for it, or the last that was. `bank` is the order's,
    `language` that of whoever opened it, both "" in cases of old; `closed_by` is who closed it by
    hand, "" where it came to its end by itself. `holds` is who of support had it, the newest last;
    `handed_over_at` is since when it is with support, None in cases of old.
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
    closed_by: str = ""
    language: str = ""
    holds: Holds = ()
    handed_over_at: datetime | None = None

    def close(self, now: datetime, by: str = "") -> Case:
        """Return the case closed; one that is closed already stays as it was closed first."""
        if self.status is CaseStatus.CLOSED:
            return self
        return replace(self, status=CaseStatus.CLOSED, closed_at=now, closed_by=by)

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


def open_case(
    case_id: str, order: Order, flow: Flow, actor: str, examine: Examine, now: datetime
) -> Case:
    """Begin a walk at the first step that a person has to answer."""
    case = new_case(case_id, order, actor, now)
    begun = replace(case, flow=flow.flow, flow_version=flow.version, at=flow.start)
    return _advance(begun, flow, examine, now)


def can_answer(case: Case, flow: Flow, step: str, choice: str) -> bool:
    """Say whether the case stands at `step` and the step knows `choice`."""
    return case.at == step and step in flow.steps and choice in flow.steps[step].choices


def answer_step(
    case: Case, flow: Flow, choice: str, actor: str, examine: Examine, now: datetime
) -> Case:
    """Take a person's answer to the present step, then all that the bot can answer after it."""
    given = Answer(case.at, choice, actor, now)
    target = flow.steps[case.at].choices[choice]
    return _advance(replace(case, at=target, answers=(*case.answers, given)), flow, examine, now)


def answer_steps(
    case: Case, flow: Flow, choices: Mapping[str, str], actor: str, examine: Examine, now: datetime
) -> Case:
    """Take the answers to the present step and to those after it, as far as they are known."""
    left = dict(choices)
    while can_answer(case, flow, case.at, left.get(case.at, "")):
        case = answer_step(case, flow, left.pop(case.at), actor, examine, now)
    return case


def go_back(case: Case) -> Case:
    """Take back the last answer of a person, and all that came after it.

    An overruling after it goes as well: on another way the bot may find something else, and
    what it finds stands on the card to be overruled once more.
    """
    for index in range(len(case.answers) - 1, -1, -1):
        if case.answers[index].by != BOT:
            return replace(case, at=case.answers[index].step, answers=case.answers[:index])
    return case


def overrule(case: Case, step: str) -> Case:
    """Go to a step that the bot answered, so that a person answers it instead."""
    for index, given in enumerate(case.answers):
        if given.step == step and given.by == BOT:
            return replace(case, at=step, answers=case.answers[:index])
    return case


def _advance(case: Case, flow: Flow, examine: Examine, now: datetime) -> Case:
    while (step := flow.steps.get(case.at)) and step.check:
        # A step already answered on this walk would be answered the same for ever.
        if any(given.step == case.at for given in case.answers):
            break
        found = examine(step.check)
        if found.verdict is Verdict.UNKNOWN:
            break
        given = Answer(case.at, found.verdict.value, BOT, now, found)
        target = step.choices[found.verdict.value]
        case = replace(case, at=target, answers=(*case.answers, given))
    return case


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
