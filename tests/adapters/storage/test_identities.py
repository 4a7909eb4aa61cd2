"""Identities of accounts, sign-ins that are used up, and roles that are those of chat."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.sql import select
from adapters.storage import Stores
from adapters.storage.console_models import BegunSignInRow
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
BEGUN = BegunSignIn(
    random="a secret", provider=Provider.SLACK, session="", ends_at=NOW + BEGUN_LASTS
)


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
    assert set(await stores.identities.unlinked()) == {(owner, ONE.id), (owner, CHAT)}


async def test_what_was_begun_is_used_up_by_one_of_many(stores: Stores) -> None:
    use_up = stores.identities.use_up
    done = await asyncio.gather(*(use_up(BEGUN) for _ in range(10)))
    assert sorted(done) == [*[False] * 9, True]
    assert await use_up(replace(BEGUN, random="another"))
    rows = await select(BegunSignInRow, "SELECT * FROM console_begun", [])
    assert len(rows) == 2
    assert BEGUN.random not in str([tuple(row) for row in rows])


async def test_what_is_used_up_is_kept_as_long_as_it_would_be_taken(stores: Stores) -> None:
    assert await stores.identities.use_up(BEGUN)
    assert await stores.identities.drop_older(BEGUN.ends_at - timedelta(seconds=1)) == 0
    assert not await stores.identities.use_up(BEGUN)
    assert await stores.identities.drop_older(BEGUN.ends_at) == 1


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
    # An administrator gives a role here: from then on that one counts.
    await stores.accounts.save(account)
    await stores.accounts.change_role(account, replace(account, role=Role.LEAD, chat=""))
    person = await stores.directory.find_person(account.identity)
    assert (person.role, person.chat) == (Role.LEAD, None)


@pytest.mark.parametrize("wrong", ["", "slack", "slack:T1", "mail:T1:U1"])
def test_what_names_nobody_is_no_identity(wrong: str) -> None:
    with pytest.raises(ValueError, match=".*"):
        read_identity(wrong)
    assert read_identity("teams:t:a:b").person == "a:b"
    assert read_identity(CHAT).platform is Platform.SLACK
