"""Accounts, links and sessions of the console, and rules as administrators change them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.sql import select
from adapters.storage import Rules, Stores
from adapters.storage.console_models import SessionRow, SignInLinkRow
from bot.domain.accounts import IDLE_LASTS, LINK_LASTS, SESSION_LASTS, Account, Session, SignInLink
from bot.domain.admin_log import AdminEntry, first_broken
from bot.domain.orders import Bank, Banks, ContactField
from bot.domain.people import Identity, Platform, Role, Staff
from bot.domain.rules import BankRule, Rulebook, StaffRule
from bot.errors import StoreConflict
from tests.fakes.clock import NOW, FakeClock

LINK = SignInLink(name="Louis", role=Role.LEAD, ends_at=NOW + LINK_LASTS)
LOUIS = Account(provider="link", subject="louis", name="Louis", role=Role.LEAD, made_at=NOW)
BOOK = Rulebook(
    banks=Banks(KBC=Bank("KBC", "KBC", contact_field=ContactField.IBAN)),
    staff=Staff(agents=frozenset({"*"})),
    support_email="help@example.be",
)


def _session(name: str, account: Account = LOUIS) -> Session:
    return Session(
        id=name,
        account=account.id,
        token="t",
        made_at=NOW,
        seen_at=NOW,
        ends_at=NOW + SESSION_LASTS,
        browser="A browser \x00 with <b>",
        address="127.0.0.1",
    )


async def test_a_link_is_used_by_one_of_many(stores: Stores) -> None:
    await stores.sessions.keep_link("secret", LINK)
    assert await stores.sessions.look_at_link("secret", NOW) == LINK
    used = await asyncio.gather(*(stores.sessions.use_link("secret", NOW) for _ in range(10)))
    assert [one for one in used if one] == [LINK]
    assert await stores.sessions.look_at_link("secret", NOW) is None


async def test_a_link_is_over_after_its_time(stores: Stores) -> None:
    await stores.sessions.keep_link("secret", LINK)
    assert await stores.sessions.use_link("secret", LINK.ends_at) is None
    assert await stores.sessions.drop_older(LINK.ends_at) == 1


async def test_no_secret_is_kept_as_it_is(stores: Stores) -> None:
    await stores.sessions.keep_link("a secret", LINK)
    await stores.sessions.begin("a secret", _session("one"))
    for model, table in ((SignInLinkRow, "console_links"), (SessionRow, "console_sessions")):
        rows = await select(model, f"SELECT * FROM {table}", [])
        assert rows
        assert "a secret" not in str([tuple(row) for row in rows])


async def test_a_session_is_found_seen_and_ended(stores: Stores) -> None:
    sessions = stores.sessions
    await sessions.begin("one", _session("1"))
    await sessions.begin("two", _session("2"))
    found = await sessions.find("one")
    assert found is not None
    assert not found.is_over(NOW + IDLE_LASTS - timedelta(seconds=1))
    assert found.is_over(NOW + IDLE_LASTS)
    later = NOW + timedelta(minutes=20)
    await sessions.see("1", later)
    # A request that was slower than another takes nothing back.
    await sessions.see("1", NOW)
    seen = await sessions.find("one")
    assert seen is not None
    assert seen.seen_at == later
    assert len(await sessions.of_account(LOUIS.id)) == 2
    assert await sessions.drop_older(NOW + IDLE_LASTS) == 1
    assert await sessions.end("1")
    assert not await sessions.end("1")
    assert await sessions.find("one") is None
    await sessions.begin("three", _session("3"))
    assert await sessions.end_all(LOUIS.id) == 1


async def test_a_session_ends_at_its_end_however_busy(stores: Stores) -> None:
    await stores.sessions.begin("one", _session("1"))
    await stores.sessions.see("1", NOW + SESSION_LASTS)
    found = await stores.sessions.find("one")
    assert found is not None
    assert found.is_over(NOW + SESSION_LASTS)


async def test_failed_tries_count_by_address_for_a_while(stores: Stores) -> None:
    sessions = stores.sessions
    for address in ("127.0.0.1", "127.0.0.1", "127.0.0.2"):
        await sessions.add_failed(address, NOW)
    assert await sessions.count_failed("127.0.0.1", NOW) == (2, 3)
    assert await sessions.count_failed("127.0.0.9", NOW) == (0, 3)
    assert await sessions.count_failed("127.0.0.1", NOW + timedelta(minutes=11)) == (0, 0)


async def test_a_language_is_kept_and_gives_no_role_back(stores: Stores) -> None:
    ended = replace(LOUIS, role=Role.VIEWER, ended_at=NOW)
    await stores.accounts.save(ended)
    await stores.accounts.speak(LOUIS.id, "fr")
    assert await stores.accounts.find(LOUIS.id) == replace(ended, language="fr")


async def test_the_desk_knows_who_has_an_account(stores: Stores) -> None:
    await stores.accounts.save(LOUIS)
    assert (await stores.directory.find_person(LOUIS.identity)).role is Role.LEAD
    stranger = Identity(platform=Platform.CONSOLE, space="link", person="nobody")
    assert (await stores.directory.find_person(stranger)).role is None
    ended = Account(
        provider="link", subject="louis", name="Louis", role=Role.LEAD, made_at=NOW, ended_at=NOW
    )
    await stores.accounts.save(ended)
    assert (await stores.directory.find_person(LOUIS.identity)).role is None
    assert await stores.accounts.list() == (ended,)


async def test_a_rule_is_in_effect_and_a_late_one_is_refused(
    stores: Stores, clock: FakeClock
) -> None:
    rules = Rules(BOOK, clock)
    assert (await rules.current()).banks["KBC"].supported
    wanted = BankRule(code="KBC", supported=False, contact_field=ContactField.MOBILE)
    await rules.save_bank(wanted)
    assert not (await rules.current()).banks["KBC"].supported
    with pytest.raises(StoreConflict):
        await rules.save_bank(wanted)
    await rules.save_staff(StaffRule("U1", None))
    await rules.save_staff(StaffRule("U2", Role.ADMIN))
    staff = (await rules.current()).staff
    roles = [
        staff.role(Identity(platform=Platform.SLACK, space="T1", person=person))
        for person in ("U1", "U2", "U3")
    ]
    assert roles == [None, Role.ADMIN, Role.AGENT]


async def test_a_bank_that_the_settings_do_not_list_is_given_no_rule(
    stores: Stores, clock: FakeClock
) -> None:
    rules = Rules(BOOK, clock)
    await rules.save_bank(BankRule(code="NEW", supported=True, contact_field=ContactField.IBAN))
    assert not (await rules.current()).banks["NEW"].supported


async def test_a_change_and_its_line_are_kept_together_or_not_at_all(
    stores: Stores, clock: FakeClock
) -> None:
    rules, log = Rules(BOOK, clock), stores.admin_log
    entry = AdminEntry(at=NOW, actor="a", actor_name="A", action="bank-changed", subject="KBC")
    wanted = BankRule(code="KBC", supported=False, contact_field=ContactField.MOBILE)

    async def save() -> None:
        await rules.save_bank(wanted)

    written = await asyncio.gather(
        *(log.append(entry, save) for _ in range(5)), return_exceptions=True
    )
    # Whoever is first of the five: one change, and one line.
    kept = [one for one in written if not isinstance(one, StoreConflict)]
    assert len(kept) == 1
    assert [one async for one in log.export()] == kept
    assert first_broken(await log.entries()) is None
