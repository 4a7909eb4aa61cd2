"""Slack's Web API and its response addresses on loopback, on the stand-in's workspace."""

from __future__ import annotations

import json
import time
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from adapters.playground.journal import Journal
from adapters.playground.recording import Faults, RecordedRequest
from adapters.playground.slack_socket import SOCKET_PATH, Sockets
from adapters.playground.slack_workspace import Message, SlackRefusal, View, Workspace

_Body = dict[str, Any]
# As the app is installed with our manifest.
_SCOPES = (
    *("app_mentions:read", "channels:history", "chat:write", "commands", "groups:history"),
    *("im:history", "users:read"),
)
_MAY_LOOK = {"C": "channels:history", "G": "groups:history", "D": "im:history"}


class SlackApi:
    """Answers like Slack: 200 with `ok`, Slack's own error codes, or the fault that waits."""

    def __init__(
        self,
        workspace: Workspace,
        sockets: Sockets,
        faults: Faults,
        *,
        team: str,
        bot: str,
        tokens: tuple[str, str],
    ) -> None:
        """`tokens` are the bot's and the app's."""
        self.requests: list[RecordedRequest] = []
        self.token_error = ""
        self.organisation = ""
        """The Enterprise organisation that the workspace belongs to, if any."""
        self.homes: dict[str, View] = {}
        """What each person sees in the app's Home."""
        self.people: dict[str, _Body] = {}
        """What `users.info` says of a person besides the usual; `absent` is nobody."""
        self.scopes = set(_SCOPES)
        """What the installed app may do."""
        self._bot_token, self._app_token = tokens
        self._workspace = workspace
        self._sockets = sockets
        self._faults = faults
        self._team = team
        self._bot = bot
        self._methods = {
            "auth.test": self._test,
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._post_ephemeral,
            "chat.update": self._update,
            "chat.delete": self._delete,
            "conversations.history": self._history,
            "conversations.replies": self._history,
            "views.open": self._open_view,
            "views.push": self._open_view,
            "views.update": self._update_view,
            "views.publish": self._publish_view,
            "users.info": self._person,
            "conversations.open": self._conversation,
            "oauth.v2.access": self._grant,
        }

    def build(self, journal: Journal) -> web.Application:
        """Return the application that serves both."""
        app = web.Application(middlewares=[journal.watch])
        app.router.add_get(SOCKET_PATH, self._sockets.serve)
        app.router.add_route("*", "/api/{method}", self._call)
        app.router.add_post("/respond/{name}", self._respond)
        return app

    async def _call(self, request: web.Request) -> web.StreamResponse:
        body = await self._record(request)
        # What is asked about people comes whenever the desk wants to know it.
        by_name = request.match_info["method"] in ("auth.test", "users.info")
        answer = partial(self._answer, request, body)
        return await self._faults.meet(request.path, answer, by_name=by_name)

    async def _answer(self, request: web.Request, body: _Body) -> web.Response:
        method = request.match_info["method"]
        try:
            if method not in self._methods and method != "apps.connections.open":
                raise SlackRefusal("unknown_method")
            self._check_token(request, method)
            if method == "apps.connections.open":
                return web.json_response({"ok": True, "url": self._sockets.new_url(request.host)})
            answer = {"ok": True, **self._methods[method](body)}
            return web.json_response(answer, headers={"X-OAuth-Scopes": ",".join(self.scopes)})
        except KeyError as error:
            problems = [f"missing required field: {error.args[0]}"]
            return _refuse(SlackRefusal("invalid_arguments", problems))
        except SlackRefusal as refusal:
            return _refuse(refusal)

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        body = await self._record(request)
        name = request.match_info["name"]
        return await self._faults.meet(request.path, lambda: self._take_response(name, body))

    async def _take_response(self, name: str, body: _Body) -> web.Response:
        try:
            self._workspace.respond(name, body)
        except SlackRefusal as refusal:
            return web.Response(status=400 if refusal.problems else 404, text=refusal.code)
        return web.Response(text="ok")

    async def _record(self, request: web.Request) -> _Body:
        raw = await request.text()
        if request.content_type == "application/json":
            body: _Body = json.loads(raw or "{}")
        else:
            body = dict(parse_qsl(raw)) | dict(request.query)
            for name in ("blocks", "view"):
                if isinstance(body.get(name), str):
                    body[name] = json.loads(body[name])
        headers = dict(request.headers)
        self.requests.append(
            RecordedRequest(request.method, request.path, headers, body, time.monotonic())
        )
        return body

    def _check_token(self, request: web.Request, method: str) -> None:
        if method == "oauth.v2.access":
            return
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not given:
            raise SlackRefusal("not_authed")
        for_app = method == "apps.connections.open"
        if for_app and given == self._bot_token:
            raise SlackRefusal("not_allowed_token_type")
        if given != (self._app_token if for_app else self._bot_token):
            raise SlackRefusal("invalid_auth")
        if self.token_error:
            raise SlackRefusal(self.token_error)

    def _test(self, _body: _Body) -> _Body:
        enterprise = {"enterprise_id": self.organisation} if self.organisation else {}
        return {"team_id": self._team, "user_id": self._bot, "bot_id": "B00000001", **enterprise}

    def _post(self, body: _Body) -> _Body:
        channel = _channel(body["channel"])
        return _about(self._workspace.post(channel, body))

    def _post_ephemeral(self, body: _Body) -> _Body:
        channel = _channel(body["channel"])
        message = self._workspace.post(channel, body, person=body["user"], ephemeral=True)
        return {"message_ts": message.ts}

    def _update(self, body: _Body) -> _Body:
        if self._workspace.find(body["channel"], body["ts"]).ephemeral:
            raise SlackRefusal("message_not_found")
        return _about(self._workspace.change(body["channel"], body["ts"], body))

    def _delete(self, body: _Body) -> _Body:
        self._workspace.delete(body["channel"], body["ts"])
        return {"channel": body["channel"], "ts": body["ts"]}

    def _history(self, body: _Body) -> _Body:
        """What all see in a conversation, the newest first, or in a thread, the oldest first."""
        if _MAY_LOOK.get(body["channel"][:1]) not in self.scopes:
            raise SlackRefusal("missing_scope")
        messages = self._workspace.messages.get(body["channel"], [])
        wanted, oldest = body.get("ts", ""), float(body.get("oldest") or 0)
        found = [
            {"type": "message", "ts": one.ts, "text": one.text, "blocks": one.blocks}
            for one in reversed(messages)
            if not one.ephemeral
            and wanted in ("", one.ts, one.thread_ts)
            and float(one.ts) > oldest
        ]
        if wanted:
            found.reverse()
        start = int(body.get("cursor") or 0)
        end = start + int(body.get("limit") or 100)
        has_more = end < len(found)
        page = {"messages": found[start:end], "has_more": has_more}
        return page | {"response_metadata": {"next_cursor": str(end) if has_more else ""}}

    def _open_view(self, body: _Body) -> _Body:
        person = self._workspace.use_trigger(body["trigger_id"])
        return _seen(self._workspace.show_view(person, body["view"]))

    def _update_view(self, body: _Body) -> _Body:
        return _seen(self._workspace.show_view("", body["view"], body["view_id"]))

    def _publish_view(self, body: _Body) -> _Body:
        view = self._workspace.show_view(body["user_id"], body["view"])
        # It stands by itself, and covers nothing.
        self._workspace.close_view(view)
        self.homes[body["user_id"]] = view
        return _seen(view)

    def _person(self, body: _Body) -> _Body:
        if "users:read" not in self.scopes:
            raise SlackRefusal("missing_scope")
        name = body["user"]
        person = {"id": name, "team_id": self._team, "name": name.lower(), "locale": "en-GB"}
        if self.organisation:
            person["enterprise_user"] = {"id": name, "enterprise_id": self.organisation}
        marks = dict.fromkeys(("deleted", "is_restricted", "is_ultra_restricted"), False)
        user = {**person, **marks, "is_bot": name == self._bot, **self.people.get(name, {})}
        if user.get("absent"):
            raise SlackRefusal("user_not_found")
        return {"user": user}

    def _conversation(self, body: _Body) -> _Body:
        return {"channel": {"id": _channel(str(body["users"]))}}

    def _grant(self, body: _Body) -> _Body:
        if not body.get("code"):
            raise SlackRefusal("invalid_code")
        team = {"id": self._team, "name": "Example"}
        return {"access_token": self._bot_token, "token_type": "bot", "team": team}


def direct_channel(person: str) -> str:
    """Return the conversation between a person and the bot."""
    return f"D{person[1:]}"


def _channel(name: str) -> str:
    return direct_channel(name) if name.startswith("U") else name


def _about(message: Message) -> _Body:
    shown = {"text": message.text, "blocks": message.blocks, "ts": message.ts}
    return {"channel": message.channel, "ts": message.ts, "message": shown}


def _seen(view: View) -> _Body:
    return {"view": {"id": view.id, **view.content}}


def _refuse(refusal: SlackRefusal) -> web.Response:
    body: _Body = {"ok": False, "error": refusal.code}
    if refusal.problems:
        messages = [f"[ERROR] {problem}" for problem in refusal.problems]
        body["response_metadata"] = {"messages": messages}
    return web.json_response(body)
