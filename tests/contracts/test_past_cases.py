"""Past cases read for a back-test, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.casework.flow_library import FlowLibrary
from bot.casework.past_cases import look_at_past
from bot.domain.back_test_reports import BackTest, BackTestRun
from bot.domain.back_tests import Finding
from bot.domain.cases import CaseStatus
from bot.domain.flow_versions import FlowContent, Origin, Publishing
from tests.bot.domain.past_walks import FLOW, SOURCE, draft_of, walked
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import NOW

DRAFT = draft_of(("typo: wrong", "typo: fine"))
OLDER = SOURCE.replace("typo: wrong", "typo: wrong, newer: wrong")


async def _fill(stores: AnyStores, count: int) -> None:
    for number in range(count):
        case = replace(walked("typo"), id=f"CASE-{number:03}", order=f"CARO-{number}")
        opened_at = NOW + timedelta(minutes=number)
        await stores.cases.add(replace(case, opened_at=opened_at).close(opened_at))


async def _report(stores: AnyStores, limit: int = 1000, pages: int = 100) -> BackTest:
    run, library = BackTestRun(DRAFT, FLOW), FlowLibrary(stores.flows)
    page = 0
    async for _looked_at in look_at_past(run, FLOW, stores.cases, library, limit):
        page += 1
        if page == pages:
            break
    return run.report()


async def test_all_past_cases_of_the_flow_are_looked_at_the_newest_first(
    stores: AnyStores,
) -> None:
    await _fill(stores, 230)
    report = await _report(stores)
    assert [one.case for one in report.findings] == [f"CASE-{n:03}" for n in range(229, -1, -1)]
    assert report.by_finding[Finding.OTHER] == 230
    assert (report.newest_at, report.oldest_at) == (NOW + timedelta(minutes=229), NOW)


async def test_no_more_are_looked_at_than_are_wanted_and_a_stop_keeps_what_there_is(
    stores: AnyStores,
) -> None:
    await _fill(stores, 230)
    every = await _report(stores)
    wanted = await _report(stores, limit=130)
    assert wanted.findings == every.findings[:130]
    stopped = await _report(stores, pages=1)
    assert 0 < stopped.looked_at < 130
    assert stopped == await _report(stores, limit=stopped.looked_at)


async def test_cases_under_way_and_of_other_flows_are_no_past_ones(stores: AnyStores) -> None:
    case = walked("typo")
    for number, changed in enumerate(
        (
            case,
            replace(case, status=CaseStatus.HANDED_OVER),
            replace(case, status=CaseStatus.FOLLOWED),
            replace(case, flow="other").close(NOW),
            case.close(NOW),
        )
    ):
        await stores.cases.add(replace(changed, id=f"CASE-{number}", order=f"CARO-{number}"))
    report = await _report(stores)
    assert sorted(one.case for one in report.findings) == ["CASE-2", "CASE-4"]
    assert await stores.cases.count_past("walk") == 2


async def test_a_case_is_read_with_the_version_it_was_walked_with(stores: AnyStores) -> None:
    older = FlowContent("walk", OLDER)
    await stores.flows.ship([older], Publishing(origin=Origin.SHIPPED, at=NOW))
    for number, version in enumerate((older.version, "lost", "lost")):
        case = replace(walked("typo"), id=f"CASE-{number}", order=f"CARO-{number}")
        await stores.cases.add(replace(case, flow_version=version).close(NOW))
    report = await _report(stores)
    assert [one.case for one in report.findings] == ["CASE-0"]
    assert (report.unread, report.looked_at) == (2, 3)
    assert report.versions == {older.version: 1, "lost": 2}
