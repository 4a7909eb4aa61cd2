"""What this installation tells of itself to the console."""

from __future__ import annotations

import platform
from datetime import datetime
from importlib.metadata import version

from adapters.jobs import DurableJobs
from adapters.storage import Stores
from bot.ports.readiness import JobsStanding, Migrations, Program, SettingLine
from config.settings.listing import list_settings
from config.settings.model import Settings


class OwnReadiness:
    """Asks the parts of an open installation; see `bot.ports.readiness`."""

    def __init__(
        self, stores: Stores, jobs: DurableJobs, settings: Settings, opened_at: datetime
    ) -> None:
        self._stores = stores
        self._jobs = jobs
        self.program = Program(
            version=version("caro-desk"),
            python=platform.python_version(),
            started_at=opened_at,
            platforms={"slack": settings.slack_is_on, "teams": settings.teams_is_on},
        )
        # Now: the file may be another one by the time that somebody asks.
        self.settings: tuple[SettingLine, ...] = list_settings(settings)

    @property
    def jobs(self) -> JobsStanding:
        """Whether this process does jobs at this moment."""
        return self._jobs.standing

    async def ping(self) -> None:
        """Raise StoreUnavailable unless the database answers."""
        await self._stores.ping()

    async def database_time(self) -> datetime:
        """Return what time it is for the database."""
        return await self._stores.tell_time()

    async def migrations(self) -> Migrations:
        """Return which migrations the database has."""
        return await self._stores.compare_migrations()
