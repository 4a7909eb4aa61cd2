"""The tables of the local back office, as they were first made."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="OfficeRow",
            fields=[
                (
                    "code",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=32),
                ),
                ("name", fields.CharField(max_length=255)),
            ],
            options={
                "table": "offices",
                "app": "backoffice",
                "pk_attr": "code",
                "table_description": "An accounting office.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="CompanyRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=65),
                ),
                ("code", fields.CharField(db_index=True, max_length=32)),
                ("name", fields.CharField(max_length=255)),
                ("enterprise_number", fields.CharField(db_index=True, max_length=10)),
                (
                    "office",
                    fields.ForeignKeyField(
                        "backoffice.OfficeRow",
                        source_field="office_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="code",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("archived", fields.BooleanField(default=False)),
                ("mandate_active", fields.BooleanField(default=True)),
                ("account_archived", fields.BooleanField(default=False)),
            ],
            options={
                "table": "companies",
                "app": "backoffice",
                "pk_attr": "id",
                "table_description": "A company. Its id is `<office code>:<company code>`.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="CompanyTermRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("term", fields.BinaryField()),
                (
                    "company",
                    fields.ForeignKeyField(
                        "backoffice.CompanyRow",
                        source_field="company_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "office",
                    fields.ForeignKeyField(
                        "backoffice.OfficeRow",
                        source_field="office_id",
                        db_constraint=True,
                        to_field="code",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
            ],
            options={
                "table": "company_terms",
                "app": "backoffice",
                "indexes": [
                    Index(fields=["term", "company_id"]),
                    Index(fields=["office_id", "term", "company_id"]),
                ],
                "pk_attr": "id",
                "table_description": "A text by whose beginning a company is found.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OrderRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("reference", fields.CharField(db_index=True, max_length=32)),
                ("state", fields.CharField(max_length=32)),
                ("revision", fields.IntField(default=1)),
                ("bank", fields.CharField(max_length=32)),
                (
                    "company",
                    fields.ForeignKeyField(
                        "backoffice.CompanyRow",
                        source_field="company_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "office",
                    fields.ForeignKeyField(
                        "backoffice.OfficeRow",
                        source_field="office_id",
                        db_constraint=True,
                        to_field="code",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("cardholder", fields.CharField(max_length=255)),
                ("email", fields.CharField(default="", max_length=255)),
                ("mobile", fields.CharField(default="", max_length=32)),
                ("iban", fields.CharField(default="", max_length=34)),
                ("state_changed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("invited_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                (
                    "invitation_expires_at",
                    fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
                ),
                ("last_file_on", fields.DateField(null=True)),
                ("replaces", fields.BigIntField(null=True)),
                ("replaced_by", fields.BigIntField(null=True)),
            ],
            options={
                "table": "orders",
                "app": "backoffice",
                "indexes": [
                    Index(fields=["state", "state_changed_at"]),
                    Index(fields=["office_id", "state", "state_changed_at"]),
                ],
                "pk_attr": "id",
                "table_description": "One order of a company.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="WriteRow",
            fields=[
                (
                    "key",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=255),
                ),
                ("order", fields.BigIntField(null=True)),
            ],
            options={
                "table": "order_writes",
                "app": "backoffice",
                "pk_attr": "key",
                "table_description": "A write that was done, by its idempotency key.",
            },
            bases=["Model"],
        ),
    ]
