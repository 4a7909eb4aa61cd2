"""Watching: what an order that was acted on is watched for, and what there is to tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.cases import Case, CaseStatus
from bot.domain.job_status import JobStatus
from bot.domain.orders import Order, OrderState

WATCHED = frozenset({OrderState.INVITATION_SENT, OrderState.INVITATION_EXPIRED, OrderState.PROBLEM})
"""The states after which something may still happen to an order."""

NEWS = {
    OrderState.ACTIVE: "news-active",
    OrderState.PROBLEM: "news-problem",
    OrderState.INVITATION_EXPIRED: "news-expired",
    OrderState.INVITATION_SENT: "news-sent",
    OrderState.CANCELLED: "news-cancelled",
}
REMINDER = "news-reminder"


@dataclass(frozen=True, slots=True)
class WatchPolicy:
    """How often an order is looked at, when to remind of it, and how long at the most."""

    every_s: float = 900.0
    remind_after_days: float = 7.0
    watch_days: float = 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """One order that was acted on, with what was last seen of it; `number` counts the looks."""

    case: str
    order: str
    state: OrderState
    work: JobStatus
    since: datetime
    reminded: bool = False
    number: int = 1

    @property
    def id(self) -> str:
        """The id of the next look."""
        return f"watch:{self.work.job}:{self.number}"


@dataclass(frozen=True, slots=True)
class Seen:
    """What one look found: the key of what to tell, or "", and what to watch on, if anything.

    `revision` is the one at which the order was seen.
    """

    news: str = ""
    watch: Watch | None = None
    revision: int = 0


def look(watch: Watch, order: Order, case: Case | None, now: datetime, how: WatchPolicy) -> Seen:
    """Compare an order with what was last seen of it; a closed or newer case ends the watch."""
    if case is None or not is_watched_for(case, watch):
        return Seen()
    if not is_told_of(case, watch):
        # What is under way for it speaks first.
        return Seen(watch=replace(watch, number=watch.number + 1))
    news, reminded = "", watch.reminded
    if order.state is not watch.state:
        news = NEWS.get(order.state, "")
    elif not reminded and _is_due(watch, now, how):
        news, reminded = REMINDER, True
    goes_on = order.state in WATCHED and now < watch.since + timedelta(days=how.watch_days)
    following = replace(watch, state=order.state, reminded=reminded, number=watch.number + 1)
    return Seen(news, following if goes_on else None, order.revision)


def is_watched_for(case: Case, watch: Watch) -> bool:
    """Say whether an order is still looked at for a case by this watch.

    One that is with support waits for its order, whatever was tried in it since without success;
    what was watched before it came to support is watched anew since then.
    """
    if case.status is CaseStatus.CLOSED:
        return False
    if case.work is None or case.work.job == watch.work.job:
        return True
    since = case.handed_over_at
    return case.is_with_support and (since is None or watch.since >= since)


def is_told_of(case: Case, watch: Watch) -> bool:
    """Say whether what this watch sees of an order may be told in its case now."""
    is_last = case.work is None or case.work.job == watch.work.job
    return is_watched_for(case, watch) and (is_last or not case.under_way)


def _is_due(watch: Watch, now: datetime, how: WatchPolicy) -> bool:
    waits = watch.state is OrderState.INVITATION_SENT
    return waits and now >= watch.since + timedelta(days=how.remind_after_days)
