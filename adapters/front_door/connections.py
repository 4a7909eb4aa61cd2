"""The connections that are open: how many, what they hold, and which one goes for another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import cast

from aiohttp import StreamReader

from adapters.front_door.settings import FrontDoorSettings
from adapters.tally import Tally

_LOG = logging.getLogger(__name__)
# Of requests that are not whole yet, in all connections together.
HELD_BYTES = 32 * 1024 * 1024
# At a time, so that nobody's bytes keep the others waiting for long.
_READ_BYTES = 16 * 1024
# Around the content of a body in pieces: this, and as much as there is content.
_FRAMING_BYTES = 32 * 1024


class Connections:
    """Lets connections in; where there is no room, those go first that have never asked anything.

    `serve` makes what speaks HTTP over one connection.
    """

    def __init__(
        self,
        settings: FrontDoorSettings,
        most: int,
        serve: Callable[[], asyncio.Protocol],
        *,
        held_bytes: int = HELD_BYTES,
    ) -> None:
        self.settings = settings
        self.serve = serve
        self.buffer = bytearray(_READ_BYTES)
        self.late = Tally(_LOG, "closed a connection whose request did not come in time")
        self.hollow = Tally(_LOG, "closed a request with more around its content than in it")
        self._full = Tally(_LOG, f"closed a connection that waits, as {most} are open")
        self._heavy = Tally(_LOG, f"closed an unfinished request, as {held_bytes} bytes are held")
        self._most = most
        self._most_bytes = held_bytes
        self._held_bytes = 0
        # Both with the one in front that waits longest.
        self._new: dict[Connection, None] = {}
        self._known: dict[Connection, None] = {}
        self._answering: set[Connection] = set()

    def __call__(self) -> Connection:
        """Return the next connection, as a server's protocol factory."""
        return Connection(self)

    def __len__(self) -> int:
        return len(self._new) + len(self._known) + len(self._answering)

    def admit(self, connection: Connection) -> bool:
        """Say whether one more may come in; another that waits may have to go for it."""
        if len(self) >= self._most:
            waiting = chain(self._new, self._unfinished(self._known), self._known)
            longest = next(waiting, None)
            self._full.count((longest or connection).peer)
            if longest is None:
                return False
            longest.cut()
        self._new[connection] = None
        return True

    def hold(self, connection: Connection, size: int) -> None:
        """Count what came of a request that is not whole; too much of it ends the oldest."""
        connection.held_bytes += size
        self._held_bytes += size
        while self._held_bytes > self._most_bytes:
            oldest = next(self._unfinished(self._new, self._known), None)
            if oldest is None:
                return
            self._heavy.count(oldest.peer)
            oldest.cut()

    def answer(self, connection: Connection) -> None:
        """Keep a connection whose request is whole: whatever comes, it gets its answer."""
        self.forget(connection)
        self._answering.add(connection)

    def keep(self, connection: Connection) -> None:
        """Keep a connection that was answered and waits for the next request."""
        self.forget(connection)
        self._known[connection] = None

    def forget(self, connection: Connection) -> None:
        """Count a connection and what it holds no more."""
        self._held_bytes -= connection.held_bytes
        connection.held_bytes = 0
        self._new.pop(connection, None)
        self._known.pop(connection, None)
        self._answering.discard(connection)

    def close(self) -> None:
        """Say what was counted and not said yet."""
        for tally in (self.late, self.hollow, self._full, self._heavy):
            tally.close()

    @staticmethod
    def _unfinished(*some: dict[Connection, None]) -> Iterator[Connection]:
        return (one for one in chain(*some) if one.held_bytes)


class Connection(asyncio.BufferedProtocol):
    """One connection: passes on what comes, and ends what comes too late or for nothing."""

    __slots__ = (
        "_all",
        "_came_bytes",
        "_end",
        "_http",
        "_is_answered",
        "_is_reading",
        "_is_whole",
        "_number",
        "_pieces",
        "_transport",
        "held_bytes",
        "peer",
    )

    def __init__(self, connections: Connections) -> None:
        self.held_bytes = 0
        self.peer = "?"
        self._all = connections
        self._http: asyncio.Protocol | None = None
        self._transport: asyncio.Transport | None = None
        self._end: asyncio.TimerHandle | None = None
        self._is_reading = self._is_whole = self._is_answered = False
        self._number = 0
        # The body that comes in pieces, and how much came of it with all that is around them.
        self._pieces: StreamReader | None = None
        self._came_bytes = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin, or hang up at once where there is no room."""
        self._transport = cast(asyncio.Transport, transport)
        self.peer = str((transport.get_extra_info("peername") or "?")[0])
        if not self._all.admit(self):
            self._transport.abort()
            return
        self._http = self._all.serve()
        self._http.connection_made(transport)
        self._within(self._all.settings.idle_timeout_s)

    def get_buffer(self, sizehint: int) -> bytearray:
        """Return where the next bytes go: `buffer_updated` has copied them before the next come."""
        return self._all.buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Pass on what came; with its first byte a request has begun."""
        if self._http is None:
            return
        data = bytes(memoryview(self._all.buffer)[:nbytes])
        if not self._is_answering:
            if not self._is_reading:
                self._is_reading = True
                self._within(self._all.settings.request_timeout_s)
            self._all.hold(self, len(data))
        if self._transport and not self._transport.is_closing():
            self._http.data_received(data)
            self._weigh(len(data))

    def _weigh(self, came_bytes: int) -> None:
        # Every piece costs the same time, be it of one byte.
        self._came_bytes += came_bytes
        if self._pieces is None or self._pieces.is_eof():
            return
        content_bytes = self._pieces.total_bytes
        if self._came_bytes - content_bytes > _FRAMING_BYTES + content_bytes:
            self._all.hollow.count(self.peer)
            self.cut()

    def begin(self, body: StreamReader, *, in_pieces: bool) -> Callable[[object], None]:
        """Take note that a head is whole; its body has as long again.

        What is returned has to be called when the answer was given.
        """
        self._is_reading, self._is_whole, self._is_answered = True, False, False
        self._number += 1
        self._pieces, self._came_bytes = body if in_pieces else None, body.total_bytes
        self._within(self._all.settings.request_timeout_s)
        body.on_eof(self._become_whole)
        return partial(self._finish, self._number)

    def _finish(self, number: int, _answered: object) -> None:
        # The next request may have begun already; of this one's body some may still come.
        if number == self._number:
            self._is_answered = True
            self._rest_if_done()

    def _become_whole(self) -> None:
        self._is_whole = True
        if self._http is not None and not self._is_answered:
            self._all.answer(self)
            self._stop_waiting()
        self._rest_if_done()

    def _rest_if_done(self) -> None:
        if self._http is not None and self._is_whole and self._is_answered:
            self._is_reading = False
            self._all.keep(self)
            self._within(self._all.settings.idle_timeout_s)

    def pause_writing(self) -> None:
        """Give whoever does not read what was asked for as long as for a request."""
        if self._http is not None:
            if self._is_answering:
                self._within(self._all.settings.request_timeout_s)
            self._http.pause_writing()

    def resume_writing(self) -> None:
        """Go on, as what was written is read."""
        if self._http is not None:
            if self._is_answering:
                self._stop_waiting()
            self._http.resume_writing()

    def eof_received(self) -> bool | None:
        """Pass on that nothing more will come."""
        return self._http.eof_received() if self._http is not None else None

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        self._leave()
        if self._http is not None:
            http, self._http = self._http, None
            http.connection_lost(exc)

    def cut(self) -> None:
        """Hang up without another word."""
        self._leave()
        if self._transport is not None:
            self._transport.abort()

    @property
    def _is_answering(self) -> bool:
        return self._is_reading and self._is_whole and not self._is_answered

    def _leave(self) -> None:
        self._stop_waiting()
        self._all.forget(self)

    def _within(self, seconds: float) -> None:
        self._stop_waiting()
        self._end = asyncio.get_running_loop().call_later(seconds, self._give_up)

    def _stop_waiting(self) -> None:
        if self._end is not None:
            self._end.cancel()
            self._end = None

    def _give_up(self) -> None:
        if self._is_reading:
            self._all.late.count(self.peer)
            self.cut()
        elif self._transport is not None:
            self._transport.close()
