"""The place of the jobs: the desk's PostgreSQL database, or a file beside its SQLite one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

_SQLITE = "sqlite://"


@dataclass(frozen=True, slots=True)
class Place:
    """Where jobs are kept, from the desk's own `database_url`."""

    # Not in repr: it may hold the database's password.
    database_url: str = field(repr=False)

    @property
    def sqlite_file(self) -> Path | None:
        """The file of the jobs, or None for PostgreSQL."""
        if not self.database_url.startswith(_SQLITE):
            return None
        desk = Path(self.database_url.removeprefix(_SQLITE))
        # A file of its own: two libraries that write would keep each other waiting.
        return desk.with_name(f"{desk.stem}.jobs{desk.suffix}")

    @property
    def engine_url(self) -> str:
        """The address as SQLAlchemy writes it."""
        if self.sqlite_file:
            return f"sqlite:///{self.sqlite_file}"
        _, _, rest = self.database_url.partition("://")
        return f"postgresql+psycopg://{rest}"
