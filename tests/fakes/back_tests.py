"""Back-tests in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.back_test_reports import BackTest
from bot.domain.flow_versions import FlowContent
from bot.domain.kept_back_tests import KEPT_OF_FLOW, SILENCE, BackTestState, KeptBackTest
from tests.fakes.clock import NOW


def make_back_test(**changes: object) -> KeptBackTest:
    """Return a back-test that waits since just now, of a draft of the flow `walk`."""
    test = KeptBackTest(
        id="TEST-1",
        flow="walk",
        draft="draft",
        baseline="live",
        most=1000,
        asked_by="console:link:lea",
        asked_by_name="Léa",
        asked_at=NOW,
        heard_at=NOW,
    )
    return replace(test, **changes)  # type: ignore[arg-type]


@dataclass
class FakeBackTests:
    """Back-tests by their id, with what they try and have found."""

    tests: dict[str, KeptBackTest] = field(default_factory=dict)
    drafts: dict[str, FlowContent] = field(default_factory=dict)
    reports: dict[str, BackTest] = field(default_factory=dict)

    async def add(
        self, test: KeptBackTest, draft: FlowContent, report: BackTest | None = None
    ) -> None:
        self.tests[test.id], self.drafts[test.id] = test, draft
        if report:
            self.reports[test.id] = report
        for old in (await self.of_flow(test.flow))[KEPT_OF_FLOW:]:
            if not old.is_under_way:
                for kept in (self.tests, self.drafts, self.reports):
                    kept.pop(old.id, None)

    async def get(self, test: str) -> KeptBackTest | None:
        return self.tests.get(test)

    async def draft(self, test: str) -> FlowContent | None:
        return self.drafts.get(test)

    async def report(self, test: str) -> BackTest | None:
        return self.reports.get(test)

    def _newest_first(self) -> Iterator[KeptBackTest]:
        tests = self.tests.values()
        yield from sorted(tests, key=lambda one: (one.asked_at, one.id), reverse=True)

    async def of_flow(self, flow: str) -> tuple[KeptBackTest, ...]:
        return tuple(one for one in self._newest_first() if one.flow == flow)

    async def under_way(self) -> tuple[KeptBackTest, ...]:
        return tuple(one for one in self.tests.values() if one.is_under_way)

    async def newest(self, draft: str, baseline: str) -> KeptBackTest | None:
        fitting = (
            one
            for one in self._newest_first()
            if (one.draft, one.baseline) == (draft, baseline) and one.is_ticket
        )
        return next(fitting, None)

    async def claim(self, test: str, at: datetime) -> KeptBackTest | None:
        kept = self.tests.get(test)
        if kept is None or kept.state is not BackTestState.WAITING:
            return None
        if at - kept.heard_at > SILENCE:
            return None
        self.tests[test] = replace(kept, state=BackTestState.RUNNING, heard_at=at)
        return self.tests[test]

    async def tell(self, test: str, at: datetime, *, looked_at: int, past: int) -> bool:
        kept = self.tests.get(test)
        if kept is None or kept.state is not BackTestState.RUNNING:
            return False
        self.tests[test] = replace(kept, heard_at=at, looked_at=looked_at, past=past)
        return not kept.is_to_stop

    async def stop(self, test: str) -> bool:
        kept = self.tests.get(test)
        if kept is None or not kept.is_under_way:
            return False
        self.tests[test] = replace(kept, is_to_stop=True)
        return True

    async def finish(
        self, test: str, state: BackTestState, at: datetime, report: BackTest | None
    ) -> None:
        kept = self.tests.get(test)
        if kept is None or not kept.is_under_way:
            return
        kept = replace(kept, state=state, heard_at=at)
        if report:
            kept = replace(kept, looked_at=report.looked_at, cases=report.cases)
            self.reports[test] = report
        self.tests[test] = kept
