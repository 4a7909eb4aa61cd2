"""Which cases changed lately: whoever saved them, by the clock of the database."""

from __future__ import annotations

from dataclasses import replace

from adapters.storage import Stores
from bot.domain.case_changes import CaseChange
from bot.ports.live import MOST_CHANGES
from tests.adapters.storage.test_cases import WORK
from tests.contracts.test_stores import make_case


async def test_a_case_is_named_with_its_order_its_job_and_its_newest_revision(
    stores: Stores,
) -> None:
    assert await stores.case_changes.lately() == []
    case = await stores.cases.add(make_case())
    assert await stores.case_changes.lately() == [CaseChange("CASE-1", "CARO-1", "", 1)]
    await stores.cases.save(replace(case, work=WORK))
    changed = [CaseChange("CASE-1", "CARO-1", "CARO-1:recreate:3", 2)]
    assert await stores.case_changes.lately() == changed


async def test_what_was_saved_before_or_by_an_earlier_release_is_not_named(stores: Stores) -> None:
    await stores.cases.add(make_case(id="CASE-1", order="CARO-1"))
    await stores.cases.add(make_case(id="CASE-2", order="CARO-2"))
    database = stores.database
    await database.execute_script("UPDATE cases SET changed_ms = NULL WHERE id = 'CASE-1'")
    older = "UPDATE cases SET changed_ms = changed_ms - 4000 WHERE id = 'CASE-2'"
    await database.execute_script(older)
    assert await stores.case_changes.lately() == []


async def test_the_look_names_only_so_many_and_the_newest_first(stores: Stores) -> None:
    for number in range(MOST_CHANGES + 5):
        await stores.cases.add(make_case(id=f"CASE-{number}", order=f"CARO-{number}"))
    spread = "UPDATE cases SET changed_ms = changed_ms + CAST(SUBSTR(id, 6) AS INTEGER)"
    await stores.database.execute_script(spread)
    changes = await stores.case_changes.lately()
    assert len(changes) == MOST_CHANGES
    assert changes[0].case == f"CASE-{MOST_CHANGES + 4}"


async def test_the_look_reads_an_index_and_not_the_table(stores: Stores) -> None:
    if stores.database.capabilities.dialect != "sqlite":
        # With so few rows PostgreSQL reads them all, whatever index there is.
        return
    plan = "EXPLAIN QUERY PLAN SELECT id FROM cases WHERE changed_ms >= 5 ORDER BY changed_ms DESC"
    _, rows = await stores.database.execute_query(plan)
    assert "USING INDEX" in str([tuple(row) for row in rows])
