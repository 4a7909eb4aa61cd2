"""What every store of tenants without an office promises, over each database and in memory."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.people import OfficeLink
from bot.domain.tenants import TenantKnock
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
