"""The upkeep of the jobs: takes up what nobody does, and forgets what is long past."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from time import monotonic

from adapters.jobs import job_rows
from adapters.jobs.engine import Engine
from adapters.jobs.executor_leases import ExecutorLeases
from adapters.jobs.settings import JobsSettings
from adapters.jobs.strays import Strays
from bot.errors import StoreUnavailable
from bot.ports import Clock, Forms

_LOG = logging.getLogger(__name__)
_SWEEP = timedelta(hours=1)
# Much longer than it takes from keeping a form to having its job accepted.
_FORM_AGE = timedelta(hours=1)
SAID_AFTER_S = 30.0
_ROUNDS = 20


class Upkeep:
    """Goes round for as long as the process lives; what fails is said, and done the next time."""

    def __init__(
        self,
        engine: Engine,
        wake_decided: Callable[[], Awaitable[None]],
        leases: ExecutorLeases,
        settings: JobsSettings,
        forms: Forms,
        clock: Clock,
    ) -> None:
        self._engine = engine
        self._wake_decided = wake_decided
        self._leases = leases
        self._settings = settings
        self._forms = forms
        self._clock = clock
        round_s = settings.takeover_s
        self._strays = Strays(round_s, max(settings.longest_pause_s, _ROUNDS * round_s))
        self._swept_at: datetime | None = None

    async def run(self) -> None:
        """Go round until the process stops."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._beat())
            tasks.create_task(self._go_round())

    async def _beat(self) -> None:
        """Hold the name, whatever a round has to wait for."""
        while True:
            await self._guarded("the lease", self._hold)
            await asyncio.sleep(self._leases.beat_s)

    async def _hold(self) -> None:
        try:
            is_ours = await self._leases.hold()
        except StoreUnavailable:
            if self._leases.has_lapsed:
                self._engine.let_go(self._leases.name)
            raise
        if not is_ours:
            self._engine.let_go(self._leases.name)

    async def _go_round(self) -> None:
        while True:
            await self._guarded("taking over", self._take_over)
            await self._guarded("taking up", self._take_up)
            await self._guarded("waking the decided", self._wake_decided)
            now = self._clock.now()
            if self._swept_at is None or now >= self._swept_at + _SWEEP:
                jobs = await self._guarded("sweeping the jobs", self._sweep_jobs)
                if await self._guarded("sweeping the forms", self._sweep_forms) and jobs:
                    self._swept_at = now
            await asyncio.sleep(self._settings.takeover_s)

    async def _guarded(self, name: str, chore: Callable[[], Awaitable[None]]) -> bool:
        """Do one chore; return whether it was done. None of them keeps another from being done."""
        doing = asyncio.ensure_future(chore())
        try:
            while not (await asyncio.wait({doing}, timeout=SAID_AFTER_S))[0]:
                _LOG.warning("the upkeep of the jobs still waits for the database: %s", name)
            await doing
        except StoreUnavailable as error:
            _LOG.warning("the upkeep of the jobs has to wait: %s: %s", name, error)
        except Exception as error:  # noqa: BLE001 - the next round may find it mended
            _LOG.error("the upkeep of the jobs failed: %s: %s", name, type(error).__name__)
        else:
            return True
        finally:
            # Nobody else waits for it when the process stops in the middle of a round.
            doing.cancel()
            await asyncio.wait({doing})
        return False

    async def _take_over(self) -> None:
        """Take over what processes have left that are gone."""
        at_work = {row.executor_id for row in await job_rows.pending() if row.executor_id}
        for name in at_work - {self._leases.name}:
            if await self._leases.is_free(name):
                _LOG.warning("taking over the jobs of %s, which is gone", name)
                await job_rows.take_over(name)

    async def _take_up(self) -> None:
        """Take up again what this process has let fall, as when the database refused a write."""
        if self._leases.has_lapsed:
            # What stands under our name may be another's.
            return
        for job in self._strays.due(await self._engine.left_undone(), monotonic()):
            await job_rows.take_up(job)

    async def _sweep_jobs(self) -> None:
        await job_rows.sweep(self._clock.now(), self._settings.kept_days)

    async def _sweep_forms(self) -> None:
        used = await job_rows.forms_in_use()
        if used is None:
            _LOG.warning("no form is dropped while a job cannot be read that may need it")
        else:
            await self._forms.drop_older(self._clock.now() - _FORM_AGE, but=used)
