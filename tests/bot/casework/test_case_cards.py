"""Who sees a case and reads its names, once its order belongs to another office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.calls import AnswerStep, AskAction, Call, OpenCase, ShowOrder
from bot.desk.replies import Place
from bot.domain.orders import Action
from bot.domain.people import Identity
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, STRANGER, World, calls, words

CANCEL = AskAction("CARO-1", 1, Action.CANCEL)
NEIGHBOUR = replace(STRANGER, locale="en")
COLLEAGUE = replace(ACCOUNTANT, space="tenant-3", person="aad-3", name="Cas Colleague")
OLD_NAME = ACCOUNTANT.name


def move(world: World) -> None:
    """Let the order belong to the other office from now on."""
    order = world.office.orders["CARO-1"]
    office = replace(order.company.office, code="OFF002")
    world.office.add(replace(order, company=replace(order.company, office=office)))


async def ask(world: World, identity: Identity, call: Call) -> str:
    return words(await world.desk.handle(identity, call))


async def test_new_office_reads_no_name_of_the_old_one(world: World) -> None:
    done = await world.desk.handle(ACCOUNTANT, CANCEL, Place("card", "there"))
    world.jobs.release(done.job)
    move(world)
    under_way = await ask(world, NEIGHBOUR, ShowOrder("CARO-1"))
    assert "asked for by the accounting office" in under_way
    assert OLD_NAME not in under_way
    assert OLD_NAME not in await ask(world, NEIGHBOUR, CANCEL)
    assert OLD_NAME in await ask(world, AGENT, ShowOrder("CARO-1"))


async def test_new_office_reads_no_name_in_what_was_done_before(world: World) -> None:
    await world.call(CANCEL, ACCOUNTANT)
    move(world)
    told = await ask(world, NEIGHBOUR, CANCEL)
    assert "the accounting office" in told
    assert OLD_NAME not in told
    assert OLD_NAME in await ask(world, AGENT, CANCEL)


async def test_colleague_of_another_tenant_of_the_office_reads_the_name(world: World) -> None:
    world.directory.offices["tenant-3"] = "OFF001"
    reply = await world.desk.handle(ACCOUNTANT, CANCEL)
    assert reply.job
    assert OLD_NAME in await ask(world, COLLEAGUE, ShowOrder("CARO-1"))


@pytest.mark.parametrize("step", [ShowOrder, OpenCase])
async def test_case_follows_its_order_to_the_new_office(
    world: World, step: type[ShowOrder | OpenCase]
) -> None:
    opened = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"))
    (answer, *_) = [one for one in calls(opened, AnswerStep) if isinstance(one, AnswerStep)]
    move(world)
    assert "Dupont" in await ask(world, NEIGHBOUR, step("CARO-1"))
    moved_on = await ask(world, NEIGHBOUR, answer)
    assert "Dupont" in moved_on
    assert "Dupont" not in await ask(world, ACCOUNTANT, answer)
    assert "Dupont" not in await ask(world, ACCOUNTANT, step("CARO-1"))


def on_the_old_card(world: World) -> list[str]:
    """What a card was told whose person may not see its order any more."""
    return [card.summary for place, card in world.shown.brought if place.card_key == "old card"]


LAST_WORD = "U mag deze aanvraag niet meer zien; er verschijnt hier dus niets meer over."


async def test_old_office_hears_nothing_more_of_its_case(world: World) -> None:
    opened = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"))
    await world.desk.settle(ACCOUNTANT, opened, Place("old card", "there"))
    move(world)
    await world.call(CANCEL, NEIGHBOUR)
    assert on_the_old_card(world) == [LAST_WORD]


async def test_case_of_a_moved_order_is_the_new_offices_while_the_order_cannot_be_read(
    world: World,
) -> None:
    await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"))
    move(world)
    reply = await world.desk.handle(NEIGHBOUR, CANCEL, Place("card", "there"))
    assert reply.job
    (case,) = world.cases.cases.values()
    assert case.office == "OFF002"
    world.office.failing["find_order"] = BackOfficeUnavailable("down")
    old = Place("old card", "there")
    await world.desk.settle(ACCOUNTANT, replace(reply, changed=False, job=""), old)
    assert on_the_old_card(world) == []


async def test_who_lost_access_hears_nothing_more(world: World) -> None:
    opened = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"))
    await world.desk.settle(ACCOUNTANT, opened, Place("old card", "there"))
    world.directory.offices.clear()
    await world.call(CANCEL, AGENT)
    assert on_the_old_card(world) == [LAST_WORD]
