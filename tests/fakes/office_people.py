"""Who the people of offices and platforms are, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.domain.office_people import OfficePeople, OfficePerson
from bot.domain.people import STANDINGS_KEPT, Identity, KnownStanding, Platform, Standing
from bot.errors import StoreConflict, StoreUnavailable
from tests.fakes.directory import FakeDirectory


@dataclass
class FakeStandings:
    """What was said last, by the id of whoever it was said of. It may be `away`."""

    said: dict[str, tuple[Identity, KnownStanding]] = field(default_factory=dict)
    away: bool = False

    async def find(self, identity: Identity) -> KnownStanding | None:
        if self.away:
            raise StoreUnavailable("away")
        _identity, known = self.said.get(identity.id, (identity, None))
        return known

    async def keep(self, identity: Identity, said: KnownStanding) -> None:
        if self.away:
            raise StoreUnavailable("away")
        before, known = self.said.get(identity.id, (identity, said))
        if known.said_at > said.said_at:
            return
        self.said[identity.id] = (replace(identity, name=identity.name or before.name), said)
        oldest = said.said_at - STANDINGS_KEPT
        self.said = {one: of for one, of in self.said.items() if of[1].said_at >= oldest}


@dataclass
class FakeOfficePeople:
    """The lists of offices, over what the `directory` and the `standings` know."""

    directory: FakeDirectory = field(default_factory=FakeDirectory)
    standings: FakeStandings = field(default_factory=FakeStandings)

    async def of_office(self, office: str) -> OfficePeople:
        others_act, revision = self.directory.lists.get(office, (True, 0))
        tenants = {one for one, of in self.directory.offices.items() if of == office}
        guests = {
            one for one, of in self.standings.said.items() if of[1].standing is not Standing.MEMBER
        }
        people = {
            one.id: OfficePerson(id=one.id, name=one.name)
            for one, _known in self.standings.said.values()
            if one.platform is Platform.TEAMS and one.space in tenants and one.id not in guests
        }
        people |= {
            one: replace(of[1], is_member=one not in guests)
            for one, of in self.directory.named.items()
            if of[0] == office and one.split(":")[1] in tenants
        }
        return OfficePeople(
            office=office,
            others_act=others_act,
            people=tuple(people[one] for one in sorted(people)),
            revision=revision,
        )

    async def name(self, office: str, person: OfficePerson, revision: int | None) -> None:
        if self.directory.offices.get(person.id.split(":")[1]) != office:
            raise StoreConflict("the tenant is not the office's any more")
        self._count(office, revision)
        self.directory.named[person.id] = (office, replace(person, is_member=True))

    async def let_others_act(self, office: str, others_act: bool, revision: int) -> None:
        self._count(office, revision)
        self.directory.lists[office] = (others_act, self.directory.lists[office][1])

    def _count(self, office: str, revision: int | None) -> None:
        others_act, present = self.directory.lists.get(office, (True, 0))
        if revision not in (None, present):
            raise StoreConflict("somebody has changed the list first")
        self.directory.lists[office] = (others_act, present + 1)
