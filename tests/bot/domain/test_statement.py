"""Tests of the statement: which steps it answers, and how what stands on it is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.case_steps import open_case
from bot.domain.checks import Evidence, OrderFacts, run_check
from bot.domain.orders import Bank, Banks, Order
from bot.domain.statement import Statement, read_statement, statement_fields, steps_ahead
from bot.errors import InputInvalid
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order
from tests.flows.shipped import APP_BANK, FLOWS, LINK_BANK

FLOW = FLOWS["caro_problem"]
ING = Bank("ING", "ING", supported=False)
BANKS = Banks({bank.code: bank for bank in (LINK_BANK, APP_BANK, ING)})
STEPS = ("digits", "company", "cardholder")
RIGHT = {
    "reference": "601 234 56 78",
    "bank": "BELFIUS",
    "answer_company": "yes",
    "answer_cardholder": "yes",
}


def ahead(order: Order, bank: Bank) -> tuple[str, ...]:
    def examine(check: str) -> Evidence:
        return run_check(check, OrderFacts(order, bank), NOW)

    case = open_case("", order, FLOW, "slack:T:U", examine, NOW)
    return steps_ahead(case, FLOW, examine, NOW, "slack:T:U")


def read(**typed: str) -> tuple[Statement, list[InputInvalid]]:
    return read_statement(FLOW, STEPS, make_order(), BANKS, RIGHT | typed)


def test_the_statement_answers_the_steps_that_its_answers_can_lead_to() -> None:
    assert ahead(make_order(), LINK_BANK) == STEPS
    assert ahead(make_order(bank=ING.code), ING) == ()


def test_the_account_is_asked_for_where_the_order_holds_one_to_compare_with() -> None:
    order = make_order(bank=APP_BANK.code)
    assert ahead(order, APP_BANK) == STEPS
    holder = replace(order.cardholder, iban="BE68539007547034")
    assert ahead(replace(order, cardholder=holder), APP_BANK) == (*STEPS, "iban")


def test_each_step_has_its_field_and_the_bank_stands_beside_the_reference() -> None:
    assert statement_fields(FLOW, STEPS) == tuple(RIGHT)


def test_a_statement_that_agrees_answers_every_step() -> None:
    found, wrong = read()
    assert (wrong, found.answers) == ([], {"digits": "same", "company": "yes", "cardholder": "yes"})


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ({"reference": "601 234 56 87"}, "typo"),
        ({"reference": "6012345678", "bank": "ING"}, "other_bank"),
        ({"reference": "7012345678", "bank": "KBC"}, "other_bank"),
        ({"reference": "my reference is 6012345678"}, "same"),
    ],
)
def test_reference_and_bank_are_compared_with_the_order(typed: dict[str, str], answer: str) -> None:
    found, wrong = read(**typed)
    assert (wrong, found.answers["digits"]) == ([], answer)
    assert set(found.values) == {"reference", "bank"}


@pytest.mark.parametrize(
    ("typed", "field", "key"),
    [
        ({"reference": ""}, "reference", "input-reference-empty"),
        ({"reference": "60123A5678"}, "reference", "input-reference-letters"),
        ({"reference": "4111 1111 1111 1111"}, "reference", "input-secret"),
        ({"reference": "6" * 300}, "reference", "input-too-long"),
        ({"bank": "NOBANK"}, "bank", "input-bank-unknown"),
        ({"answer_company": ""}, "answer_company", "input-choice-empty"),
        ({"answer_cardholder": "perhaps"}, "answer_cardholder", "input-choice-empty"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(typed: dict[str, str], field: str, key: str) -> None:
    _found, wrong = read(**typed)
    assert [(error.field, error.key) for error in wrong] == [(field, key)]


def test_a_field_that_did_not_arrive_is_asked_for_again() -> None:
    typed = {name: text for name, text in RIGHT.items() if name != "bank"}
    _found, wrong = read_statement(FLOW, STEPS, make_order(), BANKS, typed, {"bank": "BELFIUS"})
    assert [(error.field, error.key) for error in wrong] == [("bank", "input-not-sent")]
