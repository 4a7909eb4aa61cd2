"""Who may act in which office, and what the platforms said of people, for every process."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0020_approvals")]

    operations = [
        ops.CreateModel(
            name="OfficePersonRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=2000),
                ),
                ("tenant", fields.CharField(db_index=True, max_length=255)),
                ("office", fields.CharField(db_index=True, max_length=64)),
                ("name", fields.TextField(unique=False)),
                ("may", fields.CharField(max_length=64)),
            ],
            options={
                "table": "office_people",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "What somebody was named for in their office.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OfficeRuleRow",
            fields=[
                (
                    "office",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("others_act", fields.BooleanField()),
                ("revision", fields.IntField()),
            ],
            options={
                "table": "office_rules",
                "app": "desk",
                "pk_attr": "office",
                "table_description": "Whether those whom an office has not named may act, and "
                "how often its list changed.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StandingRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=2000),
                ),
                ("space", fields.CharField(db_index=True, max_length=2000)),
                ("name", fields.TextField(unique=False)),
                ("standing", fields.CharField(max_length=64)),
                (
                    "said_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "standings",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "What a platform said last of a person.",
            },
            bases=["Model"],
        ),
    ]
