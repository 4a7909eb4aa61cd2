"""People of the console read times in a zone of their own; changes are found by what they are."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0013_office_codes")]

    operations = [
        ops.AddIndex(model_name="AdminLogRow", index=Index(fields=["action", "number"])),
        ops.AddField(
            model_name="AccountRow",
            name="zone",
            field=fields.CharField(default="", db_default="", max_length=64),
        ),
    ]
