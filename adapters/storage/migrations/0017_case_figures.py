"""Cases keep what figures need, those that are closed already too, and weeks what they come to."""

import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_BRUSSELS = ZoneInfo("Europe/Brussels")
_BATCH_CASES = 1000


async def _fill(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    is_postgres = editor.client.capabilities.dialect == "postgres"
    marks = ("$1", "$2", "$3") if is_postgres else ("?", "?", "?")
    find = (
        "SELECT id, answers, closed_at FROM cases WHERE closed_at IS NOT NULL"
        f" AND id > {marks[0]} ORDER BY id LIMIT {_BATCH_CASES}"
    )
    fill = (
        f"UPDATE cases SET ended_week = {marks[0]}, asked_steps = {marks[1]} WHERE id = {marks[2]}"
    )
    seen = ""
    while rows := await editor.client.execute_query_dict(find, [seen]):
        await editor.client.execute_many(fill, [_figures_of(row) for row in rows])
        seen = rows[-1]["id"]


def _figures_of(row: dict[str, Any]) -> list[str]:
    """Return the week in which a case was closed, the steps that people answered, and its id."""
    closed_at, answers = row["closed_at"], row["answers"]
    if isinstance(closed_at, str):
        closed_at = datetime.fromisoformat(closed_at)
    if isinstance(answers, str):
        answers = json.loads(answers)
    year, number, _weekday = closed_at.astimezone(_BRUSSELS).date().isocalendar()
    asked = [given["step"] for given in answers if given["by"] != "bot"]
    return [f"{year}-W{number:02d}", " ".join(asked), row["id"]]


class Migration(migrations.Migration):
    dependencies = [("desk", "0016_identities")]

    operations = [
        ops.CreateModel(
            name="WeekFiguresRow",
            fields=[
                (
                    "id",
                    fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64),
                ),
                ("cases", fields.BigIntField()),
                ("revisions", fields.BigIntField()),
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
        ops.AddField(model_name="CaseRow", name="asked_steps", field=fields.TextField(null=True)),
        ops.AddField(
            model_name="CaseRow",
            name="ended_week",
            field=fields.CharField(null=True, max_length=64),
        ),
        ops.AddField(
            model_name="CaseRow", name="language", field=fields.CharField(null=True, max_length=64)
        ),
        ops.RunPython(_fill),
        ops.AddIndex(
            model_name="CaseRow", index=Index(fields=["ended_week", "opened_at", "revision"])
        ),
        ops.AddIndex(model_name="CaseRow", index=Index(fields=["office", "ended_week"])),
    ]
