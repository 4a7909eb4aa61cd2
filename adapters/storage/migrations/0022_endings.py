"""Cases keep how they ended with support, how long that took, and how it went for their office."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0021_office_people")]

    operations = [
        ops.AddField(
            model_name="CaseRow",
            name="answered_after_s",
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name="CaseRow",
            name="ended_as",
            field=fields.CharField(null=True, max_length=64),
        ),
        ops.AddField(
            model_name="CaseRow",
            name="endings",
            field=fields.JSONField(null=True),
        ),
        ops.AddField(
            model_name="CaseRow",
            name="went",
            field=fields.CharField(null=True, max_length=64),
        ),
        ops.AddField(
            model_name="CaseRow",
            name="with_support_s",
            field=fields.BigIntField(null=True),
        ),
    ]
