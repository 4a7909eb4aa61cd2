"""What must not be shown or kept: masks for contact data, and what looks like a secret."""

from __future__ import annotations

import re
import unicodedata

from stdnum import iban

_DOTS = "•••"


def mask_email(email: str) -> str:
    """`anna@example.be` → `a•••@example.be`; "" stays ""."""
    name, at, domain = email.partition("@")
    return f"{name[:1]}{_DOTS}{at}{domain}" if email else ""


def mask_mobile(mobile: str) -> str:
    """`+32470123412` → `+32 ••• •• 12`; "" stays "", and too short a number is hidden whole."""
    if 0 < len(mobile) <= 7:
        return _DOTS
    return f"{mobile[:3]} {_DOTS} •• {mobile[-2:]}" if mobile else ""


def mask_iban(number: str) -> str:
    """`BE68539007547034` → `BE68 •••• •••• 7034`; "" stays "", and too short a one is hidden."""
    if 0 < len(number) <= 11:
        return _DOTS
    return f"{number[:4]} •••• •••• {number[-4:]}" if number else ""


# Digits with at most three signs between two of them, as people write long numbers.
_DIGITS = re.compile(r"[0-9](?:[^0-9A-Za-z]{0,3}[0-9])*")

_CARD_DIGITS = range(13, 20)

_PHONE_DIGITS = 15

_CARD_GROUPS = ((4, 4, 4, 4), (4, 6, 5), (4, 6, 4))

_IBAN = re.compile(r"\b[A-Z]{2}[0-9]{2}(?:\s*[0-9A-Z]){11,30}\b", re.IGNORECASE)

_MISTYPED_IBAN = re.compile(r"(?<![A-Z])BE$", re.IGNORECASE)

_IBAN_DIGITS = 14

_WORD = (
    r"\b(?:pin|cvv2?|cvc2?|otp|tan|sms|password|passcode|wachtwoord|kennwort|passwort|"
    r"code\s+(?:secret|sms|pin)|mot\s+de\s+passe|geheim[a-z]*|cryptogramme|"
    r"(?:karten)?prüf(?:nummer|ziffer)|[a-zäöüß]*[ \-]?code)(?![A-Za-z])"
)

_CODE = r"[0-9](?:[ \-.]?[0-9]){2,7}"

_SECRET_WORD = re.compile(
    rf"{_WORD}[^0-9\n]{{0,20}}{_CODE}(?![0-9])|"
    rf"(?<![0-9])(?<![0-9][ \-.]){_CODE}(?![ \-.]?[0-9])[^0-9\n]{{0,20}}{_WORD}",
    re.IGNORECASE,
)

_TOLD_CODE = re.compile(
    r"(?:\b(?:is|est|ist)|[=:])\s*[0-9](?:[ \-.]?[0-9]){3,5}\W*$", re.IGNORECASE
)

_BARE_CODE = re.compile(r"(?!\+)\W*(?:[A-Z]-)?[0-9](?:[ \-.]?[0-9]){2,5}\W*", re.IGNORECASE)


def looks_secret(text: str, *, bare: bool = True) -> bool:
    """Say whether `text` holds what looks like a card number, a PIN or a verification code.

    A false alarm costs a second message, a miss leaks: any 13 to 19 digits count, whatever their
    check digit; an IBAN and a number in international form do not. Nor does a lone short number
    where the caller knows what it is (`bare` false).
    """
    text = unicodedata.normalize("NFKC", text)
    text = _IBAN.sub(_blank_iban, text)
    return bool(
        any(_may_be_card(found, text) for found in _DIGITS.finditer(text))
        or _SECRET_WORD.search(text)
        or _TOLD_CODE.search(text)
        or (bare and _BARE_CODE.fullmatch(text))
    )


def _may_be_card(found: re.Match[str], text: str) -> bool:
    groups = tuple(len(group) for group in re.findall(r"[0-9]+", found[0]))
    if any(size in _CARD_DIGITS for size in groups if size > _PHONE_DIGITS):
        return True
    for wanted in _CARD_GROUPS:
        if any(groups[at : at + len(wanted)] == wanted for at in range(len(groups))):
            return True
    before = text[: found.start()]
    is_phone = before.endswith("+") or found[0].startswith("00")
    if sum(groups) <= _PHONE_DIGITS and is_phone:
        return False
    if sum(groups) == _IBAN_DIGITS and _MISTYPED_IBAN.search(before.rstrip()):
        return False
    return sum(groups) in _CARD_DIGITS


def _blank_iban(found: re.Match[str]) -> str:
    valid = iban.is_valid(found[0].upper(), check_country=False)
    return " " if valid else found[0]
