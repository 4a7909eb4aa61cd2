"""Counts the problems of every office from an index alone."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("backoffice", "0003_problems_by_bank")]

    operations = [
        ops.AddIndex(
            model_name="OrderRow",
            index=Index(fields=["state", "office_id"]),
        ),
    ]
