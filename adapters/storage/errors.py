"""The edge of the desk's database: what the libraries raise becomes an error of the product."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg  # type: ignore[import-untyped]
from tortoise.exceptions import BaseORMException, IntegrityError

from bot.errors import StoreConflict, StoreUnavailable

_IN_A_CIRCLE = asyncpg.DeadlockDetectedError.__name__


@contextmanager
def translate_errors() -> Iterator[None]:
    """Raise our errors instead of the libraries'; a message could quote data, so none is kept."""
    try:
        yield
    except IntegrityError as error:
        raise StoreConflict("somebody saved first") from error
    except (
        BaseORMException,
        asyncpg.PostgresError,
        asyncpg.InterfaceError,
        # Raised where a connection breaks off while it is opened or given back.
        asyncpg.InternalClientError,
        sqlite3.Error,
        OSError,
    ) as error:
        if (cause := _cause(error)) == _IN_A_CIRCLE:
            # The database let the other one go first.
            raise StoreConflict("somebody saved first") from error
        raise StoreUnavailable(f"the database does not answer ({cause})") from error


def _cause(error: BaseException) -> str:
    """Return what whoever raised an error first calls it; the system's own words are safe."""
    if isinstance(error, BaseORMException) and error.args:
        # Tortoise hands on what its driver raised.
        error = error.args[0] if isinstance(error.args[0], Exception) else error
    if isinstance(error, sqlite3.Error):
        return str(getattr(error, "sqlite_errorname", type(error).__name__))
    if isinstance(error, OSError) and error.errno:
        return os.strerror(error.errno) if error.errno > 0 else str(error.strerror)
    return type(error).__name__
