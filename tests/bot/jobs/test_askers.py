"""An action that waited is done only for whoever may still do it when its turn comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction, Call, ShowOrder, SubmitForm
from bot.desk.replies import Place
from bot.domain.actions import Result
from bot.domain.orders import Action, Change, OrderState
from bot.domain.people import Identity, Staff, Standing
from bot.errors import BackOfficeUnavailable, PlatformUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World
from tests.fakes.orders import make_order

UPDATE = SubmitForm(
    "CARO-1", 1, Action.UPDATE_CARDHOLDER, "", {"email": "els@example.be"}, change=Change.EMAIL
)
RECREATE = SubmitForm("CARO-1", 1, Action.RECREATE, "", {"reference": "6012345687"})
CANCEL = AskAction("CARO-1", 1, Action.CANCEL)
RESEND = SubmitForm("CARO-1", 1, Action.RESEND_INVITATION)
SUPPORT = SubmitForm("CARO-1", 1, Action.CONTACT_SUPPORT)
DOWN = BackOfficeUnavailable("down")


def leave_the_staff(world: World) -> None:
    world.rules.book = replace(world.rules.book, staff=Staff(leads=frozenset({"U9"})))


def unlink(world: World) -> None:
    world.directory.offices.clear()


def link_elsewhere(world: World) -> None:
    world.directory.offices["tenant-1"] = "OFF002"


def become_a_guest(world: World) -> None:
    world.clock.at += timedelta(hours=2)
    world.register.people |= {one.id: Standing.GUEST for one in (AGENT, ACCOUNTANT)}


def move_the_order(world: World) -> None:
    order = world.office.orders["CARO-1"]
    office = replace(order.company.office, code="OFF002")
    world.office.orders["CARO-1"] = replace(order, company=replace(order.company, office=office))


LOSSES: list[tuple[Identity, Callable[[World], None]]] = [
    (AGENT, leave_the_staff),
    (AGENT, become_a_guest),
    (ACCOUNTANT, unlink),
    (ACCOUNTANT, link_elsewhere),
    (ACCOUNTANT, become_a_guest),
    (ACCOUNTANT, move_the_order),
]


async def accept(world: World, call: Call, identity: Identity) -> str:
    reply = await world.desk.handle(identity, call, Place(identity.id, "there"))
    assert reply.job
    world.jobs.release(reply.job)
    return reply.job


@pytest.mark.parametrize("call", [UPDATE, RECREATE, CANCEL, RESEND, SUPPORT])
@pytest.mark.parametrize(("identity", "lose"), LOSSES)
async def test_who_lost_the_right_gets_nothing_done_and_their_form_is_dropped(
    world: World, call: Call, identity: Identity, lose: Callable[[World], None]
) -> None:
    job = await accept(world, call, identity)
    before = world.office.orders["CARO-1"]
    lose(world)
    await world.jobs.perform(job)
    assert world.office.orders["CARO-1"].revision == before.revision
    assert [line.result for line in world.log.lines] == [Result.REFUSED]
    assert world.forms.kept == {}
    (case,) = world.cases.cases.values()
    assert case.work is not None
    assert case.work.reason == "work-not-allowed-any-more"


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (UPDATE, "update_cardholder"),
        (CANCEL, "cancel_order"),
        (RESEND, "resend_invitation"),
        (RECREATE, "cancel_order"),
    ],
)
@pytest.mark.parametrize(("identity", "lose"), LOSSES)
async def test_right_is_looked_at_again_after_a_long_wait(
    world: World, call: Call, name: str, identity: Identity, lose: Callable[[World], None]
) -> None:
    job = await accept(world, call, identity)
    world.office.failing[name] = DOWN
    await world.jobs.perform(job, waits=8)
    assert world.log.lines == []
    lose(world)
    del world.office.failing[name]
    await world.jobs.perform(job, waits=1)
    assert [line.result for line in world.log.lines] == [Result.REFUSED]
    assert world.office.orders["CARO-1"].revision == 1


def told(world: World, identity: Identity) -> list[str]:
    """What the card that somebody pressed was told, without its marks."""
    return [
        repr(card.elements) for place, card in world.shown.brought if place.identity == identity
    ]


@pytest.mark.parametrize(("identity", "lose"), LOSSES)
async def test_card_of_who_lost_the_right_says_so_and_keeps_nothing_of_the_order(
    world: World, identity: Identity, lose: Callable[[World], None]
) -> None:
    job = await accept(world, CANCEL, identity)
    lose(world)
    await world.jobs.perform(job)
    (last,) = told(world, identity)
    assert ("What you asked for was not done" in last) or ("Wat u vroeg, werd niet gedaan" in last)
    assert not any(word in last for word in ("Dupont", "CARO-1", "6012", "Button"))
    assert job in world.jobs.endings
    assert not [place for place in world.surfaces.shown.values() if place.identity == identity]


async def test_card_of_who_lost_the_right_to_half_done_work_says_no_more_of_it(
    world: World,
) -> None:
    job = await accept(world, RECREATE, AGENT)
    world.office.failing["create_order"] = DOWN
    await world.jobs.perform(job, waits=8)
    leave_the_staff(world)
    world.office.failing.clear()
    await world.jobs.perform(job, waits=1)
    last = told(world, AGENT)[-1]
    assert "You may not see this order any more" in last
    assert "Button" not in last
    assert not world.surfaces.shown


async def test_who_looked_on_is_told_that_they_may_not_see_the_order_any_more(
    world: World,
) -> None:
    job = await accept(world, CANCEL, AGENT)
    looked = await world.desk.handle(ACCOUNTANT, ShowOrder("CARO-1"))
    await world.desk.settle(ACCOUNTANT, looked, Place("looked", "here"))
    unlink(world)
    await world.jobs.perform(job)
    (last,) = told(world, ACCOUNTANT)
    assert "U mag deze aanvraag niet meer zien" in last
    assert "Done" in told(world, AGENT)[-1]


async def test_card_that_could_not_be_told_of_a_lost_right_is_told_later(world: World) -> None:
    job = await accept(world, CANCEL, AGENT)
    leave_the_staff(world)
    world.shown.failing = PlatformUnavailable("away")
    await world.jobs.perform(job, waits=1)
    assert job not in world.jobs.endings
    world.shown.failing = None
    await world.jobs.perform(job, waits=1)
    assert "was not done" in told(world, AGENT)[-1]


async def test_change_whose_answer_was_lost_is_told_as_done_all_the_same(world: World) -> None:
    job = await accept(world, CANCEL, AGENT)
    world.office.answers_too_late = True
    await world.jobs.perform(job, waits=8)
    leave_the_staff(world)
    world.office.answers_too_late = False
    await world.jobs.perform(job, waits=1)
    assert [line.result for line in world.log.lines] == [Result.DONE]


async def test_half_done_work_is_finished_whoever_asked_for_it(world: World) -> None:
    job = await accept(world, RECREATE, AGENT)
    world.office.failing["create_order"] = DOWN
    await world.jobs.perform(job, waits=8)
    assert world.office.orders["CARO-1"].state is OrderState.CANCELLED
    leave_the_staff(world)
    world.office.failing.clear()
    await world.jobs.perform(job, waits=1)
    assert Result.DONE in [line.result for line in world.log.lines]
    new = world.office.orders[world.office.orders["CARO-1"].replaced_by]
    assert new.cardholder == make_order().cardholder


async def test_who_became_an_agent_may_not_do_what_only_a_lead_may(world: World) -> None:
    world.rules.book = replace(world.rules.book, gates=frozenset())
    world.office.add(make_order(id="CARO-2", state=OrderState.ACTIVE))
    call = SubmitForm("CARO-2", 1, Action.CANCEL, "", {"typed_reference": "6012345678"})
    job = await accept(world, call, LEAD)
    staff = Staff(agents=frozenset({"U1", "U9"}))
    world.rules.book = replace(world.rules.book, staff=staff)
    await world.jobs.perform(job)
    assert world.office.orders["CARO-2"].state is OrderState.ACTIVE
    assert [line.result for line in world.log.lines] == [Result.REFUSED]
