"""Which tenants were refused, since no office is linked to them."""

from tortoise import fields, migrations
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
    ]
