"""A request beside others: emergencies for something else, and orders that went elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.approval_calls import ShowApproval
from bot.cards.calls import AskAction, SubmitForm
from bot.domain.approvals import ASKING_ROLES, ApprovalState, Gate
from bot.domain.orders import Action, OrderState
from bot.errors import BackOfficeUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, words
from tests.bot.two_people import (
    CANCEL,
    EMERGENCY,
    ID,
    JOB,
    WITHDRAW,
    active_world,
    ask,
    decide,
    request,
    state_of,
)
from tests.fakes.orders import make_order


@pytest.fixture
def world() -> World:
    """A desk whose order has a problem, and where every action on it takes two people."""
    world = active_world()
    world.office.add(make_order(state=OrderState.PROBLEM))
    actions = (Action.CANCEL, Action.RESEND_INVITATION, Action.UPDATE_CARDHOLDER)
    gates = {Gate(role, action, OrderState.PROBLEM) for role in ASKING_ROLES for action in actions}
    world.rules.book = replace(world.rules.book, gates=world.rules.book.gates | gates)
    return world


def update(email: str, **more: str) -> SubmitForm:
    values = {"name": "Anna Peeters", "email": email, "mobile": "+32460001212", **more}
    emergency = "reason" in more
    return SubmitForm("CARO-1", 1, Action.UPDATE_CARDHOLDER, "", values, emergency=emergency)


async def test_an_emergency_for_one_action_does_not_do_another_that_waits(world: World) -> None:
    await world.call(AskAction("CARO-1", 1, Action.RESEND_INVITATION), AGENT)
    told = await world.call(EMERGENCY, LEAD)
    assert "Ann Agent" in words(told)
    assert [one.state for one in world.approvals.kept.values()] == [ApprovalState.OPEN]
    assert state_of(world) is OrderState.PROBLEM


async def test_what_was_taken_back_and_asked_again_is_done_in_an_emergency(world: World) -> None:
    await ask(world)
    await decide(world, WITHDRAW, LEAD)
    again = await ask(world)
    await world.call(EMERGENCY, LEAD)
    await world.jobs.perform(again.job)
    assert state_of(world) is OrderState.CANCELLED


async def test_an_emergency_with_other_values_does_not_do_what_waits(world: World) -> None:
    await world.call(update("asked@example.be"), AGENT)
    await world.call(update("lead@example.be", reason="Another one was asked for"), LEAD)
    assert [one.state for one in world.approvals.kept.values()] == [ApprovalState.OPEN]
    await world.call(update("asked@example.be", reason="They start tomorrow"), LEAD)
    assert [one.state for one in world.approvals.kept.values()] == [ApprovalState.EMERGENCY]


@pytest.mark.parametrize("is_of_before", [False, True])
async def test_a_gate_that_is_switched_on_while_a_job_waits_holds_for_it(
    world: World, is_of_before: bool
) -> None:
    world.office.add(make_order(state=OrderState.ACTIVE))
    gated = world.rules.book
    world.rules.book = replace(gated, gates=frozenset())
    world.office.failing["cancel_order"] = BackOfficeUnavailable("down")
    await ask(world)
    if is_of_before:
        world.jobs.jobs[JOB] = replace(world.jobs.jobs[JOB], gated=False)
    world.rules.book = gated
    world.office.failing.clear()
    world.clock.at += timedelta(minutes=2)
    await world.jobs.perform(JOB, waits=3)
    cancelled = state_of(world) is OrderState.CANCELLED
    assert cancelled is is_of_before


async def test_an_office_finds_no_request_of_an_order_that_is_another_offices_now(
    world: World,
) -> None:
    await ask(world, ACCOUNTANT, CANCEL)
    assert "tweede persoon" in words(await world.desk.handle(ACCOUNTANT, ShowApproval(ID)))
    order = world.office.orders["CARO-1"]
    office = replace(order.company.office, code="OFF777", name="Kantoor Nieuw")
    world.office.add(replace(order, company=replace(order.company, office=office), revision=2))
    seen = words(await world.desk.handle(ACCOUNTANT, ShowApproval(ID)))
    assert "Kantoor Nieuw" not in seen
    assert order.company.name not in seen


@pytest.mark.parametrize("is_read", [True, False])
async def test_whose_tenant_went_to_another_office_neither_reads_nor_withdraws(
    world: World, is_read: bool
) -> None:
    await ask(world, ACCOUNTANT, CANCEL)
    world.directory.offices["tenant-1"] = "OFF002"
    if not is_read:
        world.office.failing["find_order"] = BackOfficeUnavailable("down")
    seen = words(await world.desk.handle(ACCOUNTANT, ShowApproval(ID)))
    assert "tweede persoon" not in seen
    await decide(world, WITHDRAW, ACCOUNTANT)
    assert request(world).is_open


async def test_whoever_asked_withdraws_though_the_order_cannot_be_read(world: World) -> None:
    await ask(world, ACCOUNTANT, CANCEL)
    world.office.failing["find_order"] = BackOfficeUnavailable("down")
    await world.desk.handle(ACCOUNTANT, WITHDRAW)
    assert request(world).state is ApprovalState.WITHDRAWN
