"""Slack and Teams behind one face for their shared suite: pressing, typing, filling in, failing."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

import aiohttp
from multidict import CIMultiDict, CIMultiDictProxy
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from yarl import URL

from adapters.playground.slack_payloads import submission_payload
from adapters.playground.slack_workspace import View, Workspace
from adapters.playground.teams_cards import fill_in, find_button
from adapters.slack import client as slack_client
from adapters.slack import parse as slack_parse
from adapters.slack import render as slack_render
from adapters.teams import client as teams_client
from adapters.teams import parse as teams_parse
from adapters.teams import render as teams_render
from bot.cards.calls import Call
from bot.cards.elements import Card, Form

PAYLOADS = Path(__file__).parents[1] / "payloads"
_URL = "https://example.be/"


class Side(Protocol):
    """What the suite does on a platform; every call comes back from a payload."""

    name: str

    def press(self, card: Card, label: str) -> list[Call | None]:
        """Press a button in every way that the platform has."""

    def say(self, text: str) -> list[Call | None]:
        """Type a line everywhere where the bot listens to one person."""

    def submit(self, form: Form, values: Mapping[str, str]) -> Call | None:
        """Send a form with what is typed into it; what is not typed keeps its value."""

    def errors(self, form: Form) -> dict[str, str]:
        """Return the text that is drawn as an error at each field that has one."""

    def answer(self, status: int, retry_after: str = "") -> Exception:
        """Return what the platform's library raises when it is answered with this status."""

    def translate_errors(self) -> AbstractContextManager[None]:
        """Turn the library's errors into ours."""


def load(side: str, scenario: str) -> dict[str, Any]:
    """Read a payload as the platform sent it."""
    read: dict[str, Any] = json.loads((PAYLOADS / side / f"{scenario}.json").read_text("utf-8"))
    return read


class SlackSide:
    """Slack: messages, modals and slash commands."""

    name = "slack"

    def press(self, card: Card, label: str) -> list[Call | None]:
        shown = Workspace().post("D00000001", slack_render.render_card(card).payload)
        pressed = next(one for one in shown.buttons if one["text"]["text"] == label)
        return [
            _call(slack_parse.parse_request(load(self.name, scenario) | {"actions": [pressed]}))
            for scenario in ("press", "press_in_form")
        ]

    def say(self, text: str) -> list[Call | None]:
        escaped = html.escape(text, quote=False)
        typed = load(self.name, "look_up") | {"text": escaped}
        written = load(self.name, "message")
        written["event"]["text"] = f"<@U0000BOT1> {escaped}"
        return [_call(slack_parse.parse_request(payload)) for payload in (typed, written)]

    def submit(self, form: Form, values: Mapping[str, str]) -> Call | None:
        view = View("V00000001", "U00000001", slack_render.render_card(form).payload)
        payload = submission_payload("T00000001", view, values)
        return _call(slack_parse.parse_request(load(self.name, "submit_form") | payload))

    def errors(self, form: Form) -> dict[str, str]:
        blocks = slack_render.render_card(form).payload["blocks"]
        return {
            block["block_id"]: below["elements"][0]["text"]
            for block, below in zip(blocks, [*blocks[1:], {}], strict=True)
            if block["type"] == "input" and below.get("type") == "context"
        }

    def answer(self, status: int, retry_after: str = "") -> Exception:
        headers = {"Retry-After": retry_after} if retry_after else {}
        response = AsyncSlackResponse(
            client=None,
            http_verb="POST",
            api_url=_URL,
            req_args={},
            data={"ok": False},
            headers=headers,
            status_code=status,
        )
        return SlackApiError("no", response)  # type: ignore[no-untyped-call]

    def translate_errors(self) -> AbstractContextManager[None]:
        return slack_client.translate_errors()


class TeamsSide:
    """Teams: cards and messages of a personal chat."""

    name = "teams"

    def press(self, card: Card, label: str) -> list[Call | None]:
        button = find_button(teams_render.render_card(card).payload, label)
        executed, submitted = load(self.name, "press"), load(self.name, "press_as_submit")
        executed["value"]["action"] = {name: button[name] for name in ("type", "verb", "data")}
        submitted["value"] = button["fallback"]["data"]
        return [_call(teams_parse.parse_request(payload)) for payload in (executed, submitted)]

    def say(self, text: str) -> list[Call | None]:
        escaped = html.escape(text, quote=False)
        typed = load(self.name, "look_up") | {"text": escaped}
        mentioned = typed | {"text": f"<at>CARO</at> {escaped}&nbsp;"}
        return [_call(teams_parse.parse_request(payload)) for payload in (typed, mentioned)]

    def submit(self, form: Form, values: Mapping[str, str]) -> Call | None:
        card = teams_render.render_card(form).payload
        button = find_button(card, form.submit.label)
        payload = load(self.name, "submit_form")
        data = {**button["data"], **fill_in(card, values)}
        payload["value"]["action"] = {"type": button["type"], "verb": button["verb"], "data": data}
        return _call(teams_parse.parse_request(payload))

    def errors(self, form: Form) -> dict[str, str]:
        body = teams_render.render_card(form).payload["body"]
        return {
            part["id"]: below["text"]
            for part, below in zip(body, [*body[1:], {}], strict=True)
            if part["type"].startswith("Input.") and below.get("color") == "Attention"
        }

    def answer(self, status: int, retry_after: str = "") -> Exception:
        headers = CIMultiDict({"Retry-After": retry_after} if retry_after else {})
        asked = aiohttp.RequestInfo(URL(_URL), "POST", CIMultiDictProxy(CIMultiDict()), URL(_URL))
        return aiohttp.ClientResponseError(asked, (), status=status, headers=headers)

    def translate_errors(self) -> AbstractContextManager[None]:
        return teams_client.translate_errors()


def _call(request: Any) -> Call | None:
    call: Call | None = request.call
    return call
