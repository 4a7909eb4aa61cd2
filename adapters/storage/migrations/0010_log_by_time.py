"""The action log is found by time and by result without reading all of it."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0009_case_ends")]

    operations = [
        ops.AddIndex(model_name="LogRow", index=Index(fields=["at"])),
        ops.AddIndex(model_name="LogRow", index=Index(fields=["result", "id"])),
    ]
