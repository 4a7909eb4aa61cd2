"""What is typed into the form of an action, and how each field is read."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from stdnum import iban as iban_number
from stdnum import luhn
from stdnum.exceptions import ValidationError as NumberInvalid

from bot.domain.cardholder_changes import check_change, kept_value
from bot.domain.form_fields import NOTE_CHARS, asking_bank, form_fields
from bot.domain.orders import (
    Action,
    Banks,
    Change,
    ClientReference,
    ContactField,
    Order,
    OrderState,
)
from bot.domain.privacy import looks_secret
from bot.domain.typed_numbers import SEPARATORS, lone_reference
from bot.domain.typed_text import clean_text, peel
from bot.errors import InputInvalid

_FIELD_CHARS = 200
_MOBILE_TYPES = {
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
}
# What people write or copy before the value itself.
_OWN = (
    r"(?:(?:het|de|the|le|la|l'|die|der|das|mijn|zijn|haar|hun|my|his|her|their|mon|ma|son|sa|leur|"
    r"meine?|seine?|ihre?)\b['\s]*)?"
)
_IS = r"(?:[.:= ]+(?:(?:is|est|ist|lautet)[: ]+)?)"
_EMAIL_LABEL = re.compile(
    rf"(?:{_OWN}(?:e-?mail(?:[ -]?adress?e?|[ -]?address)?|mail|courriel|adresse(?: e-?mail)?)"
    rf"{_IS})?(?:mailto:)?",
    re.IGNORECASE,
)
# A link as Slack writes it: the address, a bar, what is shown for it.
_LINK = re.compile(r"<?(?:mailto|tel):([^|<>]{1,199})\|[^<>]*>?", re.IGNORECASE)
_NAMED_EMAIL = re.compile(r"[^<>@]{0,99}<([^<>]*)>|\[[^\[\]]{0,99}\]\(([^()]*)\)")
_MOBILE_NAME = (
    r"(?:gsm|mobiel|mobile|mobil|handy|portable|telefoon|t[eé]l[eé]phone|telefon|phone|cell|natel|"
    r"tel|t|m)"
)
_NUMBER = r"(?:nummer|number|num[eé]ro|nr|no|n°|n)"
_MOBILE_LABEL = re.compile(
    rf"(?:{_OWN}(?:{_NUMBER}[. ]{{1,2}}(?:d[eu] |van )?)?{_MOBILE_NAME}"
    rf"(?:[ -]?(?:{_MOBILE_NAME}|{_NUMBER})\b)?{_IS})?(?:tel:)?",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"\+?[0-9]+")
_TYPED_NUMBER = re.compile(r"\+?[0-9()./\- ]+")
_PHONE_START = re.compile(r"(?:\+|\(?0|tel:)", re.IGNORECASE)
_CARD_DIGITS = range(13, 20)
# Visa, Mastercard, Maestro, American Express, Diners.
_CARD = re.compile(r"[456][0-9]{12,18}|3[04-9][0-9]{12,17}|2[2-7][0-9]{14}")
_IBAN_LABEL = re.compile(
    r"(?:(?:iban|rekening|compte|konto|account)(?:nummer|number| nr)?[.: ]+)?", re.I
)


def looks_secret_in(field: str, typed: str) -> bool:
    """Say whether what was typed into a field holds a secret; a telephone number is none there."""
    if field == "mobile":
        number = _MOBILE_LABEL.sub("", peel(clean_text(typed)), count=1)
        digits = _digits(number)
        if _PHONE_START.match(number) and 0 < len(digits) <= _CARD_DIGITS.stop:
            card = digits.lstrip("0")
            return bool(_CARD.fullmatch(card) and luhn.is_valid(card))
    # A code that an office gives to a company may be a short number.
    return looks_secret(typed, bare=field != "company")


def _digits(number: str) -> str:
    """Return the digits of a number; "" of what holds anything else."""
    return "".join(filter(str.isdigit, number)) if _TYPED_NUMBER.fullmatch(number) else ""


def read_form(
    action: Action,
    order: Order,
    banks: Banks,
    values: Mapping[str, str],
    left_out: Container[str] = (),
    change: Change = Change.UNKNOWN,
) -> tuple[dict[str, str], list[InputInvalid]]:
    """Check what was typed; return the values for the back office and what is wrong with them.

    A field that was `left_out` on the way is asked for again: nobody said that it was emptied, nor
    that it stays.
    """
    read: dict[str, str] = {}
    wrong: list[InputInvalid] = []
    bank = asking_bank(action, order, banks, values)
    for name in form_fields(action, order, bank, change):
        try:
            if name not in values and name in left_out:
                raise InputInvalid("input-not-sent")
            sent = values.get(name, "")
            kept = "" if clean_text(sent) else kept_value(order, change, name)
            read[name] = kept or _read_field(action, name, sent, order, banks)
        except InputInvalid as error:
            error.field = name
            wrong.append(error)
    if not read.get("note", True):
        del read["note"]
    if action is Action.RECREATE and not wrong:
        wrong.extend(_check_recreation(order, banks, read))
    if action is Action.UPDATE_CARDHOLDER and not wrong:
        wrong.extend(check_change(order, change, read))
    return read, wrong


def _read_field(action: Action, name: str, sent: str, order: Order, banks: Banks) -> str:
    if len(sent) > (NOTE_CHARS if name == "note" else _FIELD_CHARS):
        raise InputInvalid("input-too-long")
    typed = clean_text(sent)
    match name:
        case "company":
            return _read_company(typed)
        case "reference" | "typed_reference":
            return read_reference(typed, order, is_own=name == "typed_reference")
        case "bank":
            return _read_bank(typed or order.bank, banks)
        case "name":
            return _read_name(peel(typed, stops=",;"))
        case "email":
            return _read_email(peel(typed))
        case "note":
            return _read_note(typed)
        case "mobile":
            return _read_mobile(peel(typed))
        case _ if action is Action.RECREATE and not typed:
            # Only some banks ask for it: the bank that was chosen decides.
            return ""
        case _:
            return _read_iban(peel(typed))


def _read_company(typed: str) -> str:
    if looks_secret(typed, bare=False):
        raise InputInvalid("input-secret")
    if not typed:
        raise InputInvalid("input-company-empty")
    return typed


def read_reference(sent: str, order: Order, *, is_own: bool = False) -> str:
    """Read a reference as it was typed; one that has to be the order's own may be malformed.

    Raises:
        InputInvalid: it is none, another one than asked for, or it looks like a secret.
    """
    if len(sent) > _FIELD_CHARS:
        raise InputInvalid("input-too-long")
    typed = clean_text(sent)
    # The order's own reference may be malformed and look like a code: it is known already.
    if is_own and _is_same(typed, order.reference):
        return order.reference
    if not lone_reference(typed) and looks_secret(typed):
        raise InputInvalid("input-secret")
    reference = ClientReference.parse(typed)
    if is_own and reference != order.reference:
        raise InputInvalid("input-reference-not-this")
    return reference


def _is_same(typed: str, reference: str) -> bool:
    return bool(typed) and SEPARATORS.sub("", typed) == SEPARATORS.sub("", reference)


def read_bank_name(code: str, banks: Banks) -> str:
    """Read which bank a statement is of, also one that does not support CARO.

    Raises:
        InputInvalid: it is none of those that are known.
    """
    if code not in banks:
        raise InputInvalid("input-bank-unknown")
    return code


def _read_bank(code: str, banks: Banks) -> str:
    read_bank_name(code, banks)
    if not banks[code].supported:
        raise InputInvalid("input-bank-unsupported", bank=banks[code].name)
    return code


def _read_name(typed: str) -> str:
    if not typed:
        raise InputInvalid("input-name-empty")
    if looks_secret(typed):
        raise InputInvalid("input-secret")
    if any(sign.isdigit() for sign in typed):
        raise InputInvalid("input-name-digits")
    return " ".join(typed.split())


def _read_note(typed: str) -> str:
    # The bank's own messages have numbers: only what is called a code is one.
    if looks_secret(typed, bare=False):
        raise InputInvalid("input-secret")
    return typed


def _read_email(typed: str) -> str:
    if looks_secret(typed):
        raise InputInvalid("input-secret")
    if not typed:
        raise InputInvalid("input-email-empty")
    if named := _NAMED_EMAIL.fullmatch(typed):
        typed = named[1] or named[2] or ""
    typed = _LINK.sub(r"\1", _EMAIL_LABEL.sub("", _LINK.sub(r"\1", typed), count=1))
    name, at, _domain = typed.partition("@")
    if not at:
        raise InputInvalid("input-email-at")
    try:
        email = validate_email(
            typed,
            check_deliverability=False,
            test_environment=True,
            allow_smtputf8=False,
            strict=True,
        )
    except EmailNotValidError as error:
        key = "input-email-invalid" if name.isascii() else "input-email-accents"
        raise InputInvalid(key) from error
    # The domain goes out as the mail servers know it, whatever letters it is shown with.
    return email.ascii_email or email.normalized


def _read_mobile(typed: str) -> str:
    if not typed:
        return ""
    digits = _digits(typed)
    # Too short for a card, a lone number is one that was not typed whole.
    if not 0 < len(digits) < _CARD_DIGITS.start and looks_secret_in("mobile", typed):
        raise InputInvalid("input-secret")
    typed = _MOBILE_LABEL.sub("", _LINK.sub(r"\1", typed), count=1)
    # The library passes over what it does not know before a number.
    if not _MOBILE.fullmatch(SEPARATORS.sub("", typed)):
        raise InputInvalid("input-mobile-invalid")
    try:
        number = phonenumbers.parse(typed, "BE")
    except phonenumbers.NumberParseException as error:
        raise InputInvalid("input-mobile-invalid") from error
    is_mobile = phonenumbers.number_type(number) in _MOBILE_TYPES
    if not (is_mobile and phonenumbers.is_valid_number(number)):
        raise InputInvalid("input-mobile-invalid")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _read_iban(typed: str) -> str:
    if not typed:
        raise InputInvalid("input-iban-empty")
    try:
        # The country's own check refuses banks younger than the library: the check digits decide.
        number = SEPARATORS.sub("", _IBAN_LABEL.sub("", typed, count=1)).upper()
        return str(iban_number.validate(number, check_country=False))
    except NumberInvalid as error:
        # What is no IBAN may be a card number: say so instead of repeating the format.
        raise InputInvalid(
            "input-secret" if looks_secret(typed) else "input-iban-invalid"
        ) from error


def _check_recreation(order: Order, banks: Banks, read: Mapping[str, str]) -> list[InputInvalid]:
    bank = read.get("bank", order.bank)
    iban = read.get("iban") or order.cardholder.iban
    if banks[bank].contact_field is ContactField.IBAN and not iban:
        return [InputInvalid("input-iban-empty", ContactField.IBAN)]
    same = (order.reference, order.bank, order.cardholder.iban)
    if order.state is OrderState.PROBLEM and (read["reference"], bank, iban) == same:
        return [InputInvalid("input-reference-same", "reference")]
    return []
