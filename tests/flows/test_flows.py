"""Facts about the shipped flows: they are valid, they end, and every end offers what it may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.flow_graphs import to_mermaid
from bot.domain.flow_source import check_flow
from bot.domain.flows import Flow, OutcomeKind
from bot.domain.orders import Action, OrderState
from bot.domain.people import Role
from bot.domain.policy import refusal
from tests.flows.shipped import FILES, FLOWS

every_flow = pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS.keys())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_flow_file_has_no_error(file: Path) -> None:
    assert check_flow(file.read_text("utf-8"), file.name) == []
    assert FLOWS[file.stem].flow == file.stem


def test_flows_share_the_states_that_can_be_repaired() -> None:
    states = [state for flow in FLOWS.values() for state in flow.states]
    wanted = {OrderState.PROBLEM, OrderState.INVITATION_SENT, OrderState.INVITATION_EXPIRED}
    assert len(states) == len(wanted)
    assert set(states) == wanted


def ways(flow: Flow, at: str, walked: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield every way from `at` to an end."""
    assert at not in walked, f"{flow.flow} goes in a circle: {walked}"
    if at in flow.outcomes:
        yield (*walked, at)
        return
    for target in flow.steps[at].choices.values():
        yield from ways(flow, target, (*walked, at))


@every_flow
def test_every_way_ends_without_a_circle(flow: Flow) -> None:
    ends = {way[-1] for way in ways(flow, flow.start)}
    assert ends == set(flow.outcomes)


@every_flow
def test_progress_never_goes_back_on_a_way(flow: Flow) -> None:
    backwards = {
        (before, after)
        for way in ways(flow, flow.start)
        for before, after in zip(way, way[1:], strict=False)
        if flow.progress(after)[0] < flow.progress(before)[0]
    }
    # A reference that changed with the card is told on the last stage and repaired as a reference.
    assert backwards <= {("replaced", "new_reference")}


@every_flow
def test_every_end_offers_support_last_and_only_what_the_state_allows(flow: Flow) -> None:
    for outcome in flow.outcomes.values():
        assert outcome.actions[-1] is Action.CONTACT_SUPPORT
        assert len(set(outcome.actions)) == len(outcome.actions)
        for state in flow.states:
            assert not any(refusal(Role.ACCOUNTANT, one, state) for one in outcome.actions)


@every_flow
def test_kind_of_end_fits_its_actions(flow: Flow) -> None:
    only_support = (Action.CONTACT_SUPPORT,)
    for outcome in flow.outcomes.values():
        if outcome.ending in (OutcomeKind.WAIT, OutcomeKind.HAND_OVER):
            assert outcome.actions == only_support
        if outcome.ending is OutcomeKind.ACTION:
            assert outcome.actions[0] is not Action.CONTACT_SUPPORT


@every_flow
def test_no_step_offers_more_choices_than_one_row_of_buttons(flow: Flow) -> None:
    assert max(len(step.choices) for step in flow.steps.values()) <= 6


@every_flow
def test_drawing_names_every_step_and_end(flow: Flow) -> None:
    drawing = to_mermaid(flow)
    for name in (*flow.steps, *flow.outcomes):
        assert re.search(rf"\b{name}\b", drawing)
