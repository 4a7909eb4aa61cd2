"""Cases keep what support asked of their office, and whether it asks something now."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0023_talks")]

    operations = [
        ops.AddField(
            model_name="CaseRow",
            name="asks_office",
            field=fields.BooleanField(null=True),
        ),
        ops.AddField(
            model_name="CaseRow",
            name="errands",
            field=fields.JSONField(null=True),
        ),
    ]
