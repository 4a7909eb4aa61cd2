"""The administrators' log in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass, field

from bot.domain.admin_log import BEGINNING, AdminEntry, SealedEntry
from bot.ports.accounts import Also


@dataclass
class FakeAdminLog:
    """Lines in a list."""

    lines: list[SealedEntry] = field(default_factory=list)

    async def append(self, entry: AdminEntry, also: Also | None = None) -> SealedEntry:
        if also:
            await also()
        last = self.lines[-1].digest if self.lines else BEGINNING
        self.lines.append(SealedEntry(len(self.lines) + 1, entry, entry.seal(last)))
        return self.lines[-1]

    async def entries(
        self, *, before: int | None = None, limit: int = 50, actions: Collection[str] = ()
    ) -> tuple[SealedEntry, ...]:
        wanted = [one for one in self.lines if before is None or one.number < before]
        wanted = [one for one in wanted if not actions or one.entry.action in actions]
        return tuple(reversed(wanted))[:limit]

    async def export(self) -> AsyncIterator[SealedEntry]:
        for line in self.lines:
            yield line
