"""The server: one process that answers both platforms over HTTP until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.errors import StoreUnavailable
from config.assembly import Installation, add_platforms, open_installation
from config.settings import Settings

_HOW_TO_TURN_ON = {
    "slack": "set CARO_SLACK__SIGNING_SECRET and CARO_SLACK__BOT_TOKEN to turn it on",
    "teams": "set CARO_TEAMS__APP_ID and CARO_TEAMS__APP_PASSWORD to turn it on",
}
_PATHS = {"slack": "/slack/events", "teams": "/api/messages"}
_BODY_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Server:
    """A server that listens: where, which platforms are on, and what it serves."""

    address: str
    platforms: Mapping[str, bool]
    installation: Installation


@asynccontextmanager
async def listen(settings: Settings) -> AsyncIterator[Server]:
    """Open the installation and answer over HTTP while the context lasts.

    Raises:
        StoreUnavailable: the database does not answer.
        OSError: the address cannot be listened on.
    """
    async with open_installation(settings) as installation:
        await installation.desk.publish_flows()
        app = web.Application(client_max_size=_BODY_BYTES)
        platforms = add_platforms(app, installation)
        _add_health(app, installation)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, settings.http.host, settings.http.port).start()
            host, port = runner.addresses[0][:2]
            yield Server(f"http://{host}:{port}", platforms, installation)
        finally:
            await runner.cleanup()


async def serve(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM; `announce` is told what is on and where."""
    async with listen(settings) as server:
        for line in _start_up_lines(server):
            announce(line)
        # What was loaded so far lives as long as the process: spare the collector the walk.
        gc.freeze()
        await _until_told_to_stop()


def _start_up_lines(server: Server) -> list[str]:
    lines = [f"CARO desk listens on {server.address}"]
    for name, is_on in server.platforms.items():
        state = f"on, at POST {_PATHS[name]}" if is_on else f"off; {_HOW_TO_TURN_ON[name]}"
        lines.append(f"{name.capitalize()}: {state}")
    if not any(server.platforms.values()):
        lines.append("Without either, try it in a terminal: caro walk 6012345678")
    return lines


def _add_health(app: web.Application, installation: Installation) -> None:
    async def alive(_request: web.Request) -> web.Response:
        return web.json_response({"status": "alive"})

    async def ready(_request: web.Request) -> web.Response:
        try:
            await installation.stores.ping()
        except StoreUnavailable:
            return web.json_response({"status": "the database does not answer"}, status=503)
        return web.json_response({"status": "ready"})

    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", ready)


async def _until_told_to_stop() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()
