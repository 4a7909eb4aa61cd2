"""The servers of Microsoft as the desk meets them: keys, app tokens and the Bot Connector."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from adapters.playground.journal import Journal
from adapters.playground.recording import Faults, RecordedRequest
from adapters.playground.teams_cards import CARD_TYPE, check_card, find_texts
from adapters.playground.teams_keys import ISSUER, SigningKeys

_CONVERSATION = "/emea/v3/conversations/{conversation}"
_ACTIVITY = _CONVERSATION + "/activities/{activity}"
_REQUEST_BYTES = 1 << 20

_BODY = web.RequestKey("body", dict[str, Any])
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(slots=True)
class Shown:
    """One message of the bot as a person sees it now; `versions` counts how often it was drawn."""

    id: str
    conversation: str
    card: dict[str, Any] | None
    text: str = ""
    summary: str = ""
    reply_to: str = ""
    versions: int = 1

    @property
    def texts(self) -> list[str]:
        """Everything that can be read on it."""
        return [self.text, *find_texts(self.card)]


class Connector:
    """Takes what the desk sends; `messages` is what people see, updated in place."""

    def __init__(self, keys: SigningKeys, faults: Faults, app_id: str, app_password: str) -> None:
        self.requests: list[RecordedRequest] = []
        self.messages: list[Shown] = []
        self.faults = faults
        self.missed_changes = 0
        """How many of the next changes do not reach the person."""
        self.listeners: list[Callable[[], None]] = []
        self.people: dict[str, dict[str, Any]] = {}
        """What the roster says of a person besides the usual, by the name in their id."""
        self.token_life_s = 3600
        self.issuer = ISSUER
        self.url = ""
        self._keys = keys
        self._app = {"client_id": app_id, "client_secret": app_password}
        self._tokens: set[str] = set()
        self._numbers = itertools.count(1)

    def number_from(self, first: int) -> None:
        """Number messages from here on."""
        self._numbers = itertools.count(first)

    def revoke_tokens(self) -> None:
        """Refuse every app token given out so far."""
        self._tokens.clear()

    def changed(self) -> None:
        """Tell everybody who listens that something new can be seen."""
        for listener in self.listeners:
            listener()

    def redraw(self, shown: Shown, card: dict[str, Any] | None, text: str = "") -> None:
        """Let a message show something else, unless the change does not reach the person."""
        if self.missed_changes:
            self.missed_changes -= 1
            return
        shown.card, shown.text = card, text
        shown.versions += 1
        self.changed()

    def server(self, journal: Journal) -> web.Application:
        """Return the application that plays all of Microsoft's addresses."""
        middlewares = [journal.watch, self._meet]
        app = web.Application(middlewares=middlewares, client_max_size=_REQUEST_BYTES)
        app.add_routes(
            [
                web.get("/v1/.well-known/openidconfiguration", self._metadata),
                web.get("/v1/.well-known/keys", self._jwks),
                web.post("/oauth2/v2.0/token", self._give_token),
                web.post("/emea/v3/conversations", self._create_conversation),
                web.post(_CONVERSATION + "/activities", self._send),
                web.post(_ACTIVITY, self._send),
                web.put(_ACTIVITY, self._update),
                web.delete(_ACTIVITY, self._delete),
                web.get(_CONVERSATION + "/members", self._members),
                web.get(_CONVERSATION + "/members/{member}", self._member),
                web.get(_CONVERSATION + "/pagedmembers", self._paged_members),
            ]
        )
        return app

    @web.middleware
    async def _meet(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Record a request, and let it meet a fault."""
        text = await request.text()
        is_json = "json" in request.content_type
        body = json.loads(text or "null") if is_json else dict(await request.post())
        request[_BODY] = body
        self.requests.append(
            RecordedRequest(
                request.method, request.path, dict(request.headers), body, time.monotonic()
            )
        )
        return await self.faults.meet(request.path, lambda: self._answer(request, handler))

    async def _answer(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if request.path.startswith("/emea/") and token not in self._tokens:
            return _refuse(401, "Unauthorized", "the token is not one that was given out")
        return await handler(request)

    async def _metadata(self, request: web.Request) -> web.Response:
        keys_url = f"{self.url}/v1/.well-known/keys"
        algorithms = ["RS256"]
        named = {"id_token_signing_alg_values_supported": algorithms}
        return web.json_response({"issuer": self.issuer, "jwks_uri": keys_url, **named})

    async def _jwks(self, request: web.Request) -> web.Response:
        return web.json_response(self._keys.published())

    async def _give_token(self, request: web.Request) -> web.Response:
        form = request[_BODY]
        if {name: form.get(name) for name in self._app} != self._app:
            return web.json_response({"error": "invalid_client"}, status=401)
        token = f"app-token-{next(self._numbers)}"
        self._tokens.add(token)
        granted = {"token_type": "Bearer", "expires_in": self.token_life_s}
        return web.json_response({**granted, "access_token": token})

    async def _create_conversation(self, request: web.Request) -> web.Response:
        members = request[_BODY].get("members") or [{}]
        return web.json_response({"id": f"a:{members[0].get('id', '')}"}, status=201)

    async def _send(self, request: web.Request) -> web.Response:
        if request[_BODY].get("type") == "typing":
            # It is seen for some seconds, and nowhere kept.
            return web.json_response({"id": f"f:{next(self._numbers)}"}, status=201)
        card, problems = _read_card(request[_BODY])
        if problems:
            return _refuse(400, "BadSyntax", "; ".join(problems))
        shown = Shown(
            id=f"f:{next(self._numbers)}",
            conversation=request.match_info["conversation"],
            card=card,
            text=request[_BODY].get("text", ""),
            summary=request[_BODY].get("summary", ""),
            reply_to=request.match_info.get("activity", ""),
        )
        self.messages.append(shown)
        self.changed()
        return web.json_response({"id": shown.id}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        shown = self._find(request)
        card, problems = _read_card(request[_BODY])
        if shown is None:
            return _refuse(404, "ActivityNotFound", "there is no such activity")
        if problems:
            return _refuse(400, "BadSyntax", "; ".join(problems))
        self.redraw(shown, card, request[_BODY].get("text", ""))
        return web.json_response({"id": shown.id})

    async def _delete(self, request: web.Request) -> web.Response:
        if shown := self._find(request):
            self.messages.remove(shown)
            self.changed()
        return web.Response()

    def _find(self, request: web.Request) -> Shown | None:
        wanted = (request.match_info["conversation"], request.match_info["activity"])
        return next((one for one in self.messages if (one.conversation, one.id) == wanted), None)

    async def _members(self, request: web.Request) -> web.Response:
        return web.json_response([self._name(request.match_info["conversation"])])

    async def _member(self, request: web.Request) -> web.Response:
        member = self._name(request.match_info["member"])
        if member.get("absent"):
            return _refuse(404, "MemberNotFoundInConversation", "nobody of this id talks here")
        return web.json_response(member)

    async def _paged_members(self, request: web.Request) -> web.Response:
        return web.json_response({"members": [self._name(request.match_info["conversation"])]})

    def _name(self, name: str) -> dict[str, Any]:
        person = name.removeprefix("a:").removeprefix("29:")
        known = {"id": f"29:{person}", "aadObjectId": person, "name": person.title()}
        named = {"userPrincipalName": f"{person}@example.be", "userRole": "user"}
        return {**known, **named, **self.people.get(person, {})}


def _read_card(activity: dict[str, Any]) -> tuple[dict[str, Any] | None, list[str]]:
    """Return the card of a message and what is wrong with it; a message may be text alone."""
    cards = [
        attachment.get("content")
        for attachment in activity.get("attachments", ())
        if attachment.get("contentType") == CARD_TYPE
    ]
    if not cards:
        return None, [] if activity.get("text") else ["a message needs a text or a card"]
    return cards[0], check_card(cards[0])


def _refuse(status: int, code: str, message: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": message}}, status=status)
