"""Tests of forms: what is filled in, what is told at a field, and what is never sent back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.calls import AskAction, OpenCase, SubmitForm
from bot.cards.elements import Buttons, Form
from bot.cards.form_views import action_form, holder_card
from bot.domain.form_fields import form_fields
from bot.domain.form_input import read_form
from bot.domain.orders import Action, Change, Order, OrderState
from bot.domain.people import LANGUAGES, Platform, Role
from bot.errors import ActionRefused
from tests.bot.domain.typed_texts import secrets
from tests.fakes.orders import make_order
from tests.flows.stations import BANKS, read_as
from tests.harness.examples import examples
from tests.harness.plain import as_read

VIEWER = read_as("en", Role.ACCOUNTANT, Platform.TEAMS)


def make_form(change: Change, **order: str) -> Form:
    return action_form(VIEWER, make_order(**order), Action.UPDATE_CARDHOLDER, change=change)


def test_a_form_for_somebody_else_is_empty_and_asks_for_the_name() -> None:
    form = make_form(Change.PERSON)
    assert [(field.id, field.value, field.required) for field in form.fields] == [
        ("name", "", True),
        ("email", "", True),
        ("mobile", "", False),
    ]
    assert "anna@example.be" not in repr(form)
    assert "a•••@example.be" in repr(form.elements)


def test_what_is_known_can_be_kept_by_its_mask() -> None:
    form = make_form(Change.CONTACT)
    assert [(field.id, field.keeps, field.required) for field in form.fields] == [
        ("email", "keep a•••@example.be", False),
        ("mobile", "keep +32\xa0•••\xa0••\xa012", False),
    ]
    assert "optional" not in repr(form)
    assert "anna@example.be" not in repr(form)


def test_what_is_not_known_has_to_be_filled_in() -> None:
    (_email, iban) = make_form(Change.CONTACT, bank="KBC").fields
    assert (iban.keeps, iban.required) == ("", True)


def test_one_wrong_value_is_all_that_is_asked() -> None:
    for change, bank in ((Change.MOBILE, "BELFIUS"), (Change.IBAN, "KBC")):
        (field,) = make_form(change, bank=bank).fields
        assert (field.id, field.required, field.keeps) == (change.value, True, "")


def test_resending_names_to_whom_and_for_which_reference() -> None:
    form = action_form(VIEWER, make_order(), Action.RESEND_INVITATION)
    assert form.fields == ()
    for part in ("601\\xa0234\\xa056\\xa078", "Anna Peeters", "a•••@example.be"):
        assert part in repr(form.elements)
    assert form.submit.call == SubmitForm("CARO-1", 1, Action.RESEND_INVITATION)


def test_who_holds_the_card_is_asked_first() -> None:
    card = holder_card(VIEWER, make_order(), case="CASE-1")
    (row,) = [element for element in card.elements if isinstance(element, Buttons)]
    ask = AskAction("CARO-1", 1, Action.UPDATE_CARDHOLDER, "CASE-1")
    assert [button.call for button in row.buttons] == [
        replace(ask, change=Change.CONTACT),
        replace(ask, change=Change.PERSON),
        OpenCase("CARO-1"),
    ]
    assert "Anna Peeters" in repr(card.elements)
    assert "anna@example.be" not in repr(card)


def test_an_error_without_a_field_of_the_form_stands_above_it() -> None:
    refused = ActionRefused("refused-reference-open", "elsewhere", order="CARO-9")
    form = action_form(VIEWER, make_order(), Action.RECREATE, errors=[refused])
    assert form.errors == {}
    assert "CARO-9" in as_read(repr(form.elements[0]))


def test_a_bank_that_is_not_supported_can_be_kept_but_not_chosen() -> None:
    unsupported = next(bank for bank in BANKS.values() if not bank.supported)
    for order, offered in ((make_order(), False), (make_order(bank=unsupported.code), True)):
        form = action_form(VIEWER, order, Action.RECREATE)
        options = {option.value for field in form.fields for option in field.options}
        assert (unsupported.code in options) is offered


PLACES = (
    (Action.RECREATE, make_order()),
    (Action.UPDATE_CARDHOLDER, make_order()),
    (Action.UPDATE_CARDHOLDER, make_order(bank="KBC")),
    (Action.CANCEL, make_order(state=OrderState.ACTIVE)),
)


@examples(40)
@given(st.sampled_from(PLACES), st.sampled_from(LANGUAGES), secrets())
def test_a_form_never_sends_a_secret_back(
    place: tuple[Action, Order], language: str, secret: str
) -> None:
    action, order = place
    viewer = read_as(language, Role.AGENT, Platform.SLACK)
    typed = dict.fromkeys(form_fields(action, order, BANKS[order.bank]), secret)
    _values, wrong = read_form(action, order, BANKS, typed)
    form = action_form(viewer, order, action, values=typed, errors=wrong)
    assert form.errors.keys() == typed.keys()
    assert secret not in repr(form)


@pytest.mark.parametrize("action", Action)
def test_what_is_sent_back_fits_into_its_field(action: Action) -> None:
    order = make_order()
    typed = dict.fromkeys(form_fields(action, order, BANKS[order.bank]), "é" * 100_000)
    _values, wrong = read_form(action, order, BANKS, typed)
    form = action_form(VIEWER, order, action, values=typed, errors=wrong)
    for field in form.fields:
        # A part of an address is another address; of a note as much is left as there is room for.
        assert len(field.value) == (field.max_chars if field.id == "note" else 0)


def test_a_mobile_number_with_a_slip_is_sent_back_and_a_lone_code_is_not() -> None:
    for mobile, shown in (("0470 12", "0470 12"), ("1234", ""), ("+4111111111111111", "")):
        typed = {"name": "", "email": "a@example.be", "mobile": mobile}
        form = action_form(VIEWER, make_order(), Action.UPDATE_CARDHOLDER, values=typed)
        assert {field.id: field.value for field in form.fields}["mobile"] == shown


def test_a_field_is_called_optional_once_on_each_platform() -> None:
    for platform, says in ((Platform.TEAMS, True), (Platform.SLACK, False)):
        viewer = read_as("en", Role.AGENT, platform)
        form = action_form(viewer, make_order(), Action.UPDATE_CARDHOLDER)
        (mobile,) = [field for field in form.fields if field.id == "mobile"]
        # Slack itself says so beside the label.
        assert ("(optional)" in mobile.label) is says
        assert not mobile.required
