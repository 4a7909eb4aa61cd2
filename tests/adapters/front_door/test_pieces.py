"""Bodies that come in pieces: how small the pieces may be."""

from __future__ import annotations

import pytest

from tests.adapters.front_door.conftest import House, post

HEAD = b"POST %s HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
END = b"0\r\n\r\n"
HOLLOW = "closed a request with more around its content than in it, from 127.0.0.1"


def cut_up(size: int, piece: int) -> bytes:
    """Return content of this size in pieces, with their end."""
    whole, rest = divmod(size, piece)
    pieces = b"%x\r\n%s\r\n" % (piece, b"a" * piece) * whole
    return pieces + (b"%x\r\n%s\r\n" % (rest, b"a" * rest) if rest else b"") + END


@pytest.mark.parametrize("path", [b"/read", b"/deaf", b"/nothing"])
@pytest.mark.parametrize(
    "body",
    [cut_up(900_000, 1), b"1;%s\r\na\r\n" % (b"x" * 7000) * 500 + END],
    ids=["tiny", "remarks"],
)
async def test_more_around_the_content_than_in_it_is_cut_off(
    house: House, caplog: pytest.LogCaptureFixture, path: bytes, body: bytes
) -> None:
    caller = await house.knock(HEAD % path)
    await caller.try_to_send(body)
    assert await caller.is_cut()
    assert [record.getMessage() for record in caplog.records] == [HOLLOW]


@pytest.mark.parametrize("piece", [16, 100, 1024, 65_536, 1_000_000])
async def test_content_in_honest_pieces_is_read(house: House, piece: int) -> None:
    caller = await house.knock()
    for _ in range(3):
        await caller.send(HEAD % b"/read" + cut_up(1_000_000, piece))
        assert await caller.answer_text() == "1000000"


async def test_a_little_content_may_come_byte_by_byte(house: House) -> None:
    caller = await house.knock()
    for _ in range(10):
        await caller.send(HEAD % b"/read" + cut_up(5000, 1))
        assert await caller.answer_text() == "5000"


async def test_what_comes_whole_is_never_weighed(house: House) -> None:
    callers = [await house.knock() for _ in range(10)]
    for caller in callers:
        await caller.send(post("/read", b"a" * 1_000_000) * 3)
    for caller in callers * 3:
        assert await caller.answer_text() == "1000000"


async def test_what_comes_behind_another_request_is_weighed_too(house: House) -> None:
    caller = await house.knock(post("/read", b"a" * 100))
    await caller.try_to_send((HEAD % b"/read" + cut_up(50_000, 1)) * 20)
    assert await caller.is_cut()
