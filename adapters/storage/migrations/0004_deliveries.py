"""What a platform delivers twice is known again in every process."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0003_work_of_cases")]

    operations = [
        ops.CreateModel(
            name="DeliveryRow",
            fields=[
                (
                    "key",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                (
                    "taken_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
                ("answered", fields.BooleanField()),
            ],
            options={
                "table": "deliveries",
                "app": "desk",
                "pk_attr": "key",
                "table_description": "One request that a platform may send once more.",
            },
            bases=["Model"],
        ),
    ]
