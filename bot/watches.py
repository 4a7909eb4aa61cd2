"""Watches: looking again at the orders that were acted on, and telling what has become of them."""

from __future__ import annotations

from dataclasses import replace

from bot.actions import CHANGED
from bot.casework import Casework
from bot.errors import BackOfficeUnavailable, OrderNotFound, StoreUnavailable
from bot.follow_ups import WATCHED, Seen, Vigilance, Watch, look
from bot.jobs import Ending, Job
from bot.news import News
from bot.ports import Ports


class Watches:
    """Begins a watch after a job, and looks at what is watched."""

    def __init__(self, ports: Ports, casework: Casework, news: News, vigilance: Vigilance) -> None:
        self._ports = ports
        self._casework = casework
        self._news = news
        self._vigilance = vigilance

    def begin(self, job: Job, ending: Ending) -> Watch | None:
        """Return what an order is to be watched for after its job, if anything."""
        if ending.result not in CHANGED or ending.state not in WATCHED:
            return None
        now = self._ports.clock.now()
        return Watch(job.case, ending.order, ending.state, ending.work(job), now)

    async def look(self, watch: Watch) -> Seen:
        """Look at an order that is watched, and tell what there is to tell."""
        try:
            return await self._look(watch)
        except OrderNotFound:
            return Seen()
        except (BackOfficeUnavailable, StoreUnavailable):
            return Seen(watch=replace(watch, number=watch.number + 1))

    async def _look(self, watch: Watch) -> Seen:
        order = await self._ports.back_office.find_order(watch.order)
        case = await self._ports.cases.get(watch.case)
        seen = look(watch, order, case, self._ports.clock.now(), self._vigilance)
        if seen.news:
            news = replace(watch.work, news=seen.news)
            await self._casework.keep_news(watch.case, news, order, over=seen.watch is None)
            await self._news.announce(watch.case, watch.work.actor)
        return seen
