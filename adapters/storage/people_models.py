"""The tables of people and offices: who somebody is, and what they may do in their office."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from adapters.storage.models import ID_CHARS, KEY_CHARS, NAME_CHARS


class PersonRow(Model):
    """What a person chose, by the id of the identity."""

    id = fields.CharField(max_length=KEY_CHARS, primary_key=True)
    language = fields.CharField(max_length=ID_CHARS)
    # The list of problems that they go through.
    worklist: dict[str, Any] | None = fields.JSONField(null=True)

    class Meta:
        table = "people"


class OfficeLinkRow(Model):
    """A Teams tenant that was linked to an office."""

    tenant = fields.CharField(max_length=NAME_CHARS, primary_key=True)
    office = fields.CharField(max_length=ID_CHARS)
    linked_at: datetime = fields.DatetimeField()

    class Meta:
        table = "office_links"


class TenantKnockRow(Model):
    """A Teams tenant whose people were refused, since no office is linked to it."""

    tenant = fields.CharField(max_length=NAME_CHARS, primary_key=True)
    first_at: datetime = fields.DatetimeField()
    last_at: datetime = fields.DatetimeField(db_index=True)
    times = fields.BigIntField()

    class Meta:
        table = "tenant_knocks"


class OfficeCodeRow(Model):
    """A code that links a tenant once, by its digest."""

    digest = fields.CharField(max_length=ID_CHARS, primary_key=True)
    id = fields.CharField(max_length=ID_CHARS, unique=True)
    office = fields.CharField(max_length=ID_CHARS)
    made_by = fields.TextField()
    made_by_name = fields.TextField()
    ends_at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "office_codes"


class OfficeCodeTryRow(Model):
    """One code that somebody of a tenant typed."""

    id = fields.BigIntField(primary_key=True)
    tenant = fields.CharField(max_length=NAME_CHARS)
    at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "office_code_tries"
        indexes = (("tenant", "at"),)


class StandingRow(Model):
    """What a platform said last of a person."""

    id = fields.CharField(max_length=KEY_CHARS, primary_key=True)
    space = fields.CharField(max_length=KEY_CHARS, db_index=True)
    name = fields.TextField()
    standing = fields.CharField(max_length=ID_CHARS)
    said_at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "standings"


class OfficeRuleRow(Model):
    """Whether those whom an office has not named may act, and how often its list changed."""

    office = fields.CharField(max_length=ID_CHARS, primary_key=True)
    others_act = fields.BooleanField()
    revision = fields.IntField()

    class Meta:
        table = "office_rules"


class OfficePersonRow(Model):
    """What somebody was named for in their office."""

    id = fields.CharField(max_length=KEY_CHARS, primary_key=True)
    tenant = fields.CharField(max_length=NAME_CHARS, db_index=True)
    office = fields.CharField(max_length=ID_CHARS, db_index=True)
    name = fields.TextField()
    may = fields.CharField(max_length=ID_CHARS)

    class Meta:
        table = "office_people"
