"""Tests of back-tests' reports: every case counted once, grouped, and named by hash."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.back_test_reports import BackTest, BackTestRun, Questions
from bot.domain.back_tests import Aftermath, Finding
from bot.domain.cases import Case
from bot.domain.flows import Flow
from tests.bot.domain.past_walks import FLOW, draft_of, past_walks, walked
from tests.bot.domain.small_flows import small_flows
from tests.harness.examples import examples

DRAFT = draft_of(("typo: wrong", "typo: fine"), ("actions: [cancel]", "actions: [recreate]"))
CASES = (
    walked("typo"),
    walked("same", "no"),
    walked("typo"),
    walked(bank_supported="no"),
    replace(walked("typo"), flow_version="lost"),
)


def report_of(cases: tuple[Case, ...], draft: Flow = DRAFT, baseline: Flow = FLOW) -> BackTest:
    run = BackTestRun(draft, baseline)
    for number, case in enumerate(cases):
        opened_at = case.opened_at - timedelta(days=number)
        named = replace(case, id=f"CASE-{number}", opened_at=opened_at)
        run.look_at(named, None if case.flow_version == "lost" else FLOW)
    return run.report()


def test_cases_are_counted_by_finding_and_by_old_and_new_end() -> None:
    report = report_of(CASES)
    counted = {finding: count for finding, count in report.by_finding.items() if count}
    assert counted == {Finding.SAME: 2, Finding.OTHER: 2}
    assert (report.looked_at, report.unread) == (5, 1)
    first = report.matrix[0]
    assert (first.old, first.new, [one.case for one in first.cases]) == (
        "wrong",
        "fine",
        ["CASE-0", "CASE-2"],
    )
    assert (first.became, first.forks) == ({Aftermath.NO_NEWS: 2}, {"digits": 2})
    assert report.became[Aftermath.NO_NEWS][Finding.OTHER] == 2


def test_it_names_what_it_is_about() -> None:
    report = report_of(CASES)
    assert (report.flow, report.draft, report.baseline) == ("walk", DRAFT.version, FLOW.version)
    assert report.versions == {FLOW.version: 4, "lost": 1}
    assert report.newest_at
    assert report.oldest_at
    assert report.newest_at - report.oldest_at == timedelta(days=4)
    moved = (replace(CASES[0], revision=9), *CASES[1:])
    assert len({one.cases for one in (report, report_of(moved), report_of(CASES[1:]))}) == 3
    assert report.cases == report_of(CASES, FLOW).cases


def test_a_draft_costs_what_people_are_asked_where_that_can_be_told() -> None:
    assert report_of((walked("same", "no"),)).questions == Questions(1, 2, 2)
    shorter = draft_of(("same: company, typo: wrong", "same: wrong, typo: company"))
    assert report_of((walked("same", "no"), walked("typo")), shorter).questions == Questions(
        1, 2, 1
    )


def test_the_same_end_that_offers_something_else_is_told() -> None:
    report = report_of(CASES)
    assert report.altered == {"unsupported"}
    assert report.same_name_other_offer == 1
    assert report_of(CASES, FLOW).same_name_other_offer == 0


def test_of_no_cases_there_is_nothing_to_tell() -> None:
    report = report_of(())
    assert (report.looked_at, report.matrix, report.newest_at) == (0, (), None)
    assert report.questions == Questions(0, 0, 0)


@examples(50)
@given(data=st.data(), flow=small_flows(), draft=small_flows())
def test_a_run_that_is_stopped_tells_of_what_it_has_looked_at(
    data: st.DataObject, flow: Flow, draft: Flow
) -> None:
    cases = data.draw(st.lists(past_walks(flow), max_size=6))
    stop = data.draw(st.integers(0, len(cases)))
    run, prefix = BackTestRun(draft, flow), BackTestRun(draft, flow)
    for number, case in enumerate(cases):
        if number == stop:
            assert run.report() == prefix.report()
        run.look_at(case, flow)
        if number < stop:
            prefix.look_at(case, flow)
    report = run.report()
    assert sum(report.by_finding.values()) == len(cases) == report.looked_at
    assert sum(len(cell.cases) for cell in report.matrix) == len(cases)
    assert sum(sum(one.values()) for one in report.became.values()) == len(cases)
