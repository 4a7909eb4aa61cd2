"""People keep drafts of flows."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0028_flow_versions")]

    operations = [
        ops.CreateModel(
            name="DraftRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("flow", fields.CharField(max_length=64)),
                ("owner", fields.CharField(max_length=2000)),
                ("owner_name", fields.TextField(unique=False)),
                ("base", fields.CharField(max_length=64)),
                ("source", fields.TextField(unique=False)),
                ("texts", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("changed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("revision", fields.BigIntField()),
            ],
            options={
                "table": "flow_drafts",
                "app": "desk",
                "unique_together": (("flow", "owner"),),
                "pk_attr": "id",
                "table_description": "A draft that an account of the console keeps, wrong or not.",
            },
            bases=["Model"],
        ),
    ]
