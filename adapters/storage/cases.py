"""The store of cases."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from adapters.sql import execute, read_moment, select, write_returning
from adapters.storage.case_rows import NAMES, read_case, read_walked, values_of
from adapters.storage.changes import by_its_clock
from adapters.storage.errors import translate_errors
from adapters.storage.models import CaseRow
from bot.domain.case_lists import MOST_COUNTED, CaseSpot, OpenCases, WantedCases
from bot.domain.cases import PAST, Case, CaseStatus
from bot.domain.drop_offs import WalkedCase
from bot.domain.paging import PAGE_ROWS, Slice
from bot.errors import StoreConflict

_SEARCHED_CASES = 10_000
_DAY_MS = 24 * 60 * 60 * 1000
_CLOCKS_DIFFER = timedelta(days=1)
_READ = f"SELECT id, {NAMES} FROM cases WHERE "
ADD_CASE = f"INSERT INTO cases ({NAMES}, id, changed_ms) VALUES ({', '.join('?' * 32)}, {{now}})"
_SAVE = (
    f"UPDATE cases SET {', '.join(f'{name} = ?' for name in NAMES.split(', '))},"
    " changed_ms = {now}, untold_ms = {untold}"
    " WHERE id = ? AND revision = ?"
)
# What is tried in vain waits as long again each time, for about a day.
_UNTOLD = (
    "SELECT id, untold_ms FROM cases WHERE untold_ms <= {now} - ?"
    " AND untold_ms - changed_ms <= {now} - untold_ms"
    " ORDER BY untold_ms LIMIT ?"
)
# The last time it is let go, so that nothing is looked at for ever.
_TAKE_UNTOLD = (
    f"UPDATE cases SET untold_ms = CASE WHEN {{now}} - changed_ms < {_DAY_MS} THEN {{now}} END"
    " WHERE id = ? AND untold_ms = ? RETURNING id"
)
_COUNT_PAST = (
    "SELECT COUNT(*) AS past FROM cases"
    f" WHERE flow = ? AND status IN ({', '.join('?' * len(PAST))})"
)
_OPEN = (
    "SELECT flow_version, COUNT(*) AS count, MIN(opened_at) AS oldest_at FROM"
    " (SELECT flow_version, opened_at FROM cases WHERE status = ? ORDER BY opened_at LIMIT ?)"
    " AS counted GROUP BY flow_version"
)
_WALKED = (
    "SELECT at, status, ended, answers FROM cases WHERE flow_version = ?"
    " ORDER BY opened_at DESC LIMIT ?"
)
# Between so many of them other work has its turn.
_READ_AT_ONCE = 250
_TOLD = "UPDATE cases SET untold_ms = NULL WHERE id = ? AND revision = ? AND untold_ms IS NOT NULL"


class Cases:
    """Keeps cases; the database itself holds that an order has one open case."""

    async def find_open(self, order_id: str) -> Case | None:
        """Return the case of this order that is not closed, if there is one."""
        with translate_errors():
            return _first(await select(CaseRow, f"{_READ}open_order = ?", [order_id]))

    async def get(self, case_id: str) -> Case | None:
        """Return one case, closed or not."""
        with translate_errors():
            return _first(await select(CaseRow, f"{_READ}id = ?", [case_id]))

    async def add(self, case: Case) -> Case:
        """Save a new case at revision 1."""
        added = replace(case, revision=1)
        with translate_errors():
            await execute(CaseRow, by_its_clock(ADD_CASE), [*values_of(added), added.id])
        return added

    async def save(self, case: Case) -> Case:
        """Save a case that was read at `case.revision`; return it at the next revision."""
        saved = replace(case, revision=case.revision + 1)
        values = [*values_of(saved), case.id, case.revision]
        statement = _SAVE.replace("{untold}", "{now}" if case.handed_over_at else "NULL")
        with translate_errors():
            changed, _ = await execute(CaseRow, by_its_clock(statement), values)
            if not changed:
                raise StoreConflict(f"case {case.id} is not at revision {case.revision}")
        return saved

    async def take_untold(self, after: timedelta, limit: int) -> tuple[str, ...]:
        """Take cases whose change nobody has told for so long; see `bot.ports.CaseStore`."""
        after_ms, taken = after // timedelta(milliseconds=1), []
        with translate_errors():
            for row in await select(CaseRow, by_its_clock(_UNTOLD), [after_ms, limit]):
                which = [row["id"], row["untold_ms"]]
                if await write_returning(CaseRow, by_its_clock(_TAKE_UNTOLD), which):
                    taken.append(row["id"])
        return tuple(taken)

    async def told(self, case_id: str, revision: int) -> None:
        """Keep that a case is shown everywhere as it is at a revision."""
        with translate_errors():
            await execute(CaseRow, _TOLD, [case_id, revision])

    async def handed_over(self, *, office: str = "", limit: int = 10) -> tuple[Case, ...]:
        """Return the cases that wait for support, the oldest first."""
        values: list[Any] = [CaseStatus.HANDED_OVER.value, *([office] if office else ())]
        within = " AND office = ?" if office else ""
        statement = f"{_READ}status = ?{within} ORDER BY opened_at, id LIMIT ?"
        with translate_errors():
            rows = await select(CaseRow, statement, [*values, limit])
        return tuple(map(read_case, rows))

    async def of_ids(self, cases: Collection[str]) -> tuple[Case, ...]:
        """Return those of these cases that there are, closed or not, in no order."""
        return await self._among("id", cases)

    async def open_of(self, orders: Collection[str]) -> tuple[Case, ...]:
        """Return the cases of these orders that are not closed."""
        return await self._among("open_order", orders)

    async def holders(self) -> tuple[str, ...]:
        """Return the ids of all who have a case that is not closed."""
        statement = "SELECT DISTINCT holder FROM cases WHERE holder IS NOT NULL"
        with translate_errors():
            rows = await select(CaseRow, statement, [])
        return tuple(row["holder"] for row in rows)

    async def held_by(self, holder: str) -> tuple[Case, ...]:
        """Return the cases that somebody has."""
        return await self._among("holder", [holder])

    async def open_by_version(self, most: int = MOST_COUNTED) -> tuple[OpenCases, ...]:
        """Count the cases that are not closed; see `bot.ports.CaseStore`."""
        with translate_errors():
            return tuple(
                [
                    OpenCases(
                        flow_version=row["flow_version"],
                        status=status,
                        count=row["count"],
                        oldest_at=read_moment(row["oldest_at"]),
                    )
                    for status in CaseStatus
                    if status is not CaseStatus.CLOSED
                    for row in await select(CaseRow, _OPEN, [status.value, most])
                ]
            )

    async def walked(self, version: str, limit: int) -> tuple[WalkedCase, ...]:
        """Return the ways of the newest cases of a version of a flow."""
        with translate_errors():
            rows = await select(CaseRow, _WALKED, [version, limit])
        cases: list[WalkedCase] = []
        for begin in range(0, len(rows), _READ_AT_ONCE):
            cases += map(read_walked, rows[begin : begin + _READ_AT_ONCE])
            await asyncio.sleep(0)
        return tuple(cases)

    async def _among(self, column: str, values: Collection[str]) -> tuple[Case, ...]:
        if not values:
            return ()
        marks = ", ".join("?" * len(values))
        with translate_errors():
            rows = await select(CaseRow, f"{_READ}{column} IN ({marks})", list(values))
        return tuple(map(read_case, rows))

    async def count_past(self, flow: str) -> int:
        """Return how many past cases of a flow there are."""
        with translate_errors():
            rows = await select(CaseRow, _COUNT_PAST, [flow, *sorted(PAST)])
        return int(rows[0]["past"])

    async def page(self, wanted: WantedCases, limit: int = PAGE_ROWS) -> Slice[Case]:
        """Return the newest of the cases that are wanted, and where the next page begins."""
        conditions, values = _conditions(wanted)
        with translate_errors():
            last = await _last_searched(wanted)
            if last:
                conditions.append("(opened_at, id) >= (?, ?)")
                values += [last.opened_at, last.id]
            where, way = " AND ".join(conditions) or "1 = 1", _way(wanted)
            statement = f"{_READ}{where} ORDER BY opened_at {way}, id {way} LIMIT ?"
            rows = await select(CaseRow, statement, [*values, limit + 1])
        cases = tuple(map(read_case, rows[:limit]))
        more = str(last) if last else ""
        return Slice(cases, str(CaseSpot.of(cases[-1])) if len(rows) > limit else more)


async def _last_searched(wanted: WantedCases) -> CaseSpot | None:
    """Return where the search for a page ends, None where it goes on to the oldest case.

    So many cases are looked at for what no index holds, so that it never takes long.
    """
    if not wanted.is_searched or _are_few(wanted):
        return None
    conditions, values = _places(wanted)
    where = " AND ".join(conditions) or "1 = 1"
    statement = (
        f"SELECT opened_at, id FROM cases WHERE {where}"
        " ORDER BY opened_at DESC, id DESC LIMIT 1 OFFSET ?"
    )
    rows = await select(CaseRow, statement, [*values, _SEARCHED_CASES])
    return CaseSpot(read_moment(rows[0]["opened_at"]), rows[0]["id"]) if rows else None


def _way(wanted: WantedCases) -> str:
    return "ASC" if wanted.oldest_first else "DESC"


def _are_few(wanted: WantedCases) -> bool:
    """Say whether only cases are wanted that are not closed."""
    is_of_few = wanted.with_office or bool(wanted.holder)
    return wanted.status not in (None, CaseStatus.CLOSED) or is_of_few


def _conditions(wanted: WantedCases) -> tuple[list[str], list[Any]]:
    """Return what the rows of a list have to be, with the values of the marks."""
    weeks, is_one_week = wanted.ended_weeks, wanted.is_one_week
    # Only the first is to be looked up by its index, so it is the one that leaves the fewest rows.
    equal = {
        "holder": wanted.holder,
        "status": wanted.status.value if wanted.status and _are_few(wanted) else "",
        "ended_week": str(weeks[0]) if weeks and is_one_week else "",
        "office": wanted.office,
        "ended": wanted.ended,
        "bank": wanted.bank,
        "flow_version": wanted.flow_version,
        "flow": wanted.flow,
        "language": wanted.language,
        "at": wanted.at,
    }
    asked = [(name, value) for name, value in equal.items() if value]
    if wanted.status and not _are_few(wanted):
        asked.append(("status", wanted.status.value))
    conditions = [
        f"COALESCE({name}, '') = ?" if place else f"{name} = ?"
        for place, (name, _value) in enumerate(asked)
    ]
    values: list[Any] = [value for _name, value in asked]
    places, moments = _places(wanted)
    person, among = wanted.person, wanted.ended_among
    others: tuple[tuple[str, tuple[Any, ...]], ...] = (
        ("(opened_by = ? OR asker = ?)", (person, person) if person else ()),
        (f"COALESCE(ended, '') IN ({', '.join('?' * len(among))})", among),
        ("opened_by LIKE ?", (f"{wanted.platform}:%",) if wanted.platform else ()),
        (
            "COALESCE(ended_week, '') >= ? AND COALESCE(ended_week, '') <= ?",
            tuple(map(str, weeks)) if weeks and not is_one_week else (),
        ),
    )
    if wanted.free:
        conditions.append("holder IS NULL")
    if wanted.with_office:
        # Both are few, and found by their status.
        conditions.append("status IN (?, ?) AND (status = ? OR asks_office = ?)")
        values += [CaseStatus.OPEN.value, CaseStatus.HANDED_OVER.value, CaseStatus.OPEN.value, True]
    for condition, marks in others:
        if marks:
            conditions.append(condition)
            values.extend(marks)
    return [*conditions, *places], [*values, *moments]


def _places(wanted: WantedCases) -> tuple[list[str], list[Any]]:
    """Return between which places of the list the wanted cases stand."""
    start, weeks = wanted.start, wanted.ended_weeks
    conditions: list[str] = []
    values: list[Any] = []
    if wanted.until:
        conditions.append("opened_at < ?")
        values.append(wanted.until)
    if weeks:
        # Whatever was closed in a week was opened before that ended, give or take a clock.
        conditions.append("opened_at < ?")
        values.append(weeks[1].later(1).begins_at + _CLOCKS_DIFFER)
    if start:
        conditions.append(f"(opened_at, id) {'>' if wanted.oldest_first else '<'} (?, ?)")
        values += [start.opened_at, start.id]
    return conditions, values


def _first(rows: Sequence[Any]) -> Case | None:
    return read_case(rows[0]) if rows else None
