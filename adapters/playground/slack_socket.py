"""Slack's Socket Mode: payloads go out in envelopes, and come back acknowledged."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Mapping
from typing import Any

from aiohttp import WSMsgType, web

SOCKET_PATH = "/link"


class Sockets:
    """The connections that the desk opened; an address for one works once."""

    def __init__(self, patience_s: float) -> None:
        self._patience_s = patience_s
        self._tickets: set[str] = set()
        self._open: list[web.WebSocketResponse] = []
        self._waiting: dict[str, asyncio.Future[Any]] = {}

    @property
    def are_open(self) -> bool:
        """Whether payloads go by a socket."""
        return bool(self._open)

    def new_url(self, host: str) -> str:
        """Return an address for one connection, as apps.connections.open does."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.add(ticket)
        return f"ws://{host}{SOCKET_PATH}?ticket={ticket}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Say hello, then read acknowledgements until the connection ends."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=408, text="the ticket is not one that still works")
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._open.append(socket)
        hello = {"type": "hello", "num_connections": len(self._open), "connection_info": {}}
        await socket.send_json(hello)
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._take(json.loads(message.data))
        finally:
            self._open.remove(socket)
        return socket

    async def send(self, kind: str, payload: Mapping[str, Any], retry: int = 0) -> Any:
        """Send a payload over the newest connection; return its answer, or None if none came."""
        name = secrets.token_hex(16)
        envelope = {
            "envelope_id": name,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
            "retry_attempt": retry,
            "retry_reason": "timeout" if retry else "",
        }
        answer = asyncio.get_running_loop().create_future()
        self._waiting[name] = answer
        await self._open[-1].send_json(envelope)
        try:
            async with asyncio.timeout(self._patience_s):
                return await answer
        except TimeoutError:
            return None
        finally:
            del self._waiting[name]

    async def disconnect(self) -> None:
        """Ask the desk to connect anew, as Slack does every few hours."""
        for socket in tuple(self._open):
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})
            await socket.close()

    async def close(self) -> None:
        """Close every connection."""
        for socket in tuple(self._open):
            await socket.close()

    def _take(self, acknowledgement: Mapping[str, Any]) -> None:
        waiting = self._waiting.get(str(acknowledgement.get("envelope_id")))
        if waiting and not waiting.done():
            waiting.set_result(acknowledgement.get("payload", ""))
