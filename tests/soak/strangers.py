"""The strangers: hostile traffic of every kind at once, each kind bounded in rate and number.

It is a program of its own, so that what it costs does not count as the time of an answer.
"""

from __future__ import annotations

import asyncio
import gzip
import itertools
import json
import os
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic, time
from typing import Any
from urllib.parse import urlencode

from adapters.playground.teams_keys import SigningKeys, make_claims, make_key

_SLACK, _TEAMS = "/slack/events", "/api/messages"
_LONG_CHARS = 100_000
_BOMB_BYTES = 100 * 1024 * 1024
_HEADS, _BODIES, _IDLE = 300, 200, 100
_DRIP_S = 5.0
_ANSWER_S = 10.0
_SPREAD_S = 10.0
_FORGED = 50


@dataclass(slots=True)
class Prey:
    """The desk as strangers see it, and what came of their visits."""

    host: str
    port: int
    until_s: float
    app_id: str
    service_url: str
    stranger_token: str
    """A good token: any tenant can install the bot."""
    activity: dict[str, Any]
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def is_on(self) -> bool:
        """Say whether there is time left."""
        return monotonic() < self.until_s

    async def ask(self, kind: str, request: bytes) -> None:
        """Send something whole, and count what is answered."""
        try:
            async with asyncio.timeout(_ANSWER_S):
                reader, writer = await asyncio.open_connection(self.host, self.port)
                try:
                    writer.write(request)
                    answer = await reader.read(12)
                finally:
                    writer.close()
        except (OSError, TimeoutError) as error:
            self.seen[f"{kind}: {type(error).__name__}"] += 1
        else:
            self.seen[f"{kind}: {answer[9:12].decode('latin-1') or 'hung up'}"] += 1


def post(path: str, headers: dict[str, str], body: bytes) -> bytes:
    """Return a request."""
    lines = [f"POST {path} HTTP/1.1", "Host: desk", f"Content-Length: {len(body)}"]
    lines.extend(f"{name}: {value}" for name, value in headers.items())
    return "\r\n".join([*lines, "", ""]).encode() + body


async def _drip(prey: Prey, kind: str, head: bytes) -> None:
    """Begin a request and never end it, a byte at a time; come back when shown out.

    Everybody comes once, however late a busy machine lets them come.
    """
    while True:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection(prey.host, prey.port)
            try:
                writer.write(head)
                while prey.is_on and not reader.at_eof():
                    with suppress(TimeoutError):
                        async with asyncio.timeout(_DRIP_S):
                            await reader.read(100)
                    writer.write(b"a")
                    await writer.drain()
            finally:
                # However it is shown out: some are cut off in the middle of a word.
                prey.seen[f"{kind}: shown out"] += 1
                writer.close()
        if not prey.is_on:
            return
        await asyncio.sleep(_DRIP_S)


async def _crowd(prey: Prey, size: int, kind: str, head: bytes) -> None:
    """Let many drip, who do not all come in the same moment."""

    async def one(number: int) -> None:
        await asyncio.sleep(_SPREAD_S * number / size)
        await _drip(prey, kind, head)

    await asyncio.gather(*(one(number) for number in range(size)))


async def slow_heads(prey: Prey) -> None:
    """Heads of requests that never end."""
    await _crowd(
        prey, _HEADS, "slow head", b"POST /slack/events HTTP/1.1\r\nHost: desk\r\nX-Slow: "
    )


async def slow_bodies(prey: Prey) -> None:
    """Bodies that never end, of which half is there."""
    begun = post(_SLACK, {}, b"a" * 500_000).replace(b": 500000", b": 1000000")
    await _crowd(prey, _BODIES, "slow body", begun)


async def idlers(prey: Prey) -> None:
    """Connections that say nothing at all."""
    await _crowd(prey, _IDLE, "idle", b"")


async def _often(prey: Prey, a_second: float, ask: Callable[[], Awaitable[None]]) -> None:
    """Ask again and again, however long each answer takes, and once in any case."""
    asking: set[asyncio.Task[None]] = set()
    while True:
        task = asyncio.ensure_future(ask())
        asking.add(task)
        task.add_done_callback(asking.discard)
        await asyncio.sleep(1.0 / a_second)
        if not prey.is_on:
            break
    await asyncio.gather(*asking)


async def bombs(prey: Prey) -> None:
    """Bodies that are small on the way and large when they are unpacked."""
    packed = gzip.compress(b"\0" * _BOMB_BYTES)
    packing = {"Content-Encoding": "gzip"}
    paths = itertools.cycle((_SLACK, _TEAMS, "/healthz", "/nowhere"))
    await _often(prey, 4, lambda: prey.ask("bomb", post(next(paths), packing, packed)))


async def unknown_keys(prey: Prey) -> None:
    """Tokens that say that they are signed by keys nobody has heard of."""
    keys, key = SigningKeys(), make_key()
    claims = make_claims(prey.app_id, prey.service_url)
    tokens = itertools.cycle(
        [keys.sign(claims, key=key, key_id=f"unknown-{number}") for number in range(_FORGED)]
    )
    body = json.dumps(prey.activity).encode()

    async def ask() -> None:
        await prey.ask("unknown key", post(_TEAMS, _bearer(next(tokens)), body))

    await _often(prey, 40, ask)


async def forgers(prey: Prey) -> None:
    """Commands that are signed with a secret that is not Slack's, and long."""
    signed = {"X-Slack-Signature": "v0=" + "0" * 64}
    body = urlencode({"command": "/caro", "text": "6" * _LONG_CHARS}).encode()

    async def ask() -> None:
        stamp = {"X-Slack-Request-Timestamp": str(int(time()))}
        await prey.ask("forged", post(_SLACK, signed | stamp, body))

    await _often(prey, 20, ask)


async def talkers(prey: Prey) -> None:
    """Texts of 100 000 characters, from a tenant that is not linked."""
    texts = itertools.cycle(
        (part * (_LONG_CHARS // len(part)))[:_LONG_CHARS]
        for part in ("<at>", "<at", "1 ", "1-", "pin ", "code ", "&lt;", "<quoted ", "*", "BE68 ")
    )

    async def ask() -> None:
        body = json.dumps(prey.activity | {"text": next(texts)}).encode()
        await prey.ask("long text", post(_TEAMS, _bearer(prey.stranger_token), body))

    await _often(prey, 4, ask)


async def babblers(prey: Prey) -> None:
    """What is no HTTP, with what must not be written into a log."""
    lines = itertools.cycle(
        (
            b"POST /api/messages HTTP/1.1\r\nAuthorization: Bearer secret\x00\r\n\r\n",
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc",
            b"GET / HTTP/9.9\r\n\r\n",
            b"POST /slack/events HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
            b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n0470 12 34 12\r\n",
            b"G" * 20_000,
        )
    )
    await _often(prey, 10, lambda: prey.ask("no HTTP", next(lines)))


def _bearer(token: str) -> dict[str, str]:
    return {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}


KINDS = (slow_heads, slow_bodies, idlers, bombs, unknown_keys, forgers, talkers, babblers)


async def visit(prey: Prey) -> Counter[str]:
    """Do everything at once until the time is over; return what came of it."""
    await asyncio.gather(*(kind(prey) for kind in KINDS))
    return prey.seen


def _main() -> None:
    # Whoever is served comes first: these two share a processor.
    os.nice(10)
    told = json.load(sys.stdin)
    prey = Prey(until_s=monotonic() + told.pop("lasts_s"), **told)
    json.dump(asyncio.run(visit(prey)), sys.stdout)


if __name__ == "__main__":
    _main()
