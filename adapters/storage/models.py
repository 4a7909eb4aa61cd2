"""The tables of the desk itself: cases, surfaces, claims, the log, forms, people."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.models import Model

from adapters.sql import storable

ID_CHARS = 64
NAME_CHARS = 255
# What a platform decides and a key is made of; more than this no index of PostgreSQL takes.
KEY_CHARS = 2000


def as_id(asked: str) -> str:
    """Return what an address asks for as a column may hold it: no id or name of ours is longer."""
    return str(storable(asked))[:ID_CHARS]


class CaseRow(Model):
    """One walk. `open_order` repeats the order until it is closed."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    order = fields.CharField(max_length=ID_CHARS, db_index=True)
    open_order = fields.CharField(max_length=ID_CHARS, null=True, unique=True)
    order_revision = fields.IntField()
    office = fields.CharField(max_length=ID_CHARS)
    flow = fields.CharField(max_length=ID_CHARS)
    flow_version = fields.CharField(max_length=ID_CHARS)
    at = fields.CharField(max_length=ID_CHARS)
    answers: list[Any] = fields.JSONField()
    status = fields.CharField(max_length=ID_CHARS)
    revision = fields.IntField()
    opened_by = fields.TextField()
    opened_at: datetime = fields.DatetimeField()
    work: dict[str, Any] | None = fields.JSONField(null=True)
    # What lists and figures need. Cases that were saved before these were kept have none of them.
    bank = fields.CharField(max_length=ID_CHARS, null=True)
    closed_at: datetime | None = fields.DatetimeField(null=True)
    closed_by = fields.TextField(null=True)
    ended = fields.CharField(max_length=ID_CHARS, null=True)
    # Whoever asked for the last action.
    asker = fields.TextField(null=True)
    # When it was saved last, by the clock of the database: open pages look for what is new.
    changed_ms = fields.BigIntField(null=True)
    # Since when that is not shown everywhere; of cases of support alone, and only until it is.
    untold_ms = fields.BigIntField(null=True)
    # What figures need, so that they never read the answers.
    language = fields.CharField(max_length=ID_CHARS, null=True)
    ended_week = fields.CharField(max_length=ID_CHARS, null=True)
    asked_steps = fields.TextField(null=True)
    # Who of support had it, and who has it, as long as it is not closed.
    holds: list[Any] | None = fields.JSONField(null=True)
    holder = fields.CharField(max_length=KEY_CHARS, null=True)
    handed_over_at: datetime | None = fields.DatetimeField(null=True)
    # How support's work in it ended, each time, and what figures need of that.
    endings: list[Any] | None = fields.JSONField(null=True)
    ended_as = fields.CharField(max_length=ID_CHARS, null=True)
    answered_after_s = fields.BigIntField(null=True)
    with_support_s = fields.BigIntField(null=True)
    # What its office said of that; who said so is nowhere.
    went = fields.CharField(max_length=ID_CHARS, null=True)
    # What support asked of its office, and whether it asks something now.
    errands: list[Any] | None = fields.JSONField(null=True)
    asks_office = fields.BooleanField(null=True)

    class Meta:
        table = "cases"
        indexes = (
            ("status", "opened_at"),
            ("opened_at", "id"),
            ("changed_ms",),
            ("untold_ms",),
            ("office", "opened_at"),
            ("bank", "opened_at"),
            ("ended", "opened_at"),
            ("flow_version", "opened_at"),
            ("ended_week", "opened_at", "revision"),
            ("office", "ended_week"),
            ("holder", "opened_at"),
        )


class WeekFiguresRow(Model):
    """What the cases of one week come to under one filter, as long as none of them changes."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    changes = fields.BigIntField()
    figures = fields.TextField()

    class Meta:
        table = "week_figures"


class WeekChangesRow(Model):
    """How often the cases closed in a week have changed, as the database itself counts."""

    week = fields.CharField(max_length=ID_CHARS, primary_key=True)
    changes = fields.BigIntField()

    class Meta:
        table = "week_changes"


class SurfaceRow(Model):
    """One place where a case is shown."""

    card_key = fields.CharField(max_length=KEY_CHARS, primary_key=True)
    case = fields.CharField(max_length=ID_CHARS, db_index=True)
    platform = fields.CharField(max_length=ID_CHARS)
    address = fields.TextField()
    identity: dict[str, Any] = fields.JSONField()
    language = fields.CharField(max_length=ID_CHARS)
    shown_at: datetime = fields.DatetimeField()

    class Meta:
        table = "surfaces"


class DutyRow(Model):
    """What the desk has to do next for a case that waits for support."""

    case = fields.CharField(max_length=ID_CHARS, primary_key=True)
    step = fields.CharField(max_length=ID_CHARS)
    due_at: datetime | None = fields.DatetimeField(null=True, db_index=True)
    tries = fields.IntField()
    channel = fields.CharField(max_length=ID_CHARS)
    failure = fields.TextField()
    told = fields.TextField()

    class Meta:
        table = "duties"


class LogRow(Model):
    """One line of the action log, written once."""

    id = fields.BigIntField(primary_key=True)
    at: datetime = fields.DatetimeField()
    actor = fields.TextField()
    actor_name = fields.TextField()
    role = fields.CharField(max_length=ID_CHARS)
    platform = fields.CharField(max_length=ID_CHARS)
    order = fields.CharField(max_length=ID_CHARS, db_index=True)
    revision = fields.IntField()
    action = fields.CharField(max_length=ID_CHARS)
    result = fields.CharField(max_length=ID_CHARS)
    case = fields.CharField(max_length=ID_CHARS)
    evidence: list[Any] = fields.JSONField()
    key = fields.CharField(max_length=NAME_CHARS, null=True, unique=True)

    class Meta:
        table = "action_log"
        indexes = (("at",), ("result", "id"), ("action", "id"), ("action", "result", "id"))


class DeliveryRow(Model):
    """One request that a platform may send once more."""

    key = fields.CharField(max_length=ID_CHARS, primary_key=True)
    taken_at: datetime = fields.DatetimeField(db_index=True)
    answered = fields.BooleanField()

    class Meta:
        table = "deliveries"


class SealedFormRow(Model):
    """What was typed into one form, readable with the installation's key alone."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    sealed = fields.TextField()
    kept_at: datetime = fields.DatetimeField(db_index=True)

    class Meta:
        table = "sealed_forms"


class AnswerCountRow(Model):
    """How many answers of one hour or week took more than the step before, and up to this one."""

    id = fields.BigIntField(primary_key=True)
    span = fields.CharField(max_length=ID_CHARS)
    begins_at: datetime = fields.DatetimeField()
    platform = fields.CharField(max_length=ID_CHARS)
    entry = fields.CharField(max_length=ID_CHARS)
    up_to_ms = fields.IntField()
    count = fields.IntField()
    most_ms = fields.IntField()

    class Meta:
        table = "answer_counts"
        unique_together = (("span", "begins_at", "platform", "entry", "up_to_ms"),)


class ApprovalRow(Model):
    """One request for a second person, without its form."""

    id = fields.CharField(max_length=ID_CHARS, primary_key=True)
    job = fields.TextField()
    case = fields.CharField(max_length=ID_CHARS)
    order = fields.CharField(max_length=ID_CHARS)
    revision = fields.IntField()
    order_state = fields.CharField(max_length=ID_CHARS)
    action = fields.CharField(max_length=ID_CHARS)
    asker: dict[str, Any] = fields.JSONField()
    known_by: list[Any] = fields.JSONField()
    evidence: list[Any] = fields.JSONField()
    form = fields.CharField(max_length=ID_CHARS)
    asked_at: datetime = fields.DatetimeField()
    ends_at: datetime = fields.DatetimeField()
    state = fields.CharField(max_length=ID_CHARS)
    decided_at: datetime | None = fields.DatetimeField(null=True)
    decided_by: dict[str, Any] | None = fields.JSONField(null=True)
    reason = fields.TextField()
    # Whether its job knows the end.
    heard = fields.BooleanField()

    class Meta:
        table = "approvals"
        indexes = (
            ("state", "asked_at", "id"),
            ("asked_at", "id"),
            ("order", "asked_at"),
            ("heard", "asked_at"),
        )


class ApprovalPlaceRow(Model):
    """One card that shows a request to somebody who may decide."""

    card_key = fields.CharField(max_length=KEY_CHARS, primary_key=True)
    approval = fields.CharField(max_length=ID_CHARS, db_index=True)
    platform = fields.CharField(max_length=ID_CHARS)
    address = fields.TextField()
    identity: dict[str, Any] = fields.JSONField()
    language = fields.CharField(max_length=ID_CHARS)
    shown_at: datetime = fields.DatetimeField()

    class Meta:
        table = "approval_places"
