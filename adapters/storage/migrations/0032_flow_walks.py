"""Walks that later drafts of a flow have to pass."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0031_flow_requests")]

    operations = [
        ops.CreateModel(
            name="WalkRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("flow", fields.CharField(db_index=True, max_length=64)),
                ("walk", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("revision", fields.BigIntField()),
            ],
            options={
                "table": "flow_walks",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "A walk that later drafts of its flow have to pass, and all "
                "that it is.",
            },
            bases=["Model"],
        ),
    ]
