"""How orders travel as JSON: the one place that writes and reads them, for client and server."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Annotated, Any, Self

import orjson
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from bot.domain.orders import (
    Bank,
    Cardholder,
    ClientReference,
    Company,
    ContactField,
    Office,
    Order,
    OrderState,
)
from bot.domain.search import Hits
from bot.domain.worklists import OfficeProblems

PREFIX = "/v1"
ORDER_ID = re.compile(r"CARO-[1-9][0-9]{0,17}")
OFFICE_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
LIMIT_MAX = 200
OFFSET_MAX = 1_000_000
REVISION_MAX = 2**31 - 1


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("is beyond the calendar") from error


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]


class _Json(BaseModel):
    """Strict about types, lenient about what a newer back office adds; never quotes a value."""

    model_config = ConfigDict(strict=True, frozen=True, hide_input_in_errors=True)


class OfficeJson(_Json):
    """An accounting office."""

    code: str
    name: str


class CompanyJson(_Json):
    """A company whose books an office keeps."""

    code: str
    name: str
    enterprise_number: str
    office: OfficeJson
    archived: bool
    coda_mandate_active: bool
    account_archived: bool

    @classmethod
    def of(cls, company: Company) -> Self:
        """Write a company."""
        return cls(
            code=company.code,
            name=company.name,
            enterprise_number=company.enterprise_number,
            office=OfficeJson(code=company.office.code, name=company.office.name),
            archived=company.archived,
            coda_mandate_active=company.mandate_active,
            account_archived=company.account_archived,
        )

    def read(self) -> Company:
        """Read a company."""
        return Company(
            code=self.code,
            name=self.name,
            enterprise_number=self.enterprise_number,
            office=Office(self.office.code, self.office.name),
            archived=self.archived,
            mandate_active=self.coda_mandate_active,
            account_archived=self.account_archived,
        )


class CardholderJson(_Json):
    """Who holds the card; what is not known, or was deleted at activation, is empty."""

    name: str
    email: str
    mobile: str
    iban: str


class OrderJson(_Json):
    """One order at one revision."""

    id: Annotated[str, Field(pattern=f"^{ORDER_ID.pattern}$")]
    client_reference: str
    state: OrderState
    revision: Annotated[int, Field(ge=1, le=REVISION_MAX)]
    bank: str
    company: CompanyJson
    cardholder: CardholderJson
    state_changed_at: Moment
    invited_at: Moment | None
    invitation_expires_at: Moment | None
    last_file_received_on: date | None
    replaces: str
    replaced_by: str

    @classmethod
    def of(cls, order: Order) -> Self:
        """Write an order."""
        holder = order.cardholder
        return cls(
            id=order.id,
            client_reference=str(order.reference),
            state=order.state,
            revision=order.revision,
            bank=order.bank,
            company=CompanyJson.of(order.company),
            cardholder=CardholderJson(
                name=holder.name, email=holder.email, mobile=holder.mobile, iban=holder.iban
            ),
            state_changed_at=order.state_changed_at,
            invited_at=order.invited_at,
            invitation_expires_at=order.invitation_expires_at,
            last_file_received_on=order.last_file_on,
            replaces=order.replaces,
            replaced_by=order.replaced_by,
        )

    def read(self) -> Order:
        """Read an order."""
        holder = self.cardholder
        return Order(
            id=self.id,
            reference=ClientReference(self.client_reference),
            state=self.state,
            revision=self.revision,
            bank=self.bank,
            company=self.company.read(),
            cardholder=Cardholder(holder.name, holder.email, holder.mobile, holder.iban),
            state_changed_at=self.state_changed_at,
            invited_at=self.invited_at,
            invitation_expires_at=self.invitation_expires_at,
            last_file_on=self.last_file_received_on,
            replaces=self.replaces,
            replaced_by=self.replaced_by,
        )


class HitsJson(_Json):
    """One page of orders, how many there are in all, and the companies that have none."""

    orders: tuple[OrderJson, ...]
    total: Annotated[int, Field(ge=0)]
    companies: tuple[CompanyJson, ...] = ()
    before: Annotated[int, Field(ge=0)] = 0

    @classmethod
    def of(cls, hits: Hits) -> Self:
        """Write a page."""
        return cls(
            orders=tuple(OrderJson.of(order) for order in hits.orders),
            total=hits.total,
            companies=tuple(CompanyJson.of(company) for company in hits.companies),
            before=hits.before,
        )

    def read(self) -> Hits:
        """Read a page."""
        return Hits(
            tuple(order.read() for order in self.orders),
            self.total,
            tuple(company.read() for company in self.companies),
            self.before,
        )


class ListJson(_Json):
    """A page to choose from, of which one wrong order does not spoil the rest."""

    orders: tuple[Any, ...]
    total: Annotated[int, Field(ge=0)]
    companies: tuple[CompanyJson, ...] = ()
    before: Annotated[int, Field(ge=0)] = 0

    def read(self) -> tuple[Hits, tuple[str, ...]]:
        """Read what can be read of a page; return it with the ids of the orders that cannot."""
        orders: list[Order] = []
        unreadable: list[str] = []
        for one in self.orders:
            try:
                orders.append(OrderJson.model_validate_json(orjson.dumps(one)).read())
            except ValidationError:
                named = str(one.get("id", "")) if isinstance(one, dict) else ""
                unreadable.append(named if ORDER_ID.fullmatch(named) else "an order")
        companies = tuple(company.read() for company in self.companies)
        return Hits(tuple(orders), self.total, companies, self.before), tuple(unreadable)


class OrdersJson(_Json):
    """Some orders that are no page of a longer list."""

    orders: tuple[OrderJson, ...]


class CompaniesJson(_Json):
    """Some companies of an office."""

    companies: tuple[CompanyJson, ...]


class OfficeProblemsJson(_Json):
    """An office, and how many of its orders are in Problem."""

    code: str
    name: str
    problems: Annotated[int, Field(ge=1)]


class OfficesJson(_Json):
    """The offices that have orders in Problem."""

    offices: tuple[OfficeProblemsJson, ...]

    @classmethod
    def of(cls, offices: Iterable[OfficeProblems]) -> Self:
        """Write them."""
        return cls(
            offices=tuple(
                OfficeProblemsJson(code=one.code, name=one.name, problems=one.problems)
                for one in offices
            )
        )

    def read(self) -> tuple[OfficeProblems, ...]:
        """Read them."""
        return tuple(OfficeProblems(one.code, one.name, one.problems) for one in self.offices)


class KnownOfficeJson(_Json):
    """An office that exists."""

    code: str


class BankJson(_Json):
    """A bank, and what it asks for."""

    code: str
    name: str
    supported: bool
    contact_field: ContactField
    incident: bool

    @classmethod
    def of(cls, bank: Bank) -> Self:
        """Write a bank."""
        return cls(
            code=bank.code,
            name=bank.name,
            supported=bank.supported,
            contact_field=bank.contact_field,
            incident=bank.incident,
        )


class BanksJson(_Json):
    """The configured banks."""

    banks: tuple[BankJson, ...]
