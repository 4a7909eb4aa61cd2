"""Drawings: where the parts of a chart lie, in percent across and in pixels down.

So that a drawing is as wide as the page allows while its texts keep their size.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.answer_times import DEADLINES_MS, AnswerTimes
from bot.domain.case_ends import Counts, EndKind, Figures, Spread
from bot.domain.people import Platform
from bot.domain.weeks import Week

HEIGHT_PX, _TOP_PX, _BASE_PX = 196, 14, 170
GUTTER = 15.0
"""How much of the width the scale at the left takes, in percent."""
FEW = 5
"""Of fewer cases than these a spread tells little: it is drawn hollow, and says how many."""
_MOST_NAMES = 13
_Share = Callable[[int], float]
_Pair = tuple[int, int]
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
# The steps of the scale of times, which grows tenfold rather than evenly.
_TIMES_S = (10, _MINUTE, 10 * _MINUTE, _HOUR, 8 * _HOUR, _DAY, 7 * _DAY, 30 * _DAY, 365 * _DAY)
_TIMES_MS = (1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale: how high it lies, and the value that it stands for.

    `is_limit` marks the one that nothing should pass.
    """

    y: float
    value: int
    is_limit: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a column or of a bar: where it begins, how long it is, and what it counts."""

    kind: EndKind
    begin: float
    length: float
    count: int


@dataclass(frozen=True, slots=True)
class Column:
    """One week; `name` is its number, "" where there is no room for all."""

    week: Week
    x: float
    width: float
    name: str
    parts: tuple[Part, ...] = ()
    has_spread: bool = False
    y_half: float = 0
    y_most: float = 0
    count: int = 0

    @property
    def middle(self) -> float:
        """Where its middle lies."""
        return round(self.x + self.width / 2, 2)

    @property
    def is_few(self) -> bool:
        """Say whether it stands for so few that it tells little."""
        return self.count < FEW


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart of weeks."""

    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    has_room: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """Something of which a week has a spread: which one, and of how many cases."""

    spread: Callable[[Figures], Spread | None]
    count: Callable[[Figures], int]
    is_time: bool = True


LASTED = Measure(lambda one: one.lasted_s, lambda one: one.cases)
QUESTIONS = Measure(lambda one: one.questions, lambda one: one.cases, is_time=False)
ANSWERED = Measure(lambda one: one.answered_after_s, lambda one: one.answered)
WITH_SUPPORT = Measure(lambda one: one.with_support_s, lambda one: one.of_support)


def kinds_of(counts: Counts) -> Mapping[EndKind, int]:
    """Add ends up by their kinds."""
    found = dict.fromkeys(EndKind, 0)
    for ended, count in counts.items():
        found[EndKind.of(ended)] += count
    return found


def draw_ends(weeks: Sequence[tuple[Week, Figures]]) -> Drawing:
    """Draw how many cases ended in each week, and how."""
    ticks = _even_ticks(max((one.cases for _week, one in weeks), default=0))
    top = ticks[-1].value
    columns = []
    for (week, figures), (x, width, name) in zip(weeks, _places(_weeks(weeks)), strict=True):
        parts, end = [], float(_BASE_PX)
        for kind, count in kinds_of(figures.by_end).items():
            length = _down(count / top)
            end -= length
            parts.append(Part(kind, round(end, 2), round(length, 2), count))
        columns.append(Column(week, x, width, name, tuple(parts), count=figures.cases))
    return Drawing(tuple(columns), ticks, _has_room(weeks))


def draw_times(weeks: Sequence[tuple[Week, Figures]], measure: Measure = LASTED) -> Drawing:
    """Draw how long something took."""
    spreads = [measure.spread(one) for _week, one in weeks]
    known = [one for one in spreads if one]
    low = min((one.p50 for one in known), default=0)
    high = max((one.p90 for one in known), default=0)
    ticks, share = _tenfold_scale(_TIMES_S, low, high)
    cases = [measure.count(one) for _week, one in weeks]
    return _draw_spreads(_weeks(weeks), [_pair(one) for one in spreads], cases, ticks, share)


def draw_answers(
    weeks: Sequence[Week], platform: Platform, answers: Mapping[Week, AnswerTimes]
) -> Drawing:
    """Draw how long a platform's answers took, below what it waits for them."""
    limit_ms = DEADLINES_MS[platform]
    low = min([limit_ms, *(one.p50_ms for one in answers.values())])
    high = max([limit_ms, *(one.p99_ms for one in answers.values())])
    ticks, share = _tenfold_scale(_TIMES_MS, low, high)
    marked = tuple(replace(tick, is_limit=tick.value == limit_ms) for tick in ticks)
    found = [answers.get(week) for week in weeks]
    spreads = [(one.p50_ms, one.p99_ms) if one else None for one in found]
    counts = [one.count if one else 0 for one in found]
    return _draw_spreads(weeks, spreads, counts, marked, share)


def draw_questions(weeks: Sequence[tuple[Week, Figures]]) -> Drawing:
    """Draw how many questions people answered."""
    spreads = [_pair(one.questions) for _week, one in weeks]
    ticks = _even_ticks(max((one[1] for one in spreads if one), default=0))
    top = ticks[-1].value
    # Only of these any question was asked.
    cases = [one.walked for _week, one in weeks]
    return _draw_spreads(_weeks(weeks), spreads, cases, ticks, lambda value: value / top)


def draw_shares(counts: Counts) -> tuple[Part, ...]:
    """Draw one bar whose parts are the kinds of ends, in percent of all."""
    kinds = kinds_of(counts)
    total, begin, parts = sum(kinds.values()), 0.0, []
    for kind, count in kinds.items():
        length = 100 * count / total if total else 0.0
        parts.append(Part(kind, round(begin, 2), round(length, 2), count))
        begin += length
    return tuple(parts)


def _draw_spreads(
    weeks: Sequence[Week],
    spreads: Sequence[_Pair | None],
    counts: Sequence[int],
    ticks: tuple[Tick, ...],
    share: _Share,
) -> Drawing:
    columns = []
    for week, spread, count, place in zip(weeks, spreads, counts, _places(weeks), strict=True):
        half, most = (round(_BASE_PX - _down(share(value)), 2) for value in spread or (0, 0))
        columns.append(Column(week, *place, (), spread is not None, half, most, count))
    return Drawing(tuple(columns), ticks, _has_room(weeks))


def _weeks(figures: Sequence[tuple[Week, Figures]]) -> list[Week]:
    return [week for week, _figures in figures]


def _pair(spread: Spread | None) -> _Pair | None:
    return (spread.p50, spread.p90) if spread else None


def _down(share: float) -> float:
    return share * (_BASE_PX - _TOP_PX)


def _has_room(weeks: Sequence[object]) -> bool:
    return len(weeks) <= _MOST_NAMES


def _places(weeks: Sequence[Week]) -> list[tuple[float, float, str]]:
    """Return where each week's column begins, how wide it is, and what stands beneath it."""
    each = (100 - GUTTER) / max(1, len(weeks))
    every = math.ceil(len(weeks) / _MOST_NAMES)
    return [
        (
            round(GUTTER + each * (place + 0.14), 2),
            round(each * 0.72, 2),
            "" if (len(weeks) - 1 - place) % every else f"{week.number}",
        )
        for place, week in enumerate(weeks)
    ]


def _tenfold_scale(steps: tuple[int, ...], low: int, high: int) -> tuple[tuple[Tick, ...], _Share]:
    """Return a scale of those steps that hold both values, and how high on it a value lies."""
    first = max([n for n, step in enumerate(steps) if step <= low], default=0)
    last = min([n for n, step in enumerate(steps) if step >= high], default=len(steps) - 1)
    # A scale has two ends, also where everything took more than the longest step.
    first = min(first, len(steps) - 2)
    kept = steps[first : max(last, first + 1) + 1]
    span = math.log(kept[-1] / kept[0])

    def share(value: int) -> float:
        return min(1.0, max(0.0, math.log(max(value, 1) / kept[0]) / span))

    return tuple(Tick(round(_BASE_PX - _down(share(one)), 2), one) for one in kept), share


def _even_ticks(most: int) -> tuple[Tick, ...]:
    """Return a scale from nothing to at least `most`, in steps that people count in."""
    steps = (factor * 10**power for power in range(12) for factor in (1, 2, 5))
    step = next(step for step in steps if step * 4 >= most)
    count = max(1, math.ceil(most / step))
    return tuple(
        Tick(round(_BASE_PX - _down(number / count), 2), number * step)
        for number in range(count + 1)
    )
