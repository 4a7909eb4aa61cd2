"""Pages of cases, read one after another for whoever looks at many of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

from bot.domain.case_lists import CaseSpot, WantedCases
from bot.domain.cases import Case
from bot.ports import CaseStore

PAGE_CASES = 100


async def case_pages(cases: CaseStore, wanted: WantedCases) -> AsyncIterator[tuple[Case, ...]]:
    """Yield what is wanted page by page, the newest first; whoever asks no further reads no more.

    A page may hold fewer than `PAGE_CASES`, or none, with others behind it. StoreUnavailable as in
    CaseStore.
    """
    start: CaseSpot | None = wanted.start
    while True:
        page = await cases.page(replace(wanted, start=start), PAGE_CASES)
        yield page.rows
        start = CaseSpot.read(page.more)
        if start is None:
            return
