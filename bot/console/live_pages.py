"""Live pages: one look for all pages that are open, which each hear of what they show.

What is told is which kind of thing changed, and its id. The page then asks for itself once more,
so that who may see it, and in which language, is decided where it always is.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

from bot.console.back_test_news import BackTestNews
from bot.console.visitors import Visitor
from bot.domain.accounts import Account
from bot.domain.case_changes import CaseChange
from bot.domain.people import Role
from bot.errors import BotError, StoreUnavailable
from bot.ports import Clock, Jobs, Rules
from bot.ports.accounts import AccountStore, SessionStore
from bot.ports.live import LATELY_S, MOST_CHANGES, CaseChanges

_LOG = logging.getLogger(__name__)
PAGES_OF_SESSION = 12
PAGES_BY_HTTP_1 = 4
"""By HTTP/1.1 a browser has six connections to a place: whatever fills them opens no page."""
PAGES_IN_ALL = 400
_LOOK_EVERY_S = 0.25
_SESSIONS_EVERY_S = 2.0
_JOBS_EVERY_S = 0.5
# What the engine of the jobs keeps of one comes a moment after what the case says of it.
_ONCE_MORE_AFTER_S = 1.0
_MOST_TOLD = 50
_MOST_JOBS = 200


class TooManyPages(BotError):
    """A session, or all of them together, keep as many pages open as are served."""


class PagesClosed(BotError):
    """This process is about to end, and opens no page any more."""


@dataclass(frozen=True, slots=True)
class News:
    """What a page is told: the kind of what changed, and its id; neither where it is much."""

    kind: str = ""
    id: str = ""


BACK_TEST = "back-test"
MUCH = News()
RULES = News("rules")
"""What banks take part and who has which role: that bears on every page."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a page shows: one thing of a kind, all of the kind, or everything."""

    kind: str = ""
    id: str = ""

    def hears_of(self, news: News) -> bool:
        """Say whether the page has to look again."""
        if news in (MUCH, RULES) or not self.kind:
            return True
        return news.kind == self.kind and self.id in ("", news.id)


class OpenPage:
    """One page that is open in a browser; `is_gone` says whether nobody listens any more."""

    def __init__(self, visitor: Visitor, topic: Topic, is_gone: Callable[[], bool]) -> None:
        self.session = visitor.session.id
        self.account = visitor.account.id
        self.role: Role = visitor.role
        self.is_gone = is_gone
        self.is_over = False
        self._topic = topic
        # As a set that keeps its order: told twice before it is read is told once.
        self._told: dict[News, None] = {}
        self._woken = asyncio.Event()

    def tell(self, news: News) -> None:
        """Let the page know, if it shows that; never waits for whoever reads it."""
        if not self._topic.hears_of(news):
            return
        if len(self._told) >= _MOST_TOLD:
            self._told = {MUCH: None}
        else:
            self._told[news] = None
        self._woken.set()

    def shows(self, kind: str) -> bool:
        """Say whether it shows something of this kind."""
        return self._topic.kind == kind

    def close(self) -> None:
        """Tell the page nothing more."""
        self.is_over = True
        self._woken.set()

    async def next(self) -> tuple[News, ...]:
        """Wait for news and return them; none once the page is over."""
        await self._woken.wait()
        self._woken.clear()
        told, self._told = tuple(self._told), {}
        return () if self.is_over else told


class LivePages:
    """Tells every open page of this process what changed, in whichever process.

    `present` returns an account with the role of this moment, None where its person has none.
    """

    def __init__(
        self,
        changes: CaseChanges,
        jobs: Jobs,
        rules: Rules,
        sessions: SessionStore,
        accounts: AccountStore,
        present: Callable[[Account], Awaitable[Account | None]],
        clock: Clock,
        back_tests: BackTestNews,
    ) -> None:
        self._changes = changes
        self._back_tests = back_tests
        self._jobs = jobs
        self._rules = rules
        self._sessions = sessions
        self._accounts = accounts
        self._present = present
        self._clock = clock
        self._pages: set[OpenPage] = set()
        self._watching: asyncio.Task[None] | None = None
        self._is_closed = False
        # By case and revision: when it was told, and whether once more since.
        self._seen: dict[tuple[str, int], tuple[float, bool]] = {}
        # When each was told last, for pages that open just after it.
        self._told_at_s: dict[News, float] = {}
        self._under_way: frozenset[str] | None = None

    def __len__(self) -> int:
        return len(self._pages)

    def open(
        self,
        visitor: Visitor,
        topic: Topic,
        is_gone: Callable[[], bool],
        most: int = PAGES_OF_SESSION,
    ) -> OpenPage:
        """Return a page that hears of its topic from now on, and of what changed just before.

        Its session has `most` of them at once.

        Raises:
            TooManyPages: it would be one too many.
            PagesClosed: the process is about to end.
        """
        if self._is_closed:
            raise PagesClosed
        self._drop_gone()
        own = sum(page.session == visitor.session.id for page in self._pages)
        if own >= most or len(self._pages) >= PAGES_IN_ALL:
            raise TooManyPages
        page = OpenPage(visitor, topic, is_gone)
        self._pages.add(page)
        if self._watching is None or self._watching.done():
            self._seen, self._told_at_s, self._under_way = {}, {}, None
            self._watching = asyncio.create_task(self._watch())
            self._watching.add_done_callback(self._stop_if_broken)
        # It was drawn a moment before it could hear of anything.
        for news in self._told_at_s:
            page.tell(news)
        return page

    def leave(self, page: OpenPage) -> None:
        """Forget a page; forgetting it twice is no error."""
        self._pages.discard(page)

    async def close(self) -> None:
        """Let every page go, and open none any more."""
        self._is_closed = True
        for page in self._pages:
            page.close()
        if self._watching:
            self._watching.cancel()
            await asyncio.wait({self._watching})

    async def _watch(self) -> None:
        """Look for all pages as long as one is open."""
        loop = asyncio.get_running_loop()
        looked_s = checked_s = loop.time()
        jobs_s = 0.0
        told_rules = None
        while self._pages:
            with suppress(StoreUnavailable):
                changes = await self._changes.lately()
                book = await self._rules.current()
                now_s = loop.time()
                self._tell(self._new(changes, now_s))
                if now_s - looked_s > LATELY_S - 1 or len(changes) >= MOST_CHANGES:
                    self._tell([MUCH])
                if told_rules not in (None, (book.banks, book.staff)):
                    self._tell([RULES])
                told_rules, looked_s = (book.banks, book.staff), now_s
                if now_s - checked_s >= _SESSIONS_EVERY_S:
                    await self._check_sessions()
                    checked_s = now_s
            if loop.time() - jobs_s >= _JOBS_EVERY_S:
                jobs_s = loop.time()
                await self._look_for_jobs()
            self._drop_gone()
            await asyncio.sleep(_LOOK_EVERY_S)

    async def _look_for_jobs(self) -> None:
        """Tell which jobs, and back-tests, came or ended: not every case tells of its jobs."""
        with suppress(StoreUnavailable):
            if any(page.shows(BACK_TEST) for page in self._pages):
                self._tell(News(BACK_TEST, test) for test in await self._back_tests.next())
            before, now = self._under_way, await self._jobs.under_way(_MOST_JOBS)
            self._under_way = now
            changed: frozenset[str] = frozenset() if before is None else before ^ now
            self._tell(news for job in sorted(changed) for news in _news_of_job(job))

    def _stop_if_broken(self, watching: asyncio.Task[None]) -> None:
        """Let every page go that nobody looks for any more: browsers come back by themselves."""
        if watching.cancelled() or (error := watching.exception()) is None:
            return
        _LOG.error("%s while looking for changes", type(error).__name__)
        for page in self._pages:
            page.close()

    def _new(self, changes: Iterable[CaseChange], now_s: float) -> list[News]:
        """Return what was not told yet, or is to be told once more."""
        news: list[News] = []
        for change in changes:
            key = (change.case, change.revision)
            at_s, is_repeated = self._seen.get(key, (now_s, False))
            is_late = now_s - at_s >= _ONCE_MORE_AFTER_S
            if key in self._seen and (is_repeated or not change.job or not is_late):
                continue
            self._seen[key] = (at_s, key in self._seen)
            news += _news_of(change)
        old_s = now_s - 2 * LATELY_S
        self._seen = {key: told for key, told in self._seen.items() if told[0] > old_s}
        return news

    def _tell(self, news: Iterable[News]) -> None:
        now_s = asyncio.get_running_loop().time()
        old_s = now_s - LATELY_S
        self._told_at_s = {one: at_s for one, at_s in self._told_at_s.items() if at_s > old_s}
        for one in news:
            self._told_at_s[one] = now_s
            for page in self._pages:
                page.tell(one)

    async def _check_sessions(self) -> None:
        """Let go of the pages whose session is over, or whose person has another role now."""
        # Others that are opened meanwhile were let in just now.
        pages = tuple(self._pages)
        sessions = await self._sessions.of_ids({page.session for page in pages})
        now = self._clock.now()
        going_on = {one.id for one in sessions if not one.is_over(now)}
        shown_to = {page.account for page in pages}
        kept = [one for one in await self._accounts.list() if one.id in shown_to]
        present = [await self._present(one) for one in kept]
        roles = {one.id: one.role for one in present if one}
        for page in pages:
            if page.session not in going_on or roles.get(page.account) is not page.role:
                page.close()

    def _drop_gone(self) -> None:
        for page in [page for page in self._pages if page.is_gone()]:
            page.close()
            self.leave(page)


def _news_of(change: CaseChange) -> list[News]:
    """Return a change as those hear of it who show the case, its order, or its job."""
    news = [News("case", change.case), News("order", change.order)]
    return [*news, News("job", change.job)] if change.job else news


def _news_of_job(job: str) -> list[News]:
    """Return a job that came or ended, as those hear of it who show it or its order."""
    # Its id is order:action:revision.
    return [News("job", job), News("order", job.partition(":")[0])]
