"""What people write about a case: passed on, kept inside, refused, or looked up as before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.elements import Form
from bot.cards.hold_calls import GiveBack
from bot.cards.talk_calls import AskNote, BeginWriting, StopWriting, WriteNote
from bot.casework.old_places import OldPlaces
from bot.desk.replies import Reply
from bot.domain.cases import CaseStatus
from bot.domain.people import Identity, Platform
from bot.domain.talks import LINE_CHARS, LineKind, WrittenKind
from tests.bot.casework.talk import CASE, bring, chat, said, say, talk_world, thread, write
from tests.bot.kit import ACCOUNTANT, AGENT, STRANGER, World, words

OUTSIDER = Identity(platform=Platform.SLACK, space="T1", person="U5", name="eve")


@pytest.fixture
async def world() -> World:
    """A desk in which Ann has a case."""
    return await talk_world()


async def kinds(world: World) -> list[LineKind]:
    return [line.kind for line in await world.talks.of_case(CASE)]


def is_silent(reply: Reply) -> bool:
    return reply.is_silent


async def test_the_thread_says_first_what_becomes_of_what_is_written(world: World) -> None:
    (opening,) = thread(world, "note:")
    assert "OFF001" in opening
    await world.call(GiveBack(CASE))
    await say(world, "Anybody?")
    assert len(thread(world, "note:")) == 1, "once a case"


async def test_what_support_writes_reaches_the_office_without_the_full_name(world: World) -> None:
    assert is_silent(await say(world, "Good morning"))
    (read,) = chat(world, "Good morning")
    assert "Codabox-support" in read, "in the reader's language"
    assert "Ann" not in read
    support = replace(world.rules.book.support, names_holder=True)
    world.rules.book = replace(world.rules.book, support=support)
    await say(world, "Still there?")
    assert "Ann van Codabox-support" in chat(world, "Still there?")[0]


async def test_whoever_was_written_to_answers_by_just_writing(world: World) -> None:
    assert "Help" not in words(await write(world, "help")), "in Dutch, and a look-up"
    assert not thread(world, "help")
    await say(world, "Good morning")
    assert is_silent(await write(world, "The bank was silent"))
    (answer,) = thread(world, "The bank was silent")
    assert "Bob Books (OFF001)" in answer


async def test_a_reference_alone_is_looked_up_all_the_same(world: World) -> None:
    await say(world, "Good morning")
    for typed in ("6012345678", "601 234 56 78", " 6012345678 "):
        assert "CARO-1" in words(await write(world, typed))
    assert is_silent(await write(world, "It is 6012345678"))
    assert thread(world, "It is 6012345678")


async def test_an_accountant_begins_and_stops_by_a_button(world: World) -> None:
    reply = await world.call(BeginWriting(CASE), ACCOUNTANT)
    await bring(world)
    assert CASE in words(reply)
    assert reply.beside
    assert "StopWriting" in chat(world, "StopWriting")[0]
    assert is_silent(await write(world, "Hello"))
    stopped = await world.call(StopWriting(CASE), ACCOUNTANT)
    await bring(world)
    assert stopped.beside, "what was said stays"
    assert "opgezocht" in said(world.shown.brought[-1][1])
    assert "BeginWriting" in said(world.shown.brought[-1][1])
    assert not is_silent(await write(world, "Hello again"))
    assert not thread(world, "Hello again")


async def test_support_and_strangers_begin_nothing(world: World) -> None:
    await world.call(BeginWriting(CASE), AGENT)
    await world.call(BeginWriting(CASE), STRANGER)
    assert not world.talks.writers


async def test_an_onlooker_neither_reads_nor_writes(world: World) -> None:
    await say(world, "Good morning")
    world.directory.lists["OFF001"] = (False, 1)
    assert not is_silent(await say(world, "Still there?"))
    assert not chat(world, "Still there?"), "there is nobody else of the office"
    assert not is_silent(await write(world, "I am here"))
    assert not thread(world, "I am here")


@pytest.mark.parametrize("text", ["note: he is new", "NOTE: he is new", "// he is new"])
async def test_a_note_is_kept_and_stays_inside(world: World, text: str) -> None:
    reply = await say(world, text)
    assert "note" in words(reply)
    assert not chat(world, "he is new")
    line = (await world.talks.of_case(CASE))[-1]
    assert (line.kind, line.text) == (LineKind.NOTE, "he is new")


async def test_a_note_by_the_button_stands_in_the_thread_alone(world: World) -> None:
    asked = await world.call(AskNote(CASE))
    assert isinstance(asked.content, Form)
    wrong = await world.call(WriteNote(CASE, {"note": "PIN 4821"}))
    assert isinstance(wrong.content, Form)
    assert wrong.content.errors
    assert is_silent(await world.call(WriteNote(CASE, {"note": "he is new"})))
    await bring(world)
    assert "Ann Agent" in thread(world, "he is new")[0]
    assert not chat(world, "he is new")
    assert not is_silent(await world.call(AskNote(CASE), ACCOUNTANT))


@pytest.mark.parametrize("text", ["4111 1111 1111 1111", "the PIN is 4821", "code: 482913", "4821"])
async def test_secrets_are_refused_and_kept_nowhere(world: World, text: str) -> None:
    await say(world, "Good morning")
    for reply in (await say(world, text), await say(world, f"// {text}"), await write(world, text)):
        assert reply.beside
        assert not is_silent(reply)
    kept = repr(world.talks.lines)
    assert text not in kept
    assert not chat(world, text)
    assert not thread(world, text)


async def test_what_is_too_long_is_refused_and_says_how_long_it_is(world: World) -> None:
    reply = await say(world, "x" * 40_000)
    assert "40" in words(reply)
    assert not chat(world, "xxx")
    assert is_silent(await say(world, "y" * LINE_CHARS))
    assert "y" * LINE_CHARS in chat(world, "yyy")[0]


async def test_files_stay_and_their_writer_is_told(world: World) -> None:
    assert "file" in words(await say(world, "Look", has_files=True))
    assert chat(world, "Look")
    assert "files" in words(await say(world, "", has_files=True))
    assert is_silent(await say(world, " "))
    assert "note" in words(await say(world, "// Look here", has_files=True))


async def test_without_somebody_who_has_the_case_nothing_is_passed_on(world: World) -> None:
    await say(world, "Good morning")
    await world.call(GiveBack(CASE))
    assert "TakeCase" in words(await say(world, "Still there?"))
    assert not chat(world, "Still there?")
    assert CASE in words(await write(world, "I am here"))
    assert not thread(world, "I am here")
    assert not world.talks.writers, "what is written now is looked up"


async def test_nobody_but_support_writes_beneath_the_card(world: World) -> None:
    reply = await say(world, "Hello", OUTSIDER)
    assert not is_silent(reply)
    assert not chat(world, "Hello")
    assert is_silent(await say(world, "Hello", OUTSIDER, thread="C9:1")), "no place of ours"


async def test_what_begins_nearly_like_a_note_is_not_sent(world: World) -> None:
    reply = await say(world, "Note interne à Anne : he is new")
    assert "note:" in words(reply)
    assert not chat(world, "he is new")
    await say(world, "Good morning")
    await write(world, "Note: he is new")
    assert thread(world, "Note: he is new"), "offices have no notes"


async def test_a_card_number_behind_what_unfolds_is_not_passed_on(world: World) -> None:
    assert not is_silent(await say(world, "\ufdfa" * 600 + "4111 1111 1111 1111"))
    assert not chat(world, "4111")


async def test_a_refusal_that_nobody_saw_is_said_again(world: World) -> None:
    for _time in range(2):
        reply = await say(world, "4111 1111 1111 1111", source="slack:secret")
        assert "card number" in words(reply)


async def test_the_same_message_twice_is_passed_on_once(world: World) -> None:
    for _time in range(2):
        await say(world, "Good morning", source="slack:same")
        await say(world, "4111 1111 1111 1111", source="slack:secret")
    assert len(chat(world, "Good morning")) == 1
    assert (await kinds(world)).count(LineKind.SAID) == 1


async def test_edits_are_followed_and_say_so(world: World) -> None:
    await say(world, "The frist", source="slack:e")
    assert is_silent(await say(world, "The first", source="slack:e", kind=WrittenKind.EDITED))
    assert "bewerkt" in chat(world, "The first")[0]
    same = await say(world, "The first", source="slack:e", kind=WrittenKind.EDITED)
    assert is_silent(same)
    assert len(chat(world, "The first")) == 1
    unknown = await say(world, "Whatever", source="slack:never", kind=WrittenKind.EDITED)
    assert is_silent(unknown)
    assert not chat(world, "Whatever")


async def test_an_edit_that_is_refused_leaves_what_was_read(world: World) -> None:
    await say(world, "The first", source="slack:e")
    edits = ("4111 1111 1111 1111", "// the first", "z" * 5000)
    for text in edits:
        reply = await say(world, text, source="slack:e", kind=WrittenKind.EDITED)
        assert not is_silent(reply)
    assert not any(chat(world, text) for text in edits)
    await world.call(GiveBack(CASE))
    reply = await say(world, "The second", source="slack:e", kind=WrittenKind.EDITED)
    assert not is_silent(reply)
    assert not chat(world, "The second")


async def test_an_edit_mends_what_was_refused(world: World) -> None:
    await say(world, "4111 1111 1111 1111", source="slack:e")
    await say(world, "The first card", source="slack:e", kind=WrittenKind.EDITED)
    assert chat(world, "The first card")


async def test_only_their_writer_changes_a_line(world: World) -> None:
    await say(world, "The first", source="slack:e")
    other = replace(AGENT, person="U9")
    await say(world, "The second", other, source="slack:e", kind=WrittenKind.EDITED)
    assert not chat(world, "The second")


async def test_a_message_that_is_deleted_is_read_no_more(world: World) -> None:
    await say(world, "Good morning")
    await write(world, "My wife is ill", source="teams:d")
    await write(world, "", source="teams:d", kind=WrittenKind.DELETED)
    assert "Bob Books" in said(world.shown.brought[-1][1])
    assert "My wife is ill" not in said(world.shown.brought[-1][1])
    assert "My wife is ill" not in repr(world.talks.lines)


async def test_a_case_that_is_closed_ends_its_talk(world: World) -> None:
    await say(world, "Good morning")
    case = world.cases.cases[CASE]
    world.cases.cases[CASE] = replace(case, status=CaseStatus.CLOSED)
    assert CASE in words(await write(world, "One more thing"))
    assert not thread(world, "One more thing")


async def test_beneath_the_card_of_a_case_that_ended_long_ago_a_line_is_answered(
    world: World,
) -> None:
    await world.cases.save(world.cases.cases[CASE].close(world.clock.now()))
    world.clock.at += timedelta(days=60)
    sweep = OldPlaces(world.ports.surfaces, world.ports.rules, world.clock).sweep
    await sweep()
    assert f"{CASE} is over" in words(await say(world, "One more thing"))
    world.clock.at += timedelta(days=60)
    await bring(world)
    world.clock.at += timedelta(hours=2)
    await sweep()
    assert is_silent(await say(world, "One more thing")), "nobody knows that card any more"


async def test_a_case_that_is_over_lets_the_next_one_be_answered(world: World) -> None:
    world.talks.writers[ACCOUNTANT.id] = "CASE-OLD"
    await say(world, "Good morning")
    assert is_silent(await write(world, "I am here"))
    assert thread(world, "I am here")
    closed = replace(world.cases.cases[CASE], status=CaseStatus.CLOSED)
    world.cases.cases[CASE] = closed
    reply = await say(world, "One more thing")
    assert "TakeCase" not in words(reply)
    assert CASE in words(reply)
