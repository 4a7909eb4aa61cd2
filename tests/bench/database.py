"""The databases that are measured: seeded once with samples, and a copy that has grown."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from adapters import backoffice, storage
from adapters.storage.models import CaseRow, LogRow
from bot.cases import CaseStatus
from bot.ports import OfficeLink
from config.assembly import APPS, SystemClock
from tests.bench.child import ROOT, finished
from tests.bench.traffic import Sample

CARO = str(Path(sys.executable).with_name("caro"))
_TENANTS = 10
_BATCH = 1000
_SOURCES = ("adapters/backoffice", "adapters/storage")


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
    part.unlink(missing_ok=True)
    settings = {"CARO_DATABASE_URL": url_of(part)}
    await finished([CARO, "migrate"], log, settings)
    await finished([CARO, "seed", "--orders", str(orders)], log, settings)
    office = backoffice.LocalBackOffice(SystemClock())
    now = datetime.now(UTC)
    async with storage.connect(_settings(part), APPS, has_office=office.has_office) as stores:
        for code in _codes(part):
            await stores.directory.link_office(OfficeLink(_tenant(code), code, now))
    part.rename(file)


async def _grow(seeded: Path, grown: Path, past: int) -> None:
    """Give the orders in turn a closed case and a line in the log, until there are so many."""
    part = grown.with_suffix(".part")
    shutil.copyfile(seeded, part)
    office = backoffice.LocalBackOffice(SystemClock())
    with closing(sqlite3.connect(part)) as database:
        orders = [number for (number,) in database.execute("SELECT id FROM orders")]
    now = datetime.now(UTC)
    async with storage.connect(_settings(part), APPS, has_office=office.has_office):
        for numbers in _batches(range(past)):
            ids = [(number, f"CARO-{orders[number % len(orders)]}") for number in numbers]
            await CaseRow.bulk_create([_case(number, order, now) for number, order in ids])
            await LogRow.bulk_create([_line(order, now) for _number, order in ids])
    part.rename(grown)


def _batches(numbers: range) -> Iterator[range]:
    for start in range(0, len(numbers), _BATCH):
        yield numbers[start : start + _BATCH]


def _case(number: int, order: str, now: datetime) -> CaseRow:
    return CaseRow(
        id=f"CASE-PAST-{number}",
        order=order,
        open_order=None,
        order_revision=1,
        office="OFF001",
        flow="caro_problem",
        flow_version="past",
        at="end",
        answers=[],
        status=CaseStatus.CLOSED.value,
        revision=5,
        opened_by="slack:T00000001:U00000001",
        opened_at=now,
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


def _settings(file: Path) -> storage.StorageSettings:
    return storage.StorageSettings(database_url=url_of(file))


def _tenant(office: str) -> str:
    return f"tenant-of-{office}"


def _codes(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT code FROM offices ORDER BY code LIMIT ?", [_TENANTS])
        return [code for (code,) in rows]


def read_samples(file: Path) -> list[Sample]:
    """Return every order that is the only one of its reference, so that its card answers."""
    linked = {code: _tenant(code) for code in _codes(file)}
    statement = (
        "SELECT id, reference, office_id FROM orders WHERE length(reference) = 10"
        " GROUP BY reference HAVING COUNT(*) = 1"
    )
    with closing(sqlite3.connect(file)) as database:
        return [
            Sample(f"CARO-{number}", reference, linked.get(office, ""))
            for number, reference, office in database.execute(statement)
        ]


def read_names(file: Path) -> list[str]:
    """Return the names of all companies."""
    with closing(sqlite3.connect(file)) as database:
        return [name for (name,) in database.execute("SELECT name FROM companies")]
