"""The table of the back-tests."""

from __future__ import annotations

from datetime import datetime

from tortoise import fields
from tortoise.models import Model

from adapters.storage.models import ID_CHARS


class BackTestRow(Model):
    """One back-test with the draft that it tries, and its report once it has ended."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    flow = fields.CharField(max_length=ID_CHARS)
    draft = fields.CharField(max_length=ID_CHARS)
    baseline = fields.CharField(max_length=ID_CHARS)
    most = fields.IntField()
    asked_by = fields.TextField()
    asked_by_name = fields.TextField()
    asked_at: datetime = fields.DatetimeField()
    heard_at: datetime = fields.DatetimeField()
    state = fields.CharField(max_length=ID_CHARS, db_index=True)
    is_to_stop = fields.BooleanField()
    looked_at = fields.IntField()
    past = fields.IntField()
    cases = fields.CharField(max_length=ID_CHARS)
    # Both as JSON; a draft may hold what no database takes as a character.
    content = fields.TextField()
    report: str | None = fields.TextField(null=True)

    class Meta:
        table = "back_tests"
        indexes = (("flow", "asked_at"), ("draft", "baseline"))
