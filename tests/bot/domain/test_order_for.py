"""The form of an order for another company: its fields by the bank, and who is asked for."""

from __future__ import annotations

from bot.domain.form_fields import form_fields
from bot.domain.form_input import read_form
from bot.domain.orders import Action, Order
from tests.bot.kit import BANKS
from tests.fakes.orders import make_order


def read(action: Action, order: Order, **typed: str) -> tuple[dict[str, str], dict[str, str]]:
    sent = dict.fromkeys(form_fields(action, order, BANKS[order.bank]), "") | typed
    values, wrong = read_form(action, order, BANKS, sent)
    return values, {error.field: error.key for error in wrong}


RIGHT = {
    "company": "MAES001",
    "reference": "6012345678",
    "name": "Els Maes",
    "email": "els@example.be",
}


def test_the_number_of_a_wrong_pair_may_stay_and_of_its_people_nobody() -> None:
    values, wrong = read(Action.ORDER_FOR, make_order(), **RIGHT)
    assert wrong == {}
    assert values == {**RIGHT, "bank": "BELFIUS", "mobile": ""}
    _values, wrong = read(Action.ORDER_FOR, make_order())
    assert wrong == {
        "company": "input-company-empty",
        "reference": "input-reference-empty",
        "name": "input-name-empty",
        "email": "input-email-empty",
    }


def test_the_bank_that_is_chosen_decides_what_is_asked_besides() -> None:
    order = make_order()
    _values, wrong = read(Action.ORDER_FOR, order, **RIGHT, bank="KBC")
    assert wrong == {"iban": "input-iban-empty"}
    values, wrong = read(Action.ORDER_FOR, order, **RIGHT, bank="KBC", iban="BE68 5390 0754 7034")
    assert (values["iban"], wrong) == ("BE68539007547034", {})
    values, wrong = read(Action.ORDER_FOR, make_order(bank="KBC"), **RIGHT, bank="BELFIUS")
    assert ("iban" in values, wrong) == (False, {})


def test_a_card_number_is_no_company() -> None:
    typed = RIGHT | {"company": "4111 1111 1111 1111"}
    assert read(Action.ORDER_FOR, make_order(), **typed)[1] == {"company": "input-secret"}
