"""What the databases of a town hold, read beside the programs, and how to disturb them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import asyncpg  # type: ignore[import-untyped]

from adapters import backoffice, storage
from adapters.backoffice.local_models import OrderRow
from adapters.jobs.place import Place
from bot.domain.actions import LogEntry
from bot.domain.orders import Action, Order, OrderState
from tests.fakes.clock import FakeClock


def key_of(action: Action, order: Order) -> str:
    """Return the id of the job of an action on an order as it is."""
    return f"{order.id}:{action}:{order.revision}"


@dataclass(slots=True)
class Books:
    """What the databases hold."""

    place: Place
    stores: storage.Stores

    async def order(self, order_id: str) -> Order:
        """Read an order."""
        return await backoffice.LocalBackOffice(FakeClock()).find_order(order_id)

    async def replacing(self, order: Order) -> list[int]:
        """Return the numbers of the orders that were placed in the place of one."""
        number = int(order.id.removeprefix("CARO-"))
        placed = await OrderRow.filter(replaces=number).values_list("id", flat=True)
        return [int(str(one)) for one in placed]

    async def move(self, order: Order, state: OrderState) -> None:
        """Let something happen to an order elsewhere, as when a cardholder consents."""
        row = await OrderRow.get(id=int(order.id.removeprefix("CARO-")))
        row.state, row.revision = state.value, row.revision + 1
        await row.save()

    async def log(self, order: Order) -> list[LogEntry]:
        """Read the action log of an order."""
        return list(await self.stores.log.entries(order=order.id))

    async def disturb(self, write: str) -> None:
        """Let the back office fail at each `INSERT` or `UPDATE` of an order, until it is mended."""
        begin = f"CREATE TRIGGER disturbed_{write} BEFORE {write} ON orders"
        if self.place.sqlite_file:
            script = f"{begin} BEGIN SELECT * FROM what_is_not_there; END"
        else:
            fail = "RAISE EXCEPTION 'disturbed' USING ERRCODE = 'cannot_connect_now'"
            script = (
                "CREATE OR REPLACE FUNCTION disturb() RETURNS trigger LANGUAGE plpgsql AS"
                f" $$ BEGIN {fail}; END $$; {begin} FOR EACH ROW EXECUTE FUNCTION disturb()"
            )
        await self.stores.database.execute_script(script)

    async def mend(self) -> None:
        """Let the back office take all writes again."""
        table = "" if self.place.sqlite_file else " ON orders"
        for write in ("INSERT", "UPDATE"):
            await self.stores.database.execute_script(
                f"DROP TRIGGER IF EXISTS disturbed_{write}{table}"
            )

    async def forms(self) -> int:
        """Count the sealed forms that are still kept."""
        _rows, found = await self.stores.database.execute_query("SELECT id FROM sealed_forms")
        return len(found)

    async def forms_of_jobs(self) -> set[str]:
        """Return the forms that are still kept although a job has been done with them."""
        _rows, found = await self.stores.database.execute_query("SELECT id FROM sealed_forms")
        inputs = str(await self.ask("SELECT inputs FROM {}workflow_status"))
        return {form["id"] for form in found if form["id"] in inputs}

    async def jobs(self) -> dict[str, str]:
        """Return what the jobs' own database says of each job and look."""
        statement = "SELECT workflow_uuid, status FROM {}workflow_status"
        return dict(await self.ask(statement))

    async def ask(self, statement: str) -> list[tuple[Any, ...]]:
        """Ask the jobs' own database; `{}` stands for its schema."""
        if file := self.place.sqlite_file:
            with closing(sqlite3.connect(file, timeout=30)) as opened:
                return opened.execute(statement.format("")).fetchall()
        connection = await asyncpg.connect(self.place.database_url)
        try:
            return [tuple(row) for row in await connection.fetch(statement.format("dbos."))]
        finally:
            await connection.close()
