"""Which cases changed lately: one look into an index, by the clock of the database alone."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import orjson

from adapters.sql import select
from adapters.storage.errors import translate_errors
from adapters.storage.models import CaseRow
from bot.domain.case_changes import CaseChange
from bot.ports.live import LATELY_S, MOST_CHANGES

_SQLITE_NOW = "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
_POSTGRES_NOW = "CAST(EXTRACT(EPOCH FROM statement_timestamp()) * 1000 AS BIGINT)"
_NOW = "{now}"
_LATELY = (
    f'SELECT id, "order", revision, work FROM cases WHERE changed_ms >= {_NOW} - {LATELY_S}000'
    f" ORDER BY changed_ms DESC LIMIT {MOST_CHANGES}"
)


def by_its_clock(statement: str) -> str:
    """Return a statement with the time of the open database, in milliseconds, for its `{now}`."""
    is_postgres = CaseRow._meta.db.capabilities.dialect == "postgres"
    return statement.replace(_NOW, _POSTGRES_NOW if is_postgres else _SQLITE_NOW)


class CaseChanges:
    """Tells which cases were saved lately, by any process."""

    async def lately(self) -> Sequence[CaseChange]:
        """Return the cases that changed lately, the newest first."""
        with translate_errors():
            rows = await select(CaseRow, by_its_clock(_LATELY), [])
        return [
            CaseChange(row["id"], row["order"], _job(row["work"]), row["revision"]) for row in rows
        ]


def _job(work: str | None) -> str:
    """Return the job that a case names; what cannot be read names none."""
    with suppress(ValueError, AttributeError):
        return str((orjson.loads(work) if work else {}).get("job", ""))
    return ""
