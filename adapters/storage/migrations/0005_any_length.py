"""What platforms decide has any length: names and ids of people and places.

On SQLite a column takes any length already, and making the table `action_log` anew would lose
the triggers that close it: there nothing is done.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state import State


class WidenField(ops.AlterField):
    """A column of another length, for which PostgreSQL writes no row anew."""

    async def database_forward(
        self,
        app_label: str,
        old_state: State,
        new_state: State,
        state_editor: BaseSchemaEditor | None = None,
    ) -> None:
        """Change the column where it has a length."""
        if state_editor is None or state_editor.DIALECT == "sqlite":
            return
        model = new_state.apps.get_model(f"{app_label}.{self.model_name}")
        kind = model._meta.fields_map[self.name].SQL_TYPE
        await state_editor.client.execute_script(
            f'ALTER TABLE "{model._meta.db_table}" ALTER COLUMN "{self.name}" TYPE {kind}'
        )


class Migration(migrations.Migration):
    dependencies = [("desk", "0004_deliveries")]

    operations = [
        WidenField("LogRow", "actor", fields.TextField(unique=False)),
        WidenField("LogRow", "actor_name", fields.TextField(unique=False)),
        WidenField("CaseRow", "opened_by", fields.TextField(unique=False)),
        WidenField(
            "SurfaceRow",
            "card_key",
            fields.CharField(primary_key=True, unique=True, db_index=True, max_length=2000),
        ),
        WidenField(
            "PersonRow",
            "id",
            fields.CharField(primary_key=True, unique=True, db_index=True, max_length=2000),
        ),
    ]
