"""Ends of cases, and what those of a week come to: figures in the place of a recount."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.actions import Result
from bot.domain.cases import BOT, NOTHING_DONE, Answer, Case
from bot.domain.orders import Action
from bot.domain.weeks import Week


class EndKind(StrEnum):
    """What became of a case, told roughly."""

    DONE = "done"
    SUPPORT = "support"
    NOT_DONE = "not_done"
    LEFT = "left"

    @classmethod
    def of(cls, ended: str) -> EndKind:
        """Return the kind of an end that is written as `Case.ended` writes it."""
        action, _, result = ended.partition(":")
        if ended == NOTHING_DONE:
            return cls.LEFT
        if result != Result.DONE:
            return cls.NOT_DONE
        return cls.SUPPORT if action == Action.CONTACT_SUPPORT else cls.DONE

    @property
    def endings(self) -> tuple[str, ...]:
        """Every end of this kind, as `Case.ended` writes it."""
        written = (f"{action}:{result}" for action in Action for result in Result)
        return tuple(one for one in (*written, NOTHING_DONE) if EndKind.of(one) is self)


class Side(StrEnum):
    """By what the cases of a week are told apart."""

    FLOW = "flow"
    BANK = "bank"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEnd:
    """One case that was closed, as far as figures need it.

    `asked` are the steps that people answered on the way that it took in the end. Where support
    was asked, `ended_as` is how that ended, `answered_after_s` how long it waited until somebody
    had it, `with_support_s` how long it was with support, and `went` what its office said of that.
    """

    flow: str
    bank: str
    language: str
    ended: str
    at: str
    asked: tuple[str, ...]
    lasted_s: int
    ended_as: str = ""
    answered_after_s: int | None = None
    with_support_s: int = 0
    went: str = ""

    @classmethod
    def of(cls, case: Case) -> CaseEnd | None:
        """Return the end of a case; None as long as it has none."""
        if case.closed_at is None:
            return None
        return cls(
            flow=case.flow,
            bank=case.bank,
            language=case.language,
            ended=case.ended,
            at=case.at,
            asked=asked_of_people(case.answers),
            lasted_s=max(0, int((case.closed_at - case.opened_at).total_seconds())),
            ended_as=case.ending.kind if case.is_of_support and case.ending else "",
            answered_after_s=case.answered_after_s,
            with_support_s=case.with_support_s,
            went=case.went,
        )


def asked_of_people(answers: Iterable[Answer]) -> tuple[str, ...]:
    """Return the steps that people answered, in their order."""
    return tuple(given.step for given in answers if given.by != BOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndsWanted:
    """Which cases are counted: those that were closed in these weeks; "" asks for nothing."""

    first: Week
    last: Week
    flow: str = ""
    bank: str = ""
    office: str = ""
    platform: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """Half of the cases lie at or below `p50`, nine in ten at or below `p90`."""

    p50: int
    p90: int

    @classmethod
    def of(cls, values: Sequence[int]) -> Spread | None:
        """Return the spread by nearest rank; None of nothing."""
        if not values:
            return None
        ordered = sorted(values)
        return cls(*(ordered[-(-len(ordered) * part // 100) - 1] for part in (50, 90)))


Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the closed cases of a time come to.

    `ends` counts ends by side and its value; `reached` the cases that came to a step or an outcome,
    as `flow/name`, `left` those of them that ended there without any action. `ended_as` counts
    those of support by how they ended, `went` by what their offices said.
    """

    cases: int = 0
    ends: Mapping[Side, Mapping[str, Counts]] = field(default_factory=dict)
    reached: Counts = field(default_factory=dict)
    left: Counts = field(default_factory=dict)
    lasted_s: Spread | None = None
    questions: Spread | None = None
    ended_as: Counts = field(default_factory=dict)
    went: Counts = field(default_factory=dict)
    answered: int = 0
    answered_after_s: Spread | None = None
    with_support_s: Spread | None = None

    @property
    def of_support(self) -> int:
        """How many cases support was asked in, as far as their end was told."""
        return sum(self.ended_as.values())

    @property
    def walked(self) -> int:
        """How many cases went through a flow: the others were asked nothing."""
        flows = self.ends.get(Side.FLOW, {}).items()
        return sum(sum(ends.values()) for flow, ends in flows if flow)

    @property
    def by_end(self) -> Counts:
        """How many cases ended how, whatever their flow."""
        return _added(self.ends.get(Side.FLOW, {}).values())


def count_ends(ends: Iterable[CaseEnd]) -> Figures:
    """Count the cases that were closed in one week."""
    every = tuple(ends)
    sides: dict[Side, dict[str, Counter[str]]] = {side: {} for side in Side}
    reached, left = Counter[str](), Counter[str]()
    for end in every:
        for side in Side:
            sides[side].setdefault(getattr(end, side), Counter())[end.ended] += 1
        if not end.flow:
            continue
        # Whoever took an answer back and gave it anew came to the step once.
        reached.update({f"{end.flow}/{name}" for name in (*end.asked, end.at)})
        if end.ended == NOTHING_DONE:
            left[f"{end.flow}/{end.at}"] += 1
    supported = [end for end in every if end.ended_as]
    waits = [end.answered_after_s for end in supported if end.answered_after_s is not None]
    return Figures(
        cases=len(every),
        ends=sides,
        reached=reached,
        left=left,
        lasted_s=Spread.of([end.lasted_s for end in every]),
        questions=Spread.of([len(end.asked) for end in every if end.flow]),
        ended_as=Counter(end.ended_as for end in supported),
        went=Counter(end.went for end in supported if end.went),
        answered=len(waits),
        answered_after_s=Spread.of(waits),
        with_support_s=Spread.of([end.with_support_s for end in supported]),
    )


def add_up(weeks: Iterable[Figures]) -> Figures:
    """Add the counts of several weeks; spreads cannot be added, so there are none."""
    every = tuple(weeks)
    return Figures(
        cases=sum(one.cases for one in every),
        ends={side: _added_by_value([one.ends.get(side, {}) for one in every]) for side in Side},
        reached=_added(one.reached for one in every),
        left=_added(one.left for one in every),
        ended_as=_added(one.ended_as for one in every),
        went=_added(one.went for one in every),
        answered=sum(one.answered for one in every),
    )


def _added_by_value(parts: Sequence[Mapping[str, Counts]]) -> Mapping[str, Counts]:
    values = {value for part in parts for value in part}
    return {value: _added(part.get(value, {}) for part in parts) for value in values}


def _added(parts: Iterable[Counts]) -> Counts:
    total = Counter[str]()
    for part in parts:
        total.update(part)
    return dict(total)
