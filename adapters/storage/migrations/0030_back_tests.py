"""Back-tests of drafts are kept, each with the draft and its report."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0029_flow_drafts")]

    operations = [
        ops.CreateModel(
            name="BackTestRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("flow", fields.CharField(max_length=64)),
                ("draft", fields.CharField(max_length=64)),
                ("baseline", fields.CharField(max_length=64)),
                ("most", fields.IntField()),
                ("asked_by", fields.TextField(unique=False)),
                ("asked_by_name", fields.TextField(unique=False)),
                ("asked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("heard_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("state", fields.CharField(db_index=True, max_length=64)),
                ("is_to_stop", fields.BooleanField()),
                ("looked_at", fields.IntField()),
                ("past", fields.IntField()),
                ("cases", fields.CharField(max_length=64)),
                ("content", fields.TextField(unique=False)),
                ("report", fields.TextField(null=True, unique=False)),
            ],
            options={
                "table": "back_tests",
                "app": "desk",
                "indexes": [
                    Index(fields=["flow", "asked_at"]),
                    Index(fields=["draft", "baseline"]),
                ],
                "pk_attr": "id",
                "table_description": "One back-test with the draft that it tries, and its report "
                "once it has ended.",
            },
            bases=["Model"],
        ),
    ]
