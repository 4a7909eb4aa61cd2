"""Versions of flows keep their texts, and each publication is kept; the database changes neither.

A later migration that makes one of these tables anew has to add its triggers again.
"""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_TABLES = ("flows", "flow_publications")
_SQLITE = tuple(
    f"CREATE TRIGGER {table}_refuses_{event} BEFORE {event} ON {table}"
    " BEGIN SELECT RAISE(ABORT, 'versions of flows are append-only'); END"
    for table in _TABLES
    for event in ("update", "delete")
)
# Always: else a session that calls itself a replica could change them.
_POSTGRES = (
    "CREATE OR REPLACE FUNCTION flows_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'versions of flows are append-only' "
    "USING ERRCODE = 'restrict_violation'; END $$",
    *(
        statement
        for table in _TABLES
        for statement in (
            f"CREATE TRIGGER {table}_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION flows_refuse()",
            f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_refuse",
        )
    ),
)


async def _close(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    # Not as RunSQL: on SQLite that cuts a script at each semicolon, also within a trigger.
    for statement in _SQLITE if editor.DIALECT == "sqlite" else _POSTGRES:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("desk", "0027_handed_over_before")]

    operations = [
        ops.CreateModel(
            name="PublicationRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("flow", fields.CharField(max_length=64)),
                ("number", fields.IntField()),
                ("version", fields.CharField(max_length=64)),
                ("base", fields.CharField(max_length=64)),
                ("went_live", fields.BooleanField()),
                ("origin", fields.CharField(max_length=64)),
                ("author", fields.TextField(unique=False)),
                ("author_name", fields.TextField(unique=False)),
                ("note", fields.TextField(unique=False)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "flow_publications",
                "app": "desk",
                "unique_together": (("flow", "number"),),
                "pk_attr": "id",
                "table_description": "One publication of a version, written once.",
            },
            bases=["Model"],
        ),
        ops.AlterModelOptions(
            name="FlowRow",
            options={
                "table": "flows",
                "app": "desk",
                "pk_attr": "version",
                "table_description": "What a version of a flow says; `texts` by language, none in "
                "versions of old.",
            },
        ),
        ops.AddField(
            model_name="FlowRow",
            name="texts",
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
        ops.RunPython(_close),
    ]
