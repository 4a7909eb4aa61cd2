"""The administrators' log for the console: page by page, as a file, and whether it is whole."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot.console.visitors import Visitor
from bot.domain.admin_log import AdminEntry, Chain, SealedEntry
from bot.domain.paging import PAGE_ROWS, Slice
from bot.ports import Clock
from bot.ports.accounts import AdminLog

BEGUN = "admin-log-export-begun"
EXPORTED = "admin-log-exported"
_NUMBER_DIGITS = 18


@dataclass(frozen=True, slots=True)
class ChainState:
    """What a walk over all lines found: how many hold, the digest of the last, the first broken."""

    lines: int
    head: str
    broken: SealedEntry | None = None


async def verify(log: AdminLog) -> ChainState:
    """Read every line, one after another; stop at the first that is not what was once written."""
    chain = Chain()
    async for line in log.export():
        if not chain.holds(line):
            return ChainState(chain.lines, chain.head, line)
    return ChainState(chain.lines, chain.head)


class AdminLogPages:
    """Shows the administrators' log to administrators."""

    def __init__(self, log: AdminLog, clock: Clock) -> None:
        self._log = log
        self._clock = clock

    async def page(self, start: str = "") -> Slice[SealedEntry]:
        """Return the newest lines, or those before the number `start`; no number: the newest."""
        is_number = start.isascii() and start.isdecimal() and len(start) <= _NUMBER_DIGITS
        before = int(start) if is_number else None
        lines = await self._log.entries(before=before, limit=PAGE_ROWS + 1)
        rows = lines[:PAGE_ROWS]
        return Slice(rows, str(rows[-1].number) if len(lines) > PAGE_ROWS else "")

    async def head(self) -> SealedEntry | None:
        """Return the newest line, if there is one."""
        return next(iter(await self._log.entries(limit=1)), None)

    async def verify(self) -> ChainState:
        """Read every line; see `verify`."""
        return await verify(self._log)

    async def export(self, visitor: Visitor) -> AsyncIterator[SealedEntry]:
        """Yield every line, oldest first; that this begins, and ends, becomes a line."""
        lines, end = 0, ", cut off"
        # Before anything is given away: whatever ends the program cannot hide it.
        await self._keep(visitor, BEGUN, "jsonl: …")
        try:
            async for line in self._log.export():
                lines += 1
                yield line
            end = ""
        finally:
            await asyncio.shield(self._keep(visitor, EXPORTED, f"jsonl: {lines} lines{end}"))

    async def _keep(self, visitor: Visitor, action: str, after: str) -> None:
        entry = AdminEntry(
            at=self._clock.now(),
            actor=visitor.account.id,
            actor_name=visitor.account.name,
            action=action,
            subject="every line",
            after=after,
        )
        await self._log.append(entry)
