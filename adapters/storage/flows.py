"""The store of published flows."""

from __future__ import annotations

from adapters.sql import select
from adapters.storage.errors import translate_errors
from adapters.storage.models import FlowRow

_FIND = "SELECT source FROM flows WHERE version = ?"


class Flows:
    """Keeps the published versions of flows."""

    async def publish(self, name: str, version: str, source: str) -> None:
        """Keep a version of a flow; keeping it twice is no error."""
        row = FlowRow(version=version, name=name, source=source)
        with translate_errors():
            await FlowRow.bulk_create([row], ignore_conflicts=True)

    async def find(self, version: str) -> str | None:
        """Return the source of a published version."""
        with translate_errors():
            rows = await select(FlowRow, _FIND, [version])
        return rows[0]["source"] if rows else None
