"""What every store of answer times promises: sums over processes, by hour and by week."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.domain.answer_times import SLOWER_MS, AnswerCount, Entry, Span, sum_up_weeks
from bot.domain.people import Platform
from bot.domain.weeks import Week
from tests.contracts.conftest import AnyStores
from tests.contracts.test_stores import NOW

_HOUR = Span.HOUR.begin(NOW)


def _count(**changes: object) -> AnswerCount:
    values: dict[str, object] = {
        "span": Span.HOUR,
        "begins_at": _HOUR,
        "platform": Platform.SLACK,
        "entry": Entry.PRESS,
        "up_to_ms": 20,
        "count": 3,
        "most_ms": 17,
    }
    return AnswerCount(**(values | changes))  # type: ignore[arg-type]


async def test_what_several_processes_counted_is_summed(stores: AnyStores) -> None:
    slow = _count(up_to_ms=SLOWER_MS, count=1, most_ms=9000)
    many = [stores.timings.add([slow, _count(most_ms=most)]) for most in (12, 19, 15)]
    await asyncio.gather(*many)
    await stores.timings.add([])
    kept = await stores.timings.between(Span.HOUR, _HOUR, _HOUR + timedelta(hours=1))
    assert set(kept) == {
        _count(count=9, most_ms=19),
        _count(up_to_ms=SLOWER_MS, count=3, most_ms=9000),
    }


async def test_hours_are_read_from_and_before_and_forgotten_when_they_are_old(
    stores: AnyStores,
) -> None:
    hours = [_HOUR + timedelta(hours=number) for number in range(3)]
    await stores.timings.add([_count(begins_at=hour) for hour in hours])
    kept = await stores.timings.between(Span.HOUR, hours[0], hours[2])
    assert sorted(one.begins_at for one in kept) == hours[:2]
    assert await stores.timings.drop_older(Span.HOUR, hours[1]) == 1
    end = hours[2] + timedelta(hours=1)
    assert len(await stores.timings.between(Span.HOUR, hours[0], end)) == 2


async def test_weeks_lie_beside_hours_and_are_forgotten_by_themselves(stores: AnyStores) -> None:
    week = _count(span=Span.WEEK, begins_at=Span.WEEK.begin(NOW), count=40)
    await stores.timings.add([week, _count()])
    later = NOW + timedelta(days=1)
    assert await stores.timings.between(Span.WEEK, week.begins_at, later) == (week,)
    assert await stores.timings.between(Span.HOUR, week.begins_at, later) == (_count(),)
    assert await stores.timings.drop_older(Span.HOUR, later) == 1
    assert await stores.timings.between(Span.WEEK, week.begins_at, later) == (week,)


async def test_entries_of_a_week_are_told_together_as_a_sum_of_all_of_them(
    stores: AnyStores,
) -> None:
    first = Week.of(NOW)
    counts = [
        _count(
            span=Span.WEEK, begins_at=week.begins_at, entry=entry, platform=platform, most_ms=most
        )
        for week in (first, first.later(1))
        for platform in (Platform.SLACK, Platform.TEAMS)
        for most, entry in enumerate(Entry, start=15)
    ]
    slow = replace(counts[0], up_to_ms=SLOWER_MS, most_ms=9000)
    await stores.timings.add([*counts, slow, _count()])
    begin, end = first.begins_at, first.later(2).begins_at
    every = await stores.timings.between(Span.WEEK, begin, end)
    assert len(every) == len(counts) + 1
    assert sum_up_weeks(await stores.timings.weeks(begin, end)) == sum_up_weeks(every)
    present = await stores.timings.weeks(begin, first.later(1).begins_at)
    assert {one.begins_at for one in present} == {begin}
