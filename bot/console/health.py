"""The health of the desk: each of its parts is asked how it is, and none of them for long."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from typing import TypeVar

from bot.console.findings import Finding, Health
from bot.console.jobs import JobLine, JobPages
from bot.desk.desk import Desk
from bot.domain.actions import Result
from bot.domain.admin_log import BEGINNING, SealedEntry
from bot.domain.flows import Flow
from bot.domain.job_records import JobState
from bot.domain.paging import PAGE_ROWS
from bot.domain.search import Query, QueryKind
from bot.errors import BackOfficeBusy, BackOfficeUnavailable, StoreUnavailable
from bot.ports import BackOffice, Clock, FlowStore
from bot.ports.accounts import AdminLog
from bot.ports.readiness import Readiness

T = TypeVar("T")
# No part may keep the page waiting for longer.
_PATIENCE_S = 2.0
_SLOW_DATABASE_MS = 250
_SLOW_BACK_OFFICE_MS = 1000
# Leases and times of jobs are told by both clocks: so far apart they disturb nothing.
_SKEW_S = 2.0
_WAITS_LONG = timedelta(hours=1)
_PAGES_READ = 5
# It is an order id by its form, and no order has it.
_NO_ORDER = Query(QueryKind.ORDER_ID, "CARO-999999999999")


class HealthChecks:
    """Asks every part how it is; whatever does not answer is a finding, never an error."""

    def __init__(
        self,
        readiness: Readiness,
        back_office: BackOffice,
        flows: FlowStore,
        admin_log: AdminLog,
        jobs: JobPages,
        desk: Desk,
        clock: Clock,
        *,
        patience_s: float = _PATIENCE_S,
    ) -> None:
        self._readiness = readiness
        self._back_office = back_office
        self._flows = flows
        self._admin_log = admin_log
        self._jobs = jobs
        self._desk = desk
        self._clock = clock
        self._patience_s = patience_s

    async def now(self) -> Health:
        """Ask them one after another, so that none of them makes another one look slow."""
        database = await self._database()
        clocks = await self._clocks()
        migrations = await self._migrations()
        office = await self._office()
        jobs = Finding(f"jobs-{self._readiness.jobs}")
        waiting, halves = await self._waiting(), await self._halves()
        flows, present = await self._published()
        platforms, channel = self._platforms(), await self._channel()
        seal, head = await self._seal()
        found = (database, clocks, migrations, office, jobs, waiting, halves)
        return Health(
            findings=(*found, flows, platforms, channel, seal),
            program=self._readiness.program,
            flows=present,
            head=head,
        )

    async def _database(self) -> Finding:
        begun_s = _seconds()
        try:
            await self._soon(self._readiness.ping())
        except (StoreUnavailable, TimeoutError):
            return Finding("database-away")
        return _timed("database", begun_s, _SLOW_DATABASE_MS)

    async def _clocks(self) -> Finding:
        before = self._clock.now()
        try:
            theirs = await self._soon(self._readiness.database_time())
        except (StoreUnavailable, TimeoutError):
            return Finding("clock-unknown")
        # It was told somewhere between asking and being answered.
        after = self._clock.now()
        apart_s = max((before - theirs).total_seconds(), (theirs - after).total_seconds(), 0.0)
        if apart_s > _SKEW_S:
            return Finding("clock-apart", {"seconds": round(apart_s)})
        return Finding("clock-right")

    async def _migrations(self) -> Finding:
        try:
            found = await self._soon(self._readiness.migrations())
        except (StoreUnavailable, TimeoutError):
            return Finding("migrations-unknown")
        applied = {"known": found.known, "applied": found.known - len(found.missing)}
        if found.missing:
            return Finding("migrations-missing", {**applied, "names": ", ".join(found.missing)})
        if found.unknown:
            return Finding("migrations-newer", {**applied, "names": ", ".join(found.unknown)})
        return Finding("migrations-whole", applied)

    async def _office(self) -> Finding:
        begun_s = _seconds()
        try:
            await self._soon(self._back_office.search(_NO_ORDER, limit=1))
        except BackOfficeBusy:
            return Finding("office-busy")
        except (BackOfficeUnavailable, TimeoutError):
            return Finding("office-away", {"seconds": round(self._patience_s)})
        return _timed("office", begun_s, _SLOW_BACK_OFFICE_MS)

    async def _waiting(self) -> Finding:
        found = await self._found(JobState.WAITING)
        if found is None:
            return Finding("waiting-unknown")
        lines, count = found
        if not lines:
            return Finding("waiting-none")
        oldest = min(line.record.asked_at for line in lines)
        long = self._clock.now() - oldest >= _WAITS_LONG
        return Finding("waiting-long" if long else "waiting-some", {"count": count}, oldest)

    async def _halves(self) -> Finding:
        found = await self._found(JobState.FAILED)
        if found is None:
            return Finding("halves-unknown")
        lines, count = found
        if not lines:
            return Finding("halves-none")
        oldest = min(line.record.asked_at for line in lines)
        return Finding("halves-some", {"count": count}, oldest)

    async def _found(self, state: JobState) -> tuple[list[JobLine], str] | None:
        """Return the jobs that count, and how many they are, as it is written; None: unknown."""
        found: list[JobLine] = []
        start, pages = "", 0
        try:
            async with asyncio.timeout(self._patience_s):
                while pages == 0 or (start and pages < _PAGES_READ and len(found) < PAGE_ROWS):
                    page = await self._jobs.page(state, start=start)
                    found += [line for line in page.rows if _counts(line)]
                    start, pages = page.more, pages + 1
        except (StoreUnavailable, TimeoutError):
            return None
        shown = found[:PAGE_ROWS]
        return shown, f"{len(shown)}+" if start or len(found) > PAGE_ROWS else str(len(shown))

    async def _published(self) -> tuple[Finding, tuple[Flow, ...]]:
        """Look whether the flows of new cases are kept for the time after the next change."""
        try:
            async with asyncio.timeout(self._patience_s):
                flows = await self._desk.flows()
                lost = [one.flow for one in flows if not await self._flows.find(one.version)]
        except (StoreUnavailable, TimeoutError):
            return Finding("flows-unknown"), ()
        if lost:
            return Finding("flows-lost", {"names": ", ".join(lost)}), flows
        return Finding("flows-kept" if flows else "flows-none", {"count": len(flows)}), flows

    def _platforms(self) -> Finding:
        on = [name for name, is_on in self._readiness.program.platforms.items() if is_on]
        return Finding("platforms-on" if on else "platforms-off", {"count": len(on)})

    async def _channel(self) -> Finding:
        """Look whether the channel of support has taken what was posted there last."""
        try:
            channel, failure = await self._soon(self._desk.arrivals.standing())
        except (StoreUnavailable, TimeoutError):
            return Finding("channel-unknown")
        if failure:
            return Finding("channel-refuses", {"why": failure})
        return Finding("channel-open" if channel else "channel-none")

    async def _seal(self) -> tuple[Finding, SealedEntry | None]:
        """Look whether the newest line of the administrators' log seals the one before it."""
        try:
            lines = await self._soon(self._admin_log.entries(limit=2))
        except (StoreUnavailable, TimeoutError):
            return Finding("seal-unknown"), None
        if not lines:
            return Finding("seal-empty"), None
        head, *before = lines
        last = before[0].digest if before else BEGINNING
        follows = head.number == (before[0].number + 1 if before else 1)
        holds = follows and head.digest == head.entry.seal(last)
        return Finding("seal-holds" if holds else "seal-broken", {"number": head.number}), head

    async def _soon(self, asked: Awaitable[T]) -> T:
        async with asyncio.timeout(self._patience_s):
            return await asked


def _counts(line: JobLine) -> bool:
    """Leave out what failed without leaving anything half done, and what was gone on with since."""
    record = line.record
    if record.state is not JobState.FAILED:
        return True
    is_last = line.work is not None or line.case is None
    return record.is_under_way or (record.result is Result.HALF_DONE and is_last)


def _seconds() -> float:
    return asyncio.get_running_loop().time()


def _timed(part: str, begun_s: float, slow_ms: int) -> Finding:
    took_ms = max(1, round((_seconds() - begun_s) * 1000))
    return Finding(f"{part}-slow" if took_ms >= slow_ms else f"{part}-answers", {"ms": took_ms})
