"""Cases keep since when what changed in them is not shown everywhere."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0025_week_changes")]

    operations = [
        ops.AddField(
            model_name="CaseRow",
            name="untold_ms",
            field=fields.BigIntField(null=True),
        ),
        ops.AddIndex(model_name="CaseRow", index=Index(fields=["untold_ms"])),
    ]
