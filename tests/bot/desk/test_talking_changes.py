"""What becomes of a message: edits and deletions in any order, at once, and by anybody."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.cards.hold_calls import GiveBack, TakeCase
from bot.cards.talk_calls import StopWriting
from bot.domain.talks import Line, LineKind, WrittenKind
from tests.bot.casework.talk import (
    CASE,
    beneath,
    bring,
    chat,
    say,
    talk_world,
    thread,
    write,
)
from tests.bot.kit import ACCOUNTANT, AGENT, STRANGER, World, words

EDITED, DELETED = WrittenKind.EDITED, WrittenKind.DELETED
SOURCE = "slack:changes"


@pytest.fixture
async def world() -> World:
    """A desk in which Ann has a case."""
    return await talk_world()


def slow_down(world: World) -> None:
    """Let everybody who looks for a line find it as it was a while ago."""
    original = world.talks.find

    async def find(line_id: str) -> Line | None:
        found = await original(line_id)
        for _turn in range(20):
            await asyncio.sleep(0)
        return found

    world.talks.find = find  # type: ignore[method-assign]


async def change(world: World, *changes: tuple[str, WrittenKind]) -> None:
    """Let several changes of one message come at once, in as many processes."""
    slow_down(world)
    lines = [beneath(text, SOURCE, kind=kind) for text, kind in changes]
    await asyncio.gather(*(world.desk.handle(AGENT, None, None, line) for line in lines))
    await bring(world)


async def said_lines(world: World) -> list[Line]:
    return [one for one in await world.talks.of_case(CASE) if one.kind is LineKind.SAID]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_a_deletion_wins_over_an_edit_of_the_same_moment(
    world: World, order: tuple[int, int]
) -> None:
    await say(world, "one", source=SOURCE)
    changes = (("two", EDITED), ("", DELETED))
    await change(world, *(changes[number] for number in order))
    (line,) = await said_lines(world)
    assert (line.is_deleted, line.text) == (True, "")
    assert "verwijderd" in chat(world)[-1]


async def test_of_two_edits_at_once_the_last_one_stays(world: World) -> None:
    await say(world, "one", source=SOURCE)
    await change(world, ("two", EDITED), ("three", EDITED))
    assert "three" in chat(world)[-1]


async def test_an_edit_that_comes_late_does_not_cover_a_newer_one(world: World) -> None:
    await say(world, "one", source=SOURCE, moment=1)
    await say(world, "three", source=SOURCE, kind=EDITED, moment=3)
    assert (await say(world, "zebra", source=SOURCE, kind=EDITED, moment=2)).is_silent
    assert "three" in chat(world)[-1]
    assert not chat(world, "zebra")


async def test_an_edit_that_overtakes_its_message_is_what_is_read(world: World) -> None:
    assert (await say(world, "right", source=SOURCE, kind=EDITED, moment=2)).is_silent
    assert not chat(world, "right")
    await say(world, "wrong", source=SOURCE, moment=1)
    assert chat(world, "right")
    assert not chat(world, "wrong")
    await say(world, "@U2 is away", source="slack:m", kind=EDITED, mentions=("U2",))
    await say(world, "wrong", source="slack:m")
    assert chat(world, "@support is away")
    await say(world, "note: better", source="slack:n", kind=EDITED)
    await say(world, "better not", source="slack:n")
    assert not chat(world, "better")


async def test_an_edit_that_overtakes_an_earlier_one_and_the_message_stays(world: World) -> None:
    await say(world, "three", source=SOURCE, kind=EDITED, moment=3)
    await say(world, "zebra", source=SOURCE, kind=EDITED, moment=2)
    await say(world, "one", source=SOURCE, moment=1)
    assert chat(world, "three")
    assert not chat(world, "zebra")


async def test_a_deletion_that_overtakes_its_message_leaves_nothing(world: World) -> None:
    await say(world, "Good morning")
    await say(world, "oops", source=SOURCE, kind=DELETED)
    assert (await say(world, "oops", source=SOURCE)).is_silent
    await write(world, "oops", source="teams:d", kind=DELETED)
    await write(world, "oops", source="teams:d")
    assert not chat(world, "oops")
    assert not thread(world, "oops")
    assert "oops" not in repr(world.talks.lines)


async def test_what_was_refused_and_deleted_is_not_mended_any_more(world: World) -> None:
    await say(world, "my PIN is 4821", source=SOURCE)
    await say(world, "", source=SOURCE, kind=DELETED)
    assert (await say(world, "my PIN is 4821", source=SOURCE)).is_silent
    await say(world, "here it is", source=SOURCE, kind=EDITED)
    assert not chat(world, "here it is")


async def test_a_secret_that_overtakes_its_message_is_refused(world: World) -> None:
    assert not (await say(world, "my PIN is 4821", source=SOURCE, kind=EDITED)).is_silent
    assert "4821" not in repr(world.talks.lines)


@pytest.mark.parametrize(
    ("first", "then"), [("he never pays", "note: he never pays"), ("// ask him", "ask him")]
)
async def test_what_becomes_a_note_or_a_line_by_its_mark_alone_is_said(
    world: World, first: str, then: str
) -> None:
    await say(world, first, source=SOURCE)
    reply = await say(world, then, source=SOURCE, kind=EDITED)
    assert "Write it anew" in words(reply)


async def test_an_edit_that_is_nearly_a_note_is_not_passed_on(world: World) -> None:
    await say(world, "one", source=SOURCE)
    assert "note:" in words(await say(world, "note he is new", source=SOURCE, kind=EDITED))
    assert not chat(world, "he is new")


async def test_whoever_may_not_see_the_case_any_more_still_deletes(world: World) -> None:
    await say(world, "Good morning")
    await write(world, "wrong client", source="teams:d")
    await write(world, "wrong too", source="teams:e")
    world.directory.offices["tenant-1"] = "OFF002"
    await write(world, "", source="teams:d", kind=DELETED)
    await write(world, "", STRANGER, source="teams:e", kind=DELETED)
    del world.directory.offices["tenant-1"]
    assert not (await write(world, "more", source="teams:e", kind=EDITED)).is_silent
    assert [one.text for one in await said_lines(world)] == ["Good morning", "", "wrong too"]
    await write(world, "", source="teams:e", kind=DELETED)
    assert "wrong too" not in repr(world.talks.lines)


async def test_an_onlooker_edits_nothing_and_deletes_all_the_same(world: World) -> None:
    await say(world, "Good morning")
    await write(world, "one", source="teams:o")
    world.directory.lists["OFF001"] = (False, 1)
    assert not (await write(world, "zebra", source="teams:o", kind=EDITED)).is_silent
    assert not thread(world, "zebra")
    await write(world, "", source="teams:o", kind=DELETED)
    assert (await said_lines(world))[-1].is_deleted


async def test_an_edit_of_what_was_refused_goes_nowhere_after_stop_writing(world: World) -> None:
    await say(world, "Good morning")
    await write(world, "my PIN is 4821", source="teams:r")
    await world.call(StopWriting(CASE), ACCOUNTANT)
    assert "support" in words(await write(world, "problems", source="teams:r", kind=EDITED))
    assert not thread(world, "problems")


@pytest.mark.parametrize(("text", "kind"), [("hello again", EDITED), ("", DELETED)])
async def test_no_change_of_a_line_undoes_stop_writing(
    world: World, text: str, kind: WrittenKind
) -> None:
    await say(world, "hello", source=SOURCE)
    await world.call(StopWriting(CASE), ACCOUNTANT)
    await say(world, text, source=SOURCE, kind=kind)
    await write(world, "Dupont")
    assert not thread(world, "Dupont"), "a look-up"


async def test_people_are_called_by_name_in_notes_and_as_the_office_may_know_them(
    world: World,
) -> None:
    world.announcer.names |= {"U2": "Bea Boss"}
    await say(world, "@U2 will call you, not @U2x", mentions=("U2",))
    assert chat(world, "@support will call you, not @U2x")
    await say(world, "@U9 note: ask @U2", mentions=("U9", "U2"))
    assert (await world.talks.of_case(CASE))[-1].text == "ask @Bea Boss"
    support = replace(world.rules.book.support, names_holder=True)
    world.rules.book = replace(world.rules.book, support=support)
    await say(world, "@U2 will write", mentions=("U2",))
    assert chat(world, "@Bea will write")


async def test_a_line_that_was_untaken_is_passed_on_by_its_edit(world: World) -> None:
    await say(world, "Good morning")
    await world.call(GiveBack(CASE))
    await say(world, "Still there?", source=SOURCE)
    await world.call(TakeCase(CASE))
    assert (await say(world, "Still here?", source=SOURCE, kind=EDITED)).is_silent
    assert chat(world, "Still here?")
