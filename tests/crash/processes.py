"""The programs of these tests: started, listened to, killed and stopped."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic

from adapters.playground.recording import wait_until

ROOT = Path(__file__).parents[2]
CARO = (sys.executable, "-m", "config")
SERVE = (*CARO, "serve")
CHILD = (sys.executable, str(Path(__file__).with_name("child.py")))
_START_S = 30.0
_STOP_S = 20.0


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment of this machine without settings of the desk, and these."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CARO_")}
    return {**clean, "PYTHONPATH": str(ROOT), **settings}


class Program:
    """One process of ours; `lines` is all that it has written so far."""

    def __init__(self, command: tuple[str, ...], settings: Mapping[str, str]) -> None:
        self._command = command
        self._settings = settings
        self.lines: list[str] = []
        self.address = ""

    async def start(self) -> Program:
        """Start it, and wait until it says where it listens, which it says last in a line."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            env=environment(self._settings),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self._reading = asyncio.create_task(self._read())
        await wait_until(lambda: self._listening() or self.has_ended, within_s=_START_S)
        assert not self.has_ended, "\n".join(self.lines)
        self.address = self._listening()
        return self

    async def tell(self, line: str) -> None:
        """Write a line to its input."""
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n".encode())
        await self._process.stdin.drain()

    async def says(self, *wanted: str, within_s: float = _START_S) -> None:
        """Wait until it has written these lines."""
        missing = set(wanted)
        end_s = monotonic() + within_s
        while missing := missing - set(self.lines):
            assert monotonic() < end_s, f"{sorted(missing)} not among {self.lines[-50:]}"
            await asyncio.sleep(0.02)

    @property
    def has_ended(self) -> bool:
        """Say whether the process is gone."""
        return self._process.returncode is not None

    def kill(self) -> None:
        """Send SIGKILL: it dies where it stands."""
        self._process.kill()

    def freeze(self) -> None:
        """Send SIGSTOP: it does nothing until it is killed or thawed."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Send SIGCONT."""
        self._process.send_signal(signal.SIGCONT)

    def ask_to_stop(self) -> None:
        """Send SIGTERM."""
        self._process.terminate()

    async def end(self) -> int:
        """Wait until it has ended, and return its exit code."""
        async with asyncio.timeout(_STOP_S):
            code = await self._process.wait()
            await self._reading
        return code

    async def stop(self) -> None:
        """Ask it to stop, as an operator does; it has to do so quietly."""
        self.ask_to_stop()
        assert await self.end() == 0, "\n".join(self.lines)
        assert "Traceback" not in "\n".join(self.lines)

    async def destroy(self) -> None:
        """Leave nothing behind, whatever state it is in."""
        if not self.has_ended:
            self.kill()
        await self.end()

    async def _read(self) -> None:
        assert self._process.stdout
        while line := await self._process.stdout.readline():
            self.lines.append(line.decode().rstrip("\n"))

    def _listening(self) -> str:
        told = (line for line in self.lines if "listens on" in line)
        return next(told, "").rpartition(" ")[2]


async def caro(settings: Mapping[str, str], *words: str) -> str:
    """Run a command of the program to its end and return what it wrote."""
    running = await asyncio.create_subprocess_exec(
        *CARO,
        *words,
        env=environment(settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    written, _nothing = await running.communicate()
    assert running.returncode == 0, written.decode()
    return written.decode()
