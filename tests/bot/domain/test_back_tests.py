"""Tests of back-tests: what is the same, what differs and where, and what cannot be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actions import Result
from bot.domain.back_tests import Aftermath, BackTester, CaseFinding, Finding, recorded
from bot.domain.case_steps import overrule
from bot.domain.cases import Case
from bot.domain.flows import Flow
from tests.bot.domain.past_walks import ANNA, FLOW, WORK, draft_of, past_walks, walked
from tests.bot.domain.small_flows import small_flows
from tests.fakes.clock import NOW
from tests.flows.shipped import FLOWS
from tests.harness.examples import examples


def found(case: Case, draft: Flow) -> CaseFinding:
    return BackTester(draft, FLOW).look_at(case, FLOW)


def test_a_flow_without_a_change_leads_to_the_same_end() -> None:
    one = found(walked("typo"), FLOW)
    assert (one.finding, one.before.end, one.after.end, one.fork) == (
        Finding.SAME,
        "wrong",
        "wrong",
        "",
    )


def test_an_answer_that_leads_elsewhere_is_another_end_from_that_step_on() -> None:
    one = found(walked("typo"), draft_of(("typo: wrong", "typo: fine")))
    assert (one.finding, one.after.end, one.fork) == (Finding.OTHER, "fine", "digits")


def test_what_the_desk_found_then_counts_and_not_what_it_would_find_now() -> None:
    one = found(walked(bank_supported="no"), draft_of(("no: unsupp", "no: wrong, maybe: unsupp")))
    assert (one.finding, one.after.end, one.fork) == (Finding.OTHER, "wrong", "bank")


def test_a_new_question_cannot_be_told_and_its_step_is_named() -> None:
    draft = draft_of(
        ("typo: wrong", "typo: newer"),
        ("  company: {", "  newer: {stage: only, choices: {a: wrong, b: fine}}\n  company: {"),
    )
    one = found(walked("typo"), draft)
    assert (one.finding, one.after.end, one.after.at) == (Finding.ASKED_ANEW, "", "newer")
    assert (one.fork, one.before.questions, one.after.questions) == ("digits", 1, 2)


def test_what_the_desk_answered_itself_is_no_answer_of_a_person() -> None:
    one = found(walked("typo"), draft_of((" check: bank_supported,", "")))
    assert (one.finding, one.after.at, one.fork) == (Finding.ASKED_ANEW, "bank", "bank")


def test_an_answer_that_is_gone_cannot_be_told() -> None:
    one = found(walked("typo"), draft_of(("typo: wrong", "other: wrong")))
    assert (one.finding, one.after.at, one.fork) == (Finding.NOT_OFFERED, "digits", "digits")


def test_a_check_that_nobody_ran_cannot_be_told() -> None:
    draft = draft_of(("check: bank_supported", "check: bank_incident"))
    assert found(walked("typo"), draft).finding is Finding.NO_VERDICT


def test_a_check_that_was_overruled_cannot_be_told_at_another_step() -> None:
    overruled = overrule(walked("same", reference_company="no"), "company")
    draft = draft_of(("company: {", "firm: {"), ("same: company", "same: firm"))
    assert found(overruled, draft).finding is Finding.NO_VERDICT
    assert found(overruled, FLOW).finding is Finding.SAME


def test_a_verdict_is_known_wherever_its_check_stands_now() -> None:
    draft = draft_of(("bank: {", "banking: {"), ("start: bank", "start: banking"))
    one = found(walked("typo"), draft)
    assert (one.finding, one.fork) == (Finding.SAME, "banking")


def test_a_step_that_the_desk_answers_by_a_known_verdict_asks_nobody() -> None:
    known = "check: bank_supported, choices: {yes: fine, no: wrong, same: company"
    draft = draft_of(("choices: {same: company", known))
    one = found(walked("typo"), draft)
    assert (one.finding, one.after.end) == (Finding.OTHER, "fine")
    assert (one.before.questions, one.after.questions) == (1, 0)


def test_a_question_at_which_a_case_was_left_is_its_end() -> None:
    one = found(walked("same"), FLOW)
    assert (one.finding, one.after.end, one.after.questions) == (Finding.SAME, "company?", 2)


def test_the_same_end_by_another_way_is_the_same_and_its_fork_is_named() -> None:
    draft = draft_of(("same: company, typo: wrong", "same: wrong, typo: company"))
    one = found(walked("same", "no"), draft)
    assert (one.finding, one.fork) == (Finding.SAME, "digits")
    assert found(walked("typo"), draft).finding is Finding.NO_VERDICT


def test_the_version_in_use_is_what_a_draft_is_compared_with() -> None:
    baseline = draft_of(("typo: wrong", "typo: fine"))
    tester = BackTester(baseline, baseline)
    assert tester.look_at(walked("typo"), FLOW).finding is Finding.SAME
    assert BackTester(FLOW, baseline).look_at(walked("typo"), FLOW).before.end == "fine"


def test_what_really_happened_stands_in_where_the_version_in_use_asks_anew() -> None:
    baseline = draft_of((" check: bank_supported,", ""))
    one = BackTester(FLOW, baseline).look_at(walked("typo"), FLOW)
    assert (one.finding, one.before.end) == (Finding.SAME, "wrong")


@pytest.mark.parametrize(
    ("news", "days", "became"),
    [
        ("news-active", 89, Aftermath.ACTIVE),
        ("news-active", 91, Aftermath.NO_NEWS),
        ("news-problem", 10, Aftermath.PROBLEM),
        ("news-expired", 10, Aftermath.NO_NEWS),
        ("", 10, Aftermath.NO_NEWS),
    ],
)
def test_what_became_of_the_order_is_what_was_seen_last(
    news: str, days: int, became: Aftermath
) -> None:
    work = replace(WORK, result=Result.DONE, news=news)
    case = replace(walked("typo"), work=work).close(NOW + timedelta(days=days))
    assert found(case, FLOW).became is became
    assert found(walked("typo"), FLOW).became is Aftermath.NO_NEWS


FLOW_DRAWN = st.one_of(st.sampled_from(list(FLOWS.values())), small_flows())


@examples(120)
@given(data=st.data(), flow=FLOW_DRAWN)
def test_a_version_against_itself_gives_the_same_end_for_all(
    data: st.DataObject, flow: Flow
) -> None:
    case = data.draw(past_walks(flow))
    one = BackTester(flow, flow).look_at(case, flow)
    assert one.finding is Finding.SAME
    assert one.before == one.after == recorded(case, flow)
    assert one.fork == ""


@examples(120)
@given(data=st.data(), then=small_flows(), draft=small_flows(), baseline=small_flows())
def test_every_case_has_one_finding_and_a_trail_of_the_draft(
    data: st.DataObject, then: Flow, draft: Flow, baseline: Flow
) -> None:
    case = data.draw(past_walks(then))
    one = BackTester(draft, baseline).look_at(case, then)
    assert one.finding in Finding
    assert one.before.lack is None
    assert one.finding.is_told is bool(one.after.end)
    assert (one.finding is Finding.SAME) is (one.before.end == one.after.end)
    at = draft.start
    for passed in one.after.passed:
        assert passed.step == at
        at = draft.steps[at].choices[passed.choice]
    assert one.after.at == at
    # Whatever people answer in the draft they have answered then, at the same step.
    answered = {(one.step, one.choice) for one in case.answers if one.by == ANNA}
    assert {(p.step, p.choice) for p in one.after.passed if not p.by_bot} <= answered
