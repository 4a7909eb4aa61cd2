"""Tests of flows: how far a station is, and which texts a flow needs."""

from __future__ import annotations

from bot.domain.flow_source import read_flow
from tests.bot.domain.test_flow_source import GOOD

FLOW = read_flow(GOOD, "walk.yaml")


def test_progress_counts_stages_of_steps_and_ends() -> None:
    assert FLOW.progress("bank") == (1, 2)
    assert FLOW.progress("digits") == (2, 2)
    assert FLOW.progress("unsupported") == (1, 2)


def test_flow_names_every_text_it_needs() -> None:
    keys = list(FLOW.text_keys())
    assert keys == [
        "walk-stage-first",
        "walk-stage-second",
        "walk-bank-title",
        "walk-bank-text",
        "walk-bank-choice-yes",
        "walk-bank-choice-no",
        "walk-digits-title",
        "walk-digits-text",
        "walk-digits-choice-typo",
        "walk-digits-choice-again",
        "walk-unsupported-title",
        "walk-unsupported-text",
        "walk-wrong-title",
        "walk-wrong-text",
    ]
