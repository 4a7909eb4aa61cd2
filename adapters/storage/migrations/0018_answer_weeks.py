"""How long answers took is counted by week too; what was counted by hour is carried over."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_BRUSSELS = ZoneInfo("Europe/Brussels")
_NAMES = "span, begins_at, platform, entry, up_to_ms, count, most_ms"
_OLD = "SELECT hour_at, platform, entry, up_to_ms, count, most_ms FROM answer_times ORDER BY id"


async def _carry_over(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    counts: dict[tuple[Any, ...], tuple[int, int]] = {}
    for row in await editor.client.execute_query_dict(_OLD, []):
        hour_at = row["hour_at"]
        if isinstance(hour_at, str):
            hour_at = datetime.fromisoformat(hour_at)
        what = (row["platform"], row["entry"], row["up_to_ms"])
        for span, begins_at in (("hour", hour_at), ("week", _monday(hour_at))):
            key = (span, begins_at, *what)
            count, most_ms = counts.get(key, (0, 0))
            counts[key] = count + row["count"], max(most_ms, row["most_ms"])
    is_postgres = editor.client.capabilities.dialect == "postgres"
    marks = ", ".join(f"${n}" if is_postgres else "?" for n in range(1, 8))
    if counts:
        await editor.client.execute_many(
            f"INSERT INTO answer_counts ({_NAMES}) VALUES ({marks})",
            [[*key, *told] for key, told in counts.items()],
        )


def _monday(moment: datetime) -> datetime:
    """Return when the week began in Brussels in which a moment lies."""
    day = moment.astimezone(_BRUSSELS).date()
    return datetime.combine(day - timedelta(days=day.weekday()), time(), _BRUSSELS).astimezone(UTC)


class Migration(migrations.Migration):
    dependencies = [("desk", "0017_case_figures")]

    operations = [
        ops.CreateModel(
            name="AnswerCountRow",
            fields=[
                (
                    "id",
                    fields.BigIntField(
                        generated=True, primary_key=True, unique=True, db_index=True
                    ),
                ),
                ("span", fields.CharField(max_length=64)),
                ("begins_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("platform", fields.CharField(max_length=64)),
                ("entry", fields.CharField(max_length=64)),
                ("up_to_ms", fields.IntField()),
                ("count", fields.IntField()),
                ("most_ms", fields.IntField()),
            ],
            options={
                "table": "answer_counts",
                "app": "desk",
                "unique_together": (("span", "begins_at", "platform", "entry", "up_to_ms"),),
                "pk_attr": "id",
                "table_description": "How many answers of one hour or week took more than the "
                "step before, and up to this one.",
            },
            bases=["Model"],
        ),
        ops.RunPython(_carry_over),
        ops.DeleteModel(name="AnswerTimeRow"),
    ]
