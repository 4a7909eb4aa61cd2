"""Changes in the administrators' log are found by what they are."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0013_office_codes")]

    operations = [
        ops.AddIndex(model_name="AdminLogRow", index=Index(fields=["action", "number"])),
    ]
