"""Cases that were handed over are posted once, and nobody waits there without a word."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction, OpenCase
from bot.cards.hold_calls import TakeCase
from bot.domain.cases import CaseStatus, Surface
from bot.domain.duties import Duty, DutyStep
from bot.domain.orders import Action, ClientReference
from bot.errors import BackOfficeUnavailable, PlatformBusy, PlatformRefused, PlatformUnavailable
from tests.bot.casework.channel import (
    CHANNEL,
    LATER,
    SOON,
    hand_over,
    look,
    open_channel,
    support_world,
)
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World
from tests.fakes.orders import make_order
from tests.harness.plain import as_read


@pytest.fixture
def world() -> World:
    """A desk whose support has a channel."""
    return support_world()


async def test_a_case_is_posted_in_the_language_of_the_channel(world: World) -> None:
    case = await hand_over(world)
    await look(world)
    ((mark, channel, card),) = world.announcer.posted
    assert (mark, channel) == (f"arrival-{case}", CHANNEL)
    assert "Wacht op support" in as_read(repr(card))
    assert "Het kantoor schrijft Nederlands" in as_read(repr(card))


async def test_it_is_posted_once_however_often_desks_look(world: World) -> None:
    await hand_over(world)
    await asyncio.gather(*(world.desk.arrivals.look() for _ in range(4)))
    await look(world, timedelta(minutes=10))
    assert len(world.announcer.posted) == 1


async def test_a_card_of_the_channel_follows_what_happens(world: World) -> None:
    case = await hand_over(world)
    await look(world)
    world.shown.brought.clear()
    reply = await world.call(TakeCase(case))
    await world.desk.settle(AGENT, reply, None)
    drawn = [as_read(repr(card)) for place, card in world.shown.brought if in_channel(place)]
    assert "heeft deze case sinds" in drawn[-1]


async def test_its_card_follows_one_that_another_process_has_opened_again(world: World) -> None:
    case = await hand_over(world)
    await look(world)
    now = world.clock.at = world.clock.at + timedelta(days=1)
    again = replace(world.cases.cases[case], handed_over_at=now, order_revision=2)
    await world.cases.save(again)
    await world.duties.put(Duty(case=case, step=DutyStep.ANNOUNCE, due_at=now))
    world.shown.brought.clear()
    await look(world)
    assert "opnieuw" in as_read(repr(world.announcer.beneath))
    assert [place for place, _card in world.shown.brought if in_channel(place)]


async def test_an_urgent_case_is_reminded_of_sooner(world: World) -> None:
    old = make_order(state_changed_at=world.clock.now() - timedelta(days=40))
    world.office.add(old)
    await hand_over(world)
    await look(world)
    assert "Dringend" in repr(world.announcer.posted[0][2])
    await look(world, timedelta(minutes=15))
    assert len(world.announcer.beneath) == 1
    await look(world, timedelta(minutes=45))
    assert len(world.announcer.told) == 1


@pytest.mark.parametrize(
    "error",
    [
        PlatformBusy("429", retry_after_s=30.0),
        PlatformUnavailable("away"),
        PlatformUnavailable("away", may_have_arrived=True),
    ],
)
async def test_what_slack_does_not_take_now_is_posted_later(world: World, error: Exception) -> None:
    world.announcer.failing = error
    await hand_over(world)
    await look(world)
    assert not world.announcer.told
    world.announcer.failing = None
    await look(world, timedelta(seconds=30))
    assert len(world.announcer.posted) == 1


async def test_what_was_posted_by_a_process_that_died_is_not_posted_again(world: World) -> None:
    case = await hand_over(world)
    await world.desk.arrivals.look()
    # It died between the two: neither its place nor what comes next was kept.
    (place,) = [one for one in world.surfaces.shown.values() if in_channel(one)]
    await world.surfaces.forget(place.card_key)
    duty = world.duties.kept[case]
    step, lease = DutyStep.ANNOUNCE, world.clock.now() + timedelta(minutes=3)
    world.duties.kept[case] = replace(duty, step=step, due_at=lease, tries=1)
    await look(world, timedelta(minutes=2))
    assert not [one for one in world.surfaces.shown.values() if in_channel(one)]
    await look(world, timedelta(minutes=1))
    assert len(world.announcer.posted) == 1
    assert [one for one in world.surfaces.shown.values() if in_channel(one)] == [
        replace(place, shown_at=world.clock.now())
    ]


async def test_a_case_from_before_is_posted_and_reminded_of_from_now_on(world: World) -> None:
    reply = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    case = world.cases.cases[reply.case]
    world.cases.cases[case.id] = replace(case, status=CaseStatus.HANDED_OVER)
    world.clock.at += timedelta(days=9)
    await look(world)
    assert len(world.announcer.posted) == 1
    assert not world.announcer.beneath, "not the moment when the program is renewed"
    await look(world, SOON)
    assert len(world.announcer.beneath) == 1


async def test_another_channel_is_told_what_waits(world: World) -> None:
    await hand_over(world)
    await look(world)
    open_channel(world, "C0SUPPORT2")
    await look(world, timedelta(hours=1))
    assert [channel for _mark, channel, _card in world.announcer.posted] == [
        CHANNEL,
        "C0SUPPORT2",
    ]


async def test_a_case_that_is_closed_meanwhile_is_not_posted(world: World) -> None:
    case = await hand_over(world)
    kept = world.cases.cases[case]
    world.cases.cases[case] = kept.close(world.clock.now())
    await look(world)
    assert not world.announcer.posted


async def test_it_is_posted_once_the_back_office_is_back(world: World) -> None:
    await hand_over(world)
    world.office.failing["find_order"] = BackOfficeUnavailable("away")
    await look(world)
    assert not world.announcer.posted
    world.office.failing.clear()
    await look(world, timedelta(minutes=1))
    assert len(world.announcer.posted) == 1


async def test_a_case_that_is_handed_over_twice_has_one_card(world: World) -> None:
    case = await hand_over(world)
    await look(world)
    world.clock.at += timedelta(hours=2)
    await world.call(AskAction("CARO-1", 1, Action.RESEND_INVITATION), ACCOUNTANT)
    again = await world.call(AskAction("CARO-1", 2, Action.CONTACT_SUPPORT), ACCOUNTANT)
    assert again.case == case
    await look(world)
    await look(world)
    assert len(world.announcer.posted) == 1
    ((_mark, address, card),) = world.announcer.beneath
    assert address == f"message:{CHANNEL}:0"
    assert "opnieuw doorgegeven" in repr(card)


async def test_without_a_channel_nobody_posts_and_the_leads_are_told_late(world: World) -> None:
    open_channel(world, "")
    await hand_over(world)
    await look(world, SOON)
    assert not world.announcer.posted
    assert not world.announcer.told
    await look(world, LATER + SOON)
    assert [member for member, _card in world.announcer.told] == [LEAD.person]


async def test_the_channel_is_reminded_once_and_then_the_leads(world: World) -> None:
    await hand_over(world)
    await look(world)
    await look(world, SOON - timedelta(seconds=1))
    assert not world.announcer.beneath
    await look(world, timedelta(seconds=1))
    ((_mark, address, card),) = world.announcer.beneath
    assert address == f"message:{CHANNEL}:0"
    assert "niemand heeft ze genomen" in repr(card)
    await look(world, LATER)
    await look(world, timedelta(days=3))
    assert [member for member, _card in world.announcer.told] == [LEAD.person]
    assert len(world.announcer.beneath) == 1


async def test_many_cases_are_one_message_to_a_lead(world: World) -> None:
    for number in (2, 3):
        world.office.add(
            make_order(id=f"CARO-{number}", reference=ClientReference(f"601234567{number}"))
        )
    for number in (1, 2, 3):
        ask = AskAction(f"CARO-{number}", 1, Action.CONTACT_SUPPORT)
        await world.call(ask, ACCOUNTANT)
    await look(world)
    await look(world, SOON)
    await look(world, LATER)
    ((_member, card),) = world.announcer.told
    assert "3 cases" in as_read(repr(card))


@pytest.mark.parametrize("code", ["is_archived", "channel_not_found", "not_in_channel"])
async def test_a_channel_that_takes_nothing_is_told_to_the_leads_once(
    world: World, code: str
) -> None:
    world.announcer.failing = PlatformRefused(code)
    await hand_over(world)
    await look(world)
    ((member, card),) = world.announcer.told
    assert member == LEAD.person
    assert code in repr(card)
    assert await world.duties.failure() == code
    await look(world, timedelta(minutes=5))
    assert len(world.announcer.told) == 1
    world.announcer.failing = None
    await look(world, timedelta(minutes=5))
    assert len(world.announcer.posted) == 1
    assert await world.duties.failure() == ""


async def test_a_lead_whom_slack_does_not_reach_now_is_told_later_and_nobody_twice(
    world: World,
) -> None:
    staff = replace(world.rules.book.staff, leads=frozenset({"U8", LEAD.person}))
    world.rules.book = replace(world.rules.book, staff=staff)
    await hand_over(world)
    await look(world)
    await look(world, SOON)
    world.announcer.unreached = {LEAD.person: PlatformUnavailable("away")}
    await look(world, LATER)
    await look(world, SOON)
    assert [member for member, _card in world.announcer.told] == ["U8"]
    world.announcer.unreached.clear()
    await look(world, timedelta(minutes=1))
    await look(world, timedelta(days=3))
    assert [member for member, _card in world.announcer.told] == ["U8", LEAD.person]


@pytest.mark.parametrize(
    "error", [PlatformRefused("user_not_found"), PlatformUnavailable("?", may_have_arrived=True)]
)
async def test_a_lead_who_is_refused_or_may_have_been_told_is_not_written_to_again(
    world: World, error: Exception
) -> None:
    await hand_over(world)
    await look(world)
    await look(world, SOON)
    world.announcer.unreached = {LEAD.person: error}
    await look(world, LATER)
    world.announcer.unreached.clear()
    await look(world, timedelta(days=3))
    assert not world.announcer.told


async def test_leads_who_are_away_are_told_later_that_the_channel_takes_nothing(
    world: World,
) -> None:
    world.announcer.failing = PlatformRefused("is_archived")
    world.announcer.unreached = {LEAD.person: PlatformUnavailable("away")}
    await hand_over(world)
    await look(world)
    world.announcer.unreached.clear()
    for _minutes in range(3):
        await look(world, timedelta(minutes=5))
    ((member, card),) = world.announcer.told
    assert member == LEAD.person
    assert "is_archived" in repr(card)


async def test_without_leads_the_administrators_are_told(world: World) -> None:
    staff = replace(world.rules.book.staff, leads=frozenset(), admins=frozenset({"U7"}))
    world.rules.book = replace(world.rules.book, staff=staff)
    await hand_over(world)
    await look(world)
    await look(world, SOON)
    await look(world, LATER)
    assert [member for member, _card in world.announcer.told] == ["U7"]


def in_channel(place: Surface) -> bool:
    return place.identity.is_channel
