"""What is kept of Teams tenants: their people, who knocked, and the codes that link them."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.domain.office_codes import OfficeCode
from bot.domain.office_people import OfficePeople, OfficePerson
from bot.domain.people import Identity, KnownStanding
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


class StandingStore(Protocol):
    """What the platforms said of people, for every process; StoreUnavailable as above."""

    async def find(self, identity: Identity) -> KnownStanding | None:
        """Return what was said last of a person, or None if nothing ever was."""

    async def keep(self, identity: Identity, said: KnownStanding) -> None:
        """Keep what a platform said, and by which name a person is known there.

        What was said of others longer ago than `STANDINGS_KEPT` is forgotten.
        """


class OfficePeopleStore(Protocol):
    """What each person of an office may do there; StoreUnavailable as above.

    What is written was read at the revision of its list, and raises StoreConflict where somebody
    has changed that since, or where the tenant of the person is not the office's any more; it is
    within a change of the administrators' log. Unlinking a tenant, or linking it elsewhere, forgets
    what its people may do.
    """

    async def of_office(self, office: str) -> OfficePeople:
        """Return who is known of an office: named, or written to the desk lately."""

    async def name(self, office: str, person: OfficePerson, revision: int | None) -> None:
        """Keep what `person.right` says of a person; with None whatever the list has become."""

    async def let_others_act(self, office: str, others_act: bool, revision: int) -> None:
        """Keep whether those of an office whom nobody has named may act."""
