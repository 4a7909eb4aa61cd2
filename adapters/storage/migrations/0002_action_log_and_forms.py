"""The action log becomes append-only, a keyed line is written once; forms can be kept sealed.

A later migration that makes the table `action_log` anew has to add these triggers again.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_ABORT = "BEGIN SELECT RAISE(ABORT, 'the action log is append-only'); END"
# INSERT OR REPLACE removes a line without any delete trigger: those who insert are watched too.
_SQLITE = (
    f"CREATE TRIGGER action_log_refuses_update BEFORE UPDATE ON action_log {_ABORT}",
    f"CREATE TRIGGER action_log_refuses_delete BEFORE DELETE ON action_log {_ABORT}",
    "CREATE TRIGGER action_log_keeps_lines BEFORE INSERT ON action_log "
    "WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM action_log WHERE id = NEW.id) "
    f"{_ABORT}",
    "CREATE TRIGGER action_log_keeps_keys BEFORE INSERT ON action_log "
    'WHEN EXISTS (SELECT 1 FROM action_log WHERE "key" = NEW."key") '
    "BEGIN SELECT RAISE(IGNORE); END",
)
# Always: else a session that calls itself a replica could change the log.
_POSTGRES = (
    "CREATE OR REPLACE FUNCTION action_log_refuses() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the action log is append-only' "
    "USING ERRCODE = 'restrict_violation'; END $$",
    "CREATE TRIGGER action_log_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON action_log "
    "FOR EACH STATEMENT EXECUTE FUNCTION action_log_refuses()",
    "ALTER TABLE action_log ENABLE ALWAYS TRIGGER action_log_refuses",
)


async def _close_the_log(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    # Not as RunSQL: on SQLite that cuts a script at each semicolon, also within a trigger.
    for statement in _SQLITE if editor.DIALECT == "sqlite" else _POSTGRES:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("desk", "0001_initial")]

    operations = [
        ops.AddField(
            model_name="LogRow",
            name="key",
            field=fields.CharField(null=True, unique=True, max_length=255),
        ),
        ops.RunPython(_close_the_log),
        ops.CreateModel(
            name="SealedFormRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("sealed", fields.TextField(unique=False)),
                (
                    "kept_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "sealed_forms",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "What was typed into one form, readable with the "
                "installation's key alone.",
            },
            bases=["Model"],
        ),
    ]
