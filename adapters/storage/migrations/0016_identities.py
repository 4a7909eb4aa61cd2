"""Accounts are had by people of sign-in providers, also by those whose role is that in chat."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("desk", "0015_live")]

    operations = [
        ops.CreateModel(
            name="BegunSignInRow",
            fields=[
                (
                    "digest",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("provider", fields.CharField(max_length=64)),
                ("session", fields.CharField(max_length=64)),
                (
                    "ends_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "console_begun",
                "app": "desk",
                "pk_attr": "digest",
                "table_description": "A sign-in that is under way at a provider, by the digest of "
                "its secret.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="IdentityRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=2000),
                ),
                ("provider", fields.CharField(max_length=64)),
                ("account", fields.CharField(db_index=True, max_length=2000)),
                ("chat", fields.CharField(db_index=True, max_length=2000)),
                ("name", fields.TextField(unique=False)),
                ("linked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "console_identities",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "A person of a sign-in provider, and the account "
                "that is theirs.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="AccountRow",
            name="chat",
            field=fields.TextField(null=True, unique=False),
        ),
    ]
