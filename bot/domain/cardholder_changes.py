"""Changes of a cardholder: what each asks for, what may stay, and what would change nothing."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.orders import Bank, Change, Order
from bot.errors import InputInvalid


def changed_fields(bank: Bank, change: Change) -> tuple[str, ...]:
    """Return the names of the fields that a change asks for, in their order."""
    match change:
        case Change.CONTACT:
            return ("email", bank.contact_field.value)
        case Change.EMAIL | Change.MOBILE | Change.IBAN:
            return (change.value,)
        case _:
            return ("name", "email", bank.contact_field.value)


def kept_value(order: Order, change: Change, name: str) -> str:
    """Return what the order holds in a field that may be left as it is; "" in any other."""
    return _present(order, name) if change is Change.CONTACT else ""


def check_change(order: Order, change: Change, read: Mapping[str, str]) -> list[InputInvalid]:
    """Refuse what changes nothing, and somebody else of the name of whoever is invited now."""
    if change is Change.UNKNOWN:
        return []
    if change is Change.PERSON:
        same = read["name"].casefold() == order.cardholder.name.casefold()
        return [InputInvalid("input-name-same", "name")] if same else []
    if change is Change.MOBILE and not read["mobile"]:
        return [InputInvalid("input-mobile-empty", "mobile")]
    if all(value == _present(order, name) for name, value in read.items()):
        return [InputInvalid("input-contact-same", next(iter(read)))]
    return []


def _present(order: Order, name: str) -> str:
    holder = order.cardholder
    return {"email": holder.email, "mobile": holder.mobile, "iban": holder.iban}.get(name, "")
