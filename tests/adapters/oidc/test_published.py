"""Whatever a provider sends is read within bounds, or is no answer."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import jwt
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.oidc.published import Line, read_keys
from adapters.outbox import open_session
from bot.errors import ProviderUnavailable
from tests.harness.identity_provider import HUGE_BYTES, key
from tests.harness.waiting import PATIENCE_S


@pytest_asyncio.fixture
async def line() -> AsyncIterator[Line]:
    opened = Line()
    async with open_session(0.5) as session:
        opened.session = session
        yield opened


@asynccontextmanager
async def _saying(said: bytes, drips: bytes = b"") -> AsyncIterator[str]:
    """Say the same to everybody who asks, and then a little more now and then."""
    talks: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        talks.add(task)
        with suppress(ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(said)
            await writer.drain()
            while drips:
                await asyncio.sleep(0.05)
                writer.write(drips)
                await writer.drain()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    finally:
        server.close()
        await asyncio.gather(*talks)


def _answer(body: bytes, headers: str = "") -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    return head.encode("latin-1") + body


@pytest.mark.parametrize(
    "header",
    [
        "Content-Encoding: gzip",
        "Content-Encoding: deflate",
        "Content-Encoding: br",
        "Content-Encoding: zstd",
        "Content-Encoding: nonsense",
        "Content-Type: application/json; charset=nonsense",
        "Set-Cookie: a=\x01; b",
        f"X-Long: {'x' * 20_000}",
        "No colon",
        "Transfer-Encoding: chunked",
    ],
    ids=lambda header: header[:30],
)
async def test_whatever_stands_around_an_answer_breaks_nothing(line: Line, header: str) -> None:
    async with _saying(_answer(b'{"issuer": "x"}', f"{header}\r\n")) as address:
        with suppress(ProviderUnavailable):
            assert await line.get(address) == {"issuer": "x"}


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{}",
        _answer(b'{"a": 1}\xff'),
        _answer(b'{"a": "\xed\xa0\x80"}'),
        _answer(b"NaN"),
    ],
    ids=["nothing", "blank", "no HTTP", "cut off", "bytes", "half letters", "no number"],
)
async def test_what_is_no_answer_is_none(line: Line, said: bytes) -> None:
    async with _saying(said) as address:
        with pytest.raises(ProviderUnavailable):
            await line.get(address)


async def test_what_unpacks_to_far_more_is_none(line: Line) -> None:
    packed = gzip.compress(b" " * (64 * HUGE_BYTES), compresslevel=1)
    async with _saying(_answer(packed, "Content-Encoding: gzip\r\n")) as address:
        with pytest.raises(ProviderUnavailable):
            await line.get(address)


async def test_what_drips_is_given_up_in_time(line: Line) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
    async with _saying(head, drips=b" ") as address, asyncio.timeout(PATIENCE_S):
        with pytest.raises(ProviderUnavailable):
            await line.get(address)


async def test_no_cookie_goes_along_with_the_next_who_signs_in(line: Line) -> None:
    seen: list[str | None] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append(request.headers.get("Cookie"))
        return web.json_response({}, headers={"Set-Cookie": "who=nora; Path=/"})

    app = web.Application()
    app.router.add_get("/", answer)
    async with TestServer(app) as server:
        for _ in range(2):
            await line.get(f"http://localhost:{server.port}/")
    assert seen == [None, None]


def test_a_key_that_cannot_be_read_keeps_out_no_other() -> None:
    good = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key("key-1").public_key()))
    bad = [{"n": "%"}, {"n": 7}, {"e": ""}, {"n": None}]
    entries = [good | {"kid": f"bad-{number}"} | part for number, part in enumerate(bad)]
    assert list(read_keys({"keys": [*entries, good | {"kid": "good"}]})) == ["good"]
    with pytest.raises(ProviderUnavailable):
        read_keys({"keys": entries})
