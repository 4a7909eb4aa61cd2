"""The desk's own stores on Tortoise, in SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient

from adapters.storage import database as _database
from adapters.storage.accounts import Accounts
from adapters.storage.admin_log import AdminLog
from adapters.storage.approvals import Approvals
from adapters.storage.back_tests import BackTests
from adapters.storage.cases import Cases
from adapters.storage.changes import CaseChanges
from adapters.storage.database import Apps, migrate, pending_migrations, tortoise_config
from adapters.storage.deliveries import Deliveries
from adapters.storage.duties import Duties
from adapters.storage.figures import CaseFigures
from adapters.storage.flow_drafts import Drafts
from adapters.storage.flow_requests import FlowRequests
from adapters.storage.flow_walks import Walks
from adapters.storage.flows import Flows
from adapters.storage.forms import FormStore
from adapters.storage.identities import Identities
from adapters.storage.log import Log
from adapters.storage.office_codes import OfficeCodes
from adapters.storage.office_people import OfficePeopleStore
from adapters.storage.people import HasOffice, People
from adapters.storage.rules import Rules
from adapters.storage.seed import seed_past
from adapters.storage.sessions import Sessions
from adapters.storage.settings import SecretKey, StorageSettings
from adapters.storage.standings import Standings
from adapters.storage.surfaces import Surfaces
from adapters.storage.talks import Talks
from adapters.storage.tenants import Knocks
from adapters.storage.timings import Timings
from bot.ports.readiness import Migrations

# The migrations know these models by the label `desk`: the app has to be joined under it.
APP: dict[str, Any] = {
    "models": [
        f"adapters.storage.{name}"
        for name in (
            "models",
            "people_models",
            "console_models",
            "talk_models",
            "flow_models",
            "flow_request_models",
        )
    ],
    "migrations": "adapters.storage.migrations",
}


@dataclass(frozen=True, slots=True)
class Stores:
    """The stores over one open database."""

    cases: Cases
    case_changes: CaseChanges
    surfaces: Surfaces
    flows: Flows
    back_tests: BackTests
    flow_drafts: Drafts
    flow_requests: FlowRequests
    flow_walks: Walks
    deliveries: Deliveries
    duties: Duties
    forms: FormStore
    log: Log
    directory: People
    knocks: Knocks
    office_codes: OfficeCodes
    office_people: OfficePeopleStore
    standings: Standings
    accounts: Accounts
    sessions: Sessions
    identities: Identities
    approvals: Approvals
    talks: Talks
    admin_log: AdminLog
    figures: CaseFigures
    timings: Timings
    database: BaseDBAsyncClient
    settings: StorageSettings
    apps: Apps

    async def ping(self) -> None:
        """Raise StoreUnavailable unless the database answers."""
        await _database.ping(self.database)

    async def tell_time(self) -> datetime:
        """Return what time it is for the database; StoreUnavailable as above."""
        return await _database.tell_time(self.database)

    async def compare_migrations(self) -> Migrations:
        """Return which migrations the database has, and lacks; StoreUnavailable as above."""
        return await _database.compare_migrations(self.database, self.apps)


@asynccontextmanager
async def connect(
    settings: StorageSettings, apps: Apps, *, has_office: HasOffice
) -> AsyncIterator[Stores]:
    """Open the database for the whole process; one can be open at a time.

    `apps` also names the models of other adapters that live in this database. `has_office` asks
    the back office whether an office exists, before a tenant is linked to it.

    Raises:
        StoreUnavailable: the database does not answer.
    """
    async with _database.open_database(settings, apps) as database:
        yield Stores(
            cases=Cases(),
            case_changes=CaseChanges(),
            surfaces=Surfaces(),
            flows=Flows(),
            back_tests=BackTests(),
            flow_drafts=Drafts(),
            flow_requests=FlowRequests(),
            flow_walks=Walks(),
            deliveries=Deliveries(),
            duties=Duties(),
            forms=FormStore(settings),
            log=Log(),
            directory=People(has_office),
            knocks=Knocks(),
            office_codes=OfficeCodes(has_office),
            office_people=OfficePeopleStore(),
            standings=Standings(),
            accounts=Accounts(),
            sessions=Sessions(),
            identities=Identities(),
            approvals=Approvals(),
            talks=Talks(settings),
            admin_log=AdminLog(),
            figures=CaseFigures(),
            timings=Timings(),
            database=database,
            settings=settings,
            apps=apps,
        )


__all__ = [
    "APP",
    "Apps",
    "Rules",
    "SecretKey",
    "StorageSettings",
    "Stores",
    "connect",
    "migrate",
    "pending_migrations",
    "seed_past",
    "tortoise_config",
]
