"""Tests of how what is typed into the fields of an action is read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.form_fields import asking_bank, form_fields
from bot.domain.form_input import read_form
from bot.domain.orders import (
    Action,
    Bank,
    Banks,
    Change,
    ClientReference,
    ContactField,
    Order,
    OrderState,
)
from bot.domain.people import LANGUAGES
from tests.bot.domain.typed_texts import NO_MOBILES, SECRET_MOBILES, secrets, typed_texts
from tests.fakes.orders import make_order
from tests.flows.shipped import messages_of

BANKS = Banks(
    {
        "BELFIUS": Bank("BELFIUS", "Belfius"),
        "FINTRO": Bank("FINTRO", "Fintro"),
        "KBC": Bank("KBC", "KBC", contact_field=ContactField.IBAN),
        "SLOW": Bank("SLOW", "Slow Bank", supported=False),
    }
)


def read(action: Action, order: Order, **typed: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return what was read and, for each wrong field, the key of its sentence.

    A field that is not named is sent empty, but the name of somebody.
    """
    named = {"name": "Ben Maes"} if action is Action.UPDATE_CARDHOLDER else {}
    sent = dict.fromkeys(form_fields(action, order, BANKS[order.bank]), "") | named | typed
    values, wrong = read_form(action, order, BANKS, sent)
    return values, {error.field: error.key for error in wrong}


def test_corrected_reference_is_read_with_its_bank() -> None:
    values, wrong = read(Action.RECREATE, make_order(), reference="601 234 56 79", bank="FINTRO")
    assert (values, wrong) == ({"reference": "6012345679", "bank": "FINTRO", "iban": ""}, {})


def test_bank_stays_if_none_is_chosen() -> None:
    values, wrong = read(Action.RECREATE, make_order(), reference="6012345679")
    assert (values["bank"], wrong) == ("BELFIUS", {})


def test_same_wrong_reference_is_not_ordered_again() -> None:
    _values, wrong = read(Action.RECREATE, make_order(), reference="6012345678", bank="BELFIUS")
    assert wrong == {"reference": "input-reference-same"}


def test_same_reference_may_be_ordered_at_another_bank_or_after_a_cancel() -> None:
    problem, cancelled = make_order(), make_order(state=OrderState.CANCELLED)
    assert read(Action.RECREATE, problem, reference="6012345678", bank="FINTRO")[1] == {}
    assert read(Action.RECREATE, cancelled, reference="6012345678", bank="BELFIUS")[1] == {}


def test_every_wrong_field_is_told_at_once() -> None:
    _values, wrong = read(Action.RECREATE, make_order(), reference="601234567", bank="ING")
    assert wrong == {"reference": "input-reference-length", "bank": "input-bank-unknown"}


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"reference": "4111 1111 1111 1111"}, "input-secret"),
        ({"reference": "1234"}, "input-secret"),
        ({"reference": ""}, "input-reference-empty"),
        ({"reference": "6" * 201}, "input-too-long"),
    ],
)
def test_unusable_reference_is_told_why(typed: dict[str, str], key: str) -> None:
    assert read(Action.RECREATE, make_order(), **typed)[1]["reference"] == key


def test_unsupported_bank_is_named() -> None:
    typed = {"reference": "6012345679", "bank": "SLOW", "iban": ""}
    _values, wrong = read_form(Action.RECREATE, make_order(), BANKS, typed)
    assert [(error.key, error.arguments) for error in wrong] == [
        ("input-bank-unsupported", {"bank": "Slow Bank"})
    ]


def test_a_reference_alone_is_read_and_has_to_be_another_one() -> None:
    for reference, wrong in (("6012345679", []), ("6012345678", ["input-reference-same"])):
        values = {"reference": reference}
        change = Change.REFERENCE
        read_values, found = read_form(Action.RECREATE, make_order(), BANKS, values, change=change)
        assert (read_values, [error.key for error in found]) == (values, wrong)


def test_order_of_an_unlisted_bank_can_still_be_recreated() -> None:
    values, wrong = read(
        Action.RECREATE, make_order(bank="ING"), reference="6012345678", bank="BELFIUS"
    )
    assert (values["bank"], wrong) == ("BELFIUS", {})


# Update the cardholder


def test_contact_data_are_read_in_one_form() -> None:
    typed = {"email": " Ben@EXAMPLE.be ", "mobile": "0470 12 34 12"}
    values, wrong = read(Action.UPDATE_CARDHOLDER, make_order(), **typed)
    assert wrong == {}
    assert (values["email"], values["mobile"]) == ("Ben@example.be", "+32470123412")


def test_a_bank_that_asks_for_the_iban_cannot_be_chosen_without_it() -> None:
    typed = {"reference": "6012345679", "bank": "KBC"}
    _values, wrong = read(Action.RECREATE, make_order(), **typed)
    assert wrong == {"iban": "input-iban-empty"}
    values, wrong = read(Action.RECREATE, make_order(), **typed, iban="BE68 5390 0754 7034")
    assert (values["iban"], wrong) == ("BE68539007547034", {})


def test_a_wrong_iban_can_be_recreated_with_the_same_reference() -> None:
    problem = make_order(bank="KBC")
    typed = {"reference": "6012345678", "bank": "KBC", "iban": "BE68 5390 0754 7034"}
    assert read(Action.RECREATE, problem, **typed)[1] == {}


def test_mobile_may_stay_empty() -> None:
    values, wrong = read(Action.UPDATE_CARDHOLDER, make_order(), email="ben@example.be")
    assert (values["mobile"], wrong) == ("", {})


@pytest.mark.parametrize(
    ("email", "key"),
    [
        ("", "input-email-empty"),
        ("ben.example.be", "input-email-at"),
        ("ben@", "input-email-invalid"),
        ("ben@example", "input-email-invalid"),
        ("a@b@example.be", "input-email-invalid"),
        ("4111111111111111@example.be", "input-secret"),
    ],
)
def test_unusable_email_is_told_why(email: str, key: str) -> None:
    assert read(Action.UPDATE_CARDHOLDER, make_order(), email=email)[1] == {"email": key}


@pytest.mark.parametrize("mobile", NO_MOBILES)
def test_what_is_no_mobile_number_is_told_so(mobile: str) -> None:
    typed = {"email": "ben@example.be", "mobile": mobile}
    wrong = read(Action.UPDATE_CARDHOLDER, make_order(), **typed)[1]
    assert wrong == {"mobile": "input-mobile-invalid"}


@pytest.mark.parametrize("mobile", SECRET_MOBILES)
def test_a_card_number_is_a_secret_in_the_place_of_a_mobile_too(mobile: str) -> None:
    typed = {"email": "ben@example.be", "mobile": mobile}
    assert read(Action.UPDATE_CARDHOLDER, make_order(), **typed)[1] == {"mobile": "input-secret"}


@pytest.mark.parametrize(
    "mobile",
    [
        *("0470 12 34 12", "+32 470 12 34 12", "0032470123412", "+32 (0)470 12 34 12"),
        *(
            "0470/12.34.12",
            "０４７０ 12 34 12",
            "0470\u201112\u201134\u201112",
            "\u202a0470123412\u202c",
        ),
        *("gsm 0470 12 34 12", "GSM: 0470/12 34 12", "tel:+32470123412", "*0470 12 34 12*,"),
    ],
)
def test_mobile_is_read_however_it_is_written(mobile: str) -> None:
    typed = {"email": "ben@example.be", "mobile": mobile}
    assert read(Action.UPDATE_CARDHOLDER, make_order(), **typed)[0]["mobile"] == "+32470123412"


def test_a_field_that_was_left_out_on_the_way_is_asked_for_again() -> None:
    order, sent = make_order(), {"email": "ben@example.be", "mobile": ""}
    values, wrong = read_form(Action.UPDATE_CARDHOLDER, order, BANKS, sent, {"name"})
    assert [(error.field, error.key) for error in wrong] == [("name", "input-not-sent")]
    assert "name" not in values


@pytest.mark.parametrize(
    ("iban", "key"),
    [
        ("", "input-iban-empty"),
        ("BE68 5390 0754 7035", "input-iban-invalid"),
        ("4111 1111 1111 1111", "input-secret"),
    ],
)
def test_unusable_iban_is_told_why(iban: str, key: str) -> None:
    typed = {"email": "ben@example.be", "iban": iban}
    assert read(Action.UPDATE_CARDHOLDER, make_order(bank="KBC"), **typed)[1] == {"iban": key}


def test_iban_is_read_without_its_spaces() -> None:
    typed = {"email": "ben@example.be", "iban": "be68 5390 0754 7034"}
    values, wrong = read(Action.UPDATE_CARDHOLDER, make_order(bank="KBC"), **typed)
    assert (values["iban"], wrong) == ("BE68539007547034", {})


# Cancel an active order


def test_active_order_is_cancelled_only_with_its_own_reference() -> None:
    order = make_order(state=OrderState.ACTIVE)
    assert read(Action.CANCEL, order, typed_reference="601 234 56 78")[1] == {}
    wrong = read(Action.CANCEL, order, typed_reference="6012345679")[1]
    assert wrong == {"typed_reference": "input-reference-not-this"}
    assert "typed_reference" in read(Action.CANCEL, order)[1]


def test_active_order_with_a_malformed_reference_can_be_cancelled() -> None:
    order = make_order(state=OrderState.ACTIVE, reference=ClientReference("50123"))
    assert read(Action.CANCEL, order, typed_reference="50123")[1] == {}


PLACES = st.sampled_from(
    [
        (action, make_order(state=state, bank=bank))
        for action, state in (
            (Action.RECREATE, OrderState.PROBLEM),
            (Action.RECREATE, OrderState.CANCELLED),
            (Action.ORDER_FOR, OrderState.PROBLEM),
            (Action.UPDATE_CARDHOLDER, OrderState.PROBLEM),
            (Action.CANCEL, OrderState.ACTIVE),
        )
        for bank in ("BELFIUS", "KBC")
    ]
)
FIELDS = ("company", "reference", "bank", "name", "email", "mobile", "iban", "typed_reference")
TYPED = st.dictionaries(st.sampled_from([*FIELDS, "x"]), typed_texts)


@settings(deadline=None)
@given(PLACES, TYPED)
def test_whatever_is_typed_is_read_or_told_at_its_field(
    place: tuple[Action, Order], typed: dict[str, str]
) -> None:
    action, order = place
    values, wrong = read_form(action, order, BANKS, typed)
    assert values.keys() | {error.field for error in wrong} == set(
        form_fields(action, order, asking_bank(action, order, BANKS, typed))
    )
    for error in wrong:
        for language in LANGUAGES:
            placeholders = messages_of(language)[error.key].placeholders
            assert placeholders == error.arguments.keys(), language


@settings(deadline=None)
@given(PLACES, TYPED)
def test_what_was_read_reads_again_as_itself(
    place: tuple[Action, Order], typed: dict[str, str]
) -> None:
    action, order = place
    values, wrong = read_form(action, order, BANKS, typed)
    again, wrong_again = read_form(action, order, BANKS, values)
    assert {name: again.get(name) for name in values} == values
    assert wrong or not wrong_again


@settings(deadline=None)
@given(PLACES, st.sampled_from(FIELDS), secrets())
def test_a_secret_is_neither_read_nor_repeated(
    place: tuple[Action, Order], field: str, secret: str
) -> None:
    action, order = place
    values, wrong = read_form(action, order, BANKS, {field: secret})
    if field in form_fields(action, order, BANKS[order.bank]):
        assert field in {error.field for error in wrong}
    # An error is logged and told in words made of these.
    assert secret not in repr((values, [(str(error), error.arguments) for error in wrong]))
