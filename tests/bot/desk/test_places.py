"""Places: what was shown by a look-up follows the case that is begun for its order."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import NoReturn

import pytest

from bot.cards.calls import (
    AnswerFirst,
    AnswerStep,
    AskAction,
    LookUp,
    OpenCase,
    Reveal,
    ShowHelp,
    ShowOrder,
    SubmitForm,
)
from bot.cards.elements import Card, Form
from bot.desk.desk import Desk
from bot.desk.replies import Place
from bot.domain.cases import CaseStatus, order_key
from bot.domain.orders import Action, ClientReference, OrderState
from bot.domain.people import Identity, Platform
from bot.domain.spare_places import SURFACES_OF_A_CASE, SURFACES_OF_A_PERSON
from bot.errors import PlatformUnavailable, StoreUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, STRANGER, World, read_texts, words
from tests.fakes.orders import make_order
from tests.harness.waiting import until

REFERENCE = "6012345678"


async def look_up(world: World, who: Identity, key: str, text: str = REFERENCE) -> Place:
    """Look an order up; the answer can be found again by `key`."""
    place = Place(key, f"{key}'s address")
    reply = await world.desk.handle(who, LookUp(text))
    await world.desk.settle(who, reply, place)
    return place


async def press(
    world: World, who: Identity, call: AnswerFirst | OpenCase | SubmitForm, place: Place
) -> str:
    """Press a button of a card, and return the case that it shows then."""
    reply = await world.desk.handle(who, call, place)
    await world.desk.settle(who, reply, place)
    await world.jobs.perform(reply.job)
    return reply.case


async def test_an_answer_that_settles_late_brings_no_news_over_the_form_that_came_since(
    world: World,
) -> None:
    place = Place("card", "there")
    opened = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"))
    await world.desk.settle(ACCOUNTANT, opened, place)
    step = await world.desk.handle(ACCOUNTANT, AnswerStep(opened.case, "digits", "same"), place)
    ask = AskAction("CARO-1", 1, Action.CONTACT_SUPPORT, opened.case)
    filled = await world.desk.handle(ACCOUNTANT, ask, place)
    assert isinstance(filled.content, Form)
    await world.desk.leave(place)
    await world.desk.settle(ACCOUNTANT, filled, place)
    await world.desk.settle(ACCOUNTANT, step, place)
    assert places(world, opened.case) == set()
    back = await world.desk.handle(ACCOUNTANT, filled.content.close.call, place)
    await world.desk.settle(ACCOUNTANT, back, place)
    assert places(world, opened.case) == {"card"}


def told(world: World, key: str) -> list[str]:
    """Return what was brought to a place, the newest last."""
    return [repr(card) for place, card in world.shown.brought if place.card_key == key]


def places(world: World, case: str) -> set[str]:
    return {one.card_key for one in world.surfaces.shown.values() if one.case == case}


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [(AGENT, ACCOUNTANT, "3 van 6"), (ACCOUNTANT, AGENT, "3 of 6")],
    ids=["slack", "teams"],
)
async def test_a_looked_up_order_follows_the_case_that_somebody_begins(
    world: World, first: Identity, second: Identity, says: str
) -> None:
    mine = await look_up(world, first, "mine")
    await look_up(world, second, "theirs")
    assert not world.cases.cases, "a look-up begins nothing"
    case = await press(world, first, OpenCase("CARO-1"), mine)
    assert [says in card for card in told(world, "theirs")] == [True]
    assert not told(world, "mine"), "the answer shows it already"
    step = await world.desk.handle(first, AnswerStep(case, "digits", "same"), mine)
    await world.desk.settle(first, step, mine)
    assert len(told(world, "theirs")) == 2


async def test_an_action_that_begins_a_case_is_told_to_who_looks_at_the_order(
    world: World,
) -> None:
    mine = await look_up(world, AGENT, "mine")
    await look_up(world, ACCOUNTANT, "theirs")
    await press(world, AGENT, SubmitForm("CARO-1", 1, Action.RESEND_INVITATION), mine)
    assert "Klaar" in told(world, "theirs")[-1]


async def test_a_look_up_after_its_case_was_begun_by_another_answer_follows_it(
    world: World,
) -> None:
    slow = await world.desk.handle(ACCOUNTANT, LookUp(REFERENCE))
    earlier = await world.desk.handle(ACCOUNTANT, LookUp(REFERENCE))
    await world.desk.settle(ACCOUNTANT, earlier, Place("earlier", "there"))
    case = await press(world, AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    assert len(told(world, "earlier")) == 1
    await world.desk.settle(ACCOUNTANT, slow, Place("slow", "there"))
    assert ["3 van 6" in card for card in told(world, "slow")] == [True]
    assert len(told(world, "earlier")) == 1, "it shows it already"
    assert places(world, case) == {"mine", "earlier", "slow"}


async def test_what_another_process_begins_is_told_here(world: World) -> None:
    other = Desk(world.ports, read_texts())
    for platform in Platform:
        other.add_messenger(platform, world.shown)
        other.add_register(platform, world.register)
    await look_up(world, ACCOUNTANT, "theirs")
    place = Place("mine", "there")
    opened = await other.handle(AGENT, OpenCase("CARO-1"), place)
    await other.settle(AGENT, opened, place)
    assert ["3 van 6" in card for card in told(world, "theirs")] == [True]
    step = await world.desk.handle(AGENT, AnswerStep(opened.case, "digits", "same"), place)
    await world.desk.settle(AGENT, step, place)
    assert len(told(world, "theirs")) == 2


async def test_who_looks_at_an_order_follows_its_case_although_whoever_began_it_died(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = await look_up(world, AGENT, "mine")
    await look_up(world, ACCOUNTANT, "theirs")
    with monkeypatch.context() as dying:
        dying.setattr(world.surfaces, "move", _away)
        await world.desk.handle(AGENT, AnswerFirst("CARO-1", 1, "digits", "same"), mine)
    (case,) = world.cases.cases
    assert places(world, case) == set()
    await press(world, AGENT, AnswerFirst("CARO-1", 1, "digits", "same"), mine)
    assert ["4 van 6" in card for card in told(world, "theirs")] == [True]


async def _away(*_asked: object, **_named: object) -> NoReturn:
    raise StoreUnavailable("away")


async def test_the_next_case_of_an_order_is_followed_too(world: World) -> None:
    case = await press(world, AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    world.cases.cases[case] = replace(world.cases.cases[case], status=CaseStatus.CLOSED)
    await look_up(world, ACCOUNTANT, "theirs")
    assert places(world, order_key("CARO-1")) == {"theirs"}
    again = await press(world, LEAD, OpenCase("CARO-1"), Place("leads", "there"))
    assert places(world, again) == {"theirs", "leads"}
    assert "3 van 6" in told(world, "theirs")[-1]


@pytest.mark.parametrize("away", ["left the office", "order of another office"])
async def test_who_lost_the_right_since_the_look_up_is_told_so_once(
    world: World, away: str
) -> None:
    await look_up(world, ACCOUNTANT, "theirs")
    if away == "left the office":
        world.directory.offices["tenant-1"] = "OFF002"
    else:
        order = world.office.orders["CARO-1"]
        office = replace(order.company.office, code="OFF002")
        world.office.add(replace(order, company=replace(order.company, office=office)))
    case = await press(world, AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    (card,) = told(world, "theirs")
    assert "mag deze aanvraag niet meer zien" in card
    assert "Dupont" not in card
    assert places(world, case) == {"mine"}


async def test_a_place_that_fails_is_brought_the_case_later(world: World) -> None:
    desk = Desk(world.ports, read_texts(), place_again_s=0.0)
    for platform in Platform:
        desk.add_messenger(platform, world.shown)
        desk.add_register(platform, world.register)
    reply = await desk.handle(ACCOUNTANT, LookUp(REFERENCE))
    await desk.settle(ACCOUNTANT, reply, Place("theirs", "there"))
    world.shown.failing = PlatformUnavailable("away")
    opened = await desk.handle(AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    await desk.settle(AGENT, opened, Place("mine", "there"))
    assert not told(world, "theirs")
    world.shown.failing = None
    await until(lambda: told(world, "theirs"))
    assert "3 van 6" in told(world, "theirs")[-1]


async def test_a_storm_of_look_ups_keeps_the_newest_of_each_person(world: World) -> None:
    for number in range(100):
        world.clock.at += timedelta(seconds=1)
        await look_up(world, ACCOUNTANT, f"card-{number}")
    kept = {f"card-{number}" for number in range(100 - SURFACES_OF_A_PERSON, 100)}
    assert places(world, order_key("CARO-1")) == kept
    await press(world, AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    assert {place.card_key for place, _card in world.shown.brought} == kept


async def test_an_order_that_everybody_looks_up_has_so_many_places(world: World) -> None:
    people = [replace(ACCOUNTANT, person=f"aad-{n}") for n in range(SURFACES_OF_A_CASE + 10)]
    for number, who in enumerate(people):
        world.clock.at += timedelta(seconds=1)
        await look_up(world, who, f"card-{number}")
    assert len(places(world, order_key("CARO-1"))) == SURFACES_OF_A_CASE
    await press(world, AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    brought = Counter(place.card_key for place, _card in world.shown.brought)
    assert set(brought.values()) == {1}
    assert len(brought) == SURFACES_OF_A_CASE - 1, "whoever begins it takes the place of one"


async def test_look_ups_while_a_case_is_begun_all_end_with_it(world: World) -> None:
    opening = press(world, AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    looks = (look_up(world, replace(ACCOUNTANT, person=f"aad-{n}"), f"card-{n}") for n in range(40))
    case, _looked = await asyncio.gather(opening, asyncio.gather(*looks))
    assert places(world, case) == {"mine", *(f"card-{n}" for n in range(40))}
    assert not places(world, order_key("CARO-1"))


async def test_who_looks_for_what_is_not_theirs_is_at_no_place(world: World) -> None:
    await look_up(world, STRANGER, "strange")
    assert not world.surfaces.shown


async def test_a_card_that_shows_another_order_by_now_follows_that(world: World) -> None:
    world.office.add(make_order(id="CARO-2", reference=ClientReference("6012345679")))
    await look_up(world, ACCOUNTANT, "theirs")
    await look_up(world, ACCOUNTANT, "theirs", "CARO-2")
    await press(world, AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    assert not told(world, "theirs")
    await press(world, AGENT, OpenCase("CARO-2"), Place("mine", "there"))
    assert len(told(world, "theirs")) == 1


async def test_a_card_that_shows_something_else_by_now_is_not_covered(world: World) -> None:
    place = await look_up(world, ACCOUNTANT, "theirs")
    await world.desk.settle(
        ACCOUNTANT, await world.desk.handle(ACCOUNTANT, ShowHelp(), place), place
    )
    await press(world, AGENT, OpenCase("CARO-1"), Place("mine", "there"))
    assert not told(world, "theirs")


async def test_revealed_data_of_an_order_without_a_case_are_masked_with_its_news(
    world: World,
) -> None:
    place = Place("agents", "there")
    shown = await world.desk.handle(AGENT, Reveal("CARO-1"), place)
    assert "anna@example.be" in words(shown)
    await world.desk.settle(AGENT, shown, place)
    await press(world, ACCOUNTANT, OpenCase("CARO-1"), Place("offices", "there"))
    assert "anna@example.be" not in told(world, "agents")[-1]


async def test_a_look_up_is_answered_although_its_place_cannot_be_kept(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_words: object) -> None:
        raise StoreUnavailable("down")

    monkeypatch.setattr(world.surfaces, "save", fail)
    reply = await world.desk.handle(AGENT, ShowOrder("CARO-1"))
    await world.desk.settle(AGENT, reply, Place("mine", "there"))
    assert isinstance(reply.content, Card)


async def test_who_sees_that_an_order_changed_elsewhere_brings_it_to_the_others(
    world: World,
) -> None:
    await look_up(world, ACCOUNTANT, "theirs")
    world.office.add(make_order(state=OrderState.ACTIVE, revision=2))
    await look_up(world, AGENT, "mine")
    assert ["Actief" in card for card in told(world, "theirs")] == [True]
    await look_up(world, LEAD, "leads")
    assert len(told(world, "theirs")) == 1
    assert not told(world, "mine")
