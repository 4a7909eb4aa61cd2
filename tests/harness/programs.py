"""The programs of the tests: started, listened to, steered by signals, and waited for."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import CompletedProcess
from time import monotonic
from typing import Self

from tests.harness.processes import ROOT, Command, Launch, fork
from tests.harness.waiting import PATIENCE_S, until

CARO = ("config",)
SERVE = (*CARO, "serve")
SERVE_OFFICE = (*CARO, "backoffice", "serve")
_LOOK_EVERY_S = 0.005


class Output:
    """What a process writes, to be read while it runs and after its end."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        self._offset = 0
        self._begun = b""
        self._lines: list[str] = []

    def fileno(self) -> int:
        """Return the number of the file that it is written to."""
        return self._file.fileno()

    @property
    def lines(self) -> list[str]:
        """Every whole line that was written so far."""
        if not self._file.closed:
            # The process writes where this file stands: reading must not move it.
            more = os.pread(self._file.fileno(), 1 << 24, self._offset)
            self._offset += len(more)
            *whole, self._begun = (self._begun + more).split(b"\n")
            self._lines += [line.decode() for line in whole]
        return self._lines

    @property
    def text(self) -> str:
        """All that was written so far."""
        return "\n".join([*self.lines, self._begun.decode(errors="replace")])

    def close(self) -> None:
        """Read what was written until now, and give the file back."""
        self.lines.copy()
        self._file.close()


class Program:
    """One process of ours, which is known by what it writes.

    It is forked; with `execute` as its launch it is started from nothing.
    """

    def __init__(
        self,
        line: Sequence[str],
        settings: Mapping[str, str],
        *,
        folder: Path = ROOT,
        launch: Launch = fork,
    ) -> None:
        self._command = Command(line, settings, folder)
        self._launch = launch
        self._code: int | None = None

    def begin(self) -> Self:
        """Start it, and wait for nothing."""
        self._output = Output()
        stdin, self._stdin = os.pipe()
        files = self._output.fileno(), self._output.fileno()
        self._process = self._launch(self._command, stdin, *files)
        os.close(stdin)
        return self

    async def start(self) -> Self:
        """Start it, and wait until it says where it listens, which it says last in a line."""
        self.begin()
        await until(lambda: self.address or self.has_ended)
        assert not self.has_ended, self.text
        return self

    @property
    def text(self) -> str:
        """All that it has written so far."""
        return self._output.text

    @property
    def lines(self) -> list[str]:
        """Every whole line that it has written so far."""
        return self._output.lines

    @property
    def address(self) -> str:
        """Where it listens, once it has said so."""
        told = (line for line in self.lines if "listens on" in line)
        return next(told, "").rpartition(" ")[2]

    @property
    def has_ended(self) -> bool:
        """Say whether the process is gone."""
        if self._code is None and (code := self._process.poll()) is not None:
            self._code = code
            self._output.close()
            os.close(self._stdin)
        return self._code is not None

    async def tell(self, line: str) -> None:
        """Write a line to its input."""
        os.write(self._stdin, f"{line}\n".encode())

    async def says(self, *wanted: str) -> None:
        """Wait until it has written these lines."""
        missing, read, end_s = {*wanted}, 0, monotonic() + PATIENCE_S
        while missing:
            assert monotonic() < end_s, f"{sorted(missing)} not in\n{self.text[-5000:]}"
            await asyncio.sleep(_LOOK_EVERY_S)
            new = self.lines[read:]
            missing, read = missing.difference(new), read + len(new)

    def kill(self) -> None:
        """Send SIGKILL: it dies where it stands."""
        self.send(signal.SIGKILL)

    def freeze(self) -> None:
        """Send SIGSTOP: it does nothing until it is killed or thawed."""
        self.send(signal.SIGSTOP)

    def thaw(self) -> None:
        """Send SIGCONT."""
        self.send(signal.SIGCONT)

    def ask_to_stop(self) -> None:
        """Send SIGTERM."""
        self.send(signal.SIGTERM)

    def send(self, sent: signal.Signals) -> None:
        """Send a signal, unless it is gone: then its number may be that of another."""
        if not self.has_ended:
            os.kill(self._process.pid, sent)

    async def end(self) -> int:
        """Wait until it has ended, and return its exit code, below 0 for a signal."""
        await until(lambda: self.has_ended)
        assert self._code is not None
        return self._code

    async def stop(self) -> None:
        """Ask it to stop, as an operator does; it has to do so quietly."""
        self.ask_to_stop()
        assert await self.end() == 0, self.text
        assert "Traceback" not in self.text, self.text[-5000:]

    async def destroy(self) -> None:
        """Leave nothing behind, whatever state it is in."""
        self.kill()
        await self.end()


def caro(
    settings: Mapping[str, str], *words: str, folder: Path = ROOT, launch: Launch = fork
) -> CompletedProcess[str]:
    """Run a command of the program to its end."""
    return asyncio.run(caro_beside(settings, *words, folder=folder, launch=launch))


async def caro_beside(
    settings: Mapping[str, str], *words: str, folder: Path = ROOT, launch: Launch = fork
) -> CompletedProcess[str]:
    """Run a command of the program to its end, while other things go on."""
    command = Command((*CARO, *words), settings, folder)
    out, err, stdin = Output(), Output(), os.open(os.devnull, os.O_RDONLY)
    process = launch(command, stdin, out.fileno(), err.fileno())
    os.close(stdin)
    try:
        await until(lambda: process.poll() is not None)
    except TimeoutError:
        os.kill(process.pid, signal.SIGKILL)
        raise
    finally:
        out.close()
        err.close()
    code = process.poll()
    assert code is not None
    return CompletedProcess(command.line, code, out.text, err.text)
