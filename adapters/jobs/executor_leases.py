"""Executor leases: the name that each process holds, which tells whose jobs are whose."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import re
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import asyncpg  # type: ignore[import-untyped]

from adapters.jobs.place import Place
from adapters.private_files import close_database_to_others, close_to_others
from bot.errors import StoreUnavailable

# Any number, as long as nothing else on the same PostgreSQL database locks under it.
_LOCK_SPACE = 1_128_354_384
_PREFIX = "desk-"
ANSWER_S = 10.0
_HELD = (
    "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
    " AND classid = $1 AND objid = $2)"
)
_LOG = logging.getLogger(__name__)


class ExecutorLeases(Protocol):
    """Names that processes hold; the one of a process that died is free at once."""

    @property
    def name(self) -> str:
        """The name that this process holds, or ""."""

    async def take(self) -> str:
        """Take the first free name; a process that starts again gets its old one back."""

    async def hold(self) -> None:
        """Make sure that the name is still ours, after the database was away."""

    async def is_free(self, name: str) -> bool:
        """Say whether no living process holds that name; one that is none of ours nobody does."""

    async def give_back(self) -> None:
        """Let the name go."""


def leases_of(place: Place) -> ExecutorLeases:
    """Return the leases beside the database that the jobs are kept in."""
    file = place.sqlite_file
    return FileLeases(file) if file else PostgresLeases(place.database_url)


def _is_name(name: str) -> bool:
    # It may come out of a row: neither a path nor more than the lock can hold is a name.
    return re.fullmatch(rf"{_PREFIX}[1-9][0-9]{{0,6}}", name) is not None


def _number(name: str) -> int:
    return int(name.removeprefix(_PREFIX))


class FileLeases:
    """Names held by locks on files beside a SQLite database."""

    def __init__(self, database: Path) -> None:
        self._database = database
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

    async def hold(self) -> None:
        """Nothing takes a file's lock away from a living process."""

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
    """Names held by advisory locks, which end with the connection that holds them."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._connection: Any = None
        self.name = ""

    async def take(self) -> str:
        """Take the first free name."""
        for number in count(1):
            if await self._lock(number):
                self.name = f"{_PREFIX}{number}"
                return self.name
        raise AssertionError("there is always a next number")

    async def hold(self) -> None:
        """Lock the name again if it was lost with its connection, however often that takes."""
        number = _number(self.name)
        if not await self._ask(_HELD, number) and not await self._lock(number):
            _LOG.warning("another process has the name %s, which was lost for a moment", self.name)

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
                await self._connection.close(timeout=ANSWER_S)
            self._connection = None

    async def _lock(self, number: int) -> bool:
        return bool(await self._ask("SELECT pg_try_advisory_lock($1, $2)", number))

    async def _ask(self, statement: str, number: int) -> Any:
        try:
            if self._connection is None or self._connection.is_closed():
                self._connection = await asyncpg.connect(self._url, timeout=ANSWER_S)
            async with asyncio.timeout(ANSWER_S):
                return await self._connection.fetchval(statement, _LOCK_SPACE, number)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as error:
            if isinstance(error, TimeoutError) and self._connection is not None:
                # A network that swallows what is sent says nothing: the next try begins anew.
                self._connection.terminate()
            raise StoreUnavailable(f"no lease to be had ({type(error).__name__})") from error
