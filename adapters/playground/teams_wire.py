"""The wire from Teams' stand-in to the desk: activities with the Bot Framework's tokens."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import aiohttp
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from adapters.playground.journal import read_body
from adapters.playground.stand_in import StandIn
from adapters.playground.teams_cards import CARD_TYPE, check_card
from adapters.playground.teams_connector import Connector
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


class TeamsWire(StandIn):
    """Signs and sends activities to the desk at `bot_url`, and notes what was answered."""

    platform = "teams"
    _usual_path = "/activities"

    def __init__(
        self, bot_url: str = "", *, app_id: str = "app", app_password: str = "app-password"
    ) -> None:
        super().__init__()
        self.bot_url = bot_url
        self.app_id = app_id
        self.app_password = app_password
        self.url = ""
        self.keys = SigningKeys()
        self.connector = Connector(self.keys, self.faults, app_id, app_password)
        self.answers: list[Answer] = []
        self._numbers = itertools.count(1)
        self._tokens: dict[str, str] = {}

    def number_from(self, first: int) -> None:
        """Number activities and messages from here on, unlike those of another start."""
        self._numbers = itertools.count(first)
        self.connector.number_from(first)

    async def open(self) -> None:
        """Get ready to send."""
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=_ANSWER_WITHIN_S),
            connector=aiohttp.TCPConnector(limit=0),
        )

    async def hang_up(self) -> None:
        """Stop sending."""
        await self._session.close()

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

    async def deliver(
        self, activity: Mapping[str, Any] | bytes, *, token: str | None = None
    ) -> Answer:
        """Send an activity, or raw bytes, with a good token or another; "" sends none."""
        self.tell("")
        body = activity if isinstance(activity, bytes) else json.dumps(activity).encode()

        async def post(_number: int, late_s: float) -> Answer:
            return await self._post(body, self._usual_token(late_s) if token is None else token)

        answers = await self.delivery.carry(post)
        self.answers.extend(answers)
        if not 200 <= answers[-1].status < 300:
            # Teams' own words.
            self.tell("Something went wrong. Please try again.")
        return answers[-1]

    def tell(self, notice: str) -> None:
        """Show the person what Teams itself says."""
        self.notice = notice
        self.connector.changed()

    def _usual_token(self, late_s: float = 0.0) -> str:
        """Teams, too, uses a token more than once; one that comes late was made earlier."""
        if late_s:
            return self.keys.sign(make_claims(self.app_id, self.service_url, late_s))
        known = self._tokens.get(self.keys.key_id)
        if known is None:
            known = self._tokens[self.keys.key_id] = self.token()
        return known

    async def _post(self, body: bytes, token: str) -> Answer:
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        begun_s = time.perf_counter()
        try:
            async with self._session.post(self.bot_url, data=body, headers=headers) as response:
                text = await response.text()
                is_json = "json" in response.content_type
                answer = Answer(response.status, json.loads(text) if is_json else text, 0)
        except (aiohttp.ClientError, TimeoutError) as error:
            answer = Answer(0, type(error).__name__, 0)
        ms = (time.perf_counter() - begun_s) * 1000
        self.journal.add(
            to_desk=True,
            path=self.bot_url,
            request=read_body(body.decode(errors="replace"), "application/json"),
            status=answer.status,
            answer=answer.body,
            ms=ms,
        )
        problems = tuple(check_card(answer.card)) if answer.card is not None else ()
        return replace(answer, ms=ms, problems=problems)
