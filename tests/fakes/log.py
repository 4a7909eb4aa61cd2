"""The action log in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from bot.domain.actions import ALWAYS, EVERY_LINE, LogEntry, LogFilter, Period
from bot.domain.paging import PAGE_ROWS, Slice
from bot.ports.accounts import Also


@dataclass
class FakeLog:
    """The action log in a list."""

    lines: list[LogEntry] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    async def append(self, entry: LogEntry, *, key: str = "", also: Also | None = None) -> None:
        if also:
            await also()
        if key not in self.keys:
            self.lines.append(entry)
            self.keys |= {key} - {""}

    async def entries(
        self, *, order: str = "", period: Period = ALWAYS, limit: int = 100
    ) -> list[LogEntry]:
        return self._chosen(order, period)[::-1][:limit]

    async def page(
        self, wanted: LogFilter = EVERY_LINE, *, start: str = "", limit: int = PAGE_ROWS
    ) -> Slice[LogEntry]:
        before = (
            int(start)
            if start.isascii() and start.isdecimal() and len(start) < 19
            else len(self.lines)
        )
        fitting = [at for at in range(before) if self.lines[at] in wanted][::-1]
        rows = tuple(self.lines[at] for at in fitting[:limit])
        return Slice(rows, str(fitting[limit - 1]) if len(fitting) > limit else "")

    async def export(
        self, wanted: LogFilter = EVERY_LINE, *, limit: int | None = None
    ) -> AsyncIterator[LogEntry]:
        chosen = [line for line in self.lines if line in wanted]
        for line in chosen[-limit if limit else 0 :]:
            yield line

    def _chosen(self, order: str, period: Period) -> list[LogEntry]:
        return [line for line in self.lines if order in ("", line.order) and line.at in period]
