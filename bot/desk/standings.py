"""Standings: who is a full member of a platform, asked there, and known for a while to all."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.people import Identity, KnownStanding, Platform, Standing
from bot.errors import PlatformError, PlatformNotSetUp, StoreUnavailable
from bot.ports import Clock, StandingStore

_LOG = logging.getLogger(__name__)
# Nobody waits longer for a platform to say who somebody is.
_PATIENCE_S = 1.0
_FRESH = timedelta(minutes=5)
# Whoever was refused may have become a member since, and whoever acts a guest.
_ASKED_AGAIN = timedelta(minutes=1)
# What was said last holds so long while the platform says nothing.
_HOLDS = timedelta(days=1)
_PAUSE = timedelta(seconds=10)
_KEPT = 10_000
_SILENT = (Standing.UNKNOWN, Standing.CLOSED)


class Register(Protocol):
    """What a platform itself knows of its people."""

    @property
    def home(self) -> str:
        """The one space of all its people, "" where they have several or it is not known yet."""

    async def standing(self, identity: Identity) -> Standing:
        """Return whether a person is a full member, as the platform says now.

        UNKNOWN: it cannot be asked for this person before they have asked something again.

        Raises:
            PlatformNotSetUp: the desk may not ask; the log says what is to be done.
            PlatformError: it does not say, or not now.
        """


@dataclass(frozen=True, slots=True)
class _Said:
    standing: Standing
    said_at: datetime
    ask_again_at: datetime

    @property
    def for_acts_until(self) -> datetime:
        """Until when it is fresh enough to act on."""
        return min(self.ask_again_at, self.said_at + _ASKED_AGAIN)


class Standings:
    """Asks each platform about its people, each person once in a while, whichever process asks."""

    def __init__(self, store: StandingStore, clock: Clock, patience_s: float = _PATIENCE_S) -> None:
        self._store = store
        self._clock = clock
        self._patience_s = patience_s
        self._registers: dict[Platform, Register] = {}
        self._said: OrderedDict[str, _Said] = OrderedDict()
        self._asking: dict[str, asyncio.Task[None]] = {}

    def add_register(self, platform: Platform, register: Register) -> None:
        """Say who knows the people of a platform."""
        self._registers[platform] = register

    def home(self, platform: Platform) -> str:
        """Return the one space that all people of a platform have; see `Register`."""
        register = self._registers.get(platform)
        return register.home if register else ""

    async def find(self, identity: Identity, *, to_act: bool = False) -> Standing:
        """Return what the platform says of a person, or said last; `to_act` asks sooner again.

        UNKNOWN where it is silent, CLOSED where it does not let the desk ask.
        """
        now, said = self._clock.now(), self._said.get(identity.id)
        if said and now < (said.for_acts_until if to_act else said.ask_again_at):
            return said.standing
        register = self._registers.get(identity.platform)
        if register is None:
            return Standing.UNKNOWN
        if identity.id not in self._asking:
            asking = self._ask(register, identity, to_act=to_act)
            self._asking[identity.id] = asyncio.ensure_future(asking)
        await asyncio.wait({self._asking[identity.id]}, timeout=self._patience_s)
        said = self._said.get(identity.id)
        return said.standing if said and now < said.said_at + _HOLDS else Standing.UNKNOWN

    async def _ask(self, register: Register, identity: Identity, *, to_act: bool) -> None:
        try:
            if await self._recall(identity, to_act=to_act):
                return
            standing = await register.standing(identity)
        except PlatformNotSetUp:
            self._keep_last(identity, Standing.CLOSED)
        except PlatformError as error:
            _LOG.warning("%s does not say who %s is: %s", identity.platform, identity.id, error)
            self._keep_last(identity)
        else:
            if standing is not Standing.UNKNOWN:
                await self._learn(identity, KnownStanding(standing, self._clock.now()))
        finally:
            del self._asking[identity.id]

    async def _recall(self, identity: Identity, *, to_act: bool) -> bool:
        """Read what any process was told last; say whether that is fresh enough."""
        try:
            known = await self._store.find(identity)
        except StoreUnavailable:
            return False
        here = self._said.get(identity.id)
        if known is None or (here and here.said_at >= known.said_at):
            return False
        said = _fresh(known)
        self._keep(identity, said)
        return self._clock.now() < (said.for_acts_until if to_act else said.ask_again_at)

    async def _learn(self, identity: Identity, known: KnownStanding) -> None:
        self._keep(identity, _fresh(known))
        try:
            await self._store.keep(identity, known)
        except StoreUnavailable as error:
            _LOG.warning("%s while keeping who %s is", type(error).__name__, identity.id)

    def _keep_last(self, identity: Identity, otherwise: Standing = Standing.UNKNOWN) -> None:
        """Let what was said last hold a little longer, and ask again after a pause."""
        now, last = self._clock.now(), self._said.get(identity.id)
        standing, said_at = otherwise, now
        if last and last.standing not in _SILENT and now < last.said_at + _HOLDS:
            standing, said_at = last.standing, last.said_at
        self._keep(identity, _Said(standing, said_at, now + _PAUSE))

    def _keep(self, identity: Identity, said: _Said) -> None:
        self._said[identity.id] = said
        self._said.move_to_end(identity.id)
        if len(self._said) > _KEPT:
            self._said.popitem(last=False)


def _fresh(known: KnownStanding) -> _Said:
    fresh = _FRESH if known.standing is Standing.MEMBER else _ASKED_AGAIN
    return _Said(known.standing, known.said_at, known.said_at + fresh)
