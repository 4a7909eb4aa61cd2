"""The console knows its people, their sign-ins, and keeps what administrators change.

A later migration that makes the table `admin_log` anew has to add these triggers again.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_ABORT = "BEGIN SELECT RAISE(ABORT, 'the administrators'' log is append-only'); END"
# INSERT OR REPLACE removes a line without any delete trigger: those who insert are watched too.
_SQLITE = (
    f"CREATE TRIGGER admin_log_refuses_update BEFORE UPDATE ON admin_log {_ABORT}",
    f"CREATE TRIGGER admin_log_refuses_delete BEFORE DELETE ON admin_log {_ABORT}",
    "CREATE TRIGGER admin_log_keeps_lines BEFORE INSERT ON admin_log "
    f"WHEN EXISTS (SELECT 1 FROM admin_log WHERE number = NEW.number) {_ABORT}",
)
# Always: else a session that calls itself a replica could change the log.
_POSTGRES = (
    "CREATE OR REPLACE FUNCTION admin_log_refuses() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the administrators'' log is append-only' "
    "USING ERRCODE = 'restrict_violation'; END $$",
    "CREATE TRIGGER admin_log_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON admin_log "
    "FOR EACH STATEMENT EXECUTE FUNCTION admin_log_refuses()",
    "ALTER TABLE admin_log ENABLE ALWAYS TRIGGER admin_log_refuses",
)


async def _close_the_log(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    # Not as RunSQL: on SQLite that cuts a script at each semicolon, also within a trigger.
    for statement in _SQLITE if editor.DIALECT == "sqlite" else _POSTGRES:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("desk", "0007_worklists")]

    operations = [
        ops.CreateModel(
            name="AccountRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=2000),
                ),
                ("provider", fields.TextField(unique=False)),
                ("subject", fields.TextField(unique=False)),
                ("name", fields.TextField(unique=False)),
                ("role", fields.CharField(max_length=64)),
                ("language", fields.CharField(max_length=64)),
                ("made_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ended_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "console_accounts",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "A person of the console.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="AdminLogRow",
            fields=[
                (
                    "number",
                    fields.BigIntField(
                        generated=False, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("actor", fields.TextField(unique=False)),
                ("actor_name", fields.TextField(unique=False)),
                ("action", fields.CharField(max_length=64)),
                ("subject", fields.TextField(unique=False)),
                ("before", fields.TextField(unique=False)),
                ("after", fields.TextField(unique=False)),
                ("reason", fields.TextField(unique=False)),
                ("digest", fields.CharField(max_length=64)),
            ],
            options={
                "table": "admin_log",
                "app": "desk",
                "pk_attr": "number",
                "table_description": "One line of the administrators' log, written once.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SessionRow",
            fields=[
                (
                    "digest",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("id", fields.CharField(unique=True, max_length=64)),
                ("account", fields.CharField(db_index=True, max_length=2000)),
                ("token", fields.CharField(max_length=64)),
                ("made_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("seen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                (
                    "ends_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
                ("browser", fields.TextField(unique=False)),
                ("address", fields.TextField(unique=False)),
            ],
            options={
                "table": "console_sessions",
                "app": "desk",
                "pk_attr": "digest",
                "table_description": "One sign-in in one browser, by the digest of its secret.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SignInLinkRow",
            fields=[
                (
                    "digest",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("name", fields.TextField(unique=False)),
                ("role", fields.CharField(max_length=64)),
                (
                    "ends_at",
                    fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False),
                ),
            ],
            options={
                "table": "console_links",
                "app": "desk",
                "pk_attr": "digest",
                "table_description": "A link that lets somebody in once, by the digest of "
                "its secret.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SignInTryRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("address", fields.CharField(max_length=64)),
                ("at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "console_tries",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "One try to sign in.",
            },
            bases=["Model"],
        ),
        ops.RunPython(_close_the_log),
    ]
