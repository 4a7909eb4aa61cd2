"""Tables of requests to publish flows; nothing in them is ever changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from adapters.storage.models import ID_CHARS


class FlowRequestRow(Model):
    """What somebody asks to publish, with all that it says."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    drafts: list[Any] = fields.JSONField()
    origin = fields.CharField(max_length=ID_CHARS)
    author = fields.TextField()
    author_name = fields.TextField()
    note = fields.TextField()
    asked_at: datetime = fields.DatetimeField()
    known_by: list[Any] = fields.JSONField()
    report = fields.CharField(max_length=ID_CHARS)
    ends_at: datetime = fields.DatetimeField()

    class Meta:
        table = "flow_requests"
        indexes = (("asked_at", "id"),)


class FlowRequestEndRow(Model):
    """The one end of a request to publish."""

    request = fields.CharField(max_length=ID_CHARS, primary_key=True)
    state = fields.CharField(max_length=ID_CHARS)
    decided_at: datetime = fields.DatetimeField()
    decided_by: dict[str, Any] | None = fields.JSONField(null=True)
    reason = fields.TextField()

    class Meta:
        table = "flow_request_ends"
