"""A door before a small application, and callers who write what they like on the wire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from aiohttp import web

from adapters.front_door import FrontDoorSettings, open_door
from tests.harness.waiting import PATIENCE_S


@dataclass(slots=True)
class Caller:
    """One connection to the door."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def send(self, text: bytes) -> None:
        """Write this; whoever listens may have hung up."""
        self.writer.write(text)
        await self.writer.drain()

    async def try_to_send(self, text: bytes) -> None:
        """Write this as far as whoever listens takes it."""
        with suppress(ConnectionError):
            await self.send(text)

    async def ask(self, text: bytes) -> int:
        """Write a request, and return the status of its answer, whose body is read as well."""
        await self.send(text)
        return (await self.answer())[0]

    async def answer(self) -> tuple[int, dict[str, str], bytes]:
        """Return the next answer: status, headers in small letters, and body."""
        async with asyncio.timeout(PATIENCE_S):
            head = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = dict(line.lower().split(": ", 1) for line in head[1:] if line)
            body = await self.reader.readexactly(int(headers.get("content-length", 0)))
        return int(head[0].split()[1]), headers, body

    async def answer_text(self) -> str:
        """Return the body of the next answer."""
        return (await self.answer())[2].decode()

    async def is_cut(self) -> bool:
        """Wait until the other side has hung up."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self.reader.read()
        except ConnectionError:
            pass
        return True


@dataclass(slots=True)
class House:
    """What is behind the door."""

    callers: list[Caller] = field(default_factory=list)
    port: int = 0
    asked: int = 0
    """How many wait for an answer that is only given when `may_answer` is set."""
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)
    lost: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when somebody is gone who was being answered."""

    async def knock(self, text: bytes = b"") -> Caller:
        """Open a connection, and write something on it."""
        caller = Caller(*await asyncio.open_connection("127.0.0.1", self.port))
        self.callers.append(caller)
        await caller.send(text)
        return caller

    async def ask(self, text: bytes) -> int:
        """Write a request on a connection of its own; return the status of the answer."""
        return await (await self.knock(text)).ask(b"")

    def build(self) -> web.Application:
        """Return the application."""
        app = web.Application(client_max_size=1 << 20)
        app.add_routes(
            [
                web.get("/", _greet),
                web.post("/read", _read),
                web.post("/deaf", _greet),
                web.get("/fails", _fail),
                web.get("/slow", self._wait),
                web.get("/endless", self._go_on),
            ]
        )
        return app

    async def _wait(self, _request: web.Request) -> web.Response:
        self.asked += 1
        await self.may_answer.wait()
        return web.Response(text="at last")

    async def _go_on(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        try:
            while True:
                await response.write(bytes(1 << 16))
        except ConnectionError:
            self.lost.set()
        return response


async def _greet(_request: web.Request) -> web.Response:
    return web.Response(text="hello")


async def _read(request: web.Request) -> web.Response:
    return web.Response(text=str(len(await request.read())))


async def _fail(request: web.Request) -> web.Response:
    raise ValueError(f"cannot use {request.query['word']}")


OpenHouse = Callable[..., Awaitable[House]]


@pytest.fixture
async def open_house() -> AsyncIterator[OpenHouse]:
    """Open a door with these settings in the place of the usual ones."""
    houses: list[House] = []
    async with AsyncExitStack() as stack:

        async def start(**settings: Any) -> House:
            house = House()
            door = open_door(
                house.build(),
                FrontDoorSettings(**settings),
                "127.0.0.1",
                0,
                shutdown_timeout_s=0.1,
            )
            house.port = urlsplit(await stack.enter_async_context(door)).port or 0
            houses.append(house)
            return house

        yield start
        for house in houses:
            house.may_answer.set()
            for caller in house.callers:
                caller.writer.close()


@pytest.fixture
async def house(open_house: OpenHouse) -> House:
    """A door with the usual settings."""
    return await open_house()


def post(path: str, body: bytes = b"", *, length: int | None = None, **headers: str) -> bytes:
    """Return a request as it goes over the wire; `length` may promise more than there is."""
    lines = [f"POST {path} HTTP/1.1", "Host: x"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines += [f"Content-Length: {len(body) if length is None else length}", "", ""]
    return "\r\n".join(lines).encode() + body


def get(path: str) -> bytes:
    """Return a request as it goes over the wire."""
    return f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
