"""The databases that are measured: seeded once with samples, and a copy that has grown."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters import backoffice, storage
from adapters.jobs.place import Place
from adapters.storage.models import CaseRow, LogRow
from bot.domain.cases import CaseStatus
from bot.domain.people import LANGUAGES, OfficeLink
from bot.domain.weeks import Week
from config.assembly import APPS, SystemClock
from tests.bench.child import finished
from tests.bench.traffic import Sample
from tests.harness.processes import ROOT

CARO = str(Path(sys.executable).with_name("caro"))
_TENANTS = 100
_BATCH = 1000
_CODES = f"SELECT code FROM offices ORDER BY code LIMIT {_TENANTS}"
_RESENDABLE = (
    "state IN ('invitation_sent', 'invitation_expired')"
    " AND bank NOT IN ('ING', 'BEOBANK', 'VDK', 'NAGELMACKERS')"
    " AND NOT archived AND mandate_active AND NOT account_archived AND"
)
_PAST_MINUTES = 2 * 365 * 24 * 60
_FLOWS = ("caro_problem", "caro_invitation")
_STEPS = ("digits", "company", "cardholder", "iban", "card", "card_state", "new_card")
_BANKS = (
    "KBC",
    "BELFIUS",
    "ING",
    "CBC",
    "FINTRO",
    "ARGENTA",
    "CRELAN",
    "BNP",
    "VDK",
    "",
    "BEOBANK",
)
_ENDS = ("recreate:done", "nothing", "contact_support:done", "cancel:done", "recreate:failed")
_SOURCES = ("adapters/backoffice", "adapters/jobs", "adapters/storage")


@dataclass(frozen=True, slots=True)
class Databases:
    """The seeded database, the one with many past cases and log lines, and how it was made."""

    seeded: Path
    grown: Path
    past: int
    made: str


def url_of(file: Path) -> str:
    """Return the setting that names this file."""
    return f"sqlite://{file}"


def copy(file: Path, to: Path) -> None:
    """Copy a database that nobody has open, with its jobs beside it."""
    for source, target in zip(_both(file), _both(to), strict=True):
        shutil.copyfile(source, target)


def _move(file: Path, to: Path) -> None:
    # The one that is looked for goes last.
    for source, target in zip(_both(file), _both(to), strict=True):
        source.rename(target)


def _both(file: Path) -> tuple[Path, Path]:
    jobs = Place(url_of(file)).sqlite_file
    assert jobs
    return jobs, file


async def prepare(folder: Path, orders: int, past: int) -> Databases:
    """Make both databases, or take those that an earlier run of the same code has made."""
    stem = f"orders-{orders}-{_digest()}"
    seeded, grown = folder / f"{stem}.sqlite3", folder / f"{stem}-past-{past}.sqlite3"
    _remove_older(folder, orders, stem)
    made = "taken from an earlier run"
    if not seeded.exists():
        began_s = time.perf_counter()
        await _seed(seeded, orders, folder / "seed.log")
        made = f"caro migrate, caro seed --orders {orders}: {time.perf_counter() - began_s:.1f} s"
    if not grown.exists():
        await _grow(seeded, grown, past)
    return Databases(seeded, grown, past, made)


def _remove_older(folder: Path, orders: int, stem: str) -> None:
    """Make room: databases that other code has made are never measured again."""
    for file in folder.glob(f"orders-{orders}-*"):
        if not file.name.startswith(stem):
            file.unlink()


def _digest() -> str:
    """Name the code that makes the databases, so that no run measures what older code made."""
    files = sorted(file for source in _SOURCES for file in (ROOT / source).rglob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]


async def _seed(file: Path, orders: int, log: Path) -> None:
    part = file.with_suffix(".part")
    for old in _both(part):
        old.unlink(missing_ok=True)
    await seed(url_of(part), orders, log)
    _move(part, file)


async def seed(url: str, orders: int, log: Path) -> None:
    """Fill an empty database as an administrator does, and link some offices."""
    settings = {"CARO_DATABASE_URL": url}
    await finished([CARO, "migrate"], log, settings)
    await finished([CARO, "seed", "--orders", str(orders), "--past", "0"], log, settings)
    now = datetime.now(UTC)
    async with open_stores(url) as stores:
        _, rows = await stores.database.execute_query(_CODES)
        for row in rows:
            link = OfficeLink(tenant=_tenant(row["code"]), office=row["code"], linked_at=now)
            await stores.directory.link_office(link)


@asynccontextmanager
async def open_stores(url: str) -> AsyncIterator[storage.Stores]:
    """Open a database beside the program, or before it."""
    office = backoffice.LocalBackOffice(SystemClock())
    settings = storage.StorageSettings(database_url=url)
    async with storage.connect(settings, APPS, has_office=office.has_office) as stores:
        yield stores


async def _grow(seeded: Path, grown: Path, past: int) -> None:
    part = grown.with_suffix(".part")
    copy(seeded, part)
    await fill_past(url_of(part), past)
    _move(part, grown)


async def fill_past(url: str, past: int) -> None:
    """Give the orders in turn a closed case and a line in the log, until there are so many."""
    now = datetime.now(UTC)
    async with open_stores(url) as stores:
        _, rows = await stores.database.execute_query("SELECT id FROM orders ORDER BY id")
        orders = [row["id"] for row in rows]
        for numbers in _batches(range(past)):
            ids = [(number, f"CARO-{orders[number % len(orders)]}") for number in numbers]
            await CaseRow.bulk_create([past_case(number, order, now) for number, order in ids])
            await LogRow.bulk_create([_line(order, now) for _number, order in ids])


def _batches(numbers: range) -> Iterator[range]:
    for start in range(0, len(numbers), _BATCH):
        yield numbers[start : start + _BATCH]


def past_case(number: int, order: str, now: datetime) -> CaseRow:
    """Return a case that was closed within the last two years."""
    closed_at = now - timedelta(minutes=number * 7919 % _PAST_MINUTES)
    return CaseRow(
        id=f"CASE-PAST-{number}",
        order=order,
        open_order=None,
        order_revision=1,
        office="OFF001",
        flow=_FLOWS[number % 3 % 2],
        flow_version="past",
        at=_STEPS[number % 7],
        answers=[],
        status=CaseStatus.CLOSED.value,
        revision=5,
        opened_by="slack:T00000001:U00000001",
        opened_at=closed_at - timedelta(minutes=number % 5000),
        bank=_BANKS[number % 11],
        closed_at=closed_at,
        closed_by="",
        ended=_ENDS[number % 5],
        language=LANGUAGES[number % 4],
        ended_week=str(Week.of(closed_at)),
        asked_steps=" ".join(_STEPS[: number % 7]),
    )


def _line(order: str, now: datetime) -> LogRow:
    return LogRow(
        at=now,
        actor="slack:T00000001:U00000001",
        actor_name="Ann",
        role="agent",
        platform="slack",
        order=order,
        revision=1,
        action="resend_invitation",
        result="done",
        case="",
        evidence=[],
    )


def _tenant(office: str) -> str:
    return f"tenant-of-{office}"


def read_samples(file: Path, *, resendable: bool = False) -> list[Sample]:
    """Return every order that is the only one of its reference, so that its card answers.

    Those that are `resendable` alone wait for a consent that may be asked for again.
    """
    statement = (
        "SELECT o.id, reference, o.office_id FROM orders o JOIN companies c ON c.id = company_id"
        f" WHERE {_RESENDABLE if resendable else ''} length(reference) = 10 AND reference IN"
        " (SELECT reference FROM orders GROUP BY reference HAVING COUNT(*) = 1) ORDER BY o.id"
    )
    with closing(sqlite3.connect(file)) as database:
        linked = {code: _tenant(code) for (code,) in database.execute(_CODES)}
        return [
            Sample(f"CARO-{number}", reference, linked.get(office, ""))
            for number, reference, office in database.execute(statement)
        ]


def read_names(file: Path) -> list[str]:
    """Return the names of all companies."""
    with closing(sqlite3.connect(file)) as database:
        return [name for (name,) in database.execute("SELECT name FROM companies")]
