"""The action log in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from bot.domain.actions import ALWAYS, LogEntry, Period


@dataclass
class FakeLog:
    """The action log in a list."""

    lines: list[LogEntry] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    async def append(self, entry: LogEntry, *, key: str = "") -> None:
        if key not in self.keys:
            self.lines.append(entry)
            self.keys |= {key} - {""}

    async def entries(
        self, *, order: str = "", period: Period = ALWAYS, limit: int = 100
    ) -> list[LogEntry]:
        return self._chosen(order, period)[::-1][:limit]

    async def export(
        self, *, order: str = "", period: Period = ALWAYS, limit: int | None = None
    ) -> AsyncIterator[LogEntry]:
        for line in self._chosen(order, period)[-limit if limit else 0 :]:
            yield line

    def _chosen(self, order: str, period: Period) -> list[LogEntry]:
        return [line for line in self.lines if order in ("", line.order) and line.at in period]
