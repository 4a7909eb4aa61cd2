"""The databases of a record: written to SQL that can be reviewed, read back, and disturbed."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import asyncpg  # type: ignore[import-untyped]

DESK, JOBS = "desk.sql", "jobs.sql"
_FAIL = (
    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = 'cannot_connect_now'; END $$"
)


def jobs_file(desk: Path) -> Path:
    """Return the second SQLite file, in which the jobs are kept."""
    return desk.with_name(f"{desk.stem}.jobs{desk.suffix}")


@dataclass(frozen=True, slots=True)
class SqliteFiles:
    """The two files of an installation on SQLite."""

    file: Path
    kind: ClassVar[str] = "sqlite"

    @property
    def url(self) -> str:
        """The address as the program takes it."""
        return f"sqlite://{self.file}"

    def dump(self, folder: Path) -> None:
        """Write both files as SQL."""
        for name, file in ((DESK, self.file), (JOBS, jobs_file(self.file))):
            with closing(sqlite3.connect(file)) as opened:
                lines = "\n".join(opened.iterdump())
            (folder / name).write_text(f"{lines}\n", "utf-8")

    async def restore(self, folder: Path, changed: dict[str, str]) -> None:
        """Make both files from their SQL, in which some words are `changed` into others."""
        for name, file in ((DESK, self.file), (JOBS, jobs_file(self.file))):
            with closing(sqlite3.connect(file)) as opened:
                opened.executescript(_change((folder / name).read_text("utf-8"), changed))

    async def ask(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the desk's own file."""
        return _ask_sqlite(self.file, statement)

    async def ask_jobs(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the jobs' file; `{}` stands for the place of their tables."""
        return _ask_sqlite(jobs_file(self.file), statement.format(""))

    async def refuse(self, write: str) -> None:
        """Let each `INSERT` or `UPDATE` of an order fail, as where a back office is away."""
        body = "BEGIN SELECT * FROM what_is_not_there; END"
        await self.ask(f"CREATE TRIGGER refused_{write} BEFORE {write} ON orders {body}")

    async def take(self, write: str) -> None:
        """Take these writes again."""
        await self.ask(f"DROP TRIGGER refused_{write}")


def _ask_sqlite(file: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file, timeout=30)) as opened, opened:
        return opened.execute(statement).fetchall()


@dataclass(frozen=True, slots=True)
class PostgresDatabase:
    """The one database of an installation on PostgreSQL; `tools` is where `pg_dump` is."""

    url: str
    tools: Path
    kind: ClassVar[str] = "postgres"

    def dump(self, folder: Path) -> None:
        """Write the database as SQL."""
        tool, options = self.tools / "pg_dump", ["--no-owner", "--no-privileges"]
        line = [str(tool), *options, "--inserts", self.url]
        written = subprocess.run(line, capture_output=True, check=True, text=True).stdout
        # What only the server or one version of its tools knows says nothing of the database.
        kept = re.sub(r"(?m)^(\\|--|SET |SELECT pg_catalog.set_config).*\n", "", written)
        (folder / DESK).write_text(re.sub(r"\n{3,}", "\n\n", kept).lstrip(), "utf-8")

    async def restore(self, folder: Path, changed: dict[str, str]) -> None:
        """Fill the empty database from its SQL, in which some words are `changed` into others."""
        script = _change((folder / DESK).read_text("utf-8"), changed)
        # Functions and tables may name what is made only after them.
        await self.ask(f"SET check_function_bodies = false; {script}")

    async def ask(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the database; a script of several statements has no answer."""
        connection = await asyncpg.connect(self.url)
        try:
            if statement.startswith("SELECT"):
                return [tuple(row) for row in await connection.fetch(statement)]
            await connection.execute(statement)
            return []
        finally:
            await connection.close()

    async def ask_jobs(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the tables of the jobs; `{}` stands for their place."""
        return await self.ask(statement.format("dbos."))

    async def refuse(self, write: str) -> None:
        """Let each `INSERT` or `UPDATE` of an order fail, as where a back office is away."""
        fail = _FAIL.replace("refuse()", f"refuse_{write}()")
        trigger = f"CREATE TRIGGER refused_{write} BEFORE {write} ON orders"
        await self.ask(f"{fail}; {trigger} FOR EACH ROW EXECUTE FUNCTION refuse_{write}()")

    async def take(self, write: str) -> None:
        """Take these writes again."""
        await self.ask(f"DROP FUNCTION refuse_{write} CASCADE")


def _change(script: str, changed: dict[str, str]) -> str:
    for old, new in changed.items():
        script = script.replace(old, new)
    return script


Database = SqliteFiles | PostgresDatabase
