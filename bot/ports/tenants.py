"""What is kept of Teams tenants that no office is linked to, and the codes that link them."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.domain.office_codes import OfficeCode
from bot.domain.tenants import KNOCKS_KEPT, TenantKnock


class TenantKnocks(Protocol):
    """The tenants whose people were refused; StoreUnavailable as in CaseStore."""

    async def keep(self, tenant: str, at: datetime, times: int) -> None:
        """Keep that people of a tenant were refused so often more, last at this time.

        Only the `KNOCKS_KEPT` tenants that were heard of last are kept, and no other ids.
        """

    async def unlinked(self, *, limit: int = KNOCKS_KEPT) -> tuple[TenantKnock, ...]:
        """Return those that are linked to no office now, heard of last first."""


class OfficeCodes(Protocol):
    """Codes that link a tenant, once; of a code only its digest is kept. StoreUnavailable as above.

    `code` is what somebody types, written as `bot.domain.office_codes.new_code` does.
    """

    async def has_office(self, office: str) -> bool:
        """Say whether there is an office with this code of an office."""

    async def keep(self, code: str, worth: OfficeCode) -> None:
        """Keep a new code."""

    async def unused(self, now: datetime, *, limit: int = 100) -> tuple[OfficeCode, ...]:
        """Return the codes that still work, the newest first."""

    async def revoke(self, code_id: str, now: datetime) -> bool:
        """Let a code work no more; return whether it did until now."""

    async def look_at(self, code: str, now: datetime) -> OfficeCode | None:
        """Return what a code is worth, without using it; None if it is over, used or unknown."""

    async def use(self, code: str, tenant: str, now: datetime) -> None:
        """Use a code up, and link a tenant to its office.

        Within a change of the administrators' log: what was done is undone where this raises.

        Raises:
            StoreConflict: the code works no more, or the tenant is linked by now.
        """

    async def claim_try(self, tenant: str, now: datetime) -> bool:
        """Count one more code typed in a tenant; False if there were `TRIES` lately already.

        What is no tenant id has no try.
        """

    async def forget_tries(self, tenant: str) -> None:
        """Let a tenant begin anew, since somebody there had a code that works."""
