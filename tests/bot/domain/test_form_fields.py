"""Tests of which fields an action needs, and which action has a form."""

from __future__ import annotations

import pytest

from bot.domain.form_fields import form_fields, has_form
from bot.domain.orders import Action, Cardholder, Change, Order, OrderState
from tests.bot.kit import BANKS
from tests.fakes.orders import make_order

_WITH_IBAN = Cardholder("Anna Peeters", "anna@example.be", iban="BE68539007547034")


@pytest.mark.parametrize(
    ("action", "order", "fields"),
    [
        (Action.RECREATE, make_order(), ("reference", "bank", "iban")),
        (Action.UPDATE_CARDHOLDER, make_order(), ("name", "email", "mobile")),
        (Action.UPDATE_CARDHOLDER, make_order(bank="KBC"), ("name", "email", "iban")),
        (
            Action.ORDER_FOR,
            make_order(),
            ("company", "reference", "bank", "name", "email", "mobile"),
        ),
        (
            Action.ORDER_FOR,
            make_order(bank="KBC"),
            ("company", "reference", "bank", "name", "email", "iban"),
        ),
        (Action.CANCEL, make_order(), ()),
        (Action.CANCEL, make_order(state=OrderState.ACTIVE), ("typed_reference",)),
        (Action.RESEND_INVITATION, make_order(), ()),
        (Action.CONTACT_SUPPORT, make_order(), ("note",)),
    ],
)
def test_action_asks_only_for_what_it_needs(
    action: Action, order: Order, fields: tuple[str, ...]
) -> None:
    assert form_fields(action, order, BANKS[order.bank]) == fields


# Recreate


@pytest.mark.parametrize(
    ("order", "fields"),
    [
        (make_order(), ("reference",)),
        (make_order(bank="KBC", cardholder=_WITH_IBAN), ("reference",)),
        # What the new order needs besides is asked as well.
        (make_order(bank="KBC"), ("reference", "bank", "iban")),
        (make_order(bank="ING"), ("reference", "bank", "iban")),
    ],
)
def test_where_only_the_reference_is_wrong_it_alone_is_asked(
    order: Order, fields: tuple[str, ...]
) -> None:
    bank = BANKS[order.bank]
    assert form_fields(Action.RECREATE, order, bank, Change.REFERENCE) == fields


def test_a_form_without_fields_asks_only_whether_it_is_meant() -> None:
    order = make_order()
    bank = BANKS[order.bank]
    assert {action for action in Action if not has_form(action, order, bank)} == {Action.CANCEL}
