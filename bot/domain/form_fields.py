"""The fields that the form of an action has, and which actions have a form at all."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.cardholder_changes import changed_fields
from bot.domain.orders import Action, Bank, Banks, Change, ContactField, Order, OrderState
from bot.domain.typed_text import clean_text

NOTE_CHARS = 500


def form_fields(
    action: Action, order: Order, bank: Bank, change: Change = Change.UNKNOWN
) -> tuple[str, ...]:
    """Return the names of the fields that `action` needs from a person, in their order."""
    match action:
        case Action.RECREATE:
            fields: tuple[str, ...] = ("reference", "bank", "iban")
            if change is Change.REFERENCE and _is_known(order, bank):
                fields = ("reference",)
        case Action.ORDER_FOR:
            fields = ("company", "reference", "bank", "name", "email", bank.contact_field.value)
        case Action.UPDATE_CARDHOLDER:
            fields = changed_fields(bank, change)
        case Action.CANCEL if order.state is OrderState.ACTIVE:
            fields = ("typed_reference",)
        case Action.CONTACT_SUPPORT:
            fields = ("note",)
        case _:
            fields = ()
    return fields


def _is_known(order: Order, bank: Bank) -> bool:
    """Say whether a new order can have all of an order but its reference."""
    needs_iban = bank.contact_field is ContactField.IBAN
    return bank.supported and bool(order.cardholder.iban or not needs_iban)


def has_form(action: Action, order: Order, bank: Bank) -> bool:
    """Say whether `action` has a form, which may only ask whether it is meant."""
    return action is Action.RESEND_INVITATION or bool(form_fields(action, order, bank))


def asking_bank(action: Action, order: Order, banks: Banks, values: Mapping[str, str]) -> Bank:
    """Return the bank that decides what a form asks for: the one chosen in it, if it may be."""
    chosen = banks[clean_text(values.get("bank", ""))]
    return chosen if action is Action.ORDER_FOR and chosen.supported else banks[order.bank]
