"""What people copy into the fields of a form is read as they meant it, whatever came along."""

from __future__ import annotations

import pytest

from bot.domain.form_input import read_form
from bot.domain.orders import Action
from tests.bot.kit import BANKS
from tests.fakes.orders import make_order


def update(bank: str = "BELFIUS", **typed: str) -> tuple[dict[str, str], dict[str, str]]:
    """Update a cardholder; return what was read and, for each wrong field, its sentence's key."""
    contact = "iban" if bank == "KBC" else "mobile"
    sent = {"name": "Anna Peeters", "email": "anna@example.be", contact: ""} | typed
    values, wrong = read_form(Action.UPDATE_CARDHOLDER, make_order(bank=bank), BANKS, sent)
    return values, {error.field: error.key for error in wrong}


def test_mobile_of_another_country_is_taken_in_international_form() -> None:
    typed = {"mobile": "+33 6 12 34 56 78"}
    assert update(**typed)[0]["mobile"] == "+33612345678"


@pytest.mark.parametrize(
    "typed",
    [
        *("N° gsm : 0470 12 34 12", "gsm: 0470 12 34 12", "gsm-nummer: 0470 12 34 12"),
        *("Numéro de GSM : 0470 12 34 12", "Nr. gsm 0470 12 34 12", "Handynr.: 0470 12 34 12"),
        *("mobile phone: 0470 12 34 12", "téléphone portable : 0470 12 34 12"),
        *("<tel:+32470123412|0470 12 34 12>", "mijn gsm is 0470 12 34 12", "(+32) 470 12 34 12"),
    ],
)
def test_mobile_is_read_however_it_was_copied(typed: str) -> None:
    values, wrong = update(mobile=typed)
    assert (values["mobile"], wrong) == ("+32470123412", {})


@pytest.mark.parametrize(
    ("typed", "email"),
    [
        ("info@bäckerei.example", "info@xn--bckerei-5wa.example"),
        ("Anna Peeters <anna@example.be>", "anna@example.be"),
        ("mailto:anna@example.be", "anna@example.be"),
        ("E-mail: anna@example.be.", "anna@example.be"),
        ("\u200banna@example.be\ufeff", "anna@example.be"),
        ("«anna@example.be»,", "anna@example.be"),
        ("[anna@example.be](mailto:anna@example.be)", "anna@example.be"),
        ("<mailto:anna@example.be|anna@example.be>", "anna@example.be"),
        ("<mailto:anna@example.be|Anna Peeters>", "anna@example.be"),
        ("mailto:anna@example.be|anna@example.be", "anna@example.be"),
        ("Adresse e-mail : <mailto:anna@example.be|anna@example.be>", "anna@example.be"),
        ("mon e-mail est anna@example.be", "anna@example.be"),
        (f"{'a' * 64}@example.be", f"{'a' * 64}@example.be"),
    ],
)
def test_email_is_read_however_it_was_copied(typed: str, email: str) -> None:
    values, wrong = update(email=typed)
    assert (values["email"], wrong) == (email, {})


@pytest.mark.parametrize("name", ["a" * 65 + "@example.be", "anna@" + "a" * 64 + ".example.be"])
def test_email_that_no_server_takes_is_asked_about(name: str) -> None:
    assert update(email=name)[1] == {"email": "input-email-invalid"}


@pytest.mark.parametrize(
    "typed", ["#0470123412", "~?0470123412", "0470123412#", "0470 12 34 12 = 0470 12 34 12"]
)
def test_mobile_with_signs_that_are_not_its_own_is_asked_about(typed: str) -> None:
    assert update(mobile=typed)[1] == {"mobile": "input-mobile-invalid"}


@pytest.mark.parametrize(
    "typed", ["andré.dupont@example.be", "jörg@example.be", "Zoë <zoë@example.be>"]
)
def test_accents_before_the_at_are_asked_about(typed: str) -> None:
    wrong = update(email=typed)[1]
    assert wrong == {"email": "input-email-accents"}


@pytest.mark.parametrize(
    "typed", ["Ben\u200b Maes", "« Ben  Maes »", "\u202aBen Maes\u202c", "Ben\u00a0Maes"]
)
def test_name_is_kept_without_what_nobody_sees(typed: str) -> None:
    values, wrong = update(name=typed)
    assert (values["name"], wrong) == ("Ben Maes", {})


@pytest.mark.parametrize(
    "typed",
    [
        "BE68\u20115390\u20110754\u20117034",
        "IBAN: BE68 5390 0754 7034",
        "*be68539007547034*",
        "BE68.5390.0754.7034",
    ],
)
def test_iban_is_read_however_it_was_copied(typed: str) -> None:
    values, wrong = update("KBC", iban=typed)
    assert (values["iban"], wrong) == ("BE68539007547034", {})
