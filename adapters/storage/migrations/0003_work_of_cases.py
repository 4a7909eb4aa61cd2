"""A case keeps the action that is under way for it; claims are kept with the jobs from now on."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0002_action_log_and_forms")]

    operations = [
        ops.AddField(
            model_name="CaseRow",
            name="work",
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.DeleteModel(name="ClaimRow"),
    ]
