"""The store of figures: a week is counted once, and anew when one of its cases has changed."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from pydantic import TypeAdapter, ValidationError

from adapters.sql import execute, read_moment, select, write_json
from adapters.storage.errors import translate_errors
from adapters.storage.models import CaseRow, WeekChangesRow, WeekFiguresRow
from bot.domain.case_ends import CaseEnd, EndsWanted, Figures, count_ends
from bot.domain.weeks import Week
from bot.errors import StoreConflict, StoreUnavailable

_FIGURES = TypeAdapter(Figures)
_CHANGES = "SELECT week, changes FROM week_changes WHERE week >= ? AND week <= ?"
_ENDS = (
    "SELECT flow, bank, language, ended, at, asked_steps, opened_at, closed_at, ended_as,"
    " answered_after_s, with_support_s, went FROM cases WHERE "
)
_KEEP = (
    "INSERT INTO week_figures (id, changes, figures) VALUES (?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET changes = excluded.changes, figures = excluded.figures"
)
_KEY_DIGITS = 40
# Raised when cases are counted in another way: what was kept before is counted anew then.
_COUNTED_AS = "2"
# Offices are many, and most have few cases: those are as quickly counted as found.
_WORTH_KEEPING = 50
# Of 5 KB each: a year under eight filters.
_KNOWN_WEEKS = 8 * 53

_Changes = Mapping[Week, int]
"""How often each week has changed, which is how its figures of one moment are told from others."""


class CaseFigures:
    """Counts what became of closed cases; what was counted is kept, and can be lost at any time.

    What is given again as long as its week has not changed is the same object.
    """

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[int, Figures]] = OrderedDict()

    async def weeks(self, wanted: EndsWanted) -> Mapping[Week, Figures]:
        """Return the figures of the weeks in which any wanted case was closed."""
        with translate_errors():
            changes = await _changes(wanted)
            keys = {week: _key(wanted, week) for week in changes}
            found = self._recall(keys, changes)
            kept = await _kept({week: keys[week] for week in keys.keys() - found.keys()}, changes)
            missing = sorted(keys.keys() - found.keys() - kept.keys())
            # One after the other, so that others are served meanwhile.
            counted = {week: await _count(wanted, week) for week in missing}
            # A week that changed while it was counted is counted anew the next time.
            after = await _changes(wanted) if counted else {}
            sure = {week: one for week, one in counted.items() if after.get(week) == changes[week]}
            for week, figures in sure.items():
                if figures.cases >= _WORTH_KEEPING or not wanted.office:
                    await _keep(keys[week], changes[week], figures)
        for week, figures in (kept | sure).items():
            self._known[keys[week]] = changes[week], figures
        while len(self._known) > _KNOWN_WEEKS:
            self._known.popitem(last=False)
        every = found | kept | counted
        return {week: one for week, one in sorted(every.items()) if one.cases}

    def _recall(self, keys: Mapping[Week, str], changes: _Changes) -> dict[Week, Figures]:
        """Return the weeks that this process knows, and that are as they were then."""
        found = {}
        for week, key in keys.items():
            counted_at, figures = self._known.get(key, (None, Figures()))
            if counted_at == changes[week]:
                self._known.move_to_end(key)
                found[week] = figures
        return found


async def _changes(wanted: EndsWanted) -> _Changes:
    rows = await select(WeekChangesRow, _CHANGES, [str(wanted.first), str(wanted.last)])
    weeks = ((Week.read(row["week"]), row["changes"]) for row in rows)
    return {week: changes for week, changes in weeks if week}


async def _kept(keys: Mapping[Week, str], changes: _Changes) -> dict[Week, Figures]:
    """Return the weeks that are as they were when any process counted them."""
    if not keys:
        return {}
    weeks = {key: week for week, key in keys.items()}
    marks = ", ".join("?" * len(weeks))
    statement = f"SELECT id, changes, figures FROM week_figures WHERE id IN ({marks})"
    found = {}
    for row in await select(WeekFiguresRow, statement, list(weeks)):
        week = weeks[row["id"]]
        # What cannot be read is counted anew.
        with suppress(ValidationError):
            if row["changes"] == changes[week]:
                found[week] = _FIGURES.validate_json(row["figures"])
    return found


async def _keep(key: str, changes: int, figures: Figures) -> None:
    # Whoever looks at figures is not refused them because they cannot be kept.
    with suppress(StoreUnavailable, StoreConflict), translate_errors():
        await execute(WeekFiguresRow, _KEEP, [key, changes, write_json(_FIGURES, figures)])


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
