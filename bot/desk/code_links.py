"""Links by code: a one-time code, typed by a member of an unlinked tenant, lets its office in."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards.calls import Call, LookUp
from bot.desk.standings import Standings
from bot.domain.admin_log import AdminEntry
from bot.domain.office_codes import OfficeCode, read_code
from bot.domain.office_people import OfficePerson, Right
from bot.domain.people import Identity, Platform, Standing, is_tenant, read_tenant
from bot.errors import StoreConflict
from bot.ports import Ports

LINKED_ALREADY = "office-code-linked-already"
_NOT_NOW = {
    Standing.GUEST: "denied-guest",
    Standing.UNKNOWN: "denied-unknown",
    Standing.CLOSED: "denied-not-set-up",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a code: the key of the sentence to say, and the office, if one is linked.

    `is_wrong` says that the tenant is as little linked as before, and why is said as well.
    """

    key: str
    office: str = ""
    is_wrong: bool = False


def typed_code(identity: Identity, call: Call | None) -> str:
    """Return the code that somebody of a tenant typed, or ""; elsewhere there are none."""
    if not isinstance(call, LookUp) or identity.platform is not Platform.TEAMS:
        return ""
    return read_code(call.query) if is_tenant(identity.space) else ""


class CodeLinks:
    """Links tenants by the codes that administrators gave away."""

    def __init__(self, ports: Ports, standings: Standings) -> None:
        self._codes = ports.office_codes
        self._directory = ports.directory
        self._people = ports.office_people
        self._log = ports.admin_log
        self._standings = standings
        self._clock = ports.clock

    async def use(self, identity: Identity, code: str) -> Outcome:
        """Link the tenant of a full member to the office of a code."""
        now = self._clock.now()
        if not await self._codes.claim_try(identity.space, now):
            return Outcome("office-code-too-many", is_wrong=True)
        worth = await self._codes.look_at(code, now)
        if worth is None:
            return Outcome("office-code-wrong", is_wrong=True)
        await self._codes.forget_tries(identity.space)
        # Last, so that nobody makes the desk ask the platform about strangers.
        standing = await self._standings.find(identity)
        if standing is not Standing.MEMBER:
            return Outcome(_NOT_NOW[standing])
        return await self._link(identity, code, worth)

    async def _link(self, identity: Identity, code: str, worth: OfficeCode) -> Outcome:
        now, tenant = self._clock.now(), read_tenant(identity.space)
        entry = AdminEntry(
            at=now,
            actor=identity.id,
            actor_name=identity.name,
            action="office-linked",
            subject=tenant,
            after=worth.office,
            reason="one-time code",
        )

        person = OfficePerson(id=identity.id, name=identity.name, right=Right.ADMINISTERS)

        async def save() -> None:
            await self._codes.use(code, tenant, now)
            # Whoever was given the code decides who of the office may act.
            await self._people.name(worth.office, person, None)

        try:
            await self._log.append(entry, save)
        except StoreConflict:
            # Somebody was first: with this code, or of this tenant with another one.
            known = await self._directory.find_person(identity)
            if known.office:
                return Outcome(LINKED_ALREADY, known.office)
            return Outcome("office-code-wrong", is_wrong=True)
        return Outcome("office-code-linked", worth.office)
