"""Pages of what people ask for, the newest first: where one begins, and where the next one does."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from tortoise.models import Model

from adapters.sql import read_moment, select
from adapters.storage.errors import translate_errors
from bot.domain.paging import Slice

T = TypeVar("T")
_START = re.compile(r"([0-9T:.+-]{1,40})/([0-9a-f]{1,64})")


async def asked_page(
    model: type[Model], rows_where: str, read: Callable[[Any], T], start: str, limit: int
) -> Slice[T]:
    """Return a page of rows that have an `id` and the time `asked_at`, as `read` makes of each.

    `rows_where` selects them up to its last condition; what is no `start` begins with the newest.
    """
    after, values = "", list[Any]()
    if begins := _START.fullmatch(start):
        after, values = " AND (asked_at, id) < (?, ?)", [read_moment(begins[1]), begins[2]]
    statement = f"{rows_where}{after} ORDER BY asked_at DESC, id DESC LIMIT ?"
    with translate_errors():
        rows = await select(model, statement, [*values, limit + 1])
    more = ""
    if len(rows) > limit:
        last = rows[limit - 1]
        more = f"{read_moment(last['asked_at']).isoformat()}/{last['id']}"
    return Slice(tuple(map(read, rows[:limit])), more)
