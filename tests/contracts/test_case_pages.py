"""Many cases read page by page, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.casework.case_pages import PAGE_CASES, case_pages
from bot.domain.case_lists import WantedCases
from tests.bot.domain.past_walks import walked
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import NOW


async def test_every_case_comes_once_the_newest_first(stores: AnyStores) -> None:
    assert [page async for page in case_pages(stores.cases, WantedCases())] == [()]
    ids = [f"CASE-{number:03}" for number in range(PAGE_CASES + 1)]
    for number, name in enumerate(ids):
        case = replace(walked("typo"), id=name, order=f"CARO-{number}")
        await stores.cases.add(replace(case, opened_at=NOW + timedelta(minutes=number)))
    pages = [page async for page in case_pages(stores.cases, WantedCases())]
    assert [len(page) for page in pages] == [PAGE_CASES, 1]
    assert [case.id for page in pages for case in page] == ids[::-1]
    until = WantedCases(until=pages[0][0].opened_at)
    assert [len(page) async for page in case_pages(stores.cases, until)] == [PAGE_CASES]
