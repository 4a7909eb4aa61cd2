"""The tables of talks: what was said about cases, where to, and who writes about which."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from adapters.storage.models import ID_CHARS, KEY_CHARS


class TalkRow(Model):
    """How many lines the talk of a case has, and whether something is still to be brought."""

    case = fields.CharField(max_length=ID_CHARS, primary_key=True)
    numbers = fields.IntField()
    wanted = fields.IntField()
    done = fields.IntField()
    due_at: datetime | None = fields.DatetimeField(null=True, db_index=True)
    taken_until: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "talks"


class TalkLineRow(Model):
    """One line, readable with the installation's key alone."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    case = fields.CharField(max_length=ID_CHARS)
    number = fields.IntField()
    kind = fields.CharField(max_length=ID_CHARS)
    audience = fields.CharField(max_length=ID_CHARS)
    office = fields.CharField(max_length=ID_CHARS)
    writer: dict[str, Any] = fields.JSONField()
    address = fields.TextField()
    sealed = fields.TextField()
    at: datetime = fields.DatetimeField()
    revision = fields.IntField()
    is_deleted = fields.BooleanField()
    revised_at: datetime = fields.DatetimeField()
    moment = fields.BigIntField()

    class Meta:
        table = "talk_lines"
        indexes = (("case", "number"),)


class TalkCopyRow(Model):
    """One line on its way to one place."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    line = fields.CharField(max_length=ID_CHARS)
    case = fields.CharField(max_length=ID_CHARS, db_index=True)
    place: dict[str, Any] = fields.JSONField()
    shown = fields.IntField()
    is_sending = fields.BooleanField()
    lapse = fields.CharField(max_length=ID_CHARS)
    lapsed = fields.IntField()
    is_told = fields.BooleanField()
    tries = fields.IntField()
    again_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "talk_copies"


class TalkWriterRow(Model):
    """About which case somebody writes."""

    id = fields.CharField(max_length=KEY_CHARS, primary_key=True)
    case = fields.CharField(max_length=ID_CHARS, db_index=True)

    class Meta:
        table = "talk_writers"
