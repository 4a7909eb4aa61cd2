"""The action log: lines are added and read, there is no way to change or remove one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields

from adapters.storage.errors import translate_errors
from adapters.storage.models import LogRow
from bot.actions import LogEntry

_NAMES = tuple(entry.name for entry in fields(LogEntry))


class Log:
    """Keeps the action log."""

    async def append(self, entry: LogEntry) -> None:
        """Write one line; there is no way to change it afterwards."""
        with translate_errors():
            await LogRow.create(**{**asdict(entry), "evidence": list(entry.evidence)})

    async def entries(self, *, order: str = "", limit: int = 100) -> Sequence[LogEntry]:
        """Return the newest lines, newest first, of one order only if `order` is given."""
        lines = LogRow.filter(order=order) if order else LogRow.all()
        with translate_errors():
            rows = await lines.order_by("-id").limit(limit)
        return tuple(_read_entry(row) for row in rows)


def _read_entry(row: LogRow) -> LogEntry:
    values = {name: getattr(row, name) for name in _NAMES}
    return LogEntry(**{**values, "evidence": tuple(row.evidence)})
