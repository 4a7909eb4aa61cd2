"""What is kept of tenants that nobody has linked: rarely, little, and never in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import LookUp
from bot.domain.people import Identity
from bot.domain.tenants import KNOCK_EVERY, KNOCKS_KEPT, TenantKnock
from tests.bot.kit import ACCOUNTANT, AGENT, World, words
from tests.fakes.clock import NOW

_TENANT = "99999999-2222-3333-4444-555555555555"
UNLINKED = replace(ACCOUNTANT, space=_TENANT, locale="en")
ASKED = LookUp("6012345678")


async def test_a_refused_tenant_is_kept_without_who_and_what(world: World) -> None:
    await world.call(ASKED, UNLINKED)
    assert await world.knocks.unlinked() == (
        TenantKnock(tenant=_TENANT, first_at=NOW, last_at=NOW, times=1),
    )


async def test_a_flood_writes_once_a_minute_and_loses_no_count(world: World) -> None:
    for number in range(50):
        await world.call(ASKED, replace(UNLINKED, person=f"aad-{number}"))
    assert world.knocks.writes == 1
    world.clock.at += KNOCK_EVERY
    await world.call(ASKED, UNLINKED)
    (kept,) = await world.knocks.unlinked()
    assert (world.knocks.writes, kept.times, kept.last_at) == (2, 51, NOW + KNOCK_EVERY)


async def test_one_tenant_in_two_spellings_is_one(world: World) -> None:
    await world.call(ASKED, UNLINKED)
    await world.call(ASKED, replace(UNLINKED, space=f"{{{_TENANT.upper()}}}"))
    assert world.knocks.writes == 1


async def test_what_the_process_remembers_has_an_end(world: World) -> None:
    for number in range(KNOCKS_KEPT + 1):
        space = f"99999999-2222-3333-4444-{number:012}"
        await world.call(ASKED, replace(UNLINKED, space=space))
        world.clock.at += timedelta(milliseconds=1)
    first = replace(UNLINKED, space=f"99999999-2222-3333-4444-{0:012}")
    await world.call(ASKED, first)
    assert world.knocks.writes == KNOCKS_KEPT + 2
    assert len(world.knocks.heard) == KNOCKS_KEPT


@pytest.mark.parametrize(
    "identity",
    [
        replace(UNLINKED, space="tenant-9"),
        replace(UNLINKED, space=""),
        replace(UNLINKED, space="<script>alert(1)</script>"),
        replace(AGENT, person="U404", space=_TENANT),
        ACCOUNTANT,
    ],
)
async def test_what_is_no_unlinked_tenant_is_not_kept(world: World, identity: Identity) -> None:
    await world.call(ASKED, identity)
    assert world.knocks.writes == 0


async def test_a_write_that_fails_does_not_keep_the_refusal(world: World) -> None:
    world.knocks.away = True
    assert _TENANT in words(await world.call(ASKED, UNLINKED))
    assert world.knocks.writes == 1
