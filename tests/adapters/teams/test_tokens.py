"""Who may send: every token that proves nothing is refused, and nothing is done."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from adapters.playground.recording import Fault
from adapters.playground.teams import TeamsStandIn
from adapters.playground.teams_keys import make_key
from adapters.teams.limits import LIMITS
from tests.adapters.teams.kit import FakeDesk, run_adapter
from tests.harness.waiting import until

NOW_S = int(time.time())

WRONG_TOKENS: dict[str, dict[str, Any]] = {
    "expired": {"exp": NOW_S - 3600, "nbf": NOW_S - 7200},
    "not yet valid": {"nbf": NOW_S + 3600},
    "without expiry": {"exp": None},
    "for another app": {"aud": "another-app"},
    "without audience": {"aud": None},
    "from another issuer": {"iss": "https://issuer.example.be"},
    "without issuer": {"iss": None},
    "with an unknown key": {"key_id": "key-nobody-knows"},
    "without a key id": {"key_id": ""},
    "signed by another key under a known id": {"key": make_key()},
    "unsigned": {"algorithm": "none"},
    "signed with a shared secret": {"algorithm": "HS256", "key": "s" * 64},
    "for another service": {"serviceurl": "https://service.example.be/"},
    "for no service": {"serviceurl": None},
    "for an empty service": {"serviceurl": ""},
    "for a service of slashes": {"serviceurl": "/"},
}


@pytest.mark.parametrize("wrong", WRONG_TOKENS.values(), ids=WRONG_TOKENS)
async def test_wrong_token_is_refused_and_nothing_done(
    teams: TeamsStandIn, desk: FakeDesk, wrong: dict[str, Any]
) -> None:
    activity = teams.activity("message", text="6012345678")
    answer = await teams.deliver(activity, token=teams.token(**wrong))
    assert answer.status == 401
    assert desk.calls == []


@pytest.mark.parametrize("token", ["", "garbage", "a.b.c", "ÿÿ", "e30.e30.e30", "." * 2000])
async def test_missing_or_garbage_token_is_refused(
    teams: TeamsStandIn, desk: FakeDesk, token: str
) -> None:
    answer = await teams.deliver(teams.activity("message", text="help"), token=token)
    assert answer.status == 401
    assert desk.calls == []


async def test_good_token_just_over_its_time_is_taken(teams: TeamsStandIn) -> None:
    token = teams.token(exp=int(time.time()) - LIMITS.leeway_s + 60)
    answer = await teams.deliver(teams.activity("message", text="help"), token=token)
    assert answer.status == 200


async def test_rotated_key_is_fetched_at_once(teams: TeamsStandIn, desk: FakeDesk) -> None:
    await teams.message("help")
    unknown = teams.token(key_id="key-nobody-knows")
    await teams.deliver(teams.activity("message", text="help"), token=unknown)
    teams.rotate_signing_key()
    assert (await teams.message("help")).status == 200
    assert len(desk.calls) == 2


async def test_token_of_a_withdrawn_key_is_refused(teams: TeamsStandIn) -> None:
    old = teams.token()
    assert (await teams.deliver(teams.activity("message"), token=old)).status == 200
    teams.rotate_signing_key()
    await teams.message("help")
    assert (await teams.deliver(teams.activity("message"), token=old)).status == 401


async def test_many_unknown_keys_do_not_hammer_microsoft(teams: TeamsStandIn) -> None:
    tokens = [teams.token(key_id=f"key-{count}") for count in range(100, 130)]
    for token in tokens:
        await teams.deliver(teams.activity("message"), token=token)
    fetched = [one for one in teams.requests if one.path.endswith("/keys")]
    assert len(fetched) <= LIMITS.key_fetches
    assert (await teams.message("help")).status == 200


async def test_keys_are_fetched_once_for_all_who_wait(teams: TeamsStandIn) -> None:
    answers = await asyncio.gather(*(teams.message("help") for _ in range(20)))
    assert {answer.status for answer in answers} == {200}
    assert len([one for one in teams.requests if one.path.endswith("/keys")]) == 1


async def test_unreachable_keys_say_so_and_come_back(teams: TeamsStandIn, desk: FakeDesk) -> None:
    teams.faults.add(Fault(status=503, path_part="openidconfiguration"))
    answer = await teams.message("help")
    assert (answer.status, answer.body) == (503, {"error": "the signing keys cannot be fetched"})
    assert desk.calls == []
    assert (await teams.message("help")).status == 200


async def test_unreadable_keys_say_so(teams: TeamsStandIn) -> None:
    fault = Fault(status=200, body=b'{"keys": [1]}', path_part="/keys")
    teams.faults.add(fault)
    assert (await teams.message("help")).status == 503


async def test_key_of_another_channel_is_refused(teams: TeamsStandIn, desk: FakeDesk) -> None:
    published = teams.keys.published()
    published["keys"][0]["endorsements"] = ["webchat"]
    teams.keys.published = lambda: published  # type: ignore[method-assign]
    assert (await teams.message("help")).status == 401
    assert desk.calls == []


async def test_issuer_of_the_metadata_is_taken(desk: FakeDesk) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk):
        teams.connector.issuer = "https://issuer.example.be"
        token = teams.token(iss="https://issuer.example.be")
        assert (await teams.deliver(teams.activity("message"), token=token)).status == 200


async def test_storm_of_unknown_keys_holds_up_nobody_while_the_keys_cannot_be_fetched(
    desk: FakeDesk,
) -> None:
    async with TeamsStandIn() as teams, run_adapter(teams, desk, timeout_s=1.0):
        assert (await teams.message("help")).status == 200
        teams.faults.add(Fault(504, hang_s=60.0, path_part="openidconfiguration"), times=100)
        unknown = [teams.token(key_id=f"key-{count}") for count in range(100, 130)]
        storm = asyncio.gather(
            *(teams.deliver(teams.activity("message"), token=token) for token in unknown)
        )
        asked = len(teams.requests)
        await until(lambda: len(teams.requests) > asked)
        assert (await teams.message("help")).status == 200
        assert not storm.done()
        assert {answer.status for answer in await storm} <= {401, 503}


async def test_giant_key_set_is_not_read_to_its_end(teams: TeamsStandIn) -> None:
    teams.faults.add(Fault(200, body=b" " * 8_000_000, path_part="/keys"))
    assert (await teams.message("help")).status == 503


async def test_keys_are_not_looked_for_elsewhere(teams: TeamsStandIn) -> None:
    elsewhere = {"Location": f"{teams.url}/elsewhere"}
    teams.faults.add(Fault(302, headers=elsewhere, path_part="/keys"))
    assert (await teams.message("help")).status == 503
    assert "/elsewhere" not in [one.path for one in teams.requests]
