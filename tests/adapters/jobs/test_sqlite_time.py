"""Every SQLite tells the milliseconds that jobs are kept with, also an older one."""

from __future__ import annotations

import time
from pathlib import Path

from sqlalchemy import create_engine, text

from adapters.jobs.sqlite_time import mend_sqlite_time


def test_sqlite_tells_the_time_with_its_fraction(tmp_path: Path) -> None:
    mend_sqlite_time()
    mend_sqlite_time()
    engine = create_engine(f"sqlite:///{tmp_path}/jobs.sqlite3")
    with engine.connect() as connection:
        told = [connection.execute(text("SELECT unixepoch('subsec')")).scalar() for _ in range(3)]
    engine.dispose()
    for moment in told:
        assert isinstance(moment, float)
        assert abs(moment - time.time()) < 60
