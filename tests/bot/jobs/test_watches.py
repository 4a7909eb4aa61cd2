"""What an order is watched for after an action, and when the watch ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import AskAction, Call, OpenCase, ShowHelp, ShowOrder, SubmitForm
from bot.cards.elements import Card
from bot.cards.hold_calls import TakeCase
from bot.desk.replies import Place
from bot.domain.cases import CaseStatus, Surface
from bot.domain.endings import EndingKind
from bot.domain.orders import Action, OrderState
from bot.domain.people import Platform, Staff
from bot.domain.watch import Seen, Watch
from bot.errors import BackOfficeUnavailable, PlatformUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, World, words
from tests.fakes.jobs import CutOff, FakeJournal
from tests.fakes.messenger import FakeMessenger
from tests.fakes.orders import make_order
from tests.harness.plain import as_read

RESEND = SubmitForm("CARO-1", 1, Action.RESEND_INVITATION)


async def watch_after(world: World, call: Call = RESEND) -> Watch | None:
    """Do an action and return what is to be watched after it."""
    done = await world.call(call)
    return world.watches.begin(world.jobs.jobs[done.job], world.jobs.endings[done.job])


async def look(world: World, watch: Watch | None, journal: FakeJournal | None = None) -> Seen:
    assert watch
    world.shown.brought.clear()
    return await world.watches.look(watch, journal or FakeJournal(world.clock))


def change(world: World, state: OrderState) -> None:
    order = world.office.orders["CARO-1"]
    world.office.add(replace(order, state=state, revision=order.revision + 1))


async def test_nothing_new_is_watched_on_without_a_word(world: World) -> None:
    watch = await watch_after(world)
    seen = await look(world, watch)
    assert (seen.news, world.shown.brought) == ("", [])
    assert seen.watch
    assert seen.watch.number == 2


@pytest.mark.parametrize(
    ("state", "said", "goes_on"),
    [
        (OrderState.ACTIVE, "is active", False),
        (OrderState.PROBLEM, "Problem again", True),
        (OrderState.INVITATION_EXPIRED, "has expired", True),
        (OrderState.CANCELLED, "cancelled elsewhere", False),
    ],
)
async def test_a_new_state_is_told_on_the_card_and_in_a_message_of_its_own(
    world: World, state: OrderState, said: str, goes_on: bool
) -> None:
    watch = await watch_after(world)
    change(world, state)
    seen = await look(world, watch)
    assert bool(seen.watch) is goes_on
    (place, card), (anew, message) = world.shown.brought
    assert place.identity == anew.identity == AGENT
    assert said in repr(card)
    assert said in repr(message)
    (case,) = world.cases.cases.values()
    assert case.status is (CaseStatus.FOLLOWED if goes_on else CaseStatus.CLOSED)


async def show_something_else(world: World, other: Call, key: str = AGENT.id) -> None:
    """Let the agent's card show something that is no case."""
    place = Place(key, "there")
    await world.desk.settle(AGENT, await world.desk.handle(AGENT, other, place), place)


@pytest.mark.parametrize("other", [ShowHelp(), AskAction("CARO-1", 2, Action.UPDATE_CARDHOLDER)])
async def test_whoever_asked_hears_of_it_although_their_card_shows_something_else(
    world: World, other: Call
) -> None:
    watch = await watch_after(world)
    await show_something_else(world, other)
    change(world, OrderState.PROBLEM)
    seen = await look(world, watch)
    assert ["Problem again" in repr(card) for _place, card in world.shown.brought] == [True]
    change(world, OrderState.ACTIVE)
    await look(world, seen.watch)
    assert "is active" in repr(world.shown.brought[-1][1])


async def test_a_card_that_was_left_is_forgotten_where_whoever_asked_has_another(
    world: World,
) -> None:
    await watch_after(world)
    looked = await world.desk.handle(AGENT, ShowOrder("CARO-1"))
    await world.desk.settle(AGENT, looked, Place("other", "there"))
    await show_something_else(world, ShowHelp())
    assert list(world.surfaces.shown) == ["other"]


@pytest.mark.parametrize("boundary", range(4))
async def test_news_survive_a_crash_at_any_boundary(world: World, boundary: int) -> None:
    watch = await watch_after(world)
    change(world, OrderState.ACTIVE)
    journal = FakeJournal(world.clock, dies_at=boundary)
    assert watch
    with pytest.raises(CutOff):
        await look(world, watch, journal)
    journal.at = 0
    await world.watches.look(watch, journal)
    assert "is active" in repr(world.shown.brought[-1][1])
    assert len(world.shown.brought) == 2


async def test_news_that_cannot_be_brought_are_brought_later(world: World) -> None:
    watch = await watch_after(world)
    change(world, OrderState.ACTIVE)
    world.shown.failing = PlatformUnavailable("down")
    seen = await look(world, watch)
    assert world.shown.brought == []
    world.shown.failing = None
    again = await look(world, seen.watch)
    assert again.watch is None
    assert "is active" in repr(world.shown.brought[-1][1])


async def test_old_news_do_not_cover_a_newer_action(world: World) -> None:
    watch = await watch_after(world)
    change(world, OrderState.INVITATION_EXPIRED)
    journal = FakeJournal(world.clock, dies_at=2)
    with pytest.raises(CutOff):
        await look(world, watch, journal)
    await watch_after(world, replace(RESEND, revision=3))
    journal.at = 0
    await look(world, watch, journal)
    assert world.shown.brought == []
    (case,) = world.cases.cases.values()
    assert case.work
    assert (case.work.job, case.work.news) == ("CARO-1:resend_invitation:3", "")


async def test_a_cardholder_who_does_not_consent_is_brought_up_once(world: World) -> None:
    watch = await watch_after(world)
    world.clock.at += timedelta(days=7, seconds=1)
    seen = await look(world, watch)
    assert "still waits" in repr(world.shown.brought[-1][1])
    again = await look(world, seen.watch)
    assert again.news == ""


async def test_the_watch_ends_after_its_days(world: World) -> None:
    watch = await watch_after(world)
    world.clock.at += timedelta(days=91)
    seen = await look(world, watch)
    assert seen.watch is None


async def test_a_back_office_that_is_away_is_asked_again_later(world: World) -> None:
    watch = await watch_after(world)
    world.office.failing["find_order"] = BackOfficeUnavailable("down")
    seen = await look(world, watch)
    assert seen.watch
    assert (seen.watch.state, seen.watch.number) == (OrderState.INVITATION_SENT, 2)


async def test_the_watch_ends_with_the_case_and_gives_way_to_a_newer_one(world: World) -> None:
    watch = await watch_after(world)
    assert await watch_after(world, SubmitForm("CARO-1", 2, Action.RESEND_INVITATION))
    assert await look(world, watch) == Seen()
    (case,) = world.cases.cases.values()
    world.cases.cases[case.id] = replace(case, status=CaseStatus.CLOSED)
    assert await look(world, watch) == Seen()


async def test_a_walk_begun_meanwhile_stays_the_same_case(world: World) -> None:
    watch = await watch_after(world)
    opened = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    assert watch
    assert opened.case == watch.case
    change(world, OrderState.ACTIVE)
    await look(world, watch)
    assert "is active" in repr(world.shown.brought)


async def test_a_cancelled_order_is_not_watched(world: World) -> None:
    assert await watch_after(world, replace(RESEND, action=Action.CANCEL)) is None


async def test_after_the_news_the_order_is_shown_with_what_can_be_done(world: World) -> None:
    watch = await watch_after(world)
    change(world, OrderState.PROBLEM)
    await look(world, watch)
    opened = await world.call(OpenCase("CARO-1"))
    assert "3 of 6" in words(opened)
    world.office.add(make_order(id="CARO-9"))


async def test_place_that_could_not_be_told_the_last_news_is_not_forgotten_with_them(
    world: World,
) -> None:
    watch = await watch_after(world)
    looked = await world.desk.handle(ACCOUNTANT, ShowOrder("CARO-1"))
    await world.desk.settle(ACCOUNTANT, looked, Place("looked", "here"))
    away = FakeMessenger(failing=PlatformUnavailable("away"))
    world.desk.add_messenger(Platform.TEAMS, away)
    change(world, OrderState.ACTIVE)
    assert (await look(world, watch)).watch is None
    assert list(world.surfaces.shown) == ["looked"]


async def test_news_for_somebody_who_left_the_staff_are_not_tried_for_ever(world: World) -> None:
    watch = await watch_after(world)
    world.rules.book = replace(
        world.rules.book, staff=Staff(leads=frozenset({"U9"}), agents=frozenset({"U2"}))
    )
    change(world, OrderState.ACTIVE)
    seen = await look(world, watch)
    assert seen.watch is None
    (case,) = world.cases.cases.values()
    assert case.status is CaseStatus.CLOSED


async def test_a_watch_that_nobody_could_be_told_of_ends_after_its_days(world: World) -> None:
    watch = await watch_after(world)
    world.clock.at += timedelta(days=91)
    world.office.failing["find_order"] = BackOfficeUnavailable("down")
    assert (await look(world, watch)).watch is None


async def test_a_case_of_support_ends_by_itself_and_says_so(world: World) -> None:
    watch = await watch_after(world, AskAction("CARO-1", 1, Action.CONTACT_SUPPORT))
    await world.call(TakeCase("CASE-1"))
    change(world, OrderState.ACTIVE)
    world.office.failing["find_order"] = BackOfficeUnavailable("down")
    away = await look(world, watch)
    assert (away.news, world.cases.cases["CASE-1"].status) == ("", CaseStatus.HANDED_OVER)
    del world.office.failing["find_order"]
    seen = await look(world, away.watch)
    assert seen.news == "news-active"
    kept = world.cases.cases["CASE-1"]
    assert kept.ending
    assert kept.ending.kind is EndingKind.BY_ITSELF
    shown = as_read(repr(world.shown.brought[-1][1]))
    assert "is active" in shown
    assert "ended by itself" in shown


async def test_an_end_by_itself_that_a_place_could_not_be_told_is_told_later(world: World) -> None:
    watch = await watch_after(world, AskAction("CARO-1", 1, Action.CONTACT_SUPPORT))
    await world.call(TakeCase("CASE-1"))
    change(world, OrderState.ACTIVE)
    write = world.shown.write

    async def write_and_break(surface: Surface, card: Card) -> tuple[str, str]:
        written = await write(surface, card)
        world.shown.failing = PlatformUnavailable("down")
        return written

    world.shown.write = write_and_break  # type: ignore[method-assign]
    assert (await look(world, watch)).news == "news-active"
    assert world.cases.cases["CASE-1"].ending
    world.shown.failing, world.shown.write = None, write  # type: ignore[method-assign]
    told = len(world.shown.messages)
    await world.desk.closings.tell_ends()
    assert "ended by itself" in as_read(repr(world.shown.brought[-1][1]))
    assert len(world.shown.messages) == told, "the news of it were written"
