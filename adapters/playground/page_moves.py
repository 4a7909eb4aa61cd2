"""The moves of the page: what a person does there becomes what they do on a platform."""

from __future__ import annotations

import html
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, TypeVar

from adapters.playground.page_state import Line, Transcript, Viewer, names_shown
from adapters.playground.slack import SlackStandIn
from adapters.playground.slack_workspace import Message, View
from adapters.playground.stand_in import StandIn
from adapters.playground.teams import TeamsStandIn
from adapters.playground.world import World

T = TypeVar("T")
_Body = Mapping[str, Any]


class Moves:
    """Plays what the page sends as `do`, with its parts, on the stand-ins."""

    def __init__(self, slack: SlackStandIn, teams: TeamsStandIn, world: World) -> None:
        self.typed = Transcript()
        self._world = world
        self._slack = slack
        self._teams = teams
        self._moves: dict[str, Callable[[_Body], Awaitable[object]]] = {
            "slack-write": self._write_in_slack,
            "slack-press": self._press,
            "slack-submit": self._submit,
            "slack-suggest": self._suggest,
            "slack-close": self._close,
            "teams-write": self._write_in_teams,
            "teams-execute": self._execute,
            "teams-search": self._search,
            "teams-install": self._install,
            "fault": self._cause,
            "heal": self._heal,
            "act": self._act,
        }

    def stand_in(self, platform: str) -> StandIn:
        """Return the stand-in of a platform."""
        return {"slack": self._slack, "teams": self._teams}[platform]

    async def play(self, body: _Body) -> None:
        """Play one move.

        Raises:
            LookupError: there is no such move, or what it names is not there (any more).
            ValueError: the platform's own client would not send it.
        """
        await self._moves[body["do"]](body)

    async def _write_in_slack(self, body: _Body) -> None:
        person, text, channel = body["person"], body["text"], body.get("channel", "")
        seen = len(self._slack.seen(person, channel))
        thread = body.get("thread", "")
        self.typed.slack.append(Line(person, text, seen, channel, thread))
        if text.startswith("/"):
            typed, _, rest = text.partition(" ")
            sent = _as_sent(rest.strip())
            await self._slack.command(sent, user=person, channel=channel, typed=typed)
        elif thread:
            card = self._message({**body, "message": thread})
            await self._slack.write_beneath(card, _as_sent(text), user=person)
        elif channel:
            await self._slack.mention(_as_sent(text), user=person, channel=channel)
        else:
            await self._slack.write(_as_sent(text), user=person)

    async def _press(self, body: _Body) -> None:
        shown = self._view(body) if "view" in body else self._message(body)
        option = body.get("option", "")
        await self._slack.press(shown, body["button"], user=body["person"], option=option)

    async def _submit(self, body: _Body) -> None:
        await self._slack.submit(self._view(body), body["values"])

    async def _suggest(self, body: _Body) -> None:
        await self._slack.suggest(self._view(body), body["select"], body["typed"])

    async def _close(self, body: _Body) -> None:
        await self._slack.close(self._view(body))

    def _view(self, body: _Body) -> View:
        return _find(self._slack.views, lambda view: view.id == body["view"])

    def _message(self, body: _Body) -> Message:
        seen = self._slack.seen(body["person"], body.get("channel", ""))
        return _find(seen, lambda one: one.ts == body["message"])

    async def _write_in_teams(self, body: _Body) -> None:
        text, parts = body["text"], _parts(body)
        conversation = f"a:{body['person']}"
        before = [one for one in self._teams.messages if one.conversation == conversation]
        self.typed.teams.append(Line(body["person"], text, len(before)))
        await self._teams.message(_as_sent(text), **parts)

    async def _execute(self, body: _Body) -> None:
        shown = _find(self._teams.messages, lambda one: one.id == body["message"])
        await self._teams.execute(body["verb"], body["data"], shown, **_parts(body))

    async def _search(self, body: _Body) -> None:
        await self._teams.search(body["typed"], dataset=body["dataset"], **_parts(body))

    async def _install(self, body: _Body) -> None:
        await self._teams.install(**_parts(body))

    async def _cause(self, body: _Body) -> None:
        self.stand_in(body["platform"]).cause(body["fault"])

    async def _heal(self, body: _Body) -> None:
        self.stand_in(body["platform"]).heal()

    async def _act(self, body: _Body) -> None:
        viewer = Viewer(body["person"], body["teams_person"])
        await self._world.play(body["act"], names_shown(self._slack, self._teams, viewer))


def _as_sent(text: str) -> str:
    """Return what both platforms' clients make of a typed line: no bracket of it is a mark."""
    return html.escape(text, quote=False)


def _find(shown: Iterable[T], is_meant: Callable[[T], bool]) -> T:
    for one in shown:
        if is_meant(one):
            return one
    raise LookupError("what was pressed is no longer there")


def _parts(body: _Body) -> dict[str, str]:
    return {"user": body["person"], "tenant": body["tenant"], "locale": body["locale"]}
