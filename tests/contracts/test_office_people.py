"""What every store of the people of offices, and of what platforms said of them, promises."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.admin_log import AdminEntry
from bot.domain.office_people import OfficePeople, OfficePerson, Right
from bot.domain.people import (
    STANDINGS_KEPT,
    Identity,
    KnownStanding,
    OfficeLink,
    Platform,
    Standing,
)
from bot.errors import StoreConflict
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import NOW

_TENANT = "11111111-2222-3333-4444-aaaaaaaaaaaa"
_LATER = NOW + timedelta(minutes=5)
ANNA = Identity(platform=Platform.TEAMS, space=_TENANT, person="anna", name="Anna")
BART = replace(ANNA, person="bart", name="Bart")
MEMBER, GUEST = KnownStanding(Standing.MEMBER, NOW), KnownStanding(Standing.GUEST, NOW)


def person(identity: Identity, right: Right | None = None) -> OfficePerson:
    return OfficePerson(id=identity.id, name=identity.name, right=right)


async def begin(stores: AnyStores) -> None:
    for office in ("OFF001", "OFF002"):
        await stores.add_office(office)
    await link(stores)


async def link(stores: AnyStores, office: str = "OFF001") -> None:
    await stores.directory.link_office(OfficeLink(tenant=_TENANT, office=office, linked_at=NOW))


async def only_looks(stores: AnyStores, identity: Identity) -> bool:
    return (await stores.directory.find_person(identity)).only_looks


class TestStandings:
    async def test_what_was_said_last_is_kept(self, stores: AnyStores) -> None:
        assert await stores.standings.find(ANNA) is None
        await stores.standings.keep(ANNA, GUEST)
        await stores.standings.keep(ANNA, KnownStanding(Standing.MEMBER, _LATER))
        # An answer that was given before, and comes after.
        await stores.standings.keep(ANNA, GUEST)
        assert await stores.standings.find(ANNA) == KnownStanding(Standing.MEMBER, _LATER)
        assert await stores.standings.find(BART) is None

    async def test_what_is_long_past_is_forgotten(self, stores: AnyStores) -> None:
        await stores.standings.keep(ANNA, MEMBER)
        at = NOW + STANDINGS_KEPT + timedelta(seconds=1)
        await stores.standings.keep(BART, KnownStanding(Standing.MEMBER, at))
        assert await stores.standings.find(ANNA) is None

    @pytest.mark.parametrize("strange", ["", "a\x00b", "x" * 9000])
    async def test_any_id_is_known_again(self, stores: AnyStores, strange: str) -> None:
        odd = replace(ANNA, space=strange, person=strange, name=strange)
        await stores.standings.keep(odd, GUEST)
        assert await stores.standings.find(odd) == GUEST


class TestOfficePeople:
    async def test_an_office_that_has_decided_nothing_lets_all_act(self, stores: AnyStores) -> None:
        await begin(stores)
        await stores.standings.keep(ANNA, MEMBER)
        await stores.standings.keep(BART, GUEST)
        await stores.standings.keep(replace(ANNA, platform=Platform.SLACK), MEMBER)
        await stores.standings.keep(replace(ANNA, space="elsewhere"), MEMBER)
        known = await stores.office_people.of_office("OFF001")
        assert known == OfficePeople(office="OFF001", people=(person(ANNA),))
        assert not await only_looks(stores, ANNA)
        assert (await stores.office_people.of_office("OFF\x00")).people == ()

    async def test_only_those_named_act_where_the_office_says_so(self, stores: AnyStores) -> None:
        await begin(stores)
        await stores.office_people.name("OFF001", person(ANNA, Right.ACTS), 0)
        await stores.office_people.let_others_act("OFF001", False, 1)
        assert not await only_looks(stores, ANNA)
        assert await only_looks(stores, BART)
        await stores.office_people.name("OFF001", person(ANNA, Right.LOOKS), 2)
        assert await only_looks(stores, ANNA)
        await stores.office_people.let_others_act("OFF001", True, 3)
        assert await only_looks(stores, ANNA)
        assert not await only_looks(stores, BART)
        known = await stores.office_people.of_office("OFF001")
        assert known == OfficePeople(
            office="OFF001", people=(person(ANNA, Right.LOOKS),), revision=4
        )

    async def test_who_is_no_member_any_more_stays_on_the_list(self, stores: AnyStores) -> None:
        await begin(stores)
        await stores.office_people.name("OFF001", person(ANNA, Right.ADMINISTERS), None)
        await stores.standings.keep(ANNA, GUEST)
        (known,) = (await stores.office_people.of_office("OFF001")).people
        assert known == replace(person(ANNA, Right.ADMINISTERS), is_member=False)

    async def test_of_two_changes_of_one_list_at_once_one_is_kept(self, stores: AnyStores) -> None:
        await begin(stores)

        async def change(identity: Identity) -> None:
            async def save() -> None:
                await stores.office_people.name("OFF001", person(identity, Right.ACTS), 0)

            entry = AdminEntry(at=NOW, actor="a", actor_name="A", action="test", subject="s")
            await stores.admin_log.append(entry, save)

        both = await asyncio.gather(change(ANNA), change(BART), return_exceptions=True)
        assert sorted(type(one).__name__ for one in both) == ["NoneType", "StoreConflict"]
        known = await stores.office_people.of_office("OFF001")
        assert (len(known.people), known.revision) == (1, 1)

    async def test_who_is_of_another_tenant_is_not_named(self, stores: AnyStores) -> None:
        await begin(stores)
        stranger = replace(ANNA, space="elsewhere")
        with pytest.raises(StoreConflict):
            await stores.office_people.name("OFF001", person(stranger, Right.ACTS), 0)

    @pytest.mark.parametrize("elsewhere", ["", "OFF002"])
    async def test_rights_end_with_the_link(self, stores: AnyStores, elsewhere: str) -> None:
        await begin(stores)
        await stores.office_people.name("OFF001", person(ANNA, Right.ADMINISTERS), 0)
        before = await stores.office_people.of_office("OFF001")
        if elsewhere:
            await link(stores, elsewhere)
        else:
            await stores.directory.unlink_office(_TENANT)
        await link(stores)
        known = await stores.office_people.of_office("OFF001")
        assert known.people == ()
        # Whoever had the list open meanwhile changes nothing by it.
        with pytest.raises(StoreConflict):
            await stores.office_people.let_others_act("OFF001", False, before.revision)

    async def test_linking_the_same_office_once_more_takes_nothing(self, stores: AnyStores) -> None:
        await begin(stores)
        await stores.office_people.name("OFF001", person(ANNA, Right.ADMINISTERS), 0)
        await link(stores)
        known = await stores.office_people.of_office("OFF001")
        assert known.people == (person(ANNA, Right.ADMINISTERS),)
