"""Places that do not answer, or fail: the others go on, and the slow one is caught up."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial

from bot.cards.calls import AnswerStep, AskAction, OpenCase, SubmitForm
from bot.cards.elements import Card
from bot.desk.desk import Desk
from bot.desk.replies import Place
from bot.domain.cases import Case, Surface
from bot.domain.orders import Action
from bot.domain.people import Platform
from bot.domain.watch import WatchPolicy
from bot.errors import PlatformBusy, PlatformUnavailable, StoreUnavailable
from tests.bot.kit import ACCOUNTANT, AGENT, LEAD, PATIENCE, World, read_texts
from tests.fakes.cases import FakeCases
from tests.fakes.jobs import FakeJournal
from tests.fakes.messenger import FakeMessenger
from tests.fakes.orders import make_order
from tests.harness.waiting import PATIENCE_S, until


@dataclass
class Hanging(FakeMessenger):
    """A platform that does not answer until it is let."""

    answers: asyncio.Event = field(default_factory=asyncio.Event)
    asked: int = 0

    async def update(self, surface: Surface, card: Card) -> None:
        self.asked += 1
        await self.answers.wait()
        await super().update(surface, card)


def hasten(world: World, hanging: FakeMessenger) -> FakeMessenger:
    """Let the desk wait for no place; return the platform that answers beside one that hangs."""
    world.desk, quick = Desk(world.ports, read_texts(), place_patience_s=0.01), FakeMessenger()
    world.desk.add_messenger(Platform.SLACK, hanging)
    world.desk.add_messenger(Platform.TEAMS, quick)
    world.jobs.job_steps = world.desk.job_steps(PATIENCE, lambda: 0.0)
    return quick


async def test_a_place_that_does_not_answer_keeps_no_news_from_the_others(world: World) -> None:
    hanging = Hanging()
    teams = hasten(world, hanging)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("slack-card", "there"))
    await world.desk.settle(ACCOUNTANT, opened, Place("teams-card", "here"))
    for step, choice in (("digits", "same"), ("company", "yes"), ("cardholder", "yes")):
        answered = await world.call(AnswerStep(opened.case, step, choice), LEAD)
        async with asyncio.timeout(PATIENCE_S):
            await world.desk.settle(LEAD, replace(answered, job=""), None)
    assert len(teams.brought) == 3
    assert hanging.asked == 1, "only one sending waits for each place"
    hanging.answers.set()
    await until(lambda: len(hanging.brought) == 2)
    shown = [card.summary for _place, card in hanging.brought]
    assert ["Which card" in summary for summary in shown] == [False, True], "the newest comes last"


async def test_an_older_card_that_comes_late_after_another_desk_told_the_end_is_put_right(
    world: World,
) -> None:
    hanging, elsewhere = Hanging(), FakeMessenger()
    hasten(world, hanging)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("card", "there"))
    answered = await world.call(AnswerStep(opened.case, "digits", "same"), LEAD)
    await world.desk.settle(LEAD, answered, None)
    other = Desk(world.ports, read_texts())
    other.add_messenger(Platform.SLACK, elsewhere)
    world.jobs.job_steps = other.job_steps(PATIENCE, lambda: 0.0)
    asked = await other.handle(LEAD, AskAction("CARO-1", 1, Action.CANCEL))
    world.jobs.release(asked.job)
    await world.jobs.perform(asked.job)
    assert "Done" in repr(elsewhere.brought[-1])
    assert not world.surfaces.shown, "all have been told"
    hanging.answers.set()
    await until(lambda: len(hanging.brought) == 2)
    assert ["Done" in repr(card) for _place, card in hanging.brought] == [False, True]


async def test_whoever_asked_hears_the_end_once_their_place_answers(world: World) -> None:
    hanging = Hanging()
    hasten(world, hanging)
    reply = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL))
    await world.desk.settle(AGENT, reply, Place("slack-card", "there"))
    await world.jobs.perform(reply.job, waits=3)
    assert reply.job not in world.jobs.endings
    hanging.answers.set()
    await until(lambda: hanging.brought)
    await world.jobs.perform(reply.job, waits=3)
    assert reply.job in world.jobs.endings
    assert ["Done" in repr(card) for _place, card in hanging.brought] == [True]
    assert not world.surfaces.shown


async def test_news_that_were_written_late_are_not_written_again(world: World) -> None:
    hanging = Hanging()
    hanging.answers.set()
    hasten(world, hanging)
    watches, journal = world.desk.watches(WatchPolicy()), FakeJournal(world.clock)
    done = await world.call(SubmitForm("CARO-1", 1, Action.RESEND_INVITATION))
    watch = watches.begin(world.jobs.jobs[done.job], world.jobs.endings[done.job])
    world.office.add(make_order(revision=3))
    hanging.answers.clear()
    hanging.brought.clear()
    assert watch
    seen = await watches.look(watch, journal)
    assert not seen.news, "nobody has heard of it yet"
    hanging.answers.set()
    await until(lambda: len(hanging.brought) == 2)
    assert seen.watch
    assert (await watches.look(seen.watch, FakeJournal(world.clock))).news
    assert len(hanging.brought) == 2, "one card and one message"


class Slow(FakeMessenger):
    """A platform on whose way something else happens first, once."""

    meanwhile: Callable[[], Awaitable[None]] | None = None

    async def update(self, surface: Surface, card: Card) -> None:
        if meanwhile := self.meanwhile:
            self.meanwhile = None
            await meanwhile()
        await super().update(surface, card)


async def test_an_older_card_that_covers_a_newer_one_is_put_right(world: World) -> None:
    slow = Slow()
    world.desk.add_messenger(Platform.SLACK, slow)
    first = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL))
    second = await world.desk.handle(LEAD, AskAction("CARO-1", 1, Action.CANCEL))
    other = Desk(world.ports, read_texts())
    other.add_messenger(Platform.SLACK, slow)
    world.jobs.job_steps = other.job_steps(PATIENCE, lambda: 0.0)
    world.jobs.release(first.job)
    slow.meanwhile = partial(world.jobs.perform, first.job)
    # It had asked before the other one was kept with the case, so that its card is an old one.
    await world.desk.settle(LEAD, replace(second, revision=1), Place("card", "there"))
    assert ["Done" in repr(card) for _place, card in slow.brought] == [True, False, True]


async def test_the_end_that_comes_while_an_answer_is_told_to_others_reaches_its_own_card() -> None:
    world, slow = World(), Slow()
    world.desk.add_messenger(Platform.SLACK, slow)
    opened = await world.call(OpenCase("CARO-1"))
    await world.desk.settle(AGENT, opened, Place("agent-card", "there"))
    card = Place("teams-card", "here")
    asked = await world.desk.handle(ACCOUNTANT, AskAction("CARO-1", 1, Action.CANCEL), card)
    ended: list[asyncio.Task[None]] = []

    async def end() -> None:
        # Its telling waits for the one that is under way.
        ended.append(asyncio.create_task(world.jobs.perform(asked.job)))
        await until(lambda: not world.cases.cases[asked.case].under_way)

    slow.meanwhile = end
    await world.desk.settle(ACCOUNTANT, asked, card)
    await asyncio.gather(*ended)
    assert "Klaar" in repr([card for _place, card in world.shown.brought])
    assert not world.surfaces.shown


async def test_an_older_answer_that_comes_while_the_end_is_on_its_way_is_put_right() -> None:
    world, slow, card = World(), Slow(), Place("card", "there")
    world.desk.add_messenger(Platform.SLACK, slow)
    asked = await world.desk.handle(ACCOUNTANT, AskAction("CARO-1", 1, Action.CANCEL))
    second = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL), card)
    # Its first card stands there, and its answer is on its way.
    await world.desk.settle(AGENT, second, card)
    settling: list[asyncio.Task[None]] = []

    async def answer_again() -> None:
        settling.append(asyncio.create_task(world.desk.settle(AGENT, second, card)))
        await asyncio.sleep(0)

    slow.meanwhile = answer_again
    await world.desk.settle(ACCOUNTANT, asked, Place("teams-card", "here"))
    await world.jobs.perform(asked.job, waits=2)
    await asyncio.gather(*settling)
    await until(lambda: len(slow.brought) > 1)
    assert ["Done" in repr(drawn) for _place, drawn in slow.brought] == [True, True]
    await until(lambda: not world.surfaces.shown)


async def test_a_card_that_could_not_be_put_right_after_the_end_is_tried_again() -> None:
    world, away = World(), FakeMessenger(failing=PlatformBusy("busy", retry_after_s=1.0))
    world.desk = Desk(world.ports, read_texts(), place_again_s=0.001)
    world.jobs.job_steps = world.desk.job_steps(PATIENCE, lambda: 0.0)
    world.desk.add_messenger(Platform.SLACK, away)
    asked = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL))
    world.jobs.release(asked.job)
    await world.jobs.perform(asked.job)
    assert asked.job in world.jobs.endings
    await world.desk.settle(AGENT, asked, Place("late", "there"))
    assert "late" in world.surfaces.shown
    away.failing = None
    await until(lambda: away.brought)
    assert "Done" in repr(away.brought[-1][1])
    await until(lambda: not world.surfaces.shown)


async def test_a_card_that_comes_while_the_end_is_told_is_not_forgotten_with_it() -> None:
    world, slow = World(), Slow()
    world.desk = Desk(world.ports, read_texts(), place_again_s=0.001)
    world.jobs.job_steps = world.desk.job_steps(PATIENCE, lambda: 0.0)
    world.desk.add_messenger(Platform.SLACK, slow)
    away = FakeMessenger(failing=PlatformUnavailable("away"))
    world.desk.add_messenger(Platform.TEAMS, away)
    world.desk.add_register(Platform.TEAMS, world.register)
    asked = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL))
    second = await world.desk.handle(ACCOUNTANT, AskAction("CARO-1", 1, Action.CANCEL))
    settling: list[asyncio.Task[None]] = []

    async def answer() -> None:
        there = Place("teams-card", "here")
        settling.append(asyncio.create_task(world.desk.settle(ACCOUNTANT, second, there)))
        await until(lambda: "teams-card" in world.surfaces.shown)

    await world.desk.settle(AGENT, asked, Place("card", "there"))
    slow.meanwhile = answer
    await world.jobs.perform(asked.job)
    assert asked.job in world.jobs.endings
    await asyncio.gather(*settling)
    away.failing = None
    await until(lambda: away.brought)
    assert "Klaar" in repr(away.brought[-1][1])


@dataclass
class Away(FakeCases):
    """Cases of a database that is away while a test says so."""

    is_away: bool = False

    async def get(self, case_id: str) -> Case | None:
        if self.is_away:
            raise StoreUnavailable("away")
        return await super().get(case_id)


async def test_a_card_that_was_overtaken_while_the_database_was_away_is_put_right() -> None:
    cases = Away()
    world = World(cases=cases)
    world.desk = Desk(world.ports, read_texts(), place_again_s=0.001)
    world.desk.add_messenger(Platform.SLACK, world.shown)
    world.jobs.job_steps = world.desk.job_steps(PATIENCE, lambda: 0.0)
    card = Place("card", "there")
    asked = await world.desk.handle(AGENT, AskAction("CARO-1", 1, Action.CANCEL), card)
    world.jobs.release(asked.job)
    await world.jobs.perform(asked.job)
    world.shown.brought.clear()
    cases.is_away = True
    await world.desk.settle(AGENT, asked, card)
    cases.is_away = False
    await until(lambda: world.shown.brought)
    assert "Done" in repr(world.shown.brought[-1][1])


class Yielding(FakeCases):
    """Cases of a database: whoever asks for one lets others go on meanwhile."""

    async def get(self, case_id: str) -> Case | None:
        await asyncio.sleep(0)
        return await super().get(case_id)


async def test_a_newer_turn_that_is_covered_by_news_on_their_way_is_drawn_again() -> None:
    world, slow, card = World(cases=Yielding()), Slow(), Place("card", "there")
    world.desk.add_messenger(Platform.SLACK, slow)
    case = (await world.call(OpenCase("CARO-1"))).case
    first = await world.desk.handle(AGENT, AnswerStep(case, "digits", "same"), card)
    await world.desk.handle(ACCOUNTANT, AnswerStep(case, "company", "yes"))
    settling: list[asyncio.Task[None]] = []

    async def press_again() -> None:
        newest = await world.desk.handle(AGENT, AnswerStep(case, "cardholder", "yes"), card)
        # Drawn by its turn before the news arrive, and remembered only after them.
        settling.append(asyncio.create_task(world.desk.settle(AGENT, newest, card)))

    slow.meanwhile = press_again
    await world.desk.settle(AGENT, first, card)
    await asyncio.gather(*settling)
    assert world.cases.cases[case].at == "card"
    shown = [drawn.summary for place, drawn in slow.brought if place.card_key == "card"]
    assert ["Was the right person" in one for one in shown] == [True, False]
    assert "Which card" in shown[-1]
