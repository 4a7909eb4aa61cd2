"""The tables of the desk, as they were first made."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="CaseRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("order", fields.CharField(db_index=True, max_length=64)),
                ("open_order", fields.CharField(null=True, unique=True, max_length=64)),
                ("order_revision", fields.IntField()),
                ("office", fields.CharField(max_length=64)),
                ("flow", fields.CharField(max_length=64)),
                ("flow_version", fields.CharField(max_length=64)),
                ("at", fields.CharField(max_length=64)),
                ("answers", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("status", fields.CharField(max_length=64)),
                ("revision", fields.IntField()),
                ("opened_by", fields.CharField(max_length=255)),
                ("opened_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "cases",
                "app": "desk",
                "indexes": [Index(fields=["status", "opened_at"])],
                "pk_attr": "id",
                "table_description": "One walk. `open_order` repeats the order until it is closed.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ClaimRow",
            fields=[
                (
                    "key",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=255),
                ),
                ("actor", fields.CharField(max_length=255)),
                ("actor_name", fields.CharField(max_length=255)),
                ("audience", fields.CharField(max_length=64)),
                ("office", fields.CharField(max_length=64)),
                ("claimed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("done", fields.BooleanField(default=False)),
            ],
            options={
                "table": "claims",
                "app": "desk",
                "pk_attr": "key",
                "table_description": "The right to do an action on one revision.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="FlowRow",
            fields=[
                (
                    "version",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("name", fields.CharField(max_length=64)),
                ("source", fields.TextField(unique=False)),
            ],
            options={
                "table": "flows",
                "app": "desk",
                "pk_attr": "version",
                "table_description": "One published version of a flow.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="LogRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("actor", fields.CharField(max_length=255)),
                ("actor_name", fields.CharField(max_length=255)),
                ("role", fields.CharField(max_length=64)),
                ("platform", fields.CharField(max_length=64)),
                ("order", fields.CharField(db_index=True, max_length=64)),
                ("revision", fields.IntField()),
                ("action", fields.CharField(max_length=64)),
                ("result", fields.CharField(max_length=64)),
                ("case", fields.CharField(max_length=64)),
                ("evidence", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
            ],
            options={
                "table": "action_log",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "One line of the action log, written once.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OfficeLinkRow",
            fields=[
                (
                    "tenant",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=255),
                ),
                ("office", fields.CharField(max_length=64)),
                ("linked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "office_links",
                "app": "desk",
                "pk_attr": "tenant",
                "table_description": "A Teams tenant that was linked to an office.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PersonRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=255),
                ),
                ("language", fields.CharField(max_length=64)),
            ],
            options={
                "table": "people",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "What a person chose, by the id of the identity.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SurfaceRow",
            fields=[
                (
                    "card_key",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=255),
                ),
                ("case", fields.CharField(db_index=True, max_length=64)),
                ("platform", fields.CharField(max_length=64)),
                ("address", fields.TextField(unique=False)),
                ("identity", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("language", fields.CharField(max_length=64)),
                ("shown_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "surfaces",
                "app": "desk",
                "pk_attr": "card_key",
                "table_description": "One place where a case is shown.",
            },
            bases=["Model"],
        ),
    ]
