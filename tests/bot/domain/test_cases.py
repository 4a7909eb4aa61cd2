"""Tests of cases: what the bot answers, what it asks, and the ways back."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.cases import (
    BOT,
    Case,
    Examine,
    answer_step,
    can_answer,
    go_back,
    open_case,
    overrule,
)
from bot.domain.checks import Evidence, Verdict
from bot.domain.flow_source import read_flow
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order

FLOW = read_flow(
    """
flow: walk
states: [problem]
stages: [first, second]
start: bank
steps:
  bank: {stage: first, check: bank_supported, choices: {yes: digits, no: unsupported}}
  digits: {stage: first, choices: {same: company, typo: wrong}}
  company: {stage: second, check: reference_company, choices: {yes: incident, no: wrong}}
  incident: {stage: second, check: bank_incident, choices: {yes: wait, no: digits}}
outcomes:
  unsupported: {ending: impossible, stage: first, actions: [cancel]}
  wrong: {ending: action, stage: first, actions: [recreate]}
  wait: {ending: wait, stage: second, actions: [contact_support]}
""",
    "walk.yaml",
)
ANNA = "teams:t:anna"


def finding(**verdicts: str) -> Examine:
    """Return an examiner whose checks find `verdicts`, and the rest what an ordinary order has."""
    ordinary = {"bank_supported": "yes", "reference_company": "unknown", "bank_incident": "no"}
    found = {**ordinary, **verdicts}

    def examine(check: str) -> Evidence:
        return Evidence(
            check=check,
            verdict=Verdict(found[check]),
            key=f"check-{check}",
            arguments={},
            found_at=NOW,
        )

    return examine


def opened(examine: Examine = finding()) -> Case:  # noqa: B008 - a pure function
    return open_case("case-1", make_order(), FLOW, ANNA, examine, NOW)


def answered(case: Case, *choices: str, examine: Callable[[str], Evidence] | None = None) -> Case:
    for choice in choices:
        case = answer_step(case, FLOW, choice, ANNA, examine or finding(), NOW)
    return case


def test_new_case_stands_where_a_person_has_to_answer() -> None:
    case = opened()
    assert case.at == "digits"
    assert [(given.step, given.choice, given.by) for given in case.answers] == [
        ("bank", "yes", BOT)
    ]
    assert [step for step, _found in case.evidence] == ["bank"]
    assert (case.flow, case.flow_version, case.order_revision) == ("walk", FLOW.version, 1)
    assert case.office == make_order().company.office.code


def test_bot_alone_can_end_a_case() -> None:
    assert opened(finding(bank_supported="no")).at == "unsupported"


def test_unknown_check_is_asked_of_a_person() -> None:
    case = answered(opened(), "same")
    assert case.at == "company"
    assert answered(case, "no").at == "wrong"


def test_known_check_is_answered_after_a_person_without_asking() -> None:
    case = answered(opened(), "same", examine=finding(reference_company="no"))
    assert case.at == "wrong"
    assert [step for step, _found in case.evidence] == ["bank", "company"]


def test_answers_of_people_are_no_evidence() -> None:
    case = answered(opened(), "same", "no")
    assert [step for step, _found in case.evidence] == ["bank"]
    assert case.trail == ("bank=yes (bot)", "digits=same", "company=no")


def test_only_the_present_step_takes_its_own_choices() -> None:
    case = opened()
    assert can_answer(case, FLOW, "digits", "typo")
    assert not can_answer(case, FLOW, "digits", "yes")
    assert not can_answer(case, FLOW, "company", "yes")
    assert not can_answer(answered(case, "typo"), FLOW, "wrong", "typo")


def test_back_takes_the_last_answer_of_a_person_and_what_the_bot_made_of_it() -> None:
    examine = finding(reference_company="yes", bank_incident="yes")
    case = answered(opened(), "same", examine=examine)
    assert case.at == "wait"
    back = go_back(case)
    assert (back.at, back.answers) == ("digits", opened().answers)


def test_nothing_of_the_bot_can_be_taken_back() -> None:
    case = opened()
    assert not case.can_go_back
    assert go_back(case) is case


def test_answer_after_going_back_replaces_the_first_one() -> None:
    case = answered(go_back(answered(opened(), "typo")), "same")
    assert case.at == "company"
    assert [given.choice for given in case.answers] == ["yes", "same"]


def test_overruled_step_is_asked_of_a_person_and_their_answer_counts() -> None:
    case = overrule(opened(finding(bank_supported="no")), "bank")
    assert (case.at, case.answers) == ("bank", ())
    assert answered(case, "yes").at == "digits"


def test_only_an_answer_of_the_bot_can_be_overruled() -> None:
    case = answered(opened(), "same")
    assert overrule(case, "digits") is case
    assert overrule(case, "incident") is case


def test_walk_that_comes_round_again_asks_instead_of_turning_for_ever() -> None:
    examine = finding(reference_company="yes", bank_incident="no")
    case = answered(opened(), "same", "same", examine=examine)
    assert case.at == "company"
    assert can_answer(case, FLOW, "company", "no")


def test_transitions_leave_the_case_they_were_given_alone() -> None:
    case = opened()
    answered(case, "typo")
    overrule(case, "bank")
    assert case == opened()
