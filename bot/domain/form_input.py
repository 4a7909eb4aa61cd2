"""What is typed into the form of an action: which fields it has, and how each is read."""

from __future__ import annotations

from collections.abc import Mapping

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from stdnum import iban as iban_number
from stdnum.exceptions import ValidationError as NumberInvalid

from bot.domain.orders import Action, Bank, Banks, ClientReference, ContactField, Order, OrderState
from bot.domain.privacy import looks_secret
from bot.errors import InputInvalid


def form_fields(action: Action, order: Order, bank: Bank) -> tuple[str, ...]:
    """Return the names of the fields that `action` needs from a person, in their order."""
    match action:
        case Action.RECREATE:
            fields: tuple[str, ...] = ("reference", "bank", "iban")
        case Action.UPDATE_CARDHOLDER:
            fields = ("name", "email", bank.contact_field.value)
        case Action.CANCEL if order.state is OrderState.ACTIVE:
            fields = ("typed_reference",)
        case _:
            fields = ()
    return fields


def read_form(
    action: Action, order: Order, banks: Banks, values: Mapping[str, str]
) -> tuple[dict[str, str], list[InputInvalid]]:
    """Check what was typed; return the values for the back office and what is wrong with them."""
    read: dict[str, str] = {}
    wrong: list[InputInvalid] = []
    for name in form_fields(action, order, banks[order.bank]):
        typed = values.get(name, "").strip()
        try:
            read[name] = _read_field(action, name, typed, order, banks)
        except InputInvalid as error:
            error.field = name
            wrong.append(error)
    if action is Action.RECREATE and not wrong:
        wrong.extend(_check_recreation(order, banks, read))
    return read, wrong


def _read_field(action: Action, name: str, typed: str, order: Order, banks: Banks) -> str:
    if len(typed) > 200:
        raise InputInvalid("input-too-long")
    match name:
        case "reference" | "typed_reference":
            return _read_reference(name, typed, order)
        case "bank":
            return _read_bank(typed or order.bank, banks)
        case "name":
            return _read_name(typed or order.cardholder.name)
        case "email":
            return _read_email(typed)
        case "mobile":
            return _read_mobile(typed)
        case _ if action is Action.RECREATE and not typed:
            # Only some banks ask for it: the bank that was chosen decides.
            return ""
        case _:
            return _read_iban(typed)


def _read_reference(name: str, typed: str, order: Order) -> str:
    # The order's own reference may be malformed and look like a code: it is known already.
    if name == "typed_reference" and typed.replace(" ", "") == order.reference:
        return order.reference
    if looks_secret(typed):
        raise InputInvalid("input-secret")
    reference = ClientReference.parse(typed)
    if name == "typed_reference":
        raise InputInvalid("input-reference-not-this")
    return reference


def _read_bank(code: str, banks: Banks) -> str:
    if code not in banks:
        raise InputInvalid("input-bank-unknown")
    if not banks[code].supported:
        raise InputInvalid("input-bank-unsupported", bank=banks[code].name)
    return code


def _read_name(typed: str) -> str:
    if looks_secret(typed):
        raise InputInvalid("input-secret")
    if any(sign.isdigit() for sign in typed):
        raise InputInvalid("input-name-digits")
    return typed


def _read_email(typed: str) -> str:
    if looks_secret(typed):
        raise InputInvalid("input-secret")
    if not typed:
        raise InputInvalid("input-email-empty")
    if "@" not in typed:
        raise InputInvalid("input-email-at")
    try:
        return validate_email(typed, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError as error:
        raise InputInvalid("input-email-invalid") from error


def _read_mobile(typed: str) -> str:
    if not typed:
        return ""
    if looks_secret(typed):
        raise InputInvalid("input-secret")
    try:
        number = phonenumbers.parse(typed, "BE")
    except phonenumbers.NumberParseException as error:
        raise InputInvalid("input-mobile-invalid") from error
    if not phonenumbers.is_possible_number(number):
        raise InputInvalid("input-mobile-invalid")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _read_iban(typed: str) -> str:
    if not typed:
        raise InputInvalid("input-iban-empty")
    try:
        # The country's own check refuses banks younger than the library: the check digits decide.
        return str(iban_number.validate(typed.upper(), check_country=False))
    except NumberInvalid as error:
        # What is no IBAN may be a card number: say so instead of repeating the format.
        raise InputInvalid(
            "input-secret" if looks_secret(typed) else "input-iban-invalid"
        ) from error


def _check_recreation(order: Order, banks: Banks, read: Mapping[str, str]) -> list[InputInvalid]:
    iban = read["iban"] or order.cardholder.iban
    if banks[read["bank"]].contact_field is ContactField.IBAN and not iban:
        return [InputInvalid("input-iban-empty", ContactField.IBAN)]
    same = (order.reference, order.bank, order.cardholder.iban)
    if order.state is OrderState.PROBLEM and (read["reference"], read["bank"], iban) == same:
        return [InputInvalid("input-reference-same", "reference")]
    return []
