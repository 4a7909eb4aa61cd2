"""Tests of repeats: which answers stand already, and how a case stood when they were asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.cases import BOT, Answer, Case, CaseStatus, new_case
from bot.domain.repeats import rewound, stand_already
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

CASE = replace(
    new_case("CASE-1", make_order(), "ann", NOW),
    at="card",
    answers=(
        Answer("bank", "yes", BOT, NOW),
        Answer("digits", "same", "ann", NOW),
        Answer("mandate", "yes", BOT, NOW),
        Answer("company", "yes", "bob", NOW),
    ),
)
BOTH = {"digits": "same", "company": "yes"}


@pytest.mark.parametrize(
    ("step", "choices", "actor", "stand"),
    [
        ("digits", BOTH, "", True),
        ("digits", BOTH | {"cardholder": "no"}, "", True),
        ("digits", BOTH, "ann", False),
        ("company", BOTH, "bob", True),
        ("digits", {"digits": "same"}, "", False),
        ("digits", BOTH | {"company": "no"}, "", False),
        ("cardholder", BOTH, "", False),
        ("", {}, "", False),
    ],
)
def test_answers_stand_where_nothing_else_was_answered(
    step: str, choices: dict[str, str], actor: str, stand: bool
) -> None:
    assert stand_already(CASE, step, choices, actor) is stand


@pytest.mark.parametrize("status", [one for one in CaseStatus if one is not CaseStatus.OPEN])
def test_in_what_is_done_no_answer_stands(status: CaseStatus) -> None:
    assert not stand_already(replace(CASE, status=status), "digits", BOTH)


@pytest.mark.parametrize(
    ("step", "at", "left"),
    [("digits", "digits", 1), ("company", "company", 3), ("bank", "card", 4), ("", "card", 4)],
)
def test_a_case_is_shown_as_it_was_when_a_person_was_asked(step: str, at: str, left: int) -> None:
    before: Case = rewound(CASE, step)
    assert (before.at, len(before.answers)) == (at, left)
