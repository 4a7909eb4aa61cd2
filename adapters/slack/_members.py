"""Whose the app is, and who is one of ours: asked of Slack itself."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from adapters.slack._refusals import NO_SCOPE
from adapters.slack.client import Client
from adapters.slack.requests import Request, Search
from adapters.tally import Tally
from bot.domain.people import Identity, Platform, Standing
from bot.errors import PlatformError, PlatformNotSetUp, PlatformRefused, PlatformUnavailable

_LOG = logging.getLogger(__name__)
_R = TypeVar("_R", bound=Request | Search)
_FIRST_PAUSE_S = 0.5
_LONGEST_PAUSE_S = 30.0
# Longer nobody waits with a request for Slack to say whose the app is.
_PATIENCE_S = 1.0
# Without one of these, no question or no answer gets through; config/slack_manifest.yaml asks
# for them.
_SCOPES = ("app_mentions:read", "chat:write", "commands", "im:history", "users:read")
_INSTALL = "give it the scope %s and install it again, in the Slack app's settings"
_TOLD_EVERY_S = 3600.0
# Somebody who types into a field asks with each letter: what Slack said holds so long.
_FRESH_S = 300.0
_KEPT = 10_000
_NOT_FULL = (
    "deleted",
    "is_bot",
    "is_workflow_bot",
    "is_restricted",
    "is_ultra_restricted",
    "is_stranger",
    "is_invited_user",
)
_NOBODY = {"user_not_found", "users_not_found", "user_not_visible"}


@dataclass(frozen=True, slots=True)
class Home:
    """The workspace that the app is installed in, and the Enterprise organisation around it."""

    team: str
    organisation: str = ""

    @property
    def space(self) -> str:
        """The one name that all people of ours have in common."""
        return self.team or self.organisation

    def owns(self, *homes: str) -> bool:
        """Say whether one of these is ours."""
        return bool(({self.team, self.organisation} - {""}) & set(homes))


class Members:
    """Knows our home once Slack has said it, and asks who somebody is; the desk's Register."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._home: Home | None = None
        self._known = asyncio.Event()
        # Why people of other workspaces are refused, "" for colleagues, and until when that holds.
        self._refusals: OrderedDict[str, tuple[str, float]] = OrderedDict()
        # How they are called, as Slack said last.
        self._names: OrderedDict[str, str] = OrderedDict()
        self._unscoped = _tally(
            "the Slack app may not ask who somebody is: " + _INSTALL % "users:read"
        )
        self._unauthorised = _tally("Slack refuses the bot token: renew CARO_SLACK__BOT_TOKEN")

    @property
    def home(self) -> str:
        """The workspace of all people of ours, "" until Slack has said it."""
        return self._home.space if self._home else ""

    async def learn(self) -> None:
        """Ask Slack whose the app is until it says so."""
        pause_s = _FIRST_PAUSE_S
        while self._home is None:
            try:
                self._keep(await self._client.ask("auth.test"))
                self._check_scopes()
            except PlatformError as error:
                _LOG.warning("Slack does not say whose the app is, nobody is answered: %s", error)
                await asyncio.sleep(pause_s)
                pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)

    def _keep(self, said: Mapping[str, Any]) -> None:
        home = Home(str(said.get("team_id") or ""), str(said.get("enterprise_id") or ""))
        if not home.space:
            raise PlatformUnavailable("auth.test names no workspace")
        self._home = home
        self._known.set()

    def _check_scopes(self) -> None:
        """Say what the app cannot do, before somebody meets it."""
        given = self._client.scopes
        missing = ", ".join(one for one in _SCOPES if given and one not in given)
        if missing:
            _LOG.error(f"ATTENTION: the Slack app has no scope %s: {_INSTALL}", missing, missing)

    def close(self) -> None:
        """Say how often Slack let us not ask since that was said last."""
        self._unscoped.close()
        self._unauthorised.close()

    async def receive(self, request: _R) -> _R:
        """Return a request of one of ours, or in its place one that asks for nothing.

        Raises:
            PlatformUnavailable: Slack has not said yet whose the app is.
        """
        home = self._home or await self._wait()
        if not home.owns(*request.homes):
            notice = await self._refusal(home, request)
            if notice:
                return replace(request, call=None, written=None, notice=notice)
        return replace(request, identity=replace(request.identity, space=home.space))

    async def _wait(self) -> Home:
        try:
            async with asyncio.timeout(_PATIENCE_S):
                await self._known.wait()
        except TimeoutError as error:
            raise PlatformUnavailable("Slack has not said yet whose the app is") from error
        assert self._home
        return self._home

    async def _refusal(self, home: Home, request: Request | Search) -> str:
        """Return why somebody of another workspace is refused, or "" for a colleague."""
        if not home.organisation or not request.homes:
            return "denied-outsider"
        person, now_s = request.identity.person, asyncio.get_running_loop().time()
        refusal, until_s = self._refusals.get(person, ("", now_s))
        if now_s < until_s:
            return refusal
        try:
            async with asyncio.timeout(_PATIENCE_S):
                user = _user(await self._ask_about(request.identity))
        except (PlatformError, TimeoutError):
            return "denied-unknown"
        refusal = "" if _organisation(user) == home.organisation else "denied-outsider"
        self._refusals[person] = (refusal, now_s + _FRESH_S)
        if len(self._refusals) > _KEPT:
            self._refusals.popitem(last=False)
        return refusal

    async def identity(self, member: str) -> Identity:
        """Return who a member is, with their own name where Slack says it."""
        home = self._home or Home("")
        identity = Identity(platform=Platform.SLACK, space=home.space, person=member)
        if member not in self._names:
            try:
                async with asyncio.timeout(_PATIENCE_S):
                    await self._ask_about(identity)
            except (PlatformError, TimeoutError):
                return identity
        return replace(identity, name=self._names.get(member, ""))

    def _keep_name(self, member: str, said: Mapping[str, Any]) -> None:
        user = said.get("user")
        names = [user.get(key) for key in ("real_name", "name")] if isinstance(user, dict) else []
        self._names[member] = next((one for one in names if isinstance(one, str) and one), "")
        self._names.move_to_end(member)
        if len(self._names) > _KEPT:
            self._names.popitem(last=False)

    async def _ask_about(self, identity: Identity) -> Mapping[str, Any]:
        try:
            said = await self._client.ask("users.info", user=identity.person)
            self._keep_name(identity.person, said)
            return said
        except PlatformNotSetUp as error:
            lacks = self._unscoped if str(error) == NO_SCOPE else self._unauthorised
            lacks.count(identity.id)
            raise

    async def standing(self, identity: Identity) -> Standing:
        """Return what Slack says of a person; see `bot.desk.standings.Register`."""
        home = self._home or await self._wait()
        try:
            user = _user(await self._ask_about(identity))
        except PlatformRefused as error:
            if str(error) in _NOBODY:
                return Standing.GUEST
            raise
        if any(user.get(mark) for mark in _NOT_FULL):
            return Standing.GUEST
        own = str(user.get("team_id") or "")
        is_ours = not own or home.owns(own, _organisation(user))
        return Standing.MEMBER if is_ours else Standing.GUEST


def _tally(what: str) -> Tally:
    return Tally(_LOG, what, every_s=_TOLD_EVERY_S)


def _user(said: Mapping[str, Any]) -> Mapping[str, Any]:
    user = said.get("user")
    if not isinstance(user, dict):
        raise PlatformUnavailable("users.info tells nothing of the person")
    return user


def _organisation(user: Mapping[str, Any]) -> str:
    enterprise = user.get("enterprise_user")
    return str(enterprise.get("enterprise_id") or "") if isinstance(enterprise, dict) else ""
