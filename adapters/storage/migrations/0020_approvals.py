"""Requests for a second person, where they are shown, and which actions take one."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0019_support")]

    operations = [
        ops.CreateModel(
            name="ApprovalPlaceRow",
            fields=[
                (
                    "card_key",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=2000),
                ),
                ("approval", fields.CharField(db_index=True, max_length=64)),
                ("platform", fields.CharField(max_length=64)),
                ("address", fields.TextField(unique=False)),
                ("identity", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("language", fields.CharField(max_length=64)),
                ("shown_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "approval_places",
                "app": "desk",
                "pk_attr": "card_key",
                "table_description": "One card that shows a request to somebody who may decide.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ApprovalRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("job", fields.TextField(unique=False)),
                ("case", fields.CharField(max_length=64)),
                ("order", fields.CharField(max_length=64)),
                ("revision", fields.IntField()),
                ("order_state", fields.CharField(max_length=64)),
                ("action", fields.CharField(max_length=64)),
                ("asker", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("known_by", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("evidence", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("form", fields.CharField(max_length=64)),
                ("asked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ends_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("state", fields.CharField(max_length=64)),
                ("decided_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("decided_by", fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ("reason", fields.TextField(unique=False)),
                ("heard", fields.BooleanField()),
            ],
            options={
                "table": "approvals",
                "app": "desk",
                "indexes": [
                    Index(fields=["state", "asked_at", "id"]),
                    Index(fields=["asked_at", "id"]),
                    Index(fields=["order", "asked_at"]),
                    Index(fields=["heard", "asked_at"]),
                ],
                "pk_attr": "id",
                "table_description": "One request for a second person, without its form.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PastLinkRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("account", fields.TextField(unique=False)),
                ("other", fields.TextField(unique=False)),
            ],
            options={
                "table": "console_past_links",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "An account and an id of somebody that was unlinked "
                "from it: they stay one person.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="GateRuleRow",
            fields=[
                (
                    "gate",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("needed", fields.BooleanField()),
                ("revision", fields.IntField()),
            ],
            options={
                "table": "gate_rules",
                "app": "desk",
                "pk_attr": "gate",
                "table_description": "Whether an action of a role in a state of the order "
                "takes a second person.",
            },
            bases=["Model"],
        ),
    ]
