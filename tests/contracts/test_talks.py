"""What is said about a case: kept in order, sealed, and brought by one process at a time."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cases import CaseStatus, Surface, new_case
from bot.domain.people import Audience, Identity, Platform
from bot.domain.talks import Copy, Lapse, Line, LineKind, Written
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import FakeClock
from tests.fakes.orders import make_order

SOON = timedelta(seconds=30)
WRITER = Identity(platform=Platform.TEAMS, space="tenant-1", person="aad-1", name="Bob Books")


def line(clock: FakeClock, name: str = "1", case: str = "CASE-1", text: str = "Hello") -> Line:
    return Line(
        id=Written(source=f"teams:{name}", address="", text="").id,
        case=case,
        kind=LineKind.SAID,
        audience=Audience.OFFICE,
        office="OFF001",
        writer=WRITER,
        address="there",
        text=text,
        at=clock.now(),
        revised_at=clock.now(),
    )


def copy(of: Line, clock: FakeClock, person: str = "#C1") -> Copy:
    place = Surface(
        case=of.case,
        platform=Platform.SLACK,
        card_key="C1:1",
        address="message:C1:1",
        identity=Identity(platform=Platform.SLACK, space="", person=person),
        language="nl",
        shown_at=clock.now(),
    )
    return Copy(line=of.id, place=place)


async def keep(stores: AnyStores, clock: FakeClock, name: str, text: str = "Hello") -> Line:
    kept = line(clock, name, text=text)
    assert await stores.talks.add(kept, (copy(kept, clock),))
    found = await stores.talks.find(kept.id)
    assert found
    return found


async def test_lines_get_the_numbers_of_their_case_and_are_kept_whole(
    stores: AnyStores, clock: FakeClock
) -> None:
    first = await keep(stores, clock, "1", "It’s “é” 👍 <!channel>\n\ud83d half")
    second = await keep(stores, clock, "2")
    assert (first.number, second.number) == (1, 2)
    assert first.text.startswith("It’s “é” 👍 <!channel>\n")
    assert replace(second, number=0) == line(clock, "2")
    assert await stores.talks.of_case("CASE-1") == (first, second)
    assert await stores.talks.of_case("CASE-1", limit=1) == (second,)
    assert await stores.talks.of_case("CASE-2") == ()


async def test_many_at_once_get_a_number_each(stores: AnyStores, clock: FakeClock) -> None:
    lines = [line(clock, str(number)) for number in range(8)]
    await asyncio.gather(*(stores.talks.add(one, (copy(one, clock),)) for one in lines))
    kept = await stores.talks.of_case("CASE-1")
    assert sorted(one.number for one in kept) == [one.number for one in kept]
    assert len({one.number for one in kept}) == 8


async def test_the_same_line_is_kept_once(stores: AnyStores, clock: FakeClock) -> None:
    kept = await keep(stores, clock, "1")
    again = line(clock, "1", text="Something else")
    assert not await stores.talks.add(again, (copy(again, clock),))
    assert await stores.talks.find(kept.id) == kept
    assert len(await stores.talks.pending("CASE-1")) == 1


async def test_what_was_refused_is_no_line_until_it_is_taken(
    stores: AnyStores, clock: FakeClock
) -> None:
    refused = replace(line(clock), kind=LineKind.REFUSED, text="")
    assert await stores.talks.add(refused)
    assert not await stores.talks.add(refused)
    assert await stores.talks.of_case("CASE-1") == ()
    taken = line(clock, text="Better")
    assert not await stores.talks.add(taken, (copy(taken, clock),)), "not over what is there"
    assert await stores.talks.add(taken, (copy(taken, clock),), over=refused)
    assert not await stores.talks.add(taken, (), over=refused), "it is taken already"
    (now,) = await stores.talks.of_case("CASE-1")
    assert (now.kind, now.text) == (LineKind.SAID, "Better")


async def test_a_talk_is_taken_once_however_many_take_at_once(
    stores: AnyStores, clock: FakeClock
) -> None:
    await keep(stores, clock, "1")
    now = clock.now()
    takes = (stores.talks.take(now, now + SOON, 10) for _ in range(5))
    taken = [one for took in await asyncio.gather(*takes) for one in took]
    assert [(one.case, one.wanted) for one in taken] == [("CASE-1", 1)]


async def test_what_nobody_gave_back_is_taken_again_when_its_time_is_over(
    stores: AnyStores, clock: FakeClock
) -> None:
    await keep(stores, clock, "1")
    now = clock.now()
    (first,) = await stores.talks.take(now, now + SOON, 10)
    assert not await stores.talks.take(now + SOON / 2, now + 2 * SOON, 10)
    held = await stores.talks.hold(first, now + 2 * SOON)
    assert held
    assert not await stores.talks.take(now + SOON, now + 3 * SOON, 10)
    (_second,) = await stores.talks.take(now + 2 * SOON, now + 4 * SOON, 10)
    assert await stores.talks.hold(held, now + 9 * SOON) is None
    await stores.talks.end(held, None)
    assert not await stores.talks.take(now + 3 * SOON, now + 9 * SOON, 10), "still the second's"


async def test_a_talk_that_was_brought_rests_until_something_is_written(
    stores: AnyStores, clock: FakeClock
) -> None:
    kept = await keep(stores, clock, "1")
    now = clock.now()
    (taken,) = await stores.talks.take(now, now + SOON, 10)
    await keep(stores, clock, "2")
    await stores.talks.end(taken, None)
    (again,) = await stores.talks.take(now, now + SOON, 10)
    await stores.talks.end(again, None)
    assert not await stores.talks.take(now + SOON, now + 2 * SOON, 10)
    assert await stores.talks.revise(kept.edited("Hello!", now))
    (edited,) = await stores.talks.take(now, now + SOON, 10)
    await stores.talks.end(edited, now + SOON)
    assert not await stores.talks.take(now + SOON / 2, now + 2 * SOON, 10), "later"
    assert await stores.talks.take(now + SOON, now + 2 * SOON, 10)


async def test_what_a_place_shows_is_pending_no_more(stores: AnyStores, clock: FakeClock) -> None:
    first, second = await keep(stores, clock, "1"), await keep(stores, clock, "2")
    pending = await stores.talks.pending("CASE-1")
    assert [(one.id, of.shown) for one, of in pending] == [(first.id, 0), (second.id, 0)]
    (_line, waits), _second = pending
    place = replace(waits.place, card_key="C1:2", address="message:C1:2")
    await stores.talks.keep(replace(waits, place=place, shown=1))
    assert [one.id for one, _of in await stores.talks.pending("CASE-1")] == [second.id]
    assert await stores.talks.revise(first.deleted(clock.now()))
    (changed, shown), _second = await stores.talks.pending("CASE-1")
    assert (changed.text, changed.is_deleted, changed.revision) == ("", True, 2)
    assert (shown.place, shown.shown) == (place, 1)


async def test_of_two_edits_of_one_revision_one_is_kept(
    stores: AnyStores, clock: FakeClock
) -> None:
    kept = await keep(stores, clock, "1")
    edits = (stores.talks.revise(kept.edited(text, clock.now())) for text in ("One", "Two"))
    assert sorted(await asyncio.gather(*edits)) == [False, True]


async def test_a_lapse_is_pending_until_its_writer_was_told(
    stores: AnyStores, clock: FakeClock
) -> None:
    await keep(stores, clock, "1")
    ((_line, waits),) = await stores.talks.pending("CASE-1")
    waiting = {"tries": 3, "again_at": clock.now()}
    lapsed = replace(waits, lapse=Lapse.GONE, lapsed=1, is_sending=True, **waiting)  # type: ignore[arg-type]
    await stores.talks.keep(lapsed)
    ((_line, found),) = await stores.talks.pending("CASE-1")
    assert found == lapsed
    await stores.talks.keep(replace(lapsed, is_told=True))
    assert not await stores.talks.pending("CASE-1")


async def test_what_was_given_up_is_pending_again_once_it_is_changed(
    stores: AnyStores, clock: FakeClock
) -> None:
    kept = await keep(stores, clock, "1")
    ((_line, waits),) = await stores.talks.pending("CASE-1")
    await stores.talks.keep(replace(waits, lapse=Lapse.GONE, lapsed=1, is_told=True))
    later = clock.now() + SOON
    assert await stores.talks.revise(kept.deleted(later, 7))
    ((line_now, found),) = await stores.talks.pending("CASE-1")
    assert not found.lapses(line_now)
    assert (line_now.revised_at, line_now.moment, line_now.at) == (later, 7, kept.at)


async def test_what_is_no_line_yet_is_changed_as_what_it_is(
    stores: AnyStores, clock: FakeClock
) -> None:
    ahead = replace(line(clock), kind=LineKind.AHEAD, text="note: x", moment=5)
    assert await stores.talks.add(ahead)
    assert await stores.talks.of_case("CASE-1") == ()
    found = await stores.talks.find(ahead.id)
    assert found
    taken = line(clock, text="Better")
    assert await stores.talks.add(taken, (copy(taken, clock),), over=found)
    assert not await stores.talks.revise(found.edited("note: y", clock.now())), "it is said by now"
    newest = await stores.talks.find(ahead.id)
    assert newest
    assert (newest.kind, newest.text) == (LineKind.SAID, "Better")


async def test_somebody_writes_about_one_case_until_they_stop(stores: AnyStores) -> None:
    talks, person = stores.talks, WRITER.id
    assert await talks.writes_about(person) == ""
    assert await talks.begin_writing(person, "CASE-1", anew=False) == "CASE-1"
    assert await talks.begin_writing(person, "CASE-2", anew=False) == "CASE-1"
    assert await talks.begin_writing(person, "CASE-2", anew=True) == "CASE-2"
    assert await talks.writes_about(person) == "CASE-2"
    await talks.stop_writing(person)
    await talks.stop_writing(person)
    assert await talks.writes_about(person) == ""


async def test_where_a_case_is_shown_is_kept_for_as_long_as_its_talk(
    stores: AnyStores, clock: FakeClock
) -> None:
    now, day = clock.now(), timedelta(days=1)
    case = await stores.cases.add(new_case("CASE-1", make_order(), "slack:T1:U1", now))
    await stores.cases.save(case.close(now))
    place = copy(await keep(stores, clock, "1"), clock).place
    await stores.surfaces.save(place)

    async def sweep() -> int:
        bounds = {"closed": now + day, "ended": now + day, "no_case": now - day}
        return await stores.surfaces.drop_older(**bounds, any_case=now - day)

    assert await sweep() == 0
    await stores.talks.drop_closed(now + day)
    assert await sweep() == 1


@pytest.mark.parametrize("days", [1, 100])
async def test_the_talk_of_a_case_goes_some_time_after_the_case_was_closed(
    stores: AnyStores, clock: FakeClock, days: int
) -> None:
    case = await stores.cases.add(new_case("CASE-1", make_order(), "slack:T1:U1", clock.now()))
    await keep(stores, clock, "1")
    await stores.talks.begin_writing(WRITER.id, "CASE-1", anew=True)
    assert await stores.talks.drop_closed(clock.now() + timedelta(days=900)) == 0
    closed = await stores.cases.save(case.close(clock.now()))
    assert closed.status is CaseStatus.CLOSED
    before = clock.now() - timedelta(days=90) + timedelta(days=days)
    assert await stores.talks.drop_closed(before) == (1 if days > 90 else 0)
    assert bool(await stores.talks.of_case("CASE-1")) is (days <= 90)
    assert bool(await stores.talks.writes_about(WRITER.id)) is (days <= 90)
