"""The action log for the console: page by page, and as a file of which a line is kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot.console.visitors import Visitor
from bot.domain.actions import LogEntry, LogFilter
from bot.domain.admin_log import AdminEntry
from bot.domain.paging import Slice
from bot.ports import ActionLog, Clock
from bot.ports.accounts import AdminLog

EXPORTED = "log-exported"


@dataclass
class Export:
    """One export while it runs; `lines` counts what was given away, `is_whole` says its end."""

    wanted: LogFilter
    lines: int = 0
    is_whole: bool = False


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
        """Yield all lines that are wanted, oldest first; at its end the export is written down.

        So it is also where whoever asked goes away before the end.
        """
        export = Export(wanted)
        try:
            async for line in self._log.export(wanted):
                export.lines += 1
                yield line
            export.is_whole = True
        finally:
            # Whatever cuts the export off does not cut off that it is written down.
            await asyncio.shield(self._keep(visitor, export, layout))

    async def _keep(self, visitor: Visitor, export: Export, layout: str) -> None:
        whole = "" if export.is_whole else ", cut off"
        entry = AdminEntry(
            at=self._clock.now(),
            actor=visitor.account.id,
            actor_name=visitor.account.name,
            action=EXPORTED,
            subject=describe(export.wanted),
            after=f"{layout}: {export.lines} lines{whole}",
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
