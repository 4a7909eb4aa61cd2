"""Requests to publish flows, and their ends; the database changes neither.

A later migration that makes one of these tables anew has to add its triggers again.
"""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_TABLES = ("flow_requests", "flow_request_ends")
_SQLITE = tuple(
    f"CREATE TRIGGER {table}_refuses_{event} BEFORE {event} ON {table}"
    " BEGIN SELECT RAISE(ABORT, 'requests to publish are append-only'); END"
    for table in _TABLES
    for event in ("update", "delete")
)
# Always: else a session that calls itself a replica could change them.
_POSTGRES = (
    "CREATE OR REPLACE FUNCTION flow_requests_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'requests to publish are append-only' "
    "USING ERRCODE = 'restrict_violation'; END $$",
    *(
        statement
        for table in _TABLES
        for statement in (
            f"CREATE TRIGGER {table}_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION flow_requests_refuse()",
            f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_refuse",
        )
    ),
)


async def _close(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    # Not as RunSQL: on SQLite that cuts a script at each semicolon, also within a trigger.
    for statement in _SQLITE if editor.DIALECT == "sqlite" else _POSTGRES:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("desk", "0030_back_tests")]

    operations = [
        ops.CreateModel(
            name="FlowRequestEndRow",
            fields=[
                (
                    "request",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("state", fields.CharField(max_length=64)),
                ("decided_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("decided_by", fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ("reason", fields.TextField(unique=False)),
            ],
            options={
                "table": "flow_request_ends",
                "app": "desk",
                "pk_attr": "request",
                "table_description": "The one end of a request to publish.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="FlowRequestRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("drafts", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("origin", fields.CharField(max_length=64)),
                ("author", fields.TextField(unique=False)),
                ("author_name", fields.TextField(unique=False)),
                ("note", fields.TextField(unique=False)),
                ("asked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("known_by", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("report", fields.CharField(max_length=64)),
                ("ends_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "flow_requests",
                "app": "desk",
                "indexes": [Index(fields=["asked_at", "id"])],
                "pk_attr": "id",
                "table_description": "What somebody asks to publish, with all that it says.",
            },
            bases=["Model"],
        ),
        ops.RunPython(_close),
    ]
