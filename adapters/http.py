"""What every HTTP door needs: answering before anything follows, and who is on this machine."""

from __future__ import annotations

import logging
from collections.abc import Callable
from ipaddress import ip_address

from aiohttp import web

_LOG = logging.getLogger(__name__)


async def answer_first(
    request: web.Request, response: web.Response, go_on: Callable[[], None]
) -> web.Response:
    """Send an answer whole, and only then begin what must not overtake it."""
    try:
        # Sent here, not by the server afterwards.
        await response.prepare(request)
        await response.write_eof()
    except ConnectionError:
        _LOG.info("whoever asked at %s has hung up before the answer", request.path)
    finally:
        go_on()
    return response


def is_loopback(host: str) -> bool:
    """Say whether a host, also `[::1]`, is this machine as only itself can reach it."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
