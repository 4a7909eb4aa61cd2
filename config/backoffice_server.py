"""Serves the local tables as a back office of its own, for desks that ask it over HTTP."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from adapters import storage
from adapters.backoffice import LocalBackOffice
from adapters.backoffice.server import make_app
from adapters.front_door import open_door, require_files
from bot.errors import BotError
from config.assembly import APPS, SystemClock, bank_list, storage_settings
from config.server import name_settings, stop_signal
from config.settings.backoffice import require_guarded
from config.settings.model import Settings

_WHERE = ("CARO_BACKOFFICE__SERVE_HOST", "CARO_BACKOFFICE__SERVE_PORT")
# Under way is at most one answer a caller waits for.
_STOP_S = 10.0


@asynccontextmanager
async def listen(settings: Settings, token: str) -> AsyncIterator[str]:
    """Open the database and answer over HTTP while the context lasts; yield the address.

    Whoever asks has to know the token.

    Raises:
        BotError: others could reach it and there is no token, or the address cannot be had.
        StoreUnavailable: the database does not answer.
    """
    require_files()
    served = settings.backoffice
    try:
        require_guarded(served)
    except ValueError as error:
        raise BotError(str(error)) from error
    office = LocalBackOffice(SystemClock())
    async with storage.connect(storage_settings(settings), APPS, has_office=office.has_office):
        app = make_app(office, bank_list(settings), token=token)
        where = (served.serve_host, served.serve_port)
        with name_settings(*_WHERE):
            async with open_door(app, settings.http, *where, shutdown_timeout_s=_STOP_S) as address:
                yield address


async def serve(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM; `announce` is told where, and of a token that was made."""
    stop = stop_signal()
    token = settings.backoffice.serve_token.get_secret_value()
    guard = "needs the token"
    if not token:
        # Also on this machine: a web page may lead a browser here under a name of its own.
        token = secrets.token_urlsafe(32)
        guard = f"needs this token, made for this run: {token}"
    async with listen(settings, token) as address:
        announce(f"CARO back office listens on {address}")
        announce(f"It serves the orders of this database, and {guard}")
        await stop.wait()
