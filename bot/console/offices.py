"""Offices: which Teams tenant is which accounting office, as administrators link them."""

from __future__ import annotations

from collections.abc import Mapping

from bot.console.changes import Changes
from bot.console.visitors import Visitor
from bot.domain.people import OfficeLink, is_tenant, read_tenant
from bot.domain.reasons import read_reason
from bot.domain.tenants import TenantKnock
from bot.domain.typed_text import clean_text
from bot.errors import BackOfficeUnavailable, InputInvalid, OrderNotFound, StoreConflict
from bot.ports import BackOffice, Clock, Directory
from bot.ports.tenants import TenantKnocks

# Who knocked longer ago than all of these is found by the id that they name.
_SHOWN_KNOCKS = 100

_OFFICE_CHARS = 64

Links = tuple[OfficeLink, ...]


def read_office(text: str) -> str:
    """Return what may be the code of an office.

    Raises:
        InputInvalid: nothing was typed, or more than any such code has.
    """
    office = clean_text(text)
    if not 0 < len(office) <= _OFFICE_CHARS:
        raise InputInvalid("console-offices-office", "office")
    return office


class Offices:
    """Shows, makes and removes links."""

    def __init__(
        self,
        directory: Directory,
        knocks: TenantKnocks,
        back_office: BackOffice,
        changes: Changes,
        clock: Clock,
    ) -> None:
        self._directory = directory
        self._knocks = knocks
        self._back_office = back_office
        self._changes = changes
        self._clock = clock

    async def links(self) -> tuple[OfficeLink, ...]:
        """Return every link, by office."""
        return await self._directory.office_links()

    async def knocks(self) -> tuple[TenantKnock, ...]:
        """Return the tenants whose people were refused since they are linked to no office."""
        return await self._knocks.unlinked(limit=_SHOWN_KNOCKS)

    async def problems(self) -> Mapping[str, int] | None:
        """Return how many orders of an office are in Problem, of those with the most.

        None while the back office does not answer: access is given and taken also then.
        """
        try:
            offices = await self._back_office.problem_offices()
        except BackOfficeUnavailable:
            return None
        return {one.code: one.problems for one in offices}

    async def linked_office(self, tenant: str) -> str:
        """Return the office that a tenant is linked to, or ""."""
        known = read_tenant(tenant)
        return next((one.office for one in await self.links() if one.tenant == known), "")

    async def moved(self, tenant: str, office: str) -> tuple[Links, Links]:
        """Return the links as they are, and with a tenant linked to an office, "" for none."""
        known, links = read_tenant(tenant), await self.links()
        others = tuple(one for one in links if one.tenant != known)
        if not is_tenant(known) or not clean_text(office):
            return links, others
        now = self._clock.now()
        return links, (*others, OfficeLink(tenant=known, office=clean_text(office), linked_at=now))

    async def link(self, visitor: Visitor, typed: Mapping[str, str]) -> None:
        """Link a tenant to an office.

        Raises:
            InputInvalid: the tenant's id or the office's code is none, or no reason is given.
            StoreConflict: the tenant is linked elsewhere by now than the form showed.
        """
        reason = read_reason(typed.get("reason", ""))
        tenant = read_tenant(typed.get("tenant", ""))
        if not is_tenant(tenant):
            raise InputInvalid("console-offices-tenant", "tenant")
        office = read_office(typed.get("office", ""))
        before = await self.linked_office(tenant)
        if before != typed.get("was", ""):
            raise StoreConflict(tenant)
        link = OfficeLink(tenant=tenant, office=office, linked_at=self._clock.now())

        async def save() -> None:
            await self._directory.link_office(link)

        try:
            await self._changes.keep(
                visitor,
                "office-linked",
                tenant,
                also=save,
                before=before,
                after=office,
                reason=reason,
            )
        except OrderNotFound:
            raise InputInvalid("console-offices-office", "office") from None

    async def unlink(self, visitor: Visitor, typed: Mapping[str, str]) -> None:
        """Take a tenant's access away.

        Raises:
            InputInvalid: no reason is given.
            OrderNotFound: it is linked to no office.
        """
        reason = read_reason(typed.get("reason", ""))
        tenant = read_tenant(typed.get("tenant", ""))
        before = await self.linked_office(tenant)
        if not before:
            raise OrderNotFound(tenant)

        async def save() -> None:
            await self._directory.unlink_office(tenant)

        await self._changes.keep(
            visitor, "office-unlinked", tenant, also=save, before=before, reason=reason
        )
