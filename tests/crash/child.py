"""The real program, whose jobs stand still, or die with it, at the boundaries that a test names.

It writes each boundary that a job passes, and reads from its input what a test wants of a job:
`stand <job> <boundary>`, `die <job> <boundary>` or `go <job>`; `*` is any job.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from dataclasses import dataclass, field

import uvloop

from config.commands.ending import leave_threads
from config.server import listen, stop_signal
from config.settings.model import load_settings

CHILD = ("tests.crash.child",)


def say(*words: str) -> None:
    """Write one line at once."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


@dataclass
class Boundaries:
    """Knows where which job is to stand or to die."""

    wanted: dict[str, tuple[str, str]] = field(default_factory=dict)
    standing: dict[str, asyncio.Event] = field(default_factory=dict)

    async def read(self) -> None:
        """Take what the test wants, line by line."""
        lines = asyncio.StreamReader()
        loop = asyncio.get_running_loop()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
        while line := await lines.readline():
            what, job, *boundary = line.decode().rstrip("\n").split(" ", 2)
            self.wanted[job] = (what, "".join(boundary))
            if what == "go":
                self.standing.pop(job).set()
            say("understood", job)

    async def passed(self, job: str, boundary: str) -> None:
        """Tell of a boundary; a job that stands somewhere already goes no further."""
        what, where = self.wanted.get(job) or self.wanted.get("*") or ("", "")
        if where == boundary:
            if what == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            self.standing[job] = asyncio.Event()
            say("stands", job, boundary)
        if let_go := self.standing.get(job):
            await let_go.wait()
        say("passes", job, boundary)


async def serve() -> None:
    """Serve as `caro serve` does."""
    boundaries = Boundaries()
    reading = asyncio.create_task(boundaries.read())
    async with listen(load_settings(), fault=boundaries.passed) as server:
        say("listens on", server.address)
        await server.until(stop_signal())
    reading.cancel()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
    try:
        uvloop.run(serve())
    finally:
        leave_threads()
