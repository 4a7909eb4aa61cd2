"""Back-testing: how far one is can be read meanwhile, and it ends as it was left."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from bot.casework.back_testing import BackTesting
from bot.domain.back_tests import Finding
from bot.domain.flow_versions import FlowContent, Origin, Publishing
from bot.domain.kept_back_tests import SILENCE, BackTestState, KeptBackTest
from bot.errors import BotError
from tests.bot.domain.past_walks import FLOW, SOURCE, walked
from tests.fakes.back_tests import FakeBackTests, make_back_test
from tests.fakes.cases import FakeCases
from tests.fakes.clock import NOW
from tests.fakes.flows import FakeFlows

LIVE = FlowContent("walk", SOURCE)
DRAFT = FlowContent("walk", SOURCE.replace("typo: wrong", "typo: fine"))
CASES = 350


@dataclass
class _Hurrying:
    """A clock on which each look takes a second."""

    at: datetime = NOW

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class _Watched(FakeBackTests):
    """Back-tests of which is kept how far they said they are, and that stop there if asked to."""

    told: list[tuple[int, int]] = field(default_factory=list)
    stop_at: int = 0

    async def tell(self, test: str, at: datetime, *, looked_at: int, past: int) -> bool:
        self.told.append((looked_at, past))
        if self.stop_at == looked_at:
            await self.stop(test)
        return await super().tell(test, at, looked_at=looked_at, past=past)


@pytest.fixture
def tests() -> _Watched:
    return _Watched()


async def run(
    tests: _Watched, draft: FlowContent = DRAFT, *, most: int = 1000, stopped: bool = False
) -> KeptBackTest | None:
    """Run a back-test over all cases there are."""
    flows, cases, stop = FakeFlows(), FakeCases(), asyncio.Event()
    flows.ship_now([LIVE], Publishing(origin=Origin.SHIPPED, at=NOW))
    for number in range(CASES):
        case = replace(walked("typo"), id=f"CASE-{number:03}", order=f"CARO-{number}")
        case = replace(case, flow_version=FLOW.version).close(NOW)
        await cases.add(case)
    test = make_back_test(draft=draft.version, baseline=LIVE.version, most=most)
    await tests.add(test, draft)
    if stopped:
        stop.set()
    return await BackTesting(tests, flows, cases, _Hurrying()).run(test.id, stop)


async def test_it_tells_how_far_it_is_and_keeps_what_it_found(tests: _Watched) -> None:
    ended = await run(tests)
    assert ended
    assert (ended.state, ended.looked_at, ended.past) == (BackTestState.DONE, CASES, CASES)
    assert ended.is_whole
    assert tests.told == [(100, CASES), (200, CASES), (300, CASES), (350, CASES), (350, CASES)]
    report = await tests.report(ended.id)
    assert report
    assert report.by_finding[Finding.OTHER] == CASES
    assert (ended.cases, report.draft) == (report.cases, DRAFT.version)


async def test_it_looks_at_no_more_than_is_wanted_and_says_that_there_are_more(
    tests: _Watched,
) -> None:
    ended = await run(tests, most=120)
    assert ended
    assert (ended.state, ended.looked_at, ended.past) == (BackTestState.DONE, 120, CASES)
    assert not ended.is_whole
    assert ended.is_ticket


@pytest.mark.parametrize("by_reader", [True, False])
async def test_it_stops_with_what_it_has(tests: _Watched, by_reader: bool) -> None:
    tests.stop_at = 200 if by_reader else 0
    ended = await run(tests, stopped=not by_reader)
    assert ended
    looked_at = 200 if by_reader else 100
    assert (ended.state, ended.looked_at) == (BackTestState.STOPPED, looked_at)
    assert ended.is_ticket
    report = await tests.report(ended.id)
    assert report
    assert report.looked_at == looked_at


async def test_one_that_cannot_be_walked_has_failed(tests: _Watched) -> None:
    with pytest.raises(BotError):
        await run(tests, FlowContent("walk", "flow: ["))
    (kept,) = tests.tests.values()
    assert (kept.state, kept.is_ticket) == (BackTestState.FAILED, False)


async def test_it_is_begun_once(tests: _Watched) -> None:
    assert await run(tests)
    flows, cases, stop = FakeFlows(), FakeCases(), asyncio.Event()
    assert await BackTesting(tests, flows, cases, _Hurrying()).run("TEST-1", stop) is None


def test_one_that_says_nothing_any_more_has_failed() -> None:
    running = make_back_test(state=BackTestState.RUNNING)
    assert running.seen(NOW + SILENCE).state is BackTestState.RUNNING
    silent = running.seen(NOW + SILENCE + timedelta(seconds=1))
    assert (silent.state, silent.is_under_way) == (BackTestState.FAILED, False)
    done = make_back_test(state=BackTestState.DONE)
    assert done.seen(NOW + timedelta(days=9)) == done
