"""The form in which reports are kept: nothing is lost, nothing personal stands in it."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.back_test_forms import read_report, write_report
from bot.domain.back_test_reports import BackTestRun
from bot.domain.flows import Flow
from tests.bot.domain.past_walks import ANNA, FLOW, past_walks, walked
from tests.bot.domain.small_flows import small_flows
from tests.harness.examples import examples


@examples(50)
@given(data=st.data(), flow=small_flows(), draft=small_flows())
def test_what_is_kept_is_read_back(data: st.DataObject, flow: Flow, draft: Flow) -> None:
    run = BackTestRun(draft, flow)
    for number, case in enumerate(data.draw(st.lists(past_walks(flow), max_size=6))):
        run.look_at(replace(case, id=f"CASE-{number}"), flow if number % 3 else None)
        run.look_at(replace(case, id=f"CASE-{number}b"), flow)
    report = run.report()
    kept = read_report(write_report(report))
    assert kept == report
    assert kept.matrix == report.matrix


def test_what_many_cases_share_stands_in_it_once_and_nobody_does() -> None:
    run = BackTestRun(FLOW, FLOW)
    for number in range(500):
        run.look_at(replace(walked("typo"), id=f"CASE-{number:04}"), FLOW)
    text = write_report(run.report())
    assert len(json.loads(text)["ways"]) == 1
    assert len(text) < 500 * 30 + 1000
    assert ANNA not in text
