"""The administrators' log: who changed what about the desk, and whether every line is there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any, cast

from adapters.admin.downloads import send_file
from adapters.admin.routes import Answer, Kind, Page, Route, Turn
from adapters.log_export import write_sealed
from bot.console.admin_log import ChainState
from bot.domain.admin_log import SealedEntry
from bot.domain.people import Role


async def show_admin_log(turn: Turn) -> Answer:
    """Show the newest lines, and the head of the chain."""
    return await _shown(turn, turn.asked("start"), None)


async def verify_admin_log(turn: Turn) -> Answer:
    """Read every line, and say whether the chain is whole; nothing is changed by it."""
    return await _shown(turn, "", await turn.console.admin_log.verify())


async def export_admin_log(turn: Turn) -> Answer:
    """Give every line away, oldest first; that becomes a line of its own."""
    texts = _texts(turn.console.admin_log.export(turn.who))
    return await send_file(turn.request, texts, "admin-log.jsonl", "application/x-ndjson")


async def _shown(turn: Turn, start: str, chain: ChainState | None) -> Page:
    page = await turn.console.admin_log.page(start)
    head = await turn.console.admin_log.head()
    return Page("admin_log.html", {"page": page, "start": start, "head": head, "chain": chain})


async def _texts(lines: AsyncIterator[SealedEntry]) -> AsyncIterator[str]:
    async with aclosing(cast(Any, lines)):
        async for line in lines:
            yield write_sealed(line)


ROUTES = (
    Route(Kind.PAGE, "/admin-log", Role.ADMIN, show_admin_log),
    Route(Kind.CHANGE, "/admin-log/verify", Role.ADMIN, verify_admin_log, harmless=True),
    Route(Kind.FILE, "/admin-log/export", Role.ADMIN, export_admin_log),
)
