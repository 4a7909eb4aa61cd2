"""The tables of flows: what versions say, their publications, drafts, and starred walks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from adapters.storage.models import ID_CHARS, KEY_CHARS


class FlowRow(Model):
    """What a version of a flow says; `texts` by language, none in versions of old."""

    version = fields.CharField(max_length=ID_CHARS, primary_key=True)
    name = fields.CharField(max_length=ID_CHARS)
    source = fields.TextField()
    texts: dict[str, str] | None = fields.JSONField(null=True)

    class Meta:
        table = "flows"


class PublicationRow(Model):
    """One publication of a version, written once."""

    id = fields.BigIntField(primary_key=True)
    flow = fields.CharField(max_length=ID_CHARS)
    number = fields.IntField()
    version = fields.CharField(max_length=ID_CHARS)
    base = fields.CharField(max_length=ID_CHARS)
    went_live = fields.BooleanField()
    origin = fields.CharField(max_length=ID_CHARS)
    author = fields.TextField()
    author_name = fields.TextField()
    note = fields.TextField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "flow_publications"
        unique_together = (("flow", "number"),)


class DraftRow(Model):
    """A draft that an account of the console keeps, wrong or not."""

    id = fields.BigIntField(primary_key=True)
    flow = fields.CharField(max_length=ID_CHARS)
    owner = fields.CharField(max_length=KEY_CHARS)
    owner_name = fields.TextField()
    base = fields.CharField(max_length=ID_CHARS)
    source = fields.TextField()
    texts: dict[str, str] = fields.JSONField()
    changed_at: datetime = fields.DatetimeField()
    revision = fields.BigIntField()

    class Meta:
        table = "flow_drafts"
        unique_together = (("flow", "owner"),)


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


class WalkRow(Model):
    """A walk that later drafts of its flow have to pass, and all that it is."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    flow = fields.CharField(max_length=ID_CHARS, db_index=True)
    walk: dict[str, Any] = fields.JSONField()
    revision = fields.BigIntField()

    class Meta:
        table = "flow_walks"
