"""What stands in the stand-in's workspace: messages, views, triggers and addresses for answers."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from adapters.playground.slack_blocks import check_message, check_view

_TRIGGER_LIFE_S = 3.0
_URL_LIFE_S = 1800.0
_URL_USES = 5
_TEXT_CHARS = 40_000


class SlackRefusal(Exception):
    """Slack says no, with its own error code and what it has against which block."""

    def __init__(self, code: str, problems: list[str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.problems = problems or []


@dataclass(slots=True)
class Message:
    """One message as it stands now; `person` is the only one who sees an ephemeral one."""

    channel: str
    ts: str
    text: str
    blocks: list[dict[str, Any]]
    ephemeral: bool = False
    person: str = ""
    thread_ts: str = ""
    broadcast: bool = False
    """A reply in a thread that the whole channel sees as well."""
    versions: int = 1

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """Every button and menu entry, in the order in which they stand."""
        return _buttons(self.blocks)


@dataclass(slots=True)
class View:
    """One modal as it stands now, with the errors at its fields and what they have found."""

    id: str
    person: str
    content: dict[str, Any]
    open: bool = True
    errors: dict[str, str] = field(default_factory=dict)
    versions: int = 1
    found: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """The options that the app gave last, by the field that looks for them."""
    offered: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """All that it gave: what was chosen stays chosen, whatever is found after it."""

    def offer(self, block: str, options: list[dict[str, Any]]) -> None:
        """Show the options that the app gives to a field."""
        self.found[block] = options
        self.offered.setdefault(block, []).extend(options)

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """Every button and menu entry, in the order in which they stand."""
        return _buttons(self.content["blocks"])

    @property
    def inputs(self) -> dict[str, dict[str, Any]]:
        """The input blocks by their id."""
        blocks = self.content["blocks"]
        return {block["block_id"]: block for block in blocks if block["type"] == "input"}


@dataclass(slots=True)
class _Trigger:
    person: str
    at: float
    view: str = ""
    used: bool = False


@dataclass(slots=True)
class _ResponseUrl:
    channel: str
    person: str
    at: float
    message_ts: str = ""
    uses: int = 0


class Workspace:
    """The state of the workspace; `clock` counts seconds and may be a test's own."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.messages: dict[str, list[Message]] = {}
        self.views: dict[str, View] = {}
        self.clock = clock
        self.listeners: list[Callable[[], None]] = []
        self.refusing: dict[str, str] = {}
        """The channels that take nothing, each with the code that Slack gives: `is_archived`, …"""
        self.missed_changes = 0
        """How many of the next changes do not reach the person."""
        self.stale_triggers = 0
        """How many of the next triggers are too old from the start."""
        self._triggers: dict[str, _Trigger] = {}
        self._urls: dict[str, _ResponseUrl] = {}
        self._numbers = itertools.count(1)
        self._names = itertools.count(1)

    def number_from(self, first: int) -> None:
        """Name what is new from this number on, unlike what another start has named."""
        self._names = itertools.count(first)

    def changed(self) -> None:
        """Tell everybody who listens that something new can be seen."""
        for listener in self.listeners:
            listener()

    def name(self, prefix: str) -> str:
        """Return an id that nothing else has."""
        return f"{prefix}{next(self._names):08d}"

    def post(
        self, channel: str, body: Mapping[str, Any], *, person: str = "", ephemeral: bool = False
    ) -> Message:
        """Show a new message.

        Raises:
            SlackRefusal: Slack would not take it.
        """
        self._check_channel(channel)
        _check(body)
        message = Message(
            channel,
            self.new_ts(),
            "",
            [],
            ephemeral,
            person,
            thread_ts=str(body.get("thread_ts", "")),
            broadcast=bool(body.get("reply_broadcast")),
        )
        self._fill(message, body)
        self.messages.setdefault(channel, []).append(message)
        self.changed()
        return message

    def change(self, channel: str, ts: str, body: Mapping[str, Any]) -> Message:
        """Replace what a message shows.

        Raises:
            SlackRefusal: there is no such message, or Slack would not take it.
        """
        self._check_channel(channel)
        message = self.find(channel, ts)
        _check(body)
        if self.missed_changes:
            self.missed_changes -= 1
            return message
        self._fill(message, body)
        message.versions += 1
        self.changed()
        return message

    def new_ts(self) -> str:
        """Return the time of a new message, which nothing else of the workspace has."""
        return f"{int(self.clock())}.{next(self._numbers):06d}"

    def _check_channel(self, channel: str) -> None:
        if code := self.refusing.get(channel):
            raise SlackRefusal(code)

    def delete(self, channel: str, ts: str) -> None:
        """Take a message away."""
        self.messages[channel].remove(self.find(channel, ts))
        self.changed()

    def find(self, channel: str, ts: str) -> Message:
        """Return one message.

        Raises:
            SlackRefusal: there is none.
        """
        for message in self.messages.get(channel, []):
            if message.ts == ts:
                return message
        raise SlackRefusal("message_not_found")

    def _fill(self, message: Message, body: Mapping[str, Any]) -> None:
        message.text = str(body.get("text", ""))
        message.blocks = self._with_ids(body.get("blocks") or [])

    def _with_ids(self, blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{"block_id": self.name("b"), **block} for block in blocks]

    def new_trigger(self, person: str, *, view: str = "", aged_s: float = 0.0) -> str:
        """Return the right to open a modal, as if given `aged_s` ago."""
        name, given_at = self.name("trigger."), self.clock() - aged_s
        if self.stale_triggers:
            self.stale_triggers -= 1
            given_at = float("-inf")
        self._triggers[name] = _Trigger(person, given_at, view)
        return name

    def use_trigger(self, name: str) -> str:
        """Return whose trigger it is; it works once, for three seconds."""
        trigger = self._triggers.get(name)
        if trigger is None:
            raise SlackRefusal("invalid_trigger_id")
        if trigger.used:
            raise SlackRefusal("exchanged_trigger_id")
        if self.clock() - trigger.at > _TRIGGER_LIFE_S:
            raise SlackRefusal("expired_trigger_id")
        trigger.used = True
        return trigger.person

    def show_view(self, person: str, content: Mapping[str, Any], view_id: str = "") -> View:
        """Open a modal, or replace what an open one shows."""
        if problems := check_view(content):
            raise SlackRefusal("invalid_arguments", problems)
        shown = {**content, "blocks": self._with_ids(content["blocks"])}
        if not view_id:
            view = View(self.name("V"), person, shown)
            self.views[view.id] = view
            self.changed()
            return view
        found = self.views.get(view_id)
        if found is None or not found.open:
            raise SlackRefusal("not_found")
        found.content, found.errors = shown, {}
        found.versions += 1
        self.changed()
        return found

    def close_view(self, view: View) -> None:
        """Take a modal away."""
        view.open = False
        self.changed()

    def new_response_url(self, person: str, channel: str, message_ts: str = "") -> str:
        """Return the name of an address for answers; that of a command replaces nothing."""
        name = self.name("r")
        self._urls[name] = _ResponseUrl(channel, person, self.clock(), message_ts)
        return name

    def expire_response_urls(self) -> None:
        """Let every address for answers be too old."""
        for url in self._urls.values():
            url.at = float("-inf")

    def respond(self, name: str, body: Mapping[str, Any]) -> None:
        """Take what was sent to an address for answers: five times in half an hour."""
        url = self._urls.get(name)
        if url is None:
            raise SlackRefusal("no_such_url")
        if self.clock() - url.at > _URL_LIFE_S:
            raise SlackRefusal("expired_url")
        if url.uses >= _URL_USES:
            raise SlackRefusal("used_url")
        if body.get("delete_original") and url.message_ts:
            self.delete(url.channel, url.message_ts)
        elif body.get("replace_original") and url.message_ts:
            self.change(url.channel, url.message_ts, body)
        else:
            ephemeral = body.get("response_type", "ephemeral") == "ephemeral"
            self.post(url.channel, body, person=url.person, ephemeral=ephemeral)
        url.uses += 1


def _check(body: Mapping[str, Any]) -> None:
    if not body.get("text") and not body.get("blocks"):
        raise SlackRefusal("no_text")
    if len(str(body.get("text", ""))) > _TEXT_CHARS:
        raise SlackRefusal("msg_too_long")
    if problems := check_message(body):
        raise SlackRefusal("invalid_blocks", problems)


def _buttons(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for block in blocks:
        for part in [*block.get("elements", ()), block.get("accessory", {})]:
            if part.get("type") == "button":
                found.append({**part, "block_id": block["block_id"]})
            elif part.get("type") == "overflow":
                found.extend(_entries(part, block["block_id"]))
    return found


def _entries(menu: Mapping[str, Any], block_id: str) -> list[dict[str, Any]]:
    """Return the entries of a menu, each under the label that a person reads."""
    shared = {"type": "overflow", "action_id": menu["action_id"], "block_id": block_id}
    return [{**shared, "text": one["text"], "selected_option": one} for one in menu["options"]]
