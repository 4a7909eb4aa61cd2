"""Cases are found by their flow's version, lines of the log by action, without reading all."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0011_rules")]

    operations = [
        ops.AddIndex(model_name="CaseRow", index=Index(fields=["flow_version", "opened_at"])),
        ops.AddIndex(model_name="LogRow", index=Index(fields=["action", "id"])),
        ops.AddIndex(model_name="LogRow", index=Index(fields=["action", "result", "id"])),
    ]
