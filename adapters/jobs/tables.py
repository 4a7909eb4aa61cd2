"""The tables of the jobs, and what the library needs to be told before it opens them."""

from __future__ import annotations

import logging
import sqlite3

from dbos import DBOS

from adapters.jobs.errors import translate_errors
from adapters.jobs.place import Place
from adapters.jobs.sqlite_time import mend_sqlite_time
from adapters.private_files import make_private_database

DBOS_LOG = logging.getLogger("dbos")


def migrate(place: Place) -> None:
    """Make or update the jobs' tables, under a lock of the library's own."""
    with translate_errors():
        prepare()
        if file := place.sqlite_file:
            make_private_database(file)
            connection = sqlite3.connect(file, timeout=60)
            # It stays so for the file: writers do not keep readers waiting.
            connection.execute("PRAGMA journal_mode=WAL")
            connection.close()
        DBOS.migrate(place.engine_url)


def prepare() -> None:
    """Let the library speak of what goes wrong alone, in our log, and know the time."""
    mend_sqlite_time()
    # It tells of every queue and version, and where to buy its console.
    DBOS_LOG.setLevel(logging.WARNING)
    if not DBOS_LOG.handlers:
        # With one it adds none of its own, which would write in a form of its own.
        DBOS_LOG.addHandler(logging.NullHandler())
