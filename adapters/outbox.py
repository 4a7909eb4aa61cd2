"""What goes out to a platform: in order, no sooner than was asked for, and read within bounds."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

import aiohttp

from bot.errors import PlatformBusy

_MOST_WAITING = 100
_RETRY_AFTER_S = 5.0
# Whoever asks for a longer pause than this is asked again after it.
_LONGEST_PAUSE_S = 300.0
_PAUSES_KEPT = 1000
_ANSWER_BYTES = 2 * 1024 * 1024
_CONNECTIONS = 300
_CONNECTIONS_PER_HOST = 100
_CHUNK_BYTES = 64 * 1024
# Before these nothing of a request had left.
_NOT_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)


class _Line:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.waiting = 0
        self.newest: dict[str, int] = {}


class Lines:
    """Lets what is sent to one place keep its order; what goes elsewhere does not wait for it."""

    def __init__(self, most_waiting: int = _MOST_WAITING) -> None:
        self._most_waiting = most_waiting
        self._lines: WeakValueDictionary[str, _Line] = WeakValueDictionary()
        self._numbers = itertools.count(1)

    @asynccontextmanager
    async def turn(self, place: str, replaces: str = "") -> AsyncIterator[bool]:
        """Wait for the turn at a place; False says that what follows replaces the same message.

        Raises:
            PlatformBusy: too much waits there already.
        """
        line = self._lines.setdefault(place, _Line())
        if line.waiting >= self._most_waiting:
            raise PlatformBusy("too much waits for one place", retry_after_s=_RETRY_AFTER_S)
        number = next(self._numbers)
        if replaces:
            line.newest[replaces] = number
        line.waiting += 1
        try:
            async with line.lock:
                yield line.newest.get(replaces, number) == number
        finally:
            line.waiting -= 1
            if line.newest.get(replaces) == number:
                del line.newest[replaces]


class Pauses:
    """Remembers what a platform asked us to leave alone for a while, so that it asks once."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until_s: OrderedDict[str, float] = OrderedDict()

    def ask(self, what: str, wait_s: float) -> None:
        """Leave something alone for so long."""
        self._until_s[what] = self._clock() + min(wait_s, _LONGEST_PAUSE_S)
        self._until_s.move_to_end(what)
        if len(self._until_s) > _PAUSES_KEPT:
            self._until_s.popitem(last=False)

    async def wait(self, what: str, longest_s: float) -> None:
        """Wait until it may be asked for again.

        Raises:
            PlatformBusy: that would take longer than `longest_s`.
        """
        left_s = self._until_s.get(what, 0.0) - self._clock()
        if left_s > longest_s:
            raise PlatformBusy("the platform has asked to wait", retry_after_s=left_s)
        if left_s > 0:
            await asyncio.sleep(left_s)


class BoundedResponse(aiohttp.ClientResponse):
    """An answer that is read as far as an answer may go, whoever reads it."""

    async def read(self) -> bytes:
        """Return the body; a ClientPayloadError says that it is too long to be an answer."""
        if self._body is None:
            body = bytearray()
            async for chunk in self.content.iter_chunked(_CHUNK_BYTES):
                body += chunk
                if len(body) > _ANSWER_BYTES:
                    self.close()
                    raise aiohttp.ClientPayloadError("too long to be an answer")
            self._body = bytes(body)
        return await super().read()


def open_session(timeout_s: float) -> aiohttp.ClientSession:
    """Return a session in which no host can take more than its share.

    A host that takes no connection is given up earlier than one that does not answer.
    """
    return aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=timeout_s, sock_connect=timeout_s / 2),
        connector=aiohttp.TCPConnector(limit=_CONNECTIONS, limit_per_host=_CONNECTIONS_PER_HOST),
        response_class=BoundedResponse,
        # What one answer sets says nothing about whoever is asked for next.
        cookie_jar=aiohttp.DummyCookieJar(),
    )


def may_have_arrived(error: BaseException) -> bool:
    """Say whether a request that failed so may have been carried out all the same."""
    return not isinstance(error, _NOT_SENT)
