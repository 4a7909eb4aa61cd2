"""What the HTTP server writes down of what it cannot read, and of what fails behind it."""

from __future__ import annotations

import pytest

from tests.adapters.front_door.conftest import House, get, post
from tests.harness.waiting import until

SECRET = b"Bearer s3cret-token"
MALFORMED = {
    "no HTTP": SECRET + b"\r\n\r\n",
    "no method": b"%b / HTTP/1.1\r\nHost: x\r\n\r\n" % SECRET,
    "a body beyond its length": post("/read", b"abc" + SECRET, length=3) + b"\r\n\r\n",
    "no chunk": b"POST /read HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + SECRET,
    "a bad chunk after a good one": b"POST /read HTTP/1.1\r\nHost: x\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n" + SECRET + b"\r\n",
    "a long header": b"GET / HTTP/1.1\r\nHost: x\r\nAuthorization: " + 500 * SECRET + b"\r\n\r\n",
    "a long address": b"GET /" + 1000 * b"s3cret-token" + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\nHost: x\r\n" + 200 * (b"X: " + SECRET + b"\r\n") + b"\r\n",
    "a bad header": b"GET / HTTP/1.1\r\nHost: x\r\nAuthorization : " + SECRET + b"\r\n\r\n",
    "a NUL": b"GET / HTTP/1.1\r\nHost: x\r\nX: \0" + SECRET + b"\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\nX: " + SECRET + b"\r\n\r\n",
    "a strange host": b"GET http://[s3cret-token/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "two lengths": post("/read", b"abcd", Content_Length="3", X=SECRET.decode()),
    "a length and chunks": post("/read", b"0\r\n\r\n", Transfer_Encoding="chunked"),
    "chunks that are not last": post("/read", b"", Transfer_Encoding="chunked, s3cret-token"),
    "a length that is none": b"POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: +3\r\n\r\nabc",
}


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED.keys())
async def test_what_is_no_http_is_refused_and_not_repeated(
    house: House, caplog: pytest.LogCaptureFixture, text: bytes
) -> None:
    caller = await house.knock(text)
    status, _, _ = await caller.answer()
    if status == 200:
        # Of two requests in one the first is answered; what follows it is none.
        status, _, _ = await caller.answer()
    assert status == 400
    assert await caller.is_cut()
    assert "s3cret" not in caplog.text
    assert [record.getMessage() for record in caplog.records] == [
        "refused a request that is no HTTP, from 127.0.0.1"
    ]


async def test_a_flood_of_it_is_one_line_and_a_count(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(50):
        assert await house.ask(SECRET + b"\r\n\r\n") == 400
    assert len(caplog.records) == 1


async def test_a_failure_is_told_by_its_kind_and_place_alone(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    assert await house.ask(get("/fails?word=s3cret")) == 500
    (record,) = caplog.records
    assert record.getMessage().startswith("ValueError while answering\n")
    assert "in _fail" in caplog.text
    assert "s3cret" not in caplog.text


async def test_whoever_hangs_up_is_not_worth_a_line(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caller = await house.knock(post("/read", b"abc", length=10, Expect="100-continue"))
    assert (await caller.answer())[0] == 100
    caller.writer.transport.abort()
    endless = await house.knock(get("/endless"))
    await endless.reader.readexactly(1)
    endless.writer.transport.abort()
    await until(house.lost.is_set)
    assert await house.ask(get("/")) == 200
    assert caplog.records == []
