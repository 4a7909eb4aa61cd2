"""The store of cases in memory."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from time import monotonic

from bot.domain.case_lists import MOST_COUNTED, CaseSpot, OpenCases, WantedCases
from bot.domain.cases import PAST, Case, CaseStatus
from bot.domain.drop_offs import WalkedCase
from bot.domain.paging import PAGE_ROWS, Slice
from bot.domain.weeks import Week
from bot.errors import StoreConflict


@dataclass
class FakeCases:
    """Cases in a dict; an order has one that is not closed."""

    cases: dict[str, Case] = field(default_factory=dict)
    # When it was saved, and when it was taken last.
    untold_s: dict[str, tuple[float, float]] = field(default_factory=dict)

    async def find_open(self, order_id: str) -> Case | None:
        fitting = (case for case in self.cases.values() if case.order == order_id)
        return next((case for case in fitting if case.status is not CaseStatus.CLOSED), None)

    async def get(self, case_id: str) -> Case | None:
        return self.cases.get(case_id)

    async def add(self, case: Case) -> Case:
        if case.id in self.cases:
            raise StoreConflict(case.id)
        return await self._keep(replace(case, revision=1))

    async def save(self, case: Case) -> Case:
        kept = self.cases.get(case.id)
        if kept is None or kept.revision != case.revision:
            raise StoreConflict(case.id)
        saved = await self._keep(replace(case, revision=case.revision + 1))
        self.untold_s.pop(case.id, None)
        if case.handed_over_at:
            self.untold_s[case.id] = monotonic(), monotonic()
        return saved

    async def take_untold(self, after: timedelta, limit: int) -> tuple[str, ...]:
        now_s, taken = monotonic(), []
        for case, (saved_s, taken_s) in self.untold_s.items():
            if now_s - taken_s >= max(after.total_seconds(), taken_s - saved_s):
                taken.append(case)
        taken = taken[:limit]
        self.untold_s |= {case: (self.untold_s[case][0], now_s) for case in taken}
        return tuple(taken)

    async def told(self, case_id: str, revision: int) -> None:
        if case_id in self.cases and self.cases[case_id].revision == revision:
            self.untold_s.pop(case_id, None)

    async def _keep(self, case: Case) -> Case:
        other = await self.find_open(case.order)
        if case.status is not CaseStatus.CLOSED and other and other.id != case.id:
            raise StoreConflict(case.order)
        self.cases[case.id] = case
        return case

    async def of_ids(self, cases: Collection[str]) -> tuple[Case, ...]:
        return tuple(case for case in self.cases.values() if case.id in cases)

    async def open_of(self, orders: Collection[str]) -> tuple[Case, ...]:
        found = [await self.find_open(order) for order in orders]
        return tuple(case for case in found if case)

    async def handed_over(self, *, office: str = "", limit: int = 10) -> tuple[Case, ...]:
        waiting = [c for c in self.cases.values() if c.status is CaseStatus.HANDED_OVER]
        waiting.sort(key=lambda case: (case.opened_at, case.id))
        return tuple(case for case in waiting if office in ("", case.office))[:limit]

    async def count_past(self, flow: str) -> int:
        return sum(one.flow == flow and one.status in PAST for one in self.cases.values())

    async def open_by_version(self, most: int = MOST_COUNTED) -> tuple[OpenCases, ...]:
        found: dict[tuple[CaseStatus, str], list[datetime]] = {}
        for status in set(CaseStatus) - {CaseStatus.CLOSED}:
            stand_so = [case for case in self.cases.values() if case.status is status]
            for case in sorted(stand_so, key=lambda case: case.opened_at)[:most]:
                found.setdefault((status, case.flow_version), []).append(case.opened_at)
        return tuple(
            OpenCases(flow_version=version, status=status, count=len(times), oldest_at=times[0])
            for (status, version), times in found.items()
        )

    async def walked(self, version: str, limit: int) -> tuple[WalkedCase, ...]:
        of_it = [case for case in self.cases.values() if case.flow_version == version]
        newest = sorted(of_it, key=lambda case: case.opened_at, reverse=True)[:limit]
        return tuple(map(WalkedCase.of, newest))

    async def holders(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(filter(None, map(_holder, self.cases.values()))))

    async def held_by(self, holder: str) -> tuple[Case, ...]:
        return tuple(case for case in self.cases.values() if _holder(case) == holder)

    async def page(self, wanted: WantedCases, limit: int = PAGE_ROWS) -> Slice[Case]:
        fitting = [case for case in self.cases.values() if _is_wanted(case, wanted)]
        newest_first = not wanted.oldest_first
        fitting.sort(key=lambda case: (case.opened_at, case.id), reverse=newest_first)
        more = str(CaseSpot.of(fitting[limit - 1])) if len(fitting) > limit else ""
        return Slice(tuple(fitting[:limit]), more)


def _holder(case: Case) -> str:
    """Return who has a case that is not closed."""
    return case.hold.holder if case.hold and case.status is not CaseStatus.CLOSED else ""


def _is_wanted(case: Case, wanted: WantedCases) -> bool:
    return (
        wanted.status in (None, case.status)
        and wanted.office in ("", case.office)
        and wanted.bank in ("", case.bank)
        and (wanted.until is None or case.opened_at < wanted.until)
        and wanted.flow_version in ("", case.flow_version)
        and wanted.ended in ("", case.ended)
        and wanted.person in ("", case.opened_by, case.work.actor if case.work else "")
        and (not wanted.ended_among or case.ended in wanted.ended_among)
        and wanted.flow in ("", case.flow)
        and wanted.at in ("", case.at)
        and wanted.language in ("", case.language)
        and wanted.platform in ("", case.opened_by.partition(":")[0])
        and _is_of_weeks(case, wanted)
        and wanted.holder in ("", _holder(case))
        and not (wanted.free and _holder(case))
        and not (wanted.with_office and not _is_with_office(case))
        and _is_behind(case, wanted)
    )


def _is_with_office(case: Case) -> bool:
    return case.status is CaseStatus.OPEN or case.errand is not None


def _is_behind(case: Case, wanted: WantedCases) -> bool:
    if wanted.start is None:
        return True
    start, at = (wanted.start.opened_at, wanted.start.id), (case.opened_at, case.id)
    return at > start if wanted.oldest_first else at < start


def _is_of_weeks(case: Case, wanted: WantedCases) -> bool:
    if wanted.ended_weeks is None:
        return True
    first, last = wanted.ended_weeks
    return case.closed_at is not None and first <= Week.of(case.closed_at) <= last
