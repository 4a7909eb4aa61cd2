"""What every store of cases promises of its lists, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.actions import Result
from bot.domain.case_ends import EndKind
from bot.domain.case_lists import EVERY_CASE, CaseSpot, OpenCases, WantedCases
from bot.domain.cases import NOTHING_DONE, Case, CaseStatus
from bot.domain.drop_offs import Stop, WalkedCase
from bot.domain.endings import Ending, EndingKind
from bot.domain.errands import Errand, ErrandEnd
from bot.domain.holds import Hold, HoldKind
from bot.domain.job_status import JobStage, JobStatus
from bot.domain.orders import Action
from bot.domain.weeks import Week
from tests.contracts.conftest import AnyStores
from tests.contracts.test_stores import NOW, make_case

_LATER = NOW + timedelta(days=3)
_WEEK = Week.of(_LATER)
_DONE = JobStatus(
    job="CARO-2:recreate:3",
    order="CARO-2",
    action=Action.RECREATE,
    actor="teams:tenant:anna",
    actor_name="Anna",
    audience="office",
    asked_at=NOW,
    stage=JobStage.ENDED,
    result=Result.DONE,
)


async def _add(stores: AnyStores, number: int, **changes: object) -> Case:
    """Add a case that was opened so many hours after the first."""
    case = {"id": f"CASE-{number}", "order": f"CARO-{number}", "bank": "kbc"}
    opened_at = NOW + timedelta(hours=number)
    return await stores.cases.add(make_case(**(case | {"opened_at": opened_at} | changes)))


_CLOSED = Ending(kind=EndingKind.CLOSED, at=_LATER, by="console:link:louis")


async def _ids(stores: AnyStores, wanted: WantedCases = EVERY_CASE) -> str:
    page = await stores.cases.page(wanted)
    return " ".join(case.id.removeprefix("CASE-") for case in page.rows)


async def test_how_a_case_ended_reads_back_equal(stores: AnyStores) -> None:
    case = await _add(stores, 2, work=_DONE)
    closed = await stores.cases.save(case.close(_LATER, _CLOSED))
    assert await stores.cases.get("CASE-2") == closed
    assert (closed.bank, closed.closed_at, closed.ended) == ("kbc", _LATER, "recreate:done")


async def test_a_page_holds_the_newest_first_and_says_where_the_next_begins(
    stores: AnyStores,
) -> None:
    for number in range(5):
        await _add(stores, number)
    first = await stores.cases.page(EVERY_CASE, 2)
    assert [case.id for case in first.rows] == ["CASE-4", "CASE-3"]
    # What is opened meanwhile moves nothing.
    await _add(stores, 9)
    second = await stores.cases.page(WantedCases(start=CaseSpot.read(first.more)), 2)
    assert [case.id for case in second.rows] == ["CASE-2", "CASE-1"]
    last = await stores.cases.page(WantedCases(start=CaseSpot.read(second.more)), 2)
    assert ([case.id for case in last.rows], last.more) == (["CASE-0"], "")


async def test_cases_of_one_moment_come_by_their_ids(stores: AnyStores) -> None:
    for number in range(3):
        await _add(stores, number, opened_at=NOW.replace(microsecond=0))
    seen, wanted = [], EVERY_CASE
    for _ in range(3):
        page = await stores.cases.page(wanted, 1)
        seen += [case.id for case in page.rows]
        wanted = WantedCases(start=CaseSpot.read(page.more))
    assert seen == ["CASE-2", "CASE-1", "CASE-0"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (WantedCases(status=CaseStatus.CLOSED), "3 2"),
        (WantedCases(office="OFF002"), "1"),
        (WantedCases(bank="ing"), "1"),
        (WantedCases(until=NOW + timedelta(hours=2)), "1 0"),
        (WantedCases(flow_version="older"), "0"),
        (WantedCases(ended="recreate:done"), "2"),
        (WantedCases(ended=NOTHING_DONE), "3"),
        (WantedCases(person="teams:tenant:anna"), "2 1"),
        (WantedCases(person="teams:tenant:anna", status=CaseStatus.OPEN), "1"),
        (WantedCases(status=CaseStatus.OPEN, bank="ing"), "1"),
        (WantedCases(office="OFF001", bank="ing"), ""),
        (WantedCases(office="' OR 1=1 --"), ""),
        (WantedCases(flow="caro_problem", at="company"), "3 2 1 0"),
        (WantedCases(flow="caro_invitation"), ""),
        (WantedCases(at="digits"), ""),
        (WantedCases(platform="teams"), "1"),
        (WantedCases(ended_among=EndKind.DONE.endings), "2"),
        (WantedCases(ended_among=(*EndKind.DONE.endings, NOTHING_DONE), bank="kbc"), "3 2"),
        (WantedCases(platform="slack", language="fr"), "0"),
        (WantedCases(ended_weeks=(_WEEK, _WEEK)), "3 2"),
        (WantedCases(ended_weeks=(_WEEK, _WEEK), ended=NOTHING_DONE, bank="kbc"), "3"),
        (WantedCases(ended_weeks=(_WEEK.later(-5), _WEEK.later(5))), "3 2"),
        (WantedCases(ended_weeks=(_WEEK.later(-5), _WEEK.later(5)), office="OFF001"), "3 2"),
        (WantedCases(ended_weeks=(_WEEK.later(1), _WEEK.later(5))), ""),
        (WantedCases(ended_weeks=(_WEEK.later(-5), _WEEK.later(-1))), ""),
    ],
)
async def test_only_what_is_wanted_is_listed(
    stores: AnyStores, wanted: WantedCases, found: str
) -> None:
    await _add(stores, 0, flow_version="older", language="fr")
    await _add(stores, 1, office="OFF002", bank="ing", opened_by="teams:tenant:anna")
    for number, work in ((2, _DONE), (3, None)):
        case = await _add(stores, number, work=work)
        await stores.cases.save(case.close(_LATER))
    assert await _ids(stores, wanted) == found


async def test_a_case_that_is_closed_twice_stays_as_it_was_closed_first(
    stores: AnyStores,
) -> None:
    closed = (await _add(stores, 1)).close(NOW, replace(_CLOSED, at=NOW))
    assert closed.close(_LATER) == closed
    assert replace(closed, status=CaseStatus.OPEN).ended == ""


@pytest.mark.parametrize("text", ["", "x", "1", "12-", "-CASE-1", "9" * 30 + "-C", "1-" + "C" * 70])
def test_what_is_no_spot_begins_nowhere(text: str) -> None:
    assert CaseSpot.read(text) is None


async def test_a_week_holds_its_cases_also_where_a_fast_clock_opened_them(
    stores: AnyStores,
) -> None:
    ends_at = _WEEK.later(1).begins_at
    case = await _add(stores, 1, opened_at=ends_at + timedelta(minutes=5))
    await stores.cases.save(case.close(ends_at - timedelta(minutes=1)))
    assert await _ids(stores, WantedCases(ended_weeks=(_WEEK, _WEEK))) == "1"


def held(by: str, kind: HoldKind = HoldKind.TAKEN) -> tuple[Hold, ...]:
    """Return that somebody has a case, "" for nobody any more."""
    return (Hold(kind=kind, by="slack:T1:U1", by_name="Ann", at=NOW, holder=by),)


async def test_who_had_a_case_reads_back_equal(stores: AnyStores) -> None:
    case = await _add(stores, 1, holds=held("slack:T1:U1"), handed_over_at=_LATER)
    assert await stores.cases.get("CASE-1") == case
    assert case.hold == case.holds[-1]


async def test_cases_are_found_by_who_has_them_the_longest_waiting_first(
    stores: AnyStores,
) -> None:
    waits = {"status": CaseStatus.HANDED_OVER}
    await _add(stores, 0, holds=held("slack:T1:U1"), **waits)
    await _add(stores, 1, holds=held("slack:T1:U2"), **waits)
    await _add(stores, 2, holds=held("", HoldKind.GIVEN_BACK), **waits)
    await _add(stores, 3, holds=held("slack:T1:U1"), status=CaseStatus.FOLLOWED)
    await _add(stores, 4, **waits)
    over = await _add(stores, 5, holds=held("slack:T1:U1"))
    await stores.cases.save(over.close(_LATER))
    mine = WantedCases(holder="slack:T1:U1", oldest_first=True)
    assert await _ids(stores, mine) == "0 3"
    free = WantedCases(status=CaseStatus.HANDED_OVER, free=True, oldest_first=True)
    assert await _ids(stores, free) == "2 4"
    first = await stores.cases.page(free, 1)
    assert [case.id for case in first.rows] == ["CASE-2"]
    rest = await stores.cases.page(replace(free, start=CaseSpot.read(first.more)), 1)
    assert ([case.id for case in rest.rows], rest.more) == (["CASE-4"], "")
    assert sorted(await stores.cases.holders()) == ["slack:T1:U1", "slack:T1:U2"]
    theirs = await stores.cases.held_by("slack:T1:U1")
    assert {case.id for case in theirs} == {"CASE-0", "CASE-3"}


async def test_what_an_office_is_asked_reads_back_and_stands_with_what_waits_for_it(
    stores: AnyStores,
) -> None:
    asked = Errand(
        number=1,
        office="OFF001",
        by="slack:T1:U1",
        by_name="Ann",
        at=_LATER,
        action=Action.CANCEL,
        form="f1",
        ends_at=_LATER + timedelta(hours=1),
    )
    hold = Hold(kind=HoldKind.TAKEN, by="slack:T1:U1", by_name="Ann", at=NOW, holder="slack:T1:U1")
    held = {"status": CaseStatus.HANDED_OVER, "holds": (hold,)}
    await _add(stores, 2, status=CaseStatus.OPEN)
    await _add(stores, 3, **held)
    case = await _add(stores, 4, errands=(asked,), **held)
    await _add(stores, 5, status=CaseStatus.FOLLOWED, errands=(asked,))
    assert await stores.cases.get("CASE-4") == case
    wanted = WantedCases(with_office=True)
    assert await _ids(stores, wanted) == "4 2"
    assert await _ids(stores, replace(wanted, office="OFF009")) == ""
    ended = await stores.cases.save(case.with_errand_ended(ErrandEnd.DECLINED, _LATER, why="No"))
    assert await stores.cases.get("CASE-4") == ended
    assert await _ids(stores, wanted) == "2"


async def test_open_cases_are_counted_by_version_and_status_with_the_oldest(
    stores: AnyStores,
) -> None:
    assert await stores.cases.open_by_version() == ()
    for number, (version, status) in enumerate(
        (
            ("older", CaseStatus.OPEN),
            ("newer", CaseStatus.OPEN),
            ("older", CaseStatus.OPEN),
            ("older", CaseStatus.HANDED_OVER),
            ("newer", CaseStatus.FOLLOWED),
        )
    ):
        await _add(stores, number, flow_version=version, status=status)
    closed = await _add(stores, 5, flow_version="newer")
    await stores.cases.save(closed.close(_LATER))

    def told(found: tuple[OpenCases, ...]) -> set[tuple[str, str, int, int]]:
        hour = timedelta(hours=1)
        return {
            (one.flow_version, one.status, one.count, (one.oldest_at - NOW) // hour)
            for one in found
        }

    assert told(await stores.cases.open_by_version()) == {
        ("older", "open", 2, 0),
        ("newer", "open", 1, 1),
        ("older", "handed_over", 1, 3),
        ("newer", "followed", 1, 4),
    }
    # Of each status the oldest.
    assert ("older", "open", 1, 0) in told(await stores.cases.open_by_version(1))
    assert len(told(await stores.cases.open_by_version(1))) == 3


async def test_the_ways_of_the_newest_cases_of_a_version_are_read(stores: AnyStores) -> None:
    cases = [
        await _add(stores, 0, flow_version="older"),
        await _add(stores, 1),
        await _add(stores, 2, status=CaseStatus.HANDED_OVER),
        await _add(stores, 3, work=_DONE, status=CaseStatus.FOLLOWED),
        await _add(stores, 4, work=_DONE),
        await _add(stores, 5),
    ]
    for case in cases[4:]:
        await stores.cases.save(case.close(_LATER))
    stops = [Stop.LEFT, Stop.ACTED, Stop.ACTED, Stop.HANDED_OVER, Stop.OPEN]
    found = await stores.cases.walked("abc123", 10)
    assert [one.stop for one in found] == stops
    assert {(one.passed, one.at) for one in found} == {
        (WalkedCase.of(cases[0]).passed, cases[0].at)
    }
    assert await stores.cases.walked("abc123", 2) == found[:2]
    assert await stores.cases.walked("unknown", 2) == ()
