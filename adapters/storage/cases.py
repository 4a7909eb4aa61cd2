"""The store of cases."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from adapters.sql import execute, read_moment, select, write_json
from adapters.storage.changes import by_its_clock
from adapters.storage.errors import translate_errors
from adapters.storage.models import ID_CHARS, CaseRow
from bot.domain.case_lists import CaseSpot, WantedCases
from bot.domain.cases import Answer, Case, CaseStatus
from bot.domain.job_status import JobStatus
from bot.domain.paging import PAGE_ROWS, Slice
from bot.errors import StoreConflict

_ANSWERS = TypeAdapter(tuple[Answer, ...])
_WORK = TypeAdapter(JobStatus)
_SEARCHED_CASES = 10_000
# Cases are read and saved at nearly every turn, so their SQL is fixed.
_NAMES = (
    '"order", open_order, order_revision, office, flow, flow_version, at, answers, status,'
    " revision, opened_by, opened_at, work, bank, closed_at, closed_by, ended, asker"
)
_READ = f"SELECT id, {_NAMES} FROM cases WHERE "
_ADD = f"INSERT INTO cases ({_NAMES}, id, changed_ms) VALUES ({', '.join('?' * 19)}, {{now}})"
_SAVE = (
    f"UPDATE cases SET {', '.join(f'{name} = ?' for name in _NAMES.split(', '))},"
    " changed_ms = {now}"
    " WHERE id = ? AND revision = ?"
)


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
            await execute(CaseRow, by_its_clock(_ADD), [*_values(added), added.id])
        return added

    async def save(self, case: Case) -> Case:
        """Save a case that was read at `case.revision`; return it at the next revision."""
        saved = replace(case, revision=case.revision + 1)
        values = [*_values(saved), case.id, case.revision]
        with translate_errors():
            changed, _ = await execute(CaseRow, by_its_clock(_SAVE), values)
            if not changed:
                raise StoreConflict(f"case {case.id} is not at revision {case.revision}")
        return saved

    async def handed_over(self, *, office: str = "", limit: int = 10) -> tuple[Case, ...]:
        """Return the cases that wait for support, the oldest first."""
        values: list[Any] = [CaseStatus.HANDED_OVER.value, *([office] if office else ())]
        within = " AND office = ?" if office else ""
        statement = f"{_READ}status = ?{within} ORDER BY opened_at, id LIMIT ?"
        with translate_errors():
            rows = await select(CaseRow, statement, [*values, limit])
        return tuple(map(_read_case, rows))

    async def of_ids(self, cases: Collection[str]) -> tuple[Case, ...]:
        """Return those of these cases that there are, closed or not, in no order."""
        return await self._among("id", cases)

    async def open_of(self, orders: Collection[str]) -> tuple[Case, ...]:
        """Return the cases of these orders that are not closed."""
        return await self._among("open_order", orders)

    async def _among(self, column: str, values: Collection[str]) -> tuple[Case, ...]:
        if not values:
            return ()
        marks = ", ".join("?" * len(values))
        with translate_errors():
            rows = await select(CaseRow, f"{_READ}{column} IN ({marks})", list(values))
        return tuple(map(_read_case, rows))

    async def page(self, wanted: WantedCases, limit: int = PAGE_ROWS) -> Slice[Case]:
        """Return the newest of the cases that are wanted, and where the next page begins."""
        conditions, values = _conditions(wanted)
        with translate_errors():
            last = await _last_searched(wanted)
            if last:
                conditions.append("(opened_at, id) >= (?, ?)")
                values += [last.opened_at, last.id]
            where = " AND ".join(conditions) or "1 = 1"
            statement = f"{_READ}{where} ORDER BY opened_at DESC, id DESC LIMIT ?"
            rows = await select(CaseRow, statement, [*values, limit + 1])
        cases = tuple(map(_read_case, rows[:limit]))
        more = str(last) if last else ""
        return Slice(cases, str(CaseSpot.of(cases[-1])) if len(rows) > limit else more)


async def _last_searched(wanted: WantedCases) -> CaseSpot | None:
    """Return where the search for a page ends, None where it goes on to the oldest case.

    No index holds people: so many cases are looked at for one, so that it never takes long.
    """
    if not wanted.person or _are_few(wanted):
        return None
    where, values = "1 = 1", list[Any]()
    if wanted.start:
        where, values = "(opened_at, id) < (?, ?)", [wanted.start.opened_at, wanted.start.id]
    statement = (
        f"SELECT opened_at, id FROM cases WHERE {where}"
        " ORDER BY opened_at DESC, id DESC LIMIT 1 OFFSET ?"
    )
    rows = await select(CaseRow, statement, [*values, _SEARCHED_CASES])
    return CaseSpot(read_moment(rows[0]["opened_at"]), rows[0]["id"]) if rows else None


def _are_few(wanted: WantedCases) -> bool:
    """Say whether only cases are wanted that are not closed."""
    return wanted.status not in (None, CaseStatus.CLOSED)


def _conditions(wanted: WantedCases) -> tuple[list[str], list[Any]]:
    """Return what the rows of a list have to be, with the values of the marks."""
    status = wanted.status.value if wanted.status else ""
    equal = {
        "office": wanted.office,
        "ended": wanted.ended,
        "bank": wanted.bank,
        "flow_version": wanted.flow_version,
        "status": status,
    }
    # The one that leaves the fewest rows, first: only that one is to be looked up by its index.
    names = sorted(equal, key=lambda name: name != "status" or not _are_few(wanted))
    asked = [(name, equal[name]) for name in names if equal[name]]
    conditions = [
        f"COALESCE({name}, '') = ?" if place else f"{name} = ?"
        for place, (name, _value) in enumerate(asked)
    ]
    values: list[Any] = [value for _name, value in asked]
    start, person = wanted.start, wanted.person
    others: tuple[tuple[str, tuple[Any, ...]], ...] = (
        ("opened_at < ?", (wanted.until,) if wanted.until else ()),
        ("(opened_by = ? OR asker = ?)", (person, person) if person else ()),
        ("(opened_at, id) < (?, ?)", (start.opened_at, start.id) if start else ()),
    )
    for condition, marks in others:
        if marks:
            conditions.append(condition)
            values.extend(marks)
    return conditions, values


def _values(case: Case) -> tuple[Any, ...]:
    """Return what is kept of a case, in the order of `_NAMES`."""
    return (
        case.order,
        None if case.status is CaseStatus.CLOSED else case.order,
        case.order_revision,
        case.office,
        case.flow,
        case.flow_version,
        case.at,
        write_json(_ANSWERS, case.answers),
        case.status.value,
        case.revision,
        case.opened_by,
        case.opened_at,
        write_json(_WORK, case.work) if case.work else None,
        # Nothing is made up of cases of old, whose bank was not kept; and no bank has such a code.
        case.bank if 0 < len(case.bank) <= ID_CHARS else None,
        case.closed_at,
        case.closed_by,
        case.ended,
        case.work.actor if case.work else "",
    )


def _first(rows: Sequence[Any]) -> Case | None:
    return _read_case(rows[0]) if rows else None


def _read_case(row: Any) -> Case:
    work = row["work"]
    return Case(
        id=row["id"],
        order=row["order"],
        order_revision=row["order_revision"],
        office=row["office"],
        flow=row["flow"],
        flow_version=row["flow_version"],
        at=row["at"],
        answers=_ANSWERS.validate_json(row["answers"]),
        status=CaseStatus(row["status"]),
        revision=row["revision"],
        opened_by=row["opened_by"],
        opened_at=read_moment(row["opened_at"]),
        work=_WORK.validate_json(work) if work else None,
        bank=row["bank"] or "",
        closed_at=read_moment(closed_at) if (closed_at := row["closed_at"]) else None,
        closed_by=row["closed_by"] or "",
    )
