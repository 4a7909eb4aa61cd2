"""A one-time code, typed to the bot: whom it lets in, and whom not."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.cards.calls import LookUp, ShowHelp
from bot.domain.office_codes import CODE_LASTS, TRIES, TRIES_WITHIN, OfficeCode
from bot.domain.people import LANGUAGES, Standing
from tests.bot.kit import ACCOUNTANT, AGENT, World, read_texts, words
from tests.fakes.clock import NOW

CODE = "LINK-7K3M-9Q2X-4HTB"
_TENANT = "99999999-2222-3333-4444-555555555555"
UNLINKED = replace(ACCOUNTANT, space=_TENANT, locale="en")
TYPED = LookUp(f"our code is {CODE.lower()}")
GUESS = LookUp("LINK-2222-3333-4ABC")
WORKS_NOT = "does not work any more"


@pytest.fixture
async def given(world: World) -> World:
    """A desk with a code for OFF001."""
    worth = OfficeCode(
        id="c1", office="OFF001", made_by="a", made_by_name="Ada", ends_at=NOW + CODE_LASTS
    )
    await world.office_codes.keep(CODE, worth)
    return world


async def test_a_code_links_the_tenant_and_its_people_see_their_orders(given: World) -> None:
    assert "linked to the accounting office OFF001" in words(await given.call(TYPED, UNLINKED))
    (line,) = given.admin_log.lines
    told = (line.entry.actor, line.entry.action, line.entry.subject, line.entry.after)
    assert told == (UNLINKED.id, "office-linked", _TENANT, "OFF001")
    assert line.entry.reason == "one-time code"
    assert CODE not in repr(line)
    (first,) = (await given.office_people.of_office("OFF001")).administrators
    assert (first.id, first.name) == (UNLINKED.id, UNLINKED.name)
    colleague = replace(UNLINKED, person="aad-7")
    assert "601 234 56 78" in words(await given.call(LookUp("6012345678"), colleague))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_told_in_the_language_of_the_person(given: World, language: str) -> None:
    reply = await given.call(TYPED, replace(UNLINKED, locale=f"{language}-BE"))
    assert reply.language == language
    phrases = read_texts().phrases(language)
    assert phrases.get("office-code-linked", office="OFF001")[:30] in words(reply)


async def test_a_code_works_once(given: World) -> None:
    await given.call(TYPED, UNLINKED)
    other = replace(UNLINKED, space=_TENANT.replace("9", "8"))
    shown = words(await given.call(TYPED, other))
    assert WORKS_NOT in shown
    assert other.space in shown
    assert other.space not in given.directory.offices


async def test_of_two_at_once_one_wins(given: World) -> None:
    other = replace(UNLINKED, space=_TENANT.replace("9", "8"))
    both = await asyncio.gather(given.call(TYPED, UNLINKED), given.call(TYPED, other))
    assert sorted("linked to the accounting office" in words(one) for one in both) == [False, True]


async def test_an_old_code_does_not_work(given: World) -> None:
    given.clock.at += CODE_LASTS
    assert WORKS_NOT in words(await given.call(TYPED, UNLINKED))
    assert given.admin_log.lines == []


async def test_a_linked_tenant_is_told_so_and_keeps_its_office_and_the_code(given: World) -> None:
    given.directory.offices[_TENANT] = "OFF002"
    assert "linked already, to the accounting office OFF002" in words(
        await given.call(TYPED, UNLINKED)
    )
    assert given.directory.offices[_TENANT] == "OFF002"
    assert CODE in given.office_codes.codes


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing.GUEST, "Guests cannot"),
        (Standing.UNKNOWN, "cannot check right now"),
        (Standing.CLOSED, "not set up completely"),
    ],
)
async def test_who_is_no_full_member_uses_no_code(
    given: World, standing: Standing, said: str
) -> None:
    given.register.people[UNLINKED.id] = standing
    assert said in words(await given.call(TYPED, UNLINKED))
    assert _TENANT not in given.directory.offices
    assert CODE in given.office_codes.codes


async def test_guessing_stops_and_may_go_on_after_an_hour(given: World) -> None:
    for number in range(TRIES):
        guesser = replace(UNLINKED, person=f"aad-{number}")
        assert WORKS_NOT in words(await given.call(GUESS, guesser))
    shown = words(await given.call(TYPED, UNLINKED))
    assert "For an hour no code is looked at" in shown
    assert _TENANT in shown
    assert CODE in given.office_codes.codes
    given.clock.at += TRIES_WITHIN
    assert "linked to the accounting office" in words(await given.call(TYPED, UNLINKED))


async def test_one_tenant_does_not_stop_another(given: World) -> None:
    for _ in range(TRIES):
        await given.call(GUESS, replace(UNLINKED, space=_TENANT.replace("9", "8")))
    assert "linked to the accounting office" in words(await given.call(TYPED, UNLINKED))


async def test_elsewhere_a_code_does_nothing_special(given: World) -> None:
    for identity in (AGENT, replace(UNLINKED, space="tenant-9"), replace(UNLINKED, space="")):
        shown = words(await given.call(TYPED, identity))
        assert WORKS_NOT not in shown
        assert "linked to the accounting office" not in shown
    await given.call(ShowHelp(), UNLINKED)
    assert given.office_codes.tries == []
