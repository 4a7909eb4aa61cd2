"""What was settings alone becomes data: banks and staff as administrators change them."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0010_log_by_time")]

    operations = [
        ops.CreateModel(
            name="BankRuleRow",
            fields=[
                (
                    "code",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("supported", fields.BooleanField()),
                ("contact_field", fields.CharField(max_length=64)),
                (
                    "incident_from",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                (
                    "incident_until",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                ("revision", fields.IntField()),
            ],
            options={
                "table": "bank_rules",
                "app": "desk",
                "pk_attr": "code",
                "table_description": "What an administrator decided about a bank, in the "
                "place of the settings.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="StaffRow",
            fields=[
                (
                    "member",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=255),
                ),
                ("role", fields.CharField(max_length=64)),
                ("revision", fields.IntField()),
            ],
            options={
                "table": "staff",
                "app": "desk",
                "pk_attr": "member",
                "table_description": "The role that an administrator gave to a member of the "
                "Slack workspace, or took.",
            },
            bases=["Model"],
        ),
    ]
