"""Past cases, read for a back-test while the desk goes on: page by page, and nothing is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator

from bot.casework.case_pages import case_pages
from bot.casework.flow_library import FlowLibrary
from bot.domain.back_test_reports import BackTestRun
from bot.domain.case_lists import WantedCases
from bot.domain.cases import PAST
from bot.domain.flows import Flow
from bot.ports import CaseStore


async def look_at_past(
    run: BackTestRun, baseline: Flow, cases: CaseStore, library: FlowLibrary, limit: int
) -> AsyncIterator[int]:
    """Look at so many past cases of a flow, the newest first; yield after each page how many it is.

    Whoever asks no further has stopped it, and the run can be reported of. Cases in which something
    is still to be answered or done are no past ones. StoreUnavailable as in CaseStore.
    """
    # A version that is lost is asked for once.
    versions: dict[str, Flow | None] = {baseline.version: baseline}
    async for page in case_pages(cases, WantedCases(flow=baseline.flow)):
        for case in page:
            if case.status not in PAST or run.looked_at == limit:
                continue
            if case.flow_version not in versions:
                versions[case.flow_version] = await library.version(case.flow_version)
            run.look_at(case, versions[case.flow_version])
        yield run.looked_at
        if run.looked_at == limit:
            return
