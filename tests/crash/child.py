"""The real program, whose jobs stand still, or die with it, at the boundaries that a test names.

It writes each boundary that a job passes, and reads from its input what a test wants of a job:
`stand <job> <boundary>` or `die <job> <boundary>`; `*` is any job.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from dataclasses import dataclass, field

import uvloop

from config.server import listen, stop_signal
from config.settings import load_settings


def say(*words: str) -> None:
    """Write one line at once."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


@dataclass
class Boundaries:
    """Knows where which job is to stand or to die."""

    wanted: dict[str, tuple[str, str]] = field(default_factory=dict)
    standing: set[str] = field(default_factory=set)

    async def read(self) -> None:
        """Take what the test wants, line by line."""
        lines = asyncio.StreamReader()
        loop = asyncio.get_running_loop()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
        while line := await lines.readline():
            what, job, boundary = line.decode().rstrip("\n").split(" ", 2)
            self.wanted[job] = (what, boundary)
            say("understood", job)

    async def passed(self, job: str, boundary: str) -> None:
        """Tell of a boundary; a job that stands somewhere already goes no further."""
        what, where = self.wanted.get(job) or self.wanted.get("*") or ("", "")
        if where == boundary:
            if what == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            self.standing.add(job)
            say("stands", job, boundary)
        if job in self.standing:
            await asyncio.Event().wait()
        say("passes", job, boundary)


async def serve() -> None:
    """Serve as `caro serve` does."""
    boundaries = Boundaries()
    async with listen(load_settings(), fault=boundaries.passed) as server:
        say("listens on", server.address)
        reading = asyncio.create_task(boundaries.read())
        await server.until(stop_signal())
        reading.cancel()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    uvloop.run(serve())
