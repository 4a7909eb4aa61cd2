"""The store of cases in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.domain.cases import Case, CaseStatus
from bot.errors import StoreConflict


@dataclass
class FakeCases:
    """Cases in a dict."""

    cases: dict[str, Case] = field(default_factory=dict)

    async def find_open(self, order_id: str) -> Case | None:
        return next(
            (
                case
                for case in self.cases.values()
                if case.order == order_id and case.status is not CaseStatus.CLOSED
            ),
            None,
        )

    async def get(self, case_id: str) -> Case | None:
        return self.cases.get(case_id)

    async def add(self, case: Case) -> Case:
        if await self.find_open(case.order):
            raise StoreConflict(case.order)
        self.cases[case.id] = replace(case, revision=1)
        return self.cases[case.id]

    async def save(self, case: Case) -> Case:
        if self.cases[case.id].revision != case.revision:
            raise StoreConflict(case.id)
        self.cases[case.id] = replace(case, revision=case.revision + 1)
        return self.cases[case.id]

    async def handed_over(self, *, office: str = "", limit: int = 10) -> tuple[Case, ...]:
        waiting = [c for c in self.cases.values() if c.status is CaseStatus.HANDED_OVER]
        return tuple(case for case in waiting if office in ("", case.office))[:limit]
