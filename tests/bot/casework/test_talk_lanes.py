"""Lanes of a talk: each place waits for itself, and gets what became of a line at last."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.elements import Card
from bot.cards.talk_calls import StopWriting
from bot.domain.cases import CaseStatus, Surface
from bot.domain.talks import Lapse, WrittenKind
from bot.errors import BotError, PlatformBusy, PlatformRefused, PlatformUnavailable
from tests.bot.casework.talk import CASE, bring, chat, said, say, talk_world, thread, write
from tests.bot.casework.test_talks import EVE, later, show_to, told_where
from tests.bot.kit import ACCOUNTANT, World

EDITED, DELETED = WrittenKind.EDITED, WrittenKind.DELETED
SOURCE = "slack:lane"
SECOND = timedelta(seconds=1)


@pytest.fixture
async def world() -> World:
    """A desk in which Ann has a case."""
    return await talk_world()


def fail_for(world: World, person: str, error: Exception) -> list[str]:
    """Let nobody be reached of whom this is the id; return whom something was tried for."""
    original, tried = world.shown.write, list[str]()

    async def write_to(surface: Surface, card: Card) -> tuple[str, str]:
        tried.append(surface.identity.person)
        if surface.identity.person == person:
            raise error
        return await original(surface, card)

    world.shown.write = write_to  # type: ignore[method-assign]
    return tried


async def test_a_new_line_is_no_reason_to_try_before_a_platform_asked_for_it(world: World) -> None:
    await show_to(world, EVE)
    tried = fail_for(world, EVE.person, PlatformBusy("429", retry_after_s=300.0))
    await say(world, "one")
    await later(world, 2 * SECOND)
    await say(world, "two-2")
    await say(world, "one-2", source=SOURCE)
    await say(world, "one-3", source=SOURCE, kind=EDITED)
    assert tried.count(EVE.person) == 1
    assert told_where(world, "two-2") == ["Bob Books"], "he does not wait for her"
    await later(world, 300 * SECOND)
    assert tried.count(EVE.person) == 2


async def test_nobody_waits_for_as_long_as_somebody_else_was_asked_to(world: World) -> None:
    await show_to(world, EVE)
    fail_for(world, EVE.person, PlatformBusy("429", retry_after_s=600.0))
    world.shown.failing = PlatformUnavailable("away")
    await say(world, "Good morning")
    world.shown.failing = None
    await later(world, 2 * SECOND)
    assert told_where(world, "Good morning") == ["Bob Books"]


async def test_a_place_that_fails_is_tried_more_and_more_seldom(world: World) -> None:
    tried = fail_for(world, ACCOUNTANT.person, PlatformUnavailable("away"))
    await say(world, "Good morning")
    for _second in range(30):
        await later(world, SECOND)
    assert len(tried) == 5, "after 1, 3, 7 and 15 seconds"


async def test_what_is_unforeseen_holds_up_neither_others_nor_itself_for_good(world: World) -> None:
    await show_to(world, EVE)
    tried = fail_for(world, EVE.person, KeyError("unforeseen"))
    await say(world, "Good morning")
    assert told_where(world, "Good morning") == ["Bob Books"]
    await later(world, timedelta(minutes=61))
    assert "Eve Ledger" in thread(world, "did not arrive")[0]
    count = len(tried)
    await later(world, timedelta(minutes=61))
    assert len(tried) == count


async def test_a_change_long_after_is_tried_for_as_long_as_a_new_line(world: World) -> None:
    await say(world, "the IBAN of another client", source=SOURCE)
    world.clock.at += timedelta(hours=5)
    world.shown.failing = PlatformBusy("429", retry_after_s=1.0)
    await say(world, "", source=SOURCE, kind=DELETED)
    world.shown.failing = None
    await later(world, timedelta(minutes=2))
    assert "verwijderd" in chat(world)[-1]


@pytest.mark.parametrize("error", [PlatformRefused("403"), PlatformUnavailable("away")])
async def test_what_was_given_up_is_tried_again_once_it_changes(
    world: World, error: BotError
) -> None:
    await say(world, "secret plan", source=SOURCE)
    world.shown.failing = error
    await say(world, "secret plans", source=SOURCE, kind=EDITED)
    await later(world, timedelta(minutes=61))
    (sign,) = thread(world, "changed or deleted")
    assert "Bob Books" in sign
    world.shown.failing = None
    await say(world, "", source=SOURCE, kind=DELETED)
    assert "verwijderd" in chat(world)[-1]
    world.shown.failing = error
    await say(world, "Another", source="slack:other")
    await later(world, timedelta(minutes=61))
    world.shown.failing = None
    await say(world, "Another one", source="slack:other", kind=EDITED)
    assert chat(world, "Another one")


async def test_each_change_that_does_not_arrive_is_told(world: World) -> None:
    await say(world, "one", source=SOURCE)
    world.shown.failing = PlatformRefused("403")
    await say(world, "one-2", source=SOURCE, kind=EDITED)
    await say(world, "one-3", source=SOURCE, kind=EDITED)
    assert len(thread(world, "changed or deleted")) == 2


@pytest.mark.parametrize("is_unlinked", [False, True])
async def test_a_deletion_reaches_whoever_may_not_read_any_more(
    world: World, *, is_unlinked: bool
) -> None:
    await say(world, "wrong client", source=SOURCE)
    if is_unlinked:
        del world.directory.offices["tenant-1"]
    else:
        world.directory.lists["OFF001"] = (False, 1)
    await say(world, "wrong clients", source=SOURCE, kind=EDITED)
    assert not chat(world, "wrong clients")
    assert [one.lapse for one in world.talks.copies.values() if one.lapse] == [Lapse.NO_ACCESS]
    await say(world, "", source=SOURCE, kind=DELETED)
    place, card = world.shown.brought[-1]
    assert place.identity.id == ACCOUNTANT.id
    assert "Dit bericht is verwijderd" in said(card)


async def test_what_is_found_again_in_slack_is_brought_to_how_it_reads_now(world: World) -> None:
    await say(world, "Good morning")
    original = world.announcer.post_in_thread

    async def post(*words: object, **named: object) -> tuple[str, str]:
        await original(*words, **named)  # type: ignore[arg-type]
        raise PlatformUnavailable("cut off", may_have_arrived=True)

    world.announcer.post_in_thread = post  # type: ignore[method-assign]
    await write(world, "first version", source="teams:u")
    world.announcer.post_in_thread = original  # type: ignore[method-assign]
    await write(world, "second version", source="teams:u", kind=EDITED)
    await later(world, timedelta(seconds=61))
    assert len(thread(world, "version")) == 1
    place, card = world.shown.brought[-1]
    assert place.identity.is_channel
    assert "second version" in said(card)


async def test_a_line_of_a_case_that_is_over_lets_nobody_begin_to_write(world: World) -> None:
    world.shown.failing = PlatformBusy("429", retry_after_s=1.0)
    await say(world, "Good morning")
    closed = replace(world.cases.cases[CASE], status=CaseStatus.CLOSED)
    world.cases.cases[CASE] = closed
    world.shown.failing = None
    await later(world, timedelta(minutes=2))
    assert "opgezocht" in chat(world, "Good morning")[0]
    assert not world.talks.writers


async def test_nobody_writes_to_support_by_a_line_that_they_have_not_got(world: World) -> None:
    world.shown.failing = PlatformBusy("429", retry_after_s=1.0)
    await say(world, "Good morning")
    assert not world.talks.writers
    world.shown.failing = None
    await later(world, timedelta(minutes=2))
    assert world.talks.writers == {ACCOUNTANT.id: CASE}
    await world.call(StopWriting(CASE), ACCOUNTANT)
    await bring(world)
    await say(world, "Still there?")
    assert world.talks.writers == {ACCOUNTANT.id: CASE}, "that is news, and says so"


async def test_whoever_may_have_got_a_line_can_answer_it(world: World) -> None:
    lost = PlatformUnavailable("no answer", may_have_arrived=True)
    fail_for(world, ACCOUNTANT.person, lost)
    await say(world, "Which card is it?")
    await write(world, "The first")
    assert "The first" in thread(world)[-1]
