"""The store of one-time codes by their digests, and of the tries to use one."""

from __future__ import annotations

import hashlib
from datetime import datetime

from adapters.sql import execute, select, storable, write_returning
from adapters.storage.errors import translate_errors
from adapters.storage.people import HasOffice
from adapters.storage.people_models import OfficeCodeRow, OfficeCodeTryRow, OfficeLinkRow
from bot.domain.office_codes import TRIES, TRIES_WITHIN, OfficeCode
from bot.domain.people import is_tenant, read_tenant
from bot.errors import StoreConflict

# Of several who come with the same code at once the database lets one have it.
_USE = "DELETE FROM office_codes WHERE digest = ? AND ends_at > ? RETURNING office"
_LINK = (
    "INSERT INTO office_links (tenant, office, linked_at) VALUES (?, ?, ?)"
    " ON CONFLICT (tenant) DO NOTHING RETURNING tenant"
)
_COUNT_TRIES = "SELECT COUNT(*) AS tries FROM office_code_tries WHERE tenant = ? AND at > ?"
_ADD_TRY = "INSERT INTO office_code_tries (tenant, at) VALUES (?, ?)"


class OfficeCodes:
    """Keeps the codes that administrators made."""

    def __init__(self, has_office: HasOffice) -> None:
        self._has_office = has_office

    async def has_office(self, office: str) -> bool:
        """Say whether there is an office with this code of an office."""
        return await self._has_office(office)

    async def keep(self, code: str, worth: OfficeCode) -> None:
        """Keep a new code."""
        row = OfficeCodeRow(
            digest=_digest(code),
            id=worth.id,
            office=storable(worth.office),
            made_by=storable(worth.made_by),
            made_by_name=storable(worth.made_by_name),
            ends_at=worth.ends_at,
        )
        with translate_errors():
            await row.save(force_create=True)

    async def unused(self, now: datetime, *, limit: int = 100) -> tuple[OfficeCode, ...]:
        """Return the codes that still work, the newest first."""
        wanted = OfficeCodeRow.filter(ends_at__gt=now).order_by("-ends_at", "id")
        with translate_errors():
            rows = await wanted.limit(limit)
        return tuple(map(_read, rows))

    async def revoke(self, code_id: str, now: datetime) -> bool:
        """Let a code work no more; return whether it did until now."""
        with translate_errors():
            return bool(await OfficeCodeRow.filter(id=storable(code_id), ends_at__gt=now).delete())

    async def look_at(self, code: str, now: datetime) -> OfficeCode | None:
        """Return what a code is worth, without using it; None if it is over, used or unknown."""
        with translate_errors():
            row = await OfficeCodeRow.get_or_none(digest=_digest(code), ends_at__gt=now)
        return _read(row) if row else None

    async def use(self, code: str, tenant: str, now: datetime) -> None:
        """Use a code up, and link a tenant to its office."""
        with translate_errors():
            used = await write_returning(OfficeCodeRow, _USE, [_digest(code), now])
            if not used:
                raise StoreConflict("the code works no more")
            link = [read_tenant(tenant), used[0]["office"], now]
            if not await write_returning(OfficeLinkRow, _LINK, link):
                raise StoreConflict("the tenant is linked already")

    async def claim_try(self, tenant: str, now: datetime) -> bool:
        """Count one more code typed in a tenant; False if there were `TRIES` lately already."""
        wanted = [read_tenant(tenant), now - TRIES_WITHIN]
        if not is_tenant(tenant) or await _count(wanted) >= TRIES:
            return False
        with translate_errors():
            await OfficeCodeTryRow.filter(at__lte=now - TRIES_WITHIN).delete()
            await OfficeCodeRow.filter(ends_at__lte=now).delete()
            await execute(OfficeCodeTryRow, _ADD_TRY, [read_tenant(tenant), now])
        # Of many who come at once each finds those before it.
        return await _count(wanted) <= TRIES

    async def forget_tries(self, tenant: str) -> None:
        """Let a tenant begin anew, since somebody there had a code that works."""
        with translate_errors():
            await OfficeCodeTryRow.filter(tenant=read_tenant(tenant)).delete()


async def _count(wanted: list[object]) -> int:
    with translate_errors():
        (row,) = await select(OfficeCodeTryRow, _COUNT_TRIES, wanted)
    return int(row["tries"])


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode(errors="replace")).hexdigest()


def _read(row: OfficeCodeRow) -> OfficeCode:
    return OfficeCode(
        id=row.id,
        office=row.office,
        made_by=row.made_by,
        made_by_name=row.made_by_name,
        ends_at=row.ends_at,
    )
