"""The store of figures: a week is counted once, and anew when one of its cases has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from pydantic import TypeAdapter, ValidationError

from adapters.sql import execute, read_moment, select, write_json
from adapters.storage.errors import translate_errors
from adapters.storage.models import CaseRow, WeekFiguresRow
from bot.domain.case_ends import CaseEnd, EndsWanted, Figures, count_ends
from bot.domain.weeks import Week
from bot.errors import StoreConflict, StoreUnavailable

_FIGURES = TypeAdapter(Figures)
_STAMPS = (
    "SELECT ended_week, COUNT(*) AS cases, SUM(revision) AS revisions FROM cases"
    " WHERE ended_week >= ? AND ended_week <= ? GROUP BY ended_week"
)
# Whoever looks again may find another case in the place of one that was opened anew, which was
# saved as often: what tells them apart within the index is when each was opened, below the minute.
_MOMENTS = (
    "SELECT ended_week, SUM(revision * {moment}) AS moments FROM cases"
    " WHERE ended_week >= ? AND ended_week <= ? GROUP BY ended_week"
)
_SQLITE_MOMENT = "CAST(CAST(substr(opened_at, 18) AS REAL) * 1000000 AS INTEGER)"
_POSTGRES_MOMENT = "CAST(EXTRACT(MICROSECONDS FROM opened_at) AS BIGINT)"
_ENDS = (
    "SELECT flow, bank, language, ended, at, asked_steps, opened_at, closed_at, ended_as,"
    " answered_after_s, with_support_s, went FROM cases WHERE "
)
_KEEP = (
    "INSERT INTO week_figures (id, cases, revisions, figures) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET cases = excluded.cases, revisions = excluded.revisions,"
    " figures = excluded.figures"
)
_KEY_DIGITS = 40
# Raised when cases are counted in another way: what was kept before is counted anew then.
_COUNTED_AS = "2"
# Offices are many, and most have few cases: those are as quickly counted as found.
_WORTH_KEEPING = 50

_Stamp = tuple[int, int]
"""How many cases of a week there are, and a sum that each change of one of them changes."""


class CaseFigures:
    """Counts what became of closed cases; what was counted is kept, and can be lost at any time."""

    async def weeks(self, wanted: EndsWanted) -> Mapping[Week, Figures]:
        """Return the figures of the weeks in which any wanted case was closed."""
        with translate_errors():
            stamps = await _stamps(wanted)
            kept = await _kept(wanted, stamps)
            missing = sorted(stamps.keys() - kept.keys())
            # One after the other, so that others are served meanwhile.
            counted = {week: await _count(wanted, week) for week in missing}
            await _keep(wanted, counted, stamps)
        return {week: one for week, one in sorted({**kept, **counted}.items()) if one.cases}


async def _stamps(wanted: EndsWanted) -> Mapping[Week, _Stamp]:
    rows = await select(CaseRow, _STAMPS, [str(wanted.first), str(wanted.last)])
    weeks = ((Week.read(row["ended_week"]), row) for row in rows)
    stamps = {week: (int(row["cases"]), int(row["revisions"])) for week, row in weeks if week}
    if not stamps:
        return {}
    # Only where cases still come in one can take the place of another.
    last = max(stamps)
    is_postgres = CaseRow._meta.db.capabilities.dialect == "postgres"
    statement = _MOMENTS.format(moment=_POSTGRES_MOMENT if is_postgres else _SQLITE_MOMENT)
    first = max(last.later(-1), wanted.first)
    for row in await select(CaseRow, statement, [str(first), str(last)]):
        week = Week.read(row["ended_week"])
        if week in stamps:
            cases, revisions = stamps[week]
            stamps[week] = cases, revisions + int(row["moments"])
    return stamps


async def _kept(wanted: EndsWanted, stamps: Mapping[Week, _Stamp]) -> dict[Week, Figures]:
    """Return the weeks that are as they were when they were counted."""
    if not stamps:
        return {}
    keys = {_key(wanted, week): week for week in stamps}
    marks = ", ".join("?" * len(keys))
    statement = f"SELECT id, cases, revisions, figures FROM week_figures WHERE id IN ({marks})"
    rows = await select(WeekFiguresRow, statement, list(keys))
    found = {}
    for row in rows:
        week = keys[row["id"]]
        # What cannot be read is counted anew.
        with suppress(ValidationError):
            if (row["cases"], row["revisions"]) == stamps[week]:
                found[week] = _FIGURES.validate_json(row["figures"])
    return found


async def _keep(
    wanted: EndsWanted, counted: Mapping[Week, Figures], before: Mapping[Week, _Stamp]
) -> None:
    """Keep what was counted, but for weeks that changed while they were."""
    after = await _stamps(wanted) if counted else {}
    for week, figures in counted.items():
        is_small = bool(wanted.office) and figures.cases < _WORTH_KEEPING
        if is_small or after.get(week) != before[week]:
            continue
        values = [_key(wanted, week), *before[week], write_json(_FIGURES, figures)]
        # Whoever looks at figures is not refused them because they cannot be kept.
        with suppress(StoreUnavailable, StoreConflict), translate_errors():
            await execute(WeekFiguresRow, _KEEP, values)


def _key(wanted: EndsWanted, week: Week) -> str:
    """Return what the figures of a week are kept under."""
    named = (wanted.flow, wanted.bank, wanted.platform, wanted.language, wanted.office)
    asked = "|".join((_COUNTED_AS, *named))
    digest = hashlib.sha256(asked.encode(errors="replace")).hexdigest()
    return f"{week}:{digest[:_KEY_DIGITS]}"


async def _count(wanted: EndsWanted, week: Week) -> Figures:
    """Count a week from its cases."""
    conditions, values = ["ended_week = ?"], [str(week)]
    equal = (("flow", wanted.flow), ("bank", wanted.bank), ("language", wanted.language))
    for name, value in equal:
        if value:
            conditions.append(f"COALESCE({name}, '') = ?")
            values.append(value)
    if wanted.office:
        conditions.append("office = ?")
        values.append(wanted.office)
    if wanted.platform:
        conditions.append("opened_by LIKE ?")
        values.append(f"{wanted.platform}:%")
    rows = await select(CaseRow, _ENDS + " AND ".join(conditions), values)
    return count_ends(map(_read_end, rows))


def _read_end(row: Any) -> CaseEnd:
    lasted = read_moment(row["closed_at"]) - read_moment(row["opened_at"])
    return CaseEnd(
        flow=row["flow"],
        bank=row["bank"] or "",
        language=row["language"] or "",
        ended=row["ended"] or "",
        at=row["at"],
        asked=tuple((row["asked_steps"] or "").split()),
        lasted_s=max(0, int(lasted.total_seconds())),
        ended_as=row["ended_as"] or "",
        answered_after_s=row["answered_after_s"],
        with_support_s=row["with_support_s"] or 0,
        went=row["went"] or "",
    )
