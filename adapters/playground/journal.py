"""The journal of a stand-in: every request and answer between it and the desk, both ways."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

_KEPT = 300
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer; a status of 0 says that no answer came."""

    number: int
    platform: str
    to_desk: bool
    method: str
    path: str
    request: Any
    status: int
    answer: Any
    ms: float


class Journal:
    """What went over the wire, the oldest first; `listeners` hear of each new entry."""

    def __init__(self, platform: str) -> None:
        self.entries: deque[Exchange] = deque(maxlen=_KEPT)
        self.listeners: list[Callable[[], None]] = []
        self._platform = platform
        self._number = 0

    def add(
        self,
        *,
        to_desk: bool,
        path: str,
        request: Any,
        status: int,
        answer: Any,
        ms: float,
        method: str = "POST",
    ) -> None:
        """Write down one exchange."""
        self._number += 1
        entry = Exchange(
            self._number, self._platform, to_desk, method, path, request, status, answer, ms
        )
        self.entries.append(entry)
        for listener in self.listeners:
            listener()

    @web.middleware
    async def watch(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Write down what the desk asked and what it was answered, also when it gave up."""
        began_s, response = time.perf_counter(), None
        sent = await request.text()
        try:
            response = await handler(request)
        finally:
            body = response.body if isinstance(response, web.Response) else b""
            self.add(
                to_desk=False,
                method=request.method,
                path=request.path,
                request=read_body(sent, request.content_type),
                status=response.status if response else 0,
                answer=_read_answer(body),
                ms=(time.perf_counter() - began_s) * 1000,
            )
        return response


def read_body(text: str, content_type: str) -> Any:
    """Return a body as data where it is JSON or a form, else as it stands."""
    try:
        if "form" in content_type:
            return _unpack(dict(parse_qsl(text)))
        return json.loads(text) if text else ""
    except (ValueError, RecursionError):
        return text


def _unpack(form: Mapping[str, str]) -> Any:
    """Slack puts its interactions as JSON into a form of one field."""
    return json.loads(form["payload"]) if set(form) == {"payload"} else form


def _read_answer(body: object) -> Any:
    return read_body(body.decode(errors="replace"), "") if isinstance(body, bytes) else ""
