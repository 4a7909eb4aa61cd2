"""Orders and what surrounds them: references, states, banks, and which action fits which state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.shown_numbers import unbroken
from bot.domain.typed_numbers import REFERENCE_DIGITS, SEPARATORS, find_references
from bot.domain.typed_text import clean_text, peel
from bot.errors import InputInvalid

_WELL_FORMED = re.compile(r"[67][0-9]{9}")


class ClientReference(str):
    """The 10-digit number of a credit-card statement, first digit 6 or 7.

    `parse` is for what people type; the constructor takes what the back office holds, which may
    be malformed: that is one cause of Problem.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> ClientReference:
        """Read a reference from input, whatever stands between its digits or around it.

        Raises:
            InputInvalid: none, several, a letter, a wrong length or a wrong first digit.
        """
        text = clean_text(text)
        found = find_references(text)
        if len(found) == 1:
            return cls(found[0])
        digits = SEPARATORS.sub("", peel(text))
        if not digits:
            raise InputInvalid("input-reference-empty", "reference")
        if not (digits.isascii() and digits.isdigit()):
            raise InputInvalid("input-reference-letters", "reference")
        if len(digits) != REFERENCE_DIGITS:
            raise InputInvalid("input-reference-length", "reference", count=str(len(digits)))
        if digits[0] not in "67":
            raise InputInvalid("input-reference-start", "reference", digit=digits[0])
        return cls(digits)

    @property
    def is_well_formed(self) -> bool:
        """Say whether this is 10 digits starting with 6 or 7."""
        return _WELL_FORMED.fullmatch(self) is not None

    @property
    def spaced(self) -> str:
        """The reference in groups that can be compared with paper, on one line: `601 234 56 78`."""
        if not self.is_well_formed:
            return str(self)
        return unbroken(f"{self[:3]} {self[3:6]} {self[6:8]} {self[8:]}")


class OrderState(StrEnum):
    """The six states; NOT_ORDERED is the absence of an order."""

    NOT_ORDERED = "not_ordered"
    INVITATION_SENT = "invitation_sent"
    INVITATION_EXPIRED = "invitation_expired"
    ACTIVE = "active"
    CANCELLED = "cancelled"
    PROBLEM = "problem"


_S = OrderState

TRANSITIONS: dict[OrderState, frozenset[OrderState]] = {
    _S.NOT_ORDERED: frozenset({_S.INVITATION_SENT}),
    _S.INVITATION_SENT: frozenset(
        {_S.INVITATION_SENT, _S.ACTIVE, _S.INVITATION_EXPIRED, _S.PROBLEM, _S.CANCELLED}
    ),
    _S.INVITATION_EXPIRED: frozenset({_S.INVITATION_SENT, _S.CANCELLED}),
    _S.ACTIVE: frozenset({_S.CANCELLED, _S.PROBLEM}),
    _S.CANCELLED: frozenset({_S.INVITATION_SENT}),
    _S.PROBLEM: frozenset({_S.INVITATION_SENT, _S.ACTIVE, _S.CANCELLED}),
}

OPEN_STATES = frozenset({_S.INVITATION_SENT, _S.INVITATION_EXPIRED, _S.ACTIVE, _S.PROBLEM})


class Action(StrEnum):
    """What can be done to an order from the desk."""

    RECREATE = "recreate"
    ORDER_FOR = "order_for"
    CANCEL = "cancel"
    UPDATE_CARDHOLDER = "update_cardholder"
    RESEND_INVITATION = "resend_invitation"
    CONTACT_SUPPORT = "contact_support"


_WAITING = frozenset({_S.INVITATION_SENT, _S.INVITATION_EXPIRED, _S.PROBLEM})

ACTION_STATES: dict[Action, frozenset[OrderState]] = {
    Action.RECREATE: _WAITING | {_S.CANCELLED},
    Action.ORDER_FOR: _WAITING | {_S.CANCELLED},
    Action.CANCEL: _WAITING | {_S.ACTIVE},
    Action.UPDATE_CARDHOLDER: _WAITING,
    Action.RESEND_INVITATION: _WAITING,
    Action.CONTACT_SUPPORT: frozenset(_S),
}

ORDERS_ANEW = frozenset({Action.RECREATE, Action.ORDER_FOR})
"""The actions of two halves: the old order is cancelled, and a new one takes its place."""


class ContactField(StrEnum):
    """What a bank asks for besides the cardholder's e-mail address."""

    MOBILE = "mobile"
    IBAN = "iban"


class Change(StrEnum):
    """What an action changes; nobody has said so of an `UNKNOWN` change.

    The reference of an order that is recreated, or else what of a cardholder is updated.
    """

    UNKNOWN = ""
    REFERENCE = "reference"
    PERSON = "person"
    CONTACT = "contact"
    EMAIL = "email"
    MOBILE = "mobile"
    IBAN = "iban"

    def by(self, action: Action) -> Change:
        """Return this change if it is one that an action makes; else what it changes is unknown."""
        made_by = Action.RECREATE if self is Change.REFERENCE else Action.UPDATE_CARDHOLDER
        return self if action is made_by else Change.UNKNOWN


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank as the installation's configuration lists it."""

    code: str
    name: str
    supported: bool = True
    contact_field: ContactField = ContactField.MOBILE
    incident: bool = False

    @property
    def activates_in_app(self) -> bool:
        """KBC and CBC send instructions for their own application instead of a link."""
        return self.contact_field is ContactField.IBAN


class Banks(dict[str, Bank]):
    """The configured banks by code; one that is not listed is not supported."""

    def __missing__(self, code: str) -> Bank:
        return Bank(code, code, supported=False)

    def having(self, bank: Bank) -> Banks:
        """Return these with one of them as it is given, or with it besides."""
        return Banks({**self, bank.code: bank})


@dataclass(frozen=True, slots=True)
class Office:
    """An accounting office."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company whose books an office keeps, with what decides whether it may have CARO."""

    code: str
    name: str
    enterprise_number: str
    office: Office
    archived: bool = False
    mandate_active: bool = True
    account_archived: bool = False

    @property
    def ineligible_because(self) -> str:
        """Why the company cannot have CARO now: `archived`, `no-mandate`, …; "" if it can."""
        reasons = {
            "archived": self.archived,
            "no-mandate": not self.mandate_active,
            "account-archived": self.account_archived,
        }
        return next((name for name, holds in reasons.items() if holds), "")


@dataclass(frozen=True, slots=True)
class Cardholder:
    """Who holds the card. The contact data are personal: mask them, never log them."""

    name: str
    email: str = ""
    mobile: str = ""
    iban: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One CARO order at one revision, as the back office holds it."""

    id: str
    reference: ClientReference
    state: OrderState
    revision: int
    bank: str
    company: Company
    cardholder: Cardholder
    state_changed_at: datetime
    invited_at: datetime | None = None
    invitation_expires_at: datetime | None = None
    last_file_on: date | None = None
    replaces: str = ""
    replaced_by: str = ""
