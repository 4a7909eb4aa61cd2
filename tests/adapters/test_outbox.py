"""What goes out keeps its order at one place, waits as was asked, and never without bound."""

from __future__ import annotations

import asyncio

import pytest

from adapters.outbox import Lines, Pauses
from bot.errors import PlatformBusy


async def test_one_place_is_sent_to_in_order_and_others_do_not_wait() -> None:
    lines, sent, goes_on = Lines(), list[str](), asyncio.Event()

    async def send(place: str, what: str) -> None:
        async with lines.turn(place):
            if what == "first":
                await goes_on.wait()
            sent.append(what)
            goes_on.set()

    await asyncio.gather(send("a", "first"), send("a", "second"), send("b", "elsewhere"))
    assert sent == ["elsewhere", "first", "second"]


async def test_what_is_replaced_by_what_follows_is_left_out() -> None:
    lines = Lines()

    async def is_newest(replaces: str) -> bool:
        async with lines.turn("a", replaces) as newest:
            await asyncio.sleep(0)
            return newest

    asked = ("card", "card", "other", "", "card", "")
    said = await asyncio.gather(*(is_newest(one) for one in asked))
    assert said == [True, False, True, True, True, True]


async def test_the_last_that_still_waits_is_the_newest() -> None:
    lines, goes_on = Lines(), asyncio.Event()

    async def is_newest() -> bool:
        async with lines.turn("a", "card") as newest:
            await goes_on.wait()
            return newest

    first, second, third = (asyncio.ensure_future(is_newest()) for _ in range(3))
    await asyncio.sleep(0)
    third.cancel()
    await asyncio.wait({third})
    goes_on.set()
    assert (await first, await second) == (True, True)


async def test_a_line_is_bounded() -> None:
    lines = Lines(most_waiting=1)
    async with lines.turn("a"):
        with pytest.raises(PlatformBusy):
            await lines.turn("a").__aenter__()
        async with lines.turn("b"):
            pass
    async with lines.turn("a"):
        pass


async def test_a_pause_is_waited_for_unless_it_is_long() -> None:
    now_s = 0.0
    pauses = Pauses(lambda: now_s)
    pauses.ask("a", 60.0)
    with pytest.raises(PlatformBusy) as busy:
        await pauses.wait("a", 30.0)
    assert busy.value.retry_after_s == 60.0
    await pauses.wait("b", 30.0)
    now_s = 60.0
    await pauses.wait("a", 30.0)


async def test_no_platform_pauses_us_for_ever() -> None:
    pauses = Pauses(lambda: 0.0)
    pauses.ask("a", 1e9)
    with pytest.raises(PlatformBusy) as busy:
        await pauses.wait("a", 30.0)
    assert busy.value.retry_after_s <= 300.0
