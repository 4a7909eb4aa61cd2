"""Cases keep who of support has them, and what the desk is to do for those that wait."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0018_answer_weeks")]

    operations = [
        ops.CreateModel(
            name="DutyRow",
            fields=[
                (
                    "case",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("step", fields.CharField(max_length=64)),
                (
                    "due_at",
                    fields.DatetimeField(
                        null=True, db_index=True, auto_now=False, auto_now_add=False
                    ),
                ),
                ("tries", fields.IntField()),
                ("channel", fields.CharField(max_length=64)),
                ("failure", fields.TextField(unique=False)),
                ("told", fields.TextField(unique=False)),
            ],
            options={
                "table": "duties",
                "app": "desk",
                "pk_attr": "case",
                "table_description": "What the desk has to do next for a case that waits for "
                "support.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="CaseRow",
            name="handed_over_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name="CaseRow",
            name="holder",
            field=fields.CharField(null=True, max_length=2000),
        ),
        ops.AddField(
            model_name="CaseRow",
            name="holds",
            field=fields.JSONField(null=True),
        ),
        ops.AddIndex(
            model_name="CaseRow",
            index=Index(fields=["holder", "opened_at"]),
        ),
    ]
