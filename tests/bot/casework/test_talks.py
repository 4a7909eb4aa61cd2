"""Lines on their way: in order, once, again where that helps, and with a sign where it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.elements import Card
from bot.casework.talk_sendings import LEASE
from bot.domain.cases import Surface
from bot.domain.people import Identity, Platform
from bot.domain.talks import Lapse
from bot.errors import BotError, PlatformBusy, PlatformRefused, PlatformUnavailable
from tests.bot.casework.talk import CASE, beneath, bring, chat, say, talk_world, thread, write
from tests.bot.kit import ACCOUNTANT, AGENT, World

BOB, EVE = ACCOUNTANT, replace(ACCOUNTANT, person="aad-3", name="Eve Ledger")
OTHER = Identity(platform=Platform.TEAMS, space="tenant-2", person="aad-9", name="Zoe Other")
BUSY = PlatformBusy("429", retry_after_s=20.0)
AWAY = PlatformUnavailable("away")
CUT_OFF = PlatformUnavailable("cut off", may_have_arrived=True)
REMOVED = PlatformRefused("403")


@pytest.fixture
async def world() -> World:
    """A desk in which Ann has a case."""
    return await talk_world()


async def show_to(world: World, identity: Identity) -> None:
    """Let somebody have the card of the case."""
    surface = Surface(
        case=CASE,
        platform=identity.platform,
        card_key=identity.id,
        address=f"chat of {identity.person}",
        identity=identity,
        language="nl",
        shown_at=world.clock.now(),
    )
    await world.surfaces.save(surface)


async def later(world: World, after: timedelta) -> None:
    world.clock.at += after
    await bring(world)


def told_where(world: World, about: str) -> list[str]:
    return [place.identity.name for place, card in world.shown.brought if about in repr(card)]


async def test_all_of_the_office_who_have_the_card_read_it_and_nobody_else(world: World) -> None:
    await show_to(world, EVE)
    await show_to(world, OTHER)
    await say(world, "Good morning")
    assert sorted(told_where(world, "Good morning")) == ["Bob Books", "Eve Ledger"]
    await write(world, "We looked", EVE)
    assert told_where(world, "We looked") == ["Bob Books"]
    assert len(thread(world, "We looked")) == 1


@pytest.mark.parametrize("failure", [BUSY, AWAY])
async def test_what_has_to_wait_keeps_its_order_and_comes_once(
    world: World, failure: BotError
) -> None:
    world.shown.failing = failure
    for number in range(3):
        await say(world, f"Question {number}")
    world.shown.failing = None
    await later(world, timedelta(seconds=61))
    assert [text.partition("Question ")[2][0] for text in chat(world, "Question")] == [
        "0",
        "1",
        "2",
    ]
    assert not thread(world, "did not arrive"), "it has"
    assert not chat(world, "al gelezen"), "nothing of it had left"


async def test_one_reader_who_is_away_keeps_no_other_waiting(world: World) -> None:
    await show_to(world, EVE)
    original = world.shown.write

    async def write_to(surface: Surface, card: Card) -> tuple[str, str]:
        if surface.identity.id == EVE.id:
            raise AWAY
        return await original(surface, card)

    world.shown.write = write_to  # type: ignore[method-assign]
    await say(world, "Good morning")
    assert told_where(world, "Good morning") == ["Bob Books"]
    world.shown.write = original  # type: ignore[method-assign]
    await later(world, timedelta(seconds=61))
    assert told_where(world, "Good morning") == ["Bob Books", "Eve Ledger"]


async def test_in_teams_what_may_have_arrived_says_so_when_it_comes_again(world: World) -> None:
    world.shown.failing = CUT_OFF
    await say(world, "Good morning")
    world.shown.failing = None
    await later(world, timedelta(seconds=61))
    (read,) = chat(world, "Good morning")
    assert "al gelezen" in read


async def test_in_slack_what_may_have_arrived_is_looked_for(world: World) -> None:
    await say(world, "Good morning")
    original = world.announcer.post_in_thread

    async def post(*words: object, **named: object) -> tuple[str, str]:
        await original(*words, **named)  # type: ignore[arg-type]
        raise CUT_OFF

    world.announcer.post_in_thread = post  # type: ignore[method-assign]
    await write(world, "I am here")
    world.announcer.post_in_thread = original  # type: ignore[method-assign]
    await later(world, timedelta(seconds=61))
    assert len(thread(world, "I am here")) == 1


async def test_a_process_that_dies_leaves_its_talk_to_another(world: World) -> None:
    await world.desk.handle(AGENT, None, None, beneath("Good morning"))
    now = world.clock.now()
    assert await world.talks.take(now, now + LEASE, 10), "and dies"
    await later(world, LEASE / 2)
    assert not chat(world, "Good morning")
    await later(world, LEASE)
    assert len(chat(world, "Good morning")) == 1


async def test_whoever_removed_the_app_is_named_to_the_writer(world: World) -> None:
    await show_to(world, EVE)
    world.shown.failing = REMOVED
    await say(world, "Good morning")
    (sign,) = thread(world, "did not arrive")
    assert "Bob Books" in sign
    assert "Eve Ledger" in sign
    await later(world, timedelta(hours=2))
    assert len(thread(world, "did not arrive")) == 1, "once"


async def test_a_channel_that_takes_nothing_is_told_to_the_accountant(world: World) -> None:
    await say(world, "Good morning")
    world.announcer.failing = PlatformRefused("is_archived")
    await write(world, "I am here")
    (sign,) = chat(world, "niet aangekomen")
    assert "help@example.be" in sign


async def test_what_gets_no_answer_for_an_hour_is_told(world: World) -> None:
    world.shown.failing = AWAY
    await say(world, "Good morning")
    await later(world, timedelta(minutes=30))
    assert not thread(world, "did not arrive")
    await later(world, timedelta(minutes=31))
    assert "Bob Books" in thread(world, "did not arrive")[0]
    (copy,) = [one for one in world.talks.copies.values() if one.lapse]
    assert (copy.lapse, copy.is_told) == (Lapse.NO_ANSWER, True)


async def test_an_office_that_is_unlinked_on_the_way_reads_nothing_more(world: World) -> None:
    world.shown.failing = AWAY
    await say(world, "Good morning")
    world.shown.failing = None
    del world.directory.offices["tenant-1"]
    await later(world, timedelta(seconds=61))
    assert not chat(world, "Good morning")
    assert thread(world, "did not arrive")
    reply = await say(world, "Still there?")
    assert not reply.is_silent
    assert not chat(world, "Still there?")


async def test_a_message_deleted_before_it_came_never_comes(world: World) -> None:
    world.shown.failing = AWAY
    await say(world, "Good morning", source="slack:d")
    (line,) = [one for one in world.talks.lines.values() if one.text == "Good morning"]
    await world.desk.talks.revise(line.deleted(world.clock.now()))
    world.shown.failing = None
    await later(world, timedelta(seconds=61))
    assert not chat(world, "Good morning")
    assert not chat(world, "verwijderd")
