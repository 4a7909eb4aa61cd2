"""Changes of a flow as sentences: each kind has its own."""

from __future__ import annotations

import pytest

from bot.domain.flow_changes import ChangeKind, FlowChange, flow_changes
from config.commands.flow_words import sentence
from tests.bot.domain.past_walks import FLOW, draft_of

NEWER = "  newer: {stage: only, choices: {a: wrong}}\n  company: {"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([("flow: walk", "flow: trip")], ["the flow is called trip, before walk"]),
        ([("[problem]", "[active]")], ["it is for orders in the states active, before problem"]),
        (
            [("typo: wrong", "typo: newer"), ("  company: {", NEWER)],
            [
                "step digits: answer typo leads to newer, before to wrong",
                "step newer is new; what the desk checks there: nothing",
                "step newer: answer a is new, and leads to wrong",
            ],
        ),
        (
            [("typo: wrong", "slip: wrong")],
            [
                "step digits: answer slip is new, and leads to wrong",
                "step digits: answer typo is gone, which led to wrong",
            ],
        ),
        (
            [(" check: bank_supported,", "")],
            ["step bank: the desk checks nothing, before bank_supported"],
        ),
        (
            [("same: company, typo: wrong", "typo: wrong, same: company")],
            ["step digits: the answers stand in the order typo, same, before same, typo"],
        ),
        (
            [("actions: [recreate]", "actions: [recreate, cancel], change: reference")],
            [
                "outcome wrong offers recreate, cancel, before recreate",
                "outcome wrong: its form asks to change reference, before nothing",
            ],
        ),
        (
            [("ending: hand_over", "ending: wait")],
            ["outcome fine is of the kind wait, before hand_over"],
        ),
        (
            [("outcomes:", "statement: {digits: choices}\noutcomes:")],
            ["the form of the statement asks digits: choices, before nothing"],
        ),
        (
            [
                ("[only]", "[only, more]"),
                ("fine: {ending: hand_over, stage: only", "fine: {ending: hand_over, stage: more"),
            ],
            [
                "its stages are only, more, before only",
                "outcome fine belongs to the stage more, before to only",
            ],
        ),
    ],
)
def test_a_change_is_told_in_the_words_of_the_tree(
    changes: list[tuple[str, str]], told: list[str]
) -> None:
    assert list(map(sentence, flow_changes(FLOW, draft_of(*changes)))) == told


def test_every_kind_of_change_has_a_sentence() -> None:
    for kind in ChangeKind:
        told = sentence(FlowChange(kind, "digits", "typo", ("old",), ("new",)))
        assert "{" not in told
        assert "digits" in told or "new" in told
