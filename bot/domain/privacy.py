"""What must not be shown or kept: masks for contact data, and what looks like a secret."""

from __future__ import annotations

from bot.domain.card_numbers import holds_card_number
from bot.domain.secret_codes import holds_code
from bot.domain.shown_numbers import unbroken
from bot.domain.typed_text import clean_text

_DOTS = "•••"


def mask_email(email: str) -> str:
    """`anna@example.be` → `a•••@example.be`; "" stays ""."""
    name, at, domain = email.partition("@")
    return f"{name[:1]}{_DOTS}{at}{domain}" if email else ""


def mask_mobile(mobile: str) -> str:
    """`+32470123412` → `+32 ••• •• 12`; "" stays "", and too short a number is hidden whole."""
    if 0 < len(mobile) <= 7:
        return _DOTS
    return unbroken(f"{mobile[:3]} {_DOTS} •• {mobile[-2:]}") if mobile else ""


def mask_iban(number: str) -> str:
    """`BE68539007547034` → `BE68 •••• •••• 7034`; "" stays "", and too short a one is hidden."""
    if 0 < len(number) <= 11:
        return _DOTS
    return unbroken(f"{number[:4]} •••• •••• {number[-4:]}") if number else ""


def mask_reference(number: str) -> str:
    """`6012345678` → `601 ••• •• 78`, where many read along; what is shorter is hidden whole."""
    return unbroken(f"{number[:3]} {_DOTS} •• {number[-2:]}") if len(number) > 7 else _DOTS


def looks_secret(text: str, *, bare: bool = True) -> bool:
    """Say whether `text` holds what looks like a card number, a PIN or a verification code.

    A false alarm costs a second message, a miss leaks. A lone short number counts too, unless the
    caller knows what it is (`bare` false).
    """
    text = clean_text(text)
    if not any(sign.isdigit() for sign in text):
        return False
    return holds_card_number(text) or holds_code(text, bare=bare)
