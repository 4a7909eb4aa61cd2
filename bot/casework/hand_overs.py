"""Hand-overs: cases left to support, and left to it again after their end was taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.casework.case_updates import CaseUpdates
from bot.domain.cases import Case, CaseStatus
from bot.domain.duties import Duty, DutyStep
from bot.domain.people import Actor
from bot.errors import StoreConflict
from bot.ports import Ports

# Should the process die between handing over and announcing.
_ANNOUNCED_WITHIN = timedelta(seconds=30)


class HandOvers:
    """Leaves cases to support, and has them announced there."""

    def __init__(self, ports: Ports, updates: CaseUpdates) -> None:
        self._cases = ports.cases
        self._duties = ports.duties
        self._clock = ports.clock
        self._updates = updates

    async def hand_over(self, case_id: str) -> None:
        """Leave the case to support, and have it announced there.

        Raises:
            StoreConflict: it has been ended since that was asked for.
        """

        def left(case: Case, now: datetime) -> Case:
            if case.ending:
                raise StoreConflict(case_id)
            answered_after_s = 0 if case.hold else None
            handed = replace(case, status=CaseStatus.HANDED_OVER, closed_at=None)
            return replace(handed, handed_over_at=now, answered_after_s=answered_after_s)

        await self._leave_to_support(case_id, left)

    async def reopen(self, case_id: str, end: int, revision: int, by: Actor, why: str) -> None:
        """Take an end of a case back, counted from 1: support has it again, as it had it before.

        Its order is at `revision` now.

        Raises:
            StoreConflict: it was opened already, or another case of its order has begun since.
        """

        def again(case: Case, now: datetime) -> Case:
            if case.ending is None or len(case.endings) != end:
                raise StoreConflict(case_id)
            *before, last = case.endings
            taken_back = replace(
                last,
                reopened_at=now,
                reopened_by=by.id,
                reopened_by_name=by.name,
                reopened_office=by.office,
                reopened_why=why,
            )
            opened = replace(case, status=CaseStatus.HANDED_OVER, closed_at=None)
            endings = (*before, taken_back)
            return replace(opened, endings=endings, handed_over_at=now, order_revision=revision)

        await self._leave_to_support(case_id, again)

    async def _leave_to_support(
        self, case_id: str, change: Callable[[Case, datetime], Case]
    ) -> None:
        """Leave a case to support, and have it announced there.

        Whatever dies after the first of these three, it is announced all the same; a repetition
        that finds it with support already announces nothing.
        """
        case, now = await self._cases.get(case_id), self._clock.now()
        if case is None or case.is_with_support:
            return
        change(case, now)
        duty = Duty(case=case_id, step=DutyStep.ANNOUNCE, due_at=now + _ANNOUNCED_WITHIN)
        await self._duties.put(duty)
        await self._updates.change(case_id, lambda case: change(case, now))
        await self._duties.put(replace(duty, due_at=now))
