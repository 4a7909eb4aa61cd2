"""Executor leases: the name that each process holds, which tells whose jobs are whose.

A process that dies lets go of its name with its connection. A machine that loses its power or its
network says nothing: so the database ends the session of a lease that nobody has touched for a
while, and whoever could not touch its own for so long counts it as lost.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import re
from contextlib import suppress
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

import asyncpg  # type: ignore[import-untyped]

from adapters.jobs.place import Place
from adapters.private_files import close_database_to_others, close_to_others
from bot.errors import StoreUnavailable

# Any number, as long as nothing else on the same PostgreSQL database locks under it.
LOCK_SPACE = 1_128_354_384
_PREFIX = "desk-"
ANSWER_S = 10.0
_CLOSE_S = 2.0
LONGEST_BEAT_S = 10.0
SHORTEST_S = 10.0
_BEATS = 3
_HELD = (
    "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
    " AND classid = $1 AND objid = $2)"
)
# Only what this server knows, and not on connecting: a proxy may refuse what it does not know.
_SET = (
    "SELECT set_config(name, $2, false) FROM pg_settings WHERE name = 'idle_session_timeout'"
    " UNION ALL SELECT set_config(name, $2, false) FROM pg_settings WHERE name = 'tcp_user_timeout'"
    " UNION ALL SELECT set_config(name, $1, false) FROM pg_settings WHERE name IN"
    " ('tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_keepalives_count')"
)
_LOG = logging.getLogger(__name__)


class ExecutorLeases(Protocol):
    """Names that processes hold; the one of a process that died is free at once."""

    @property
    def beat_s(self) -> float:
        """How often the name is to be held."""

    @property
    def has_lapsed(self) -> bool:
        """Say whether the name was not held for so long that another process may have it."""

    @property
    def name(self) -> str:
        """The name that this process holds, or ""."""

    async def take(self) -> str:
        """Take the first free name; a process that starts again gets its old one back."""

    async def hold(self) -> bool:
        """Hold the name, or one that is free; return False if it was lost in between.

        What was done under it may have been taken over by then.
        """

    async def is_free(self, name: str) -> bool:
        """Say whether no living process holds that name; one that is none of ours nobody does."""

    async def give_back(self) -> None:
        """Let the name go."""


def leases_of(place: Place, takeover_s: float = LONGEST_BEAT_S) -> ExecutorLeases:
    """Return the leases beside the database that the jobs are kept in."""
    file, beat_s = place.sqlite_file, min(takeover_s, LONGEST_BEAT_S)
    return FileLeases(file, beat_s) if file else PostgresLeases(place.database_url, beat_s)


def _is_name(name: str) -> bool:
    # It may come out of a row: neither a path nor more than the lock can hold is a name.
    return re.fullmatch(rf"{_PREFIX}[1-9][0-9]{{0,6}}", name) is not None


def _number(name: str) -> int:
    return int(name.removeprefix(_PREFIX))


class FileLeases:
    """Names held by locks on files beside a SQLite database."""

    has_lapsed = False

    def __init__(self, database: Path, beat_s: float) -> None:
        self._database = database
        self.beat_s = beat_s
        self._held: int | None = None
        self.name = ""

    async def take(self) -> str:
        """Take the first free name."""
        close_database_to_others(self._database)
        for number in count(1):
            held = self._lock(f"{_PREFIX}{number}")
            if held is not None:
                self._held, self.name = held, f"{_PREFIX}{number}"
                return self.name
        raise AssertionError("there is always a next number")

    async def hold(self) -> bool:
        """Nothing takes a file's lock away from a living process."""
        return True

    async def is_free(self, name: str) -> bool:
        """Try the lock of that name, and let it go again."""
        if not _is_name(name):
            return True
        held = self._lock(name)
        if held is None:
            return False
        os.close(held)
        return True

    async def give_back(self) -> None:
        """Let the name go."""
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def _lock(self, name: str) -> int | None:
        path = self._database.with_name(f"{self._database.name}.{name}")
        close_to_others(path)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            return None
        return handle


class PostgresLeases:
    """Names held by advisory locks, which end with the session that holds them."""

    def __init__(self, url: str, beat_s: float) -> None:
        self._url = url
        self.beat_s = beat_s
        self._lasts_s = max(SHORTEST_S, _BEATS * beat_s)
        self._touched_s = monotonic()
        self._connection: Any = None
        # The session answers one at a time.
        self._turn = asyncio.Lock()
        self.name = ""

    async def take(self) -> str:
        """Take the first free name."""
        # The server learns this first: a session that is cut off while it learns is not idle, so
        # that it would not be ended, and would keep what is locked by then.
        await self._ask(_HELD, 1)
        for number in count(1):
            if await self._lock(number):
                self.name = f"{_PREFIX}{number}"
                return self.name
        raise AssertionError("there is always a next number")

    @property
    def has_lapsed(self) -> bool:
        """Say whether the server may have ended the session by now."""
        return monotonic() > self._touched_s + self._lasts_s

    async def hold(self) -> bool:
        """Touch the session; where it was lost lock the name again, or another one."""
        number = _number(self.name)
        if await self._ask(_HELD, number):
            return True
        if not await self._lock(number):
            lost = self.name
            # It may be our own session that broke off: the server does not know that yet.
            await self.take()
            _LOG.warning("%s was lost, and another has it: this is %s now", lost, self.name)
        return False

    async def is_free(self, name: str) -> bool:
        """Try the lock of that name, and let it go again."""
        if not _is_name(name):
            return True
        if not await self._lock(_number(name)):
            return False
        await self._ask("SELECT pg_advisory_unlock($1, $2)", _number(name))
        return True

    async def give_back(self) -> None:
        """Let the name go."""
        if self._connection is not None:
            with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                # It is broken off where the database does not answer.
                await self._connection.close(timeout=_CLOSE_S)
            self._connection = None

    async def _lock(self, number: int) -> bool:
        return bool(await self._ask("SELECT pg_try_advisory_lock($1, $2)", number))

    async def _ask(self, statement: str, number: int) -> Any:
        try:
            async with self._turn:
                return await self._answer(statement, number)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as error:
            if isinstance(error, TimeoutError) and self._connection is not None:
                # A network that swallows what is sent says nothing: the next try begins anew.
                self._connection.terminate()
            raise StoreUnavailable(f"no lease to be had ({type(error).__name__})") from error

    async def _answer(self, statement: str, number: int) -> Any:
        begun_s = monotonic()
        if self._connection is None or self._connection.is_closed():
            self._connection = await asyncpg.connect(self._url, timeout=ANSWER_S)
            await self._limit()
        async with asyncio.timeout(ANSWER_S):
            answer = await self._connection.fetchval(statement, LOCK_SPACE, number)
        self._touched_s = begun_s
        return answer

    async def _limit(self) -> None:
        """Let the server end the session by itself once nobody touches it any more."""
        async with asyncio.timeout(ANSWER_S):
            probe_s = max(1, int(self._lasts_s / 4))
            await self._connection.fetch(_SET, str(probe_s), str(int(self._lasts_s * 1000)))
