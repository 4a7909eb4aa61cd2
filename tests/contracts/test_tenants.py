"""What every store of tenants without an office, and of codes for them, promises."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.domain.admin_log import AdminEntry
from bot.domain.office_codes import TRIES, TRIES_WITHIN, OfficeCode
from bot.domain.people import OfficeLink
from bot.domain.tenants import TenantKnock
from bot.errors import StoreConflict
from tests.contracts.conftest import AnyStores
from tests.fakes.clock import NOW

_ONE = "11111111-2222-3333-4444-aaaaaaaaaaaa"
_OTHER = "11111111-2222-3333-4444-bbbbbbbbbbbb"
_LATER = NOW + timedelta(minutes=5)


class TestTenantKnocks:
    async def test_first_and_last_time_and_count_are_kept(self, stores: AnyStores) -> None:
        await stores.knocks.keep(_ONE, NOW, 1)
        await stores.knocks.keep(_ONE.upper(), _LATER, 7)
        assert await stores.knocks.unlinked() == (
            TenantKnock(tenant=_ONE, first_at=NOW, last_at=_LATER, times=8),
        )

    @pytest.mark.parametrize("strange", ["", "tenant-1", "x" * 9000, "a\x00b", "\ud800"])
    async def test_what_is_no_tenant_id_is_not_kept_and_tries_nothing(
        self, stores: AnyStores, strange: str
    ) -> None:
        await stores.knocks.keep(strange, NOW, 1)
        assert await stores.knocks.unlinked() == ()
        assert not await stores.office_codes.claim_try(strange, NOW)

    async def test_who_was_heard_of_last_comes_first(self, stores: AnyStores) -> None:
        await stores.knocks.keep(_OTHER, NOW, 1)
        await stores.knocks.keep(_ONE, NOW + timedelta(seconds=1), 1)
        assert [one.tenant for one in await stores.knocks.unlinked()] == [_ONE, _OTHER]
        await stores.knocks.keep(_OTHER, _LATER, 1)
        assert [one.tenant for one in await stores.knocks.unlinked(limit=1)] == [_OTHER]

    async def test_a_linked_tenant_is_not_among_them(self, stores: AnyStores) -> None:
        await stores.add_office("OFF001")
        await stores.knocks.keep(_ONE, NOW, 1)
        await stores.knocks.keep(_OTHER, NOW, 1)
        await stores.directory.link_office(OfficeLink(tenant=_ONE, office="OFF001", linked_at=NOW))
        assert [one.tenant for one in await stores.knocks.unlinked()] == [_OTHER]

    async def test_of_too_many_the_oldest_are_forgotten(
        self, stores: AnyStores, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for module in ("adapters.storage.tenants", "tests.fakes.tenants"):
            monkeypatch.setattr(f"{module}.KNOCKS_KEPT", 3)
        for number in range(5):
            tenant = f"11111111-2222-3333-4444-{number:012}"
            await stores.knocks.keep(tenant, NOW + timedelta(minutes=number), 1)
        kept = await stores.knocks.unlinked()
        assert [one.tenant[-1] for one in kept] == ["4", "3", "2"]


_CODE = "LINK-7K3M-9Q2X-4HTB"
_OLD = NOW + timedelta(hours=25)


def _worth(number: int = 1, office: str = "OFF001") -> OfficeCode:
    ends = NOW + timedelta(hours=24, seconds=number)
    return OfficeCode(
        id=f"c{number}", office=office, made_by="a:b:c", made_by_name="Ada", ends_at=ends
    )


class TestOfficeCodes:
    async def test_an_office_is_known_or_not(self, stores: AnyStores) -> None:
        await stores.add_office("OFF001")
        assert await stores.office_codes.has_office("OFF001")
        assert not await stores.office_codes.has_office("OFF404")

    async def test_a_code_is_worth_something_until_it_ends(self, stores: AnyStores) -> None:
        await stores.office_codes.keep(_CODE, _worth())
        assert await stores.office_codes.look_at(_CODE, NOW) == _worth()
        assert await stores.office_codes.look_at(_CODE, _OLD) is None
        assert await stores.office_codes.look_at("LINK-2222-3333-4ABC", NOW) is None
        assert await stores.office_codes.unused(_OLD) == ()

    async def test_the_newest_come_first_and_revoked_ones_are_gone(self, stores: AnyStores) -> None:
        for number in (1, 2, 3):
            await stores.office_codes.keep(f"{_CODE}{number}", _worth(number))
        assert await stores.office_codes.revoke("c2", NOW)
        assert not await stores.office_codes.revoke("c2", NOW)
        assert [one.id for one in await stores.office_codes.unused(NOW)] == ["c3", "c1"]
        assert [one.id for one in await stores.office_codes.unused(NOW, limit=1)] == ["c3"]
        assert await stores.office_codes.look_at(f"{_CODE}2", NOW) is None

    async def test_a_used_code_links_once(self, stores: AnyStores) -> None:
        await stores.add_office("OFF001")
        await stores.office_codes.keep(_CODE, _worth())
        await stores.office_codes.use(_CODE, _ONE, NOW)
        with pytest.raises(StoreConflict):
            await stores.office_codes.use(_CODE, _OTHER, NOW)
        links = [(link.tenant, link.office) for link in await stores.directory.office_links()]
        assert links == [(_ONE, "OFF001")]

    async def test_of_many_tenants_at_once_one_is_linked_and_logged(
        self, stores: AnyStores
    ) -> None:
        await stores.add_office("OFF001")
        await stores.office_codes.keep(_CODE, _worth())

        async def use(number: int) -> None:
            tenant = f"11111111-2222-3333-4444-{number:012}"
            entry = AdminEntry(
                at=NOW, actor=tenant, actor_name="", action="office-linked", subject=tenant
            )

            async def save() -> None:
                await stores.office_codes.use(_CODE, tenant, NOW)

            await stores.admin_log.append(entry, save)

        ends = await asyncio.gather(*map(use, range(6)), return_exceptions=True)
        assert [type(end) for end in ends].count(StoreConflict) == 5
        (link,) = await stores.directory.office_links()
        (line,) = await stores.admin_log.entries()
        assert line.entry.subject == link.tenant

    async def test_a_linked_tenant_stays_where_it_is_and_the_code_unused(
        self, stores: AnyStores
    ) -> None:
        for office in ("OFF001", "OFF002"):
            await stores.add_office(office)
        await stores.directory.link_office(OfficeLink(tenant=_ONE, office="OFF002", linked_at=NOW))
        await stores.office_codes.keep(_CODE, _worth())
        entry = AdminEntry(at=NOW, actor="x", actor_name="", action="office-linked", subject=_ONE)

        async def save() -> None:
            await stores.office_codes.use(_CODE, _ONE, NOW)

        with pytest.raises(StoreConflict):
            await stores.admin_log.append(entry, save)
        assert [link.office for link in await stores.directory.office_links()] == ["OFF002"]
        assert await stores.office_codes.look_at(_CODE, NOW) == _worth()
        assert await stores.admin_log.entries() == ()

    async def test_tries_end_and_begin_anew(self, stores: AnyStores) -> None:
        claim = stores.office_codes.claim_try
        assert all([await claim(_ONE, NOW) for _ in range(TRIES)])
        assert not await claim(_ONE.upper(), NOW)
        assert await claim(_OTHER, NOW)
        assert await claim(_ONE, NOW + TRIES_WITHIN)
        for _ in range(TRIES):
            await claim(_ONE, _OLD)
        await stores.office_codes.forget_tries(_ONE)
        assert await claim(_ONE, _OLD)

    async def test_of_many_tries_at_once_no_more_are_allowed(self, stores: AnyStores) -> None:
        claims = (stores.office_codes.claim_try(_ONE, NOW) for _ in range(3 * TRIES))
        assert sum(await asyncio.gather(*claims)) <= TRIES
