"""The directory of people and tenants in memory."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.office_people import OfficePerson, Right, right_of
from bot.domain.people import Identity, OfficeLink, Person, Platform, Role, read_tenant
from bot.domain.worklists import Worklist
from bot.errors import AccessDenied, OrderNotFound
from tests.fakes.clock import NOW


@dataclass
class FakeDirectory:
    """Languages by identity and offices by tenant, in dicts; `known` are the codes of offices."""

    languages: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    known: Collection[str] = ("OFF001", "OFF002")
    worklists: dict[str, Worklist] = field(default_factory=dict)
    linked_at: dict[str, datetime] = field(default_factory=dict)
    named: dict[str, tuple[str, OfficePerson]] = field(default_factory=dict)
    """Who was named in which office, by their ids."""
    lists: dict[str, tuple[bool, int]] = field(default_factory=dict)
    """Whether the others of an office act, and the revision of its list."""
    roles: dict[str, Role | None] = field(default_factory=dict)
    """Those of accounts of the console, by their ids."""

    async def find_person(self, identity: Identity) -> Person:
        # Only a Teams tenant can be linked; a Slack workspace may have any id.
        of_tenant = identity.platform is Platform.TEAMS
        office = self.offices.get(read_tenant(identity.space), "") if of_tenant else ""
        worklist = self.worklists.get(identity.id)
        found_in, named = self.named.get(identity.id, ("", None))
        right = named.right if named and found_in == office else None
        others_act, _revision = self.lists.get(office, (True, 0))
        only_looks = bool(office) and right_of(right, others_act=others_act) is Right.LOOKS
        language = self.languages.get(identity.id, "")
        role = self.roles.get(identity.id)
        return Person(language, office, worklist, role, only_looks=only_looks)

    async def save_language(self, identity: Identity, language: str) -> None:
        self.languages[identity.id] = language

    async def save_worklist(self, identity: Identity, worklist: Worklist) -> None:
        self.worklists[identity.id] = worklist

    async def link_office(self, link: OfficeLink) -> None:
        if not link.tenant:
            raise AccessDenied("a tenant without an id cannot be linked")
        if link.office not in self.known:
            raise OrderNotFound(link.office)
        tenant = read_tenant(link.tenant)
        if self.offices.get(tenant) != link.office:
            self._forget_people(tenant)
        self.offices[tenant] = link.office
        self.linked_at[tenant] = link.linked_at

    async def unlink_office(self, tenant: str) -> bool:
        self._forget_people(read_tenant(tenant))
        return self.offices.pop(read_tenant(tenant), None) is not None

    def _forget_people(self, tenant: str) -> None:
        if office := self.offices.get(tenant):
            others_act, revision = self.lists.get(office, (True, 0))
            self.lists[office] = (others_act, revision + 1)
        self.named = {one: of for one, of in self.named.items() if one.split(":")[1] != tenant}

    async def office_links(self) -> tuple[OfficeLink, ...]:
        links = (
            OfficeLink(tenant=tenant, office=office, linked_at=self.linked_at.get(tenant, NOW))
            for tenant, office in self.offices.items()
        )
        return tuple(sorted(links, key=lambda link: (link.office, link.tenant)))
