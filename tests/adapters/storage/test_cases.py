"""How cases are kept: in words that every later version has to know, and refused without tables."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.sql import execute
from adapters.storage import Stores, cases
from adapters.storage.models import CaseRow
from bot.domain.case_lists import CaseSpot, WantedCases
from bot.domain.cases import Case, CaseStatus
from bot.domain.endings import Ending, EndingKind
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import Action
from bot.errors import StoreConflict, StoreUnavailable
from tests.contracts.test_action_log import make_entry
from tests.contracts.test_stores import NOW, make_case

WORK = JobStatus(
    job="CARO-1:recreate:3",
    order="CARO-1",
    action=Action.RECREATE,
    actor="slack:T1:U1",
    actor_name="Bert",
    audience="support",
    asked_at=NOW,
    stage=JobStage.HALF_DONE,
)


async def test_a_case_is_kept_in_the_words_that_older_databases_hold(stores: Stores) -> None:
    await stores.cases.add(make_case(status=CaseStatus.HANDED_OVER, work=WORK))
    (row,) = await CaseRow.all().values()
    assert (row["status"], row["at"], row["open_order"]) == ("handed_over", "company", "CARO-1")
    first, second = row["answers"]
    assert first["evidence"].keys() >= {"check", "verdict", "key", "arguments", "found_at"}
    assert first["evidence"]["verdict"] == "yes"
    assert second | {"at": ""} == {
        "step": "digits",
        "choice": "no",
        "by": "slack:T1:U1",
        "at": "",
        "evidence": None,
        "name": "",
        "office": "",
    }
    assert (row["work"]["stage"], row["work"]["action"]) == ("half_done", "recreate")


async def test_a_job_status_of_an_older_database_may_lack_what_came_later(stores: Stores) -> None:
    await stores.cases.add(make_case(work=WORK))
    (row,) = await CaseRow.all().values("work")
    needed = ("job", "order", "action", "actor", "actor_name", "audience", "asked_at", "stage")
    older = json.dumps({name: row["work"][name] for name in needed})
    await stores.database.execute_script(f"UPDATE cases SET work = '{older}'")
    case = await stores.cases.get("CASE-1")
    assert case
    assert case.work == WORK


async def test_a_case_of_an_older_database_lacks_its_bank_and_how_it_ended(stores: Stores) -> None:
    case = await stores.cases.add(make_case(bank="kbc"))
    await stores.cases.save(
        case.close(NOW, Ending(kind=EndingKind.CLOSED, at=NOW, by="console:link:louis"))
    )
    nothing = "bank = NULL, closed_at = NULL, closed_by = NULL, ended = NULL, asker = NULL"
    nothing += ", endings = NULL"
    await stores.database.execute_script(f"UPDATE cases SET {nothing}")
    old = await stores.cases.get("CASE-1")
    assert old
    assert (old.bank, old.closed_at, old.closed_by) == ("", None, "")
    assert (await stores.cases.page(WantedCases(status=CaseStatus.CLOSED))).rows == (old,)
    # Saved once more, it makes nothing up.
    await stores.cases.save(old)
    (row,) = await CaseRow.all().values()
    assert (row["bank"], row["closed_at"], row["ended"]) == (None, None, "nothing")


async def test_who_closed_a_case_of_an_older_database_is_kept(stores: Stores) -> None:
    case = await stores.cases.add(make_case())
    ending = Ending(kind=EndingKind.CLOSED, at=NOW, by="console:link:louis")
    closed = await stores.cases.save(case.close(NOW, ending))
    await stores.database.execute_script("UPDATE cases SET endings = NULL")
    assert await stores.cases.get("CASE-1") == closed


async def test_a_closed_case_leaves_its_order_to_the_next(stores: Stores) -> None:
    case = await stores.cases.add(make_case())
    await stores.cases.save(replace(case, status=CaseStatus.CLOSED))
    (row,) = await CaseRow.all().values("order", "open_order")
    assert row == {"order": "CARO-1", "open_order": None}


async def test_a_person_is_looked_for_in_so_many_cases_a_page(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cases, "_SEARCHED_CASES", 2)
    anna = "teams:tenant:anna"
    for number in range(5):
        moment = NOW + timedelta(hours=number)
        case = make_case(id=f"CASE-{number}", order=f"CARO-{number}", opened_at=moment)
        await stores.cases.add(replace(case, opened_by="" if number else anna))
    seen: list[list[str]] = []
    wanted = WantedCases(person=anna)
    while wanted.start or not seen:
        page = await stores.cases.page(wanted)
        seen.append([case.id for case in page.rows])
        wanted = replace(wanted, start=CaseSpot.read(page.more))
    assert seen == [[], ["CASE-0"]]
    # Those that are not closed are few, so that all of them are looked at.
    wanted = replace(wanted, status=CaseStatus.OPEN)
    assert [case.id for case in (await stores.cases.page(wanted)).rows] == ["CASE-0"]


@pytest.mark.parametrize(
    ("table", "wanted", "index"),
    [
        ("cases", "flow_version = 'x' ORDER BY opened_at DESC, id DESC", "flow_version="),
        ("cases", "status = 'open' AND COALESCE(bank, '') = 'kbc' ORDER BY opened_at", "status="),
        ("action_log", "action = 'reveal' ORDER BY id DESC", "action="),
        ("action_log", "action = 'a' AND result = 'done' ORDER BY id DESC", "action=? AND result="),
    ],
)
async def test_what_is_filtered_for_is_found_by_an_index(
    stores: Stores, table: str, wanted: str, index: str
) -> None:
    if stores.database.capabilities.dialect != "sqlite":
        # Its plan hangs on how many rows there are.
        return
    asked = f"EXPLAIN QUERY PLAN SELECT * FROM {table} WHERE {wanted}"
    plan = await stores.database.execute_query_dict(asked)
    assert index in plan[0]["detail"]


async def test_without_its_table_the_store_is_unavailable(stores: Stores) -> None:
    case = await stores.cases.add(make_case())
    await stores.database.execute_script("DROP TABLE cases")
    for asked in (
        stores.cases.find_open("CARO-1"),
        stores.cases.get("CASE-1"),
        stores.cases.add(make_case(id="CASE-2", order="CARO-2")),
        stores.cases.save(case),
        stores.cases.handed_over(),
    ):
        with pytest.raises(StoreUnavailable):
            await asked


async def test_of_two_changes_that_wait_for_each_other_one_comes_second(stores: Stores) -> None:
    if stores.database.capabilities.dialect != "postgres":
        # Of SQLite's writers the second waits before it has changed anything.
        return
    pair = [await stores.cases.add(make_case(id=f"CASE-{n}", order=f"CARO-{n}")) for n in (1, 2)]
    halfway = asyncio.Barrier(2)

    async def save(one: Case, other: Case) -> None:
        async def both() -> None:
            await stores.cases.save(one)
            await halfway.wait()
            await stores.cases.save(other)

        await stores.log.append(make_entry(), key=one.id, also=both)

    came = await asyncio.gather(save(*pair), save(*reversed(pair)), return_exceptions=True)
    assert [type(one) for one in came if one] == [StoreConflict]
    kept = [case for case in [await stores.cases.get(one.id) for one in pair] if case]
    assert [case.revision for case in kept] == [2, 2]
    assert len(await stores.log.entries()) == 1


async def test_what_nobody_has_told_for_a_day_is_taken_once_more_and_let_go(stores: Stores) -> None:
    saved = await stores.cases.save(await stores.cases.add(make_case(handed_over_at=NOW)))
    days_ago = "UPDATE cases SET changed_ms = changed_ms - ?, untold_ms = untold_ms - ?"
    await execute(CaseRow, days_ago, [3 * 86_400_000] * 2)
    assert await stores.cases.take_untold(timedelta(), 10) == (saved.id,)
    assert await stores.cases.take_untold(timedelta(), 10) == ()
    (row,) = await CaseRow.all().values("untold_ms")
    assert row == {"untold_ms": None}
