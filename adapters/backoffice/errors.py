"""The edge of the local back office: what the libraries raise becomes an error of the product."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg  # type: ignore[import-untyped]
from tortoise.exceptions import BaseORMException, DoesNotExist

from bot.errors import BackOfficeUnavailable, OrderNotFound, StoreConflict


class KeyReused(StoreConflict):
    """The idempotency key was used for another write, so the order is not what was read."""


@contextmanager
def translate_errors() -> Iterator[None]:
    """Raise our errors instead of the libraries'; a message could quote data, so none is kept."""
    try:
        yield
    except DoesNotExist as error:
        raise OrderNotFound("there is no such order") from error
    except (
        BaseORMException,
        asyncpg.PostgresError,
        asyncpg.InterfaceError,
        sqlite3.Error,
        OSError,
    ) as error:
        raise BackOfficeUnavailable(
            f"the back office's database does not answer ({type(error).__name__})"
        ) from error
