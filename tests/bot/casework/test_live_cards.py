"""A step taken on one side shows on the other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.calls import (
    AnswerStep,
    AskAction,
    OpenCase,
    ShowHelp,
    ShowOrder,
    SubmitForm,
)
from bot.cards.elements import Card
from bot.desk.replies import Place
from bot.domain.cases import CaseStatus, Surface
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import Platform
from bot.errors import PlatformRefused, PlatformUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, World
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.messenger import FakeMessenger
from tests.fakes.orders import make_order


async def test_a_step_shows_on_the_other_platform_in_its_language(world: World) -> None:
    slack, teams = FakeMessenger(), FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, slack)
    world.desk.add_messenger(Platform.TEAMS, teams)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    other = await world.call(OpenCase("CARO-1"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, other, Place("teams-card", "here"))
    step = await world.call(AnswerStep(opened.case, "digits", "same"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, step, Place("teams-card", "here"))
    assert [surface.address for surface, _ in slack.brought] == ["there"]
    assert "Back" in repr(slack.brought[0][1])
    assert not teams.brought
    done = await world.call(AskAction("CARO-1", 1, Action.CANCEL, opened.case))
    await world.desk.settle(AGENT, done, Place("slack-card", "there"))
    assert "Codabox" in repr(teams.brought[0][1])
    assert "Ann Agent" not in repr(teams.brought[0][1])


async def test_a_place_that_fails_unexpectedly_does_not_keep_the_news_from_others(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.desk.add_messenger(Platform.SLACK, FakeMessenger(failing=ValueError("anna@example.be")))
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    await world.desk.settle(ACCOUNTANT, opened, Place("teams-card", "here"))
    step = await world.call(AnswerStep(opened.case, "digits", "same"), LEAD)
    await world.desk.settle(LEAD, step, Place("lead", "there"))
    assert [place.card_key for place, _card in world.shown.brought] == ["teams-card"]
    assert "ValueError" in caplog.text
    assert "anna" not in caplog.text


async def test_a_place_that_is_gone_does_not_keep_the_news_from_others(world: World) -> None:
    gone = FakeMessenger(failing=PlatformRefused("gone"))
    teams = FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, gone)
    world.desk.add_messenger(Platform.TEAMS, teams)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    await world.desk.settle(ACCOUNTANT, opened, Place("teams-card", "here"))
    step = await world.call(AnswerStep(opened.case, "digits", "same"))
    await world.desk.settle(AGENT, step, Place("third", "x"))
    assert len(teams.brought) == 1


async def test_whoever_asked_hears_the_end_although_their_card_is_gone(world: World) -> None:
    slack = Forgetful()
    world.desk.add_messenger(Platform.SLACK, slack)
    await world.call(AskAction("CARO-1", 1, Action.CANCEL))
    (message,) = slack.written
    assert "Done" in repr(message)
    assert not world.surfaces.shown, "nothing more will happen in its case"


async def test_the_last_word_is_said_again_until_the_platform_takes_it(world: World) -> None:
    away = FakeMessenger(failing=PlatformUnavailable("away"))
    world.desk.add_messenger(Platform.SLACK, away)
    reply = await world.call(AskAction("CARO-1", 1, Action.CANCEL), waits=3)
    assert reply.job not in world.jobs.endings
    away.failing = None
    await world.jobs.perform(reply.job, waits=1)
    assert "Done" in repr(away.brought[-1][1])


async def test_news_that_may_have_arrived_are_not_written_again(world: World) -> None:
    slack = Silent()
    world.desk.add_messenger(Platform.SLACK, slack)
    reply = await world.call(AskAction("CARO-1", 1, Action.CANCEL), waits=3)
    assert reply.job not in world.jobs.endings, "the card itself is still to be told"
    assert slack.tried == 1


async def test_a_place_that_stays_is_not_forgotten(world: World) -> None:
    revoked = FakeMessenger(failing=PlatformRefused("token_revoked", place_stays=True))
    world.desk.add_messenger(Platform.SLACK, revoked)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    step = await world.call(AnswerStep(opened.case, "digits", "same"), ACCOUNTANT)
    await world.desk.settle(ACCOUNTANT, step, Place("teams-card", "here"))
    assert "slack-card" in world.surfaces.shown


async def test_the_end_reaches_a_platform_that_was_away_when_it_came(world: World) -> None:
    slack, teams = FakeMessenger(), FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, slack)
    world.desk.add_messenger(Platform.TEAMS, teams)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    slack.failing = PlatformUnavailable("away")
    reply = await world.desk.handle(ACCOUNTANT, AskAction("CARO-1", 1, Action.CANCEL))
    await world.desk.settle(ACCOUNTANT, reply, Place("teams-card", "here"))
    await world.jobs.perform(reply.job, waits=1)
    assert "Klaar" in repr(teams.brought[-1][1])
    told = len(teams.brought)
    slack.failing = None
    await world.jobs.perform(reply.job, waits=2)
    assert "Done" in repr(slack.brought[-1][1])
    # Whoever has heard of it hears nothing twice.
    assert len(teams.brought) == told


async def test_an_answer_that_was_overtaken_by_the_end_is_put_right(world: World) -> None:
    slack = FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, slack)
    reply = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL))
    world.jobs.release(reply.job)
    await world.jobs.perform(reply.job)
    assert not slack.brought
    await world.desk.settle(AGENT, reply, Place("slow-card", "there"))
    assert "Done" in repr(slack.brought[-1][1])


async def test_the_same_is_not_brought_twice(world: World) -> None:
    slack = FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, slack)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    step = await world.call(AnswerStep(opened.case, "digits", "same"), ACCOUNTANT)
    for _ in range(3):
        await world.desk.settle(ACCOUNTANT, step, Place("teams-card", "here"))
    assert len(slack.brought) == 1


async def test_many_look_ups_of_one_person_make_an_answer_into_few_updates(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(ACCOUNTANT, opened, Place("teams-card", "here"))
    for number in range(400):
        world.clock.at += timedelta(seconds=1)
        looked = await world.call(ShowOrder("CARO-1"))
        await world.desk.settle(AGENT, looked, Place(f"slack-{number}", "there"))
    step = await world.call(AnswerStep(opened.case, "digits", "same"), LEAD)
    await world.desk.settle(LEAD, step, Place("lead", "there"))
    brought = {place.card_key for place, _card in world.shown.brought}
    assert brought == {"teams-card", *(f"slack-{number}" for number in range(395, 400))}
    assert len(world.surfaces.shown) == 7


async def test_a_case_has_so_many_places_whoever_they_belong_to(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    for number in range(100):
        world.clock.at += timedelta(seconds=1)
        agent = replace(AGENT, person=f"U{number}")
        await world.desk.settle(agent, opened, Place(f"card-{number}", "there"))
    assert len(world.surfaces.shown) == 60
    assert "card-99" in world.surfaces.shown


async def test_whoever_asked_keeps_a_place_however_many_come_after_them(world: World) -> None:
    asked = await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION))
    for number in range(100, 170):
        world.clock.at += timedelta(seconds=1)
        agent = replace(AGENT, person=f"U{number}")
        await world.desk.settle(agent, replace(asked, job=""), Place(f"card-{number}", "there"))
    assert AGENT.id in world.surfaces.shown


class Meanwhile(FakeBackOffice):
    """A back office during whose reading of a cancelled order something else happens, once."""

    meanwhile: Callable[[], Awaitable[None]] | None = None

    async def find_order(self, order_id: str) -> Order:
        order = await super().find_order(order_id)
        if order.state is OrderState.CANCELLED and (meanwhile := self.meanwhile):
            self.meanwhile = None
            await meanwhile()
        return order


async def test_whoever_asked_hears_the_end_although_their_card_is_left_just_then() -> None:
    office, card = Meanwhile(), Place("card", "there")
    world = World(office=office)
    asked = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL), card)
    await world.desk.settle(AGENT, asked, card)

    async def leave() -> None:
        await world.desk.settle(AGENT, await world.desk.handle(AGENT, ShowHelp(), card), card)

    office.meanwhile = leave
    await world.jobs.perform(asked.job)
    assert ["Done" in repr(told) for _place, told in world.shown.brought] == [True]
    assert not world.surfaces.shown


async def test_the_places_of_a_case_are_forgotten_with_its_last_news(world: World) -> None:
    for who in (AGENT, ACCOUNTANT):
        opened = await world.call(OpenCase("CARO-1"), who)
        await world.desk.settle(who, opened, Place(f"{who.id} card", "there"))
    await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION))
    assert len(world.surfaces.shown) == 3, "there may be more to tell"
    await world.call(AskAction("CARO-1", 2, Action.CANCEL))
    assert {place.card_key for place, card in world.shown.brought if "Klaar" in repr(card)} == {
        f"{ACCOUNTANT.id} card"
    }
    assert not world.surfaces.shown


async def test_the_place_of_an_answer_after_the_end_is_put_right_and_forgotten(
    world: World,
) -> None:
    late = await world.desk.handle(ACCOUNTANT, OpenCase("CARO-1"))
    await world.call(AskAction("CARO-1", 1, Action.CANCEL))
    await world.desk.settle(ACCOUNTANT, late, Place("late", "here"))
    (card,) = [card for place, card in world.shown.brought if place.card_key == "late"]
    assert "Klaar" in repr(card)
    assert not world.surfaces.shown


async def test_old_places_are_swept_while_new_ones_come(world: World) -> None:
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("old", "there"))
    world.cases.cases[opened.case] = replace(
        world.cases.cases[opened.case], status=CaseStatus.CLOSED
    )
    world.office.add(make_order(id="CARO-2"))
    world.clock.at += timedelta(days=2)
    other = await world.call(OpenCase("CARO-2"))
    await world.desk.settle(AGENT, other, Place("new", "there"))
    assert list(world.surfaces.shown) == ["new"]


class Forgetful(FakeMessenger):
    """A platform on which cards cannot be changed any more, only written."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[Card] = []

    async def update(self, surface: Surface, card: Card) -> None:
        if not surface.card_key.endswith("anew"):
            raise PlatformRefused("expired")
        await super().update(surface, card)

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        self.written.append(card)
        return f"{surface.card_key} anew", surface.address


class Silent(FakeMessenger):
    """A platform that answers to nothing that is sent to it."""

    tried = 0

    async def update(self, surface: Surface, card: Card) -> None:
        raise PlatformUnavailable("silence", may_have_arrived=True)

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        self.tried += 1
        raise PlatformUnavailable("silence", may_have_arrived=True)
