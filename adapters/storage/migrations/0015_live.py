"""When a case was saved last, for open pages; and how long answers took, hour by hour."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0014_own_zone")]

    operations = [
        ops.CreateModel(
            name="AnswerTimeRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                (
                    "hour_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
                ("platform", fields.CharField(max_length=64)),
                ("entry", fields.CharField(max_length=64)),
                ("up_to_ms", fields.IntField()),
                ("count", fields.IntField()),
                ("most_ms", fields.IntField()),
            ],
            options={
                "table": "answer_times",
                "app": "desk",
                "unique_together": (("hour_at", "platform", "entry", "up_to_ms"),),
                "pk_attr": "id",
                "table_description": "How many answers within one hour took more than the step "
                "before, and up to this one.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="CaseRow",
            name="changed_ms",
            field=fields.BigIntField(null=True),
        ),
        ops.AddIndex(model_name="CaseRow", index=Index(fields=["changed_ms"])),
    ]
