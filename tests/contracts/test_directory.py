"""What every directory of people and tenants promises, over SQLite, PostgreSQL and in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import Identity, OfficeLink, Person, Platform
from bot.domain.worklists import Worklist
from bot.errors import AccessDenied, OrderNotFound
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import NOW

TEAMS = Identity(
    platform=Platform.TEAMS, space="tenant-1", person="person-1", name="Anna", locale="nl-BE"
)
SLACK = Identity(platform=Platform.SLACK, space="tenant-1", person="U1", name="Bert", locale="fr")


class TestDirectory:
    async def test_unknown_person_is_empty(self, stores: AnyStores) -> None:
        assert await stores.directory.find_person(TEAMS) == Person()

    async def test_language_is_remembered_for_one_person(self, stores: AnyStores) -> None:
        await stores.directory.save_language(TEAMS, "fr")
        await stores.directory.save_language(TEAMS, "de")
        assert await stores.directory.find_person(TEAMS) == Person("de", "")
        assert await stores.directory.find_person(replace(TEAMS, person="person-2")) == Person()

    async def test_worklist_is_remembered_for_one_person_beside_the_language(
        self, stores: AnyStores
    ) -> None:
        first = Worklist(bank="KBC", office="OFF001", days=30, start="12-1", at="13-2")
        await stores.directory.save_worklist(TEAMS, first)
        assert await stores.directory.find_person(TEAMS) == Person(worklist=first)
        await stores.directory.save_language(TEAMS, "fr")
        await stores.directory.save_worklist(TEAMS, Worklist())
        assert await stores.directory.find_person(TEAMS) == Person("fr", "", Worklist())
        await stores.directory.save_language(TEAMS, "de")
        assert await stores.directory.find_person(TEAMS) == Person("de", "", Worklist())
        assert await stores.directory.find_person(SLACK) == Person()

    async def test_linked_tenant_gives_its_office_in_teams_alone(self, stores: AnyStores) -> None:
        await stores.add_office("OFF001")
        await stores.directory.link_office(
            OfficeLink(tenant="tenant-1", office="OFF001", linked_at=NOW)
        )
        await stores.directory.save_language(TEAMS, "fr")
        assert await stores.directory.find_person(TEAMS) == Person("fr", "OFF001")
        assert await stores.directory.find_person(SLACK) == Person()

    async def test_tenant_is_linked_anew_and_unlinked(self, stores: AnyStores) -> None:
        for code in ("OFF001", "OFF002"):
            await stores.add_office(code)
        await stores.directory.link_office(
            OfficeLink(tenant="tenant-1", office="OFF001", linked_at=NOW)
        )
        again = OfficeLink(tenant="tenant-1", office="OFF002", linked_at=NOW + timedelta(days=1))
        await stores.directory.link_office(again)
        assert await stores.directory.office_links() == (again,)
        assert await stores.directory.unlink_office("tenant-1")
        assert not await stores.directory.unlink_office("tenant-1")
        assert await stores.directory.find_person(TEAMS) == Person()

    async def test_tenant_is_the_same_in_capitals_and_braces(self, stores: AnyStores) -> None:
        tenant = "abcdef01-2222-3333-4444-555555555555"
        written, of = f"{{{tenant.upper()}}}", stores.directory
        await stores.add_office("OFF001")
        await of.link_office(OfficeLink(tenant=written, office="OFF001", linked_at=NOW))
        assert [link.tenant for link in await of.office_links()] == [tenant]
        for space in (tenant, tenant.upper(), written):
            assert (await of.find_person(replace(TEAMS, space=space))).office == "OFF001"
        assert await of.unlink_office(tenant.upper())

    async def test_links_come_by_their_offices(self, stores: AnyStores) -> None:
        links = []
        for number in (2, 1):
            await stores.add_office(f"OFF00{number}")
            link = OfficeLink(tenant=f"t-{number}", office=f"OFF00{number}", linked_at=NOW)
            links.append(link)
            await stores.directory.link_office(link)
        assert await stores.directory.office_links() == tuple(links[::-1])

    async def test_a_tenant_without_an_id_is_not_linked(self, stores: AnyStores) -> None:
        await stores.add_office("OFF001")
        with pytest.raises(AccessDenied):
            await stores.directory.link_office(
                OfficeLink(tenant="", office="OFF001", linked_at=NOW)
            )

    async def test_link_to_an_unknown_office_is_refused(self, stores: AnyStores) -> None:
        with pytest.raises(OrderNotFound):
            await stores.directory.link_office(
                OfficeLink(tenant="tenant-1", office="OFF999", linked_at=NOW)
            )
        assert await stores.directory.office_links() == ()
