"""Milliseconds for SQLite before 3.42, which DBOS asks of it from Python 3.12 on."""

from __future__ import annotations

import sqlite3
import time

from sqlalchemy import Engine, event

_KNOWS_SUBSECONDS = (3, 42)


def mend_sqlite_time() -> None:
    """Let every SQLite connection from now on know `unixepoch('subsec')`; twice is no more."""
    if sqlite3.sqlite_version_info >= _KNOWS_SUBSECONDS:
        return
    if not event.contains(Engine, "connect", _teach):
        event.listen(Engine, "connect", _teach)


def _teach(connection: object, _record: object) -> None:
    # An older one answers with nothing, and every row of a job would be refused.
    if isinstance(connection, sqlite3.Connection):
        connection.create_function("unixepoch", 1, lambda _how: time.time())
