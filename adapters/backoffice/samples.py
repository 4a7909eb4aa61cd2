"""The sample orders: the fixed examples first, then as many invented ones as wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import cycle
from random import Random

from adapters.backoffice import names
from adapters.backoffice.local_models import CompanyRow, OfficeRow, OrderRow
from bot.domain.orders import Bank, ContactField, OrderState

OFFICES_MIN = 8
_ORDERS_AN_OFFICE = 200
_INVITATION = timedelta(days=14)
_S = OrderState


class Cause(StrEnum):
    """Why a sample order is in Problem, as far as the data can show it."""

    ORDINARY = "ordinary"
    ORDINARY_IN_APP = "ordinary_in_app"
    UNSUPPORTED_BANK = "unsupported_bank"
    REFERENCE_FORMAT = "reference_format"
    OTHER_COMPANY = "other_company"
    TWO_COMPANIES = "two_companies"
    COMPANY_ARCHIVED = "company_archived"
    NO_MANDATE = "no_mandate"
    ACCOUNT_ARCHIVED = "account_archived"


# Reference, state, cause, company, surname of its owner.
_FIXED: tuple[tuple[str, OrderState, Cause | None, str, str], ...] = (
    ("6012345678", _S.PROBLEM, Cause.ORDINARY, "Boulangerie Dupont SRL", "Dupont"),
    ("7012345678", _S.PROBLEM, Cause.ORDINARY_IN_APP, "Bakkerij Peeters BV", "Peeters"),
    ("6112345678", _S.PROBLEM, Cause.UNSUPPORTED_BANK, "Schreinerei Schmitz GmbH", "Schmitz"),
    ("6212345678", _S.PROBLEM, Cause.OTHER_COMPANY, "Garage Lambert SRL", "Lambert"),
    ("6212345678", _S.ACTIVE, None, "Lambert & Fils SA", "Lambert"),
    ("6312345678", _S.INVITATION_SENT, None, "Drukkerij Maes BV", "Maes"),
    ("6412345678", _S.INVITATION_EXPIRED, None, "Fleurs Gérard SRL", "Gérard"),
    ("6512345678", _S.ACTIVE, None, "Architectenbureau Claes BV", "Claes"),
    ("6612345678", _S.CANCELLED, None, "Café Dubois SRL", "Dubois"),
    ("612345678", _S.PROBLEM, Cause.REFERENCE_FORMAT, "Garage Willems BV", "Willems"),
    ("6712345678", _S.PROBLEM, Cause.COMPANY_ARCHIVED, "Menuiserie Étienne SA", "Étienne"),
    ("6812345678", _S.PROBLEM, Cause.NO_MANDATE, "Slagerij De Smet BV", "De Smet"),
    ("6912345678", _S.PROBLEM, Cause.ACCOUNT_ARCHIVED, "Bäckerei Müller GmbH", "Müller"),
    ("7112345678", _S.PROBLEM, Cause.TWO_COMPANIES, "Traiteur Simon SRL", "Simon"),
    ("7112345678", _S.PROBLEM, Cause.TWO_COMPANIES, "Elektro Pauwels BV", "Pauwels"),
)


# Each is there for the one before it: the reference of both is the same.
_TWINS = {5, 15}


def _examples() -> Iterator[tuple[str, str]]:
    for number, (reference, state, cause, _company, surname) in enumerate(_FIXED, start=1):
        # A malformed reference is refused when typed: its order is found by its company.
        malformed = cause is Cause.REFERENCE_FORMAT
        text = names.company_code(surname, number) if malformed else reference
        if number not in _TWINS:
            yield text, cause or state


EXAMPLES: tuple[tuple[str, str], ...] = tuple(_examples())
"""What to type to find each example, and its cause of Problem or else its state."""

_FIXED_REFERENCES = frozenset(example[0] for example in _FIXED)
_USUAL_CAUSES = (*(Cause.ORDINARY,) * 4, *Cause)
_USUAL_ORDERS_A_COMPANY = (*(0,) * 8, *(1,) * 56, *(2,) * 28, *(3,) * 8)
_USUAL_STATES = (
    *(_S.ACTIVE,) * 45,
    *(_S.PROBLEM,) * 18,
    *(_S.INVITATION_SENT,) * 15,
    *(_S.INVITATION_EXPIRED,) * 10,
    *(_S.CANCELLED,) * 12,
)


_DAYS_SINCE_FILE = (*range(3, 33), 70, 130)
_DAYS_SINCE_INVITED = {
    _S.INVITATION_SENT: (0, 13),
    _S.INVITATION_EXPIRED: (15, 90),
    _S.PROBLEM: (2, 40),
    _S.ACTIVE: (5, 900),
    _S.CANCELLED: (5, 600),
}


def sample_offices(orders: int) -> list[OfficeRow]:
    """Return as many offices as so many orders need."""
    count = max(OFFICES_MIN, orders // _ORDERS_AN_OFFICE)
    return [OfficeRow(code=f"OFF{n:03d}", name=names.office_name(n)) for n in range(1, count + 1)]


class Samples:
    """Invents companies and their orders for ever; the same seed invents the same ones."""

    def __init__(
        self, offices: Sequence[OfficeRow], now: datetime, banks: Sequence[Bank], random_seed: int
    ) -> None:
        self._random = Random(random_seed)
        self._offices = offices
        self._now = now
        self._banks = banks
        self._supported = [bank for bank in banks if bank.supported]
        self._companies = dict.fromkeys((office.code for office in offices), 0)
        self._enterprises = 0
        self._references = 0

    def __iter__(self) -> Iterator[tuple[CompanyRow, list[OrderRow]]]:
        """Yield the examples, then a company of each office in turn."""
        for reference, state, cause, name, surname in _FIXED:
            owner = names.Owner(names.invent_company(self._random)[1].first_name, surname)
            company = self._company(self._offices[0], name, owner, cause)
            yield company, [self._order(company, owner, state, cause, reference)]
        causes = cycle(_USUAL_CAUSES)
        for office in cycle(self._offices):
            states = self._random.choices(
                _USUAL_STATES, k=self._random.choice(_USUAL_ORDERS_A_COMPANY)
            )
            if _S.PROBLEM in states:
                yield from self._problem(office, next(causes))
            else:
                yield self._invent(office, None, states)

    def _problem(
        self, office: OfficeRow, cause: Cause
    ) -> Iterator[tuple[CompanyRow, list[OrderRow]]]:
        reference = self._reference(cause)
        yield self._invent(office, cause, [_S.PROBLEM], reference)
        if cause is Cause.OTHER_COMPANY:
            yield self._invent(office, None, [_S.ACTIVE], reference)
        if cause is Cause.TWO_COMPANIES:
            yield self._invent(office, cause, [_S.PROBLEM], reference)

    def _invent(
        self,
        office: OfficeRow,
        cause: Cause | None,
        states: Sequence[OrderState],
        reference: str = "",
    ) -> tuple[CompanyRow, list[OrderRow]]:
        name, owner = names.invent_company(self._random)
        company = self._company(office, name, owner, cause)
        return company, [
            self._order(company, owner, state, cause, reference or self._reference(cause))
            for state in states
        ]

    def _company(
        self, office: OfficeRow, name: str, owner: names.Owner, cause: Cause | None
    ) -> CompanyRow:
        self._companies[office.code] += 1
        self._enterprises += 1
        code = names.company_code(owner.surname, self._companies[office.code])
        return CompanyRow(
            id=f"{office.code}:{code}",
            code=code,
            name=name,
            enterprise_number=names.enterprise_number(self._enterprises),
            office_id=office.code,
            archived=cause is Cause.COMPANY_ARCHIVED,
            mandate_active=cause is not Cause.NO_MANDATE,
            account_archived=cause is Cause.ACCOUNT_ARCHIVED,
        )

    def _reference(self, cause: Cause | None) -> str:
        self._references += 1
        # A factor without a divisor of 10 visits each number once before any comes again.
        digits = f"{self._references * 387_420_489 % 10**9:09d}"
        reference = f"{self._random.choice('67')}{digits}"
        if reference in _FIXED_REFERENCES:
            return self._reference(cause)
        return reference[:-1] if cause is Cause.REFERENCE_FORMAT else reference

    def _bank(self, cause: Cause | None) -> Bank:
        """Return a bank that fits the cause, or any where the installation has none."""
        match cause:
            case Cause.UNSUPPORTED_BANK:
                fitting = [bank for bank in self._banks if not bank.supported]
            case Cause.ORDINARY:
                fitting = [bank for bank in self._supported if not bank.activates_in_app]
            case Cause.ORDINARY_IN_APP:
                fitting = [bank for bank in self._supported if bank.activates_in_app]
            case _:
                fitting = self._supported
        return self._random.choice(fitting or self._banks)

    def _order(
        self,
        company: CompanyRow,
        owner: names.Owner,
        state: OrderState,
        cause: Cause | None,
        reference: str,
    ) -> OrderRow:
        bank = self._bank(cause)
        invited_at, changed_at = self._times(state)
        order = OrderRow(
            reference=reference,
            state=state.value,
            bank=bank.code,
            company_id=company.id,
            office_id=company.office_id,
            cardholder=owner.name,
            state_changed_at=changed_at,
            invited_at=invited_at,
            invitation_expires_at=invited_at + _INVITATION,
        )
        if state is _S.ACTIVE:
            days = min(self._random.choice(_DAYS_SINCE_FILE), (self._now - changed_at).days)
            order.last_file_on = (self._now - timedelta(days=days)).date()
        else:
            self._add_contact(order, owner, bank)
        return order

    def _add_contact(self, order: OrderRow, owner: names.Owner, bank: Bank) -> None:
        """Contact data are deleted at activation, so only the other states have some."""
        order.email = owner.email
        number = self._random.randrange(1_000_000)
        if bank.contact_field is ContactField.IBAN:
            order.iban = names.iban(number)
        else:
            order.mobile = names.mobile(number)

    def _times(self, state: OrderState) -> tuple[datetime, datetime]:
        """Return when the invitation went out, and when the order came into its state."""
        first, last = _DAYS_SINCE_INVITED[state]
        invited_at = self._now - timedelta(minutes=self._random.randint(first * 1440, last * 1440))
        match state:
            case _S.INVITATION_SENT:
                return invited_at, invited_at
            case _S.INVITATION_EXPIRED:
                return invited_at, invited_at + _INVITATION
            case _:
                return invited_at, invited_at + timedelta(hours=self._random.randint(1, 40))
