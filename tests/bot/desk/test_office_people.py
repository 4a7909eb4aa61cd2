"""The people of an office: who of them may act, who only looks, and who decides that."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from bot.cards.calls import (
    AnswerFirst,
    AnswerStep,
    AskAction,
    AskStatement,
    Call,
    GoBack,
    LookUp,
    OpenCase,
    Overrule,
    OverruleFirst,
    ShowOrder,
    ShowWalk,
    SignalJob,
    SubmitForm,
    SubmitStatement,
)
from bot.cards.ending_calls import AskEnd, AskReopen, EndCase, ReopenCase, SayHowItWent
from bot.cards.errand_calls import ConfirmProposal, DeclineProposal, SubmitDecline
from bot.cards.onlookers import ActingCall
from bot.cards.people_calls import GiveRight, LetOthersAct, ShowPeople, ShowPerson
from bot.cards.talk_calls import BeginWriting
from bot.desk.replies import Place, Reply
from bot.domain.actions import Result
from bot.domain.endings import Went
from bot.domain.job_status import Signal
from bot.domain.office_people import OfficePerson, Right
from bot.domain.orders import Action
from bot.domain.people import LANGUAGES, Identity, Standing
from tests.bot.kit import ACCOUNTANT, AGENT, World, buttons, card, read_texts, words

ANNA = replace(ACCOUNTANT, space="tenant-1", person="aad-3", name="Anna Admin", locale="en")
BOB = replace(ACCOUNTANT, locale="en")
CANCEL = AskAction("CARO-1", 1, Action.CANCEL)
ONLY_NAMED = "Only those whom the office has named may act"


@pytest.fixture
async def office(world: World) -> World:
    """An office that Anna decides for, in which only those named may act; Bob has written."""
    await name(world, ANNA, Right.ADMINISTERS)
    await world.call(ShowPeople(), BOB)
    await world.call(ShowPeople(), ANNA)
    await world.office_people.let_others_act("OFF001", False, 1)
    return world


async def name(world: World, identity: Identity, right: Right) -> None:
    person = OfficePerson(id=identity.id, name=identity.name, right=right)
    await world.office_people.name("OFF001", person, None)


def pressable(reply: Reply) -> list[Call]:
    return [button.call for button in buttons(card(reply))]


async def give(world: World, to: Identity, right: Right, by: Identity = ANNA) -> str:
    """Press what the card of a person offers, as it was drawn just now."""
    revision = (await world.office_people.of_office("OFF001")).revision
    return words(await world.call(GiveRight(to.id, right, revision), by))


async def test_as_shipped_everybody_of_the_office_acts(world: World) -> None:
    assert "may act" in words(await world.call(ShowPeople(), BOB))
    assert "Done" in words(await world.call(CANCEL, BOB)) or world.log.lines


@pytest.mark.parametrize("look", [LookUp("6012345678"), ShowWalk("CARO-1"), ShowOrder("CARO-1")])
async def test_who_only_looks_sees_order_and_case_and_who_may_act(
    office: World, look: Call
) -> None:
    await office.call(OpenCase("CARO-1"), ANNA)
    reply = await office.call(look, BOB)
    assert "601 234 56 78" in words(reply)
    assert "who may act in your office: Anna Admin." in words(reply)
    assert pressable(reply)
    assert not [call for call in pressable(reply) if isinstance(call, ActingCall)]
    assert [
        call for call in pressable(await office.call(look, ANNA)) if isinstance(call, ActingCall)
    ]


ACTS: list[Call] = [
    OpenCase("CARO-1"),
    AnswerFirst("CARO-1", 1, "reference", "same"),
    OverruleFirst("CARO-1", 1, "bank"),
    AskStatement("CARO-1", 1, "reference"),
    SubmitStatement("CARO-1", 1, "reference"),
    AnswerStep("CASE-1", "reference", "same"),
    GoBack("CASE-1", 1),
    Overrule("CASE-1", 1, "bank"),
    CANCEL,
    SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT),
    SignalJob("CASE-1", Signal.NOW),
    AskEnd("CASE-1"),
    EndCase("CASE-1", {"kind": "solved"}),
    AskReopen("CASE-1"),
    ReopenCase("CASE-1", {"reason": "It is there again."}),
    SayHowItWent("CASE-1", Went.WELL),
    ConfirmProposal("CASE-1", 1),
    DeclineProposal("CASE-1", 1),
    SubmitDecline("CASE-1", 1),
    BeginWriting("CASE-1"),
]


def test_every_call_that_acts_is_tried() -> None:
    assert {type(call) for call in ACTS} == set(get_args(ActingCall))


@pytest.mark.parametrize("call", ACTS)
async def test_a_button_that_was_drawn_before_does_nothing(office: World, call: Call) -> None:
    await office.call(OpenCase("CARO-1"), ANNA)
    before = dict(office.cases.cases)
    reply = await office.call(call, BOB)
    assert ONLY_NAMED in words(reply)
    assert "601 234 56 78" in words(reply)
    assert (office.cases.cases, office.log.lines) == (before, [])


async def test_a_right_that_was_taken_while_a_form_was_open_is_missing_when_it_is_sent(
    office: World,
) -> None:
    await give(office, BOB, Right.ACTS)
    form = SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT)
    assert ONLY_NAMED not in words(await office.call(OpenCase("CARO-1"), BOB))
    await give(office, BOB, Right.LOOKS)
    assert ONLY_NAMED in words(await office.call(form, BOB))
    assert office.log.lines == []


async def test_a_right_that_was_taken_is_missing_when_the_job_runs(office: World) -> None:
    await give(office, BOB, Right.ACTS)
    reply = await office.desk.handle(BOB, CANCEL, Place(BOB.id, "there"))
    office.jobs.release(reply.job)
    await give(office, BOB, Right.LOOKS)
    await office.jobs.perform(reply.job)
    assert [line.result for line in office.log.lines] == [Result.REFUSED]
    assert office.office.orders["CARO-1"].revision == 1
    shown = [repr(one.elements) for place, one in office.shown.brought if place.identity == BOB]
    assert ONLY_NAMED in shown[-1]


async def test_an_administrator_changes_what_others_may_and_each_line_is_kept(
    office: World,
) -> None:
    listed = await office.call(ShowPeople(), ANNA)
    assert ShowPerson(BOB.id) in pressable(listed)
    offered = pressable(await office.call(ShowPerson(BOB.id), ANNA))
    assert [one.right for one in offered if isinstance(one, GiveRight)] == [
        Right.ACTS,
        Right.ADMINISTERS,
    ]
    assert "Bob Books may act now" in await give(office, BOB, Right.ACTS)
    revision = (await office.office_people.of_office("OFF001")).revision
    await office.call(LetOthersAct(Right.ACTS, revision), ANNA)
    told = [
        (line.entry.actor, line.entry.subject, line.entry.before, line.entry.after)
        for line in office.admin_log.lines
    ]
    assert told == [
        (ANNA.id, f"OFF001 {BOB.id}", "looks", "acts"),
        (ANNA.id, "OFF001", "looks", "acts"),
    ]


async def test_others_see_the_list_and_change_nothing(office: World) -> None:
    listed = await office.call(ShowPeople(), BOB)
    assert "Decided by: Anna Admin" in words(listed)
    assert not [call for call in pressable(listed) if not isinstance(call, LookUp | ShowPeople)]
    for call in (ShowPerson(ANNA.id), LetOthersAct(Right.ACTS, 2)):
        assert "Only an administrator" in words(await office.call(call, BOB))
    assert "Only an administrator" in await give(office, BOB, Right.ADMINISTERS, by=BOB)
    assert office.admin_log.lines == []


async def test_the_last_administrator_names_another_before_they_go(office: World) -> None:
    assert "name another one first" in await give(office, ANNA, Right.ACTS)
    shown = await office.call(ShowPerson(ANNA.id), ANNA)
    assert not [call for call in pressable(shown) if isinstance(call, GiveRight)]
    await give(office, BOB, Right.ADMINISTERS)
    assert "Anna Admin only looks now" in await give(office, ANNA, Right.LOOKS)
    assert "Only an administrator" in await give(office, ANNA, Right.ADMINISTERS)


async def test_an_administrator_who_became_a_guest_counts_no_more(office: World) -> None:
    await give(office, BOB, Right.ADMINISTERS)
    office.register.people[ANNA.id] = Standing.GUEST
    office.clock.at += timedelta(minutes=6)
    assert "Guests cannot" in words(await office.call(ShowPeople(), ANNA))
    assert "not a member any more" in words(await office.call(ShowPeople(), BOB))
    assert "name another one first" in await give(office, BOB, Right.ACTS, by=BOB)
    assert "not a member" in await give(office, ANNA, Right.ACTS, by=BOB)


async def test_of_two_who_change_the_list_at_once_the_second_sees_what_was_first(
    office: World,
) -> None:
    await give(office, BOB, Right.ADMINISTERS)
    revision = (await office.office_people.of_office("OFF001")).revision
    told = await asyncio.gather(
        office.call(GiveRight(ANNA.id, Right.ACTS, revision), BOB),
        office.call(GiveRight(BOB.id, Right.ACTS, revision), ANNA),
    )
    known = await office.office_people.of_office("OFF001")
    assert len(known.administrators) == 1
    refused = ("Somebody has changed the list", "Only an administrator", "name another one")
    assert sum(any(one in words(reply) for one in refused) for reply in told) == 1


async def test_a_list_of_an_office_that_was_unlinked_changes_nothing(office: World) -> None:
    await office.directory.unlink_office("tenant-1")
    assert "not linked to an accounting office" in await give(office, BOB, Right.ACTS)
    assert office.admin_log.lines == []


@pytest.mark.parametrize("strange", ["", "teams:tenant-2:aad-2", "x" * 9000, "a\x00b"])
async def test_nobody_who_is_not_on_the_list_is_named(office: World, strange: str) -> None:
    revision = (await office.office_people.of_office("OFF001")).revision
    for call in (ShowPerson(strange), GiveRight(strange, Right.ACTS, revision)):
        assert "not on the list any more" in words(await office.call(call, ANNA))


async def test_support_is_led_to_the_console(office: World) -> None:
    assert "in the console" in words(await office.call(ShowPeople(), AGENT))


async def test_a_long_list_has_pages(office: World) -> None:
    for number in range(20):
        await office.call(ShowPeople(), replace(BOB, person=f"p{number}", name=f"P {number}"))
    seen = "".join([words(await office.call(ShowPeople(page), ANNA)) for page in (1, 2, 3, 99)])
    assert all(f"P {number}" in seen for number in range(20))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_speaks_the_language_of_the_person(office: World, language: str) -> None:
    phrases = read_texts().phrases(language)
    anna = replace(ANNA, locale=f"{language}-BE")
    assert phrases.get("people-others-look") in words(await office.call(ShowPeople(), anna))
