"""Keeps of each write what was asked, so that its key cannot stand for another one."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("backoffice", "0001_initial")]

    operations = [
        ops.AddField(
            model_name="WriteRow",
            name="fingerprint",
            field=fields.CharField(null=True, max_length=64),
        ),
    ]
