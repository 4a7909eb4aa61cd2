"""The load generator: plays ready-made requests over a fixed number of kept connections."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

_WITHIN_S = 300.0
_HEAD_END = b"\r\n\r\n"
_LENGTH = b"content-length:"


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer and how long it took."""

    status: int
    body: bytes
    took_ms: float


@dataclass(frozen=True, slots=True)
class Run:
    """The answers to all requests, in the order of the requests."""

    answers: tuple[Answer, ...]
    elapsed_s: float

    @property
    def a_second(self) -> float:
        """How many were answered in a second."""
        return len(self.answers) / self.elapsed_s

    def took_ms(self, share: float) -> float:
        """Return the time within which this share was answered: 0.5 is the median."""
        times = sorted(answer.took_ms for answer in self.answers)
        return times[min(len(times) - 1, int(share * len(times)))]


async def play(address: str, requests: Sequence[bytes], *, connections: int) -> Run:
    """Send the requests, as many at a time as there are connections, and keep the answers.

    Raises:
        ConnectionError: the server closed a connection or answered without a length.
    """
    host, _, port = address.removeprefix("http://").partition(":")
    loop = asyncio.get_running_loop()
    score = _Score(requests, loop.create_future())
    # A collection here would count as the server's time.
    gc.collect()
    gc.disable()
    try:
        began_s = time.perf_counter()
        opened = [
            await loop.create_connection(lambda: _Connection(score), host, int(port))
            for _ in range(min(connections, len(requests)))
        ]
        async with asyncio.timeout(_WITHIN_S):
            await score.done
        elapsed_s = time.perf_counter() - began_s
    finally:
        gc.enable()
    for transport, _protocol in opened:
        transport.close()
    return Run(tuple(answer for answer in score.answers if answer), elapsed_s)


class _Score:
    """What is to be sent, and what came back."""

    def __init__(self, requests: Sequence[bytes], done: asyncio.Future[None]) -> None:
        self.requests = requests
        self.answers: list[Answer | None] = [None] * len(requests)
        self.done = done
        self._next = 0
        self._missing = len(requests)

    def take(self) -> int | None:
        """Return the number of the next request, or None when all are on their way."""
        if self._next == len(self.requests):
            return None
        self._next += 1
        return self._next - 1

    def keep(self, number: int, answer: Answer) -> None:
        self.answers[number] = answer
        self._missing -= 1
        if not self._missing and not self.done.done():
            self.done.set_result(None)

    def fail(self, reason: str) -> None:
        if not self.done.done():
            self.done.set_exception(ConnectionError(reason))


class _Connection(asyncio.Protocol):
    """One kept connection: a request goes out when the answer to the last one is complete."""

    _transport: asyncio.Transport

    def __init__(self, score: _Score) -> None:
        self._score = score
        self._number: int | None = None
        self._buffer = b""
        self._body_at = 0
        self._end = 0
        self._sent_s = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._send()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._end:
            self._read_head()
        if self._end and len(self._buffer) >= self._end and self._number is not None:
            took_ms = (time.perf_counter() - self._sent_s) * 1000
            body = self._buffer[self._body_at : self._end]
            answer = Answer(int(self._buffer[9:12]), body, took_ms)
            number, self._buffer, self._end = self._number, b"", 0
            self._send()
            self._score.keep(number, answer)

    def connection_lost(self, error: Exception | None) -> None:
        self._score.fail(f"the server closed a connection: {error}")

    def _read_head(self) -> None:
        head_end = self._buffer.find(_HEAD_END)
        if head_end < 0:
            return
        head = self._buffer[:head_end].lower()
        at = head.find(_LENGTH)
        if at < 0:
            self._score.fail("an answer has no length")
            return
        length = int(head[at + len(_LENGTH) :].split(b"\r\n", 1)[0])
        self._body_at = head_end + len(_HEAD_END)
        self._end = self._body_at + length

    def _send(self) -> None:
        self._number = self._score.take()
        if self._number is not None:
            self._sent_s = time.perf_counter()
            self._transport.write(self._score.requests[self._number])
