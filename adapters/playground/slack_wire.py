"""The wire from Slack's stand-in to the desk: signed requests, or envelopes over a socket."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import aiohttp

from adapters.playground.journal import read_body
from adapters.playground.slack_socket import Sockets
from adapters.playground.slack_workspace import Workspace
from adapters.playground.stand_in import StandIn

# The kinds of payload, by their names in Socket Mode.
COMMAND, INTERACTION, EVENT = "slash_commands", "interactive", "events_api"
_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk's address answered, and what Slack would have against it."""

    status: int
    body: Any
    ms: float
    problems: tuple[str, ...] = ()


class SlackWire(StandIn):
    """Sends what the people of a workspace do, and notes what was answered."""

    platform = "slack"

    def __init__(
        self, desk_url: str, signing_secret: str, patience_s: float, workspace: Workspace
    ) -> None:
        super().__init__()
        self.desk_url = desk_url
        self.signing_secret = signing_secret
        self.workspace = workspace
        self.sockets = Sockets(patience_s)
        self._patience = aiohttp.ClientTimeout(total=patience_s)

    async def open(self) -> None:
        """Get ready to send."""
        self._session = aiohttp.ClientSession(timeout=self._patience)

    async def hang_up(self) -> None:
        """Stop sending."""
        await self.sockets.close()
        await self._session.close()

    async def send(self, kind: str, payload: Mapping[str, Any], *, retry: int = 0) -> Answer:
        """Send a payload of a kind in Socket Mode's words, the way that is open."""
        self.tell("")

        async def post(number: int, late_s: float) -> Answer:
            if self.sockets.are_open:
                return await self._send_by_socket(kind, payload, number)
            again = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"}
            body, content_type = _pack(kind, payload)
            signed = self.sign(body, aged_s=late_s)
            return await self.post(body, content_type, signed | (again if number else {}))

        return (await self.delivery.carry(post, first=retry))[-1]

    async def _send_by_socket(self, kind: str, payload: Mapping[str, Any], retry: int) -> Answer:
        began_s = time.perf_counter()
        body = await self.sockets.send(kind, payload, retry)
        ms = (time.perf_counter() - began_s) * 1000
        answer = Answer(0, "operation_timeout", ms) if body is None else Answer(200, body, ms)
        self._note(payload, answer)
        return answer

    def _note(self, sent: Any, answer: Answer) -> None:
        path = "socket" if self.sockets.are_open else self.desk_url
        self.journal.add(
            to_desk=True,
            path=path,
            request=sent,
            status=answer.status,
            answer=answer.body,
            ms=answer.ms,
        )

    async def post(self, body: bytes, content_type: str, headers: Mapping[str, str]) -> Answer:
        """Send anything to the desk, as it is given."""
        began_s = time.perf_counter()
        sent = {"Content-Type": content_type, **headers}
        try:
            async with self._session.post(self.desk_url, data=body, headers=sent) as response:
                text = await response.text()
                shown = json.loads(text) if response.content_type == _JSON and text else text
                answer = Answer(response.status, shown, 0)
        except TimeoutError:
            answer = Answer(0, "operation_timeout", 0)
        except aiohttp.ClientError:
            answer = Answer(0, "dispatch_failed", 0)
        answer = replace(answer, ms=(time.perf_counter() - began_s) * 1000)
        self._note(read_body(body.decode(errors="replace"), content_type), answer)
        return answer

    def sign(self, body: bytes, *, aged_s: float = 0.0) -> dict[str, str]:
        """Return the headers that prove a body to be Slack's, as of `aged_s` ago."""
        at = str(int(self.workspace.clock() - aged_s))
        secret, signed = self.signing_secret.encode(), f"v0:{at}:".encode() + body
        signature = hmac.new(secret, signed, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={signature}"}

    def tell(self, notice: str) -> None:
        """Show the person what Slack itself says."""
        self.notice = notice
        self.workspace.changed()


def _pack(kind: str, payload: Mapping[str, Any]) -> tuple[bytes, str]:
    """Return a payload as Slack writes it into a request, and the type of that."""
    if kind == COMMAND:
        return urlencode(payload).encode(), _FORM
    if kind == INTERACTION:
        return urlencode({"payload": json.dumps(payload)}).encode(), _FORM
    return json.dumps(payload).encode(), _JSON
