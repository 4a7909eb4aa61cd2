"""What both stand-ins share: the requests they received and the faults they answer with."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

_LOOK_EVERY_S = 0.005


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """One request that a stand-in received; `at` counts seconds on the machine's steady clock."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: Any
    at: float


@dataclass(frozen=True, slots=True)
class Fault:
    """What a stand-in does in the place of its answer: an HTTP status, or `hang_s` of silence.

    With `keeps` it does what it was asked to, and only its answer is lost.
    """

    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    content_type: str = "text/html"
    hang_s: float = 0.0
    path_part: str = ""
    keeps: bool = False

    @property
    def name(self) -> str:
        """What it is called where somebody chooses it."""
        if self.keeps:
            return "lose-answer"
        return "hang" if self.hang_s else f"answer-{self.status}"


class Faults:
    """The faults that the next requests meet, each once, in the order they were added."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault, *, times: int = 1) -> None:
        """Let the next requests whose path holds `fault.path_part` meet a fault."""
        self._waiting.extend([fault] * times)

    @property
    def waiting(self) -> Counter[str]:
        """How many of each name nothing has met yet."""
        return Counter(fault.name for fault in self._waiting)

    def clear(self) -> None:
        """Forget the faults that nothing has met yet."""
        self._waiting.clear()

    async def meet(
        self,
        path: str,
        answer: Callable[[], Awaitable[web.StreamResponse]],
        *,
        by_name: bool = False,
    ) -> web.StreamResponse:
        """Return what `answer` makes, or what the fault makes that waits for this path.

        With `by_name` it meets only what was meant for a part of its path.
        """
        meant = [one for one in self._waiting if one.path_part or not by_name]
        fault = next((one for one in meant if one.path_part in path), None)
        if fault is None:
            return await answer()
        self._waiting.remove(fault)
        if fault.keeps:
            await answer()
        if fault.hang_s:
            await asyncio.sleep(fault.hang_s)
        if not fault.status:
            return await answer()
        return web.Response(
            status=fault.status,
            headers=fault.headers,
            body=fault.body,
            content_type=fault.content_type,
        )


async def wait_until(condition: Callable[[], object], *, within_s: float = 3.0) -> None:
    """Wait for something that happens after an answer.

    Raises:
        TimeoutError: it did not happen within `within_s`.
    """
    end = time.monotonic() + within_s
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"not within {within_s} s")
        await asyncio.sleep(_LOOK_EVERY_S)
