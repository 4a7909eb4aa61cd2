"""What is kept of Teams tenants that no office is linked to."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.domain.tenants import KNOCKS_KEPT, TenantKnock


class TenantKnocks(Protocol):
    """The tenants whose people were refused; StoreUnavailable as in CaseStore."""

    async def keep(self, tenant: str, at: datetime, times: int) -> None:
        """Keep that people of a tenant were refused so often more, last at this time.

        Only the `KNOCKS_KEPT` tenants that were heard of last are kept.
        """

    async def unlinked(self, *, limit: int = KNOCKS_KEPT) -> tuple[TenantKnock, ...]:
        """Return those that are linked to no office now, heard of last first."""
