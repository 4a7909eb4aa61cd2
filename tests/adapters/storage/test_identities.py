"""Identities of accounts, sign-ins that are under way, and roles that are those of chat."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.sql import select
from adapters.storage import Stores
from adapters.storage.console_models import BegunSignInRow
from adapters.storage.identities import MOST_BEGUN
from bot.domain.accounts import Account
from bot.domain.identities import BEGUN_LASTS, BegunSignIn, LinkedIdentity, Provider
from bot.domain.people import Platform, Role, read_identity
from bot.errors import StoreConflict
from tests.fakes.clock import NOW

CHAT = "slack:T1:U1"
ONE = LinkedIdentity(
    id="slack:T1:sub-1",
    provider=Provider.SLACK,
    account="console:link:louis",
    chat=CHAT,
    name='Louis \x00 "><script>',
    linked_at=NOW,
)
BEGUN = BegunSignIn(provider=Provider.SLACK, session="", ends_at=NOW + BEGUN_LASTS)


async def test_an_identity_is_found_by_its_account_and_by_chat(stores: Stores) -> None:
    other = replace(
        ONE, id="entra:t:sub-2", provider=Provider.ENTRA, chat="", linked_at=NOW + BEGUN_LASTS
    )
    await stores.identities.keep(other)
    await stores.identities.keep(ONE)
    kept = replace(ONE, name=ONE.name.replace("\x00", "\N{REPLACEMENT CHARACTER}"))
    assert await stores.identities.find(ONE.id) == kept
    assert [one.id for one in await stores.identities.of_account(ONE.account)] == [ONE.id, other.id]
    assert await stores.identities.list() == await stores.identities.of_account(ONE.account)
    assert await stores.identities.of_chat(CHAT) == (kept,)
    # Many have no identity in chat, and are not one and the same.
    assert await stores.identities.of_chat("") == ()
    assert await stores.identities.find("slack:T1:nobody") is None


async def test_an_identity_belongs_to_one_account_whoever_comes_at_once(stores: Stores) -> None:
    wanted = [replace(ONE, account=f"console:link:{number}") for number in range(5)]
    done = await asyncio.gather(*map(stores.identities.keep, wanted), return_exceptions=True)
    assert sum(one is None for one in done) == 1
    assert all(one is None or isinstance(one, StoreConflict) for one in done)
    owner = (await stores.identities.list())[0].account
    assert not await stores.identities.drop(ONE.id, "console:link:somebody else")
    assert await stores.identities.drop(ONE.id, owner)
    assert not await stores.identities.drop(ONE.id, owner)


async def test_what_was_begun_is_finished_by_one_of_many(stores: Stores) -> None:
    begun = replace(BEGUN, session="a session")
    await stores.identities.begin("a secret", begun)
    rows = await select(BegunSignInRow, "SELECT * FROM console_begun", [])
    assert "a secret" not in str([tuple(row) for row in rows])
    assert await stores.identities.finish("a secret", Provider.ENTRA, NOW) is None
    assert await stores.identities.finish("another", Provider.SLACK, NOW) is None
    finish = stores.identities.finish
    done = await asyncio.gather(*(finish("a secret", Provider.SLACK, NOW) for _ in range(10)))
    assert [one for one in done if one] == [begun]


async def test_what_was_begun_is_over_after_its_time(stores: Stores) -> None:
    await stores.identities.begin("a secret", BEGUN)
    assert await stores.identities.finish("a secret", Provider.SLACK, BEGUN.ends_at) is None
    assert await stores.identities.drop_older(BEGUN.ends_at - timedelta(seconds=1)) == 0
    assert await stores.identities.drop_older(BEGUN.ends_at) == 1


async def test_only_so_many_are_under_way(stores: Stores) -> None:
    rows = [
        BegunSignInRow(
            digest=str(number),
            provider="slack",
            session="",
            ends_at=NOW + timedelta(milliseconds=number),
        )
        for number in range(MOST_BEGUN + 50)
    ]
    await BegunSignInRow.bulk_create(rows)
    await stores.identities.begin("the newest", BEGUN)
    assert await BegunSignInRow.all().count() == MOST_BEGUN
    # An administrator gives a role here: from then on that one counts.
    await stores.accounts.save(account)
    await stores.accounts.change_role(account, replace(account, role=Role.LEAD, chat=""))
    person = await stores.directory.find_person(account.identity)
    assert (person.role, person.chat) == (Role.LEAD, None)
    assert await stores.identities.finish("the newest", Provider.SLACK, NOW) == BEGUN


async def test_an_account_without_a_role_of_its_own_is_known_by_chat(stores: Stores) -> None:
    account = Account(
        provider="slack", subject="T1:U1", name="Nora", role=Role.AGENT, made_at=NOW, chat=CHAT
    )
    await stores.accounts.save(account)
    assert await stores.accounts.find(account.id) == account
    person = await stores.directory.find_person(account.identity)
    assert (person.role, person.chat) == (None, read_identity(CHAT))
    await stores.accounts.save(replace(account, ended_at=NOW))
    person = await stores.directory.find_person(account.identity)
    assert (person.role, person.chat) == (None, None)
    await stores.accounts.save(replace(account, role=Role.LEAD, chat=""))
    person = await stores.directory.find_person(account.identity)
    assert (person.role, person.chat) == (Role.LEAD, None)


@pytest.mark.parametrize("wrong", ["", "slack", "slack:T1", "mail:T1:U1"])
def test_what_names_nobody_is_no_identity(wrong: str) -> None:
    with pytest.raises(ValueError, match=".*"):
        read_identity(wrong)
    assert read_identity("teams:t:a:b").person == "a:b"
    assert read_identity(CHAT).platform is Platform.SLACK
