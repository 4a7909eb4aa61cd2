"""Who talks with the bot: asked of the Bot Connector's roster of the conversation they talk in."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from adapters.teams.client import Client
from adapters.teams.requests import Activity, Request, Search
from bot.domain.people import Identity, Standing, read_tenant
from bot.errors import PlatformError

_LOG = logging.getLogger(__name__)
_R = TypeVar("_R", bound=Request | Search)
# Nobody waits longer with a request for the roster to say whose it is.
_PATIENCE_S = 1.0
_KEPT = 10_000
_FULL = {"", "user", "owner"}


class Roster:
    """Knows where people talk with the bot, and asks there who they are; the desk's Register."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._talks: OrderedDict[str, Activity] = OrderedDict()
        # Teams names a person in two ways, and now and then in one of them alone.
        self._persons: OrderedDict[tuple[str, str], str] = OrderedDict()

    home = ""
    """Each office has a tenant of its own."""

    async def receive(self, request: _R) -> _R:
        """Return a request with the one identity by which its person is known."""
        identity, origin = request.identity, request.activity
        if identity.person == origin.person:
            identity = replace(identity, person=await self._find_person(identity, origin))
        else:
            _keep(self._persons, (identity.space, origin.person), identity.person)
        _keep(self._talks, identity.id, origin)
        return replace(request, identity=identity)

    async def _find_person(self, identity: Identity, origin: Activity) -> str:
        key = (identity.space, origin.person)
        if key not in self._persons:
            try:
                async with asyncio.timeout(_PATIENCE_S):
                    member = await self._client.find_member(origin)
            except (PlatformError, TimeoutError) as error:
                _LOG.info("the roster does not name %s: %s", identity.id, type(error).__name__)
                return identity.person
            named = str(member.get("aadObjectId") or "")
            _keep(self._persons, key, named if named.strip() else origin.person)
        return self._persons[key]

    async def standing(self, identity: Identity) -> Standing:
        """Return what the roster says of a person; see `bot.desk.standings.Register`."""
        origin = self._talks.get(identity.id)
        if origin is None:
            return Standing.UNKNOWN
        return _read_standing(await self._client.find_member(origin), identity.space)


def _read_standing(member: Mapping[str, Any], tenant: str) -> Standing:
    """Tell a full member of a tenant from a guest, who has a home elsewhere."""
    role, name, home = (
        str(member.get(part) or "") for part in ("userRole", "userPrincipalName", "tenantId")
    )
    is_full = role.casefold() in _FULL and "#ext#" not in name.casefold()
    return Standing.MEMBER if is_full and read_tenant(home) in ("", tenant) else Standing.GUEST


_K = TypeVar("_K")
_V = TypeVar("_V")


def _keep(kept: OrderedDict[_K, _V], key: _K, value: _V) -> None:
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > _KEPT:
        kept.popitem(last=False)
