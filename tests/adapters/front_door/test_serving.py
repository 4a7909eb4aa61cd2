"""What the door refuses before anything is read, and what every answer carries."""

from __future__ import annotations

import json
import socket

import pytest

from adapters.front_door import FrontDoorSettings, open_door
from bot.errors import AddressUnusable
from tests.adapters.front_door.conftest import House, get, post

PATHS = ("/", "/read", "/deaf", "/nothing")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "deflate", "br", "zstd", "gzip, gzip", "x"])
async def test_what_is_packed_is_refused_before_it_comes(
    house: House, path: str, encoding: str
) -> None:
    caller = await house.knock(post(path, length=1000, Content_Encoding=encoding))
    status, headers, body = await caller.answer()
    assert (status, headers["connection"]) == (415, "close")
    assert headers["content-type"].startswith("application/problem+json")
    assert json.loads(body)["type"] == "urn:caro:problem:unsupported-media-type"


async def test_one_encoding_does_not_hide_another(house: House) -> None:
    packed = b"POST /read HTTP/1.1\r\nHost: x\r\nContent-Encoding: identity\r\n"
    packed += b"Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"
    assert await house.ask(packed) in (400, 415)
    assert await house.ask(post("/read", b"abc", Content_Encoding="Identity")) == 200


@pytest.mark.parametrize("path", PATHS)
async def test_a_body_that_is_announced_too_large_is_not_waited_for(
    house: House, path: str
) -> None:
    assert await house.ask(post(path, length=(1 << 20) + 1)) == 413


async def test_a_body_that_grows_too_large_is_refused(house: House) -> None:
    head = b"POST /read HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert await house.ask(head + b"180000\r\n" + bytes(0x180000) + b"\r\n0\r\n\r\n") == 413


async def test_a_body_is_waited_for_where_its_sender_waits(house: House) -> None:
    caller = await house.knock(post("/read", length=3, Expect="100-continue"))
    assert (await caller.answer())[0] == 100
    assert await caller.ask(b"abc") == 200
    packed = post("/read", length=3, Expect="100-continue", Content_Encoding="gzip")
    caller = await house.knock(packed)
    assert {(await caller.answer())[0], (await caller.answer())[0]} == {100, 415}


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        ("GET /", 200),
        ("HEAD /", 200),
        ("GET http://elsewhere.example.be/", 200),
        ("GET /nothing", 404),
        ("GET /../../etc/passwd", 404),
        ("GET /%2e%2e/%2e%2e/etc/passwd", 404),
        ("GET //elsewhere.example.be/", 404),
        ("POST /", 405),
        ("OPTIONS /", 405),
        ("TRACE /", 405),
        ("PATCH /read", 405),
        ("DELETE /", 405),
    ],
)
async def test_every_answer_says_that_it_is_not_for_others(
    house: House, request_line: str, status: int
) -> None:
    caller = await house.knock(f"{request_line} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    head = (await caller.reader.readuntil(b"\r\n\r\n")).decode().lower()
    assert int(head.split()[1]) == status
    for line in (
        "cache-control: no-store",
        "content-security-policy: default-src 'none'; frame-ancestors 'none'",
        "cross-origin-resource-policy: same-origin",
        "referrer-policy: no-referrer",
        "server: caro",
        "x-content-type-options: nosniff",
    ):
        assert f"{line}\r\n" in head


async def test_an_address_that_cannot_be_had_is_told_with_the_reason(house: House) -> None:
    async def refusal(host: str, port: int) -> str:
        with pytest.raises(AddressUnusable) as caught:
            async with open_door(House().build(), FrontDoorSettings(), host, port):
                pass
        return str(caught.value)

    taken = f"127.0.0.1, port {house.port}: another program listens there already"
    assert await refusal("127.0.0.1", house.port) == taken
    elsewhere = "192.0.2.1, port 0: that is no address of this machine"
    assert await refusal("192.0.2.1", 0) == elsewhere


@pytest.mark.skipif(not socket.has_ipv6, reason="this machine knows no IPv6")
async def test_an_address_of_the_newer_kind_is_told_as_one() -> None:
    try:
        async with open_door(House().build(), FrontDoorSettings(), "::1", 0) as address:
            assert address.startswith("http://[::1]:")
    except AddressUnusable:
        pytest.skip("this machine has no IPv6")


async def test_a_connection_serves_one_request_after_another(house: House) -> None:
    caller = await house.knock()
    assert [await caller.ask(get("/")) for _ in range(3)] == [200, 200, 200]
