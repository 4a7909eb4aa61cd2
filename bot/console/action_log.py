"""The action log for the console: page by page, and as a file of which a line is kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from bot.console.visitors import Visitor
from bot.domain.actions import LogEntry, LogFilter
from bot.domain.admin_log import AdminEntry
from bot.domain.paging import Slice
from bot.ports import ActionLog, Clock
from bot.ports.accounts import AdminLog

BEGUN = "log-export-begun"
EXPORTED = "log-exported"


class LogPages:
    """Shows the action log, and gives it away; who took which lines is kept."""

    def __init__(self, log: ActionLog, admin_log: AdminLog, clock: Clock) -> None:
        self._log = log
        self._admin_log = admin_log
        self._clock = clock

    async def page(self, wanted: LogFilter, start: str = "") -> Slice[LogEntry]:
        """Return the newest lines that are wanted, or those from `start` on."""
        return await self._log.page(wanted, start=start)

    async def export(
        self, visitor: Visitor, wanted: LogFilter, layout: str
    ) -> AsyncIterator[LogEntry]:
        """Yield all lines that are wanted, oldest first; that it begins and ends is written down.

        So it is also where whoever asked goes away before the end.
        """
        lines, end = 0, ", cut off"
        # Before anything is given away: whatever ends the program cannot hide it.
        await self._keep(visitor, BEGUN, wanted, f"{layout}: …")
        try:
            async for line in self._log.export(wanted):
                lines += 1
                yield line
            end = ""
        finally:
            # Whatever cuts the export off does not cut off that it is written down.
            after = f"{layout}: {lines} lines{end}"
            await asyncio.shield(self._keep(visitor, EXPORTED, wanted, after))

    async def _keep(self, visitor: Visitor, action: str, wanted: LogFilter, after: str) -> None:
        entry = AdminEntry(
            at=self._clock.now(),
            actor=visitor.account.id,
            actor_name=visitor.account.name,
            action=action,
            subject=describe(wanted),
            after=after,
        )
        await self._admin_log.append(entry)


def describe(wanted: LogFilter) -> str:
    """Write a filter in one line, as the administrators' log keeps it."""
    period = wanted.period
    told = {
        "order": wanted.order,
        "person": wanted.person,
        "action": wanted.action,
        "result": wanted.result,
        "from": period.since.isoformat() if period.since else "",
        "until": period.until.isoformat() if period.until else "",
    }
    return ", ".join(f"{name}={value}" for name, value in told.items() if value) or "every line"
