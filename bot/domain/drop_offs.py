"""Drop-off: how cases went through one version of a flow, and at which stations they stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.back_tests import Passed
from bot.domain.cases import BOT, NOTHING_DONE, PAST, Case, CaseStatus


class Stop(StrEnum):
    """What becomes of a case at the station where it stands."""

    OPEN = "open"
    """It waits there for an answer or an action."""
    HANDED_OVER = "handed_over"
    """Support has it there."""
    ACTED = "acted"
    """It came to an action there."""
    LEFT = "left"
    """It was closed there without any action."""

    @classmethod
    def of(cls, status: CaseStatus, ended: str) -> Stop:
        """Return what became of a case that stands so, and `ended` as it says itself."""
        if status in PAST:
            return cls.LEFT if ended == NOTHING_DONE else cls.ACTED
        return cls.HANDED_OVER if status is CaseStatus.HANDED_OVER else cls.OPEN


@dataclass(frozen=True, slots=True)
class WalkedCase:
    """The way of a case to where it stands, and what became of it there."""

    passed: tuple[Passed, ...]
    at: str
    stop: Stop

    @classmethod
    def of(cls, case: Case) -> WalkedCase:
        """Return the way of a case."""
        passed = (Passed(given.step, given.choice, given.by == BOT) for given in case.answers)
        return cls(tuple(passed), case.at, Stop.of(case.status, case.ended))


@dataclass(frozen=True, slots=True)
class Passage:
    """The cases that went from a step by one answer to the station behind it.

    `by_desk` of them were answered by the desk itself.
    """

    step: str
    choice: str
    to: str
    count: int
    by_desk: int


@dataclass(frozen=True, slots=True)
class Visits:
    """How often cases came to a station, counting each time, and those that `stopped` there."""

    at: str
    came: int
    stopped: Mapping[Stop, int]

    @property
    def left(self) -> int:
        """How many were closed there without any action."""
        return self.stopped[Stop.LEFT]


@dataclass(frozen=True, slots=True)
class DropOff:
    """How so many cases went: whoever came to a station went on from it, or stopped there."""

    cases: int
    visits: Mapping[str, Visits]
    passages: tuple[Passage, ...]

    def onwards(self, at: str) -> tuple[Passage, ...]:
        """Return the ways on from a step, the most used first."""
        ways = (one for one in self.passages if one.step == at)
        return tuple(sorted(ways, key=lambda one: (-one.count, one.choice, one.to)))


def drop_off(cases: Iterable[WalkedCase]) -> DropOff:
    """Count the ways of cases that were walked with one version."""
    count, came = 0, Counter[str]()
    stops = Counter[tuple[str, Stop]]()
    passed, by_desk = Counter[tuple[str, str, str]](), Counter[tuple[str, str, str]]()
    for case in cases:
        count += 1
        stations = [*(one.step for one in case.passed), case.at]
        came.update(stations)
        stops[case.at, case.stop] += 1
        for one, to in zip(case.passed, stations[1:], strict=True):
            passed[one.step, one.choice, to] += 1
            by_desk[one.step, one.choice, to] += one.by_bot
    visits = {
        at: Visits(at, times, {stop: stops[at, stop] for stop in Stop})
        for at, times in came.items()
    }
    passages = (Passage(*way, times, by_desk[way]) for way, times in sorted(passed.items()))
    return DropOff(count, visits, tuple(passages))
