"""The end of a case is told to each who waits for it, once, whatever dies or fails meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.ending_calls import EndCase, ReopenCase
from bot.cards.hold_calls import TakeCase
from bot.casework.live_cards import PLACE_AGAIN_S
from bot.desk.desk import Desk
from bot.domain.cases import CaseStatus, Surface
from bot.domain.people import Identity, Platform
from bot.errors import PlatformBusy, PlatformUnavailable, StoreUnavailable
from tests.bot.casework.channel import hand_over, look, support_world
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, PATIENCE, World, read_texts
from tests.harness.plain import as_read
from tests.harness.waiting import until

CASE = "CASE-1"
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def world() -> World:
    """A desk with a case in the channel of support, which Ann has."""
    world = support_world()
    await hand_over(world)
    await look(world)
    await world.call(TakeCase(CASE))
    await let_others_hear()
    world.shown.brought.clear()
    return world


async def let_others_hear() -> None:
    for _turn in range(60):
        await asyncio.sleep(0)


def written_to(world: World, who: Identity) -> list[str]:
    """Return the messages that somebody got, besides what their cards show."""
    return [
        as_read(repr(card))
        for place, card in world.shown.messages
        if place.identity.person == who.person
    ]


def in_channel(world: World) -> str:
    cards = [card for place, card in world.shown.brought if place.identity.is_channel]
    return as_read(repr(cards[-1])) if cards else ""


def begin_anew(world: World, *, again_s: float = PLACE_AGAIN_S) -> None:
    """Let another process go on, which knows nothing but what is kept."""
    world.desk = Desk(world.ports, read_texts(), place_again_s=again_s)
    for platform in Platform:
        world.desk.add_messenger(platform, world.shown)
        world.desk.add_register(platform, world.register)
    world.desk.add_announcer(world.announcer)


async def end_and_die(world: World, who: Identity, kind: str) -> None:
    """End the case in a process that dies before it has told anybody."""
    before = asyncio.all_tasks()
    await world.desk.handle(who, EndCase(CASE, {"kind": kind}))
    telling = asyncio.all_tasks() - before
    assert telling
    for task in telling:
        task.cancel()
    await asyncio.wait(telling)
    assert world.cases.cases[CASE].status is CaseStatus.CLOSED
    assert not world.shown.brought
    begin_anew(world)


@pytest.mark.parametrize(
    ("who", "kind", "hears", "said"),
    [
        (AGENT, "solved", ACCOUNTANT, "opgelost"),
        (ACCOUNTANT, "not_needed", AGENT, "no longer needed"),
    ],
)
async def test_what_a_process_kept_and_did_not_tell_another_tells_once(
    world: World, who: Identity, kind: str, hears: Identity, said: str
) -> None:
    await end_and_die(world, who, kind)
    await look(world)
    assert not world.shown.brought, "whoever ended it may be telling it just now"
    for _look in range(3):
        await look(world, MINUTE)
    (message,) = written_to(world, hears)
    assert said in message
    assert not written_to(world, who)
    assert "is afgesloten" in in_channel(world)


async def test_an_end_is_told_where_support_has_no_channel(world: World) -> None:
    await end_and_die(world, AGENT, "solved")
    world.desk = Desk(world.ports, read_texts())
    world.desk.add_messenger(Platform.TEAMS, world.shown)
    await look(world, MINUTE)
    assert written_to(world, ACCOUNTANT)


async def test_nothing_is_due_any_more_after_an_end_was_told(world: World) -> None:
    await world.desk.handle(AGENT, EndCase(CASE, {"kind": "solved"}))
    await let_others_hear()
    assert len(written_to(world, ACCOUNTANT)) == 1
    duty = world.duties.kept[CASE]
    assert duty.due_at is None
    begin_anew(world)
    await look(world, timedelta(hours=2))
    assert len(written_to(world, ACCOUNTANT)) == 1


@pytest.mark.parametrize("stays_away", [1, 4])
async def test_whom_an_end_does_not_reach_is_tried_again_and_nobody_else(
    world: World, stays_away: int
) -> None:
    fail_for(world, lambda who: who.person == ACCOUNTANT.person)
    await world.desk.handle(LEAD, EndCase(CASE, {"kind": "not_possible"}))
    await let_others_hear()
    for _look in range(stays_away):
        begin_anew(world)
        await look(world, timedelta(minutes=10))
    assert not written_to(world, ACCOUNTANT)
    fail_for(world, lambda _who: False)
    for _look in range(3):
        begin_anew(world)
        await look(world, timedelta(hours=1))
    assert len(written_to(world, ACCOUNTANT)) == 1
    assert len(written_to(world, AGENT)) == 1
    assert world.duties.kept.get(CASE) is None or world.duties.kept[CASE].due_at is None


def fail_for(world: World, away: Callable[[Identity], bool]) -> None:
    """Let a platform be busy for some people."""
    world.shown.busy = lambda place: (
        PlatformBusy("429", retry_after_s=1.0) if away(place.identity) else None
    )


async def test_of_an_end_that_was_taken_back_nothing_is_told(world: World) -> None:
    await end_and_die(world, AGENT, "solved")
    world.jobs.job_steps = world.desk.job_steps(PATIENCE, lambda: 0.0)
    await world.call(ReopenCase(CASE, {"reason": "It is not solved."}), ACCOUNTANT)
    assert world.cases.cases[CASE].is_with_support
    await look(world, MINUTE)
    assert not [one for one in written_to(world, ACCOUNTANT) if "opgelost" in one]


async def test_a_case_goes_on_where_its_note_cannot_be_dropped(world: World) -> None:
    note = await world.forms.keep({"note": "The bank did not say why."})
    case = world.cases.cases[CASE]
    assert case.work
    await world.cases.save(replace(case, work=replace(case.work, note=note)))
    drop = world.forms.drop

    async def away(form: str) -> None:
        raise StoreUnavailable(form)

    world.forms.drop = away  # type: ignore[method-assign]
    await world.desk.handle(AGENT, EndCase(CASE, {"kind": "solved"}))
    assert world.cases.cases[CASE].is_with_support
    world.forms.drop = drop  # type: ignore[method-assign]
    await world.desk.handle(AGENT, EndCase(CASE, {"kind": "solved"}))
    await let_others_hear()
    assert world.cases.cases[CASE].status is CaseStatus.CLOSED
    assert len(written_to(world, ACCOUNTANT)) == 1


async def test_an_end_that_comes_late_does_not_cover_what_its_place_went_on_to(
    world: World,
) -> None:
    begin_anew(world, again_s=0.01)
    key, asked, find = ACCOUNTANT.id, list[str](), world.surfaces.find

    async def find_and_tell(card_key: str) -> Surface | None:
        asked.append(card_key)
        return await find(card_key)

    away = PlatformUnavailable("down")
    world.shown.busy = lambda place: away if place.card_key == key else None
    await world.desk.handle(AGENT, EndCase(CASE, {"kind": "solved"}))
    await let_others_hear()
    # At another desk the card goes on to something else.
    await world.surfaces.forget(key)
    world.surfaces.find = find_and_tell  # type: ignore[method-assign]
    world.shown.busy = lambda _place: None
    await until(lambda: key in asked)
    await let_others_hear()
    assert key not in {place.card_key for place, _card in world.shown.brought}


async def test_an_end_that_only_another_process_can_tell_stays_to_be_told(world: World) -> None:
    both, alone = world.desk, Desk(world.ports, read_texts())
    alone.add_messenger(Platform.TEAMS, world.shown)
    for platform in Platform:
        alone.add_register(platform, world.register)
    await alone.handle(ACCOUNTANT, EndCase(CASE, {"kind": "not_needed"}))
    await let_others_hear()
    assert not written_to(world, AGENT)
    world.desk = both
    await look(world, MINUTE)
    assert len(written_to(world, AGENT)) == 1
