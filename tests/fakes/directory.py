"""The directory of people and tenants in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.people import Identity, OfficeLink, Person
from tests.fakes.clock import NOW


@dataclass
class FakeDirectory:
    """Languages by identity and offices by tenant, in dicts."""

    languages: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)

    async def find_person(self, identity: Identity) -> Person:
        office = self.offices.get(identity.space, "")
        return Person(self.languages.get(identity.id, ""), office)

    async def save_language(self, identity: Identity, language: str) -> None:
        self.languages[identity.id] = language

    async def link_office(self, link: OfficeLink) -> None:
        self.offices[link.tenant] = link.office

    async def unlink_office(self, tenant: str) -> bool:
        return self.offices.pop(tenant, None) is not None

    async def office_links(self) -> tuple[OfficeLink, ...]:
        return tuple(OfficeLink(tenant=t, office=o, linked_at=NOW) for t, o in self.offices.items())
