"""Live pages: who hears of what, once and once more, and when a page is let go."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import replace

import pytest

from bot.console.back_test_news import BackTestNews
from bot.console.live_pages import (
    MUCH,
    PAGES_BY_HTTP_1,
    PAGES_OF_SESSION,
    RULES,
    LivePages,
    News,
    OpenPage,
    PagesClosed,
    TooManyPages,
    Topic,
)
from bot.domain.accounts import Account, Session
from bot.domain.case_changes import CaseChange
from bot.domain.flow_versions import FlowContent
from bot.domain.kept_back_tests import BackTestState
from bot.domain.orders import Banks
from bot.domain.people import Role
from bot.errors import StoreUnavailable
from bot.ports.live import MOST_CHANGES
from tests.bot.console.console_kit import ConsoleWorld, visitor
from tests.bot.kit import FakeRules
from tests.fakes.back_tests import FakeBackTests, make_back_test
from tests.fakes.clock import NOW
from tests.harness.waiting import PATIENCE_S, until

_EVERYTHING = Topic()
_CHANGE = CaseChange("CASE-1", "CARO-1", "CARO-1:cancel:3", 4)


class _Kept:
    """What the watcher asks: changes, sessions and accounts, and how often."""

    def __init__(self, *roles: Role) -> None:
        people = [visitor(role) for role in roles]
        self.sessions = [one.session for one in people]
        self.accounts = [one.account for one in people]
        self.changes: list[CaseChange] = []
        self.looks = 0
        self.is_away = False
        self.in_chat: Role | None = Role.VIEWER
        self.jobs: frozenset[str] | None = frozenset()
        self.looks_for_jobs = 0
        self.back_tests = FakeBackTests()

    async def lately(self) -> Sequence[CaseChange]:
        self.looks += 1
        if self.is_away:
            raise StoreUnavailable("away")
        return self.changes

    async def under_way(self, _limit: int) -> frozenset[str]:
        self.looks_for_jobs += 1
        if self.jobs is None:
            raise StoreUnavailable("no jobs are done in this process")
        return self.jobs

    async def of_ids(self, _sessions: Collection[str]) -> tuple[Session, ...]:
        return tuple(self.sessions)

    async def list(self) -> tuple[Account, ...]:
        return tuple(self.accounts)

    async def present(self, account: Account) -> Account | None:
        if not account.is_open or self.in_chat is None:
            return None
        return replace(account, role=self.in_chat) if account.chat else account


@pytest.fixture
def kept() -> _Kept:
    return _Kept(Role.VIEWER)


@pytest.fixture
async def live(kept: _Kept) -> AsyncIterator[LivePages]:
    world = ConsoleWorld()
    made = LivePages(
        kept,
        kept,  # type: ignore[arg-type]
        world.ports.rules,
        kept,  # type: ignore[arg-type]
        kept,  # type: ignore[arg-type]
        kept.present,
        world.ports.clock,
        BackTestNews(kept.back_tests),
    )
    yield made
    await made.close()


def _open(live: LivePages, topic: Topic = _EVERYTHING) -> OpenPage:
    return live.open(visitor(Role.VIEWER), topic, lambda: False)


async def _hear(page: OpenPage) -> tuple[News, ...]:
    async with asyncio.timeout(PATIENCE_S):
        return await page.next()


async def test_each_page_hears_of_what_it_shows_alone(live: LivePages, kept: _Kept) -> None:
    case = _open(live, Topic("case", "CASE-1"))
    orders = _open(live, Topic("order"))
    everything = _open(live)
    other = _open(live, Topic("case", "CASE-2"))
    kept.changes = [_CHANGE]
    assert await _hear(case) == (News("case", "CASE-1"),)
    assert await _hear(orders) == (News("order", "CARO-1"),)
    assert {one.kind for one in await _hear(everything)} == {"case", "order", "job"}
    kept.changes = [replace(_CHANGE, case="CASE-2")]
    assert await _hear(other) == (News("case", "CASE-2"),)


async def test_a_change_by_a_job_is_told_once_more_and_then_no_more(
    live: LivePages, kept: _Kept
) -> None:
    page = _open(live, Topic("case"))
    kept.changes = [_CHANGE, CaseChange("CASE-2", "CARO-2", "", 1)]
    assert {one.id for one in await _hear(page)} == {"CASE-1", "CASE-2"}
    assert [one.id for one in await _hear(page)] == ["CASE-1"]
    looks = kept.looks
    await until(lambda: kept.looks > looks + 2)
    kept.changes = [replace(_CHANGE, revision=5, case="CASE-3")]
    assert [one.id for one in await _hear(page)] == ["CASE-3"]


async def test_one_look_serves_all_pages_and_none_is_taken_without_one(
    live: LivePages, kept: _Kept
) -> None:
    pages = [_open(live) for _ in range(PAGES_OF_SESSION)]
    await until(lambda: kept.looks == 3)
    for page in pages:
        live.leave(page)
    await asyncio.sleep(0)
    looks = kept.looks
    assert live._watching
    await asyncio.wait({live._watching})
    assert kept.looks == looks
    kept.changes = [_CHANGE]
    assert await _hear(_open(live, Topic("job")))


async def test_where_there_is_much_each_page_is_told_to_look_at_all(
    live: LivePages, kept: _Kept
) -> None:
    page = _open(live, Topic("case", "CASE-9999"))
    kept.changes = [replace(_CHANGE, case=f"CASE-{number}") for number in range(MOST_CHANGES)]
    assert await _hear(page) == (MUCH,)
    slow = _open(live)
    looks = kept.looks
    kept.changes = [replace(one, revision=9) for one in kept.changes]
    await until(lambda: kept.looks > looks + 1)
    # Whoever does not read is kept nothing for.
    assert len(slow._told) <= 50


@pytest.mark.full
async def test_a_page_goes_with_its_session_its_role_or_its_browser(
    live: LivePages, kept: _Kept
) -> None:
    page = _open(live)
    kept.sessions = []
    assert await _hear(page) == ()
    kept.sessions = [visitor(Role.VIEWER).session]
    kept.accounts = [visitor(Role.LEAD).account]
    assert await _hear(_open(live)) == ()
    kept.accounts = [visitor(Role.VIEWER).account]
    is_gone = False
    left = live.open(visitor(Role.VIEWER), Topic(), lambda: is_gone)
    is_gone = True
    assert await _hear(left) == ()
    assert left not in live._pages


@pytest.mark.full
async def test_a_page_follows_the_role_that_its_person_has_in_chat(
    live: LivePages, kept: _Kept
) -> None:
    # What the account says itself was read at some sign-in, and counts for nothing.
    kept.accounts = [replace(visitor(Role.VIEWER).account, role=Role.LEAD, chat="slack:T1:U1")]
    page = _open(live)
    looks = kept.looks
    # The sessions are checked once in eight looks.
    await until(lambda: kept.looks > looks + 10)
    assert not page.is_over
    kept.in_chat = None
    assert await _hear(page) == ()


async def test_a_session_has_room_for_so_many_pages(live: LivePages, kept: _Kept) -> None:
    pages = [_open(live) for _ in range(PAGES_OF_SESSION)]
    with pytest.raises(TooManyPages):
        _open(live)
    live.leave(pages[0])
    # A browser that has few connections keeps some of them for its pages.
    with pytest.raises(TooManyPages):
        live.open(visitor(Role.VIEWER), Topic(), lambda: False, PAGES_BY_HTTP_1)
    _open(live)
    await live.close()
    assert await _hear(pages[1]) == ()
    with pytest.raises(PagesClosed):
        _open(live)


async def test_a_database_that_comes_back_is_listened_to_again(
    live: LivePages, kept: _Kept
) -> None:
    kept.is_away = True
    page = _open(live, Topic("case"))
    await until(lambda: kept.looks > 2)
    kept.is_away, kept.changes = False, [_CHANGE]
    assert News("case", "CASE-1") in await _hear(page)


async def test_a_look_that_fails_as_nobody_foresaw_lets_the_pages_go_and_the_next_one_looks_again(
    live: LivePages, kept: _Kept, caplog: pytest.LogCaptureFixture
) -> None:
    page = _open(live)
    kept.changes = [None]  # type: ignore[list-item]
    assert await _hear(page) == ()
    assert "AttributeError while looking for changes" in caplog.text
    live.leave(page)
    kept.changes = [_CHANGE]
    assert await _hear(_open(live, Topic("case"))) == (News("case", "CASE-1"),)


async def test_a_page_hears_of_what_happened_just_before_it_was_opened(
    live: LivePages, kept: _Kept
) -> None:
    # Somebody else's page is open already, so that all was told that is told of it.
    other = _open(live)
    kept.changes = [replace(_CHANGE, job="")]
    await _hear(other)
    late = _open(live, Topic("case", "CASE-1"))
    assert await _hear(late) == (News("case", "CASE-1"),)
    elsewhere = _open(live, Topic("case", "CASE-2"))
    looks = kept.looks
    await until(lambda: kept.looks > looks + 1)
    assert elsewhere._told == {}


async def test_a_job_that_comes_or_ends_is_told_also_where_no_case_tells_of_it(
    live: LivePages, kept: _Kept
) -> None:
    jobs, order = _open(live, Topic("job")), _open(live, Topic("order", "CARO-7"))
    other, everything = _open(live, Topic("order", "CARO-8")), _open(live)
    await until(lambda: kept.looks_for_jobs > 0)
    for under_way in (frozenset({"CARO-7:cancel:3"}), frozenset[str]()):
        kept.jobs = under_way
        assert await _hear(jobs) == (News("job", "CARO-7:cancel:3"),)
        assert await _hear(order) == (News("order", "CARO-7"),)
        assert {one.kind for one in await _hear(everything)} == {"job", "order"}
    assert other._told == {}


async def test_cases_are_told_of_also_where_nobody_knows_the_jobs(
    live: LivePages, kept: _Kept
) -> None:
    kept.jobs = None
    page = _open(live, Topic("case"))
    await until(lambda: kept.looks_for_jobs > 0)
    kept.changes = [_CHANGE]
    assert await _hear(page) == (News("case", "CASE-1"),)


async def test_every_page_hears_that_a_bank_or_a_role_is_another(
    live: LivePages, kept: _Kept
) -> None:
    page = _open(live, Topic("order", "CARO-1"))
    await until(lambda: kept.looks_for_jobs > 0)
    rules = live._rules
    assert isinstance(rules, FakeRules)
    rules.book = replace(rules.book, banks=Banks())
    assert await _hear(page) == (RULES,)


async def test_who_shows_a_back_test_hears_how_it_goes_on(live: LivePages, kept: _Kept) -> None:
    page = _open(live, Topic("back-test", "TEST-1"))
    other = _open(live, Topic("back-test", "TEST-2"))
    tests, draft = kept.back_tests, FlowContent("walk", "flow: walk")
    await tests.add(make_back_test(), draft)
    assert await _hear(page) == (News("back-test", "TEST-1"),)
    await tests.claim("TEST-1", NOW)
    await tests.tell("TEST-1", NOW, looked_at=100, past=200)
    assert await _hear(page) == (News("back-test", "TEST-1"),)
    await tests.finish("TEST-1", BackTestState.DONE, NOW, None)
    assert await _hear(page) == (News("back-test", "TEST-1"),)
    await tests.add(make_back_test(id="TEST-2"), draft)
    assert await _hear(other) == (News("back-test", "TEST-2"),)
