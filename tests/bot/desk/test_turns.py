"""One turn: answered in time, the same delivery once, and what follows goes on until the stop."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

import pytest

from bot.cards.calls import ShowHelp, ShowOrder
from bot.cards.elements import Rendered
from bot.desk.deliveries import Delivery
from bot.desk.desk import Desk
from bot.desk.turns import Asked, Turn, Turns, payload_of
from bot.domain.orders import Order
from bot.domain.people import Platform
from bot.ports import BackOffice
from tests.bot.kit import ACCOUNTANT, AGENT, World, notices, read_texts, words
from tests.fakes.back_office import FakeBackOffice
from tests.fakes.screen import FakeScreen
from tests.harness.waiting import PATIENCE_S, until

DELIVERY = Delivery("slack:Ev1")
HELP = Asked(identity=AGENT, call=ShowHelp())
LINE = Asked(identity=AGENT, call=ShowHelp(), delivery=DELIVERY)


class SlowOffice:
    """A back office that answers when a test lets it."""

    def __init__(self, office: FakeBackOffice, answers: asyncio.Event) -> None:
        self._office = office
        self._answers = answers

    async def find_order(self, order_id: str) -> Order:
        await self._answers.wait()
        return await self._office.find_order(order_id)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._office, name)


@pytest.fixture
def screen() -> FakeScreen:
    screen = FakeScreen()
    screen.let_show.set()
    return screen


async def test_an_aside_stands_above_the_answer(world: World, screen: FakeScreen) -> None:
    turns = make_turns(world, screen)
    aside = "platform-files-unseen"
    turns.go_on(await turns.take(Asked(identity=AGENT, call=ShowOrder("CARO-1"), aside=aside)))
    await turns.drain(5)
    [(reply, _answered)] = screen.shown
    assert "do not look at pictures" in notices(reply)[0]
    assert "Dupont" in words(reply)


def make_turns(world: World, screen: FakeScreen, answer_within_s: float = 20.0) -> Turns[Asked]:
    return Turns(world.desk, screen, answer_within_s=answer_within_s)


async def follow(turns: Turns[Asked], turn: Turn) -> None:
    turns.go_on(turn)
    await turns.drain(20.0)


async def test_what_the_answer_carries_is_not_shown_again(world: World, screen: FakeScreen) -> None:
    screen.carries = True
    turns = make_turns(world, screen)
    turn = await turns.take(HELP)
    assert turn.body
    assert not screen.shown
    await follow(turns, turn)
    assert [answered for _reply, answered in screen.shown] == [True]


async def test_a_desk_that_is_slow_is_shown_after_the_answer(
    world: World, screen: FakeScreen
) -> None:
    answers = asyncio.Event()
    desk = Desk(
        replace(world.ports, back_office=cast(BackOffice, SlowOffice(world.office, answers))),
        read_texts(),
    )
    desk.add_register(Platform.TEAMS, world.register)
    turns = Turns(desk, screen, answer_within_s=0.0)
    turn = await turns.take(Asked(identity=ACCOUNTANT, call=ShowOrder("CARO-1")))
    assert "Dit duurt even" in str(turn.body)
    answers.set()
    await follow(turns, turn)
    ((reply, answered),) = screen.shown
    assert not answered
    assert "Dupont" in repr(reply.content)


async def test_what_was_waited_for_before_the_desk_counts_as_well(
    world: World, screen: FakeScreen
) -> None:
    answers = asyncio.Event()
    slow = replace(world.ports, back_office=cast(BackOffice, SlowOffice(world.office, answers)))
    turns = Turns(Desk(slow, read_texts()), screen, answer_within_s=20.0)
    came_s = asyncio.get_running_loop().time() - 20.0
    asked = Asked(identity=AGENT, call=ShowOrder("CARO-1"))
    async with asyncio.timeout(PATIENCE_S):
        turn = await turns.take(asked, came_s=came_s)
    assert turn.is_late
    answers.set()
    await follow(turns, turn)


async def test_what_cannot_be_read_is_said(world: World, screen: FakeScreen) -> None:
    screen.carries = True
    turn = await make_turns(world, screen).take(Asked(identity=ACCOUNTANT, call=None))
    assert "te oud" in str(turn.body)


async def test_a_redelivery_is_known_in_another_process(world: World, screen: FakeScreen) -> None:
    one, other = make_turns(world, screen), make_turns(world, screen)
    turn = await one.take(LINE)
    assert (await other.take(LINE)).status == 503, "the first may still fail"
    await follow(one, turn)
    again = await other.take(LINE)
    assert (again.status, again.body, again.later) == (200, None, None)
    assert len(screen.shown) == 1


async def test_a_delivery_that_failed_is_taken_again(world: World, screen: FakeScreen) -> None:
    screen.breaks = True
    turns = make_turns(world, screen)
    with pytest.raises(RuntimeError):
        await turns.take(LINE)
    screen.breaks = False
    assert (await turns.take(LINE)).status == 200
    assert (await turns.take(LINE)).status == 503


async def test_a_delivery_of_a_process_that_died_is_taken_over(
    world: World, screen: FakeScreen
) -> None:
    await make_turns(world, screen).take(LINE)
    world.clock.at += timedelta(minutes=2)
    turns = make_turns(world, screen)
    await follow(turns, await turns.take(LINE))
    assert len(screen.shown) == 1


async def test_what_comes_twice_by_itself_is_answered_once(
    world: World, screen: FakeScreen
) -> None:
    welcome = Delivery("teams:welcome:a", timedelta(seconds=60), comes_twice=True)
    asked = Asked(identity=AGENT, call=ShowHelp(), delivery=welcome)
    turns = make_turns(world, screen)
    turn = await turns.take(asked)
    assert (await turns.take(asked)).status == 200
    await follow(turns, turn)
    assert len(screen.shown) == 1
    world.clock.at += timedelta(seconds=61)
    await follow(turns, await turns.take(asked))
    assert len(screen.shown) == 2


CARRIED = Asked(identity=AGENT, call=ShowHelp(), delivery=Delivery("teams:a/1", is_carried=True))


async def test_what_is_carried_is_answered_as_the_first_time(
    world: World, screen: FakeScreen
) -> None:
    screen.carries = True
    turns = make_turns(world, screen)
    first, again = await asyncio.gather(turns.take(CARRIED), turns.take(CARRIED))
    assert (first.body, first.status) == (again.body, again.status)
    await follow(turns, first)
    await follow(turns, again)
    assert len(screen.shown) == 1, "what the first answer did not carry is not shown twice"
    assert (await turns.take(CARRIED)).body is first.body
    other = await turns.take(replace(CARRIED, identity=ACCOUNTANT))
    assert other.body != first.body, "an answer is for whoever asked"


async def test_a_redelivery_meets_the_late_answer_and_then_what_came_of_it(
    world: World, screen: FakeScreen
) -> None:
    answers = asyncio.Event()
    slow = cast(BackOffice, SlowOffice(world.office, answers))
    desk = Desk(replace(world.ports, back_office=slow), read_texts())
    screen.carries = True
    turns = Turns(desk, screen, answer_within_s=0.0)
    asked = replace(CARRIED, call=ShowOrder("CARO-1"))
    first = await turns.take(asked)
    again = await turns.take(asked)
    assert again.body == first.body
    assert "late" in str(again.body)
    answers.set()
    await follow(turns, first)
    assert len(screen.shown) == 1
    assert (await turns.take(asked)).later, "the desk is asked anew"


async def test_a_carried_answer_that_failed_is_asked_for_again(
    world: World, screen: FakeScreen
) -> None:
    screen.carries, screen.breaks = True, True
    turns = make_turns(world, screen)
    with pytest.raises(RuntimeError):
        await turns.take(CARRIED)
    screen.breaks = False
    assert (await turns.take(CARRIED)).body


async def test_what_fails_after_an_answer_is_told_without_its_words(
    world: World, screen: FakeScreen, caplog: pytest.LogCaptureFixture
) -> None:
    typed = "anna@example.be"

    async def fail() -> None:
        raise ValueError(typed)

    await follow(make_turns(world, screen), Turn(later=fail))
    assert "ValueError after an answer" in caplog.text
    assert typed not in caplog.text


async def test_the_stop_waits_for_what_follows_but_not_for_ever(
    world: World, screen: FakeScreen, caplog: pytest.LogCaptureFixture
) -> None:
    screen.let_show.clear()
    turns = make_turns(world, screen)
    turns.go_on(await turns.take(HELP))
    await turns.drain(0.0)
    assert not screen.shown
    assert "1 answers cut off at shutdown" in caplog.text


def test_what_a_platform_cannot_carry_is_told_to_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        assert payload_of(Rendered({"a": 1}, ("a button",)), Platform.TEAMS) == {"a": 1}
    assert "teams could not carry a button" in caplog.text


async def test_what_hangs_after_an_answer_is_given_up(
    world: World, screen: FakeScreen, caplog: pytest.LogCaptureFixture
) -> None:
    screen.let_show.clear()
    turns = Turns(world.desk, screen, answer_within_s=20.0, later_s=0.01)
    turns.go_on(await turns.take(HELP))
    await until(lambda: "TimeoutError after an answer" in caplog.text)


async def test_so_many_turns_are_taken_at_once_and_no_more(
    world: World, screen: FakeScreen, caplog: pytest.LogCaptureFixture
) -> None:
    screen.let_show.clear()
    turns = Turns(world.desk, screen, answer_within_s=20.0, most_at_once=2)
    for _ in range(2):
        turns.go_on(await turns.take(HELP))
    refused = [await turns.take(HELP) for _ in range(3)]
    assert [turn.status for turn in refused] == [503] * 3
    assert caplog.text.count("2 turns are under way") == 1
    screen.let_show.set()
    await turns.drain(20.0)
    assert (await turns.take(HELP)).status == 200
