"""The store of tenants that no office is linked to, by how they were heard of last."""

from __future__ import annotations

from datetime import datetime

from adapters.sql import execute, read_moment, select
from adapters.storage.errors import translate_errors
from adapters.storage.people_models import TenantKnockRow
from bot.domain.people import is_tenant, read_tenant
from bot.domain.tenants import KNOCKS_KEPT, TenantKnock

_KEEP = (
    "INSERT INTO tenant_knocks (tenant, first_at, last_at, times) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (tenant) DO UPDATE SET last_at = excluded.last_at,"
    " times = tenant_knocks.times + excluded.times"
)
_DROP_OLDEST = (
    "DELETE FROM tenant_knocks WHERE tenant IN (SELECT tenant FROM tenant_knocks"
    " ORDER BY last_at DESC, tenant LIMIT 1000000 OFFSET ?)"
)
_UNLINKED = (
    "SELECT k.tenant, k.first_at, k.last_at, k.times FROM tenant_knocks k"
    " LEFT JOIN office_links o ON o.tenant = k.tenant WHERE o.tenant IS NULL"
    " ORDER BY k.last_at DESC, k.tenant LIMIT ?"
)


class Knocks:
    """Keeps which tenants were refused."""

    async def keep(self, tenant: str, at: datetime, times: int) -> None:
        """Keep that people of a tenant were refused so often more, last at this time.

        What is no tenant id is not kept.
        """
        if not is_tenant(tenant):
            return
        with translate_errors():
            await execute(TenantKnockRow, _KEEP, [read_tenant(tenant), at, at, times])
            await execute(TenantKnockRow, _DROP_OLDEST, [KNOCKS_KEPT])

    async def unlinked(self, *, limit: int = KNOCKS_KEPT) -> tuple[TenantKnock, ...]:
        """Return those that are linked to no office now, heard of last first."""
        with translate_errors():
            rows = await select(TenantKnockRow, _UNLINKED, [limit])
        return tuple(
            TenantKnock(
                tenant=row["tenant"],
                first_at=read_moment(row["first_at"]),
                last_at=read_moment(row["last_at"]),
                times=row["times"],
            )
            for row in rows
        )
