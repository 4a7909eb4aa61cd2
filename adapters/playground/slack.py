"""A stand-in for Slack: a workspace on loopback whose people type, press and fill in forms."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from operator import methodcaller
from typing import Any

from aiohttp import web

from adapters.playground.recording import RecordedRequest
from adapters.playground.slack_api import SlackApi, direct_channel
from adapters.playground.slack_blocks import check_options
from adapters.playground.slack_payloads import (
    close_payload,
    command_payload,
    press_payload,
    submission_payload,
    suggestion_payload,
)
from adapters.playground.slack_wire import COMMAND, INTERACTION, Answer
from adapters.playground.slack_workspace import Message, SlackRefusal, View, Workspace
from adapters.playground.slack_writing import CHANNEL, PERSON, SlackWriting
from adapters.playground.stand_in import FAULTS

__all__ = ["CHANNEL", "PERSON", "SlackStandIn"]


class SlackStandIn(SlackWriting):
    """A workspace with its Web API; what its people do goes to `desk_url` as signed requests.

    While the desk holds a Socket Mode connection, it goes there instead.
    """

    known_faults = {**FAULTS, "expire-trigger": methodcaller("expire_next_trigger")}
    _busy_body = b'{"ok":false,"error":"ratelimited"}'

    def __init__(
        self,
        *,
        desk_url: str = "",
        signing_secret: str = "stand-in-signing-secret",
        bot_token: str = "xoxb-stand-in",
        app_token: str = "xapp-stand-in",
        team: str = "T00000001",
        patience_s: float = 3.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(desk_url, signing_secret, patience_s, Workspace(clock))
        self._first_secret = signing_secret
        self.bot_token = bot_token
        self.app_token = app_token
        self.team = team
        self.api_url = ""
        self._api = SlackApi(
            self.workspace,
            self.sockets,
            self.faults,
            team=team,
            bot="U0000BOT1",
            tokens=(bot_token, app_token),
        )

    async def start(self, port: int = 0) -> None:
        """Listen on loopback; port 0 takes a free one."""
        await self.open()
        # A request that hangs is cut off at the end instead of being waited for.
        app = self._api.build(self.journal)
        self._runner = web.AppRunner(
            app, shutdown_timeout=0.1, access_log=None, auto_decompress=False
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        taken = self._runner.addresses[0][1]
        self._origin = f"http://127.0.0.1:{taken}"
        self.api_url = f"{self._origin}/api/"

    async def stop(self) -> None:
        """Stop listening and sending."""
        await self.hang_up()
        await self._runner.cleanup()

    @property
    def requests(self) -> list[RecordedRequest]:
        """Every request that came in, oldest first."""
        return self._api.requests

    @property
    def people(self) -> dict[str, dict[str, Any]]:
        """What Slack says of a person besides the usual, like `{"U1": {"deleted": True}}`."""
        return self._api.people

    @property
    def homes(self) -> dict[str, View]:
        """What each person sees in the app's Home, once they have opened it."""
        return self._api.homes

    async def visit_home(self, *, user: str = PERSON, tab: str = "home") -> Answer:
        """Open the app's Home."""
        return await self.event({"type": "app_home_opened", "user": user, "tab": tab})

    @property
    def scopes(self) -> set[str]:
        """What the installed app may do; without `users:read` nobody can be asked about."""
        return self._api.scopes

    def join_organisation(self, name: str) -> None:
        """Let the workspace be one of an Enterprise organisation."""
        self._api.organisation = name

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
        answer = await self.send(COMMAND, payload | self._rights(user, channel))
        if answer.status != 200:
            # Slack's own words.
            self.tell(f"{typed} failed with the error “{answer.body or 'dispatch_failed'}”")
        if answer.status != 200 or not isinstance(answer.body, dict):
            return answer
        ephemeral = answer.body.get("response_type", "ephemeral") == "ephemeral"
        try:
            self.workspace.post(channel, answer.body, person=user, ephemeral=ephemeral)
        except SlackRefusal as refusal:
            return _with_refusal(answer, refusal)
        return answer

    async def press(
        self, shown: Message | View, button: str, *, user: str = "", option: str = ""
    ) -> Answer:
        """Press a button or menu entry, named by its label or its action_id, and its `option`."""
        person = user or shown.person or PERSON
        found = [
            one
            for one in shown.buttons
            if button in (one["action_id"], one["text"]["text"])
            and option in ("", one.get("selected_option", {}).get("value"))
        ]
        if len(found) != 1:
            labels = [one["text"]["text"] for one in shown.buttons]
            raise LookupError(f"{len(found)} buttons {button!r} among {labels}")
        payload = press_payload(self.team, person, shown, found[0])
        return await self._interact(payload | self._rights_of(person, shown))

    async def submit(self, view: View, values: Mapping[str, str] | None = None) -> Answer:
        """Fill in a modal and send it; what is not given keeps the value that it shows."""
        payload = submission_payload(self.team, view, values or {})
        answer = await self._interact({**payload, "trigger_id": self._trigger(view.person)})
        return self._apply(view, answer) if answer.status == 200 else answer

    async def close(self, view: View) -> Answer | None:
        """Close a modal; the desk hears of it if the modal asked for that."""
        self.workspace.close_view(view)
        if not view.content.get("notify_on_close"):
            return None
        return await self._interact(close_payload(self.team, view))

    async def suggest(self, shown: Message | View, select: str, typed: str) -> Answer:
        """Type into a select whose options the desk gives, named by its action_id."""
        person = shown.person or PERSON
        payload = suggestion_payload(self.team, person, shown, select, typed)
        answer = await self._interact(payload)
        if problems := check_options(answer.body):
            return replace(answer, problems=tuple(problems))
        if isinstance(shown, View):
            shown.offer(payload["block_id"], answer.body["options"])
            self.workspace.changed()
        return answer

    def expire_next_trigger(self) -> None:
        """Let the next right to open a modal be too old already."""
        self.workspace.stale_triggers += 1

    def expire_response_urls(self) -> None:
        """Let the addresses for answers be too old."""
        self.workspace.expire_response_urls()

    def keep_stale_card(self) -> None:
        """Let the next change of a message not reach the person, who goes on with the old one."""
        self.workspace.missed_changes += 1

    def rotate_signing_key(self) -> None:
        """Sign with a new secret, which the desk has not been told."""
        self.signing_secret = f"{self._first_secret}-rotated"

    def revoke_token(self) -> None:
        """Take the bot's token back."""
        self._api.token_error = "token_revoked"

    def _waiting_faults(self) -> Counter[str]:
        return super()._waiting_faults() + Counter(
            {
                "stale-card": self.workspace.missed_changes,
                "expire-trigger": self.workspace.stale_triggers,
                "rotate-signing-key": self.signing_secret != self._first_secret,
                "revoke-token": bool(self._api.token_error),
            }
        )

    def heal(self) -> None:
        """Forget every fault: the first secret and the token are good again."""
        super().heal()
        self.signing_secret, self._api.token_error = self._first_secret, ""
        self.workspace.missed_changes = self.workspace.stale_triggers = 0
        self.workspace.changed()

    def _rights(self, person: str, channel: str, message_ts: str = "") -> dict[str, str]:
        name = self.workspace.new_response_url(person, channel, message_ts)
        url = f"{self._origin}/respond/{name}"
        return {"response_url": url, "trigger_id": self._trigger(person)}

    def _rights_of(self, person: str, shown: Message | View) -> dict[str, str]:
        if isinstance(shown, Message):
            return self._rights(person, shown.channel, shown.ts)
        return {"trigger_id": self._trigger(person)}

    def _trigger(self, person: str) -> str:
        return self.workspace.new_trigger(person, aged_s=self.delivery.late_s)

    async def _interact(self, payload: Mapping[str, Any]) -> Answer:
        answer = await self.send(INTERACTION, payload)
        if answer.status != 200:
            # Slack marks what was pressed with a warning triangle.
            self.tell("⚠ The app did not answer what was pressed.")
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
                    self.workspace.close_view(view)
        except SlackRefusal as refusal:
            return _with_refusal(answer, refusal)
        self.workspace.changed()
        return answer


def _with_refusal(answer: Answer, refusal: SlackRefusal) -> Answer:
    problems = (refusal.code, *refusal.problems)
    return replace(answer, problems=problems)
