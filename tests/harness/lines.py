"""A line to a database that can go deaf: it takes what is sent, and nothing comes of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import parse_qs, urlsplit


class Line:
    """Carries bytes between programs and a PostgreSQL server, in a thread of its own."""

    def __init__(self, socket: str) -> None:
        self._socket = socket
        self.is_deaf = False
        # How many ends of connections it has not told.
        self.kept_back = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._ways: list[asyncio.Task[None]] = []
        self._ends: list[asyncio.StreamWriter] = []

    def listen(self) -> int:
        """Begin; return the port of this machine on which the database now is."""
        self._thread.start()
        return asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result()

    def hang_up(self) -> None:
        """End, with all that is carried."""
        asyncio.run_coroutine_threadsafe(self._let_go(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def fail(self, *, cut: bool) -> None:
        """Go deaf, or let go of all that is carried and take nothing more."""
        self.is_deaf = not cut
        if cut:
            asyncio.run_coroutine_threadsafe(self._let_go(), self._loop).result()

    async def _listen(self) -> int:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def _let_go(self) -> None:
        self._server.close()
        for end in self._ends:
            end.transport.abort()
        await asyncio.gather(*self._ways, return_exceptions=True)

    async def _carry(self, asks: asyncio.StreamReader, hears: asyncio.StreamWriter) -> None:
        answers, tells = await asyncio.open_unix_connection(self._socket)
        self._ends += [hears, tells]
        for source, target in ((asks, tells), (answers, hears)):
            self._ways.append(asyncio.create_task(self._one_way(source, target)))

    async def _one_way(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while sent := await source.read(65536):
                if not self.is_deaf:
                    target.write(sent)
                    await target.drain()
        if self.is_deaf:
            self.kept_back += 1
        else:
            target.transport.abort()


@contextmanager
def open_line(url: str) -> Iterator[tuple[Line, str]]:
    """Lay a line to the database of `url`; yield it, and the address at its other end."""
    parts = urlsplit(url)
    line = Line(f"{parse_qs(parts.query)['host'][0]}/.s.PGSQL.5432")
    try:
        yield line, f"postgresql://postgres@127.0.0.1:{line.listen()}{parts.path}"
    finally:
        line.hang_up()
