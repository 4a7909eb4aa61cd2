"""The programs that run back-tests beside the desk: least urgent, and ended with it."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import signal
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress

from bot.domain.kept_back_tests import BackTestState
from bot.errors import BotError
from bot.ports import Clock
from bot.ports.back_tests import BackTestStore

_LOG = logging.getLogger(__name__)
LEAST_URGENT = 19
"""What a program is given that must not keep the desk from its processor."""
DATABASE_URL = "CARO_DATABASE_URL"
"""By this name a program is told where the database is."""
# What a program finds its files, its time zone and its database by. All else that the desk was
# started with stays with the desk: tokens and keys of platforms, and whatever a machine adds.
_NEEDED = re.compile(
    r"""\A(
    PATH | HOME | USER | LOGNAME | TMPDIR | TZ | LANG | LC_[A-Z]+ | LD_LIBRARY_PATH
    | PYTHON[A-Z0-9]+ | SSL_CERT_(FILE|DIR) | PGSSL[A-Z]+
    | PG(HOST|HOSTADDR|PORT|DATABASE|SERVICE|SERVICEFILE|USER|PASSWORD|PASSFILE|KRBSRVNAME|GSSLIB)
    )\Z""",
    re.VERBOSE,
)
_COMMAND = (sys.executable, "-m", "config.back_test_process")
_PATIENCE_S = 3.0


class BackTestPrograms:
    """Starts programs of this one, over the same database."""

    def __init__(
        self,
        database_url: str,
        tests: BackTestStore,
        clock: Clock,
        command: Sequence[str] = _COMMAND,
    ) -> None:
        self._command = command
        self._tests = tests
        self._clock = clock
        self._settings = {DATABASE_URL: database_url}
        self._running: dict[Process, asyncio.Task[None]] = {}

    async def start(self, test: str) -> None:
        """Let a program begin with a back-test; see `bot.ports.back_tests`."""
        try:
            program = await asyncio.create_subprocess_exec(
                *self._command,
                test,
                stdin=DEVNULL,
                stdout=DEVNULL,
                env={**_needed(os.environ), **self._settings},
                # Ctrl-C is for the desk, which then ends it.
                start_new_session=True,
            )
        except OSError as error:
            raise BotError(f"no program can be started: {error.strerror or error}") from error
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, program.pid, LEAST_URGENT)
        self._running[program] = asyncio.create_task(self._wait_for(program, test))

    async def _wait_for(self, program: Process, test: str) -> None:
        try:
            if await program.wait():
                # Whatever it was killed by: nobody else knows that it will not end any more.
                await self._tests.finish(test, BackTestState.FAILED, self._clock.now(), None)
        except BotError as error:
            _LOG.warning("%s: back-test %s is not told to have failed", type(error).__name__, test)
        finally:
            self._running.pop(program, None)

    async def close(self) -> None:
        """Let all stop with what they have; whatever takes too long is killed."""
        waiting = set(self._running.values())
        self._send(signal.SIGTERM)
        if waiting:
            await asyncio.wait(waiting, timeout=_PATIENCE_S)
        if left := set(self._running.values()):
            self._send(signal.SIGKILL)
            await asyncio.wait(left)

    def _send(self, sent: signal.Signals) -> None:
        for program in tuple(self._running):
            with suppress(ProcessLookupError):
                program.send_signal(sent)


def _needed(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if _NEEDED.match(name)}


@asynccontextmanager
async def back_test_programs(
    database_url: str, tests: BackTestStore, clock: Clock
) -> AsyncIterator[BackTestPrograms]:
    """Open what starts them; all have ended when the context has."""
    programs = BackTestPrograms(database_url, tests, clock)
    try:
        yield programs
    finally:
        await programs.close()
