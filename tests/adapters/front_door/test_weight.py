"""How much may come around the content of a request, and what is cut off for it."""

from __future__ import annotations

import pytest

from tests.adapters.front_door.conftest import House, get, post

HEAD = b"POST %s HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
END = b"0\r\n\r\n"
HOLLOW = "closed a request with more around its content than in it, from 127.0.0.1"


def cut_up(size: int, piece: int) -> bytes:
    """Return content of this size in pieces, with their end."""
    whole, rest = divmod(size, piece)
    pieces = b"%x\r\n%s\r\n" % (piece, b"a" * piece) * whole
    return pieces + (b"%x\r\n%s\r\n" % (rest, b"a" * rest) if rest else b"") + END


TINY = cut_up(100_000, 1)
EXTENDED = b"1f4;%s\r\n%s\r\n" % (b"x" * 3_500_000, b"a" * 500) + END
OFTEN_EXTENDED = b"1;%s\r\na\r\n" % (b"x" * 7000) * 500 + END


@pytest.mark.parametrize("path", [b"/read", b"/deaf", b"/nothing"])
@pytest.mark.parametrize(
    "body", [TINY, cut_up(500_000, 9), EXTENDED, OFTEN_EXTENDED], ids=["1", "9", "one", "many"]
)
async def test_what_brings_more_around_its_content_than_in_it_is_cut_off(
    house: House, caplog: pytest.LogCaptureFixture, path: bytes, body: bytes
) -> None:
    caller = await house.knock(HEAD % path)
    await caller.try_to_send(body)
    assert await caller.is_cut()
    assert [record.getMessage() for record in caplog.records] == [HOLLOW]


@pytest.mark.parametrize("piece", [100, 1024, 65_536, 1_000_000])
async def test_content_in_honest_pieces_is_read(house: House, piece: int) -> None:
    caller = await house.knock()
    for _ in range(3):
        await caller.send(HEAD % b"/read" + cut_up(1_000_000, piece))
        assert await caller.answer_text() == "1000000"


async def test_a_little_content_may_come_byte_by_byte(house: House) -> None:
    caller = await house.knock()
    for _ in range(10):
        await caller.send(HEAD % b"/read" + cut_up(1500, 1))
        assert await caller.answer_text() == "1500"


async def test_many_requests_of_one_connection_have_room_each(house: House) -> None:
    caller = await house.knock()
    for _ in range(20):
        assert await caller.ask(post("/read", b"a" * 100_000, X_Long="x" * 8000)) == 200


@pytest.mark.parametrize("first", [get("/"), get("/slow"), post("/read", b"a" * 100)])
async def test_what_comes_behind_another_request_is_weighed_too(house: House, first: bytes) -> None:
    caller = await house.knock(first)
    await caller.try_to_send((HEAD % b"/read" + cut_up(20_000, 1)) * 20)
    assert await caller.is_cut()


async def test_what_is_refused_is_not_read_for_ever(house: House) -> None:
    caller = await house.knock(HEAD % b"/nothing")
    await caller.try_to_send(cut_up(40_000_000, 65_536))
    assert await caller.is_cut()
