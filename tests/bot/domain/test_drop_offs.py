"""Tests of drop-off: how cases went through a flow, and where they stopped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actions import Result
from bot.domain.cases import Case, CaseStatus
from bot.domain.drop_offs import DropOff, Passage, Stop, WalkedCase, drop_off
from tests.bot.domain.past_walks import FLOW, WORK, past_walks, walked
from tests.bot.domain.small_flows import small_flows
from tests.fakes.clock import NOW
from tests.harness.examples import examples

_DONE = replace(WORK, result=Result.DONE)


def counted(cases: Iterable[Case]) -> DropOff:
    return drop_off(map(WalkedCase.of, cases))


def test_each_way_is_counted_with_those_that_the_desk_went_itself() -> None:
    found = counted([walked("typo"), walked("typo"), walked("same"), walked(bank_supported="no")])
    assert found.cases == 4
    assert found.onwards("bank") == (
        Passage("bank", "yes", "digits", 3, 3),
        Passage("bank", "no", "unsupported", 1, 1),
    )
    assert found.onwards("digits") == (
        Passage("digits", "typo", "wrong", 2, 0),
        Passage("digits", "same", "company", 1, 0),
    )
    assert {at: one.came for at, one in found.visits.items()} == {
        "bank": 4,
        "digits": 3,
        "wrong": 2,
        "company": 1,
        "unsupported": 1,
    }


def test_where_a_case_stopped_is_told_by_what_became_of_it() -> None:
    cases = [
        walked(),
        walked().close(NOW),
        replace(walked(), status=CaseStatus.HANDED_OVER),
        replace(walked(), work=_DONE, status=CaseStatus.FOLLOWED),
        replace(walked(), work=_DONE).close(NOW),
    ]
    digits = counted(cases).visits["digits"]
    assert digits.stopped == {
        Stop.OPEN: 1,
        Stop.LEFT: 1,
        Stop.HANDED_OVER: 1,
        Stop.ACTED: 2,
    }
    assert digits.left == 1


def test_of_no_cases_nothing_is_counted() -> None:
    assert drop_off([]) == drop_off(iter(()))
    assert drop_off([]).visits == {}


@st.composite
def cases_of_a_flow(draw: st.DrawFn) -> list[Case]:
    """Draw some cases that were walked with one flow, closed ones among them."""
    flow = draw(st.one_of(st.just(FLOW), small_flows()))
    cases = draw(st.lists(past_walks(flow), max_size=6))
    ends = st.sampled_from((lambda case: case, lambda case: case.close(NOW)))
    return [draw(ends)(case) for case in cases]


@examples(100)
@given(cases=cases_of_a_flow())
def test_whoever_came_to_a_station_went_on_or_stopped_there(cases: list[Case]) -> None:
    found = counted(cases)
    assert sum(sum(one.stopped.values()) for one in found.visits.values()) == len(cases)
    for at, visits in found.visits.items():
        went_on = sum(one.count for one in found.onwards(at))
        assert visits.came == went_on + sum(visits.stopped.values())
        came_in = sum(one.count for one in found.passages if one.to == at)
        begun = sum((case.answers[0].step if case.answers else case.at) == at for case in cases)
        assert visits.came == came_in + begun
    assert all(0 <= one.by_desk <= one.count for one in found.passages)
