"""Answer times that were counted by hour alone are there by week as well, after the migration."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from types import SimpleNamespace

from adapters import storage
from bot.domain.answer_times import AnswerCount, Entry, Span
from bot.domain.people import Platform
from tests.contracts.test_stores import NOW

_MIGRATION = import_module("adapters.storage.migrations.0018_answer_weeks")
_HOUR = Span.HOUR.begin(NOW)


def _count(span: Span, hours: int, count: int, most_ms: int) -> AnswerCount:
    return AnswerCount(
        span=span,
        begins_at=span.begin(_HOUR + timedelta(hours=hours)),
        platform=Platform.SLACK,
        entry=Entry.PRESS,
        up_to_ms=20,
        count=count,
        most_ms=most_ms,
    )


async def test_hours_that_were_counted_before_are_added_up_to_weeks(stores: storage.Stores) -> None:
    # As the database was before the migration.
    moment = "TIMESTAMPTZ" if stores.database.capabilities.dialect == "postgres" else "TIMESTAMP"
    await stores.database.execute_script(
        f"CREATE TABLE answer_times (id INTEGER PRIMARY KEY, hour_at {moment},"
        " platform VARCHAR(64), entry VARCHAR(64), up_to_ms INT, count INT, most_ms INT)"
    )
    rows = enumerate([(0, 3, 17), (1, 2, 19), (24 * 7, 5, 11)])
    for number, (hours, count, most_ms) in rows:
        hour_at = (_HOUR + timedelta(hours=hours)).isoformat(sep=" ")
        await stores.database.execute_script(
            f"INSERT INTO answer_times VALUES ({number}, '{hour_at}', 'slack', 'press', 20,"
            f" {count}, {most_ms})"
        )
    await _MIGRATION._carry_over(None, SimpleNamespace(client=stores.database))
    begin, end = NOW - timedelta(days=8), NOW + timedelta(days=15)
    assert set(await stores.timings.between(Span.WEEK, begin, end)) == {
        _count(Span.WEEK, 0, 5, 19),
        _count(Span.WEEK, 24 * 7, 5, 11),
    }
    assert set(await stores.timings.between(Span.HOUR, begin, end)) == {
        _count(Span.HOUR, 0, 3, 17),
        _count(Span.HOUR, 1, 2, 19),
        _count(Span.HOUR, 24 * 7, 5, 11),
    }
