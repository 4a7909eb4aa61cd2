"""Tenants that were refused without an office, and one-time codes that link them."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0012_found_at_once")]

    operations = [
        ops.CreateModel(
            name="TenantKnockRow",
            fields=[
                (
                    "tenant",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=255),
                ),
                ("first_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "last_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
                ("times", fields.BigIntField()),
            ],
            options={
                "table": "tenant_knocks",
                "app": "desk",
                "pk_attr": "tenant",
                "table_description": "A Teams tenant whose people were refused, since no office "
                "is linked to it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OfficeCodeRow",
            fields=[
                (
                    "digest",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("id", fields.CharField(unique=True, max_length=64)),
                ("office", fields.CharField(max_length=64)),
                ("made_by", fields.TextField(unique=False)),
                ("made_by_name", fields.TextField(unique=False)),
                (
                    "ends_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "office_codes",
                "app": "desk",
                "pk_attr": "digest",
                "table_description": "A code that links a tenant once, by its digest.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OfficeCodeTryRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("tenant", fields.CharField(max_length=255)),
                ("at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "office_code_tries",
                "app": "desk",
                "indexes": [Index(fields=["tenant", "at"])],
                "pk_attr": "id",
                "table_description": "One code that somebody of a tenant typed.",
            },
            bases=["Model"],
        ),
    ]
