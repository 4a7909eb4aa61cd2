"""The system that owns the orders: `local` keeps them in own tables, `http` asks an API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from adapters.backoffice.interruption import Interruption
from adapters.backoffice.local import LocalBackOffice
from adapters.backoffice.seed import EXAMPLES, find_example, is_empty, seed
from adapters.backoffice.settings import BackOfficeSettings, client_tls
from bot.ports import Clock

if TYPE_CHECKING:
    from adapters.backoffice.http import HttpBackOffice

# The models name one another by the label `backoffice`, so the app has to be joined under it.
APP: dict[str, Any] = {
    "models": ["adapters.backoffice.local_models"],
    "migrations": "adapters.backoffice.migrations",
}


@asynccontextmanager
async def connect(
    settings: BackOfficeSettings, clock: Clock, interruption: Interruption | None = None
) -> AsyncIterator[LocalBackOffice | HttpBackOffice]:
    """Open the back office that the settings name; the local one works while the database is.

    `interruption` is for the playground alone: while it lasts the local one is away.
    """
    if settings.kind == "local":
        local = LocalBackOffice(clock)
        yield interruption.over(local) if interruption else local
        return
    # Imported here alone, so that an installation with own tables does not load it.
    from adapters.backoffice.http import open_http

    async with open_http(settings) as office:
        yield office


__all__ = [
    "APP",
    "EXAMPLES",
    "BackOfficeSettings",
    "Interruption",
    "LocalBackOffice",
    "client_tls",
    "connect",
    "find_example",
    "is_empty",
    "seed",
]
