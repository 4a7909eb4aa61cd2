"""Tests of a flow's graph: everything of it stands there once, with what is new, gone or wrong."""

from __future__ import annotations

from hypothesis import given

from bot.domain.flow_graphs import (
    FlowGraph,
    GraphEdge,
    GraphStanding,
    StationKind,
    flow_graph,
    to_mermaid,
)
from bot.domain.flow_source import FlowSketch, read_flow, read_sketch
from bot.domain.flows import Flow
from tests.bot.domain.small_flows import small_flows
from tests.bot.domain.test_flow_source import GOOD
from tests.harness.examples import examples

BASE = read_sketch(GOOD, "walk.yaml").flow


def _graph(source: str, *reworded: str) -> FlowGraph:
    graph = flow_graph(read_sketch(source, "walk.yaml"), BASE, reworded)
    assert graph
    return graph


def _standings(graph: FlowGraph) -> dict[str, GraphStanding]:
    return {
        one.name: one.standing for one in graph.stations if one.standing is not GraphStanding.SAME
    }


@examples(50)
@given(flow=small_flows())
def test_a_flow_beside_itself_stands_there_as_it_is(flow: Flow) -> None:
    graph = flow_graph(FlowSketch((), flow), flow)
    assert graph
    assert [one.name for one in graph.stations] == [*flow.steps, *flow.outcomes]
    assert len(graph.edges) == sum(len(step.choices) for step in flow.steps.values())
    assert {one.standing for one in graph.stations} == {GraphStanding.SAME}
    assert {one.standing for one in graph.edges} == {GraphStanding.SAME}


def test_a_station_says_what_it_checks_or_offers_and_where_it_stands() -> None:
    bank, _, unsupported, _ = _graph(GOOD).stations
    assert (bank.kind, bank.check, bank.line) == (StationKind.STEP, "bank_supported", 6)
    assert (unsupported.ending, unsupported.actions) == (
        "impossible",
        ("cancel", "contact_support"),
    )
    assert unsupported.line == 18


def test_what_is_new_changed_or_gone_is_marked() -> None:
    draft = GOOD.replace("no: unsupported", "no: fresh").replace(
        "  digits:\n", "  fresh:\n    stage: first\n    choices:\n      on: wrong\n  digits:\n"
    )
    draft = draft[: draft.index("  unsupported:")] + draft[draft.index("  wrong:\n") :]
    graph = _graph(draft, "wrong")
    assert _standings(graph) == {
        "bank": GraphStanding.CHANGED,
        "fresh": GraphStanding.ADDED,
        "wrong": GraphStanding.CHANGED,
        "unsupported": GraphStanding.REMOVED,
    }
    assert graph.stations[-1].line == 0
    assert graph.ways["bank"][1:] == [
        GraphEdge("bank", "no", "fresh", GraphStanding.CHANGED),
        GraphEdge("bank", "no", "unsupported", GraphStanding.REMOVED),
    ]
    assert graph.ways["fresh"] == [GraphEdge("fresh", "on", "wrong", GraphStanding.ADDED)]


def test_a_step_that_is_gone_keeps_its_ways_to_what_is_left() -> None:
    draft = GOOD.replace("yes: digits", "yes: wrong")
    draft = draft[: draft.index("  digits:")] + draft[draft.index("outcomes:") :]
    graph = _graph(draft)
    assert _standings(graph)["digits"] is GraphStanding.REMOVED
    assert {edge.end for edge in graph.ways["digits"]} == {"wrong", "bank"}


def test_what_is_wrong_stands_there_as_broken_and_all_else_as_it_is() -> None:
    for wrong, name, line in (
        (GOOD.replace("typo: wrong", "typo: worng"), "worng", 0),
        (GOOD.replace("    ending: action\n", ""), "wrong", 22),
    ):
        graph = _graph(wrong)
        broken = [one for one in graph.stations if one.kind is StationKind.BROKEN]
        assert [(one.name, one.line) for one in broken] == [(name, line)]
        assert GraphStanding.REMOVED not in _standings(graph).values()
        assert GraphEdge("bank", "yes", "digits", GraphStanding.SAME) in graph.edges


def test_of_what_cannot_be_read_there_is_no_graph() -> None:
    assert flow_graph(read_sketch("flow: [", "walk.yaml"), BASE) is None


def test_drawing_shows_checks_choices_and_actions() -> None:
    drawing = to_mermaid(read_flow(GOOD, "walk.yaml"))
    assert drawing.startswith("flowchart TD\n")
    assert 'bank["bank<br/>check: bank_supported"]' in drawing
    assert "digits -->|typo| wrong" in drawing
    assert 'unsupported(["unsupported<br/>cancel, contact_support"])' in drawing
