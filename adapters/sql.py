"""Fixed SQL for the hot path: written with `?`, run in the dialect of the open database."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from functools import cache
from itertools import count
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError
from tortoise.models import Model

# No name needs them, and no database takes them: NUL, and halves of characters.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(value: Any) -> Any:
    """Return a value with a mark in the place of every character that no database takes."""
    match value:
        case str():
            return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", value)
        case list() | tuple():
            return [storable(one) for one in value]
        case dict():
            return {storable(name): storable(one) for name, one in value.items()}
    return value


def write_json(kind: TypeAdapter[Any], value: object) -> str:
    """Return a value as JSON that every database takes."""
    with suppress(PydanticSerializationError, UnicodeError):
        text = kind.dump_json(value).decode()
        # Not as a character, but written out: PostgreSQL refuses that as well.
        if "\\u0000" not in text:
            return text
    return json.dumps(storable(kind.dump_python(value, mode="json")))


async def execute(model: type[Model], statement: str, values: list[Any]) -> tuple[int, Any]:
    """Run a statement in the model's database; return how many rows it changed, and its rows."""
    database = model._meta.db
    if database.capabilities.dialect == "postgres":
        statement = _numbered(statement)
    return await database.execute_query(statement, list(map(_bound, values)))


async def execute_many(model: type[Model], statement: str, rows: list[list[Any]]) -> None:
    """Run a statement with each row of values; the transaction is the caller's."""
    database = model._meta.db
    if database.capabilities.dialect == "postgres":
        statement = _numbered(statement)
    if rows:
        await database.execute_many(statement, [list(map(_bound, row)) for row in rows])


async def select(model: type[Model], statement: str, values: list[Any]) -> Sequence[Any]:
    """Return the rows of a statement."""
    _, rows = await execute(model, statement, values)
    found: Sequence[Any] = rows
    return found


async def write_returning(model: type[Model], statement: str, values: list[Any]) -> Sequence[Any]:
    """Run a statement that writes, and return the rows of its RETURNING."""
    # Elsewhere the library takes no rows from what writes.
    database = model._meta.db
    if database.capabilities.dialect == "postgres":
        statement = _numbered(statement)
    rows: Sequence[Any] = await database.execute_query_dict(statement, list(map(_bound, values)))
    return rows


def read_moment(value: datetime | str) -> datetime:
    """Return a time: SQLite holds times as text, PostgreSQL as times."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def read_day(value: date | str) -> date:
    """Return a day: SQLite holds days as text, PostgreSQL as days."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _bound(value: Any) -> Any:
    return storable(value) if isinstance(value, str) else value


@cache
def _numbered(statement: str) -> str:
    """Write the marks as PostgreSQL does: $1, $2, …"""
    numbers = count(1)
    return re.sub(r"\?", lambda _: f"${next(numbers)}", statement)
