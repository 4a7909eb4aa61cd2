"""A second person: asked, allowing, refusing, too late, and never the one who asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.approval_calls import DecideApproval, ShowApproval, SubmitRefusal
from bot.cards.calls import AskAction, ShowOrder
from bot.cards.elements import Form
from bot.cards.hold_calls import LookAtCase
from bot.desk.replies import Place
from bot.domain.accounts import Account
from bot.domain.actions import Result
from bot.domain.approvals import ApprovalState
from bot.domain.identities import LinkedIdentity, Provider
from bot.domain.job_status import JobStage
from bot.domain.orders import OrderState
from bot.domain.people import Role, Staff
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, calls, form, words
from tests.bot.two_people import (
    APPROVE,
    CANCEL,
    EMERGENCY,
    ID,
    JOB,
    OTHER,
    REFUSAL,
    REFUSE,
    WITHDRAW,
    active_world,
    ask,
    decide,
    request,
    results,
    state_of,
    written_to,
)
from tests.fakes.clock import NOW
from tests.fakes.orders import make_order


@pytest.fixture
def world() -> World:
    """A desk with an active order and two leads."""
    return active_world()


async def test_an_active_order_is_cancelled_once_a_second_person_allows_it(world: World) -> None:
    asked = await ask(world)
    assert "waits for a second person" in words(asked)
    assert state_of(world) is OrderState.ACTIVE
    assert len(written_to(world, OTHER)) == 1
    assert written_to(world, LEAD) == []
    shown = await decide(world)
    assert "approved" in words(shown)
    assert state_of(world) is OrderState.CANCELLED
    assert results(world) == [Result.ASKED, Result.APPROVED, Result.DONE]
    assert [line.actor for line in world.log.lines] == [LEAD.id, OTHER.id, LEAD.id]
    assert "approved" in written_to(world, OTHER)[-1]


async def test_the_card_says_who_asks_for_what_and_masks_whom_it_is_about(world: World) -> None:
    await ask(world)
    (told,) = written_to(world, OTHER)
    for part in ("Lea Lead", "Cancel the order", "Active → Cancelled", "revision 1"):
        assert part in told
    assert "anna@" not in told
    assert "6012345678" not in told


async def test_whoever_asked_cannot_allow_it_whatever_their_role(world: World) -> None:
    await ask(world)
    refused = await decide(world, identity=LEAD)
    assert "You asked for this yourself" in words(refused)
    assert request(world).is_open
    assert state_of(world) is OrderState.ACTIVE


async def test_the_same_person_by_another_door_cannot_allow_it(world: World) -> None:
    account = Account(
        provider="link", subject="lea", name="Lea", role=Role.LEAD, made_at=NOW, chat=LEAD.id
    )
    by_teams = "teams:tenant-9:aad-9"
    world.accounts.kept.append(account)
    world.identities.kept.append(
        LinkedIdentity(
            id="entra:tenant-9:sub",
            provider=Provider.ENTRA,
            account=account.id,
            chat=by_teams,
            name="Lea",
            linked_at=NOW,
        )
    )
    approvers = world.desk.approvals.approvers
    assert await approvers.is_any(by_teams, {LEAD.id})
    assert not await approvers.is_any(by_teams, {OTHER.id})
    assert {one.actor.id for one in await approvers.all(but={by_teams})} == {OTHER.id}


@pytest.mark.parametrize("when", ["before it is asked", "after it is asked", "after the yes"])
async def test_a_link_that_held_while_it_waited_makes_two_doors_one_person(
    world: World, when: str
) -> None:
    link = LinkedIdentity(
        id="slack:T1:U9",
        provider=Provider.SLACK,
        account="slack:T1:U8",
        chat=LEAD.id,
        name="Lea",
        linked_at=NOW,
    )
    if when == "before it is asked":
        staff = Staff(frozenset({"U1"}), frozenset({"U9", "U8", "U7"}))
        world.rules.book = replace(world.rules.book, staff=staff)
        world.identities.kept.append(link)
    await ask(world)
    if when == "before it is asked":
        world.identities.kept.remove(link)
        assert "yourself" in words(await decide(world))
        assert request(world).is_open
    if when == "after it is asked":
        world.identities.kept.append(link)
        assert "yourself" in words(await decide(world))
    if when == "after the yes":
        await world.desk.handle(OTHER, APPROVE)
        world.identities.kept.append(link)
        await world.jobs.perform(JOB)
    assert state_of(world) is OrderState.ACTIVE


async def test_whoever_unlinks_before_they_ask_is_no_second_person_either(world: World) -> None:
    account = Account(provider="link", subject="lea", name="Lea", role=Role.LEAD, made_at=NOW)
    link = LinkedIdentity(
        id="slack:T1:sub",
        provider=Provider.SLACK,
        account=account.id,
        chat=LEAD.id,
        name="Lea",
        linked_at=NOW,
    )
    world.accounts.kept.append(account)
    world.identities.kept.append(link)
    world.identities.drop(link)
    await ask(world)
    approvers = world.desk.approvals.approvers
    assert await approvers.is_any(account.id, request(world).asker_ids)
    assert {one.actor.id for one in await approvers.all(but={account.id})} == {OTHER.id}


async def test_one_refusal_ends_it_with_its_reason(world: World) -> None:
    asked = await ask(world)
    assert isinstance((await decide(world, REFUSE)).content, Form)
    assert request(world).is_open
    await decide(world, REFUSAL)
    assert state_of(world) is OrderState.ACTIVE
    assert results(world) == [Result.ASKED, Result.DECLINED, Result.REFUSED]
    case = world.cases.cases[asked.case]
    assert case.work
    assert case.work.reason == "approval-was-declined"
    assert case.work.arguments == {"why": "Not agreed with the office"}
    theirs = [repr(card) for place, card in world.shown.brought if place.identity.id == LEAD.id]
    assert "refused by Olga Other. Reason: Not agreed with the office" in theirs[-1]
    late = await decide(world)
    assert "refused" in words(late)
    assert state_of(world) is OrderState.ACTIVE


@pytest.mark.parametrize("typed", ["", " ", "x" * 301, "card 5555 5555 5555 4444", "PIN 1234"])
async def test_a_refusal_needs_a_reason_without_secrets(world: World, typed: str) -> None:
    await ask(world)
    asked = await decide(world, SubmitRefusal(ID, {"reason": typed}))
    assert form(asked).errors
    assert "5555" not in repr(asked.content)
    assert request(world).is_open


async def test_nobody_who_could_allow_it_refuses_it_at_once(world: World) -> None:
    world.rules.book = replace(world.rules.book, staff=Staff(frozenset({"U1"}), frozenset({"U9"})))
    refused = await ask(world)
    assert "nobody else who may" in words(refused)
    assert world.jobs.jobs == {}
    assert state_of(world) is OrderState.ACTIVE


async def test_a_yes_after_the_time_comes_too_late(world: World) -> None:
    await ask(world)
    world.clock.at += timedelta(hours=24)
    assert "expired" in words(await decide(world))
    assert state_of(world) is OrderState.ACTIVE


async def test_an_order_that_changed_meanwhile_makes_it_void(world: World) -> None:
    await ask(world)
    changed = replace(world.office.orders["CARO-1"], revision=2, state=OrderState.PROBLEM)
    world.office.add(changed)
    assert "void" in words(await decide(world))
    assert request(world).state is ApprovalState.VOID
    assert world.office.orders["CARO-1"] == changed
    assert results(world) == [Result.ASKED, Result.VOID, Result.REFUSED]


async def test_whoever_asked_withdraws_it_and_nobody_else(world: World) -> None:
    asked = await ask(world)
    assert calls(asked, DecideApproval) == [WITHDRAW]
    assert "Only whoever asked" in words(await decide(world, WITHDRAW))
    await decide(world, WITHDRAW, LEAD)
    assert request(world).state is ApprovalState.WITHDRAWN
    assert state_of(world) is OrderState.ACTIVE
    assert results(world) == [Result.ASKED, Result.WITHDRAWN, Result.REFUSED]
    again = await ask(world)
    assert "waits for a second person" in words(again)


async def test_whoever_is_no_lead_decides_nothing(world: World) -> None:
    await ask(world)
    assert "Only a lead" in words(await decide(world, identity=AGENT))
    assert "CARO-1" not in words(await world.desk.handle(ACCOUNTANT, ShowApproval(ID)))
    assert request(world).is_open


async def test_in_an_emergency_a_lead_does_it_at_once_and_all_leads_hear_of_it(
    world: World,
) -> None:
    shown = calls(await world.call(ShowOrder("CARO-1"), LEAD), AskAction)
    (button,) = [one for one in shown if isinstance(one, AskAction) and one.emergency]
    assert {field.id for field in form(await world.desk.handle(LEAD, button)).fields} == {
        "typed_reference",
        "reason",
    }
    done = await ask(world, LEAD, EMERGENCY)
    assert state_of(world) is OrderState.CANCELLED
    assert results(world) == [Result.EMERGENCY, Result.DONE]
    assert "reason=The card was stolen" in world.log.lines[0].evidence
    assert "Emergency" in written_to(world, OTHER)[-1]
    assert done.job == JOB


async def test_what_waits_is_done_at_once_in_an_emergency(world: World) -> None:
    await ask(world)
    await world.call(EMERGENCY, LEAD)
    await world.jobs.perform(JOB)
    assert state_of(world) is OrderState.CANCELLED
    assert results(world) == [Result.ASKED, Result.EMERGENCY, Result.DONE]


async def test_only_a_lead_has_emergencies_and_says_why(world: World) -> None:
    waits = make_order(state=OrderState.PROBLEM)
    world.office.add(waits)
    assert "Only a lead" in words(await world.desk.handle(AGENT, EMERGENCY))
    assert "Only a lead" in words(await world.desk.handle(LEAD, EMERGENCY))
    world.office.add(make_order(state=OrderState.ACTIVE))
    without = replace(EMERGENCY, values={"typed_reference": "6012345678"})
    assert form(await world.desk.handle(LEAD, without)).errors.keys() == {"reason"}
    assert world.jobs.jobs == {}


async def test_somebody_else_who_asks_meanwhile_is_told_that_it_waits(world: World) -> None:
    await ask(world)
    second = await world.call(CANCEL, OTHER)
    assert "Lea Lead" in words(second)
    assert "waits for a second person" in words(second)
    assert list(world.jobs.jobs) == [JOB]


async def test_the_office_reads_support_in_the_place_of_names(world: World) -> None:
    asked = await ask(world)
    seen = await world.call(ShowOrder("CARO-1"), ACCOUNTANT)
    assert "Lea Lead" not in words(seen)
    assert "Codabox-support" in words(seen)
    assert calls(seen, DecideApproval) == []
    case = world.cases.cases[asked.case]
    assert case.work
    assert case.work.stage is JobStage.AWAITING


async def test_whoever_is_asked_reads_the_order_beside_the_request(world: World) -> None:
    await ask(world)
    (place,) = world.approvals.shown.values()
    pressed = Place(place.card_key, place.address)
    request = await world.desk.handle(OTHER, ShowApproval(ID), pressed)
    (look,) = calls(request, LookAtCase)
    reply = await world.desk.handle(OTHER, look, pressed)
    await world.desk.settle(OTHER, reply, pressed)
    assert reply.beside
    assert "Dupont" in words(reply)
    assert await world.surfaces.find(place.card_key) is None, "it stays the place of the request"
