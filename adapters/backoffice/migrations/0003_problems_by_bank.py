"""Makes a list of the problems of one bank as fast as that of all."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("backoffice", "0002_write_fingerprints")]

    operations = [
        ops.AddIndex(
            model_name="OrderRow",
            index=Index(fields=["state", "bank", "state_changed_at"]),
        ),
    ]
