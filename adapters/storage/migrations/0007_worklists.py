"""Keeps which list of problems somebody goes through, and how far they are in it."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0006_tenants_alike")]

    operations = [
        ops.AddField(
            model_name="PersonRow",
            name="worklist",
            field=fields.JSONField(null=True),
        ),
    ]
