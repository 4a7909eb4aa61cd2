"""Tests of changes of a cardholder: what each asks for, what stays, and what is refused."""

from __future__ import annotations

import pytest

from bot.domain.form_fields import form_fields
from bot.domain.form_input import read_form
from bot.domain.orders import Action, Change, Order
from tests.bot.kit import BANKS
from tests.fakes.orders import make_order


def read_change(
    change: Change, order: Order, **typed: str
) -> tuple[dict[str, str], dict[str, str]]:
    """Return what was read of a change of the cardholder, and what is wrong in which field."""
    values, wrong = read_form(Action.UPDATE_CARDHOLDER, order, BANKS, typed, change=change)
    return values, {error.field: error.key for error in wrong}


def test_no_address_goes_under_a_name_that_nobody_typed() -> None:
    for change in (Change.UNKNOWN, Change.PERSON):
        values, wrong = read_change(change, make_order(), email="ben@example.be")
        assert wrong == {"name": "input-name-empty"}
        assert "name" not in values


def test_somebody_else_has_another_name() -> None:
    typed = {"email": "ben@example.be", "mobile": ""}
    _values, wrong = read_change(Change.PERSON, make_order(), name="anna PEETERS", **typed)
    assert wrong == {"name": "input-name-same"}
    values, wrong = read_change(Change.PERSON, make_order(), name="Ben Maes", **typed)
    assert (values, wrong) == ({"name": "Ben Maes", "email": "ben@example.be", "mobile": ""}, {})


@pytest.mark.parametrize(
    ("bank", "change", "fields"),
    [
        ("BELFIUS", Change.PERSON, ("name", "email", "mobile")),
        ("KBC", Change.PERSON, ("name", "email", "iban")),
        ("BELFIUS", Change.CONTACT, ("email", "mobile")),
        ("KBC", Change.CONTACT, ("email", "iban")),
        ("BELFIUS", Change.MOBILE, ("mobile",)),
        ("BELFIUS", Change.EMAIL, ("email",)),
        ("KBC", Change.IBAN, ("iban",)),
    ],
)
def test_change_asks_only_for_what_is_wrong(
    bank: str, change: Change, fields: tuple[str, ...]
) -> None:
    order = make_order(bank=bank)
    assert form_fields(Action.UPDATE_CARDHOLDER, order, BANKS[bank], change) == fields


def test_what_is_not_typed_stays_as_it_is() -> None:
    values, wrong = read_change(Change.CONTACT, make_order(), email="ben@example.be", mobile=" ")
    assert wrong == {}
    assert values == {"email": "ben@example.be", "mobile": make_order().cardholder.mobile}


def test_a_field_that_did_not_arrive_is_never_an_emptied_one() -> None:
    values, wrong = read_change(Change.CONTACT, make_order(), mobile="0470 12 34 12")
    assert wrong == {}
    assert values == {"email": "anna@example.be", "mobile": "+32470123412"}


def test_what_is_not_known_cannot_be_kept() -> None:
    order = make_order(bank="KBC")
    _values, wrong = read_change(Change.CONTACT, order, email="ben@example.be")
    assert wrong == {"iban": "input-iban-empty"}


@pytest.mark.parametrize(
    ("change", "typed", "wrong"),
    [
        (Change.CONTACT, {}, {"email": "input-contact-same"}),
        (Change.CONTACT, {"email": "anna@example.be"}, {"email": "input-contact-same"}),
        (Change.EMAIL, {"email": "anna@example.be"}, {"email": "input-contact-same"}),
        (Change.EMAIL, {}, {"email": "input-email-empty"}),
        (Change.MOBILE, {}, {"mobile": "input-mobile-empty"}),
        (Change.IBAN, {}, {"iban": "input-iban-empty"}),
        (Change.MOBILE, {"mobile": "12"}, {"mobile": "input-mobile-invalid"}),
    ],
)
def test_change_that_changes_nothing_is_told_so(
    change: Change, typed: dict[str, str], wrong: dict[str, str]
) -> None:
    assert read_change(change, make_order(), **typed)[1] == wrong
