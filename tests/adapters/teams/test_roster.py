"""Who talks with the bot: one person has one identity, and guests are told from members."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from adapters.playground.recording import Fault
from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_wire import TENANT
from bot.domain.people import Identity, Platform, Standing
from bot.errors import PlatformError
from tests.adapters.teams.kit import FakeDesk
from tests.harness.waiting import PATIENCE_S, until

NAMELESS = {"from": {"id": "29:anna", "name": "Anna"}}


def persons(desk: FakeDesk) -> list[str]:
    return [identity.person for identity, _call in desk.calls]


def asked(teams: TeamsStandIn) -> list[str]:
    return [one.path for one in teams.requests if "/members" in one.path]


async def test_person_without_directory_id_is_who_they_were_before(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    await teams.message("help", user="anna")
    await teams.message("help", **NAMELESS)
    assert persons(desk) == ["anna", "anna"]
    assert asked(teams) == []


async def test_person_without_directory_id_is_asked_for_once(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    teams.people["anna"] = {"aadObjectId": "aad-anna"}
    for _ in range(2):
        await teams.message("help", **NAMELESS)
    assert persons(desk) == ["aad-anna", "aad-anna"]
    assert asked(teams) == ["/emea/v3/conversations/a:anna/members/29:anna"]


async def test_request_does_not_wait_for_a_roster_that_fails(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    teams.answer_next(503, path_part="/members")
    await teams.message("help", **NAMELESS)
    assert persons(desk) == ["29:anna"]


async def stands(teams: TeamsStandIn, desk: FakeDesk, said: dict[str, Any]) -> Standing:
    teams.people["anna"] = said
    await teams.message("help", user="anna")
    await until(lambda: desk.calls)
    return await desk.registers[Platform.TEAMS].standing(desk.calls[0][0])


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ({}, Standing.MEMBER),
        ({"userRole": "guest"}, Standing.GUEST),
        ({"userRole": "Guest"}, Standing.GUEST),
        ({"userRole": "anonymous"}, Standing.GUEST),
        ({"userPrincipalName": "eve_example.be#EXT#@firm.example.be"}, Standing.GUEST),
        ({"userPrincipalName": "eve_example.be#ext#@firm.example.be"}, Standing.GUEST),
        ({"tenantId": "99999999-2222-3333-4444-555555555555"}, Standing.GUEST),
        ({"tenantId": f"{{{TENANT.upper()}}}"}, Standing.MEMBER),
        ({"userRole": None, "userPrincipalName": None}, Standing.MEMBER),
    ],
)
async def test_guest_of_a_tenant_is_told_from_its_members(
    teams: TeamsStandIn, desk: FakeDesk, said: dict[str, Any], standing: Standing
) -> None:
    assert await stands(teams, desk, said) is standing
    assert asked(teams) == ["/emea/v3/conversations/a:anna/members/29:anna"]


async def test_roster_that_does_not_know_somebody_says_nothing_of_them(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    with pytest.raises(PlatformError):
        await stands(teams, desk, {"absent": True})


async def test_person_who_never_talked_with_this_process_cannot_be_asked_for(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    nobody = Identity(platform=Platform.TEAMS, space=TENANT, person="nobody")
    assert await desk.registers[Platform.TEAMS].standing(nobody) is Standing.UNKNOWN
    assert asked(teams) == []


async def test_message_is_not_held_up_long_by_a_roster_that_hangs(
    teams: TeamsStandIn, desk: FakeDesk
) -> None:
    teams.faults.add(Fault(hang_s=2 * PATIENCE_S, path_part="/members"))
    async with asyncio.timeout(PATIENCE_S):
        assert (await teams.message("help", **NAMELESS)).status == 200
    assert persons(desk) == ["29:anna"]
