"""A child process on one core: started, listened to, weighed and stopped."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.harness.processes import ROOT, without_settings

_START_S = 180.0
_STOP_S = 60.0
_WORK_S = 900.0
_REST_S = 2.0
_REST_MB = 0.5


@cache
def cores() -> tuple[int, int]:
    """Return the core of the servers and that of the load, the same one where there is one.

    The first call decides: later this process itself may be held to one of them.
    """
    usable = sorted(os.sched_getaffinity(0))
    return usable[0], usable[-1]


@dataclass(frozen=True, slots=True)
class Child:
    """A server that runs and told its address."""

    process: asyncio.subprocess.Process
    address: str
    started_s: float

    @property
    def memory_mb(self) -> float:
        """What it holds in memory now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        (line,) = (line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    async def at_rest_mb(self, gives_back_s: float = 0.0) -> float:
        """Wait until it holds no more than before: it loads some things after its first answer.

        What it does not need any more it may give back a while later.
        """
        await asyncio.sleep(gives_back_s)
        held = 0.0
        while self.memory_mb > held + _REST_MB:
            held = self.memory_mb
            await asyncio.sleep(_REST_S)
        return held

    @property
    def cpu_s(self) -> float:
        """What it has taken of the processor so far, which other programs cannot change much."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def serving(
    command: Sequence[str], log: Path, settings: Mapping[str, str]
) -> AsyncIterator[Child]:
    """Run a server, on its core if measured; the last word of its first line is its address.

    Raises:
        ChildFailed: it ended before it had told its address; its log says why.
    """
    started_s = time.perf_counter()
    with log.open("wb") as errors:
        process = await _start(command, errors.fileno(), settings)
        try:
            assert process.stdout
            async with asyncio.timeout(_START_S):
                line = (await process.stdout.readline()).decode().strip()
            if not line:
                raise ChildFailed(command, log)
            yield Child(process, line.split()[-1], started_s)
        finally:
            await _stop(process)


async def finished(command: Sequence[str], log: Path, settings: Mapping[str, str]) -> str:
    """Run a program to its end, on the servers' core if this is measured; return what it wrote.

    Raises:
        ChildFailed: it failed; its log says why.
    """
    with log.open("wb") as errors:
        process = await _start(command, errors.fileno(), settings)
        try:
            async with asyncio.timeout(_WORK_S):
                written, _ = await process.communicate()
        finally:
            await _stop(process)
    if process.returncode:
        raise ChildFailed(command, log)
    return written.decode()


class ChildFailed(Exception):
    """A child process failed; the text names its command and its log."""

    def __init__(self, command: Sequence[str], log: Path) -> None:
        super().__init__(f"{' '.join(command)} failed, see {log}")


async def _start(
    command: Sequence[str], errors: int, settings: Mapping[str, str]
) -> asyncio.subprocess.Process:
    # The settings of whoever runs this must not change what is measured.
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=ROOT,
        env={**without_settings(), **settings},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=errors,
    )
    # A small run measures nothing: neither it nor its servers wait for a core of their own.
    if os.sched_getaffinity(0) == {cores()[1]}:
        os.sched_setaffinity(process.pid, {cores()[0]})
    return process


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        async with asyncio.timeout(_STOP_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
