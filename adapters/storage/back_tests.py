"""The store of back-tests: the database lets each be begun once."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from tortoise.transactions import in_transaction

from adapters.sql import storable
from adapters.storage.errors import translate_errors
from adapters.storage.flow_models import BackTestRow
from adapters.storage.models import as_id
from bot.domain.back_test_forms import read_report, write_report
from bot.domain.back_test_reports import BackTest
from bot.domain.flow_versions import FlowContent
from bot.domain.kept_back_tests import (
    KEPT_OF_FLOW,
    SILENCE,
    UNDER_WAY,
    BackTestState,
    KeptBackTest,
)

# Without the draft and the report, which are long.
_NAMES = tuple(KeptBackTest.__dataclass_fields__)
_OPEN = tuple(state.value for state in UNDER_WAY)
_ENDED = (BackTestState.DONE.value, BackTestState.STOPPED.value)


async def _let_others_wait() -> None:
    """Keep whoever else begins one until this one is there, for those who look what is under way.

    SQLite lets one write at a time.
    """
    database = BackTestRow._meta.db
    if database.capabilities.dialect == "postgres":
        await database.execute_query("LOCK TABLE back_tests IN SHARE ROW EXCLUSIVE MODE")


class BackTests:
    """Keeps back-tests; see `bot.ports.back_tests`."""

    async def add(
        self, test: KeptBackTest, draft: FlowContent, report: BackTest | None = None
    ) -> None:
        """Keep a new one, and drop those of its flow that are too old."""
        with translate_errors():
            async with in_transaction(BackTestRow._meta.db.connection_name):
                await _let_others_wait()
                await BackTestRow.create(
                    **storable({name: getattr(test, name) for name in _NAMES}),
                    content=json.dumps([draft.name, draft.source, dict(draft.texts)]),
                    report=write_report(report) if report else None,
                )
                older = BackTestRow.filter(flow=test.flow).order_by("-asked_at", "-id")
                ids = [row.id for row in await older.offset(KEPT_OF_FLOW).limit(1000).only("id")]
                if ids:
                    await BackTestRow.filter(id__in=ids, state__not_in=_OPEN).delete()

    async def get(self, test: str) -> KeptBackTest | None:
        """Return one."""
        with translate_errors():
            rows = await BackTestRow.filter(id=as_id(test)).only(*_NAMES)
        return next(_read(rows), None)

    async def draft(self, test: str) -> FlowContent | None:
        """Return what one tries."""
        with translate_errors():
            row = await BackTestRow.filter(id=as_id(test)).only("id", "content").first()
        return FlowContent(*json.loads(row.content)) if row else None

    async def report(self, test: str) -> BackTest | None:
        """Return what one has found."""
        with translate_errors():
            row = await BackTestRow.filter(id=as_id(test)).only("id", "report").first()
        # One of many cases takes longer than others are to wait.
        return await asyncio.to_thread(read_report, row.report) if row and row.report else None

    async def of_flow(self, flow: str) -> tuple[KeptBackTest, ...]:
        """Return those of a flow, the newest first."""
        with translate_errors():
            rows = BackTestRow.filter(flow=as_id(flow)).order_by("-asked_at", "-id")
            return tuple(_read(await rows.only(*_NAMES)))

    async def under_way(self) -> tuple[KeptBackTest, ...]:
        """Return those that have not ended."""
        with translate_errors():
            return tuple(_read(await BackTestRow.filter(state__in=_OPEN).only(*_NAMES)))

    async def newest(self, draft: str, baseline: str) -> KeptBackTest | None:
        """Return the newest of these versions that is a ticket."""
        with translate_errors():
            rows = BackTestRow.filter(draft=draft, baseline=baseline, state__in=_ENDED)
            found = _read(await rows.order_by("-asked_at", "-id").only(*_NAMES))
        return next((test for test in found if test.is_ticket), None)

    async def claim(self, test: str, at: datetime) -> KeptBackTest | None:
        """Begin one that waits."""
        waits = {"state": BackTestState.WAITING.value, "heard_at__gte": at - SILENCE}
        with translate_errors():
            begun = await BackTestRow.filter(id=test, **waits).update(
                state=BackTestState.RUNNING.value, heard_at=at
            )
        return await self.get(test) if begun else None

    async def tell(self, test: str, at: datetime, *, looked_at: int, past: int) -> bool:
        """Keep how far one has come; return whether it is to go on."""
        running = BackTestRow.filter(id=test, state=BackTestState.RUNNING.value)
        with translate_errors():
            if not await running.update(heard_at=at, looked_at=looked_at, past=past):
                return False
            return await running.filter(is_to_stop=False).exists()

    async def stop(self, test: str) -> bool:
        """Ask one that is under way to stop."""
        with translate_errors():
            rows = BackTestRow.filter(id=as_id(test), state__in=_OPEN)
            return bool(await rows.update(is_to_stop=True))

    async def finish(
        self, test: str, state: BackTestState, at: datetime, report: BackTest | None
    ) -> None:
        """Keep how one that is under way has ended."""
        found: dict[str, Any] = {}
        if report:
            found = {
                "looked_at": report.looked_at,
                "cases": report.cases,
                "report": write_report(report),
            }
        under_way = BackTestRow.filter(id=test, state__in=_OPEN)
        with translate_errors():
            await under_way.update(state=state.value, heard_at=at, **found)


def _read(rows: Iterable[BackTestRow]) -> Iterator[KeptBackTest]:
    for row in rows:
        values = {name: getattr(row, name) for name in _NAMES}
        yield KeptBackTest(**{**values, "state": BackTestState(row.state)})
