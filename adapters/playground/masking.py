"""Takes secrets and contact data out of what the page shows of the traffic."""

from __future__ import annotations

import re
from typing import Any

_SECRET_NAMES = {"token", "access_token", "client_secret", "client_assertion", "ticket"}
_MASK = "•••"
# Nothing is tried twice: an address begins where a word does, and takes what touches it along.
_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-])[\w.+-]*+@([\w-]++\.[\w.-]++)(?:\+[\w.+-]*+)?")
_MOBILE = re.compile(r"(?<!\d)(\+?\d{2,4})([ .]?\d{2,3}){2,3}([ .]?\d{2})(?!\d)")
_IBAN = re.compile(r"\b([A-Z]{2}\d{2})[ ]?(?:\d{4}[ ]?){2}\d{2}(\d{2})\b")
_NATIONAL = ("+", "04", "00")


def mask(value: Any) -> Any:
    """Return the same data, with secrets, e-mail addresses, mobile numbers and IBANs masked."""
    if isinstance(value, dict):
        return {
            name: _MASK if name in _SECRET_NAMES and part else mask(part)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [mask(part) for part in value]
    return _mask_text(value) if isinstance(value, str) else value


def _mask_text(text: str) -> str:
    text = _EMAIL.sub(rf"\1{_MASK}@\2", text)
    text = _IBAN.sub(rf"\1 {_MASK} \2", text)
    return _MOBILE.sub(_mask_mobile, text)


def _mask_mobile(found: re.Match[str]) -> str:
    is_mobile = found[0].startswith(_NATIONAL)
    return f"{found[1]} {_MASK} {found[3].strip()}" if is_mobile else found[0]
