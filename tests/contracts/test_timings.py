"""How long answers took, as it is kept: hour by hour, and summed over processes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from adapters.storage import Stores
from bot.domain.answer_times import SLOWER_MS, AnswerCount, Entry, hour_of
from bot.domain.people import Platform
from tests.contracts.test_stores import NOW

_HOUR = hour_of(NOW)


def _count(**changes: object) -> AnswerCount:
    values: dict[str, object] = {
        "hour_at": _HOUR,
        "platform": Platform.SLACK,
        "entry": Entry.PRESS,
        "up_to_ms": 20,
        "count": 3,
        "most_ms": 17,
    }
    return AnswerCount(**(values | changes))  # type: ignore[arg-type]


async def test_what_several_processes_counted_is_summed(stores: Stores) -> None:
    slow = _count(up_to_ms=SLOWER_MS, count=1, most_ms=9000)
    many = [stores.timings.add([slow, _count(most_ms=most)]) for most in (12, 19, 15)]
    await asyncio.gather(*many)
    await stores.timings.add([])
    kept = await stores.timings.between(_HOUR, _HOUR + timedelta(hours=1))
    assert set(kept) == {
        _count(count=9, most_ms=19),
        _count(up_to_ms=SLOWER_MS, count=3, most_ms=9000),
    }


async def test_hours_are_read_from_and_before_and_forgotten_when_they_are_old(
    stores: Stores,
) -> None:
    hours = [_HOUR + timedelta(hours=number) for number in range(3)]
    await stores.timings.add([_count(hour_at=hour) for hour in hours])
    kept = await stores.timings.between(hours[0], hours[2])
    assert sorted(one.hour_at for one in kept) == hours[:2]
    assert await stores.timings.drop_older(hours[1]) == 1
    assert len(await stores.timings.between(hours[0], hours[2] + timedelta(hours=1))) == 2
