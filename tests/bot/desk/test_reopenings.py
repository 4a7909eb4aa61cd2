"""A case that has ended is opened again by either side, and goes back to whoever had it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction, Call
from bot.cards.ending_calls import AskReopen, EndCase, ReopenCase, SayHowItWent
from bot.cards.hold_calls import LookAtCase, TakeCase
from bot.desk.replies import Place, Reply
from bot.domain.cases import CaseStatus
from bot.domain.duties import DutyStep, SupportRules
from bot.domain.endings import EndingKind, Went
from bot.domain.orders import Action, OrderState
from bot.domain.people import Identity, Staff
from bot.errors import PlatformUnavailable
from tests.bot.desk.hearing import labels, told_to
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, form, words
from tests.harness.plain import as_read

WHY = {"reason": "The bank says it is still wrong."}
CHANNEL = "C0SUPPORT1"


@pytest.fixture
async def case() -> str:
    return "CASE-1"


@pytest.fixture
async def world(case: str) -> World:
    """A desk with a channel, and a case that an agent had until it was solved."""
    world = World(staff=Staff(frozenset({"U1", "U2"}), frozenset({"U9"})))
    world.rules.book = replace(world.rules.book, support=SupportRules(channel=CHANNEL))
    world.announcer.names = {"U1": "Ann Agent", "U9": "Lea Lead"}
    await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    await world.desk.arrivals.look()
    await act(world, TakeCase(case))
    await act(world, EndCase(case, {"kind": "solved"}))
    return world


async def act(world: World, call: Call, who: Identity = AGENT) -> Reply:
    """Make a call, have what it asks for done, and let others hear of it."""
    place = Place(f"card-of-{who.person}", "there")
    reply = await world.desk.handle(who, call, place)
    await world.desk.settle(who, reply, place)
    if reply.job and reply.job not in world.jobs.endings:
        await world.jobs.perform(reply.job)
    for _turn in range(60):
        await asyncio.sleep(0)
    return reply


async def test_an_office_opens_it_again_and_whoever_had_it_has_it(world: World, case: str) -> None:
    shown = await act(world, LookAtCase(case), ACCOUNTANT)
    assert "Heropenen" in labels(shown)
    asked = await act(world, AskReopen(case), ACCOUNTANT)
    assert form(asked).fields[0].id == "reason"
    world.shown.brought.clear()
    world.clock.at += timedelta(days=2)
    await act(world, ReopenCase(case, WHY), ACCOUNTANT)
    kept = world.cases.cases[case]
    assert kept.status is CaseStatus.HANDED_OVER
    assert kept.hold
    assert kept.hold.holder == AGENT.id
    assert "still wrong" in told_to(world, "U1")
    assert "by Bob Books" in told_to(world, "U1")
    assert "You have this case" in told_to(world, "U1")
    duty = await world.duties.find(case)
    assert duty
    assert duty.step is DutyStep.ANNOUNCE
    await world.desk.arrivals.look()
    assert "handed over again" in as_read(repr(world.announcer.beneath))
    line = world.log.lines[-1]
    assert (line.action, line.actor, line.case) == ("contact_support", ACCOUNTANT.id, case)
    assert "why=The bank says it is still wrong." in line.evidence


async def test_an_agent_opens_it_again_and_the_office_reads_so(world: World, case: str) -> None:
    world.shown.brought.clear()
    await act(world, ReopenCase(case, WHY), LEAD)
    told = told_to(world, "aad-1")
    assert "Heropend op" in told
    assert "still wrong" in told
    assert "Lea" not in told


async def test_whose_role_is_gone_does_not_get_it_back(world: World, case: str) -> None:
    staff = Staff(frozenset({"U2"}), frozenset({"U9"}))
    world.rules.book = replace(world.rules.book, staff=staff)
    await act(world, ReopenCase(case, WHY), ACCOUNTANT)
    await world.desk.arrivals.look()
    kept = world.cases.cases[case]
    assert kept.hold is None
    assert kept.is_with_support


async def test_a_reason_is_needed_and_holds_no_secret(world: World, case: str) -> None:
    for typed in ("", "my code is 493817", "mail els@example.be"):
        wrong = await act(world, ReopenCase(case, {"reason": typed}), ACCOUNTANT)
        assert form(wrong).errors["reason"]
    assert world.cases.cases[case].status is CaseStatus.CLOSED


async def test_after_its_days_a_new_one_is_handed_over(world: World, case: str) -> None:
    world.clock.at += timedelta(days=15)
    late = await act(world, AskReopen(case), ACCOUNTANT)
    assert "14 dagen" in words(late)
    assert "Heropenen" not in labels(late)
    assert "Support contacteren" in labels(late)
    await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    new = world.cases.cases["CASE-2"]
    assert new.is_with_support
    assert world.cases.cases[case].status is CaseStatus.CLOSED


async def test_what_goes_on_elsewhere_is_shown_in_its_place(world: World, case: str) -> None:
    await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    reply = await act(world, ReopenCase(case, WHY), ACCOUNTANT)
    assert reply.case == "CASE-2"
    assert "intussen een andere case" in words(reply)


async def test_an_order_that_was_cancelled_meanwhile_keeps_it_closed(
    world: World, case: str
) -> None:
    order = world.office.orders["CARO-1"]
    world.office.orders["CARO-1"] = replace(order, state=OrderState.CANCELLED, revision=2)
    reply = await act(world, ReopenCase(case, WHY), ACCOUNTANT)
    assert "geannuleerd" in words(reply)
    assert world.cases.cases[case].status is CaseStatus.CLOSED


async def test_an_order_that_changed_meanwhile_goes_on_as_it_is(world: World, case: str) -> None:
    order = world.office.orders["CARO-1"]
    world.office.orders["CARO-1"] = replace(order, state=OrderState.ACTIVE, revision=5)
    await act(world, ReopenCase(case, WHY), ACCOUNTANT)
    kept = world.cases.cases[case]
    assert (kept.status, kept.order_revision) == (CaseStatus.HANDED_OVER, 5)


async def test_of_two_who_open_it_at_one_instant_one_does(world: World, case: str) -> None:
    await asyncio.gather(
        act(world, ReopenCase(case, WHY), ACCOUNTANT), act(world, ReopenCase(case, WHY), LEAD)
    )
    kept = world.cases.cases[case]
    assert kept.status is CaseStatus.HANDED_OVER
    asked = [line for line in world.log.lines if "reopened=1" in line.evidence]
    assert len(asked) == 1


async def test_it_ends_again_and_is_not_asked_about_again(world: World, case: str) -> None:
    await act(world, SayHowItWent(case, Went.SO_SO), ACCOUNTANT)
    world.clock.at += timedelta(hours=1)
    await act(world, ReopenCase(case, WHY), ACCOUNTANT)
    world.clock.at += timedelta(hours=2)
    again = await act(world, EndCase(case, {"kind": "no_answer"}))
    assert "no answer came" in words(again)
    kept = world.cases.cases[case]
    assert [ending.kind for ending in kept.endings] == [EndingKind.SOLVED, EndingKind.NO_ANSWER]
    assert kept.with_support_s >= 2 * 3600
    shown = await act(world, LookAtCase(case), ACCOUNTANT)
    assert "Hoe verliep het" not in words(shown)
    third = await act(world, ReopenCase(case, WHY), ACCOUNTANT)
    assert third.job
    assert world.cases.cases[case].is_with_support


async def test_whom_it_does_not_reach_is_written_to_later_and_once(world: World, case: str) -> None:
    world.clock.at += timedelta(hours=1)
    world.shown.messages.clear()
    away = [PlatformUnavailable("away")] * 2
    world.shown.busy = lambda place: away.pop() if away and place.identity.person == "U1" else None
    asked = await world.desk.handle(ACCOUNTANT, ReopenCase(case, WHY), Place("card", "there"))
    world.jobs.release(asked.job)
    await world.jobs.perform(asked.job, waits=3)
    assert not away
    assert [place.identity.person for place, _card in world.shown.messages] == ["U1"]
