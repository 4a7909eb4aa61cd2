"""Tests of positions: which cases stand at the same place in another version of their flow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.back_tests import Retracer, recorded
from bot.domain.case_steps import answer_step, can_answer
from bot.domain.cases import PAST, Case, CaseStatus
from bot.domain.checks import Evidence, Verdict
from bot.domain.errands import Errand, ErrandEnd
from bot.domain.flow_changes import ChangeKind
from bot.domain.flows import Flow
from bot.domain.positions import SAME, MoveBar, Position, changes_ahead, same_position
from tests.bot.domain.past_walks import ANNA, FLOW, WORK, draft_of, past_walks, walked
from tests.bot.domain.small_flows import small_flows
from tests.fakes.clock import NOW
from tests.harness.examples import examples


def found(case: Case, *changes: tuple[str, str]) -> Position:
    return same_position(case, FLOW, draft_of(*changes))


def test_nothing_changed_on_the_way_or_where_it_stands() -> None:
    assert found(walked()) == SAME
    assert found(walked("same"), ("typo: wrong", "typo: fine")) == SAME


def test_an_answer_that_leads_elsewhere_from_where_it_stands_on_is_told() -> None:
    draft = draft_of(("typo: wrong", "typo: fine"))
    assert same_position(walked(), FLOW, draft) == SAME
    (change,) = changes_ahead("digits", FLOW, draft)
    assert (change.kind, change.at, change.answer) == (ChangeKind.ANSWER_LEADS, "digits", "typo")
    assert changes_ahead("company", FLOW, draft) == ()


def test_a_further_answer_bars_nobody_and_one_that_is_gone_does() -> None:
    assert found(walked(), ("typo: wrong", "typo: wrong, newer: fine")) == SAME
    gone = found(walked(), (", typo: wrong", ", newer: wrong"))
    assert gone == Position(MoveBar.STATION, "digits")


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ((("same: company", "same: fine, newer: company"),), "digits"),
        (((" check: bank_supported,", ""),), "bank"),
        ((("check: bank_supported", "check: bank_incident"),), "bank"),
        ((("same: company", "other: company"),), "digits"),
        ((("bank: {", "banking: {"), ("start: bank", "start: banking")), "bank"),
    ],
)
def test_a_way_that_is_another_one_bars_at_its_step(
    changes: tuple[tuple[str, str], ...], at: str
) -> None:
    assert found(walked("same"), *changes) == Position(MoveBar.TRAIL, at)


@pytest.mark.parametrize(
    "change",
    [
        ("[recreate]", "[cancel]"),
        ("[recreate]", "[cancel, recreate]"),
        ("wrong: {ending: action", "wrong: {ending: impossible"),
        ("[recreate]}", "[recreate], change: reference}"),
    ],
)
def test_an_outcome_that_offers_something_else_bars(change: tuple[str, str]) -> None:
    assert found(walked("typo"), change) == Position(MoveBar.STATION, "wrong")
    assert found(walked("same"), change) == SAME


def test_an_outcome_that_offers_more_bars_nobody() -> None:
    assert found(walked("typo"), ("[recreate]", "[recreate, cancel]")) == SAME


def test_the_check_of_where_it_stands_must_be_the_same() -> None:
    change = (" check: reference_company,", "")
    assert found(walked("same"), change) == Position(MoveBar.STATION, "company")


def test_what_its_office_is_asked_must_offer_what_it_offered() -> None:
    asked = Errand(number=1, office="OFF001", by="slack:T1:U1", by_name="", at=NOW, step="digits")
    with_support = replace(walked("same"), status=CaseStatus.HANDED_OVER)
    case = with_support.with_errand(asked)
    fewer, more = (", typo: wrong", ", newer: wrong"), ("typo: wrong", "typo: wrong, newer: fine")
    assert same_position(case, FLOW, draft_of(fewer)) == Position(MoveBar.STATION, "digits")
    assert same_position(case, FLOW, draft_of(more)) == SAME
    answered = case.with_errand_ended(ErrandEnd.ANSWERED, NOW)
    assert same_position(answered, FLOW, draft_of(fewer)) == SAME


def test_a_version_for_fewer_states_takes_none_and_one_for_more_does() -> None:
    wider = draft_of(("[problem]", "[problem, invitation_sent]"))
    assert same_position(walked(), FLOW, wider) == SAME
    case = replace(walked(), flow_version=wider.version)
    assert same_position(case, wider, FLOW) == Position(MoveBar.STATES)
    other = FLOW.model_copy(update={"flow": "other"})
    assert same_position(walked(), FLOW, other) == Position(MoveBar.STATES)


def test_what_is_over_or_under_way_is_not_moved() -> None:
    draft = draft_of(("typo: wrong", "typo: fine"))
    for status in PAST:
        case = replace(walked(), status=status)
        assert same_position(case, FLOW, draft) == Position(MoveBar.OVER)
    moved = replace(walked(), flow_version=draft.version)
    assert same_position(moved, FLOW, draft) == Position(MoveBar.OVER)
    case = replace(walked("typo"), work=WORK)
    assert same_position(case, FLOW, draft) == Position(MoveBar.UNDER_WAY)
    with_support = replace(walked(), status=CaseStatus.HANDED_OVER)
    assert same_position(with_support, FLOW, draft) == SAME


@examples(100)
@given(data=st.data(), flow=small_flows())
def test_in_its_own_version_every_case_stands_where_it_stands(
    data: st.DataObject, flow: Flow
) -> None:
    case = data.draw(past_walks(flow))
    assert same_position(case, flow, flow) == SAME
    assert changes_ahead(case.at, flow, flow) == ()


def _nothing(_check: str) -> Evidence:
    return Evidence(check="", verdict=Verdict.UNKNOWN, key="", arguments={}, found_at=NOW)


@st.composite
def _changed(draw: st.DrawFn, flow: Flow) -> Flow:
    """Draw a flow that leads some answers elsewhere, or has other checks."""
    steps = dict(flow.steps)
    for name in draw(st.lists(st.sampled_from(sorted(steps)), max_size=2)):
        step, targets = steps[name], [*flow.steps, *flow.outcomes]
        choice = draw(st.sampled_from([*step.choices, "maybe"]))
        choices = {**step.choices, choice: draw(st.sampled_from(targets))}
        check = draw(st.sampled_from([step.check, step.check, None]))
        steps[name] = step.model_copy(update={"choices": choices, "check": check})
    return flow.model_copy(update={"steps": steps, "version": "other"})


@examples(200)
@given(data=st.data(), then=small_flows())
def test_whatever_is_moved_has_the_same_trail_there_and_can_be_answered_as_before(
    data: st.DataObject, then: Flow
) -> None:
    other = data.draw(_changed(then))
    case = data.draw(past_walks(then))
    if same_position(case, then, other) != SAME:
        return
    # The walker of the back-test knows nothing of positions.
    assert Retracer(other).retrace(case, then) == recorded(case, then)
    moved = replace(case, flow_version=other.version)
    for choice in then.steps[case.at].choices if case.at in then.steps else ():
        assert can_answer(moved, other, case.at, choice)
        assert answer_step(moved, other, choice, ANNA, _nothing, NOW).at in {
            *other.steps,
            *other.outcomes,
        }
