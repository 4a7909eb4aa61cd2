"""The edge of the desk's database: what the libraries raise becomes an error of the product."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg  # type: ignore[import-untyped]
from tortoise.exceptions import BaseORMException, IntegrityError

from bot.errors import StoreConflict, StoreUnavailable


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
        sqlite3.Error,
        OSError,
    ) as error:
        raise StoreUnavailable(f"the database does not answer ({type(error).__name__})") from error
