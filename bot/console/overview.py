"""The overview: what waits for somebody now, and how long; of each kind the first few."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.console.approvals import ApprovalPages
from bot.console.banks import BankBoard, BankLine
from bot.console.flow_requests import FlowRequestPages
from bot.console.jobs import JobLine, JobPages
from bot.domain.approvals import Approval
from bot.domain.cases import Case
from bot.domain.flow_requests import FlowRequest
from bot.domain.job_records import JobState
from bot.domain.worklists import OfficeProblems
from bot.errors import BackOfficeUnavailable
from bot.ports import BackOffice, CaseStore

SHOWN = 10
_OFFICES = 8
# The first page comes soon, also while the back office takes its time.
_PATIENCE_S = 2.0


@dataclass(frozen=True, slots=True)
class Problems:
    """How many orders are in Problem, and the offices with the most of them."""

    total: int
    offices: tuple[OfficeProblems, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What waits; one more than `SHOWN` of a kind says that there are more.

    `problems` is None while the back office does not answer; `banks` are those with an incident
    now or later, and those that somebody changed.
    """

    approvals: tuple[Approval, ...]
    flow_requests: tuple[FlowRequest, ...]
    waiting: tuple[Case, ...]
    stuck: tuple[JobLine, ...]
    delayed: tuple[JobLine, ...]
    problems: Problems | None
    banks: tuple[BankLine, ...]

    @property
    def is_quiet(self) -> bool:
        """Say whether nobody has to do anything now."""
        for_people = self.approvals or self.flow_requests or self.waiting
        return not (for_people or self.stuck or self.delayed)


class Overviews:
    """Reads what waits now."""

    def __init__(
        self,
        cases: CaseStore,
        jobs: JobPages,
        approvals: ApprovalPages,
        flow_requests: FlowRequestPages,
        back_office: BackOffice,
        banks: BankBoard,
    ) -> None:
        self._approvals = approvals
        self._flow_requests = flow_requests
        self._cases = cases
        self._jobs = jobs
        self._back_office = back_office
        self._banks = banks

    async def now(self) -> Overview:
        """Return what waits at this moment."""
        stuck = await self._jobs.page(JobState.FAILED)
        delayed = await self._jobs.page(JobState.WAITING)
        banks = await self._banks.lines()
        approvals = await self._approvals.page(is_open=True)
        return Overview(
            approvals=approvals.rows[: SHOWN + 1],
            flow_requests=(await self._flow_requests.waiting(SHOWN + 1)).rows,
            waiting=await self._cases.handed_over(limit=SHOWN + 1),
            stuck=stuck.rows[: SHOWN + 1],
            delayed=delayed.rows[: SHOWN + 1],
            problems=await self._problems(),
            banks=tuple(line for line in banks if line.rule.revision or line.bank.incident),
        )

    async def _problems(self) -> Problems | None:
        try:
            async with asyncio.timeout(_PATIENCE_S):
                hits = await self._back_office.list_problems(limit=1)
                offices = await self._back_office.problem_offices(limit=_OFFICES)
        except (BackOfficeUnavailable, TimeoutError):
            return None
        return Problems(hits.total, offices)
