"""The tenants that no office is linked to, in memory."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.people import read_tenant
from bot.domain.tenants import KNOCKS_KEPT, TenantKnock
from bot.errors import StoreUnavailable


@dataclass
class FakeKnocks:
    """Knocks by tenant in a dict; `linked` are the tenants of offices. It may be `away`."""

    linked: Container[str] = ()
    heard: dict[str, TenantKnock] = field(default_factory=dict)
    writes: int = 0
    away: bool = False

    async def keep(self, tenant: str, at: datetime, times: int) -> None:
        self.writes += 1
        if self.away:
            raise StoreUnavailable("away")
        tenant = read_tenant(tenant)
        known = self.heard.get(tenant)
        if known:
            self.heard[tenant] = replace(known, last_at=at, times=known.times + times)
        else:
            self.heard[tenant] = TenantKnock(tenant=tenant, first_at=at, last_at=at, times=times)
        self.heard = {one.tenant: one for one in self._newest()[:KNOCKS_KEPT]}

    async def unlinked(self, *, limit: int = KNOCKS_KEPT) -> tuple[TenantKnock, ...]:
        return tuple(one for one in self._newest() if one.tenant not in self.linked)[:limit]

    def _newest(self) -> list[TenantKnock]:
        by_tenant = sorted(self.heard.values(), key=lambda one: one.tenant)
        return sorted(by_tenant, key=lambda one: one.last_at, reverse=True)
