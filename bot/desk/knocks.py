"""Knocks: which tenants are refused since no office is linked to them, kept for administrators."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import Identity, Platform, is_tenant, read_tenant
from bot.domain.tenants import KNOCK_EVERY, KNOCKS_KEPT
from bot.errors import BotError
from bot.ports import Clock
from bot.ports.tenants import TenantKnocks

_LOG = logging.getLogger(__name__)
# Nobody waits longer for an answer because of this.
_PATIENCE_S = 1.0


@dataclass(slots=True)
class _Heard:
    written_at: datetime
    unwritten: int = 0


class Knocks:
    """Hears who is refused, and writes it rarely: a flood of messages is none of writes."""

    def __init__(self, store: TenantKnocks, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._heard: OrderedDict[str, _Heard] = OrderedDict()

    async def hear(self, identity: Identity) -> None:
        """Keep the tenant of somebody who was refused; whatever fails, the refusal goes on."""
        if identity.platform is not Platform.TEAMS or not is_tenant(identity.space):
            return
        tenant, now = read_tenant(identity.space), self._clock.now()
        heard = self._heard.get(tenant)
        if heard and now < heard.written_at + KNOCK_EVERY:
            heard.unwritten += 1
            return
        times = 1 + (heard.unwritten if heard else 0)
        # Before it is written, so that others who come meanwhile only count.
        self._remember(tenant, _Heard(now))
        try:
            async with asyncio.timeout(_PATIENCE_S):
                await self._store.keep(tenant, now, times)
        except (BotError, TimeoutError) as error:
            _LOG.warning("%s while keeping that a tenant is not linked", type(error).__name__)

    def _remember(self, tenant: str, heard: _Heard) -> None:
        self._heard[tenant] = heard
        self._heard.move_to_end(tenant)
        if len(self._heard) > KNOCKS_KEPT:
            self._heard.popitem(last=False)
