"""Serves an application at an address, behind the same door for all that we serve."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

from adapters.front_door.connections import Connection, Connections
from adapters.front_door.open_files import room_for
from adapters.front_door.server_log import ServerLog
from adapters.front_door.settings import FrontDoorSettings
from adapters.tally import Tally
from bot.errors import AddressUnusable

_LOG = logging.getLogger(__name__)
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# How long the rest of a body that nobody wanted is read, so that its sender sees the answer.
_LINGER_S = 1.0
_HEAD_LINES = 64
_REASONS = {
    errno.EADDRINUSE: "another program listens there already",
    errno.EADDRNOTAVAIL: "that is no address of this machine",
    errno.EACCES: "this account may not listen there; ports below 1024 are for the system's own",
}


@asynccontextmanager
async def open_door(
    app: web.Application,
    settings: FrontDoorSettings,
    host: str,
    port: int,
    *,
    shutdown_timeout_s: float = 60.0,
) -> AsyncIterator[str]:
    """Serve while the context lasts; yield the address. Port 0 takes any free one.

    Raises:
        AddressUnusable: nothing can listen there.
        OSError: this machine has no room for it.
    """
    logger = logging.getLogger(f"{__name__}.server")
    malformed = Tally(_LOG, "refused a request that is no HTTP")
    server_log = ServerLog(malformed)
    logger.addFilter(server_log)
    # What is not even a method is told there.
    logger.setLevel(logging.DEBUG)
    app.middlewares.insert(0, _let_in)
    app.on_response_prepare.append(_add_headers)
    runner = web.AppRunner(
        app,
        access_log=None,
        logger=logger,
        auto_decompress=False,
        lingering_time=_LINGER_S,
        max_headers=_HEAD_LINES,
        shutdown_timeout=shutdown_timeout_s,
    )
    await runner.setup()
    try:
        assert runner.server is not None
        most = room_for(settings.connections)
        connections = Connections(settings, most, runner.server)
        server = await _listen(connections, host, port)
        try:
            yield _address(server)
        finally:
            server.close()
            connections.close()
    finally:
        await runner.cleanup()
        malformed.close()
        logger.removeFilter(server_log)


async def _listen(connections: Connections, host: str, port: int) -> asyncio.Server:
    loop = asyncio.get_running_loop()
    try:
        return await loop.create_server(connections, host, port, backlog=1024)
    except socket.gaierror as error:
        raise AddressUnusable(f"{host} is not known as a host") from error
    except OSError as error:
        if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOBUFS):
            raise
        reason = _REASONS.get(error.errno or 0) or os.strerror(error.errno or 0)
        taken = error.errno == errno.EADDRINUSE
        raise AddressUnusable(f"{host}, port {port}: {reason}", taken=taken) from error


def _address(server: asyncio.Server) -> str:
    host, port = server.sockets[0].getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@web.middleware
async def _let_in(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what is packed or too large before it is read, and watch what is read."""
    _watch(request)
    if any(_is_packed(name) for name in request.headers.getall(hdrs.CONTENT_ENCODING, ())):
        title = "the body is packed, and nothing is unpacked here"
        return _turn_away(415, "unsupported-media-type", title)
    if (request.content_length or 0) > request.client_max_size:
        return _turn_away(413, "too-large", "the body is too large")
    try:
        return await handler(request)
    except web.RequestPayloadError:
        return _turn_away(400, "invalid-request", "the body cannot be read")
    except ConnectionError as error:
        if request.transport is not None:
            raise
        # Whoever asked is gone: this answer reaches nobody. The request keeps the error, whose
        # traceback keeps what was read of the body, until the collector comes by.
        error.with_traceback(None)
        return web.Response(status=400)


def _is_packed(encoding: str) -> bool:
    return encoding.strip().lower() != "identity"


def _watch(request: web.Request) -> None:
    connection = request.transport.get_protocol() if request.transport else None
    task = asyncio.current_task()
    if isinstance(connection, Connection) and task is not None:
        # Each request is answered in a task of its own.
        in_pieces = hdrs.TRANSFER_ENCODING in request.headers
        task.add_done_callback(connection.begin(request.content, in_pieces=in_pieces))


def _turn_away(status: int, kind: str, title: str) -> web.Response:
    """Answer with problem details, as the description of the back office promises."""
    problem = {"type": f"urn:caro:problem:{kind}", "title": title, "status": status}
    response = web.json_response(problem, status=status, content_type="application/problem+json")
    response.force_close()
    return response


async def _add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    # The library has put its own name and version there already.
    response.headers[hdrs.SERVER] = "CARO"
