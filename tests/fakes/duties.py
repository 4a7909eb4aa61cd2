"""The store of duties in memory."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.cases import CaseStatus
from bot.domain.duties import Duty, DutyStep
from tests.fakes.cases import FakeCases


@dataclass
class FakeDuties:
    """Duties in a dict, by their case."""

    cases: FakeCases
    kept: dict[str, Duty] = field(default_factory=dict)

    async def find(self, case: str) -> Duty | None:
        return self.kept.get(case)

    async def put(self, duty: Duty) -> None:
        self.kept[duty.case] = duty

    async def take(
        self, now: datetime, until: datetime, limit: int, steps: Collection[DutyStep]
    ) -> tuple[Duty, ...]:
        wanted = [one for one in self.kept.values() if one.step in steps]
        due = [(one.due_at, one) for one in wanted if one.due_at and one.due_at <= now]
        due.sort(key=lambda one: one[0])
        taken = [replace(one, due_at=until, tries=one.tries + 1) for _at, one in due[:limit]]
        self.kept |= {one.case: one for one in taken}
        return tuple(taken)

    async def end(self, taken: Duty, after: Duty) -> bool:
        now = self.kept.get(taken.case)
        if now is None or (now.step, now.due_at) != (taken.step, taken.due_at):
            return False
        self.kept[taken.case] = after
        return True

    async def recall(self, channel: str, at: datetime) -> int:
        closed = {c.id for c in self.cases.cases.values() if c.status is CaseStatus.CLOSED}
        self.kept = {
            case: one
            for case, one in self.kept.items()
            if case not in closed or one.step is DutyStep.TELL_END
        }
        recalled = 0
        for case in self.cases.cases.values():
            known = self.kept.get(case.id)
            is_new = known is None or (
                bool(channel) and known.channel != channel and known.step is not DutyStep.ANNOUNCE
            )
            if case.is_with_support and is_new:
                duty = known or Duty(case=case.id, step=DutyStep.ANNOUNCE, due_at=at)
                announce = replace(duty, step=DutyStep.ANNOUNCE, due_at=at, tries=0, told=())
                self.kept[case.id] = announce
                recalled += 1
        return recalled

    async def failure(self) -> str:
        failed = (one.failure for one in self.kept.values() if one.due_at)
        return next(filter(None, failed), "")
