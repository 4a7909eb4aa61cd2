"""Who is let in, how long a request may take, and who has to go where there is no room."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress

import pytest

from tests.adapters.front_door.conftest import House, OpenHouse, get, post
from tests.harness.waiting import until

HALF = b"POST /read HTTP/1.1\r\nHost: x\r\nX-Half"
QUICK = {"request_timeout_s": 0.1}
LATE = "closed a connection whose request did not come in time, from 127.0.0.1"


@pytest.mark.parametrize("sent", [b"P", HALF, post("/read", b"ab", length=3)])
async def test_a_request_that_does_not_come_in_time_is_cut_off(
    open_house: OpenHouse, caplog: pytest.LogCaptureFixture, sent: bytes
) -> None:
    house = await open_house(**QUICK)
    assert await (await house.knock(sent)).is_cut()
    assert [record.getMessage() for record in caplog.records] == [LATE]


@pytest.mark.parametrize("begun", [HALF, post("/read", b"", length=1 << 20)])
async def test_a_byte_now_and_then_buys_no_time(open_house: OpenHouse, begun: bytes) -> None:
    house = await open_house(**QUICK)
    caller = await house.knock(begun)
    ended = asyncio.create_task(caller.is_cut())
    with suppress(ConnectionError):
        while not ended.done():
            await caller.send(b"x")
            await asyncio.sleep(0.01)
    assert await ended


async def test_the_second_request_of_a_connection_has_no_more_time(open_house: OpenHouse) -> None:
    house = await open_house(**QUICK)
    caller = await house.knock()
    assert await caller.ask(get("/")) == 200
    await caller.send(HALF)
    assert await caller.is_cut()


@pytest.mark.parametrize("first", [b"", get("/")])
async def test_an_idle_connection_is_closed_without_a_word(
    open_house: OpenHouse, caplog: pytest.LogCaptureFixture, first: bytes
) -> None:
    house = await open_house(idle_timeout_s=0.1)
    assert await (await house.knock(first)).is_cut()
    assert caplog.records == []


async def test_a_slow_answer_is_waited_for(open_house: OpenHouse) -> None:
    house = await open_house(**QUICK, idle_timeout_s=0.1)
    caller = await house.knock(get("/slow"))
    await until(lambda: house.asked)
    assert await (await house.knock(HALF)).is_cut()
    house.may_answer.set()
    assert await caller.ask(b"") == 200


async def test_requests_sent_together_are_answered_in_turn(house: House) -> None:
    caller = await house.knock(get("/") + post("/read", b"abc") + get("/nothing") + HALF)
    assert [await caller.ask(b"") for _ in range(3)] == [200, 200, 404]
    assert await caller.ask(b": 1\r\nContent-Length: 1\r\n\r\nx") == 200


async def test_a_body_that_nobody_wanted_does_not_keep_its_connection(
    open_house: OpenHouse,
) -> None:
    house = await open_house(**QUICK)
    caller = await house.knock(post("/deaf", b"x", length=1000))
    assert await caller.ask(b"") == 200
    assert await caller.is_cut()
    caller = await house.knock(post("/deaf", b"abc"))
    assert [await caller.ask(b""), await caller.ask(get("/"))] == [200, 200]


async def test_whoever_does_not_read_the_answer_is_cut_off(open_house: OpenHouse) -> None:
    house = await open_house(**QUICK)
    with socket.create_connection(("127.0.0.1", house.port)) as deaf:
        deaf.sendall(get("/endless"))
        await until(house.lost.is_set)


async def test_where_there_is_no_room_the_one_goes_that_waits_longest(
    open_house: OpenHouse, caplog: pytest.LogCaptureFixture
) -> None:
    house = await open_house(connections=3)
    first, *_others = [await house.knock(HALF) for _ in range(3)]
    assert await house.ask(get("/")) == 200
    assert await first.is_cut()
    message = "closed a connection that waits, as 3 are open, from 127.0.0.1"
    assert [record.getMessage() for record in caplog.records] == [message]


async def test_whoever_was_answered_stays_longer_than_strangers(open_house: OpenHouse) -> None:
    house = await open_house(connections=3)
    known = await house.knock(get("/"))
    assert await known.ask(b"") == 200
    for _ in range(10):
        await house.knock(HALF)
    assert await known.ask(get("/")) == 200


async def test_of_the_known_the_one_goes_first_that_began_and_does_not_end(
    open_house: OpenHouse,
) -> None:
    house = await open_house(connections=2)
    quiet, sly = [await house.knock(get("/")) for _ in range(2)]
    assert [await quiet.ask(b""), await sly.ask(b"")] == [200, 200]
    await sly.send(HALF)
    assert await sly.ask(b": 1\r\nContent-Length: 9\r\n\r\n12345678" + b"9") == 200
    await sly.send(HALF)
    assert await house.ask(get("/")) == 200
    assert await sly.is_cut()
    assert await quiet.ask(get("/")) == 200


async def test_whoever_is_being_answered_never_goes(open_house: OpenHouse) -> None:
    house = await open_house(connections=2)
    asked = [await house.knock(get("/slow")) for _ in range(2)]
    await until(lambda: house.asked == 2)
    assert await (await house.knock(get("/"))).is_cut()
    house.may_answer.set()
    assert [await caller.ask(b"") for caller in asked] == [200, 200]
    assert await house.ask(get("/")) == 200


async def test_a_thousand_half_requests_keep_nobody_out(
    open_house: OpenHouse, caplog: pytest.LogCaptureFixture
) -> None:
    house = await open_house(connections=20)
    for number in range(1000):
        await house.knock(HALF)
        if number % 100 == 0:
            assert await house.ask(get("/")) == 200
    assert await house.ask(get("/")) == 200
    assert len(caplog.records) == 1


async def test_unfinished_bodies_are_bounded_all_together(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    part = post("/read", bytes(1_000_000), length=1_040_000)
    callers = [await house.knock(part) for _ in range(34)]
    assert await callers[0].is_cut()
    assert await callers[-1].ask(bytes(40_000)) == 200
    (line,) = [record.getMessage() for record in caplog.records]
    assert line.startswith("closed an unfinished request, as 33554432 bytes are held")


async def test_what_is_gone_is_counted_no_more(open_house: OpenHouse) -> None:
    house = await open_house(connections=2)
    for _ in range(20):
        caller = await house.knock(HALF)
        caller.writer.close()
        assert await house.ask(get("/")) == 200
