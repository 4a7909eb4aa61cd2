"""The tables of the local back office: offices, companies, orders, and the writes it has done."""

from __future__ import annotations

from datetime import date, datetime

from tortoise import fields
from tortoise.models import Model

CODE_CHARS = 32
NAME_CHARS = 255


class OfficeRow(Model):
    """An accounting office."""

    code = fields.CharField(max_length=CODE_CHARS, primary_key=True)
    name = fields.CharField(max_length=NAME_CHARS)

    class Meta:
        table = "offices"


class CompanyRow(Model):
    """A company. Its id is `<office code>:<company code>`."""

    id = fields.CharField(max_length=2 * CODE_CHARS + 1, primary_key=True)
    code = fields.CharField(max_length=CODE_CHARS, db_index=True)
    name = fields.CharField(max_length=NAME_CHARS)
    enterprise_number = fields.CharField(max_length=10, db_index=True)
    office: fields.ForeignKeyRelation[OfficeRow] = fields.ForeignKeyField(
        "backoffice.OfficeRow", on_delete=fields.RESTRICT, db_index=True
    )
    archived = fields.BooleanField(default=False)
    mandate_active = fields.BooleanField(default=True)
    account_archived = fields.BooleanField(default=False)
    office_id: str

    class Meta:
        table = "companies"


class CompanyTermRow(Model):
    """A text by whose beginning a company is found."""

    id = fields.BigIntField(primary_key=True)
    # Bytes sort alike in every database, so that a range of them is a prefix.
    term = fields.BinaryField()
    company: fields.ForeignKeyRelation[CompanyRow] = fields.ForeignKeyField(
        "backoffice.CompanyRow", on_delete=fields.CASCADE
    )
    office: fields.ForeignKeyRelation[OfficeRow] = fields.ForeignKeyField(
        "backoffice.OfficeRow", on_delete=fields.CASCADE
    )
    company_id: str
    office_id: str

    class Meta:
        table = "company_terms"
        indexes = (("term", "company_id"), ("office_id", "term", "company_id"))


class OrderRow(Model):
    """One order of a company."""

    id = fields.BigIntField(primary_key=True)
    reference = fields.CharField(max_length=CODE_CHARS, db_index=True)
    state = fields.CharField(max_length=CODE_CHARS)
    revision = fields.IntField(default=1)
    bank = fields.CharField(max_length=CODE_CHARS)
    company: fields.ForeignKeyRelation[CompanyRow] = fields.ForeignKeyField(
        "backoffice.CompanyRow", on_delete=fields.RESTRICT, db_index=True
    )
    office: fields.ForeignKeyRelation[OfficeRow] = fields.ForeignKeyField(
        "backoffice.OfficeRow", on_delete=fields.RESTRICT
    )
    cardholder = fields.CharField(max_length=NAME_CHARS)
    email = fields.CharField(max_length=NAME_CHARS, default="")
    mobile = fields.CharField(max_length=CODE_CHARS, default="")
    iban = fields.CharField(max_length=CODE_CHARS + 2, default="")
    state_changed_at: datetime = fields.DatetimeField()
    invited_at: datetime | None = fields.DatetimeField(null=True)
    invitation_expires_at: datetime | None = fields.DatetimeField(null=True)
    last_file_on: date | None = fields.DateField(null=True)
    replaces: int | None = fields.BigIntField(null=True)
    replaced_by: int | None = fields.BigIntField(null=True)
    company_id: str
    office_id: str

    class Meta:
        table = "orders"
        indexes = (
            ("state", "state_changed_at"),
            ("state", "bank", "state_changed_at"),
            ("state", "office_id"),
            ("office_id", "state", "state_changed_at"),
        )


class WriteRow(Model):
    """A write that was done, by its idempotency key."""

    key = fields.CharField(max_length=NAME_CHARS, primary_key=True)
    # Writes from before this column have none.
    fingerprint = fields.CharField(max_length=64, null=True)
    order: int | None = fields.BigIntField(null=True)

    class Meta:
        table = "order_writes"
