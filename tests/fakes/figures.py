"""The figures of cases in memory, counted anew each time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.case_ends import CaseEnd, EndsWanted, Figures, count_ends
from bot.domain.cases import Case
from bot.domain.weeks import Week
from tests.fakes.cases import FakeCases


@dataclass
class FakeFigures:
    """What the cases of a dict come to."""

    cases: FakeCases = field(default_factory=FakeCases)

    async def weeks(self, wanted: EndsWanted) -> Mapping[Week, Figures]:
        ends: dict[Week, list[CaseEnd]] = {}
        for case in self.cases.cases.values():
            end = CaseEnd.of(case)
            if end and case.closed_at and _is_wanted(case, wanted):
                ends.setdefault(Week.of(case.closed_at), []).append(end)
        within = {week for week in ends if wanted.first <= week <= wanted.last}
        return {week: count_ends(ends[week]) for week in sorted(within)}


def _is_wanted(case: Case, wanted: EndsWanted) -> bool:
    return (
        wanted.flow in ("", case.flow)
        and wanted.bank in ("", case.bank)
        and wanted.office in ("", case.office)
        and wanted.platform in ("", case.opened_by.partition(":")[0])
        and wanted.language in ("", case.language)
    )
