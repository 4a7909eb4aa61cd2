"""A stand-in for Teams: a tenant on loopback whose people write, press and install."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import aiohttp
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from adapters.playground.recording import Fault, RecordedRequest
from adapters.playground.teams_cards import CARD_TYPE, check_card, fill_in, find_button
from adapters.playground.teams_connector import Connector, Shown
from adapters.playground.teams_keys import SigningKeys, make_claims

TENANT = "11111111-2222-3333-4444-555555555555"
PERSON = "anna"
_ANSWER_WITHIN_S = 15.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk's address answered, and what Teams would have against it."""

    status: int
    body: Any
    ms: float
    problems: tuple[str, ...] = ()

    @property
    def card(self) -> Any:
        """The card that the answer itself carries, or None."""
        is_card = isinstance(self.body, dict) and self.body.get("type") == CARD_TYPE
        return self.body["value"] if is_card else None


class TeamsStandIn:
    """Signs and sends activities to the desk at `bot_url`, and takes what the desk sends.

    `messages` is what people see; `requests` is everything that the desk asked of Microsoft.
    """

    def __init__(
        self, bot_url: str = "", *, app_id: str = "app", app_password: str = "app-password"
    ) -> None:
        self.bot_url = bot_url
        self.app_id = app_id
        self.app_password = app_password
        self.keys = SigningKeys()
        self.connector = Connector(self.keys, app_id, app_password)
        self.answers: list[Answer] = []
        self._numbers = itertools.count(1)
        self._times = 1
        self._late_s = 0.0
        self._tokens: dict[str, str] = {}

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen on a free port of this machine."""
        self._runner = web.AppRunner(self.connector.server(), shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.connector.url = self.url = f"http://{host}:{port}"
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=_ANSWER_WITHIN_S),
            connector=aiohttp.TCPConnector(limit=0),
        )

    async def stop(self) -> None:
        """Stop listening."""
        await self._session.close()
        await self._runner.cleanup()

    @property
    def service_url(self) -> str:
        """Where the desk is told to answer."""
        return f"{self.url}/emea/"

    @property
    def openid_metadata_url(self) -> str:
        """Where the signing keys are announced."""
        return f"{self.url}/v1/.well-known/openidconfiguration"

    @property
    def token_url(self) -> str:
        """Where the desk gets its own token."""
        return f"{self.url}/oauth2/v2.0/token"

    @property
    def host(self) -> str:
        """The host and port that the desk has to allow."""
        return self.url.removeprefix("http://")

    @property
    def requests(self) -> list[RecordedRequest]:
        """Everything that the desk asked of Microsoft."""
        return self.connector.requests

    @property
    def messages(self) -> list[Shown]:
        """What people see of the bot, the newest last."""
        return self.connector.messages

    def token(
        self,
        *,
        key: RSAPrivateKey | str | None = None,
        algorithm: str = "RS256",
        key_id: str | None = None,
        **claims: Any,
    ) -> str:
        """Return a good token, or one made wrong by overrides; a claim of None is left out."""
        all_claims = make_claims(self.app_id, self.service_url) | claims
        kept = {name: value for name, value in all_claims.items() if value is not None}
        return self.keys.sign(kept, key=key, algorithm=algorithm, key_id=key_id)

    def activity(
        self,
        kind: str,
        *,
        user: str = PERSON,
        tenant: str = TENANT,
        locale: str = "en-GB",
        conversation_type: str = "personal",
        **parts: Any,
    ) -> dict[str, Any]:
        """Return an activity as Teams writes it; `parts` are added, or replace the usual ones."""
        is_personal = conversation_type == "personal"
        usual = {
            "type": kind,
            "id": f"activity-{next(self._numbers)}",
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": f"29:{user}", "aadObjectId": user, "name": user.title()},
            "recipient": {"id": f"28:{self.app_id}", "name": "CARO"},
            "conversation": {
                "id": f"a:{user}" if is_personal else f"19:{user}@thread.v2",
                "conversationType": conversation_type,
                "tenantId": tenant,
            },
            "channelData": {"tenant": {"id": tenant}},
            "locale": locale,
            "entities": [{"type": "clientInfo", "locale": locale, "platform": "Web"}],
        }
        return usual | parts

    async def message(self, text: str, **parts: Any) -> Answer:
        """Write to the bot; `parts` as in `activity`."""
        return await self.deliver(self.activity("message", **{"text": text, **parts}))

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
        message = shown if isinstance(shown, Shown) else None
        card = message.card if message else shown
        button = find_button(card, label)
        takes_inputs = button.get("associatedInputs", "auto").casefold() != "none"
        typed = fill_in(card, inputs or {}) if takes_inputs else {}
        data = {**button.get("data", {}), **typed}
        action = {"type": "Action.Execute", "verb": button.get("verb", ""), "data": data}
        pressed = {"replyToId": message.id} if message else {}
        value = {"action": action, "trigger": "manual"}
        answer = await self.invoke_other("adaptiveCard/action", value, **pressed, **parts)
        if message and answer.card and not answer.problems:
            message.card = answer.card
            message.versions += 1
            self.connector.changed()
        return answer

    async def invoke_other(self, name: str, value: Any, **parts: Any) -> Answer:
        """Send any invoke: application/search, task/fetch, task/submit, composeExtension/query …"""
        return await self.deliver(self.activity("invoke", name=name, value=value, **parts))

    async def install(self, **parts: Any) -> Answer:
        """Install the app, which Teams announces as two activities; `parts` as in `activity`."""
        bot = {"id": f"28:{self.app_id}"}
        added = self.activity("conversationUpdate", membersAdded=[bot], **parts)
        installed = self.activity("installationUpdate", action="add", **parts)
        await self.deliver(added)
        return await self.deliver(installed)

    def deliver_next(self, *, times: int = 1, late_s: float = 0.0) -> None:
        """Fault: let the next activity arrive more than once, or late."""
        self._times, self._late_s = times, late_s

    def answer_next(
        self, status: int, *, retry_after: str = "", times: int = 1, path_part: str = "/activities"
    ) -> None:
        """Fault: answer the desk's next sendings with a status, like 429, 412, 500, 502 or 504."""
        headers = {"Retry-After": retry_after} if retry_after else {}
        fault = Fault(status=status, headers=headers, path_part=path_part)
        self.connector.faults.add(fault, times=times)

    def hang_next(self, hang_s: float, *, path_part: str = "/activities") -> None:
        """Fault: let the desk wait for its next answer."""
        self.connector.faults.add(Fault(hang_s=hang_s, status=504, path_part=path_part))

    def rotate_key(self) -> None:
        """Fault: sign with a new key from now on."""
        self.keys.rotate()

    def revoke_tokens(self) -> None:
        """Fault: refuse the app tokens that the desk holds."""
        self.connector.revoke_tokens()

    async def deliver(
        self, activity: Mapping[str, Any] | bytes, *, token: str | None = None
    ) -> Answer:
        """Send an activity, or raw bytes, with a good token or another; "" sends none."""
        times, late_s, self._times, self._late_s = self._times, self._late_s, 1, 0.0
        await asyncio.sleep(late_s)
        body = activity if isinstance(activity, bytes) else json.dumps(activity).encode()
        token = self._usual_token() if token is None else token
        posts = [self._post(body, token) for _ in range(times)]
        answers = await asyncio.gather(*posts)
        self.answers.extend(answers)
        return answers[-1]

    def _usual_token(self) -> str:
        """Teams, too, uses a token more than once."""
        known = self._tokens.get(self.keys.key_id)
        if known is None:
            known = self._tokens[self.keys.key_id] = self.token()
        return known

    async def _post(self, body: bytes, token: str) -> Answer:
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        begun_s = time.perf_counter()
        async with self._session.post(self.bot_url, data=body, headers=headers) as response:
            text = await response.text()
        ms = (time.perf_counter() - begun_s) * 1000
        is_json = "json" in response.content_type
        answer = Answer(response.status, json.loads(text) if is_json else text, ms)
        problems = tuple(check_card(answer.card)) if answer.card is not None else ()
        return Answer(answer.status, answer.body, ms, problems)
