"""Watches: looking again at the orders that were acted on, and telling what has become of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.casework.case_updates import CaseUpdates
from bot.casework.live_cards import LiveCards
from bot.domain.actions import CHANGED
from bot.domain.duties import Duty, DutyStep
from bot.domain.job_status import JobResult
from bot.domain.watch import WATCHED, Seen, Watch, WatchPolicy, look
from bot.errors import BackOfficeUnavailable, OrderNotFound, StoreUnavailable
from bot.jobs.job import Job
from bot.jobs.job_run import StepJournal
from bot.ports import Ports


class Watches:
    """Begins a watch after a job, and looks at what is watched."""

    def __init__(
        self, ports: Ports, updates: CaseUpdates, live_cards: LiveCards, policy: WatchPolicy
    ) -> None:
        self._ports = ports
        self._updates = updates
        self._live_cards = live_cards
        self._policy = policy

    def begin(self, job: Job, ending: JobResult) -> Watch | None:
        """Return what an order is to be watched for after its job, if anything."""
        if ending.result not in CHANGED or ending.state not in WATCHED:
            return None
        now = self._ports.clock.now()
        return Watch(
            case=job.case, order=ending.order, state=ending.state, work=job.ended(ending), since=now
        )

    async def look(self, watch: Watch, journal: StepJournal) -> Seen:
        """Look at an order that is watched, and tell what there is to tell."""
        seen = await journal.step("look", Seen, partial(self._look, watch))
        if seen.news and not await journal.step("news", bool, partial(self._tell, watch, seen)):
            # Nobody has heard of it: it is as new at the next look.
            return self.next(watch)
        return seen

    async def _look(self, watch: Watch) -> Seen:
        try:
            order = await self._ports.back_office.find_order(watch.order)
            case = await self._ports.cases.get(watch.case)
        except OrderNotFound:
            return Seen()
        except (BackOfficeUnavailable, StoreUnavailable):
            return self.next(watch)
        return look(watch, order, case, self._ports.clock.now(), self._policy)

    async def _tell(self, watch: Watch, seen: Seen) -> bool:
        """Keep the news with the case and bring it; return False if it was not heard."""
        keep = self._updates.keep_news
        try:
            if not await keep(watch, seen.news, seen.revision, over=False):
                return True
            heard = await self._live_cards.notify(watch.case, watch.work.actor)
            told = await self._ports.cases.get(watch.case)
            if heard and told and seen.watch is None:
                await keep(watch, seen.news, seen.revision, over=True)
                await self._end(watch.case, told.revision)
            return heard
        except (BackOfficeUnavailable, StoreUnavailable):
            return False

    async def _end(self, case_id: str, told: int) -> None:
        """Show that a case of support has ended; of any other its news, told at `told`, say so."""
        case = await self._ports.cases.get(case_id)
        if case is None or not case.is_of_support:
            await self._live_cards.end(case_id, told)
        elif not await self._live_cards.broadcast(case_id):
            now = self._ports.clock.now()
            await self._ports.duties.put(Duty(case=case_id, step=DutyStep.TELL_END, due_at=now))

    def next(self, watch: Watch) -> Seen:
        """Look once more, unless the watch has lasted long enough."""
        if self._ports.clock.now() >= watch.since + timedelta(days=self._policy.watch_days):
            return Seen()
        return Seen(watch=replace(watch, number=watch.number + 1))
