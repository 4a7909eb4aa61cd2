"""The tables of the jobs, and what the library needs to be told before it opens them."""

from __future__ import annotations

import logging
import sqlite3
import sys

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer

from adapters.jobs.deadlines import engine_options
from adapters.jobs.errors import translate_errors
from adapters.jobs.job_rows import VERSION
from adapters.jobs.place import Place
from adapters.jobs.serialization import read_json_alone
from adapters.jobs.sqlite_time import mend_sqlite_time
from adapters.private_files import make_private_database

DBOS_LOG = logging.getLogger("dbos")
_NAME = "caro-desk"
# On SQLite it looks for what waiting jobs were told, and a stop waits for it to wake up.
_LISTEN_EVERY_S = 0.2
_TRACEBACK = "Traceback (most recent call last):"


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


def config_of(place: Place, executor: str) -> DBOSConfig:
    """Return what the library is told of the tables, and of the name of this process."""
    return {
        "name": _NAME,
        "system_database_url": place.engine_url,
        "application_version": VERSION,
        "executor_id": executor,
        "run_migrations": False,
        "serializer": DBOSPortableJSONSerializer(),
        "log_level": "WARNING",
        "enable_otlp": False,
        "sys_db_pool_size": 4,
        "notification_listener_polling_interval_sec": _LISTEN_EVERY_S,
        "db_engine_kwargs": engine_options(place),
    }


def prepare() -> None:
    """Let the library read JSON alone, and speak of what goes wrong alone, in our log."""
    read_json_alone()
    mend_sqlite_time()
    # It tells of every queue and version, and where to buy its console.
    DBOS_LOG.setLevel(logging.WARNING)
    if not DBOS_LOG.handlers:
        # With one it adds none of its own, which would write in a form of its own.
        DBOS_LOG.addHandler(logging.NullHandler())
    if _say_it_briefly not in DBOS_LOG.filters:
        DBOS_LOG.addFilter(_say_it_briefly)


def _say_it_briefly(record: logging.LogRecord) -> bool:
    """Leave out what may quote a row: what follows the first line, and tracebacks."""
    said = record.getMessage().partition("\n")[0]
    if record.exc_info and record.exc_info[0]:
        said = f"{said} {record.exc_info[0].__name__}"
    elif said.endswith(_TRACEBACK) and (error := sys.exception()):
        # It writes tracebacks out as well, while it handles their errors.
        said = f"{said.removesuffix(_TRACEBACK)}{type(error).__name__}"
    record.msg, record.args, record.exc_info, record.exc_text = said, (), None, None
    return True
