"""Back-tests as they are kept: begun once, followed, stopped, and found again as tickets."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

from bot.console.back_tests import BackTests
from bot.console.changes import Changes
from bot.domain.back_test_reports import BackTest, BackTestRun
from bot.domain.flow_versions import FlowContent
from bot.domain.kept_back_tests import KEPT_OF_FLOW, SILENCE, BackTestState, KeptBackTest
from bot.errors import InputInvalid
from tests.bot.console.flow_kit import FLOW as FLOW_NAME
from tests.bot.console.flow_kit import LEA, FlowWorld
from tests.bot.domain.past_walks import FLOW, SOURCE, draft_of, walked
from tests.contracts.conftest import AnyStores
from tests.fakes.back_tests import make_back_test
from tests.fakes.clock import NOW

DRAFT = FlowContent("walk", SOURCE.replace("typo: wrong", "typo: fine"), {"fr": "a = « é\x00 »\n"})
LATER = NOW + timedelta(seconds=1)


def asked(number: int = 1, *, at: datetime = NOW, **changes: object) -> KeptBackTest:
    test = {"id": f"test-{number}", "draft": DRAFT.version, "asked_at": at, "heard_at": at}
    return make_back_test(**{**test, **changes})


def report_of(cases: int) -> BackTest:
    run = BackTestRun(draft_of(("typo: wrong", "typo: fine")), FLOW)
    for number in range(cases):
        run.look_at(replace(walked("typo"), id=f"CASE-{number}"), FLOW)
    return run.report()


async def run(stores: AnyStores, test: KeptBackTest, cases: int, end: BackTestState) -> None:
    await stores.back_tests.add(test, DRAFT)
    assert await stores.back_tests.claim(test.id, test.asked_at)
    await stores.back_tests.finish(test.id, end, test.asked_at, report_of(cases))


async def test_what_is_asked_for_waits_with_its_draft(stores: AnyStores) -> None:
    await stores.back_tests.add(asked(), DRAFT)
    assert await stores.back_tests.get("test-1") == asked()
    assert await stores.back_tests.draft("test-1") == DRAFT
    assert await stores.back_tests.report("test-1") is None
    assert await stores.back_tests.under_way() == (asked(),)
    for nothing in ("test-9", "", "\x00", "x" * 5000):
        assert await stores.back_tests.get(nothing) is None
        assert await stores.back_tests.draft(nothing) is None
        assert await stores.back_tests.report(nothing) is None
        assert not await stores.back_tests.stop(nothing)


async def test_of_all_who_begin_one_a_single_one_does(stores: AnyStores) -> None:
    await stores.back_tests.add(asked(), DRAFT)
    begun = await asyncio.gather(*(stores.back_tests.claim("test-1", LATER) for _ in range(6)))
    (test,) = [one for one in begun if one]
    assert (test.state, test.heard_at) == (BackTestState.RUNNING, LATER)
    assert await stores.back_tests.claim("test-1", LATER) is None


async def test_one_that_nobody_began_in_time_is_lost(stores: AnyStores) -> None:
    await stores.back_tests.add(asked(), DRAFT)
    late = NOW + SILENCE + timedelta(seconds=1)
    assert await stores.back_tests.claim("test-1", late) is None
    kept = await stores.back_tests.get("test-1")
    assert kept
    assert kept.seen(late).state is BackTestState.FAILED


async def test_one_that_runs_tells_how_far_it_is_and_hears_that_it_is_to_stop(
    stores: AnyStores,
) -> None:
    await stores.back_tests.add(asked(), DRAFT)
    assert not await stores.back_tests.tell("test-1", LATER, looked_at=100, past=230)
    await stores.back_tests.claim("test-1", NOW)
    assert await stores.back_tests.tell("test-1", LATER, looked_at=100, past=230)
    kept = await stores.back_tests.get("test-1")
    assert kept
    assert (kept.looked_at, kept.past, kept.heard_at) == (100, 230, LATER)
    assert await stores.back_tests.stop("test-1")
    assert not await stores.back_tests.tell("test-1", LATER, looked_at=200, past=230)


async def test_what_it_has_found_is_kept_whole(stores: AnyStores) -> None:
    await run(stores, asked(), 3, BackTestState.DONE)
    assert await stores.back_tests.report("test-1") == report_of(3)
    kept = await stores.back_tests.get("test-1")
    assert kept
    assert (kept.state, kept.looked_at, kept.cases) == (
        BackTestState.DONE,
        3,
        report_of(3).cases,
    )
    # It has ended, whatever comes late.
    await stores.back_tests.finish("test-1", BackTestState.FAILED, LATER, None)
    assert await stores.back_tests.get("test-1") == kept
    assert not await stores.back_tests.stop("test-1")
    assert await stores.back_tests.under_way() == ()


async def test_one_whose_program_died_before_it_began_has_failed(stores: AnyStores) -> None:
    await stores.back_tests.add(asked(), DRAFT)
    await stores.back_tests.finish("test-1", BackTestState.FAILED, LATER, None)
    kept = await stores.back_tests.get("test-1")
    assert kept
    assert kept.state is BackTestState.FAILED
    assert await stores.back_tests.claim("test-1", LATER) is None
    assert await stores.back_tests.under_way() == ()


async def test_one_that_has_ended_elsewhere_is_kept_with_its_report(stores: AnyStores) -> None:
    done = asked(state=BackTestState.DONE, looked_at=2, past=2, cases="abc")
    await stores.back_tests.add(done, DRAFT, report_of(2))
    assert await stores.back_tests.get("test-1") == done
    assert await stores.back_tests.report("test-1") == report_of(2)


async def test_a_ticket_is_the_newest_that_ended_of_exactly_these_versions(
    stores: AnyStores,
) -> None:
    moments = [NOW + timedelta(minutes=number) for number in range(6)]
    await run(stores, asked(1, at=moments[0]), 2, BackTestState.DONE)
    await run(stores, asked(2, at=moments[1]), 1, BackTestState.STOPPED)
    await run(stores, asked(3, at=moments[2]), 0, BackTestState.STOPPED)
    await run(stores, asked(4, at=moments[3]), 1, BackTestState.FAILED)
    await run(stores, asked(5, at=moments[4], baseline="other"), 1, BackTestState.DONE)
    await stores.back_tests.add(asked(6, at=moments[5]), DRAFT)
    found = await stores.back_tests.newest(DRAFT.version, "live")
    assert found
    assert (found.id, found.is_ticket) == ("test-2", True)
    assert await stores.back_tests.newest("another", "live") is None


async def test_the_newest_of_a_flow_are_kept_and_none_that_runs_is_dropped(
    stores: AnyStores,
) -> None:
    await stores.back_tests.add(asked(0), DRAFT)
    for number in range(1, KEPT_OF_FLOW + 3):
        at = NOW + timedelta(minutes=number)
        await run(stores, asked(number, at=at), 1, BackTestState.DONE)
    await run(stores, asked(99, flow="other"), 1, BackTestState.DONE)
    kept = [one.id for one in await stores.back_tests.of_flow("walk")]
    newest = [f"test-{number}" for number in range(KEPT_OF_FLOW + 2, 2, -1)]
    assert kept == [*newest, "test-0"]


class _Programs:
    """Programs that are noted, and begin with nothing."""

    def __init__(self) -> None:
        self.started: list[str] = []

    async def start(self, test: str) -> None:
        self.started.append(test)


async def test_of_those_who_begin_at_once_two_do_and_nobody_begins_the_same(
    stores: AnyStores,
) -> None:
    world, programs, numbers = FlowWorld(), _Programs(), iter(range(1, 99))
    changes = Changes(stores.admin_log, world.clock)
    leads = [replace(LEA, account=replace(LEA.account, subject=f"lead {n}")) for n in range(3)]
    for number, lead in enumerate(leads):
        await world.keeps(lead, "typo: wrong_reference", f"typo: new_reference # {number}")
    desk = BackTests(
        stores.back_tests,
        programs,
        world.drafts,
        changes,
        world.clock,
        lambda: f"test-{next(numbers)}",
    )
    # Each presses twice.
    begun = await asyncio.gather(
        *(desk.start(lead, FLOW_NAME, {"most": "1000"}) for lead in (*leads, *leads)),
        return_exceptions=True,
    )
    refused = [one for one in begun if isinstance(one, InputInvalid)]
    assert len(refused) == 2, begun
    under_way = {one.id for one in await stores.back_tests.under_way()}
    assert {one for one in begun if isinstance(one, str)} == under_way == {*programs.started}
    assert len(programs.started) == 2
    assert len(await stores.admin_log.entries()) == 2
