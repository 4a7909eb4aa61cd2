"""Talks: what office and support write to each other, where it goes, and who writes about what."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0022_endings")]

    operations = [
        ops.CreateModel(
            name="TalkCopyRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("line", fields.CharField(max_length=64)),
                ("case", fields.CharField(db_index=True, max_length=64)),
                ("place", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("shown", fields.IntField()),
                ("is_sending", fields.BooleanField()),
                ("lapse", fields.CharField(max_length=64)),
                ("lapsed", fields.IntField()),
                ("is_told", fields.BooleanField()),
                ("tries", fields.IntField()),
                (
                    "again_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "talk_copies",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "One line on its way to one place.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="TalkLineRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("case", fields.CharField(max_length=64)),
                ("number", fields.IntField()),
                ("kind", fields.CharField(max_length=64)),
                ("audience", fields.CharField(max_length=64)),
                ("office", fields.CharField(max_length=64)),
                ("writer", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("address", fields.TextField(unique=False)),
                ("sealed", fields.TextField(unique=False)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("revision", fields.IntField()),
                ("is_deleted", fields.BooleanField()),
                ("revised_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("moment", fields.BigIntField()),
            ],
            options={
                "table": "talk_lines",
                "app": "desk",
                "indexes": [Index(fields=["case", "number"])],
                "pk_attr": "id",
                "table_description": "One line, readable with the installation's key alone.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="TalkRow",
            fields=[
                (
                    "case",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("numbers", fields.IntField()),
                ("wanted", fields.IntField()),
                ("done", fields.IntField()),
                (
                    "due_at",
                    fields.DatetimeField(
                        null=True, db_index=True, auto_now=False, auto_now_add=False
                    ),
                ),
                (
                    "taken_until",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "talks",
                "app": "desk",
                "pk_attr": "case",
                "table_description": "How many lines the talk of a case has, and whether "
                "something is still to be brought.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="TalkWriterRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=2000),
                ),
                ("case", fields.CharField(db_index=True, max_length=64)),
            ],
            options={
                "table": "talk_writers",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "About which case somebody writes.",
            },
            bases=["Model"],
        ),
    ]
