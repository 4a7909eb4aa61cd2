"""The tenants that no office is linked to, and the codes that link them, in memory."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.office_codes import TRIES, TRIES_WITHIN, OfficeCode
from bot.domain.people import OfficeLink, is_tenant, read_tenant
from bot.domain.tenants import KNOCKS_KEPT, TenantKnock
from bot.errors import StoreConflict, StoreUnavailable
from tests.fakes.directory import FakeDirectory


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
        if not is_tenant(tenant):
            return
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


@dataclass
class FakeOfficeCodes:
    """Codes in a dict as they stand, and tries in a list; it links in the `directory`."""

    directory: FakeDirectory = field(default_factory=FakeDirectory)
    codes: dict[str, OfficeCode] = field(default_factory=dict)
    tries: list[tuple[str, datetime]] = field(default_factory=list)

    async def has_office(self, office: str) -> bool:
        return office in self.directory.known

    async def keep(self, code: str, worth: OfficeCode) -> None:
        self.codes[code] = worth

    async def unused(self, now: datetime, *, limit: int = 100) -> tuple[OfficeCode, ...]:
        working = [one for one in self.codes.values() if one.ends_at > now]
        working.sort(key=lambda one: one.id)
        return tuple(sorted(working, key=lambda one: one.ends_at, reverse=True))[:limit]

    async def revoke(self, code_id: str, now: datetime) -> bool:
        working = {one.id for one in await self.unused(now)}
        self.codes = {code: one for code, one in self.codes.items() if one.id != code_id}
        return code_id in working

    async def look_at(self, code: str, now: datetime) -> OfficeCode | None:
        found = self.codes.get(code)
        return found if found and found.ends_at > now else None

    async def use(self, code: str, tenant: str, now: datetime) -> None:
        worth, tenant = await self.look_at(code, now), read_tenant(tenant)
        if worth is None or tenant in self.directory.offices:
            raise StoreConflict(tenant)
        del self.codes[code]
        await self.directory.link_office(
            OfficeLink(tenant=tenant, office=worth.office, linked_at=now)
        )

    async def claim_try(self, tenant: str, now: datetime) -> bool:
        tenant = read_tenant(tenant)
        lately = [at for whose, at in self.tries if whose == tenant and at > now - TRIES_WITHIN]
        if not is_tenant(tenant) or len(lately) >= TRIES:
            return False
        self.tries.append((tenant, now))
        return True

    async def forget_tries(self, tenant: str) -> None:
        self.tries = [one for one in self.tries if one[0] != read_tenant(tenant)]
