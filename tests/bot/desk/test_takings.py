"""One person of support has a case: taken, taken over with a reason, given back, assigned."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.cards.calls import AskAction, Call, OpenCase, ShowWalk
from bot.cards.hold_calls import (
    AskAssign,
    AskTakeOver,
    AssignCase,
    GiveBack,
    LookAtCase,
    TakeCase,
    TakeOver,
)
from bot.desk.replies import Place, Reply
from bot.domain.duties import SupportRules
from bot.domain.holds import HoldKind
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform, Staff
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World, buttons, card, form, words
from tests.harness.plain import as_read

BEA = Identity(platform=Platform.SLACK, space="T1", person="U2", name="bea")


@pytest.fixture
async def case() -> str:
    return "CASE-1"


@pytest.fixture
async def world(case: str) -> World:
    """A desk with two agents, and a case that waits for support."""
    world = World(staff=Staff(frozenset({"U1", "U2"}), frozenset({"U9"})))
    world.announcer.names = {"U1": "Ann Agent", "U2": "Bea Claes", "U9": "Lea Lead"}
    asked = await world.call(AskAction("CARO-1", 1, Action.CONTACT_SUPPORT), ACCOUNTANT)
    assert asked.case == case
    return world


async def act(world: World, call: Call, who: Identity = AGENT) -> Reply:
    """Make a call, and let others hear of it."""
    reply = await world.desk.handle(who, call)
    await world.desk.settle(who, reply, None)
    # What is told to a colleague goes out beside the answer.
    for _turn in range(20):
        await asyncio.sleep(0)
    return reply


def holder(world: World, case: str) -> str:
    hold = world.cases.cases[case].hold
    return hold.holder if hold else ""


def labels(reply: Reply) -> list[str]:
    return [button.label for button in buttons(reply.content)]


def told_to(world: World, member: str) -> str:
    """Return what was written or shown to somebody last."""
    cards = [card for place, card in world.shown.brought if place.identity.person == member]
    return as_read(repr(cards[-1]))


async def test_who_takes_a_case_has_it_and_reads_so(world: World, case: str) -> None:
    reply = await act(world, TakeCase(case))
    assert holder(world, case) == AGENT.id
    assert "You have this case" in words(reply)
    assert {"Give back", "Show the order"} <= set(labels(reply))
    (line,) = [line for line in world.log.lines if line.action == "case_taken"]
    assert (line.actor, line.actor_name, line.case) == (AGENT.id, "Ann Agent", case)


async def test_the_second_is_told_who_has_it_and_may_take_over(world: World, case: str) -> None:
    await act(world, TakeCase(case))
    reply = await act(world, TakeCase(case), BEA)
    assert holder(world, case) == AGENT.id
    assert reply.beside
    assert "Ann Agent has this case already" in words(reply)
    assert "Take over" in labels(reply)


async def test_whoever_presses_twice_keeps_it(world: World, case: str) -> None:
    await act(world, TakeCase(case))
    reply = await act(world, TakeCase(case))
    assert "You have this case" in words(reply)
    assert len(world.cases.cases[case].holds) == 1


async def test_of_two_at_one_instant_one_has_it(world: World, case: str) -> None:
    replies = await asyncio.gather(
        act(world, TakeCase(case)),
        act(world, TakeCase(case), BEA),
        act(world, TakeCase(case), LEAD),
    )
    assert sum("You have this case" in words(reply) for reply in replies) == 1
    assert sum("has this case already" in words(reply) for reply in replies) == 2
    assert [line.action for line in world.log.lines].count("case_taken") == 1


async def test_a_case_is_taken_although_the_office_goes_on_meanwhile(
    world: World, case: str
) -> None:
    kept = world.cases.cases[case]
    asking = asyncio.ensure_future(act(world, TakeCase(case)))
    await asyncio.sleep(0)
    await world.cases.save(kept)
    assert "You have this case" in words(await asking)


async def test_taking_over_asks_why_and_tells_the_colleague(world: World, case: str) -> None:
    await act(world, TakeCase(case))
    asked = await act(world, AskTakeOver(case), BEA)
    assert "Ann Agent has case" in words(asked)
    reasons = [option.value for option in form(asked).fields[0].options]
    assert "away" in reasons
    wrong = await act(world, TakeOver(case, {"reason": "because"}), BEA)
    assert form(wrong).errors
    world.shown.brought.clear()
    done = await act(world, TakeOver(case, {"reason": "away"}), BEA)
    assert holder(world, case) == BEA.id
    assert "You have this case" in words(done)
    told = told_to(world, "U1")
    assert "Bea Claes took this case (CASE-1) over from you" in told
    assert "the colleague is away" in told
    (line,) = [line for line in world.log.lines if line.action == "case_taken_over"]
    assert "why=away" in line.evidence


async def test_only_who_has_it_gives_it_back(world: World, case: str) -> None:
    await act(world, TakeCase(case))
    refused = await act(world, GiveBack(case), BEA)
    assert "You do not have this case" in words(refused)
    assert holder(world, case) == AGENT.id
    given = await act(world, GiveBack(case))
    assert holder(world, case) == ""
    assert "gave this case" in words(given)
    assert "Take" in labels(given)


async def test_a_lead_assigns_a_case_to_one_of_support(world: World, case: str) -> None:
    refused = await act(world, AskAssign(case))
    assert "Only a lead" in words(refused)
    asked = await act(world, AskAssign(case), LEAD)
    offered = [(one.value, one.label) for one in form(asked).fields[0].options]
    assert offered == [("U1", "Ann Agent"), ("U2", "Bea Claes"), ("U9", "Lea Lead")]
    wrong = await act(world, AssignCase(case, {"assignee": "U777"}), LEAD)
    assert form(wrong).errors
    world.shown.brought.clear()
    await act(world, AssignCase(case, {"assignee": "U2"}), LEAD)
    assert holder(world, case) == BEA.id
    assert "Lea Lead assigned this case (CASE-1) to you" in told_to(world, "U2")


async def test_the_office_reads_that_support_has_taken_it(world: World, case: str) -> None:
    await act(world, TakeCase(case))
    reply = await world.call(ShowWalk("CARO-1"), ACCOUNTANT)
    assert "Codabox-support werkt sinds" in words(reply)
    assert "Ann" not in words(reply)
    world.rules.book = replace(world.rules.book, support=SupportRules(names_holder=True))
    named = await world.call(ShowWalk("CARO-1"), ACCOUNTANT)
    assert "Ann van Codabox-support werkt sinds" in words(named)
    assert "Agent" not in words(named)


@pytest.mark.parametrize("kind", [TakeCase, GiveBack, AskTakeOver, AskAssign])
async def test_an_office_takes_nothing(world: World, case: str, kind: type[TakeCase]) -> None:
    reply = await act(world, kind(case), ACCOUNTANT)
    assert "Enkel support" in words(reply)
    assert holder(world, case) == ""


async def test_what_was_never_handed_over_is_not_taken(world: World) -> None:
    world.office.add(replace(world.office.orders["CARO-1"], id="CARO-2"))
    opened = await world.call(OpenCase("CARO-2"), ACCOUNTANT)
    reply = await act(world, TakeCase(opened.case))
    assert "not with support any more" in words(reply)
    assert holder(world, opened.case) == ""


async def test_a_case_of_somebody_without_a_role_can_be_taken(world: World, case: str) -> None:
    await act(world, TakeCase(case), BEA)
    world.rules.book = replace(world.rules.book, staff=Staff(frozenset({"U1"}), frozenset({"U9"})))
    looked = await act(world, LookAtCase(case))
    assert "Bea Claes had this case" in words(looked)
    assert "Take" in labels(looked)
    await act(world, TakeCase(case))
    assert holder(world, case) == AGENT.id


async def test_cases_of_somebody_without_a_role_wait_again(world: World, case: str) -> None:
    await act(world, TakeCase(case), BEA)
    await world.desk.arrivals.look()
    assert holder(world, case) == BEA.id
    world.rules.book = replace(world.rules.book, staff=Staff(frozenset({"U1"}), frozenset({"U9"})))
    await world.desk.arrivals.look()
    assert holder(world, case) == ""
    assert world.cases.cases[case].holds[-1].kind is HoldKind.LOST
    (line,) = [line for line in world.log.lines if line.action == "case_lost"]
    assert line.actor == BEA.id
    looked = await act(world, LookAtCase(case))
    assert "Bea Claes had this case (CASE-1) and is no longer with support" in words(looked)


async def test_who_has_a_case_keeps_it_until_the_order_is_done(world: World, case: str) -> None:
    await act(world, TakeCase(case))
    await world.call(AskAction("CARO-1", 1, Action.RESEND_INVITATION))
    assert holder(world, case) == AGENT.id
    again = await world.call(AskAction("CARO-1", 2, Action.CONTACT_SUPPORT), ACCOUNTANT)
    assert again.case == case
    assert holder(world, case) == AGENT.id


async def test_a_press_on_a_card_of_the_channel_leaves_that_alone(world: World, case: str) -> None:
    looked = await act(world, LookAtCase(case))
    assert looked.beside
    assert not looked.case
    assert card(looked)
    taken = await world.desk.handle(AGENT, TakeCase(case), None)
    await world.desk.settle(AGENT, taken, Place("D1:1", "message:D1:1"))
    assert "D1:1" in [one.card_key for one in await world.surfaces.of_case(case)]
