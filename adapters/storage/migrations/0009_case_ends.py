"""Cases keep what lists and figures need: the bank, who asked last, when and how it ended."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0008_console")]

    operations = [
        ops.AddField(model_name="CaseRow", name="asker", field=fields.TextField(null=True)),
        ops.AddField(
            model_name="CaseRow", name="bank", field=fields.CharField(null=True, max_length=64)
        ),
        ops.AddField(model_name="CaseRow", name="closed_at", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="CaseRow", name="closed_by", field=fields.TextField(null=True)),
        ops.AddField(
            model_name="CaseRow", name="ended", field=fields.CharField(null=True, max_length=64)
        ),
        ops.AddIndex(model_name="CaseRow", index=Index(fields=["opened_at", "id"])),
        ops.AddIndex(model_name="CaseRow", index=Index(fields=["office", "opened_at"])),
        ops.AddIndex(model_name="CaseRow", index=Index(fields=["bank", "opened_at"])),
        ops.AddIndex(model_name="CaseRow", index=Index(fields=["ended", "opened_at"])),
    ]
