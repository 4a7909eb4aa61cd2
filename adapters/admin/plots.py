"""Drawings: where the parts of a chart lie, in percent across and in pixels down.

So that a drawing is as wide as the page allows while its texts keep their size.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.case_ends import Counts, EndKind, Figures, Spread
from bot.domain.weeks import Week

HEIGHT_PX, _TOP_PX, _BASE_PX = 196, 14, 170
GUTTER = 15.0
"""How much of the width the scale at the left takes, in percent."""
FEW = 5
"""Of fewer cases than these a spread tells little: it is drawn hollow, and says how many."""
_MOST_NAMES = 13
_Share = Callable[[int], float]
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
# The steps of the scale of times, which grows tenfold rather than evenly.
_TIMES_S = (10, _MINUTE, 10 * _MINUTE, _HOUR, 8 * _HOUR, _DAY, 7 * _DAY, 30 * _DAY, 365 * _DAY)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale: how high it lies, and the value that it stands for."""

    y: float
    value: int


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
    spread: Spread | None = None
    y50: float = 0
    y90: float = 0
    cases: int = 0

    @property
    def middle(self) -> float:
        """Where its middle lies."""
        return round(self.x + self.width / 2, 2)

    @property
    def is_few(self) -> bool:
        """Say whether it stands for so few cases that it tells little."""
        return self.cases < FEW


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart of weeks."""

    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    has_room: bool


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
    for (week, figures), (x, width, name) in zip(weeks, _places(weeks), strict=True):
        parts, end = [], float(_BASE_PX)
        for kind, count in kinds_of(figures.by_end).items():
            length = _down(count / top)
            end -= length
            parts.append(Part(kind, round(end, 2), round(length, 2), count))
        columns.append(Column(week, x, width, name, tuple(parts), cases=figures.cases))
    return Drawing(tuple(columns), ticks, _has_room(weeks))


def draw_times(weeks: Sequence[tuple[Week, Figures]]) -> Drawing:
    """Draw how long cases lasted."""
    spreads = [one.lasted_s for _week, one in weeks]
    known = [one for one in spreads if one]
    low = min((one.p50 for one in known), default=0)
    high = max((one.p90 for one in known), default=0)
    first = max([n for n, tick in enumerate(_TIMES_S) if tick <= low], default=0)
    last = min([n for n, tick in enumerate(_TIMES_S) if tick >= high], default=len(_TIMES_S) - 1)
    # A scale has two ends, also where every case took more than the longest step.
    first = min(first, len(_TIMES_S) - 2)
    steps = _TIMES_S[first : max(last, first + 1) + 1]
    span = math.log(steps[-1] / steps[0])

    def share(value: int) -> float:
        return min(1.0, max(0.0, math.log(max(value, 1) / steps[0]) / span))

    ticks = tuple(Tick(round(_BASE_PX - _down(share(one)), 2), one) for one in steps)
    cases = [one.cases for _week, one in weeks]
    return _draw_spreads(weeks, spreads, cases, ticks, share)


def draw_questions(weeks: Sequence[tuple[Week, Figures]]) -> Drawing:
    """Draw how many questions people answered."""
    spreads = [one.questions for _week, one in weeks]
    ticks = _even_ticks(max((one.p90 for one in spreads if one), default=0))
    top = ticks[-1].value
    # Only of these any question was asked.
    cases = [one.walked for _week, one in weeks]
    return _draw_spreads(weeks, spreads, cases, ticks, lambda value: value / top)


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
    weeks: Sequence[tuple[Week, Figures]],
    spreads: Sequence[Spread | None],
    cases: Sequence[int],
    ticks: tuple[Tick, ...],
    share: _Share,
) -> Drawing:
    columns = []
    every = zip(weeks, spreads, cases, _places(weeks), strict=True)
    for (week, _figures), spread, count, (x, width, name) in every:
        y50, y90 = (
            round(_BASE_PX - _down(share(value)), 2)
            for value in ((spread.p50, spread.p90) if spread else (0, 0))
        )
        column = Column(week, x, width, name, (), spread, y50, y90, count)
        columns.append(column)
    return Drawing(tuple(columns), ticks, _has_room(weeks))


def _down(share: float) -> float:
    return share * (_BASE_PX - _TOP_PX)


def _has_room(weeks: Sequence[object]) -> bool:
    return len(weeks) <= _MOST_NAMES


def _places(weeks: Sequence[tuple[Week, Figures]]) -> list[tuple[float, float, str]]:
    """Return where each week's column begins, how wide it is, and what stands beneath it."""
    each = (100 - GUTTER) / max(1, len(weeks))
    every = math.ceil(len(weeks) / _MOST_NAMES)
    return [
        (
            round(GUTTER + each * (place + 0.14), 2),
            round(each * 0.72, 2),
            "" if (len(weeks) - 1 - place) % every else f"{week.number}",
        )
        for place, (week, _figures) in enumerate(weeks)
    ]


def _even_ticks(most: int) -> tuple[Tick, ...]:
    """Return a scale from nothing to at least `most`, in steps that people count in."""
    steps = (factor * 10**power for power in range(12) for factor in (1, 2, 5))
    step = next(step for step in steps if step * 4 >= most)
    count = max(1, math.ceil(most / step))
    return tuple(
        Tick(round(_BASE_PX - _down(number / count), 2), number * step)
        for number in range(count + 1)
    )
