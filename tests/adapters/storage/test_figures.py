"""Figures of cases that were closed by an earlier release, and how they are found."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from types import SimpleNamespace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters import storage
from adapters.storage.figures import CaseFigures
from adapters.storage.models import CaseRow, WeekFiguresRow
from bot.domain.case_ends import EndsWanted
from bot.domain.cases import CaseStatus
from bot.domain.weeks import Week
from tests.bench.database import past_case
from tests.contracts.test_stores import NOW, make_case

_MIGRATION = import_module("adapters.storage.migrations.0017_case_figures")
_WEEK = Week.of(NOW)


async def test_cases_that_were_closed_before_are_counted_as_well(stores: storage.Stores) -> None:
    for number in range(5):
        case = await stores.cases.add(make_case(id=f"CASE-{number}", order=f"CARO-{number}"))
        if number:
            await stores.cases.save(case.close(NOW + timedelta(days=7 * number)))
    # As the database was before the migration.
    await stores.database.execute_query(
        "UPDATE cases SET ended_week = NULL, asked_steps = NULL, language = NULL"
    )
    wanted = EndsWanted(first=_WEEK, last=_WEEK.later(9))
    assert await stores.figures.weeks(wanted) == {}
    await _MIGRATION._fill(None, SimpleNamespace(client=stores.database))
    found = await stores.figures.weeks(wanted)
    assert list(found) == [_WEEK.later(number) for number in range(1, 5)]
    assert found[_WEEK.later(2)].reached == {"caro_problem/digits": 1, "caro_problem/company": 1}


async def test_a_case_that_is_open_again_is_counted_no_more(stores: storage.Stores) -> None:
    closed = await stores.cases.save((await stores.cases.add(make_case())).close(NOW))
    wanted = EndsWanted(first=_WEEK, last=_WEEK)
    assert (await stores.figures.weeks(wanted))[_WEEK].cases == 1
    waits = CaseStatus.HANDED_OVER
    await stores.cases.save(replace(closed, status=waits, closed_at=None))
    assert await stores.figures.weeks(wanted) == {}


async def test_kept_figures_that_cannot_be_read_are_counted_anew(stores: storage.Stores) -> None:
    await stores.cases.save((await stores.cases.add(make_case())).close(NOW))
    wanted = EndsWanted(first=_WEEK, last=_WEEK)
    first = await stores.figures.weeks(wanted)
    for broken in ("", "{", '{"cases": "many"}', "[]"):
        await WeekFiguresRow.all().update(figures=broken)
        assert await CaseFigures().weeks(wanted) == first


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    writes=st.lists(
        st.tuples(
            st.sampled_from(["insert", "move", "reopen", "rename", "delete", "delete all"]),
            st.integers(0, 3),
            st.integers(0, 2),
        ),
        max_size=12,
    )
)
async def test_figures_are_a_recount_after_whatever_is_written_to_the_table(
    stores: storage.Stores, writes: list[tuple[str, int, int]]
) -> None:
    wanted = EndsWanted(first=_WEEK, last=_WEEK.later(9))
    await CaseRow.all().delete()
    for write, which, weeks in writes:
        found = CaseRow.filter(id=f"PAST-{which}")
        later = str(_WEEK.later(weeks))
        match write:
            case "insert" if not await found.exists():
                row = past_case(which, f"CARO-{which}", NOW)
                row.id, row.ended_week = f"PAST-{which}", later
                # Several at once, as a seed writes them.
                await CaseRow.bulk_create([row])
            case "move":
                await found.update(ended_week=later)
            case "reopen":
                await found.update(ended_week=None)
            case "rename":
                await found.update(bank=later)
            case "delete":
                await found.delete()
            case "delete all":
                await CaseRow.all().delete()
        # Whatever is kept anywhere is as good as nothing kept.
        known = await stores.figures.weeks(wanted)
        assert await CaseFigures().weeks(wanted) == known
        await WeekFiguresRow.all().delete()
        assert await CaseFigures().weeks(wanted) == known
