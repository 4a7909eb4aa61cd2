"""Where the parts of a chart lie: within the drawing, in proportion, and few cases marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.admin.plots import (
    FEW,
    GUTTER,
    HEIGHT_PX,
    Drawing,
    draw_ends,
    draw_questions,
    draw_shares,
    draw_times,
)
from bot.domain.case_ends import EndKind, Figures, Side, Spread
from bot.domain.weeks import Week

_FIRST = Week(2026, 1)
_SPREADS = st.none() | st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)).map(
    lambda two: Spread(min(two), max(two))
)
_COUNTS = st.dictionaries(
    st.sampled_from(["recreate:done", "contact_support:done", "cancel:failed", "nothing"]),
    st.integers(0, 10**6),
)
_FIGURES = st.builds(
    lambda counts, lasted, asked: Figures(
        cases=sum(counts.values()),
        ends={Side.FLOW: {"caro_problem": counts}},
        lasted_s=lasted,
        questions=asked,
    ),
    _COUNTS,
    _SPREADS,
    _SPREADS,
)
_WEEKS = st.lists(_FIGURES, min_size=1, max_size=53).map(
    lambda all_: [(_FIRST.later(number), one) for number, one in enumerate(all_)]
)


def _lies_within(drawing: Drawing) -> None:
    assert len(drawing.ticks) >= 2
    assert drawing.columns[-1].name
    for tick in drawing.ticks:
        assert 0 <= tick.y <= HEIGHT_PX
    for column in drawing.columns:
        assert GUTTER <= column.x < column.x + column.width <= 100.01
        assert 0 <= column.y90 <= column.y50 <= HEIGHT_PX
        for part in column.parts:
            assert 0 <= part.begin <= part.begin + part.length <= HEIGHT_PX


@given(_WEEKS)
def test_whatever_the_figures_are_they_are_drawn_within_the_chart(
    weeks: list[tuple[Week, Figures]],
) -> None:
    for drawing in (draw_ends(weeks), draw_times(weeks), draw_questions(weeks)):
        _lies_within(drawing)


@given(_COUNTS)
def test_shares_fill_the_bar(counts: dict[str, int]) -> None:
    parts = draw_shares(counts)
    assert [part.kind for part in parts] == list(EndKind)
    assert sum(part.length for part in parts) == pytest.approx(
        100 if sum(counts.values()) else 0, abs=0.1
    )


def test_few_cases_are_told_apart() -> None:
    weeks = [
        (
            _FIRST.later(n),
            Figures(
                cases=n + 10,
                ends={Side.FLOW: {"caro_problem": {"nothing": n}, "": {"cancel:done": 10}}},
                lasted_s=Spread(1, 2),
                questions=Spread(1, 2),
            ),
        )
        for n in (FEW - 1, FEW)
    ]
    assert [column.is_few for column in draw_times(weeks).columns] == [False, False]
    # Of cases without a flow nothing was asked.
    asked = draw_questions(weeks).columns
    assert [(column.is_few, column.cases) for column in asked] == [(True, FEW - 1), (False, FEW)]


def test_twice_as_many_cases_stand_twice_as_high() -> None:
    counts = ({"nothing": 10}, {"nothing": 20})
    weeks = [
        (_FIRST.later(n), Figures(cases=n, ends={Side.FLOW: {"": one}}))
        for n, one in enumerate(counts)
    ]
    low, high = (sum(part.length for part in column.parts) for column in draw_ends(weeks).columns)
    assert high == pytest.approx(2 * low)


def test_of_many_weeks_only_some_are_named() -> None:
    weeks = [(_FIRST.later(number), Figures()) for number in range(53)]
    drawing = draw_ends(weeks)
    named = [column.name for column in drawing.columns if column.name]
    assert (drawing.has_room, len(named) <= 13, named[-1]) == (False, True, "53")


def test_cases_that_all_took_more_than_a_year_are_drawn_as_well() -> None:
    days = 86_400
    for lasted in (Spread(365 * days, 365 * days), Spread(400 * days, 900 * days)):
        weeks = [(_FIRST, Figures(cases=1, lasted_s=lasted))]
        _lies_within(draw_times(weeks))
