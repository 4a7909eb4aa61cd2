"""The edge of the jobs: what the libraries raise becomes an error of the product."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from dbos import error as dbos_error
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StoreUnavailable


@contextmanager
def translate_errors() -> Iterator[None]:
    """Raise our error instead of the libraries'; a message could quote data, so none is kept."""
    try:
        yield
    except (SQLAlchemyError, dbos_error.DBOSException, sqlite3.Error, OSError) as error:
        raise StoreUnavailable(
            f"the jobs' database does not answer ({type(error).__name__})"
        ) from error
