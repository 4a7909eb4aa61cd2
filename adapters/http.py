"""What every HTTP connection needs: the answer first, proxies, and who is on this machine."""

from __future__ import annotations

import logging
from collections.abc import Callable
from ipaddress import ip_address
from urllib.request import getproxies, proxy_bypass

from aiohttp import web
from yarl import URL

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


class Proxies:
    """The proxies that this machine's environment names, read once for each host.

    Not aiohttp's `trust_env`: that would also send a password that a .netrc holds for the host.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str | None] = {}

    def to(self, url: URL) -> str | None:
        """Return the proxy on the way to an address, never one to the machine itself."""
        way = (url.scheme, url.host or "")
        if way not in self._known:
            self._known[way] = _find_proxy(*way)
        return self._known[way]


def _find_proxy(scheme: str, host: str) -> str | None:
    if is_loopback(host) or proxy_bypass(host):
        return None
    return getproxies().get(scheme)
