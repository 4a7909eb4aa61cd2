"""Whatever way a database breaks off, it is told as an error of the product."""

from __future__ import annotations

import sqlite3

import asyncpg  # type: ignore[import-untyped]
import pytest
from tortoise.exceptions import IntegrityError, OperationalError

from adapters.storage.errors import translate_errors
from bot.errors import StoreConflict, StoreUnavailable


@pytest.mark.parametrize(
    "raised",
    [
        asyncpg.AdminShutdownError("x"),
        asyncpg.ConnectionDoesNotExistError("x"),
        asyncpg.InterfaceError("x"),
        asyncpg.InternalClientError("x"),
        asyncpg.exceptions.ProtocolError("x"),
        sqlite3.OperationalError("x"),
        ConnectionResetError("x"),
        TimeoutError("x"),
        OperationalError(asyncpg.CannotConnectNowError("x")),
    ],
)
def test_a_database_that_breaks_off_does_not_answer(raised: Exception) -> None:
    with pytest.raises(StoreUnavailable) as told, translate_errors():
        raise raised
    assert told.value.__cause__ is raised


@pytest.mark.parametrize(
    "raised",
    [IntegrityError("x"), OperationalError(asyncpg.DeadlockDetectedError("x"))],
)
def test_whoever_is_second_is_told_that_somebody_was_first(raised: Exception) -> None:
    with pytest.raises(StoreConflict), translate_errors():
        raise raised
