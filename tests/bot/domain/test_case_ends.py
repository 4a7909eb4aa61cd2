"""Ends of cases: what they are called, and what several come to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.case_ends import CaseEnd, EndKind, Side, Spread, add_up, count_ends

_END = CaseEnd(
    flow="caro_problem",
    bank="KBC",
    language="fr",
    ended="recreate:done",
    at="wrong_reference",
    asked=("digits",),
    lasted_s=60,
)
_LEFT = replace(_END, ended="nothing", at="company", language="nl", lasted_s=600)


@pytest.mark.parametrize(
    ("ended", "kind"),
    [
        ("recreate:done", EndKind.DONE),
        ("contact_support:done", EndKind.SUPPORT),
        ("contact_support:failed", EndKind.NOT_DONE),
        ("cancel:refused", EndKind.NOT_DONE),
        ("recreate:half_done", EndKind.NOT_DONE),
        ("nothing", EndKind.LEFT),
    ],
)
def test_every_end_is_of_a_kind(ended: str, kind: EndKind) -> None:
    assert EndKind.of(ended) is kind


def test_people_leave_where_a_case_without_any_action_stood() -> None:
    found = count_ends([_END, _LEFT, replace(_LEFT, flow="")])
    assert found.left == {"caro_problem/company": 1}
    assert found.reached == {
        "caro_problem/digits": 2,
        "caro_problem/wrong_reference": 1,
        "caro_problem/company": 1,
    }
    assert found.ends[Side.LANGUAGE] == {"fr": {"recreate:done": 1}, "nl": {"nothing": 2}}
    assert found.by_end == {"recreate:done": 1, "nothing": 2}


def test_a_step_that_was_answered_twice_was_come_to_once() -> None:
    again = replace(_LEFT, asked=("digits", "company"))
    assert count_ends([again]).reached == {"caro_problem/digits": 1, "caro_problem/company": 1}


@pytest.mark.parametrize(
    ("values", "spread"),
    [
        ([], None),
        ([7], Spread(7, 7)),
        ([1, 2], Spread(1, 2)),
        (range(1, 11), Spread(5, 9)),
        ([0] * 9 + [1000], Spread(0, 0)),
    ],
)
def test_spreads_are_values_that_occurred(values: list[int], spread: Spread | None) -> None:
    assert Spread.of(list(values)) == spread


def test_what_support_ended_is_counted_apart() -> None:
    ended = replace(_END, ended_as="solved", answered_after_s=60, with_support_s=600, went="well")
    never = replace(
        ended, ended_as="no_answer", answered_after_s=None, with_support_s=6000, went=""
    )
    found = count_ends([_END, ended, never])
    assert found.ended_as == {"solved": 1, "no_answer": 1}
    assert (found.of_support, found.answered) == (2, 1)
    assert found.went == {"well": 1}
    assert (found.answered_after_s, found.with_support_s) == (Spread(60, 60), Spread(600, 6000))
    both = add_up([found, found])
    assert (both.of_support, both.went, both.answered_after_s) == (4, {"well": 2}, None)


def test_weeks_add_up() -> None:
    weeks = [count_ends([_END, _LEFT]), count_ends([_END])]
    both = add_up(weeks)
    assert both == replace(count_ends([_END, _LEFT, _END]), lasted_s=None, questions=None)
    assert add_up([]).cases == 0
