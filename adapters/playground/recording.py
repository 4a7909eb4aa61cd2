"""What both stand-ins share: the requests they received and the faults they answer with."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
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
    """What a stand-in does in the place of its answer: an HTTP status, or `hang_s` of silence."""

    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    content_type: str = "text/html"
    hang_s: float = 0.0
    path_part: str = ""


class Faults:
    """The faults that the next requests meet, each once, in the order they were added."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault, *, times: int = 1) -> None:
        """Let the next requests whose path holds `fault.path_part` meet a fault."""
        self._waiting.extend([fault] * times)

    def clear(self) -> None:
        """Forget the faults that nothing has met yet."""
        self._waiting.clear()

    async def meet(self, path: str) -> web.Response | None:
        """Return the fault's answer for this path, or None if the stand-in answers as usual."""
        fault = next((one for one in self._waiting if one.path_part in path), None)
        if fault is None:
            return None
        self._waiting.remove(fault)
        if fault.hang_s:
            await asyncio.sleep(fault.hang_s)
        if not fault.status:
            return None
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
