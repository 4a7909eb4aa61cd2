"""A stand-in for Slack: a workspace on loopback whose people type, press and fill in forms."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from adapters.playground.recording import Fault, RecordedRequest
from adapters.playground.slack_api import SlackApi, direct_channel
from adapters.playground.slack_payloads import (
    close_payload,
    command_payload,
    event_payload,
    press_payload,
    submission_payload,
)
from adapters.playground.slack_workspace import Message, SlackRefusal, View, Workspace

PERSON = "U00000001"
CHANNEL = "C00000001"
_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk's address answered, and what Slack would have against it."""

    status: int
    body: Any
    ms: float
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class _Delivery:
    """How the next payload travels: how often, how old, and behind which other one."""

    times: int = 1
    aged_s: float = 0.0
    after: asyncio.Event | None = None


class SlackStandIn:
    """A workspace with its Web API; what its people do goes to `desk_url` as signed requests."""

    def __init__(
        self,
        *,
        desk_url: str = "",
        signing_secret: str = "stand-in-signing-secret",
        bot_token: str = "xoxb-stand-in",
        team: str = "T00000001",
        patience_s: float = 3.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.desk_url = desk_url
        self.signing_secret = signing_secret
        self.bot_token = bot_token
        self.team = team
        self.api_url = ""
        self.workspace = Workspace(clock)
        self._api = SlackApi(self.workspace, team=team, bot="U0000BOT1", token=bot_token)
        self._patience = aiohttp.ClientTimeout(total=patience_s)
        self._next = _Delivery()
        self._held: asyncio.Event | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Listen on loopback; port 0 takes a free one."""
        self._session = aiohttp.ClientSession(timeout=self._patience)
        # A request that hangs is cut off at the end instead of being waited for.
        self._runner = web.AppRunner(self._api.build(), shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        taken = self._runner.addresses[0][1]
        self._origin = f"http://127.0.0.1:{taken}"
        self.api_url = f"{self._origin}/api/"

    async def stop(self) -> None:
        """Stop listening and sending."""
        await self._session.close()
        await self._runner.cleanup()

    @property
    def requests(self) -> list[RecordedRequest]:
        """Every request that came in, oldest first."""
        return self._api.requests

    @property
    def messages(self) -> dict[str, list[Message]]:
        """What stands in each channel."""
        return self.workspace.messages

    @property
    def views(self) -> list[View]:
        """The modals that are open, the newest last."""
        return [view for view in self.workspace.views.values() if view.open]

    def seen(self, person: str = PERSON, channel: str = "") -> list[Message]:
        """Return what this person sees in a channel, by default in the talk with the bot."""
        found = self.messages.get(channel or direct_channel(person), [])
        return [one for one in found if not one.ephemeral or one.person == person]

    async def command(
        self, text: str, *, user: str = PERSON, channel: str = "", typed: str = "/caro"
    ) -> Answer:
        """Type a slash command."""
        channel = channel or direct_channel(user)
        payload = command_payload(self.team, user, channel, typed, text)
        answer = await self._send(urlencode(payload | self._rights(user, channel)), _FORM)
        if answer.status != 200 or not isinstance(answer.body, dict):
            return answer
        ephemeral = answer.body.get("response_type", "ephemeral") == "ephemeral"
        try:
            self.workspace.post(channel, answer.body, person=user, ephemeral=ephemeral)
        except SlackRefusal as refusal:
            return _with_refusal(answer, refusal)
        return answer

    async def press(self, shown: Message | View, button: str, *, user: str = "") -> Answer:
        """Press a button, named by its label or its action_id."""
        person = user or shown.person or PERSON
        found = [one for one in shown.buttons if button in (one["action_id"], one["text"]["text"])]
        if len(found) != 1:
            labels = [one["text"]["text"] for one in shown.buttons]
            raise LookupError(f"{len(found)} buttons {button!r} among {labels}")
        payload = press_payload(self.team, person, shown, found[0])
        if isinstance(shown, Message):
            payload |= self._rights(person, shown.channel, shown.ts)
        else:
            payload["trigger_id"] = self._trigger(person)
        return await self._send(urlencode({"payload": json.dumps(payload)}), _FORM)

    async def submit(self, view: View, values: Mapping[str, str] | None = None) -> Answer:
        """Fill in a modal and send it; what is not given keeps the value that it shows."""
        payload = submission_payload(self.team, view, values or {})
        payload["trigger_id"] = self._trigger(view.person)
        answer = await self._send(urlencode({"payload": json.dumps(payload)}), _FORM)
        return self._apply(view, answer) if answer.status == 200 else answer

    async def close(self, view: View) -> Answer | None:
        """Close a modal; the desk hears of it if the modal asked for that."""
        view.open = False
        if not view.content.get("notify_on_close"):
            return None
        payload = close_payload(self.team, view)
        return await self._send(urlencode({"payload": json.dumps(payload)}), _FORM)

    async def write(self, text: str, *, user: str = PERSON) -> Answer:
        """Write a line to the bot."""
        event = {"type": "message", "channel_type": "im", "channel": direct_channel(user)}
        return await self.event({**event, "user": user, "text": text, "ts": "1700000000.000100"})

    async def mention(self, text: str, *, user: str = PERSON, channel: str = CHANNEL) -> Answer:
        """Mention the bot in a channel."""
        text = f"<@U0000BOT1> {text}"
        event = {"type": "app_mention", "channel": channel, "user": user, "text": text}
        return await self.event({**event, "ts": "1700000000.000100"})

    async def event(
        self, event: Mapping[str, Any], *, event_id: str = "", retry: int = 0
    ) -> Answer:
        """Send an event; `retry` counts from 1 and repeats an `event_id`."""
        event_id = event_id or self.workspace.name("Ev")
        payload = event_payload(self.team, event, event_id, self.workspace.clock())
        return await self._send(json.dumps(payload), _JSON, retry=retry)

    async def post(self, body: bytes, content_type: str, headers: Mapping[str, str]) -> Answer:
        """Send anything to the desk, as it is given."""
        began = time.monotonic()
        sent = {"Content-Type": content_type, **headers}
        try:
            async with self._session.post(self.desk_url, data=body, headers=sent) as answer:
                text = await answer.text()
                shown = json.loads(text) if answer.content_type == _JSON and text else text
                return Answer(answer.status, shown, (time.monotonic() - began) * 1000)
        except TimeoutError:
            return Answer(0, "operation_timeout", (time.monotonic() - began) * 1000)

    def sign(self, body: bytes, *, aged_s: float = 0.0) -> dict[str, str]:
        """Return the headers that prove a body to be Slack's, as of `aged_s` ago."""
        at = str(int(self.workspace.clock() - aged_s))
        secret, signed = self.signing_secret.encode(), f"v0:{at}:".encode() + body
        signature = hmac.new(secret, signed, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={signature}"}

    def deliver_again(self, times: int = 2) -> None:
        """Let the next payload arrive several times, as Slack does when it hears nothing."""
        self._next.times = times

    def deliver_late(self, aged_s: float) -> None:
        """Let the next payload be this old when it arrives."""
        self._next.aged_s = aged_s

    def deliver_out_of_order(self) -> None:
        """Let the next payload arrive only after the one that follows it."""
        self._held = self._next.after = asyncio.Event()

    def answer_next(
        self, status: int, *, times: int = 1, retry_after_s: int | None = None, path_part: str = ""
    ) -> None:
        """Let the next calls of the desk fail with a status, like 429, 500, 502 or 504."""
        headers = {} if retry_after_s is None else {"Retry-After": str(retry_after_s)}
        body = b'{"ok":false,"error":"ratelimited"}' if status == 429 else b"<html></html>"
        kind = _JSON if status == 429 else "text/html"
        fault = Fault(status, headers, body, content_type=kind, path_part=path_part)
        self._api.faults.add(fault, times=times)

    def hang_next(self, hang_s: float, *, times: int = 1, path_part: str = "") -> None:
        """Let the next calls of the desk wait this long before they get a 504."""
        self._api.faults.add(Fault(504, hang_s=hang_s, path_part=path_part), times=times)

    def expire_triggers(self) -> None:
        """Let the rights to open a modal be too old."""
        self.workspace.expire_triggers()

    def expire_response_urls(self) -> None:
        """Let the addresses for answers be too old."""
        self.workspace.expire_response_urls()

    def revoke_token(self) -> None:
        """Take the bot's token back."""
        self._api.token_error = "token_revoked"

    def _rights(self, person: str, channel: str, message_ts: str = "") -> dict[str, str]:
        name = self.workspace.new_response_url(person, channel, message_ts)
        url = f"{self._origin}/respond/{name}"
        return {"response_url": url, "trigger_id": self._trigger(person)}

    def _trigger(self, person: str) -> str:
        return self.workspace.new_trigger(person, aged_s=self._next.aged_s)

    async def _send(self, text: str, content_type: str, *, retry: int = 0) -> Answer:
        delivery, self._next = self._next, _Delivery()
        held, self._held = (None, self._held) if delivery.after else (self._held, None)
        if delivery.after:
            await delivery.after.wait()
        body = text.encode()
        for number in range(retry, retry + delivery.times):
            again = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"}
            signed = self.sign(body, aged_s=delivery.aged_s)
            answer = await self.post(body, content_type, {**signed, **(again if number else {})})
        if held:
            held.set()
        return answer

    def _apply(self, view: View, answer: Answer) -> Answer:
        """Do with a modal what the answer to its submission says."""
        body = answer.body if isinstance(answer.body, dict) else {}
        view.errors = {}
        try:
            match body.get("response_action"):
                case "errors":
                    if unknown := set(body["errors"]) - set(view.inputs):
                        raise SlackRefusal("invalid_arguments", [f"no field {unknown}"])
                    view.errors = dict(body["errors"])
                case "update":
                    self.workspace.show_view(view.person, body["view"], view.id)
                case "push":
                    self.workspace.show_view(view.person, body["view"])
                case "clear" | None:
                    view.open = False
        except SlackRefusal as refusal:
            return _with_refusal(answer, refusal)
        return answer


def _with_refusal(answer: Answer, refusal: SlackRefusal) -> Answer:
    problems = (refusal.code, *refusal.problems)
    return Answer(answer.status, answer.body, answer.ms, problems)
