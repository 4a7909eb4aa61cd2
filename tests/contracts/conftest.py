"""The implementations that every contract holds for: real ones, and those in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from adapters import storage
from adapters.backoffice import LocalBackOffice
from adapters.backoffice.local_models import CompanyRow, OfficeRow
from adapters.storage import StorageSettings
from bot.domain.orders import Company, Order
from bot.domain.search import Query, QueryKind
from bot.ports import (
    ActionLog,
    AdminLog,
    ApprovalStore,
    BackOffice,
    CaseStore,
    DeliveryStore,
    Directory,
    DutyStore,
    FlowRequestStore,
    FlowStore,
    Forms,
    OfficeCodes,
    OfficePeopleStore,
    StandingStore,
    SurfaceStore,
    TalkStore,
    TenantKnocks,
)
from bot.ports.back_tests import BackTestStore
from bot.ports.figures import CaseFigures
from bot.ports.flow_drafts import DraftStore
from bot.ports.flow_walks import WalkStore
from bot.ports.timings import TimingStore
from tests.adapters.backoffice.kit import over_http
from tests.conftest import APPS, SAMPLE_ORDERS, SECRET_KEY, copy_database, postgres_database
from tests.fakes.admin_log import FakeAdminLog
from tests.fakes.approvals import FakeApprovals
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.back_tests import FakeBackTests
from tests.fakes.cases import FakeCases
from tests.fakes.clock import FakeClock
from tests.fakes.deliveries import FakeDeliveries
from tests.fakes.directory import FakeDirectory
from tests.fakes.duties import FakeDuties
from tests.fakes.figures import FakeFigures
from tests.fakes.flow_drafts import FakeDrafts
from tests.fakes.flow_requests import FakeFlowRequests
from tests.fakes.flow_walks import FakeWalks
from tests.fakes.flows import FakeFlows
from tests.fakes.forms import FakeForms
from tests.fakes.log import FakeLog
from tests.fakes.office_people import FakeOfficePeople, FakeStandings
from tests.fakes.surfaces import FakeSurfaces
from tests.fakes.talks import FakeTalks
from tests.fakes.tenants import FakeKnocks, FakeOfficeCodes
from tests.fakes.timings import FakeTimings


@dataclass(frozen=True)
class AnyStores:
    """The stores of the desk, whatever keeps them; `add_office` makes one known."""

    cases: CaseStore
    surfaces: SurfaceStore
    flows: FlowStore
    back_tests: BackTestStore
    flow_drafts: DraftStore
    flow_requests: FlowRequestStore
    flow_walks: WalkStore
    directory: Directory
    knocks: TenantKnocks
    office_codes: OfficeCodes
    office_people: OfficePeopleStore
    standings: StandingStore
    admin_log: AdminLog
    log: ActionLog
    forms: Forms
    deliveries: DeliveryStore
    duties: DutyStore
    figures: CaseFigures
    timings: TimingStore
    approvals: ApprovalStore
    talks: TalkStore
    add_office: Callable[[str], Awaitable[None]]


@pytest.fixture(params=["sqlite", "postgres", "memory"])
def kept_in(request: pytest.FixtureRequest) -> str:
    """The address of a fresh database of each kind in turn, and then of none."""
    if request.param == "memory":
        return ""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def stores(kept_in: str, clock: FakeClock) -> AsyncIterator[AnyStores]:
    """Empty stores over each database, and those in memory."""
    if kept_in:
        async with _open(kept_in, clock) as opened:
            yield AnyStores(
                opened.cases,
                opened.surfaces,
                opened.flows,
                opened.back_tests,
                opened.flow_drafts,
                opened.flow_requests,
                opened.flow_walks,
                opened.directory,
                opened.knocks,
                opened.office_codes,
                opened.office_people,
                opened.standings,
                opened.admin_log,
                opened.log,
                opened.forms,
                opened.deliveries,
                opened.duties,
                opened.figures,
                opened.timings,
                opened.approvals,
                opened.talks,
                _add_office,
            )
        return
    known: set[str] = set()

    async def add(code: str) -> None:
        known.add(code)

    yield _in_memory_stores(FakeDirectory(known=known), add)


def _in_memory_stores(directory: FakeDirectory, add: Callable[[str], Awaitable[None]]) -> AnyStores:
    cases, standings = FakeCases(), FakeStandings()
    talks = FakeTalks(cases)
    return AnyStores(
        cases,
        FakeSurfaces(cases=cases, talks=talks.talks),
        FakeFlows(),
        FakeBackTests(),
        FakeDrafts(),
        FakeFlowRequests(),
        FakeWalks(),
        directory,
        FakeKnocks(linked=directory.offices),
        FakeOfficeCodes(directory),
        FakeOfficePeople(directory, standings),
        standings,
        FakeAdminLog(),
        FakeLog(),
        FakeForms(),
        FakeDeliveries(),
        FakeDuties(cases),
        FakeFigures(cases),
        FakeTimings(),
        FakeApprovals(),
        talks,
        add,
    )


@asynccontextmanager
async def _open(url: str, clock: FakeClock) -> AsyncIterator[storage.Stores]:
    settings = StorageSettings(database_url=url, secret_key=SECRET_KEY)
    has_office = LocalBackOffice(clock).has_office
    async with storage.connect(settings, APPS, has_office=has_office) as opened:
        yield opened


async def _add_office(code: str) -> None:
    await OfficeRow.create(code=code, name=f"Office {code}")


@dataclass(frozen=True)
class Samples:
    """The sample orders, and the SQLite file that holds them."""

    file: Path
    orders: tuple[Order, ...]
    companies: tuple[Company, ...]


@pytest.fixture(scope="session")
def samples(sqlite_samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Samples:
    """The sample orders, loaded once."""
    return asyncio.run(_load(copy_database(sqlite_samples, tmp_path_factory.mktemp("samples"))))


async def _load(file: Path) -> Samples:
    clock = FakeClock()
    async with _open(f"sqlite://{file}", clock):
        office = LocalBackOffice(clock)
        orders = [await office.find_order(f"CARO-{n}") for n in range(1, SAMPLE_ORDERS + 1)]
        companies: dict[str, Company] = {}
        for number in await CompanyRow.all().values_list("enterprise_number", flat=True):
            hits = await office.search(Query(QueryKind.ENTERPRISE_NUMBER, str(number)))
            companies |= {company.enterprise_number: company for company in hits.companies}
    return Samples(file, tuple(orders), tuple(companies.values()))


# The one behind HTTP is the local one on SQLite as well.
_ALONE = pytest.param("local-sqlite", marks=pytest.mark.full)


@pytest.fixture(params=[_ALONE, "local-postgres", "http-sqlite", "memory"])
def back_office_at(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """How each back office is asked, and the address of the database that holds its samples."""
    how, _, database = request.param.partition("-")
    if database == "sqlite":
        yield how, f"sqlite://{copy_database(request.getfixturevalue('samples').file, tmp_path)}"
    elif database == "postgres":
        template = request.getfixturevalue("postgres_samples")
        with postgres_database(request.getfixturevalue("postgres_server"), template) as url:
            yield how, url
    else:
        yield how, ""


@pytest.fixture
async def back_office(
    back_office_at: tuple[str, str], samples: Samples, clock: FakeClock
) -> AsyncIterator[BackOffice]:
    """Each back office in turn over the same sample orders."""
    how, url = back_office_at
    clock.at += timedelta(hours=1)
    if how == "memory":
        yield _in_memory(samples, clock)
        return
    async with _open(url, clock):
        office = LocalBackOffice(clock)
        if how == "local":
            yield office
        else:
            async with over_http(office) as client:
                yield client


def _in_memory(samples: Samples, clock: FakeClock) -> FakeBackOffice:
    office = FakeBackOffice(companies=list(samples.companies), clock=clock)
    office.add(*samples.orders)
    return office
