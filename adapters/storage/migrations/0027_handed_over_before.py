"""Cases that were handed over before that was timed count from when they were opened."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0026_untold")]

    operations = [
        ops.RunSQL(
            "UPDATE cases SET handed_over_at = opened_at"
            " WHERE status = 'handed_over' AND handed_over_at IS NULL"
        ),
    ]
