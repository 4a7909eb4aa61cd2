"""A stand-in for Teams: a tenant on loopback whose people write, press and install."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiohttp import web

from adapters.playground.recording import RecordedRequest
from adapters.playground.teams_cards import MESSAGE_TYPE, check_found, fill_in, find_button
from adapters.playground.teams_connector import Shown
from adapters.playground.teams_wire import PERSON, Answer, TeamsWire


class TeamsStandIn(TeamsWire):
    """Signs and sends activities to the desk at `bot_url`, and takes what the desk sends.

    `messages` is what people see; `requests` is everything that the desk asked of Microsoft.
    `found` is what the bot gave each person last to choose from, with what they had typed.
    """

    def __init__(self, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self.found: dict[str, dict[str, Any]] = {}

    async def start(self) -> None:
        """Listen on a free port of this machine."""
        self._runner = web.AppRunner(
            self.connector.server(self.journal),
            shutdown_timeout=0.1,
            access_log=None,
            auto_decompress=False,
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.connector.url = self.url = f"http://{host}:{port}"
        await self.open()

    async def stop(self) -> None:
        """Stop listening."""
        await self.hang_up()
        await self._runner.cleanup()

    @property
    def requests(self) -> list[RecordedRequest]:
        """Everything that the desk asked of Microsoft."""
        return self.connector.requests

    @property
    def people(self) -> dict[str, dict[str, Any]]:
        """What the roster says of a person besides the usual, like `{"anna": {"userRole": …}}`."""
        return self.connector.people

    @property
    def messages(self) -> list[Shown]:
        """What people see of the bot, the newest last."""
        return self.connector.messages

    async def message(self, text: str, **parts: Any) -> Answer:
        """Write to the bot; `parts` as in `activity`."""
        return await self.deliver(self.activity("message", **{"text": text, **parts}))

    async def edit(self, written: Mapping[str, Any], text: str) -> Answer:
        """Change a message that somebody wrote, an activity of `activity`."""
        return await self._change(written, "messageUpdate", "editMessage", text)

    async def delete(self, written: Mapping[str, Any]) -> Answer:
        """Take a message away that somebody wrote."""
        return await self._change(written, "messageDelete", "softDeleteMessage", "")

    async def _change(self, written: Mapping[str, Any], kind: str, event: str, text: str) -> Answer:
        said = {**written["channelData"], "eventType": event}
        return await self.deliver({**written, "type": kind, "text": text, "channelData": said})

    async def invoke(
        self,
        shown: Shown | Mapping[str, Any],
        label: str,
        inputs: Mapping[str, str] | None = None,
        **parts: Any,
    ) -> Answer:
        """Press a button of a message or card, with what was typed; the answer replaces the card.

        `parts` as in `activity`.
        """
        card = shown.card if isinstance(shown, Shown) else shown
        button = find_button(card, label)
        takes_inputs = button.get("associatedInputs", "auto").casefold() != "none"
        typed = fill_in(card, inputs or {}) if takes_inputs else {}
        data = {**button.get("data", {}), **typed}
        message = shown if isinstance(shown, Shown) else None
        return await self.execute(button.get("verb", ""), data, message, **parts)

    async def execute(
        self, verb: str, data: Mapping[str, Any], message: Shown | None = None, **parts: Any
    ) -> Answer:
        """Send what an Action.Execute carries; `parts` as in `activity`."""
        action = {"type": "Action.Execute", "verb": verb, "data": data}
        pressed = {"replyToId": message.id} if message else {}
        value = {"action": action, "trigger": "manual"}
        answer = await self.invoke_other("adaptiveCard/action", value, **pressed, **parts)
        if message and answer.card and not answer.problems:
            self.connector.redraw(message, answer.card)
        if isinstance(answer.body, dict) and answer.body.get("type") == MESSAGE_TYPE:
            self.tell(str(answer.body["value"]))
        return answer

    async def invoke_other(self, name: str, value: Any, **parts: Any) -> Answer:
        """Send any invoke by its name; `parts` as in `activity`."""
        answer = await self.deliver(self.activity("invoke", name=name, value=value, **parts))
        if answer.status != 200 or answer.problems:
            # Teams' own words.
            self.tell("Unable to reach app. Please try again.")
        return answer

    async def search(self, typed: str, *, dataset: str = "orders", **parts: Any) -> Answer:
        """Type into a choice field whose choices the bot gives; `dataset` as its card names it."""
        options = {"skip": 0, "top": 15}
        value = {"queryText": typed, "queryOptions": options, "dataset": dataset}
        answer = await self.invoke_other("application/search", value, **parts)
        if problems := check_found(answer.body):
            self.tell("Unable to reach app. Please try again.")
            return replace(answer, problems=tuple(problems))
        person = str(parts.get("user", PERSON))
        self.found[person] = {"typed": typed, "choices": answer.body["value"]["results"]}
        self.connector.changed()
        return answer

    async def install(self, **parts: Any) -> Answer:
        """Install the app, which Teams announces as two activities; `parts` as in `activity`."""
        bot = {"id": f"28:{self.app_id}"}
        added = self.activity("conversationUpdate", membersAdded=[bot], **parts)
        installed = self.activity("installationUpdate", action="add", **parts)
        await self.deliver(added)
        return await self.deliver(installed)

    def keep_stale_card(self) -> None:
        """Let the next change of a card not reach the person, who goes on with the old one."""
        self.connector.missed_changes += 1

    def rotate_signing_key(self) -> None:
        """Sign with a new key, which is published, from now on."""
        self.keys.rotate()

    def revoke_token(self) -> None:
        """Refuse the app tokens that the desk holds; it may ask for a new one."""
        self.connector.revoke_tokens()

    def _waiting_faults(self) -> Counter[str]:
        return super()._waiting_faults() + Counter({"stale-card": self.connector.missed_changes})

    def heal(self) -> None:
        """Forget every fault that still waits."""
        super().heal()
        self.connector.missed_changes = 0
        self.connector.changed()
