"""Tests of a flow's changes: each told once, and nothing where nothing differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.back_tests import BackTester, Finding
from bot.domain.flow_changes import ChangeKind, FlowChange, flow_changes
from bot.domain.flows import Flow
from tests.bot.domain.past_walks import FLOW, draft_of, past_walks
from tests.bot.domain.small_flows import small_flows
from tests.flows.shipped import FLOWS
from tests.harness.examples import examples


def test_each_change_is_named_with_its_place_and_what_stood_there() -> None:
    draft = draft_of(
        ("typo: wrong", "typo: newer"),
        ("  company: {", "  newer: {stage: only, choices: {a: wrong}}\n  company: {"),
        ("actions: [cancel]", "actions: [recreate, cancel]"),
    )
    added = FlowChange(ChangeKind.STEP_ADDED, "newer")
    answer = FlowChange(ChangeKind.ANSWER_ADDED, "newer", "a", new=("wrong",))
    assert flow_changes(FLOW, draft) == (
        FlowChange(ChangeKind.ANSWER_LEADS, "digits", "typo", ("wrong",), ("newer",)),
        added,
        answer,
        FlowChange(
            ChangeKind.OUTCOME_ACTIONS, "unsupported", old=("cancel",), new=("recreate", "cancel")
        ),
    )
    assert FlowChange(ChangeKind.STEP_REMOVED, "newer") in flow_changes(draft, FLOW)


@examples(100)
@given(flow=st.one_of(st.sampled_from(list(FLOWS.values())), small_flows()), other=small_flows())
def test_only_flows_that_differ_have_changes(flow: Flow, other: Flow) -> None:
    assert flow_changes(flow, flow) == ()
    if flow.model_dump() != other.model_dump():
        assert flow_changes(flow, other)
    assert len(set(flow_changes(flow, other))) == len(flow_changes(flow, other))


@examples(60)
@given(data=st.data(), flow=small_flows(), other=small_flows())
def test_flows_without_a_change_end_every_case_alike(
    data: st.DataObject, flow: Flow, other: Flow
) -> None:
    case = data.draw(past_walks(flow))
    if BackTester(other, flow).look_at(case, flow).finding is not Finding.SAME:
        assert flow_changes(flow, other)
