"""The keyboard: lines that a person types, while the rest of the program goes on."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

_READ_BYTES = 4096


class Keyboard:
    """Reads standard input line by line; a read that nobody waits for any more stops nothing."""

    def __init__(self) -> None:
        self._begun = b""

    async def read_line(self) -> str:
        """Return the next line without its end.

        Raises:
            EOFError: input has ended.
        """
        loop = asyncio.get_running_loop()
        came: asyncio.Future[str] = loop.create_future()

        def read() -> None:
            line = self._next_line()
            # Whoever pressed Ctrl-C has not waited for it.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(_deliver, came, line)

        # Not a pool's: the end of the program waits for those.
        Thread(target=read, daemon=True).start()
        line = await came
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    def _next_line(self) -> str:
        try:
            return self._read_line(_open_number())
        except (OSError, ValueError):
            # The window of the terminal is gone.
            return ""

    def _read_line(self, number: int | None) -> str:
        if number is None:
            return sys.stdin.readline()
        # Past Python's own buffer: its lock, held by a read that waits, would stop the program's
        # end, and what one read took too much would be lost for the next.
        while b"\n" not in self._begun and (more := os.read(number, _READ_BYTES)):
            self._begun += more
        line, end, self._begun = self._begun.partition(b"\n")
        return (line + end).decode(sys.stdin.encoding or "utf-8", errors="replace")


def _deliver(came: asyncio.Future[str], line: str) -> None:
    if not came.done():
        came.set_result(line)


def _open_number() -> int | None:
    """Return the number of standard input's file, or None where it is no file."""
    number: Callable[[], int] | None = getattr(sys.stdin, "fileno", None)
    try:
        return number() if number else None
    except (OSError, ValueError):
        return None
