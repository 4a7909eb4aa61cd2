"""The database counts how often the cases of a week change, so that nobody has to count cases.

A later migration that makes the table `cases` anew has to add these triggers again.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_COUNT = (
    "INSERT INTO week_changes (week, changes) SELECT week, 1 FROM ({weeks}) AS changed"
    " WHERE week IS NOT NULL ORDER BY week"
    " ON CONFLICT (week) DO UPDATE SET changes = week_changes.changes + 1"
)
_OLD, _NEW = "SELECT OLD.ended_week AS week", "SELECT NEW.ended_week AS week"
_BOTH = f"{_OLD} UNION {_NEW}"
_SQLITE = tuple(
    f"CREATE TRIGGER cases_count_{event} AFTER {event} ON cases WHEN {condition}"
    f" BEGIN {_COUNT.format(weeks=weeks)}; END"
    for event, condition, weeks in (
        ("insert", "NEW.ended_week IS NOT NULL", _NEW),
        ("update", "COALESCE(OLD.ended_week, NEW.ended_week) IS NOT NULL", _BOTH),
        ("delete", "OLD.ended_week IS NOT NULL", _OLD),
    )
)
_POSTGRES = (
    "CREATE OR REPLACE FUNCTION cases_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    " IF TG_OP = 'TRUNCATE' THEN UPDATE week_changes SET changes = changes + 1;"
    " ELSIF COALESCE(OLD.ended_week, NEW.ended_week) IS NOT NULL THEN"
    f" {_COUNT.format(weeks=_BOTH)}; END IF; RETURN NULL; END $$",
    "CREATE TRIGGER cases_count AFTER INSERT OR UPDATE OR DELETE ON cases"
    " FOR EACH ROW EXECUTE FUNCTION cases_count()",
    "CREATE TRIGGER cases_count_all AFTER TRUNCATE ON cases"
    " FOR EACH STATEMENT EXECUTE FUNCTION cases_count()",
)
_CLOSED_BEFORE = _COUNT.format(weeks="SELECT DISTINCT ended_week AS week FROM cases")


async def _count(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    triggers = _SQLITE if editor.DIALECT == "sqlite" else _POSTGRES
    # Not as RunSQL: on SQLite that cuts a script at each semicolon, also within a trigger.
    # The triggers come first, so that nothing is closed unseen in between.
    for statement in (*triggers, _CLOSED_BEFORE):
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("desk", "0024_errands")]

    operations = [
        ops.CreateModel(
            name="WeekChangesRow",
            fields=[
                (
                    "week",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("changes", fields.BigIntField()),
            ],
            options={
                "table": "week_changes",
                "app": "desk",
                "pk_attr": "week",
                "table_description": "How often the cases closed in a week have changed, as the "
                "database itself counts.",
            },
            bases=["Model"],
        ),
        # What was kept is told from others in another way, and is counted anew.
        ops.DeleteModel(name="WeekFiguresRow"),
        ops.CreateModel(
            name="WeekFiguresRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("changes", fields.BigIntField()),
                ("figures", fields.TextField(unique=False)),
            ],
            options={
                "table": "week_figures",
                "app": "desk",
                "pk_attr": "id",
                "table_description": "What the cases of one week come to under one filter, as long "
                "as none of them changes.",
            },
            bases=["Model"],
        ),
        ops.RunPython(_count),
    ]
